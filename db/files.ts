// Why: the few moves of whole files that must never overwrite, lose or leave half a plan.
// Must not: open the file of a plan that is open here: closing it again drops SQLite's own locks.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PlanFileRefusal } from './errors.ts';

// What SQLite keeps beside a database while it is open, or after a crash.
const companions = ['-wal', '-shm', '-journal'] as const;

/** Whether the path is taken, also by a link that leads nowhere. */
function isTaken(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The absolute path of a file that is to be made; refused where it exists or has no folder. */
export function newFilePath(path: string): string {
  const target = resolve(path);
  // The database library trims what it is given, so the file made would be another one.
  if (target !== target.trim()) {
    throw new PlanFileRefusal('file-not-found', {
      message: 'Filnamnet får inte börja eller sluta med blanksteg. Välj ett annat namn.',
    });
  }
  if (isTaken(target)) throw new PlanFileRefusal('plan-exists');
  if (!existsSync(dirname(target))) {
    throw new PlanFileRefusal('file-not-found', {
      message: 'Mappen finns inte. Välj en annan mapp.',
    });
  }
  return target;
}

/** A name in the target's folder that no list of plans shows, for work that is not done yet. */
export function temporaryBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
}

/** Takes away a file that this process made and never finished, with what stands beside it. */
export function removeUnfinished(path: string): void {
  for (const name of [path, ...companions.map((ending) => path + ending)]) {
    rmSync(name, { force: true });
  }
}

/** True where the last one to write stopped without closing: the next open has to recover. */
export function hasLeftovers(path: string): boolean {
  return companions.some((ending) => existsSync(path + ending));
}

function syncToDisk(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a finished file its name in one step, on disk before it is seen. Never overwrites.
 * A hard link does both; where the file system has none (FAT), the name is taken first.
 */
export function giveName(temporary: string, target: string): void {
  syncToDisk(temporary, 'r+');
  try {
    linkSync(temporary, target);
    rmSync(temporary);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw new PlanFileRefusal('plan-exists', { cause: error });
    if (!isTaken(temporary)) throw error;
    closeSync(openSync(target, 'wx'));
    try {
      renameSync(temporary, target);
    } catch (renameError) {
      rmSync(target);
      throw renameError;
    }
  }
  // Windows has no way to sync a folder and needs none.
  if (process.platform !== 'win32') syncToDisk(dirname(target), 'r');
}
