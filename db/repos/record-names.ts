// Why: what the things that a history names are called, also those that are gone since.
// Must not: read what has no name of its own, such as a vote.
import type { PlanFile } from '../open.ts';

/** Tables whose rows have a name that people know them by, and the column it stands in. */
const nameColumns: Readonly<Record<string, string>> = {
  service: 'name',
  target_group: 'name',
  area: 'name',
  district: 'name',
  working_method: 'name',
  perspective: 'name',
  goal: 'name',
  milestone: 'text',
  need: 'title',
  insight: 'text',
  subpopulation: 'name',
  session: 'name',
  participant: 'label',
  wave: 'name',
  risk: 'title',
  risk_measure: 'what',
  stop_item: 'title',
  follow_up: 'measure',
  saved_view: 'name',
};

export function nameColumnOf(table: string): string | null {
  return nameColumns[table] ?? null;
}

export interface RecordName {
  readonly table: string;
  readonly name: string;
  /** Whether the thing has left the plan; the name is then its last one. */
  readonly isGone: boolean;
}

/** Names of the given ids, of whatever kind they are; an id that nothing knows is not there. */
export function namesOfRecords(
  plan: PlanFile,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, RecordName> {
  const found = new Map<string, RecordName>();
  const wanted = JSON.stringify([...ids]);
  const known = new Set(plan.tables.map(({ name }) => name));
  for (const [table, column] of Object.entries(nameColumns)) {
    if (!known.has(table)) continue;
    const rows = plan.sqlite
      .prepare<[string], { readonly id: string; readonly name: string }>(
        `SELECT id, ${column} AS name FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(wanted);
    for (const { id, name } of rows) found.set(id, { table, name, isGone: false });
  }
  const missing = [...ids].filter((id) => !found.has(id));
  if (missing.length > 0) addGone(plan, missing, found);
  return found;
}

function addGone(plan: PlanFile, ids: readonly string[], found: Map<string, RecordName>): void {
  const last = plan.sqlite
    .prepare<[string, string, string], string | null>(
      `SELECT before_json ->> ('$.' || ?) FROM change_entry
       WHERE table_name = ? AND record_id = ? AND operation = 'delete' ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();
  for (const id of ids) {
    for (const [table, column] of Object.entries(nameColumns)) {
      const name = last.get(column, table, id);
      if (name !== undefined && name !== null) {
        found.set(id, { table, name, isGone: true });
        break;
      }
    }
  }
}
