// Why: codes and devices of participants who vote by phone.
// Must not: hold a token, or anything of who a participant is.
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { participant } from './participants.ts';

const participantKey = () =>
  text('participant_id')
    .primaryKey()
    .references(() => participant.id, { onDelete: 'cascade' });

export const participantCode = sqliteTable('participant_code', {
  participantId: participantKey(),
  code: text('code').notNull().unique(),
  issuedAt: text('issued_at').notNull(),
});
export type ParticipantCodeRow = typeof participantCode.$inferSelect;
export type NewParticipantCodeRow = typeof participantCode.$inferInsert;

export const participantDevice = sqliteTable(
  'participant_device',
  {
    id: text('id').primaryKey(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    joinedAt: text('joined_at').notNull(),
  },
  (table) => [index('participant_device_participant').on(table.participantId)],
);
export type ParticipantDeviceRow = typeof participantDevice.$inferSelect;
export type NewParticipantDeviceRow = typeof participantDevice.$inferInsert;

export const participantRevocation = sqliteTable('participant_revocation', {
  participantId: participantKey(),
  role: text('role').notNull(),
  at: text('at').notNull(),
});
export type ParticipantRevocationRow = typeof participantRevocation.$inferSelect;
export type NewParticipantRevocationRow = typeof participantRevocation.$inferInsert;

export const participantMerge = sqliteTable(
  'participant_merge',
  {
    participantId: participantKey(),
    intoParticipantId: text('into_participant_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('participant_merge_into').on(table.intoParticipantId)],
);
export type ParticipantMergeRow = typeof participantMerge.$inferSelect;
export type NewParticipantMergeRow = typeof participantMerge.$inferInsert;
