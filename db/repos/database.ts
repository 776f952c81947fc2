// Why: the type every repository takes, and the few moves they share.
// Must not: hold a query of an aggregate.
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { PlanOrm } from '../open.ts';

/** A plan's tables through drizzle. Repositories are plain functions of it. */
export type PlanDatabase = PlanOrm;

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

/** A statement run with named values. */
type NamedRun = (values: Readonly<Record<string, unknown>>) => void;

const preparedRuns = new WeakMap<PlanDatabase, Map<SQLiteTable, Map<string, NamedRun>>>();

/** The statement of this kind on this table, prepared the first time it is asked for. */
function preparedOnce(
  database: PlanDatabase,
  table: SQLiteTable,
  kind: string,
  prepare: () => { run(values: Record<string, unknown>): unknown },
): NamedRun {
  const tables = preparedRuns.get(database) ?? new Map<SQLiteTable, Map<string, NamedRun>>();
  preparedRuns.set(database, tables);
  const own = tables.get(table) ?? new Map<string, NamedRun>();
  tables.set(table, own);
  const known = own.get(kind);
  if (known) return known;
  const statement = prepare();
  const run: NamedRun = (values) => void statement.run({ ...values });
  own.set(kind, run);
  return run;
}

/**
 * Sets columns of the rows where `key` is `id`, by a statement prepared once for these columns. For
 * the same reason as `preparedInsert`: a change of thousands of rows compiles the triggers once.
 */
export function preparedUpdate<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
  key: SQLiteColumn,
  id: string,
  columns: Partial<Table['$inferInsert']>,
): void {
  const names = Object.keys(columns).toSorted();
  const run = preparedOnce(database, table, `set ${names.join(' ')} by ${key.name}`, () =>
    database
      .update(table)
      .set(
        Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Parameters<
          ReturnType<typeof database.update<Table>>['set']
        >[0],
      )
      .where(eq(key, sql.placeholder('the row')))
      .prepare(),
  );
  run({ ...columns, 'the row': id });
}

/** Deletes the rows where `key` is `id`, by a statement prepared once. */
export function preparedDelete(
  database: PlanDatabase,
  table: SQLiteTable,
  key: SQLiteColumn,
  id: string,
): void {
  const run = preparedOnce(database, table, `delete by ${key.name}`, () =>
    database
      .delete(table)
      .where(eq(key, sql.placeholder('the row')))
      .prepare(),
  );
  run({ 'the row': id });
}
