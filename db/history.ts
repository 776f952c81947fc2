// Why: what happened to the plan or to one thing in it, from the change log, field by field.
// Must not: show what a vote says: votes are no part of the log that this reads.
import type Database from 'better-sqlite3';
import { netChanges, type LoggedRow } from './net-change.ts';
import type { PlanFile } from './open.ts';
import type { ChangeKind } from './schema/change-log.ts';

export interface HistoryFilter {
  /** A service: its own row, and every row elsewhere that names it. */
  readonly serviceId?: string | null;
  /** Rows of one table; with `recordId`, one row (compound keys joined by a bar). */
  readonly table?: string;
  readonly recordId?: string;
  /** At most this many actions, newest first. */
  readonly limit: number;
  /** At most this many writes are read per action, since an import may have thousands. */
  readonly writesPerAction?: number;
}

const defaultWritesPerAction = 500;

export interface FieldChange {
  readonly table: string;
  readonly recordId: string;
  readonly operation: 'insert' | 'update' | 'delete';
  /** Column name. */
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface HistoryEntry {
  readonly id: string;
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly role: string;
  /** ISO-8601 UTC time. */
  readonly at: string;
  /** Empty where the action is votes alone. */
  readonly changes: readonly FieldChange[];
  /** True where the action wrote more than was read. */
  readonly isCut: boolean;
}

interface SetRow {
  readonly id: string;
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly role: string;
  readonly at: string;
}

interface EntryRow {
  readonly table_name: string;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
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
            THEN ? IN (after_json ->> '$.service_id', before_json ->> '$.service_id') END))`,
      values: [serviceId, JSON.stringify(serviceId), serviceId],
    };
  }
  if (filter.table === undefined) return everything;
  if (filter.recordId === undefined) return { sql: 'table_name = ?', values: [filter.table] };
  return { sql: 'table_name = ? AND record_id = ?', values: [filter.table, filter.recordId] };
}

function setsOf(sqlite: Database.Database, condition: Condition, limit: number): readonly SetRow[] {
  const columns = 'id, seq, kind, label, role, at';
  // The whole plan's history has actions without an entry too: those that are votes alone.
  const filtered =
    condition === everything
      ? ''
      : `WHERE id IN (SELECT change_set_id FROM change_entry WHERE ${condition.sql})`;
  return sqlite
    .prepare<unknown[], SetRow>(
      `SELECT ${columns} FROM change_set ${filtered} ORDER BY seq DESC LIMIT ?`,
    )
    .all(...condition.values, limit);
}

const parse = (json: string | null): LoggedRow | null =>
  json === null ? null : (JSON.parse(json) as LoggedRow);

function fieldsOf(
  before: LoggedRow | null,
  after: LoggedRow | null,
): readonly { field: string; before: string | number | null; after: string | number | null }[] {
  const columns = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...columns].flatMap((field) => {
    const one = before?.[field] ?? null;
    const other = after?.[field] ?? null;
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}

function changesOf(
  plan: PlanFile,
  condition: Condition,
  changeSetId: string,
  most: number,
): Pick<HistoryEntry, 'changes' | 'isCut'> {
  const rows = plan.sqlite
    .prepare<unknown[], EntryRow>(
      `SELECT table_name, before_json, after_json FROM change_entry
       WHERE change_set_id = ? AND ${condition.sql} ORDER BY seq LIMIT ?`,
    )
    .all(changeSetId, ...condition.values, most + 1);
  const entries = rows.slice(0, most).map((row) => ({
    table: row.table_name,
    before: parse(row.before_json),
    after: parse(row.after_json),
  }));
  const keys = new Map(plan.tables.map((table) => [table.name, table.key]));
  const changes = netChanges(entries, plan.tables).flatMap(({ table, before, after }) => {
    const row = after ?? before ?? {};
    const recordId = (keys.get(table) ?? ['id']).map((column) => row[column]).join('|');
    const operation = before === null ? 'insert' : after === null ? 'delete' : 'update';
    return fieldsOf(before, after).map(({ field, before: one, after: other }): FieldChange => ({
      table,
      recordId,
      operation,
      field,
      before: one,
      after: other,
    }));
  });
  return { changes, isCut: rows.length > most };
}

/** The latest actions, newest first, each with the fields it changed and from what to what. */
export function history(plan: PlanFile, filter: HistoryFilter): readonly HistoryEntry[] {
  const condition = conditionOf(filter);
  const most = filter.writesPerAction ?? defaultWritesPerAction;
  return setsOf(plan.sqlite, condition, filter.limit).map((set): HistoryEntry => {
    const { changes, isCut } = changesOf(plan, condition, set.id, most);
    const { id, seq, kind, label, role, at } = set;
    return { id, seq, kind, label, role, at, changes, isCut };
  });
}
