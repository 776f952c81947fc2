// Why: a workshop and the anonymous people in it, which votes and phones both refer to.
// Must not: hold who a participant is.
import { index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { district, perspective } from './lists.ts';

export const session = sqliteTable('session', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  weight: real('weight').notNull().default(0.5),
  threshold: real('threshold').notNull().default(3.5),
  isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
});
export type SessionRow = typeof session.$inferSelect;
export type NewSessionRow = typeof session.$inferInsert;

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
