// Why: what was done to the plan or to one thing in it, by which role, record by record, in pages.
// Must not: show what a vote says: votes are no part of the log that this reads.
import type Database from 'better-sqlite3';
import { createLoggedRowReader, type LoggedRow } from './logged-row.ts';
import { netChanges, type NetChange } from './net-change.ts';
import type { PlanFile } from './open.ts';
import type { ChangeKind } from './schema/change-log.ts';

export interface HistoryFilter {
  /** Only what concerns this service: its own row, and every row elsewhere that names it. */
  readonly serviceId?: string | null;
  /** Rows of one table; with `recordId`, one row (compound keys joined by a bar). */
  readonly table?: string;
  readonly recordId?: string;
  /** Only actions that wrote to one of these tables; all that they wrote is told. */
  readonly touching?: readonly string[];
  /** With `touching`: actions that brought votes count too. What was voted is never told. */
  readonly withVotes?: boolean;
  /** Only what this role did. */
  readonly role?: string | null;
  /** Only actions before this number; what comes after the last page that was read. */
  readonly before?: number | null;
  /** At most this many actions, newest first. */
  readonly limit: number;
  /** At most this many entries of the log are read of one action; all where left out. */
  readonly entriesAtMost?: number;
}

export interface FieldChange {
  readonly table: string;
  /** Column name. */
  readonly field: string;
  /** As text; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface HistorySet {
  readonly id: string;
  /** Running number; what `before` of the filter takes. */
  readonly seq: number;
  readonly kind: ChangeKind;
  /** ISO-8601 UTC time. */
  readonly at: string;
  readonly role: string;
  readonly label: string;
  /** What the action came to, record by record; empty where it is votes alone. */
  readonly records: readonly NetChange[];
  /** The same, field by field. */
  readonly changes: readonly FieldChange[];
  /** Records the action touched beyond those that are read here; 0 where all are. */
  readonly unread: number;
}

interface SetRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly at: string;
  readonly role: string;
  readonly label: string;
}

interface EntryRow {
  readonly table_name: string;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const everything: Condition = { sql: 'TRUE', values: [] };

/** Which entries of the log are asked for. */
function conditionOf(filter: HistoryFilter): Condition {
  if (filter.serviceId !== undefined && filter.serviceId !== null) {
    const { serviceId } = filter;
    return {
      // Looking for the text first spares reading almost every entry as JSON.
      sql: `((table_name = 'service' AND record_id = ?)
        OR (table_name <> 'service'
          AND CASE WHEN instr(coalesce(after_json, before_json), ?)
            THEN ? IN (after_json ->> '$.service_id', before_json ->> '$.service_id',
                       after_json ->> '$.into_service_id', after_json ->> '$.other_service_id')
            END))`,
      values: [serviceId, JSON.stringify(serviceId), serviceId],
    };
  }
  if (filter.table === undefined) return everything;
  if (filter.recordId === undefined) return { sql: 'table_name = ?', values: [filter.table] };
  return { sql: 'table_name = ? AND record_id = ?', values: [filter.table, filter.recordId] };
}

/** Which actions are asked for. */
function conditionOfSets(filter: HistoryFilter, entries: Condition): Condition {
  const parts: Condition[] = [];
  // The whole plan's history has actions without an entry too: those that are votes alone.
  if (entries !== everything) {
    parts.push({
      sql: `id IN (SELECT change_set_id FROM change_entry WHERE ${entries.sql})`,
      values: entries.values,
    });
  }
  if (filter.touching !== undefined) {
    const wrote = `EXISTS (SELECT 1 FROM change_entry
      WHERE change_set_id = change_set.id AND table_name IN (SELECT value FROM json_each(?)))`;
    const voted = `(EXISTS (SELECT 1 FROM vote WHERE change_set_id = change_set.id)
      OR EXISTS (SELECT 1 FROM tally WHERE change_set_id = change_set.id))`;
    parts.push({
      sql: filter.withVotes === true ? `(${wrote} OR ${voted})` : wrote,
      values: [JSON.stringify(filter.touching)],
    });
  }
  if (filter.role !== undefined && filter.role !== null) {
    parts.push({ sql: 'role = ?', values: [filter.role] });
  }
  if (filter.before !== undefined && filter.before !== null) {
    parts.push({ sql: 'seq < ?', values: [filter.before] });
  }
  if (parts.length === 0) return everything;
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

function fieldsOf({ table, before, after }: NetChange): readonly FieldChange[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns].flatMap((field) => {
    const change = { table, field, before: textOf(before?.[field]), after: textOf(after?.[field]) };
    return change.before === change.after ? [] : [change];
  });
}

/** The latest actions, newest first, each with the fields it changed and from what to what. */
export function history(plan: PlanFile, filter: HistoryFilter): readonly HistorySet[] {
  const condition = conditionOf(filter);
  const sets = conditionOfSets(filter, condition);
  const atMost = filter.entriesAtMost ?? -1;
  const found = plan.sqlite
    .prepare<unknown[], SetRow>(
      `SELECT id, seq, kind, at, role, label FROM change_set WHERE ${sets.sql}
       ORDER BY seq DESC LIMIT ?`,
    )
    .all(...sets.values, filter.limit);
  const entries = plan.sqlite.prepare<unknown[], EntryRow>(
    `SELECT table_name, before_json, after_json FROM change_entry
     WHERE change_set_id = ? AND ${condition.sql} ORDER BY seq LIMIT ?`,
  );
  const touched = plan.sqlite
    .prepare<unknown[], number>(
      `SELECT count(*) FROM (SELECT DISTINCT table_name, record_id FROM change_entry
       WHERE change_set_id = ? AND ${condition.sql})`,
    )
    .pluck();
  const read = createLoggedRowReader(plan.tables);
  return found.map((set) => {
    const rows = entries.all(set.id, ...condition.values, atMost);
    const logged = rows.map((row) => ({
      table: row.table_name,
      before: read(row.table_name, row.before_json),
      after: read(row.table_name, row.after_json),
    }));
    const records = netChanges(logged, plan.tables);
    const isCut = atMost >= 0 && rows.length === atMost;
    const all = isCut ? Number(touched.get(set.id, ...condition.values)) : 0;
    return {
      ...set,
      records,
      changes: records.flatMap(fieldsOf),
      unread: isCut ? Math.max(0, all - records.length) : 0,
    };
  });
}

/** Every role that has changed the plan. */
export function historyRoles(plan: PlanFile): readonly string[] {
  return plan.sqlite.prepare<[], string>('SELECT DISTINCT role FROM change_set').pluck().all();
}

/** A row as it was just before an action, or null where it was not there or the action left it. */
export function rowBefore(
  plan: PlanFile,
  table: string,
  recordId: string,
  changeSetId: string,
): LoggedRow | null {
  const json = plan.sqlite
    .prepare<[string, string, string], string | null>(
      `SELECT before_json FROM change_entry
       WHERE change_set_id = ? AND table_name = ? AND record_id = ? ORDER BY seq LIMIT 1`,
    )
    .pluck()
    .get(changeSetId, table, recordId);
  return createLoggedRowReader(plan.tables)(table, json ?? null);
}

/** Whether an action wrote to a row of a table that begins its key so. */
function hasTouched(
  sqlite: Database.Database,
  changeSetId: string,
  table: string,
  keyStart: string,
): boolean {
  return (
    sqlite
      .prepare(
        `SELECT 1 FROM change_entry
         WHERE change_set_id = ? AND table_name = ? AND record_id GLOB ? || '|*' LIMIT 1`,
      )
      .get(changeSetId, table, keyStart) !== undefined
  );
}

/**
 * The rows of a link table that belonged to one owner just before an action, worked out backwards
 * from those of now; null where the action did not write to any of them.
 */
export function linksBefore(
  plan: PlanFile,
  table: string,
  owner: { readonly column: string; readonly id: string },
  changeSetId: string,
): readonly LoggedRow[] | null {
  const { sqlite } = plan;
  const shape = plan.tables.find(({ name }) => name === table);
  if (shape === undefined) throw new Error(`There is no table ${table}`);
  if (!hasTouched(sqlite, changeSetId, table, owner.id)) return null;
  const keyOf = (row: LoggedRow): string => shape.key.map((column) => row[column]).join('|');
  const rows = new Map<string, LoggedRow>();
  const now = sqlite
    .prepare<[string], LoggedRow>(`SELECT * FROM "${table}" WHERE "${owner.column}" = ?`)
    .all(owner.id);
  for (const row of now) rows.set(keyOf(row), row);
  const entries = sqlite
    .prepare<[string, string, string], EntryRow>(
      `SELECT change_entry.table_name, before_json, after_json
       FROM change_entry JOIN change_set ON change_set.id = change_set_id
       WHERE change_entry.table_name = ? AND record_id GLOB ? || '|*'
         AND change_set.seq >= (SELECT seq FROM change_set WHERE id = ?)
       ORDER BY change_entry.seq DESC`,
    )
    .all(table, owner.id, changeSetId);
  const read = createLoggedRowReader(plan.tables);
  for (const entry of entries) {
    const before = read(table, entry.before_json);
    const after = read(table, entry.after_json);
    if (after !== null) rows.delete(keyOf(after));
    if (before !== null) rows.set(keyOf(before), before);
  }
  return [...rows.values()];
}
