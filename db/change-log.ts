// Why: every change of plan data is recorded by triggers made from the tables themselves, in the
// transaction of the change, so that no code path, table or column can be forgotten.
// Must not: skip a table it does not know: what is not covered is an error.
import type Database from 'better-sqlite3';

/** The tables that are no plan data. Closed: any other table is recorded. */
export const exemptTables: ReadonlySet<string> = new Set([
  'schema_migration',
  'change_set',
  'change_entry',
  'change_context',
]);

/**
 * Journals: rows are only ever added and name their change set themselves, so a row is its own
 * change entry and no copy of it is written.
 */
export const journalTables: ReadonlyMap<string, string> = new Map([
  ['vote', 'change_set_id'],
  ['tally', 'change_set_id'],
]);

const triggerPrefix = 'change_log_';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  /** 0 for an ordinary column; a generated one could not be written back by undo. */
  readonly hidden: number;
}

export interface LoggedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of them that hold text. */
  readonly textColumns: readonly string[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** The column that names the change set, where the table is a journal. */
  readonly journalColumn: string | null;
}

const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * SQL for a row as JSON: its key, then the other columns in the table's order. What is NULL is left
 * out, which for most rows is most of it; `logged-row.ts` gives it back to who reads the log.
 */
export function rowAsJson(table: Pick<LoggedTable, 'columns' | 'key'>, row: string): string {
  const pair = (name: string, before: string): string =>
    `${quoteText(`${before}${JSON.stringify(name)}:`)} || json_quote(${row}.${quoteName(name)})`;
  const key = table.key.map((name, index) => pair(name, index === 0 ? '{' : ','));
  const others = table.columns
    .filter((name) => !table.key.includes(name))
    // A text with NULL in it is NULL, and concat() leaves that out.
    .map((name) => `CASE WHEN ${row}.${quoteName(name)} IS NOT NULL THEN ${pair(name, ',')} END`);
  return `concat(${[...key, ...others, "'}'"].join(', ')})`;
}

/** SQL for the record id of a row: its key, parts of a compound key joined by a bar. */
export function recordId(table: LoggedTable, row: string): string {
  return table.key.map((name) => `${row}.${quoteName(name)}`).join(` || '|' || `);
}

/** One plan table as it is now; throws where it cannot be recorded whole. */
export function loggedTable(sqlite: Database.Database, name: string): LoggedTable {
  const columns = sqlite.pragma(`table_xinfo(${quoteName(name)})`) as readonly Column[];
  const key = columns.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`table ${name} has no primary key to log it by`);
  // JSON carries these three exactly, and nothing else.
  const unsafe = columns.find(
    ({ type, hidden }) => hidden !== 0 || !['TEXT', 'INTEGER', 'REAL'].includes(type),
  );
  if (unsafe !== undefined) {
    throw new Error(`column ${name}.${unsafe.name} (${unsafe.type}) cannot be logged`);
  }
  const journalColumn = journalTables.get(name) ?? null;
  if (journalColumn !== null && !columns.some((column) => column.name === journalColumn)) {
    throw new Error(`journal ${name} does not name its change set`);
  }
  return {
    name,
    columns: columns.map((column) => column.name),
    textColumns: columns.filter(({ type }) => type === 'TEXT').map((column) => column.name),
    key: key.map((column) => column.name),
    journalColumn,
  };
}

/** Every plan table as it is now; throws where one cannot be recorded whole. */
export function loggedTables(sqlite: Database.Database): readonly LoggedTable[] {
  const tables = sqlite.pragma('table_list') as readonly {
    schema: string;
    name: string;
    type: string;
  }[];
  return tables
    .filter(
      ({ schema, name, type }) =>
        schema === 'main' &&
        type !== 'view' &&
        !name.startsWith('sqlite_') &&
        !exemptTables.has(name),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type }) => {
      if (type !== 'table') throw new Error(`table ${name} is ${type} and cannot be logged`);
      return loggedTable(sqlite, name);
    });
}

const activeSet = '(SELECT change_set_id FROM change_context)';
const bulkTable = '(SELECT bulk_table FROM change_context)';
const intoLog =
  'INSERT INTO change_entry (change_set_id, table_name, record_id, operation, before_json, after_json)';
const refuse = (reason: string, when: string): string =>
  `SELECT RAISE(ABORT, ${quoteText(reason)}) WHERE ${when};`;

function trigger(
  table: string,
  event: 'INSERT' | 'UPDATE' | 'DELETE',
  time: 'AFTER' | 'BEFORE',
  when: string | null,
  body: string,
  suffix = event.toLowerCase(),
): string {
  const name = quoteName(`${triggerPrefix}${table}_${suffix}`);
  const condition = when === null ? '' : ` WHEN ${when}`;
  return `CREATE TRIGGER ${name} ${time} ${event} ON ${quoteName(table)}${condition} BEGIN ${body} END`;
}

function triggersOf(table: LoggedTable): readonly string[] {
  const { name } = table;
  const outside = quoteText(`${name} changed outside a change set`);
  // One look-up does both: it names the change set, and refuses where there is none.
  const changeSet = `coalesce(${activeSet}, RAISE(ABORT, ${outside}))`;
  const entry = (operation: string, id: string, before: string, after: string): string =>
    `${intoLog} VALUES (${changeSet}, ${quoteText(name)}, ${id}, '${operation}', ${before}, ${after});`;
  const before = rowAsJson(table, 'OLD');
  const after = rowAsJson(table, 'NEW');
  const differs = (columns: readonly string[]): string =>
    columns
      .map((column) => `OLD.${quoteName(column)} IS NOT NEW.${quoteName(column)}`)
      .join(' OR ');
  const inserted = entry('insert', recordId(table, 'NEW'), 'NULL', after);
  const deleted = entry('delete', recordId(table, 'OLD'), before, 'NULL');
  const updated = entry('update', recordId(table, 'OLD'), before, after);
  const isRekeyed = differs(table.key);
  const isUpdated = `NOT (${isRekeyed}) AND (${differs(table.columns)})`;
  return [
    trigger(name, 'INSERT', 'AFTER', `${bulkTable} IS NOT ${quoteText(name)}`, inserted),
    trigger(name, 'UPDATE', 'AFTER', isUpdated, updated),
    // A record is its key: with another key, one record goes and another comes.
    trigger(name, 'UPDATE', 'AFTER', isRekeyed, deleted + inserted, 'rekey'),
    trigger(name, 'DELETE', 'AFTER', null, deleted),
  ];
}

function triggersOfJournal(table: LoggedTable, column: string): readonly string[] {
  const appendOnly = refuse(`${table.name} is append-only`, 'TRUE');
  return [
    trigger(
      table.name,
      'INSERT',
      'AFTER',
      null,
      refuse(
        `${table.name} written outside its change set`,
        `NEW.${quoteName(column)} IS NOT ${activeSet}`,
      ),
    ),
    trigger(table.name, 'UPDATE', 'BEFORE', null, appendOnly),
    trigger(table.name, 'DELETE', 'BEFORE', null, appendOnly),
  ];
}

/**
 * Lets many rows come into one table and enters them in the log together, which is the same as what
 * its trigger would have written for each, in half the time. All or nothing: where anything fails,
 * or a row came that is not found again, no row of it stays.
 *
 * @param count how many rows `insert` adds
 * @param insert adds rows to this table alone, each after the last one there
 */
export function insertLoggedTogether(
  sqlite: Database.Database,
  table: LoggedTable,
  count: number,
  insert: () => void,
): void {
  const name = quoteName(table.name);
  const setBulkTable = sqlite.prepare('UPDATE change_context SET bulk_table = ?');
  // A transaction inside the change set's: a savepoint, which takes back `bulk_table` too.
  sqlite.transaction(() => {
    const last = sqlite.prepare(`SELECT coalesce(max(rowid), 0) FROM ${name}`).pluck().get();
    if (setBulkTable.run(table.name).changes !== 1) {
      throw new Error(`${table.name} changed outside a change set`);
    }
    insert();
    const { changes } = sqlite
      .prepare(
        `${intoLog} SELECT ${activeSet}, ${quoteText(table.name)}, ${recordId(table, 'row')},
           'insert', NULL, ${rowAsJson(table, 'row')}
         FROM ${name} AS row WHERE row.rowid > ? ORDER BY row.rowid`,
      )
      .run(last);
    if (changes !== count) {
      throw new Error(`${table.name}: ${count} rows came, ${changes} of them could be logged`);
    }
    setBulkTable.run(null);
  })();
}

// The log keeps itself: an entry never changes, and a set only while it is being written.
const triggersOfTheLog: readonly string[] = [
  trigger('change_entry', 'UPDATE', 'BEFORE', null, refuse('history is append-only', 'TRUE')),
  trigger('change_entry', 'DELETE', 'BEFORE', null, refuse('history is append-only', 'TRUE')),
  trigger(
    'change_set',
    'UPDATE',
    'BEFORE',
    null,
    refuse('history is append-only', `OLD.id IS NOT ${activeSet}`),
  ),
  trigger(
    'change_set',
    'DELETE',
    'BEFORE',
    null,
    refuse('history is append-only', `OLD.id IS NOT ${activeSet}`),
  ),
];

/** Takes the change log's triggers away, for a migration only. */
export function dropChangeLog(sqlite: Database.Database): void {
  const names = sqlite
    .prepare<[string], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB ? ORDER BY name`,
    )
    .pluck()
    .all(`${triggerPrefix}*`) as string[];
  for (const name of names) sqlite.exec(`DROP TRIGGER ${quoteName(name)}`);
}

/** (Re)makes the triggers that record every change of every plan table. */
export function installChangeLog(sqlite: Database.Database): void {
  dropChangeLog(sqlite);
  for (const table of loggedTables(sqlite)) {
    const statements =
      table.journalColumn === null
        ? triggersOf(table)
        : triggersOfJournal(table, table.journalColumn);
    for (const statement of statements) sqlite.exec(statement);
  }
  for (const statement of triggersOfTheLog) sqlite.exec(statement);
}
