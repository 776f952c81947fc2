// Why: the legal gate: rule sets, answers, conditions and signatures.
// Must not: hold a rule as code: rules are the content of rule_set.
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import type { ScreeningAnswer, ScreeningEffect } from '../../src-shared/contract/values.ts';
import { service } from './services.ts';

export const ruleSet = sqliteTable(
  'rule_set',
  {
    id: text('id').primaryKey(),
    ruleSetId: text('rule_set_id').notNull(),
    version: integer('version').notNull(),
    contentJson: text('content_json').notNull(),
    adoptedAt: text('adopted_at').notNull(),
  },
  (table) => [unique().on(table.ruleSetId, table.version)],
);
export type RuleSetRow = typeof ruleSet.$inferSelect;
export type NewRuleSetRow = typeof ruleSet.$inferInsert;

export const screening = sqliteTable(
  'screening',
  {
    serviceId: text('service_id')
      .primaryKey()
      .references(() => service.id, { onDelete: 'cascade' }),
    ruleSetId: text('rule_set_id').notNull(),
    ruleSetVersion: integer('rule_set_version').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.ruleSetId, table.ruleSetVersion],
      foreignColumns: [ruleSet.ruleSetId, ruleSet.version],
    }),
  ],
);
export type ScreeningRow = typeof screening.$inferSelect;
export type NewScreeningRow = typeof screening.$inferInsert;

export const screeningAnswer = sqliteTable(
  'screening_answer',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    ruleId: text('rule_id').notNull(),
    answer: text('answer').$type<ScreeningAnswer>().notNull(),
    note: text('note').notNull().default(''),
    role: text('role').notNull(),
    at: text('at').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.ruleId] })],
);
export type ScreeningAnswerRow = typeof screeningAnswer.$inferSelect;
export type NewScreeningAnswerRow = typeof screeningAnswer.$inferInsert;

export const screeningCondition = sqliteTable(
  'screening_condition',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    ruleId: text('rule_id').notNull(),
    isFulfilled: integer('is_fulfilled', { mode: 'boolean' }).notNull(),
    reference: text('reference'),
    role: text('role').notNull(),
    at: text('at').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.ruleId] })],
);
export type ScreeningConditionRow = typeof screeningCondition.$inferSelect;
export type NewScreeningConditionRow = typeof screeningCondition.$inferInsert;

export const screeningSignature = sqliteTable(
  'screening_signature',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    outcome: text('outcome').$type<ScreeningEffect>().notNull(),
    signedAt: text('signed_at').notNull(),
    fingerprint: text('fingerprint').notNull(),
    voidedAt: text('voided_at'),
  },
  (table) => [index('screening_signature_service').on(table.serviceId)],
);
export type ScreeningSignatureRow = typeof screeningSignature.$inferSelect;
export type NewScreeningSignatureRow = typeof screeningSignature.$inferInsert;
