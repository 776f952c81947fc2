// Why: what goes on from a workshop, with the figures the decision was taken on.
// Must not: hold the status of a service: its steps do (services.ts).
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { session } from './participants.ts';
import { service } from './services.ts';
import { round } from './sessions.ts';

export const cutLine = sqliteTable(
  'cut_line',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'restrict' }),
    reason: text('reason').notNull(),
    weight: real('weight').notNull(),
    threshold: real('threshold').notNull(),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    index('cut_line_session').on(table.sessionId),
    index('cut_line_round').on(table.roundId),
  ],
);
export type CutLineRow = typeof cutLine.$inferSelect;
export type NewCutLineRow = typeof cutLine.$inferInsert;

export const cutLineService = sqliteTable(
  'cut_line_service',
  {
    cutLineId: text('cut_line_id')
      .notNull()
      .references(() => cutLine.id, { onDelete: 'cascade' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'restrict' }),
    isChosen: integer('is_chosen', { mode: 'boolean' }).notNull(),
    /** Why this one; null where the line's common reason says it. */
    reason: text('reason'),
    rank: integer('rank'),
    /** 0–100; null without votes on a criterion. */
    indexValue: real('index_value'),
  },
  (table) => [
    primaryKey({ columns: [table.cutLineId, table.serviceId] }),
    index('cut_line_service_service').on(table.serviceId),
  ],
);
export type CutLineServiceRow = typeof cutLineService.$inferSelect;
export type NewCutLineServiceRow = typeof cutLineService.$inferInsert;
