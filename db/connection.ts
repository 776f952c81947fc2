// Why: the one way to a SQLite connection on a plan: alone, checked, with the settings we ship.
// Must not: change a byte of a file it refuses, or read the bytes of a plan that is open here.
import Database from 'better-sqlite3';
import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlanFileRefusal, refusing } from './errors.ts';
import { hasLeftovers } from './files.ts';

/** ASCII "FLP1", in the header of every plan. */
export const applicationId = 0x46_4c_50_31;

// Long enough for a virus scanner or a backup program, short enough for a person.
const busyTimeout = 250;

export interface PlanConnection {
  /** Where the file really lies, links followed. */
  readonly path: string;
  readonly sqlite: Database.Database;
  /** Closes as it is and lets others in. */
  release(): void;
}

/**
 * Plans open in this process, by device and inode. It guards the next rule of POSIX: closing any
 * descriptor of a file drops every lock this process has on it, so an open plan must not even be
 * looked into. (Other processes are kept out by SQLite's lock.)
 */
const openHere = new Set<string>();

interface Header {
  readonly isWal: boolean;
}

function readHeader(path: string, readOnly: boolean): Header {
  const descriptor = openSync(path, readOnly ? 'r' : 'r+');
  try {
    const header = Buffer.alloc(100);
    const length = readSync(descriptor, header, 0, header.length, 0);
    const isPlan =
      fstatSync(descriptor).isFile() &&
      length === header.length &&
      header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
      header.readUInt32BE(68) === applicationId;
    if (!isPlan) throw new PlanFileRefusal('plan-not-a-plan');
    return { isWal: header[18] === 2 || header[19] === 2 };
  } finally {
    closeSync(descriptor);
  }
}

/** The settings every connection has. Those that are defaults are set too: defaults change. */
export function configure(sqlite: Database.Database): void {
  // Alone on the file: no shared memory beside it, and network folders work.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('foreign_keys = ON');
  // Without it REPLACE deletes rows behind the change log's back.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('synchronous = FULL');
  // 64 MB: what an import of a large list writes is kept until its end, and written once.
  sqlite.pragma('cache_size = -64000');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
}

function takeLock(sqlite: Database.Database): void {
  if (sqlite.readonly) {
    // Reading once keeps the shared lock, so that nobody changes the plan meanwhile.
    sqlite.exec('BEGIN; SELECT count(*) FROM sqlite_schema; COMMIT');
  } else {
    sqlite.exec('BEGIN EXCLUSIVE; COMMIT');
  }
}

function refuseIfDamaged(sqlite: Database.Database): void {
  const answer = sqlite.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new PlanFileRefusal('plan-corrupt', { cause: answer });
}

/** Lets SQLite finish what a crash left, which reading alone cannot do. */
function recover(path: string): void {
  try {
    const connection = openConnection(path, { readOnly: false });
    try {
      connection.sqlite.pragma('journal_mode = DELETE');
    } finally {
      connection.release();
    }
  } catch (error) {
    if (!(error instanceof PlanFileRefusal) || !error.code.endsWith('read-only')) throw error;
    throw new PlanFileRefusal(error.code, {
      message:
        'Planen stängdes inte som den skulle och måste öppnas en gång där det går att skriva. Kopiera planen, med de filer som ligger bredvid och börjar på samma namn, till en mapp där du får skriva.',
      cause: error,
    });
  }
}

/**
 * Opens an existing plan file for this process alone. Refuses what is missing, no plan, damaged,
 * open elsewhere or not writable, and leaves it as it was.
 */
export function openConnection(
  path: string,
  options: { readonly readOnly: boolean },
): PlanConnection {
  return refusing('plan-read-only', () => {
    const found = resolve(path);
    // The database library trims what it is given and would open another file.
    if (found !== found.trim()) throw new PlanFileRefusal('file-not-found');
    const file = statSync(found, { bigint: true });
    if (!file.isFile()) throw new PlanFileRefusal('plan-not-a-plan');
    const key = `${file.dev}:${file.ino}`;
    if (openHere.has(key)) throw new PlanFileRefusal('plan-in-use');

    const real = realpathSync(found);
    const header = readHeader(real, options.readOnly);
    if (options.readOnly && (header.isWal || hasLeftovers(real))) recover(real);
    const sqlite = new Database(real, {
      readonly: options.readOnly,
      fileMustExist: true,
      timeout: busyTimeout,
    });
    openHere.add(key);
    const release = (): void => {
      try {
        sqlite.close();
      } finally {
        openHere.delete(key);
      }
    };
    try {
      configure(sqlite);
      takeLock(sqlite);
      refuseIfDamaged(sqlite);
    } catch (error) {
      release();
      throw error;
    }
    return { path: real, sqlite, release };
  });
}
