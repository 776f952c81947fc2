// Why: waves, the matrix service × district, its gate and expressions of interest.
// Must not: hold figures such as coverage: they are worked out in domain.
import { index, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { ImplementationPhase, RolloutStatus } from '../../src-shared/contract/values.ts';
import { district, workingMethod } from './lists.ts';
import { service } from './services.ts';

export type GateDeviationKind = 'override' | 'not-checked';

export const wave = sqliteTable('wave', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  period: text('period'),
  position: integer('position').notNull(),
});
export type WaveRow = typeof wave.$inferSelect;
export type NewWaveRow = typeof wave.$inferInsert;

export const waveDistrict = sqliteTable(
  'wave_district',
  {
    districtId: text('district_id')
      .primaryKey()
      .references(() => district.id, { onDelete: 'cascade' }),
    waveId: text('wave_id')
      .notNull()
      .references(() => wave.id, { onDelete: 'cascade' }),
  },
  (table) => [index('wave_district_wave').on(table.waveId)],
);
export type WaveDistrictRow = typeof waveDistrict.$inferSelect;
export type NewWaveDistrictRow = typeof waveDistrict.$inferInsert;

export const rolloutCell = sqliteTable(
  'rollout_cell',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id').references(() => service.id, { onDelete: 'cascade' }),
    workingMethodId: text('working_method_id').references(() => workingMethod.id, {
      onDelete: 'cascade',
    }),
    districtId: text('district_id')
      .notNull()
      .references(() => district.id, { onDelete: 'cascade' }),
    status: text('status').$type<RolloutStatus>().notNull().default('unknown'),
    startOn: text('start_on'),
    endOn: text('end_on'),
    responsibleRole: text('responsible_role'),
    note: text('note'),
    phase: text('phase').$type<ImplementationPhase>(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    unique().on(table.serviceId, table.districtId),
    unique().on(table.workingMethodId, table.districtId),
    index('rollout_cell_district').on(table.districtId),
  ],
);
export type RolloutCellRow = typeof rolloutCell.$inferSelect;
export type NewRolloutCellRow = typeof rolloutCell.$inferInsert;

export const rolloutChecklistItem = sqliteTable(
  'rollout_checklist_item',
  {
    id: text('id').primaryKey(),
    rolloutCellId: text('rollout_cell_id')
      .notNull()
      .references(() => rolloutCell.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    isDone: integer('is_done', { mode: 'boolean' }).notNull().default(false),
    dueOn: text('due_on'),
    position: integer('position').notNull(),
  },
  (table) => [index('rollout_checklist_item_cell').on(table.rolloutCellId)],
);
export type RolloutChecklistItemRow = typeof rolloutChecklistItem.$inferSelect;
export type NewRolloutChecklistItemRow = typeof rolloutChecklistItem.$inferInsert;

export const rolloutReadiness = sqliteTable('rollout_readiness', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => service.id, { onDelete: 'cascade' }),
  reach: text('reach'),
  effect: text('effect'),
  adoption: text('adoption'),
  implementation: text('implementation'),
  maintenance: text('maintenance'),
  ownerRole: text('owner_role'),
  funding: text('funding'),
  decisionReference: text('decision_reference'),
});
export type RolloutReadinessRow = typeof rolloutReadiness.$inferSelect;
export type NewRolloutReadinessRow = typeof rolloutReadiness.$inferInsert;

export const gateDeviation = sqliteTable(
  'gate_deviation',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    districtId: text('district_id')
      .notNull()
      .references(() => district.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<GateDeviationKind>().notNull(),
    reason: text('reason').notNull(),
    missingJson: text('missing_json').notNull(),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    index('gate_deviation_service').on(table.serviceId),
    index('gate_deviation_district').on(table.districtId),
  ],
);
export type GateDeviationRow = typeof gateDeviation.$inferSelect;
export type NewGateDeviationRow = typeof gateDeviation.$inferInsert;

export const interest = sqliteTable(
  'interest',
  {
    id: text('id').primaryKey(),
    districtId: text('district_id')
      .notNull()
      .references(() => district.id, { onDelete: 'cascade' }),
    serviceId: text('service_id').references(() => service.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    text: text('text').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    index('interest_district').on(table.districtId),
    index('interest_service').on(table.serviceId),
  ],
);
export type InterestRow = typeof interest.$inferSelect;
export type NewInterestRow = typeof interest.$inferInsert;
