// Why: the type every repository takes, and the few moves they share.
// Must not: hold a query of an aggregate.
import { getTableColumns, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as schema from '../schema.ts';

/** A plan's tables through drizzle. Repositories are plain functions of it. */
export type PlanDatabase = BetterSQLite3Database<typeof schema>;

/** Groups rows by a key, keeping their order: one query for a link table, not one a record. */
export function groupBy<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
}

/** A statement that is prepared once for a plan and a table. */
export interface PreparedInsert<Row> {
  (row: Row): void;
}

const prepared = new WeakMap<PlanDatabase, Map<SQLiteTable, PreparedInsert<never>>>();

/**
 * Inserts into a table by a statement that is prepared once per plan: preparing anew compiles the
 * change log's triggers each time, which makes a large import ten times slower.
 */
export function preparedInsert<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
): PreparedInsert<Table['$inferSelect']> {
  const own = prepared.get(database) ?? new Map<SQLiteTable, PreparedInsert<never>>();
  prepared.set(database, own);
  const known = own.get(table);
  if (known) return known as PreparedInsert<Table['$inferSelect']>;
  const placeholders = Object.fromEntries(
    Object.keys(getTableColumns(table)).map((key) => [key, sql.placeholder(key)]),
  );
  const statement = database
    .insert(table)
    .values(placeholders as Table['$inferInsert'])
    .prepare();
  const insert = (row: Table['$inferSelect']): void => {
    statement.run(row);
  };
  own.set(table, insert as PreparedInsert<never>);
  return insert;
}
