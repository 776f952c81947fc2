// Why: what a change set has written so far, for the guards that look at it before it is committed,
// read only as far as each of them asks: an import writes tens of thousands of rows.
// Must not: change anything, or answer from anything but the file itself.
import type Database from 'better-sqlite3';
import { rowAsJson, type LoggedTable } from './change-log.ts';
import { createLoggedRowReader, type LoggedRow } from './logged-row.ts';
import { netChanges } from './net-change.ts';
import type { PlanFile } from './open.ts';
import type { ChangeOperation } from './schema/change-log.ts';

export interface ChangeEntry {
  readonly table: string;
  readonly recordId: string;
  readonly operation: ChangeOperation;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
}

/** A row as it became, where it has a text that was asked for. */
export interface WrittenText {
  readonly table: string;
  /** A JSON object by column name, with at least the columns asked for that are not empty. */
  readonly json: string;
}

/** Many rows in one text: each a line of the table's name, a tab, and the row as a JSON object. */
export type WrittenLines = string;

/** So many rows are read as one text: fetching each by itself costs more than looking at it. */
const rowsRead = 500;

export interface Written {
  /** Whether the change set came to anything: not where all was taken back again. */
  isAnything(): boolean;
  /** Whether it wrote to a journal, whose rows can never be taken out again. */
  hasJournal(): boolean;
  /** Every entry in the order it was written, then the rows of the journals. */
  entries(): readonly ChangeEntry[];
  /**
   * The rows written, in tables that have a text column of the wanted ones, many at a time (see
   * `writtenTexts`). Rows of a journal that are alike in all of those may come once.
   */
  texts(isWanted: (column: string) => boolean): IterableIterator<WrittenLines>;
}

/** Looks at what a change set wrote, before it is committed; a throw rolls all of it back. */
export type ChangeGuard = (written: Written) => void;

interface EntryRow {
  readonly table_name: string;
  readonly record_id: string;
  readonly operation: ChangeOperation;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

/** What the log holds of a change set, in the order it was written. */
function entriesOf(plan: PlanFile, changeSetId: string): readonly ChangeEntry[] {
  const read = createLoggedRowReader(plan.tables);
  return plan.sqlite
    .prepare<[string], EntryRow>(
      `SELECT table_name, record_id, operation, before_json, after_json
       FROM change_entry WHERE change_set_id = ? ORDER BY seq`,
    )
    .all(changeSetId)
    .map((row) => ({
      table: row.table_name,
      recordId: row.record_id,
      operation: row.operation,
      before: read(row.table_name, row.before_json),
      after: read(row.table_name, row.after_json),
    }));
}

/** Rows of journals are their own entries: see journalTables. */
function journalEntriesOf(plan: PlanFile, changeSetId: string): readonly ChangeEntry[] {
  const read = createLoggedRowReader(plan.tables);
  return plan.tables.flatMap((table) => {
    if (table.journalColumn === null) return [];
    const rows = plan.sqlite
      .prepare<[string], { readonly id: string; readonly json: string }>(
        `SELECT ${table.key[0]} AS id, ${rowAsJson(table, table.name)} AS json
         FROM ${table.name} WHERE ${table.journalColumn} = ?`,
      )
      .all(changeSetId);
    return rows.map((row): ChangeEntry => ({
      table: table.name,
      recordId: row.id,
      operation: 'insert',
      before: null,
      after: read(table.name, row.json),
    }));
  });
}

/** Whether some record was written exactly once: an entry always says a difference, so it stands. */
function hasSingleEntry(sqlite: Database.Database, changeSetId: string): boolean {
  const found = sqlite
    .prepare<{ readonly id: string }, 0 | 1>(
      `SELECT EXISTS (
         SELECT 1 FROM change_entry AS one
         WHERE one.change_set_id = @id AND NOT EXISTS (
           SELECT 1 FROM change_entry AS other
           WHERE other.table_name = one.table_name AND other.record_id = one.record_id
             AND other.seq >= (SELECT min(seq) FROM change_entry WHERE change_set_id = @id)
             AND other.seq <> one.seq))`,
    )
    .pluck()
    .get({ id: changeSetId });
  return found === 1;
}

function hasRows(sqlite: Database.Database, table: LoggedTable, changeSetId: string): boolean {
  const found = sqlite
    .prepare<[string], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM ${table.name} WHERE ${table.journalColumn} = ?)`,
    )
    .pluck()
    .get(changeSetId);
  return found === 1;
}

/** Rows of a query with `name` and `json` as lines; both are free of raw tabs and line breaks. */
const asLines = (rows: string): string =>
  `SELECT group_concat(name || char(9) || json, char(10)) FROM (${rows})`;

/** The single rows of what `texts` gives. */
export function writtenTexts(lines: WrittenLines): readonly WrittenText[] {
  return lines.split('\n').map((line) => {
    const end = line.indexOf('\t');
    return { table: line.slice(0, end), json: line.slice(end + 1) };
  });
}

function* textsOf(
  plan: PlanFile,
  changeSetId: string,
  isWanted: (column: string) => boolean,
): IterableIterator<WrittenLines> {
  const { sqlite } = plan;
  const wantedOf = (table: LoggedTable): readonly string[] => table.textColumns.filter(isWanted);
  const [worded, wordless] = [true, false].map((isWorded) =>
    plan.tables.filter((table) => wantedOf(table).length > 0 === isWorded),
  ) as [LoggedTable[], LoggedTable[]];
  const reach = sqlite
    .prepare<[string], { readonly first: number | null; readonly last: number | null }>(
      'SELECT min(seq) AS first, max(seq) AS last FROM change_entry WHERE change_set_id = ?',
    )
    .get(changeSetId);
  const logged = sqlite
    .prepare<[number, number, string, string], string | null>(
      // Nothing is left out but what is known to hold no such text.
      asLines(`SELECT table_name AS name, after_json AS json FROM change_entry
        WHERE seq BETWEEN ? AND ? AND change_set_id = ? AND after_json IS NOT NULL
          AND table_name NOT IN (SELECT value FROM json_each(?))`),
    )
    .pluck();
  const left = JSON.stringify(wordless.map(({ name }) => name));
  const last = reach?.last ?? 0;
  for (let seq = reach?.first ?? 1; seq <= last; seq += rowsRead) {
    const lines = logged.get(seq, seq + rowsRead - 1, changeSetId, left);
    if (lines !== undefined && lines !== null) yield lines;
  }
  for (const table of worded.filter(({ journalColumn }) => journalColumn !== null)) {
    const columns = wantedOf(table).map((name) => `"${name}"`);
    const values = wantedOf(table).map((name) => `'${name}', row."${name}"`);
    const lines = sqlite
      .prepare<[string], string | null>(
        asLines(`SELECT '${table.name}' AS name, json_object(${values.join(', ')}) AS json FROM (
          SELECT DISTINCT ${columns.join(', ')} FROM ${table.name}
          WHERE ${table.journalColumn} = ?) AS row`),
      )
      .pluck()
      .get(changeSetId);
    if (lines !== undefined && lines !== null) yield lines;
  }
}

export function writtenBy(plan: PlanFile, changeSetId: string): Written {
  const { sqlite } = plan;
  const journals = plan.tables.filter(({ journalColumn }) => journalColumn !== null);
  const hasJournal = (): boolean => journals.some((table) => hasRows(sqlite, table, changeSetId));
  return {
    hasJournal,
    isAnything: () =>
      hasJournal() ||
      hasSingleEntry(sqlite, changeSetId) ||
      netChanges(entriesOf(plan, changeSetId), plan.tables).length > 0,
    entries: () => [...entriesOf(plan, changeSetId), ...journalEntriesOf(plan, changeSetId)],
    texts: (isWanted) => textsOf(plan, changeSetId, isWanted),
  };
}
