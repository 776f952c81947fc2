// Why: a fault must leave a trace that its id can be found by, on a machine without developers.
// Must not: log what users wrote; entries carry messages of the program, ids and stacks only.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { AppDeps } from '../core/ports.ts';

/** How the core tells a host what happened. */
export type Log = AppDeps['log'];

const largestFile = 2_000_000;

export interface LogFileOptions {
  /** The host's state folder; the log is made in a folder of its own there. */
  readonly stateFolder: string;
  readonly now?: () => Date;
  /** Where a line goes when the file cannot take it. */
  readonly fallback?: (line: string) => void;
}

/**
 * Gives a log that appends one JSON line an entry. Written at once, because the entry that matters
 * most is the last one before the process ends. At 2 MB the file is set aside as `.1`, replacing the
 * one before.
 */
export function createLogFile(options: LogFileOptions): Log {
  const { stateFolder, now = () => new Date(), fallback = toStandardError } = options;
  const folder = join(stateFolder, 'logs');
  const file = join(folder, 'forsta-linjen.log');
  return ({ level, message, faultId, error }) => {
    const time = now().toISOString();
    const line = JSON.stringify({ time, level, message, faultId, error: describeError(error) });
    try {
      mkdirSync(folder, { recursive: true });
      setAsideWhenLarge(file);
      appendFileSync(file, `${line}\n`);
    } catch (problem) {
      fallback(line);
      fallback(JSON.stringify({ time, level: 'error', error: describeError(problem) }));
    }
  };
}

function setAsideWhenLarge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestFile) {
    renameSync(file, `${file}.1`);
  }
}

function describeError(error: unknown): string | undefined {
  if (error === undefined) {
    return undefined;
  }
  if (!(error instanceof Error)) {
    return String(error);
  }
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\nOrsak: ${describeError(error.cause)}`;
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
