// Why: Kendall's W, one figure for how alike the participants order the items.
// Must not: include participants who left items out; that is what the measure assumes.
import type { Criterion } from '../contract/values.ts';
import type { CurrentVote } from './votes.ts';

/** Twice the mid-ranks of a rater's values (whole numbers), and the sum of t³ − t over its ties. */
function doubledRanks(values: readonly number[]): {
  readonly ranks: readonly number[];
  readonly ties: number;
} {
  const sizes = new Map<number, number>();
  for (const value of values) {
    sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  const doubled = new Map<number, number>();
  let passed = 0;
  let ties = 0;
  for (const [value, size] of [...sizes].toSorted((a, b) => a[0] - b[0])) {
    doubled.set(value, 2 * passed + size + 1);
    passed += size;
    ties += size ** 3 - size;
  }
  return { ranks: values.map((value) => doubled.get(value) ?? 0), ties };
}

/**
 * Kendall's coefficient of concordance W in [0, 1], corrected for ties (Kendall and Babington
 * Smith, 1939; Siegel, 1956): 1 if all raters order the items alike, 0 if their orders cancel out.
 * Null for fewer than two items or raters, and where every rater gives all items the same value.
 *
 * @param itemsByRaters one row per item, one column per rater.
 * @throws RangeError for rows of different length.
 */
export function kendallW(itemsByRaters: readonly (readonly number[])[]): number | null {
  const items = itemsByRaters.length;
  const raters = itemsByRaters[0]?.length ?? 0;
  if (itemsByRaters.some((row) => row.length !== raters)) {
    throw new RangeError('Every item needs one value from every rater');
  }
  if (items < 2 || raters < 2) {
    return null;
  }
  const sums: number[] = itemsByRaters.map(() => 0);
  let ties = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    const own = doubledRanks(itemsByRaters.map((row) => row[rater] ?? Number.NaN));
    ties += own.ties;
    for (const [item, rank] of own.ranks.entries()) {
      sums[item] = (sums[item] ?? 0) + rank;
    }
  }
  const mean = raters * (items + 1);
  const squares = sums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const greatest = raters ** 2 * (items ** 3 - items) - raters * ties;
  return greatest === 0 ? null : (3 * squares) / greatest;
}

/**
 * Kendall's W on one criterion, over the participants who voted 1–5 on all items of it. The items
 * of a criterion are those that anyone voted 1–5 on; "kan inte bedöma" is no vote.
 */
export function kendallWForVotes(
  votes: readonly CurrentVote[],
  criterion: Criterion,
): number | null {
  const byParticipant = new Map<string, Map<string, number>>();
  const itemIds = new Set<string>();
  for (const vote of votes) {
    if (vote.criterion === criterion && vote.value !== null) {
      const own = byParticipant.get(vote.participantId) ?? new Map<string, number>();
      own.set(vote.itemId, vote.value);
      byParticipant.set(vote.participantId, own);
      itemIds.add(vote.itemId);
    }
  }
  const complete = [...byParticipant.values()].filter((own) => own.size === itemIds.size);
  return kendallW([...itemIds].map((id) => complete.map((own) => own.get(id) ?? Number.NaN)));
}
