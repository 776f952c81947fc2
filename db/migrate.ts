// Why: brings a plan file step by step to the schema of this app. Drizzle's own migrator loses rows
// when a parent table is rebuilt, since its foreign_keys=OFF stands inside a transaction.
// Must not: touch a file it does not understand, or go on after a step that failed.
import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropChangeLog, installChangeLog } from './change-log.ts';
import { applicationId } from './connection.ts';
import { PlanFileRefusal } from './errors.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const fileNamePattern = /^(?<number>\d{4})-(?<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/u;

// `entry_seq` is the last change entry at that time: what is older describes an older schema, so it
// can be read as history but neither be undone nor be compared with the rows of today.
const migrationTable = `CREATE TABLE schema_migration (
  number INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  entry_seq INTEGER NOT NULL
) STRICT`;

/**
 * The migrations of this app in order. A gap or a stray file means a broken installation, which is
 * refused before any plan is looked at.
 */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const migrations = names.map((fileName): Migration => {
    const match = fileNamePattern.exec(fileName);
    if (match === null) throw brokenInstallation(fileName);
    // A checkout on Windows may have turned the line ends; the migration is the same.
    const sql = readFileSync(join(folder, fileName), 'utf8').replaceAll('\r\n', '\n');
    return {
      number: Number(match.groups?.number),
      name: match.groups?.name ?? '',
      sql,
      sha256: createHash('sha256').update(sql).digest('hex'),
    };
  });
  const wrong = migrations.find((migration, index) => migration.number !== index + 1);
  if (wrong !== undefined || migrations.length === 0) throw brokenInstallation(wrong?.name ?? '–');
  return migrations;
}

function brokenInstallation(place: string): PlanFileRefusal {
  return new PlanFileRefusal('plan-migrations-differ', {
    message:
      'Programmet är inte helt installerat: stegen som bygger upp en plan är ofullständiga. Installera om Första linjen. Planen är orörd.',
    problems: [{ place, message: 'Steget saknas eller har fel namn eller nummer.' }],
  });
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

function readApplied(sqlite: Database.Database): readonly AppliedMigration[] {
  const hasTable = sqlite
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'")
    .get();
  if (hasTable === undefined) throw new PlanFileRefusal('plan-corrupt');
  return sqlite
    .prepare<[], AppliedMigration>(
      'SELECT number, name, sha256 FROM schema_migration ORDER BY number',
    )
    .all();
}

/**
 * The migrations that an existing plan lacks; none where it is up to date. Reads only. Refuses a
 * plan whose own migrations have a gap, another order or another content, or are newer.
 */
export function pendingMigrations(
  sqlite: Database.Database,
  migrations: readonly Migration[],
): readonly Migration[] {
  const applied = readApplied(sqlite);
  if (applied.length === 0) throw new PlanFileRefusal('plan-corrupt');
  const different = applied.find((row, index) => {
    const ours = migrations[index];
    if (row.number !== index + 1) return true;
    return ours !== undefined && (ours.name !== row.name || ours.sha256 !== row.sha256);
  });
  if (different !== undefined) {
    throw new PlanFileRefusal('plan-migrations-differ', {
      problems: [
        {
          place: `${different.number}-${different.name}`,
          message: 'Steget stämmer inte med det som den här versionen känner till.',
        },
      ],
    });
  }
  if (applied.length > migrations.length) throw new PlanFileRefusal('plan-newer');
  if (sqlite.pragma('user_version', { simple: true }) !== applied.length) {
    throw new PlanFileRefusal('plan-migrations-differ');
  }
  return migrations.slice(applied.length);
}

function lastEntry(sqlite: Database.Database): number {
  const hasEntries = sqlite
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'change_entry'")
    .get();
  if (hasEntries === undefined) return 0;
  return Number(
    sqlite.prepare('SELECT coalesce(max(seq), 0) FROM change_entry').pluck().get() ?? 0,
  );
}

function applyOne(sqlite: Database.Database, migration: Migration, at: string): void {
  sqlite.exec(migration.sql);
  if (!sqlite.inTransaction) {
    throw new Error(`migration ${migration.number}-${migration.name} ended its transaction`);
  }
  sqlite
    .prepare('INSERT INTO schema_migration VALUES (?, ?, ?, ?, ?)')
    .run(migration.number, migration.name, migration.sha256, at, lastEntry(sqlite));
}

function refuseBrokenReferences(sqlite: Database.Database): void {
  const broken = sqlite.pragma('foreign_key_check') as readonly { table: string; parent: string }[];
  if (broken.length === 0) return;
  throw new PlanFileRefusal('plan-corrupt', {
    problems: broken.slice(0, 50).map(({ table, parent }) => ({
      place: table,
      message: `En rad hör till något i ${parent} som inte finns.`,
    })),
  });
}

/**
 * Applies the given migrations, in order, as one transaction: all of them or none. For a new file
 * they are all there are. The change log is made anew from the tables that come out of it.
 */
export function applyMigrations(
  sqlite: Database.Database,
  migrations: readonly Migration[],
  at: string,
): void {
  const last = migrations.at(-1);
  if (last === undefined) return;
  // Both are no-ops inside a transaction, and with foreign keys on, the DROP TABLE of a rebuild
  // deletes the children by cascade.
  sqlite.pragma('foreign_keys = OFF');
  try {
    if (sqlite.pragma('foreign_keys', { simple: true }) !== 0) {
      throw new Error('foreign keys could not be turned off: a transaction is open');
    }
    sqlite
      .transaction(() => {
        dropChangeLog(sqlite);
        if (migrations[0]?.number === 1) sqlite.exec(migrationTable);
        for (const migration of migrations) applyOne(sqlite, migration, at);
        installChangeLog(sqlite);
        sqlite.pragma(`application_id = ${applicationId}`);
        sqlite.pragma(`user_version = ${last.number}`);
        refuseBrokenReferences(sqlite);
      })
      .immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
