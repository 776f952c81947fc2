// Why: votes are append-only; this says which of them count, whatever order they arrived in.
// Must not: change or drop a vote in the journal, or look at when a result is revealed.
import type { Criterion } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';
import { SCALE_STEPS, summariseVotes } from './agreement.ts';
import { compareIds } from './collation.ts';
import type { CountedAnswers } from './counted-answers.ts';

/** A vote of one round as it counts. `value` is 1–5, or null for "kan inte bedöma". */
export interface CurrentVote {
  readonly participantId: string;
  readonly itemId: string;
  readonly criterion: Criterion;
  readonly value: number | null;
}

/** A vote as journalled: a higher sequence replaces a lower one. */
export interface JournalledVote extends CurrentVote {
  readonly sequence: number;
}

/** The two summaries of one item. */
export type CriterionSummaries = Readonly<Record<Criterion, VoteSummary>>;

/**
 * Whether a vote replaces another on the same item. Two different votes with the same sequence
 * should not exist; if they do, the choice must not depend on which is read first.
 */
function replaces(vote: JournalledVote, other: JournalledVote): boolean {
  if (vote.sequence !== other.sequence) {
    return vote.sequence > other.sequence;
  }
  return (vote.value ?? 0) > (other.value ?? 0);
}

/**
 * The votes that count: per participant, item and criterion the one with the highest sequence. The
 * same votes in another order, or some of them twice, give the same result, in the same order (by
 * participant, item, criterion).
 *
 * @param votes the votes of one round.
 */
export function currentVotes(votes: readonly JournalledVote[]): readonly CurrentVote[] {
  const byParticipant = new Map<string, Map<string, Partial<Record<Criterion, JournalledVote>>>>();
  for (const vote of votes) {
    let items = byParticipant.get(vote.participantId);
    if (items === undefined) {
      items = new Map();
      byParticipant.set(vote.participantId, items);
    }
    let own = items.get(vote.itemId);
    if (own === undefined) {
      own = {};
      items.set(vote.itemId, own);
    }
    const present = own[vote.criterion];
    if (present === undefined || replaces(vote, present)) {
      own[vote.criterion] = vote;
    }
  }
  const result: CurrentVote[] = [];
  for (const [participantId, items] of sortedById(byParticipant)) {
    for (const [itemId, own] of sortedById(items)) {
      for (const criterion of ['effect', 'feasibility'] as const) {
        const vote = own[criterion];
        if (vote !== undefined) {
          result.push({ participantId, itemId, criterion, value: vote.value });
        }
      }
    }
  }
  return result;
}

function sortedById<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].toSorted((a, b) => compareIds(a[0], b[0]));
}

/** Votes and abstentions of one item on one criterion: five steps, then "kan inte bedöma". */
interface Tally {
  readonly steps: number[];
  abstain: number;
}

function emptyTally(): Tally {
  return { steps: Array.from({ length: SCALE_STEPS }, () => 0), abstain: 0 };
}

/**
 * The figures of each item on both criteria, in the order of `itemIds`; an item without votes is
 * there with n = 0. Votes on other items are left aside. Answers counted in the room stand among the
 * votes: a count of k on a step is k votes on it.
 *
 * @param counts the counts that stand; see `currentCounts`.
 * @throws RangeError for a value that is neither 1–5 nor null.
 */
export function summariseItems(
  itemIds: readonly string[],
  votes: readonly CurrentVote[],
  counts: readonly CountedAnswers[] = [],
): ReadonlyMap<string, CriterionSummaries> {
  const tallies = new Map(
    itemIds.map((id) => [id, { effect: emptyTally(), feasibility: emptyTally() }]),
  );
  for (const vote of votes) {
    const tally = tallies.get(vote.itemId)?.[vote.criterion];
    if (tally !== undefined) {
      countVote(tally, vote.value);
    }
  }
  for (const { itemId, criterion, steps, abstentions } of counts) {
    const tally = tallies.get(itemId)?.[criterion];
    if (tally !== undefined) {
      tally.abstain += abstentions;
      for (const [step, count] of steps.entries()) {
        tally.steps[step]! += count;
      }
    }
  }
  return new Map(
    [...tallies].map(([id, { effect, feasibility }]) => [
      id,
      {
        effect: summariseVotes({ counts: effect.steps, abstain: effect.abstain }),
        feasibility: summariseVotes({ counts: feasibility.steps, abstain: feasibility.abstain }),
      },
    ]),
  );
}

function countVote(tally: Tally, value: number | null): void {
  if (value === null) {
    tally.abstain += 1;
    return;
  }
  const count = tally.steps[value - 1];
  if (count === undefined) {
    throw new RangeError(`A vote is 1–${SCALE_STEPS}, not ${value}`);
  }
  tally.steps[value - 1] = count + 1;
}
