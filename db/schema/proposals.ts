// Why: between the workshops, proposals are sorted into categories that the group names itself.
// Must not: hold what a service is or how it was scored.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { service } from './services.ts';

export const proposalCategory = sqliteTable('proposal_category', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type ProposalCategoryRow = typeof proposalCategory.$inferSelect;
export type NewProposalCategoryRow = typeof proposalCategory.$inferInsert;

export const serviceProposalCategory = sqliteTable(
  'service_proposal_category',
  {
    serviceId: text('service_id')
      .primaryKey()
      .references(() => service.id, { onDelete: 'cascade' }),
    categoryId: text('category_id')
      .notNull()
      .references(() => proposalCategory.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [index('service_proposal_category_category').on(table.categoryId)],
);
export type ServiceProposalCategoryRow = typeof serviceProposalCategory.$inferSelect;
export type NewServiceProposalCategoryRow = typeof serviceProposalCategory.$inferInsert;
