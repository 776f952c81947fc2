// Why: a row as the change log keeps it, whole again: the log leaves out what is NULL.
// Must not: know SQL.

/** A row as the change log keeps it, by column name. */
export type LoggedRow = Readonly<Record<string, string | number | null>>;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Reads a row of a table from the log; null stays null. */
export type LoggedRowReader = (table: string, json: string | null) => LoggedRow | null;

/**
 * A reader for the tables as they are now. Every column they have is there, in their order, and what
 * the log says of a column that is gone since comes along.
 */
export function createLoggedRowReader(tables: readonly Table[]): LoggedRowReader {
  const empty = new Map(
    tables.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column, null])) as LoggedRow,
    ]),
  );
  return (table, json) =>
    json === null ? null : { ...empty.get(table), ...(JSON.parse(json) as LoggedRow) };
}
