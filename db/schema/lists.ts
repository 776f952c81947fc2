// Why: the plan itself, its settings and the lists it owns.
// Must not: hold services or anything that hangs on one.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const plan = sqliteTable('plan', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: text('created_at').notNull(),
  ruleSetId: text('rule_set_id').notNull(),
  ruleSetVersion: integer('rule_set_version').notNull(),
});
export type PlanRow = typeof plan.$inferSelect;
export type NewPlanRow = typeof plan.$inferInsert;

export const setting = sqliteTable('setting', {
  id: text('id').primaryKey(),
  valueJson: text('value_json').notNull(),
});
export type SettingRow = typeof setting.$inferSelect;
export type NewSettingRow = typeof setting.$inferInsert;

export const targetGroup = sqliteTable('target_group', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type TargetGroupRow = typeof targetGroup.$inferSelect;
export type NewTargetGroupRow = typeof targetGroup.$inferInsert;

export const area = sqliteTable('area', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type AreaRow = typeof area.$inferSelect;
export type NewAreaRow = typeof area.$inferInsert;

export const targetGroupArea = sqliteTable(
  'target_group_area',
  {
    targetGroupId: text('target_group_id')
      .notNull()
      .references(() => targetGroup.id, { onDelete: 'cascade' }),
    areaId: text('area_id')
      .notNull()
      .references(() => area.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.targetGroupId, table.areaId] })],
);
export type TargetGroupAreaRow = typeof targetGroupArea.$inferSelect;
export type NewTargetGroupAreaRow = typeof targetGroupArea.$inferInsert;

export const district = sqliteTable('district', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
  population: integer('population'),
  populationSource: text('population_source'),
});
export type DistrictRow = typeof district.$inferSelect;
export type NewDistrictRow = typeof district.$inferInsert;

export const workingMethod = sqliteTable('working_method', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type WorkingMethodRow = typeof workingMethod.$inferSelect;
export type NewWorkingMethodRow = typeof workingMethod.$inferInsert;

export const perspective = sqliteTable('perspective', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
});
export type PerspectiveRow = typeof perspective.$inferSelect;
export type NewPerspectiveRow = typeof perspective.$inferInsert;

export const goal = sqliteTable('goal', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});
export type GoalRow = typeof goal.$inferSelect;
export type NewGoalRow = typeof goal.$inferInsert;

export const milestone = sqliteTable('milestone', {
  id: text('id').primaryKey(),
  period: text('period').notNull(),
  text: text('text').notNull(),
  position: integer('position').notNull(),
});
export type MilestoneRow = typeof milestone.$inferSelect;
export type NewMilestoneRow = typeof milestone.$inferInsert;
