// Why: a commit is safe once it is in the -wal. Moving it on into the plan file itself takes as long
// again for a large import, and nobody need wait for that.
// Must not: run inside a transaction, or be needed: SQLite moves what is left at the latest on closing.
import Database from 'better-sqlite3';

/** In pages of 4 kB: so much is moved once nothing else is to do. */
const worthMoving = 1_000;
/** And so much at once, if there never is such a moment: the -wal must not grow without end. */
export const mostUnmoved = 16_000;
/** Milliseconds: the answer to the person goes first. */
const pause = 100;

export interface IdleCheckpoint {
  /** Says that something was written. */
  soon(): void;
  cancel(): void;
}

interface WalState {
  /** Pages in the -wal, and how many of them the plan file has. */
  readonly log: number;
  readonly checkpointed: number;
}

export function createIdleCheckpoint(sqlite: Database.Database): IdleCheckpoint {
  let timer: NodeJS.Timeout | null = null;
  const run = (): void => {
    timer = null;
    const [state] = sqlite.pragma('wal_checkpoint(NOOP)') as readonly WalState[];
    if (state === undefined || state.log - state.checkpointed < worthMoving) return;
    try {
      sqlite.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // A full disk, say. What was accepted is safe where it is; the next change tries again, and
      // closing tells the person.
      if (!(error instanceof Database.SqliteError)) throw error;
    }
  };
  return {
    soon: () => {
      timer ??= setTimeout(run, pause).unref();
    },
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
