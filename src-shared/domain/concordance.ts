// Why: Kendall's W, one figure for how alike the participants order the items.
// Must not: include participants who left items out; that is what the measure assumes.
import type { Criterion } from '../contract/values.ts';
import type { CurrentVote } from './votes.ts';

export declare function kendallW(itemsByRaters: readonly (readonly number[])[]): number | null;
export declare function kendallWForVotes(
  votes: readonly CurrentVote[],
  criterion: Criterion,
): number | null;
