// Why: workshop 1: candidates, rounds and the append-only journal of votes.
// Must not: be read around the reveal: see the session repository.
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { Confidence, Criterion, EntryKind } from '../../src-shared/contract/values.ts';
import { service } from './services.ts';
import { changeSet } from './change-log.ts';
import { participant, session } from './participants.ts';
import { participantDevice } from './phones.ts';

export const sessionService = sqliteTable(
  'session_service',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.serviceId] }),
    index('session_service_service').on(table.serviceId),
  ],
);
export type SessionServiceRow = typeof sessionService.$inferSelect;
export type NewSessionServiceRow = typeof sessionService.$inferInsert;

export const round = sqliteTable(
  'round',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    openedAt: text('opened_at').notNull(),
    revealedAt: text('revealed_at'),
    revealedRole: text('revealed_role'),
  },
  (table) => [unique().on(table.sessionId, table.number)],
);
export type RoundRow = typeof round.$inferSelect;
export type NewRoundRow = typeof round.$inferInsert;

export const vote = sqliteTable(
  'vote',
  {
    id: text('id').primaryKey(),
    seq: integer('seq').notNull().unique(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'restrict' }),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'restrict' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'restrict' }),
    criterion: text('criterion').$type<Criterion>().notNull(),
    value: integer('value'),
    confidence: text('confidence').$type<Confidence>(),
    entry: text('entry').$type<EntryKind>().notNull(),
    comment: text('comment'),
    at: text('at').notNull(),
    changeSetId: text('change_set_id')
      .notNull()
      .references(() => changeSet.id),
    deviceId: text('device_id').references(() => participantDevice.id),
    /** The device's own count of its answers, from 1. */
    deviceOrder: integer('device_order'),
  },
  (table) => [
    index('vote_round').on(table.roundId, table.serviceId, table.criterion),
    index('vote_participant').on(table.participantId),
    index('vote_service').on(table.serviceId),
    index('vote_change_set').on(table.changeSetId),
    index('vote_device').on(table.deviceId, table.serviceId, table.criterion, table.deviceOrder),
  ],
);
export type VoteRow = typeof vote.$inferSelect;
export type NewVoteRow = typeof vote.$inferInsert;

export const minorityReason = sqliteTable(
  'minority_reason',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'cascade' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'restrict' }),
    criterion: text('criterion').$type<Criterion>().notNull(),
    text: text('text').notNull(),
    createdAt: text('created_at').notNull(),
    /** By which door it came; null in plans from before. */
    entry: text('entry').$type<'phone' | 'keyboard'>(),
  },
  (table) => [
    index('minority_reason_round').on(table.roundId),
    index('minority_reason_service').on(table.serviceId),
  ],
);
export type MinorityReasonRow = typeof minorityReason.$inferSelect;
export type NewMinorityReasonRow = typeof minorityReason.$inferInsert;
