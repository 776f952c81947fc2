// Why: what was done to a plan and by which role, field by field, for the plan or one service.
// Must not: give out votes, which have a journal of their own, or put ids into words.
import type { LoggedRow } from './net-change.ts';
import { netChanges } from './net-change.ts';
import type { PlanFile } from './open.ts';

export interface FieldChange {
  readonly table: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface HistorySet {
  readonly id: string;
  readonly at: string;
  readonly role: string;
  readonly label: string;
  readonly changes: readonly FieldChange[];
}

export interface HistoryFilter {
  /** Only what concerns this service: its own row, and rows that point to it. */
  readonly serviceId: string | null;
  readonly limit: number;
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

const aboutService = `(table_name = 'service' AND record_id = @service
  OR json_extract(coalesce(after_json, before_json), '$.service_id') = @service)`;

/** The latest actions, newest first, each with what it came to. */
export function history(plan: PlanFile, filter: HistoryFilter): HistorySet[] {
  const { serviceId, limit } = filter;
  const sets =
    serviceId === null
      ? plan.sqlite
          .prepare<[number], SetRow>(
            'SELECT id, at, role, label FROM change_set ORDER BY seq DESC LIMIT ?',
          )
          .all(limit)
      : plan.sqlite
          .prepare<[{ service: string; limit: number }], SetRow>(
            `SELECT id, at, role, label FROM change_set
             WHERE id IN (SELECT change_set_id FROM change_entry WHERE ${aboutService})
             ORDER BY seq DESC LIMIT @limit`,
          )
          .all({ service: serviceId, limit });
  const entries = plan.sqlite.prepare<[{ set: string; service: string | null }], EntryRow>(
    `SELECT table_name, before_json, after_json FROM change_entry
     WHERE change_set_id = @set AND (@service IS NULL OR ${aboutService}) ORDER BY seq`,
  );
  return sets.map(({ id, at, role, label }) => {
    const logged = entries.all({ set: id, service: serviceId }).map((row) => ({
      table: row.table_name,
      before: parseRow(row.before_json),
      after: parseRow(row.after_json),
    }));
    return { id, at, role, label, changes: netChanges(logged, plan.tables).flatMap(fieldChanges) };
  });
}

function parseRow(json: string | null): LoggedRow | null {
  return json === null ? null : (JSON.parse(json) as LoggedRow);
}

function fieldChanges(change: {
  readonly table: string;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
}): FieldChange[] {
  const { table, before, after } = change;
  return Object.keys(after ?? before ?? {})
    .filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null))
    .map((field) => ({
      table,
      field,
      before: textOf(before?.[field]),
      after: textOf(after?.[field]),
    }));
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
