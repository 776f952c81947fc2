// Why: what is kept out of the proposal, adopted versions and the decision log.
// Must not: be changed once adopted: the database refuses it.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { service } from './services.ts';

export type DecisionKind =
  | 'status'
  | 'signature'
  | 'exclusion'
  | 'override'
  | 'adoption'
  | 'reveal'
  | 'other';

export const proposalExclusion = sqliteTable('proposal_exclusion', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => service.id, { onDelete: 'cascade' }),
  reason: text('reason').notNull(),
  role: text('role').notNull(),
  at: text('at').notNull(),
});
export type ProposalExclusionRow = typeof proposalExclusion.$inferSelect;
export type NewProposalExclusionRow = typeof proposalExclusion.$inferInsert;

export const catalogueVersion = sqliteTable('catalogue_version', {
  id: text('id').primaryKey(),
  number: integer('number').notNull().unique(),
  adoptedOn: text('adopted_on').notNull(),
  adoptedAt: text('adopted_at').notNull(),
  role: text('role').notNull(),
  board: text('board').notNull(),
  paragraph: text('paragraph').notNull(),
  caseNumber: text('case_number').notNull(),
  sha256: text('sha256').notNull(),
  contentJson: text('content_json').notNull(),
});
export type CatalogueVersionRow = typeof catalogueVersion.$inferSelect;
export type NewCatalogueVersionRow = typeof catalogueVersion.$inferInsert;

export const decision = sqliteTable(
  'decision',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id').references(() => service.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<DecisionKind>().notNull(),
    text: text('text').notNull(),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('decision_service').on(table.serviceId)],
);
export type DecisionRow = typeof decision.$inferSelect;
export type NewDecisionRow = typeof decision.$inferInsert;
