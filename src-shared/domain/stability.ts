// Why: how sure a place in the ranking is, by drawing the participants anew many times.
// Must not: allocate inside a draw, depend on row order, or use chance that is not seeded.
import { FEWEST_VOTES } from './agreement.ts';
import type { CountedAnswers } from './counted-answers.ts';
import { SLOT_BITS, createDrawRanker } from './draw-ranker.ts';
import { belowBound, createRandom } from './random.ts';
import { DEFAULT_WEIGHT, requireWeight } from './ranking.ts';
import type { VoteMatrix } from './vote-matrix.ts';
import { NO_VOTE, buildVoteMatrix } from './vote-matrix.ts';
import type { CurrentVote } from './votes.ts';

export const DEFAULT_DRAWS = 2000;
export const DEFAULT_TOP = 10;
/** Share of the draws in the top from which an item is "stabil topp". */
export const STABLE_FROM = 0.8;

/** Turns the seed into another one for counted answers. */
const COUNTED_SEED = 0x5b_d1_e9_95;

const LOW_PERCENT = 5;
const HIGH_PERCENT = 95;

export interface RankStability {
  /** Share of the draws in which the item was among the top, 0–1. */
  readonly pTop: number;
  /** 5–95 % interval of the rank over the draws. */
  readonly rankLow: number;
  readonly rankHigh: number;
  /** "Stabil topp": pTop at least 0.8. */
  readonly isStable: boolean;
}

export interface StabilityOptions {
  readonly weight?: number;
  /** How many places count as the top; never more than there are items. */
  readonly topK?: number;
  readonly draws?: number;
  readonly seed: number;
  /** Called about a hundred times, and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked before every draw. */
  readonly shouldCancel?: () => boolean;
}

/** Per item id; null where fewer than five voted on either criterion. */
export type StabilityResult = ReadonlyMap<string, RankStability | null> | 'cancelled';

/**
 * @returns the number.
 * @throws RangeError unless it is a whole number from 1.
 */
export function requirePositive(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${what} is a whole number from 1, not ${value}`);
  }
  return value;
}

/**
 * Stability of the ranking by resampling participants with replacement (bootstrap, Efron, 1979).
 *
 * In every draw as many participants are drawn as voted, each bringing all their votes, and the
 * items are ranked by the rules of ranking.ts. An item without votes on a criterion in a draw
 * takes the last place in it. Participants are those with a vote or "kan inte bedöma" on any of
 * the items. Ids are sorted before drawing, so the order of rows makes no difference, and the same
 * seed gives the same result.
 *
 * Answers that were counted in the room (dots, hands, paper) belong to nobody who can be followed from
 * item to item. They are drawn anew within their item, criterion and perspective, each on its own, as
 * many as were counted ("kan inte bedöma" included): a stratified bootstrap beside the one of the
 * participants (Efron and Tibshirani, 1993, chapter 8). What they say of two items is thereby taken
 * as unrelated, which makes an interval somewhat wider than the same answers by participants would.
 * They have a chance of their own, so that without them not a single draw is another.
 *
 * `pTop` is the share of draws with a rank within the top. The interval is the 5th and 95th
 * percentile of the ranks, each taken at a rank that occurred: the low end at the nearest place
 * below, the high end at the nearest above, so it is never narrower than 90 % of the draws.
 *
 * @param matrix the items to rank, blocked services left out, with their votes.
 * @throws RangeError for a weight outside 0–1 or a number of draws or places below 1.
 */
export function rankStabilityOfMatrix(
  matrix: VoteMatrix,
  options: StabilityOptions,
): StabilityResult {
  const weight = requireWeight(options.weight ?? DEFAULT_WEIGHT);
  const draws = requirePositive(options.draws ?? DEFAULT_DRAWS, 'A number of draws');
  const topK = requirePositive(options.topK ?? DEFAULT_TOP, 'A number of top places');
  const items = matrix.itemIds.length;
  const enough = itemsWithEnoughVotes(matrix);
  if (enough.size === 0) {
    return new Map(matrix.itemIds.map((id) => [id, null]));
  }
  const ranks = drawRanks(matrix, weight, draws, options);
  if (ranks === 'cancelled') {
    return ranks;
  }
  return new Map(
    matrix.itemIds.map((id, item) => {
      const own = ranks.subarray(item * draws, (item + 1) * draws);
      return [id, enough.has(item) ? summariseRanks(own, Math.min(topK, items)) : null];
    }),
  );
}

/** {@link rankStabilityOfMatrix} for votes as rows. */
export function rankStability(
  input: StabilityOptions & {
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly votes: readonly CurrentVote[];
    /** The counts that stand; see `currentCounts`. */
    readonly counts?: readonly CountedAnswers[];
  },
): StabilityResult {
  return rankStabilityOfMatrix(buildVoteMatrix(input.items, input.votes, input.counts), input);
}

function itemsWithEnoughVotes(matrix: VoteMatrix): ReadonlySet<number> {
  const columns = matrix.itemIds.length * 2;
  const votes = new Uint32Array(columns);
  for (const [position, cell] of matrix.cells.entries()) {
    if (cell !== NO_VOTE) {
      votes[position % columns]! += 1;
    }
  }
  for (const { column, answers } of matrix.blocks) {
    for (const answer of answers) {
      votes[column]! += answer === NO_VOTE ? 0 : 1;
    }
  }
  const hasEnough = (item: number): boolean =>
    votes[item * 2]! >= FEWEST_VOTES && votes[item * 2 + 1]! >= FEWEST_VOTES;
  return new Set(matrix.itemIds.keys().filter(hasEnough));
}

/** Ranks of every item in every draw, one item after the other. */
function drawRanks(
  matrix: VoteMatrix,
  weight: number,
  draws: number,
  options: StabilityOptions,
): Uint32Array | 'cancelled' {
  const participants = matrix.participantIds.length;
  const random = createRandom(options.seed);
  const ranker = createDrawRanker(matrix, weight);
  const times = new Uint32Array(participants);
  const ranks = new Uint32Array(matrix.itemIds.length * draws);
  const counted = createCountedDraw(matrix, options.seed);
  const reportEvery = Math.max(1, Math.floor(draws / 100));
  for (let draw = 0; draw < draws; draw += 1) {
    if (options.shouldCancel?.() === true) {
      return 'cancelled';
    }
    times.fill(0);
    for (let drawn = 0; drawn < participants; drawn += 1) {
      times[belowBound(random(), participants)]! += 1;
    }
    ranker(times, ranks, draw, draws, counted?.() ?? null);
    const done = draw + 1;
    if (done % reportEvery === 0 || done === draws) {
      options.onProgress?.(done, draws);
    }
  }
  return ranks;
}

/** Draws the counted answers of every block anew into one histogram; null where there are none. */
function createCountedDraw(matrix: VoteMatrix, seed: number): (() => Uint32Array) | null {
  if (matrix.blocks.length === 0) {
    return null;
  }
  const { blocks } = matrix;
  const random = createRandom(seed ^ COUNTED_SEED);
  const histogram = new Uint32Array((matrix.itemIds.length * 2) << SLOT_BITS);
  return () => {
    histogram.fill(0);
    for (const { column, answers } of blocks) {
      const start = column << SLOT_BITS;
      const total = answers.length;
      for (let drawn = 0; drawn < total; drawn += 1) {
        histogram[start | answers[belowBound(random(), total)]!]! += 1;
      }
    }
    return histogram;
  };
}

/**
 * @param ranks the ranks of one item, one per draw, at least one.
 */
export function summariseRanks(ranks: Uint32Array, topK: number): RankStability {
  const sorted = ranks.toSorted();
  const last = sorted.length - 1;
  const inTop = ranks.reduce((count, rank) => (rank <= topK ? count + 1 : count), 0);
  return {
    pTop: inTop / ranks.length,
    rankLow: sorted[Math.floor((last * LOW_PERCENT) / 100)]!,
    rankHigh: sorted[Math.ceil((last * HIGH_PERCENT) / 100)]!,
    isStable: inTop / ranks.length >= STABLE_FROM,
  };
}
