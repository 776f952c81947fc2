// Why: thirty phones that press "send" at once are one write to disk, not thirty: hand-ins that come
// while the core is busy are taken together. Each is answered only once the write is done.
// Must not: answer before that, or let one phone's failure be another's.
import type { VoteReceipt } from '../../../src-shared/contract/participant/index.ts';
import type { HandIn } from './ballot-box.ts';

interface Waiting {
  readonly handIn: HandIn;
  readonly resolve: (receipts: readonly VoteReceipt[]) => void;
  readonly reject: (error: unknown) => void;
}

export interface Inbox {
  hand(handIn: HandIn): Promise<readonly VoteReceipt[]>;
  /** Takes what waits, now. */
  flush(): void;
}

export function createInbox(
  take: (handIns: readonly HandIn[]) => readonly (readonly VoteReceipt[])[],
): Inbox {
  let waiting: Waiting[] = [];

  function flush(): void {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      const receipts = take(batch.map(({ handIn }) => handIn));
      for (const [index, { resolve }] of batch.entries()) resolve(receipts[index] ?? []);
    } catch (error) {
      // All or nothing: none of them is stored, so each phone keeps its answers and tries again.
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    hand: (handIn) =>
      new Promise((resolve, reject) => {
        // After this turn of the event loop, in which the other requests that have arrived are read.
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ handIn, resolve, reject });
      }),
    flush,
  };
}
