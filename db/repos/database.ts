// Why: the type every repository takes, and the few moves they share.
// Must not: hold a query of an aggregate.
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
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
