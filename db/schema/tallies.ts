// Why: answers counted in the room (dots, hands, paper), how many a step and never whose.
// Must not: be read around the reveal: see the tally repository.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Criterion, TallyEntry } from '../../src-shared/contract/values.ts';
import { changeSet } from './change-log.ts';
import { perspective } from './lists.ts';
import { service } from './services.ts';
import { round } from './sessions.ts';

export const tally = sqliteTable(
  'tally',
  {
    id: text('id').primaryKey(),
    seq: integer('seq').notNull().unique(),
    roundId: text('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'restrict' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'restrict' }),
    criterion: text('criterion').$type<Criterion>().notNull(),
    perspectiveId: text('perspective_id').references(() => perspective.id, {
      onDelete: 'restrict',
    }),
    step1: integer('step_1').notNull(),
    step2: integer('step_2').notNull(),
    step3: integer('step_3').notNull(),
    step4: integer('step_4').notNull(),
    step5: integer('step_5').notNull(),
    abstentions: integer('abstentions').notNull(),
    entry: text('entry').$type<TallyEntry>().notNull(),
    at: text('at').notNull(),
    changeSetId: text('change_set_id')
      .notNull()
      .references(() => changeSet.id),
  },
  (table) => [
    index('tally_round').on(table.roundId, table.serviceId, table.criterion),
    index('tally_service').on(table.serviceId),
    index('tally_perspective').on(table.perspectiveId),
    index('tally_change_set').on(table.changeSetId),
  ],
);
export type TallyRow = typeof tally.$inferSelect;
export type NewTallyRow = typeof tally.$inferInsert;
