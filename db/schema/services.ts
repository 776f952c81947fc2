// Why: a service from idea to rollout, with its many-to-many lists and the steps of its life.
// Must not: hold legal answers, votes, risks or rollout.
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AssessmentToday,
  DocumentationRegime,
  EvidenceCertainty,
  EvidenceStatus,
  Origin,
  ServiceStatus,
  SupportLevel,
} from '../../src-shared/contract/values.ts';
import { area, district, targetGroup, workingMethod } from './lists.ts';

export const service = sqliteTable('service', {
  id: text('id').primaryKey(),
  ref: text('ref').notNull().unique(),
  name: text('name').notNull(),
  shortName: text('short_name'),
  description: text('description'),
  purpose: text('purpose'),
  ageFrom: integer('age_from'),
  ageTo: integer('age_to'),
  supportLevel: text('support_level').$type<SupportLevel>(),
  method: text('method'),
  provider: text('provider'),
  municipality: text('municipality'),
  terms: text('terms'),
  assessmentToday: text('assessment_today').$type<AssessmentToday>().notNull().default('unknown'),
  countPerYear: integer('count_per_year'),
  yearlyCost: real('yearly_cost'),
  staffing: real('staffing'),
  fee: text('fee'),
  evidenceStatus: text('evidence_status').$type<EvidenceStatus>(),
  evidenceCertainty: text('evidence_certainty').$type<EvidenceCertainty>(),
  evidenceSource: text('evidence_source'),
  documentationRegime: text('documentation_regime').$type<DocumentationRegime>(),
  informationText: text('information_text'),
  specialReasons: text('special_reasons'),
  openingHours: text('opening_hours'),
  channels: text('channels'),
  partners: text('partners'),
  ksiCode: text('ksi_code'),
  responsibleRole: text('responsible_role'),
  origin: text('origin').$type<Origin>().notNull().default('unknown'),
  source: text('source'),
  notes: text('notes'),
  mostVulnerable: text('most_vulnerable'),
  equalityConsequences: text('equality_consequences'),
  status: text('status').$type<ServiceStatus>().notNull().default('inventoried'),
  statusReason: text('status_reason'),
  lastVerifiedOn: text('last_verified_on'),
  lastVerifiedRole: text('last_verified_role'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});
export type ServiceRow = typeof service.$inferSelect;
export type NewServiceRow = typeof service.$inferInsert;

export const serviceTargetGroup = sqliteTable(
  'service_target_group',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    targetGroupId: text('target_group_id')
      .notNull()
      .references(() => targetGroup.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.targetGroupId] }),
    index('service_target_group_group').on(table.targetGroupId),
  ],
);
export type ServiceTargetGroupRow = typeof serviceTargetGroup.$inferSelect;
export type NewServiceTargetGroupRow = typeof serviceTargetGroup.$inferInsert;

export const serviceArea = sqliteTable(
  'service_area',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    areaId: text('area_id')
      .notNull()
      .references(() => area.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.areaId] }),
    index('service_area_area').on(table.areaId),
  ],
);
export type ServiceAreaRow = typeof serviceArea.$inferSelect;
export type NewServiceAreaRow = typeof serviceArea.$inferInsert;

export const serviceForm = sqliteTable(
  'service_form',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    form: text('form').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.form] })],
);
export type ServiceFormRow = typeof serviceForm.$inferSelect;
export type NewServiceFormRow = typeof serviceForm.$inferInsert;

export const serviceWorkingMethod = sqliteTable(
  'service_working_method',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    workingMethodId: text('working_method_id')
      .notNull()
      .references(() => workingMethod.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.workingMethodId] }),
    index('service_working_method_method').on(table.workingMethodId),
  ],
);
export type ServiceWorkingMethodRow = typeof serviceWorkingMethod.$inferSelect;
export type NewServiceWorkingMethodRow = typeof serviceWorkingMethod.$inferInsert;

export const serviceDistrict = sqliteTable(
  'service_district',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    districtId: text('district_id')
      .notNull()
      .references(() => district.id, { onDelete: 'restrict' }),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.districtId] }),
    index('service_district_district').on(table.districtId),
  ],
);
export type ServiceDistrictRow = typeof serviceDistrict.$inferSelect;
export type NewServiceDistrictRow = typeof serviceDistrict.$inferInsert;

export const serviceStep = sqliteTable(
  'service_step',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    fromStatus: text('from_status').$type<ServiceStatus>().notNull(),
    toStatus: text('to_status').$type<ServiceStatus>().notNull(),
    reason: text('reason'),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('service_step_service').on(table.serviceId)],
);
export type ServiceStepRow = typeof serviceStep.$inferSelect;
export type NewServiceStepRow = typeof serviceStep.$inferInsert;
