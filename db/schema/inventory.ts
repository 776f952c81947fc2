// Why: what the inventory keeps beside its services: views, remembered mappings, likeness, stops.
// Must not: hold services themselves (services.ts) or what people need (needs.ts).
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import type { StopStatus } from '../../src-shared/contract/values.ts';
import { service } from './services.ts';

export const savedView = sqliteTable('saved_view', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  configJson: text('config_json').notNull(),
  position: integer('position').notNull(),
});
export type SavedViewRow = typeof savedView.$inferSelect;
export type NewSavedViewRow = typeof savedView.$inferInsert;

export const importMapping = sqliteTable(
  'import_mapping',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    sourceKey: text('source_key').notNull(),
    fileName: text('file_name').notNull(),
    mappingJson: text('mapping_json').notNull(),
    usedAt: text('used_at').notNull(),
  },
  (table) => [unique().on(table.kind, table.sourceKey)],
);
export type ImportMappingRow = typeof importMapping.$inferSelect;
export type NewImportMappingRow = typeof importMapping.$inferInsert;

export const serviceDistinction = sqliteTable(
  'service_distinction',
  {
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    otherServiceId: text('other_service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.otherServiceId] }),
    index('service_distinction_other').on(table.otherServiceId),
  ],
);
export type ServiceDistinctionRow = typeof serviceDistinction.$inferSelect;
export type NewServiceDistinctionRow = typeof serviceDistinction.$inferInsert;

export const serviceMerge = sqliteTable(
  'service_merge',
  {
    serviceId: text('service_id')
      .primaryKey()
      .references(() => service.id, { onDelete: 'cascade' }),
    intoServiceId: text('into_service_id')
      .notNull()
      .references(() => service.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('service_merge_into').on(table.intoServiceId)],
);
export type ServiceMergeRow = typeof serviceMerge.$inferSelect;
export type NewServiceMergeRow = typeof serviceMerge.$inferInsert;

export const stopItem = sqliteTable('stop_item', {
  id: text('id').primaryKey(),
  serviceId: text('service_id')
    .unique()
    .references(() => service.id, { onDelete: 'cascade' }),
  title: text('title').notNull(),
  reason: text('reason'),
  frees: text('frees'),
  freesCost: real('frees_cost'),
  freesStaffing: real('frees_staffing'),
  stopOn: text('stop_on'),
  responsibleRole: text('responsible_role'),
  followUp: text('follow_up'),
  followUpOn: text('follow_up_on'),
  status: text('status').$type<StopStatus>().notNull().default('proposed'),
  isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
  createdAt: text('created_at').notNull(),
});
export type StopItemRow = typeof stopItem.$inferSelect;
export type NewStopItemRow = typeof stopItem.$inferInsert;
