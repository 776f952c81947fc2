// Why: a workshop and the anonymous people in it, which votes and phones both refer to.
// Must not: hold who a participant is.
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import { district, perspective } from './lists.ts';

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  weight: real('weight').notNull().default(0.5),
  threshold: real('threshold').notNull().default(3.5),
  isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
  /** Own words for the steps of the scales (JSON); null is the reference list's. */
  scalesJson: text('scales_json'),
  minutes: integer('minutes'),
});
export type SessionRow = typeof session.$inferSelect;
export type NewSessionRow = typeof session.$inferInsert;

export const sessionPerspective = sqliteTable(
  'session_perspective',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    perspectiveId: text('perspective_id')
      .notNull()
      .references(() => perspective.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.perspectiveId] }),
    index('session_perspective_perspective').on(table.perspectiveId),
  ],
);
export type SessionPerspectiveRow = typeof sessionPerspective.$inferSelect;
export type NewSessionPerspectiveRow = typeof sessionPerspective.$inferInsert;

export const participant = sqliteTable(
  'participant',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    label: text('label').notNull(),
    perspectiveId: text('perspective_id').references(() => perspective.id, {
      onDelete: 'restrict',
    }),
    districtId: text('district_id').references(() => district.id, { onDelete: 'restrict' }),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    unique().on(table.sessionId, table.label),
    index('participant_perspective').on(table.perspectiveId),
    index('participant_district').on(table.districtId),
  ],
);
export type ParticipantRow = typeof participant.$inferSelect;
export type NewParticipantRow = typeof participant.$inferInsert;
