// Why: votes are append-only; this says which of them count, whatever order they arrived in.
// Must not: change or drop a vote in the journal, or look at when a result is revealed.
import type { Criterion } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';

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

export declare function currentVotes(votes: readonly JournalledVote[]): readonly CurrentVote[];
export declare function summariseItems(
  itemIds: readonly string[],
  votes: readonly CurrentVote[],
): ReadonlyMap<string, CriterionSummaries>;
