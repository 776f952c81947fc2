// Why: the only way to change plan data: one transaction with role, time and label per action of a
// person, from which history, undo and redo come, also after a restart.
// Must not: let a change through that a guard refuses, or leave half of one.
import type Database from 'better-sqlite3';
import { rowAsJson } from './change-log.ts';
import { asPlanFileRefusal } from './errors.ts';
import { netChanges, type LoggedRow } from './net-change.ts';
import type { PlanFile } from './open.ts';
import type { ChangeKind, ChangeOperation } from './schema/change-log.ts';

export interface ChangeEntry {
  readonly table: string;
  readonly recordId: string;
  readonly operation: ChangeOperation;
  readonly before: LoggedRow | null;
  readonly after: LoggedRow | null;
}

/** Looks at what a change set wrote, before it is committed; a throw rolls all of it back. */
export type ChangeGuard = (entries: readonly ChangeEntry[]) => void;

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

interface EntryRow {
  readonly table_name: string;
  readonly record_id: string;
  readonly operation: ChangeOperation;
  readonly before_json: string | null;
  readonly after_json: string | null;
}

const parseRow = (json: string | null): LoggedRow | null =>
  json === null ? null : (JSON.parse(json) as LoggedRow);

/** What the log holds of a change set, in the order it was written. */
export function entriesOf(sqlite: Database.Database, changeSetId: string): readonly ChangeEntry[] {
  return sqlite
    .prepare<[string], EntryRow>(
      `SELECT table_name, record_id, operation, before_json, after_json
       FROM change_entry WHERE change_set_id = ? ORDER BY seq`,
    )
    .all(changeSetId)
    .map((row) => ({
      table: row.table_name,
      recordId: row.record_id,
      operation: row.operation,
      before: parseRow(row.before_json),
      after: parseRow(row.after_json),
    }));
}

/** Rows of journals are their own entries: see journalTables. */
function journalEntriesOf(plan: PlanFile, changeSetId: string): readonly ChangeEntry[] {
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
      after: parseRow(row.json),
    }));
  });
}

function finish(plan: PlanFile, set: ActiveSet, changeSetId: string): void {
  const { sqlite } = plan;
  const logged = entriesOf(sqlite, changeSetId);
  const journal = journalEntriesOf(plan, changeSetId);
  const entries = [...logged, ...journal];
  if (netChanges(entries, plan.tables).length === 0) {
    // Written and taken back again, or nothing at all: no action, so no step to undo.
    sqlite.exec(`ROLLBACK TO ${savepoint}`);
    return;
  }
  for (const guard of set.guards) guard(entries);
  // What a journal holds cannot be taken out again, so undoing the rest would be half an undo.
  if (journal.length > 0 || !set.isUndoable) {
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
  }
}
