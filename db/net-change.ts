// Why: what an action came to for each record, from first to last, however many times it wrote to
// it: so that saving the same again is no action, and history shows results, not steps.
// Must not: know SQL.
import type { LoggedTable } from './change-log.ts';
import type { LoggedRow } from './logged-row.ts';

export interface NetChange {
  readonly table: string;
  /** Null where the record came with the action. */
  readonly before: LoggedRow | null;
  /** Null where it went. */
  readonly after: LoggedRow | null;
}

interface Entry {
  readonly table: string;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
}

interface Track {
  readonly table: string;
  readonly before: LoggedRow | null;
  after: LoggedRow | null;
}

function isSame(before: LoggedRow | null, after: LoggedRow | null): boolean {
  if (before === null || after === null) return before === after;
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...columns].every((column) => before[column] === after[column]);
}

/** Entries in the order they were written, in; what they came to, in the order first touched, out. */
export function netChanges(
  entries: readonly Entry[],
  tables: readonly LoggedTable[],
): readonly NetChange[] {
  const keys = new Map(tables.map((table) => [table.name, table.key]));
  const tracks = new Map<string, Track>();
  const trackOf = (table: string, row: LoggedRow, before: LoggedRow | null): Track => {
    // A table that a migration took away has no key here; all of its row must do.
    const key = (keys.get(table) ?? Object.keys(row)).map((column) => row[column]);
    const id = JSON.stringify([table, ...key]);
    const track = tracks.get(id) ?? { table, before, after: before };
    tracks.set(id, track);
    return track;
  };
  for (const { table, before, after } of entries) {
    // A changed key is one record that goes and one that comes.
    if (before !== null) trackOf(table, before, before).after = null;
    if (after !== null) trackOf(table, after, null).after = after;
  }
  return [...tracks.values()].filter((track) => !isSame(track.before, track.after));
}
