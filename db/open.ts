// Why: makes, opens and closes a plan: one file that nobody else has open, migrated and checked.
// Must not: delete, recreate or replace a plan that does not open, or fall back to memory.
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { basename, dirname, extname, join } from 'node:path';
import { copyVerified } from './backup.ts';
import { loggedTables, type LoggedTable } from './change-log.ts';
import { configure, openConnection, type PlanConnection } from './connection.ts';
import { asPlanFileRefusal, PlanFileRefusal, refusing } from './errors.ts';
import { giveName, newFilePath, removeUnfinished, temporaryBeside } from './files.ts';
import { createIdleCheckpoint, mostUnmoved } from './idle-checkpoint.ts';
import { applyMigrations, pendingMigrations, readMigrations, type Migration } from './migrate.ts';
import * as schema from './schema.ts';
import type { ChangeGuard } from './written.ts';

export type PlanOrm = BetterSQLite3Database<typeof schema> & {
  readonly $client: Database.Database;
};

export interface PlanFile {
  /** Where the file really lies, links followed. */
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly orm: PlanOrm;
  readonly isReadOnly: boolean;
  readonly migrations: readonly Migration[];
  /** Every plan table with its columns, as the change log knows them. */
  readonly tables: readonly LoggedTable[];
  /** Run on every change set before it is committed; a throw rolls it back. */
  readonly guards: readonly ChangeGuard[];
  /** Set where opening migrated the plan: from which version, and the copy made before. */
  readonly upgrade: { readonly fromVersion: number; readonly backupPath: string } | null;
  /** Moves what is written so far into the plan file itself, so that a copy of it is complete. */
  checkpoint(): void;
  /** Does that for much that was written, when nothing else is to do. */
  checkpointSoon(): void;
  /** Closes the plan and leaves exactly one file. A second call does nothing. */
  close(): void;
}

export interface PlanFileOptions {
  readonly migrationsFolder: string;
  readonly guards?: readonly ChangeGuard[];
  /** ISO-8601 UTC time written beside an applied migration. */
  readonly now?: () => string;
}

export interface OpenPlanFileOptions extends PlanFileOptions {
  /** Reads only: works in a read-only folder, and keeps others from changing the plan meanwhile. */
  readonly readOnly?: boolean;
}

const currentTime = (): string => new Date().toISOString();

function backupNameBefore(path: string, version: number): string {
  const stem = basename(path, extname(path));
  for (let attempt = 1; ; attempt += 1) {
    const number = attempt === 1 ? '' : ` ${attempt}`;
    const name = `${stem} (före version ${version}${number}).flplan-backup`;
    try {
      return newFilePath(join(dirname(path), name));
    } catch (error) {
      if (!(error instanceof PlanFileRefusal) || error.code !== 'plan-exists') throw error;
    }
  }
}

function upgrade(
  connection: PlanConnection,
  migrations: readonly Migration[],
  at: string,
): PlanFile['upgrade'] {
  const { sqlite, path } = connection;
  const pending = pendingMigrations(sqlite, migrations);
  const first = pending[0];
  if (first === undefined) return null;
  if (sqlite.readonly) {
    throw new PlanFileRefusal('plan-read-only', {
      message:
        'Planen är från en äldre version av Första linjen och måste öppnas en gång där det går att skriva, så att den kan uppgraderas.',
    });
  }
  const backupPath = backupNameBefore(path, first.number);
  copyVerified(sqlite, backupPath);
  applyMigrations(sqlite, pending, at);
  return { fromVersion: first.number - 1, backupPath };
}

function switchToWal(sqlite: Database.Database): void {
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`the plan could not be put in WAL mode but in ${mode}`);
  sqlite.pragma(`wal_autocheckpoint = ${mostUnmoved}`);
  // Until the first read after the switch, SQLite answers a checkpoint with SQLITE_LOCKED.
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** Back to one file. What cannot be moved stays safe in the -wal beside it, and is refused. */
function tidy(sqlite: Database.Database): void {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const mode = sqlite.pragma('journal_mode = DELETE', { simple: true });
  if (mode !== 'delete') throw new Error(`the plan could not be closed to one file: ${mode}`);
}

/** A plan with a table that cannot be one of ours has been in other hands. */
function knownTables(sqlite: Database.Database): readonly LoggedTable[] {
  try {
    return loggedTables(sqlite);
  } catch (error) {
    const known = asPlanFileRefusal(error);
    throw known ?? new PlanFileRefusal('plan-corrupt', { cause: error });
  }
}

function handleOf(
  connection: PlanConnection,
  migrations: readonly Migration[],
  upgraded: PlanFile['upgrade'],
  guards: readonly ChangeGuard[],
): PlanFile {
  const { sqlite } = connection;
  const isReadOnly = sqlite.readonly;
  let isOpen = true;
  const idle = createIdleCheckpoint(sqlite);
  return {
    path: connection.path,
    sqlite,
    orm: drizzle(sqlite, { schema }),
    isReadOnly,
    migrations,
    tables: knownTables(sqlite),
    guards,
    upgrade: upgraded,
    checkpoint: (): void => {
      if (!isReadOnly) {
        refusing('folder-read-only', () => sqlite.pragma('wal_checkpoint(TRUNCATE)'));
      }
    },
    checkpointSoon: (): void => {
      if (isOpen && !isReadOnly) idle.soon();
    },
    close: (): void => {
      if (!isOpen) return;
      isOpen = false;
      idle.cancel();
      refusing('folder-read-only', () => {
        try {
          if (!isReadOnly) tidy(sqlite);
        } finally {
          connection.release();
        }
      });
    },
  };
}

/**
 * Opens an existing plan, migrates it first where it is older (after a verified copy beside it),
 * and keeps everybody else out until it is closed.
 * @throws PlanFileRefusal with the file unchanged.
 */
export function openPlanFile(path: string, options: OpenPlanFileOptions): PlanFile {
  const migrations = readMigrations(options.migrationsFolder);
  const connection = openConnection(path, { readOnly: options.readOnly ?? false });
  try {
    return refusing('folder-read-only', () => {
      const at = (options.now ?? currentTime)();
      const upgraded = upgrade(connection, migrations, at);
      const plan = handleOf(connection, migrations, upgraded, options.guards ?? []);
      if (!plan.isReadOnly) switchToWal(plan.sqlite);
      return plan;
    });
  } catch (error) {
    connection.release();
    throw error;
  }
}

function buildEmpty(path: string, migrations: readonly Migration[], at: string): void {
  const sqlite = new Database(path);
  try {
    configure(sqlite);
    applyMigrations(sqlite, migrations, at);
  } finally {
    sqlite.close();
  }
}

/**
 * Makes a new plan and opens it. `fill` writes its first content; the file gets its name only once
 * that is whole on disk, so there is never half a plan. Never overwrites.
 */
export function createPlanFile(
  path: string,
  options: PlanFileOptions,
  fill?: (plan: PlanFile) => void,
): PlanFile {
  const migrations = readMigrations(options.migrationsFolder);
  const target = refusing('folder-read-only', () => newFilePath(path));
  const temporary = temporaryBeside(target);
  try {
    refusing('folder-read-only', () =>
      buildEmpty(temporary, migrations, (options.now ?? currentTime)()),
    );
    if (fill !== undefined) {
      const plan = openPlanFile(temporary, options);
      try {
        fill(plan);
      } finally {
        plan.close();
      }
    }
    refusing('folder-read-only', () => giveName(temporary, target));
  } finally {
    removeUnfinished(temporary);
  }
  return openPlanFile(target, options);
}
