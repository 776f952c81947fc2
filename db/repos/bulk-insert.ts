// Why: many rows of a table by few statements. SQLite sets up every check and trigger anew for each
// statement, which for a large import costs several times more than the rows themselves.
// Must not: leave out a value, or a column that has a default: the row is what the caller gave.
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { insertLoggedTogether, loggedTable } from '../change-log.ts';
import type { PlanDatabase } from './database.ts';
import { preparedInsert } from './database.ts';

/** Fewer rows than this go one by one, by a statement that stays prepared. */
const fewestForBulk = 8;

/** More rows a statement save little more, and a statement takes time to prepare. */
const rowsPerStatement = 32;

interface Field {
  readonly key: string;
  readonly column: SQLiteColumn;
  /** Null where a value goes to the file as it is. */
  readonly encode: ((value: unknown) => unknown) | null;
}

type Row = Readonly<Record<string, unknown>>;

/** A column may be left out where that means NULL, and is where no row has a value for it. */
function usedFields(table: SQLiteTable, rows: readonly Row[]): readonly Field[] {
  return Object.entries(getTableColumns(table))
    .filter(
      ([key, column]) =>
        column.notNull ||
        column.hasDefault ||
        rows.some((row) => row[key] !== null && row[key] !== undefined),
    )
    .map(([key, column]) => ({
      key,
      column,
      encode:
        column.dataType === 'string' || column.dataType === 'number'
          ? null
          : (value) => column.mapToDriverValue(value),
    }));
}

function valuesOf(fields: readonly Field[], rows: readonly Row[]): unknown[] {
  const values: unknown[] = [];
  for (const row of rows) {
    for (const { key, encode } of fields) {
      const value = row[key] ?? null;
      values.push(value === null || encode === null ? value : encode(value));
    }
  }
  return values;
}

/**
 * Inserts the rows in their order, all columns given. Constraints are checked for each statement,
 * so a row must not depend on a later one.
 */
export function insertRows<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): void {
  if (rows.length < fewestForBulk) {
    for (const row of rows) preparedInsert(database, table)(row);
    return;
  }
  const logged = loggedTable(database.$client, getTableName(table));
  const insert = (): void => {
    insertMany(database, table, rows);
  };
  if (logged.journalColumn !== null) insert();
  else insertLoggedTogether(database.$client, logged, rows.length, insert);
}

function insertMany<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): void {
  const fields = usedFields(table, rows);
  const names = fields.map(({ column }) => `"${column.name}"`).join(', ');
  const tuple = `(${fields.map(() => '?').join(', ')})`;
  const prepare = (count: number): { run(values: readonly unknown[]): unknown } =>
    database.$client.prepare(
      `INSERT INTO "${getTableName(table)}" (${names}) VALUES ${Array.from({ length: count }, () => tuple).join(', ')}`,
    );
  const whole = rows.length - (rows.length % rowsPerStatement);
  if (whole > 0) {
    const statement = prepare(rowsPerStatement);
    for (let at = 0; at < whole; at += rowsPerStatement) {
      statement.run(valuesOf(fields, rows.slice(at, at + rowsPerStatement)));
    }
  }
  const rest = rows.slice(whole);
  if (rest.length > 0) prepare(rest.length).run(valuesOf(fields, rest));
}
