// Why: what was done to the plan or to one thing in it, by which role, field by field.
// Must not: show what a vote says: votes are no part of the log that this reads.
import type Database from 'better-sqlite3';
import { netChanges, type LoggedRow, type NetChange } from './net-change.ts';
import type { PlanFile } from './open.ts';

export interface HistoryFilter {
  /** Only what concerns this service: its own row, and every row elsewhere that names it. */
  readonly serviceId?: string | null;
  /** Rows of one table; with `recordId`, one row (compound keys joined by a bar). */
  readonly table?: string;
  readonly recordId?: string;
  /** At most this many actions, newest first. */
  readonly limit: number;
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
  /** ISO-8601 UTC time. */
  readonly at: string;
  readonly role: string;
  readonly label: string;
  /** What the action came to; empty where it is votes alone. */
  readonly changes: readonly FieldChange[];
}

interface SetRow {
  readonly id: string;
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
  // The whole plan's history has actions without an entry too: those that are votes alone.
  const filtered =
    condition === everything
      ? ''
      : `WHERE id IN (SELECT change_set_id FROM change_entry WHERE ${condition.sql})`;
  return sqlite
    .prepare<unknown[], SetRow>(
      `SELECT id, at, role, label FROM change_set ${filtered} ORDER BY seq DESC LIMIT ?`,
    )
    .all(...condition.values, limit);
}

const parse = (json: string | null): LoggedRow | null =>
  json === null ? null : (JSON.parse(json) as LoggedRow);

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
  const entries = plan.sqlite.prepare<unknown[], EntryRow>(
    `SELECT table_name, before_json, after_json FROM change_entry
     WHERE change_set_id = ? AND ${condition.sql} ORDER BY seq`,
  );
  return setsOf(plan.sqlite, condition, filter.limit).map(({ id, at, role, label }) => {
    const logged = entries.all(id, ...condition.values).map((row) => ({
      table: row.table_name,
      before: parse(row.before_json),
      after: parse(row.after_json),
    }));
    return { id, at, role, label, changes: netChanges(logged, plan.tables).flatMap(fieldsOf) };
  });
}
