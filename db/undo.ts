// Why: undo and redo per action of a person, worked out from the change log alone, so that they
// survive a restart and are themselves history.
// Must not: take back what is not undoable, or guess where the rows are not as the log left them.
import Database from 'better-sqlite3';
import type { LoggedTable } from './change-log.ts';
import { beginRecording, endRecording } from './change-set.ts';
import { asPlanFileRefusal, PlanFileRefusal } from './errors.ts';
import type { PlanFile } from './open.ts';
import type { ChangeKind, ChangeOperation } from './schema/change-log.ts';
import { writtenBy } from './written.ts';

export interface UndoMeta {
  /** Id of the new change set. */
  readonly id: string;
  readonly role: string;
  /** ISO-8601 UTC time. */
  readonly at: string;
}

/** A change set that can be taken back or done again. */
export interface UndoTarget {
  readonly id: string;
  readonly label: string;
}

interface SetRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly target_id: string | null;
  readonly is_undoable: 0 | 1;
}

const newestFirst = (sqlite: Database.Database): IterableIterator<SetRow> =>
  sqlite
    .prepare<[], SetRow>(
      'SELECT id, kind, label, target_id, is_undoable FROM change_set ORDER BY seq DESC',
    )
    .iterate();

/** What a migration has changed the shape of is history, not something to take back. */
function isOlderThanSchema(sqlite: Database.Database, setId: string): boolean {
  const row = sqlite
    .prepare(
      `SELECT (SELECT min(seq) FROM change_entry WHERE change_set_id = ?)
         <= (SELECT max(entry_seq) FROM schema_migration)`,
    )
    .pluck()
    .get(setId);
  return row === 1;
}

type Found =
  | { readonly target: UndoTarget; readonly isStopped: false }
  | { readonly target: null; readonly isStopped: boolean };

const nothing: Found = { target: null, isStopped: false };
const stopped: Found = { target: null, isStopped: true };

/** The latest action that stands: newest first, past those that were undone since. */
function findUndo(sqlite: Database.Database): Found {
  const latestOf = new Map<string, ChangeKind>();
  let found: SetRow | null = null;
  for (const set of newestFirst(sqlite)) {
    if (set.target_id !== null) {
      if (!latestOf.has(set.target_id)) latestOf.set(set.target_id, set.kind);
    } else if (latestOf.get(set.id) !== 'undo') {
      found = set;
      break;
    }
  }
  if (found === null) return nothing;
  if (found.is_undoable === 0 || isOlderThanSchema(sqlite, found.id)) return stopped;
  return { target: { id: found.id, label: found.label }, isStopped: false };
}

/** The latest undo that is not redone; a new action ends the search, so it clears redo. */
function findRedo(sqlite: Database.Database): Found {
  const seen = new Set<string>();
  let targetId: string | null = null;
  for (const set of newestFirst(sqlite)) {
    if (set.target_id === null) break;
    if (set.kind === 'undo' && !seen.has(set.target_id)) {
      targetId = set.target_id;
      break;
    }
    seen.add(set.target_id);
  }
  if (targetId === null) return nothing;
  if (isOlderThanSchema(sqlite, targetId)) return stopped;
  const target = sqlite
    .prepare<[string], UndoTarget>('SELECT id, label FROM change_set WHERE id = ?')
    .get(targetId);
  return target === undefined ? nothing : { target, isStopped: false };
}

interface EntryRow {
  readonly table_name: string;
  readonly operation: ChangeOperation;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

type Replay = (from: string | null, to: string | null) => number;

/** Statements that turn a row from one logged state into another; values never leave SQL. */
function replayerOf(sqlite: Database.Database, table: LoggedTable): Replay {
  const quoted = (name: string): string => `"${name}"`;
  const value = (name: string, state: string): string => `json_extract(${state}, '$."${name}"')`;
  const columns = table.columns.map(quoted).join(', ');
  const values = table.columns.map((name) => value(name, '@to')).join(', ');
  const assignments = table.columns.map((name) => `${quoted(name)} = ${value(name, '@to')}`);
  const isRow = table.key.map((name) => `${quoted(name)} = ${value(name, '@from')}`).join(' AND ');
  const name = quoted(table.name);
  const insert = sqlite.prepare(`INSERT INTO ${name} (${columns}) VALUES (${values})`);
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE ${isRow}`);
  const update = sqlite.prepare(`UPDATE ${name} SET ${assignments.join(', ')} WHERE ${isRow}`);
  return (from, to) => {
    if (from === null) return insert.run({ to }).changes;
    if (to === null) return remove.run({ from }).changes;
    return update.run({ from, to }).changes;
  };
}

function replay(plan: PlanFile, targetId: string, direction: 'undo' | 'redo'): void {
  const { sqlite } = plan;
  const entries = sqlite
    .prepare<[string], EntryRow>(
      `SELECT table_name, operation, before_json, after_json FROM change_entry
       WHERE change_set_id = ? ORDER BY seq ${direction === 'undo' ? 'DESC' : 'ASC'}`,
    )
    .all(targetId);
  const replayers = new Map<string, Replay>();
  for (const entry of entries) {
    const table = plan.tables.find(({ name }) => name === entry.table_name);
    if (table === undefined) throw new PlanFileRefusal('cannot-undo');
    const apply = replayers.get(table.name) ?? replayerOf(sqlite, table);
    replayers.set(table.name, apply);
    const changed =
      direction === 'undo'
        ? apply(entry.after_json, entry.before_json)
        : apply(entry.before_json, entry.after_json);
    // Every state between two entries was once there, so a row that is missing was changed by
    // something the log does not know.
    if (changed !== 1) throw new PlanFileRefusal('cannot-undo');
  }
}

function step(plan: PlanFile, meta: UndoMeta, direction: 'undo' | 'redo'): UndoTarget {
  const { sqlite } = plan;
  if (sqlite.inTransaction) throw new Error(`${direction} cannot run inside a transaction`);
  try {
    return sqlite
      .transaction((): UndoTarget => {
        const found = direction === 'undo' ? findUndo(sqlite) : findRedo(sqlite);
        if (found.target === null) {
          throw new PlanFileRefusal(found.isStopped ? 'cannot-undo' : `nothing-to-${direction}`);
        }
        const { id, label } = found.target;
        beginRecording(sqlite, {
          ...meta,
          kind: direction,
          label: `${direction === 'undo' ? 'Ångrade' : 'Gjorde om'}: ${label}`,
          targetId: id,
        });
        // Rows come back in the order they went, which may put a child before its parent.
        sqlite.pragma('defer_foreign_keys = ON');
        replay(plan, id, direction);
        // A text that came in before there was a guard must not come back past it.
        const written = writtenBy(plan, meta.id);
        for (const guard of plan.guards) guard(written);
        endRecording(sqlite);
        return found.target;
      })
      .immediate();
  } catch (error) {
    // A row that is append-only, frozen or referred to by one: the database itself says no.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw new PlanFileRefusal('cannot-undo', { cause: error });
    }
    throw asPlanFileRefusal(error) ?? error;
  } finally {
    plan.checkpointSoon();
  }
}

/** The action that undo would take back, or null. */
export function peekUndo(plan: PlanFile): UndoTarget | null {
  return findUndo(plan.sqlite).target;
}

/** The action that redo would do again, or null. */
export function peekRedo(plan: PlanFile): UndoTarget | null {
  return findRedo(plan.sqlite).target;
}

/** Takes back the latest action that stands. @throws PlanFileRefusal nothing-to-undo, cannot-undo */
export function undo(plan: PlanFile, meta: UndoMeta): UndoTarget {
  return step(plan, meta, 'undo');
}

/** Does again what was undone last. @throws PlanFileRefusal nothing-to-redo, cannot-undo */
export function redo(plan: PlanFile, meta: UndoMeta): UndoTarget {
  return step(plan, meta, 'redo');
}
