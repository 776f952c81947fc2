// Why: the risk register with its measures, and the child best-interest test.
// Must not: hold bands: they are a setting of the plan.
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Knowledge, MeasureStatus, Treatment } from '../../src-shared/contract/values.ts';
import { service } from './services.ts';

export const risk = sqliteTable(
  'risk',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull().unique(),
    serviceId: text('service_id').references(() => service.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    cause: text('cause'),
    affected: text('affected'),
    inherentSeverity: integer('inherent_severity'),
    inherentLikelihood: integer('inherent_likelihood'),
    currentSeverity: integer('current_severity'),
    currentLikelihood: integer('current_likelihood'),
    residualSeverity: integer('residual_severity'),
    residualLikelihood: integer('residual_likelihood'),
    knowledge: text('knowledge').$type<Knowledge>(),
    treatment: text('treatment').$type<Treatment>(),
    acceptedByRole: text('accepted_by_role'),
    acceptedReason: text('accepted_reason'),
    reviewOn: text('review_on'),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('risk_service').on(table.serviceId)],
);
export type RiskRow = typeof risk.$inferSelect;
export type NewRiskRow = typeof risk.$inferInsert;

export const riskMeasure = sqliteTable(
  'risk_measure',
  {
    id: text('id').primaryKey(),
    riskId: text('risk_id')
      .notNull()
      .references(() => risk.id, { onDelete: 'cascade' }),
    what: text('what').notNull(),
    ownerRole: text('owner_role'),
    dueOn: text('due_on'),
    cost: real('cost'),
    status: text('status').$type<MeasureStatus>().notNull().default('planned'),
    position: integer('position').notNull(),
  },
  (table) => [index('risk_measure_risk').on(table.riskId)],
);
export type RiskMeasureRow = typeof riskMeasure.$inferSelect;
export type NewRiskMeasureRow = typeof riskMeasure.$inferInsert;

export const childInterestTest = sqliteTable('child_interest_test', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => service.id, { onDelete: 'cascade' }),
  affectedChildren: text('affected_children'),
  childrenViews: text('children_views'),
  assessment: text('assessment'),
  compensatingMeasures: text('compensating_measures'),
  conclusion: text('conclusion'),
  role: text('role'),
  doneOn: text('done_on'),
});
export type ChildInterestTestRow = typeof childInterestTest.$inferSelect;
export type NewChildInterestTestRow = typeof childInterestTest.$inferInsert;
