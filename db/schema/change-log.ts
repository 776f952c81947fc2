// Why: the tables that record every change of plan data; written by triggers and db/change-set.ts only.
// Must not: be written by a repository or a service.
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

export type ChangeKind = 'do' | 'undo' | 'redo';
export type ChangeOperation = 'insert' | 'update' | 'delete';

export const schemaMigration = sqliteTable('schema_migration', {
  number: integer('number').primaryKey(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  appliedAt: text('applied_at').notNull(),
  entrySeq: integer('entry_seq').notNull(),
});
export type SchemaMigrationRow = typeof schemaMigration.$inferSelect;
export type NewSchemaMigrationRow = typeof schemaMigration.$inferInsert;

export const changeSet = sqliteTable('change_set', {
  id: text('id').primaryKey(),
  seq: integer('seq').notNull().unique(),
  kind: text('kind').$type<ChangeKind>().notNull(),
  label: text('label').notNull(),
  role: text('role').notNull(),
  at: text('at').notNull(),
  targetId: text('target_id').references((): AnySQLiteColumn => changeSet.id),
  isUndoable: integer('is_undoable', { mode: 'boolean' }).notNull().default(true),
});
export type ChangeSetRow = typeof changeSet.$inferSelect;
export type NewChangeSetRow = typeof changeSet.$inferInsert;

export const changeEntry = sqliteTable(
  'change_entry',
  {
    seq: integer('seq').primaryKey(),
    changeSetId: text('change_set_id')
      .notNull()
      .references(() => changeSet.id, { onDelete: 'cascade' }),
    tableName: text('table_name').notNull(),
    recordId: text('record_id').notNull(),
    operation: text('operation').$type<ChangeOperation>().notNull(),
    beforeJson: text('before_json'),
    afterJson: text('after_json'),
  },
  (table) => [
    index('change_entry_set').on(table.changeSetId),
    index('change_entry_record').on(table.tableName, table.recordId),
  ],
);
export type ChangeEntryRow = typeof changeEntry.$inferSelect;
export type NewChangeEntryRow = typeof changeEntry.$inferInsert;

export const changeContext = sqliteTable('change_context', {
  onlyRow: integer('only_row').primaryKey(),
  changeSetId: text('change_set_id'),
  bulkTable: text('bulk_table'),
});
export type ChangeContextRow = typeof changeContext.$inferSelect;
export type NewChangeContextRow = typeof changeContext.$inferInsert;
