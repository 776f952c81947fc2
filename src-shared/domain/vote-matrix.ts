// Why: votes in one block of bytes, and counted answers beside them, quick to count and to draw from.
// Must not: depend on the order of the rows it is built from.
import { SCALE_STEPS } from './agreement.ts';
import { compareIds } from './collation.ts';
import type { CountedAnswers } from './counted-answers.ts';
import { answersOf, sumOfEntries } from './counted-answers.ts';
import type { CurrentVote } from './votes.ts';

/** What a cell holds where there is no vote, or "kan inte bedöma". */
export const NO_VOTE = SCALE_STEPS;

/** Votes in a compact form. Ids are sorted, so the same votes always give the same matrix. */
export interface VoteMatrix {
  /** Participants with at least one vote or "kan inte bedöma" on any of the items. */
  readonly participantIds: readonly string[];
  readonly itemIds: readonly string[];
  readonly itemNames: readonly string[];
  /** Per participant, per item: effect, then feasibility. 0–4 is the vote less one; 5 none. */
  readonly cells: Uint8Array;
  /** Counted answers: one block per item, criterion and perspective, in the order of these. */
  readonly blocks: readonly AnswerBlock[];
}

/** Answers to one question that were counted in the room. */
export interface AnswerBlock {
  /** Item × 2, and one more for feasibility: the place of a cell within a participant. */
  readonly column: number;
  /** One byte an answer: 0–4 is the vote less one; 5 is "kan inte bedöma". */
  readonly answers: Uint8Array;
}

/**
 * Packs votes on the given items; votes on other items are left aside.
 *
 * @param counts the counts that stand; see `currentCounts`.
 * @param votes at most one per participant, item and criterion; see `currentVotes`.
 * @throws RangeError for a value that is neither 1–5 nor null.
 */
export function buildVoteMatrix(
  items: readonly { readonly id: string; readonly name: string }[],
  votes: readonly CurrentVote[],
  counts: readonly CountedAnswers[] = [],
): VoteMatrix {
  const sorted = items.toSorted((a, b) => compareIds(a.id, b.id));
  const itemAt = new Map(sorted.map((item, position) => [item.id, position]));
  const relevant = votes.filter((vote) => itemAt.has(vote.itemId));
  const participantIds = [...new Set(relevant.map((vote) => vote.participantId))].toSorted(
    compareIds,
  );
  const participantAt = new Map(participantIds.map((id, position) => [id, position]));
  const cells = new Uint8Array(participantIds.length * sorted.length * 2).fill(NO_VOTE);
  for (const vote of relevant) {
    if (vote.value !== null) {
      requireStep(vote.value);
      const participant = participantAt.get(vote.participantId) ?? 0;
      const item = itemAt.get(vote.itemId) ?? 0;
      const criterion = vote.criterion === 'effect' ? 0 : 1;
      cells[(participant * sorted.length + item) * 2 + criterion] = vote.value - 1;
    }
  }
  return {
    participantIds,
    itemIds: sorted.map((item) => item.id),
    itemNames: sorted.map((item) => item.name),
    cells,
    blocks: sumOfEntries(counts).flatMap((count) => {
      const item = itemAt.get(count.itemId);
      return item === undefined
        ? []
        : [{ column: item * 2 + (count.criterion === 'effect' ? 0 : 1), answers: packed(count) }];
    }),
  };
}

function packed(count: CountedAnswers): Uint8Array {
  const answers = new Uint8Array(answersOf(count));
  let at = 0;
  for (const [step, times] of [...count.steps, count.abstentions].entries()) {
    answers.fill(step, at, at + times);
    at += times;
  }
  return answers;
}

function requireStep(value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > SCALE_STEPS) {
    throw new RangeError(`A vote is 1–${SCALE_STEPS}, not ${value}`);
  }
}
