// Why: every text in a plan, for checks that must not miss a table or column.
// Must not: name tables by hand; a new table is searched without being told.
import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export interface PlanText {
  readonly table: string;
  readonly column: string;
  readonly recordId: string;
  readonly text: string;
}

/** Columns that hold codes of the product's own, never a text that somebody wrote. */
const codes = /^(id|.*_id|.*_at|sha256|fingerprint)$/;
/** The log repeats what the tables hold or held; what was removed is not in the plan any more. */
const skipped: ReadonlySet<string> = new Set([
  'change_entry',
  'change_set',
  'change_context',
  'schema_migration',
]);

/** All texts that people or files have put into the plan. */
export function planTexts(database: PlanDatabase): PlanText[] {
  return Object.values(schema)
    .filter((value) => is(value, SQLiteTable))
    .filter((table) => !skipped.has(getTableName(table)))
    .flatMap((table) => textsOf(database, table));
}

function textsOf(database: PlanDatabase, table: SQLiteTable): PlanText[] {
  const name = getTableName(table);
  const columns = Object.values(getTableColumns(table))
    .filter((column) => column.getSQLType() === 'text' && !codes.test(column.name))
    .map((column) => column.name);
  return columns.flatMap((column) =>
    database
      .all<{ readonly record: number; readonly text: string }>(
        sql`SELECT rowid AS record, ${sql.identifier(column)} AS text FROM ${sql.identifier(name)}
            WHERE ${sql.identifier(column)} IS NOT NULL`,
      )
      .map(({ record, text }) => ({ table: name, column, recordId: `rad ${record}`, text })),
  );
}
