// Why: the only way to change plan data: one transaction with role, time and label per action of a
// person, from which history, undo and redo come, also after a restart.
// Must not: let a change through that a guard refuses, or leave half of one.
import type Database from 'better-sqlite3';
import { asPlanFileRefusal } from './errors.ts';
import type { PlanFile } from './open.ts';
import type { ChangeKind } from './schema/change-log.ts';
import { writtenBy, type ChangeGuard } from './written.ts';

export interface ChangeMeta {
  /** Id of the change set. */
  readonly id: string;
  /** What was done, for people, such as "Ändrade Familjerådgivning". */
  readonly label: string;
  readonly role: string;
  /** ISO-8601 UTC time. */
  readonly at: string;
  /** False for what must not be undone, such as a reveal: undo stops there. Default true. */
  readonly isUndoable?: boolean;
  readonly beforeCommit?: ChangeGuard;
}

interface ActiveSet {
  failure: { readonly error: unknown } | null;
  isUndoable: boolean;
  readonly guards: ChangeGuard[];
}

const savepoint = 'before_change_set';

const active = new WeakMap<PlanFile, ActiveSet>();

export interface NewChangeSet {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly role: string;
  readonly at: string;
  readonly targetId: string | null;
}

/** Starts recording under a new change set; inside a transaction only. */
export function beginRecording(sqlite: Database.Database, set: NewChangeSet): void {
  sqlite
    .prepare(
      `INSERT INTO change_set (id, seq, kind, label, role, at, target_id)
       SELECT ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? FROM change_set`,
    )
    .run(set.id, set.kind, set.label, set.role, set.at, set.targetId);
  sqlite.prepare('INSERT INTO change_context (only_row, change_set_id) VALUES (1, ?)').run(set.id);
}

export function endRecording(sqlite: Database.Database): void {
  sqlite.exec('DELETE FROM change_context');
}

function finish(plan: PlanFile, set: ActiveSet, changeSetId: string): void {
  const { sqlite } = plan;
  const written = writtenBy(plan, changeSetId);
  if (!written.isAnything()) {
    // Written and taken back again, or nothing at all: no action, so no step to undo.
    sqlite.exec(`ROLLBACK TO ${savepoint}`);
    return;
  }
  for (const guard of set.guards) guard(written);
  // What a journal holds cannot be taken out again, so undoing the rest would be half an undo.
  if (written.hasJournal() || !set.isUndoable) {
    sqlite.prepare('UPDATE change_set SET is_undoable = 0 WHERE id = ?').run(changeSetId);
  }
  endRecording(sqlite);
}

/** An inner change set belongs to the outer: its guard and its finality hold for the whole. */
function join<T>(set: ActiveSet, meta: ChangeMeta, work: () => T): T {
  if (meta.beforeCommit !== undefined) set.guards.push(meta.beforeCommit);
  if (meta.isUndoable === false) set.isUndoable = false;
  try {
    return refusePromise(work());
  } catch (error) {
    // Even if the caller goes on, half of an inner change must not be committed with the outer.
    set.failure ??= { error };
    throw error;
  }
}

function refusePromise<T>(result: T): T {
  if (result instanceof Promise) {
    throw new TypeError('a change set is one synchronous transaction and cannot wait');
  }
  return result;
}

/**
 * Runs `work` as one recorded change set in one transaction. A change set that changed nothing
 * leaves no trace. Called inside another change set it joins that one. Any throw, by the work or by
 * a guard, rolls everything back.
 */
export function inChangeSet<T>(plan: PlanFile, meta: ChangeMeta, work: () => T): T {
  const outer = active.get(plan);
  if (outer !== undefined) return join(outer, meta, work);

  const { sqlite } = plan;
  if (sqlite.inTransaction) throw new Error('a change set cannot start inside a transaction');
  const set: ActiveSet = {
    failure: null,
    isUndoable: meta.isUndoable ?? true,
    guards: [...plan.guards, ...(meta.beforeCommit === undefined ? [] : [meta.beforeCommit])],
  };
  active.set(plan, set);
  try {
    return sqlite
      .transaction((): T => {
        sqlite.exec(`SAVEPOINT ${savepoint}`);
        beginRecording(sqlite, { ...meta, kind: 'do', targetId: null });
        const result = refusePromise(work());
        if (set.failure !== null) throw set.failure.error;
        finish(plan, set, meta.id);
        return result;
      })
      .immediate();
  } catch (error) {
    throw asPlanFileRefusal(error) ?? error;
  } finally {
    active.delete(plan);
    plan.checkpointSoon();
  }
}
