// Why: whole tables read at once: ten thousand rows with their links are read for every list that a
// screen shows, and building each row by a query builder's map costs more than reading it.
// Must not: take a condition; a query that chooses is written where it belongs.
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { PlanDatabase } from './database.ts';

/** All rows of a table in the order of a column, as the table's schema types them. */
export function selectRows<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
  order: SQLiteColumn,
): Table['$inferSelect'][] {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key, column]) => `"${column.name}" AS "${key}"`).join(', ');
  const rows = database.$client
    .prepare<[], Table['$inferSelect']>(
      `SELECT ${names} FROM "${getTableName(table)}" ORDER BY "${order.name}"`,
    )
    .all();
  const decoded = columns.filter(([, { dataType }]) => !['string', 'number'].includes(dataType));
  if (decoded.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(
      decoded.map(([key, column]) => {
        const value: unknown = row[key as keyof typeof row];
        return [key, value === null ? null : column.mapFromDriverValue(value)];
      }),
    ),
  }));
}

/** The values of a link table by the record that owns them, in the order of a column or as stored. */
export function selectLinks(
  database: PlanDatabase,
  owner: SQLiteColumn,
  value: SQLiteColumn,
  order: SQLiteColumn | null = null,
): ReadonlyMap<string, string[]> {
  const pairs = database.$client
    .prepare<[], [string, string]>(
      `SELECT "${owner.name}", "${value.name}" FROM "${getTableName(owner.table)}"
       ORDER BY ${order === null ? 'rowid' : `"${order.name}"`}`,
    )
    .raw()
    .all();
  const links = new Map<string, string[]>();
  for (const [id, linked] of pairs) {
    const own = links.get(id);
    if (own === undefined) links.set(id, [linked]);
    else own.push(linked);
  }
  return links;
}
