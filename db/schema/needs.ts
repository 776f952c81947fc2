// Why: needs and insights, and which services answer which need.
// Must not: hold anything about a single client.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { InsightPerspective, NeedSource, Strength } from '../../src-shared/contract/values.ts';
import { targetGroup } from './lists.ts';
import { service } from './services.ts';

export const need = sqliteTable(
  'need',
  {
    id: text('id').primaryKey(),
    /** What people call it by: B1, B2 … */
    number: integer('number').notNull().unique(),
    title: text('title').notNull(),
    description: text('description'),
    targetGroupId: text('target_group_id').references(() => targetGroup.id, {
      onDelete: 'restrict',
    }),
    knownBy: text('known_by').$type<NeedSource>().notNull().default('unknown'),
    strength: text('strength').$type<Strength>(),
    knownOn: text('known_on'),
    source: text('source'),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('need_target_group').on(table.targetGroupId)],
);
export type NeedRow = typeof need.$inferSelect;
export type NewNeedRow = typeof need.$inferInsert;

export const needService = sqliteTable(
  'need_service',
  {
    needId: text('need_id')
      .notNull()
      .references(() => need.id, { onDelete: 'cascade' }),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.serviceId] }),
    index('need_service_service').on(table.serviceId),
  ],
);
export type NeedServiceRow = typeof needService.$inferSelect;
export type NewNeedServiceRow = typeof needService.$inferInsert;

export const subpopulation = sqliteTable('subpopulation', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type SubpopulationRow = typeof subpopulation.$inferSelect;
export type NewSubpopulationRow = typeof subpopulation.$inferInsert;

export const insight = sqliteTable('insight', {
  id: text('id').primaryKey(),
  text: text('text').notNull(),
  collector: text('collector'),
  collectedOn: text('collected_on'),
  isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
});
export type InsightRow = typeof insight.$inferSelect;
export type NewInsightRow = typeof insight.$inferInsert;

export const insightPerspective = sqliteTable(
  'insight_perspective',
  {
    insightId: text('insight_id')
      .notNull()
      .references(() => insight.id, { onDelete: 'cascade' }),
    perspective: text('perspective').$type<InsightPerspective>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.insightId, table.perspective] })],
);
export type InsightPerspectiveRow = typeof insightPerspective.$inferSelect;
export type NewInsightPerspectiveRow = typeof insightPerspective.$inferInsert;

export const insightSubpopulation = sqliteTable(
  'insight_subpopulation',
  {
    insightId: text('insight_id')
      .notNull()
      .references(() => insight.id, { onDelete: 'cascade' }),
    subpopulationId: text('subpopulation_id')
      .notNull()
      .references(() => subpopulation.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.insightId, table.subpopulationId] }),
    index('insight_subpopulation_subpopulation').on(table.subpopulationId),
  ],
);
export type InsightSubpopulationRow = typeof insightSubpopulation.$inferSelect;
export type NewInsightSubpopulationRow = typeof insightSubpopulation.$inferInsert;

export const insightTag = sqliteTable(
  'insight_tag',
  {
    insightId: text('insight_id')
      .notNull()
      .references(() => insight.id, { onDelete: 'cascade' }),
    tag: text('tag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.insightId, table.tag] })],
);
export type InsightTagRow = typeof insightTag.$inferSelect;
export type NewInsightTagRow = typeof insightTag.$inferInsert;
