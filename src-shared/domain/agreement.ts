// Why: how much a room agrees about one item, by published measures.
// Must not: count "kan inte bedöma" as a vote, or say anything about who voted what.
import type { AgreementLabel } from '../contract/values.ts';

/** Number of votes per step, lowest step first. The scales of the product have five steps. */
export type Counts = readonly number[];

/** The figures of one item on one criterion; names as in `rank --json`. */
export interface VoteSummary {
  /** Votes 1–5; abstentions are beside it, not in it. */
  readonly n: number;
  readonly abstain: number;
  readonly counts: Counts;
  readonly median: number | null;
  readonly mean: number | null;
  /** van der Eijk's agreement A, −1…1. */
  readonly A: number | null;
  /** Tastle and Wierman's consensus, 0…1. */
  readonly TW: number | null;
  /** Leik's consensus 1 − D, 0…1. */
  readonly leik: number | null;
  /** RAND/UCLA disagreement index; above 1 is disagreement. */
  readonly DI: number | null;
  readonly label: AgreementLabel;
  readonly minority: boolean;
}

/** Number of steps of the scales of the product. */
export const SCALE_STEPS = 5;
/** Fewer votes than this are labelled "för få svar". */
export const FEWEST_VOTES = 5;

const TOLERANCE = 1e-9;
const CONSENSUS_A = 0.6;
const CONSENSUS_SHARE = 0.75;
const MINORITY_DISTANCE = 3;

/**
 * Number of votes.
 *
 * @throws RangeError unless every count is a whole number from 0.
 */
export function totalOf(counts: Counts): number {
  return counts.reduce((sum, count) => {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`A count of votes is a whole number from 0, not ${count}`);
    }
    return sum + count;
  }, 0);
}

/** The vote at a place, 0-based, when all votes stand in order; steps count from 1. */
function voteAt(counts: Counts, place: number): number {
  let passed = 0;
  for (const [step, count] of counts.entries()) {
    passed += count;
    if (place < passed) {
      return step + 1;
    }
  }
  throw new RangeError(`No vote at place ${place}`);
}

/**
 * A percentile of the votes by linear interpolation between the two nearest votes (Hyndman and
 * Fan, 1996, type 7). Null without votes.
 *
 * @param percent whole number 0–100, so that the place in the row is exact and a mirrored scale
 * mirrors the result.
 */
export function percentileOfCounts(counts: Counts, percent: number): number | null {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError(`A percentile is a whole number 0–100, not ${percent}`);
  }
  const n = totalOf(counts);
  if (n === 0) {
    return null;
  }
  const place = (n - 1) * percent;
  const low = Math.floor(place / 100);
  const rest = place % 100;
  const lower = voteAt(counts, low);
  return rest === 0 ? lower : lower + ((voteAt(counts, low + 1) - lower) * rest) / 100;
}

/** The median, 1–5 in half steps; null without votes. */
export function medianOfCounts(counts: Counts): number | null {
  return percentileOfCounts(counts, 50);
}

/** The mean, 1–5; null without votes. One division of whole numbers, so equal means are equal. */
export function meanOfCounts(counts: Counts): number | null {
  const n = totalOf(counts);
  return n === 0 ? null : counts.reduce((sum, count, step) => sum + count * (step + 1), 0) / n;
}

/** Agreement of one layer: every step either has votes (true) or has not. */
function agreementOfPattern(pattern: readonly boolean[]): number {
  const steps = pattern.length;
  const used = pattern.filter(Boolean).length;
  if (used === 1) {
    return 1;
  }
  let unimodal = 0;
  let multimodal = 0;
  for (let i = 0; i < steps; i += 1) {
    for (let j = i + 1; j < steps; j += 1) {
      for (let k = j + 1; k < steps; k += 1) {
        const isEdge = pattern[i] !== pattern[k];
        if (isEdge && pattern[j] === true) {
          unimodal += 1;
        }
        if (pattern[i] === true && pattern[j] === false && pattern[k] === true) {
          multimodal += 1;
        }
      }
    }
  }
  if (unimodal + multimodal === 0) {
    return 0;
  }
  const unimodality =
    ((steps - 2) * unimodal - (steps - 1) * multimodal) / ((steps - 2) * (unimodal + multimodal));
  return unimodality * (1 - (used - 1) / (steps - 1));
}

/**
 * Agreement A in [−1, 1]: 1 all on one step, 0 even over the scale, −1 half at each end. The
 * distribution is peeled in layers of equal height, each weighted by its share of the votes
 * (van der Eijk, 2001). Null without votes.
 */
export function vanDerEijkA(counts: Counts): number | null {
  const n = totalOf(counts);
  if (n === 0) {
    return null;
  }
  let left = [...counts];
  let sum = 0;
  while (left.some((count) => count > 0)) {
    const pattern = left.map((count) => count > 0);
    const height = Math.min(...left.filter((count) => count > 0));
    const votes = height * pattern.filter(Boolean).length;
    sum += (votes / n) * agreementOfPattern(pattern);
    left = left.map((count) => (count > 0 ? count - height : 0));
  }
  return sum;
}

/**
 * Consensus 1 + Σ p·log₂(1 − |x − mean|/(K−1)) in [0, 1] (Tastle and Wierman, 2007). Null without
 * votes.
 */
export function tastleWierman(counts: Counts): number | null {
  const n = totalOf(counts);
  const mean = meanOfCounts(counts);
  if (mean === null) {
    return null;
  }
  const width = counts.length - 1;
  return counts.reduce(
    (sum, count, step) =>
      count === 0 ? sum : sum + (count / n) * Math.log2(1 - Math.abs(step + 1 - mean) / width),
    1,
  );
}

/** Consensus 1 − D in [0, 1], D from the cumulative shares (Leik, 1966). Null without votes. */
export function leik(counts: Counts): number | null {
  const n = totalOf(counts);
  if (n === 0) {
    return null;
  }
  let cumulative = 0;
  let distance = 0;
  for (const count of counts.slice(0, -1)) {
    cumulative += count;
    distance += Math.min(cumulative, n - cumulative);
  }
  return 1 - (2 * distance) / (n * (counts.length - 1));
}

/**
 * Disagreement index of the RAND/UCLA method (Fitch et al., 2001): the range between the 30th and
 * 70th percentile over the same range adjusted for symmetry, on x' = 2x − 1 so that five steps lie
 * on the method's nine points. 0 is full agreement, above 1 disagreement. Null without votes.
 *
 * @throws RangeError unless there are five steps; the constants belong to nine points.
 */
export function disagreementIndex(counts: Counts): number | null {
  requireFive(counts);
  const low = percentileOfCounts(counts, 30);
  const high = percentileOfCounts(counts, 70);
  if (low === null || high === null) {
    return null;
  }
  const range = 2 * (high - low);
  const centre = low + high - 1;
  return range / (2.35 + 1.5 * Math.abs(5 - centre));
}

function requireFive(counts: Counts): void {
  if (counts.length !== SCALE_STEPS) {
    throw new RangeError(`Votes are counted on ${SCALE_STEPS} steps, not ${counts.length}`);
  }
}

function votesWhere(counts: Counts, isWanted: (step: number) => boolean): number {
  return counts.reduce((sum, count, step) => (isWanted(step + 1) ? sum + count : sum), 0);
}

/**
 * The label of a distribution: `too-few` below five votes; `disagreement` if DI > 1 or at least
 * ⌊(n+1)/3⌋ votes lie on 1–2 and as many on 4–5; `consensus` if at least 75 % lie within one step
 * of the median and A ≥ 0.6; else `partial`. Limits hold with a tolerance of 1e-9.
 */
export function agreementLabel(counts: Counts): AgreementLabel {
  requireFive(counts);
  const n = totalOf(counts);
  const median = medianOfCounts(counts);
  if (n < FEWEST_VOTES || median === null) {
    return 'too-few';
  }
  const third = Math.floor((n + 1) / 3);
  const low = votesWhere(counts, (step) => step <= 2);
  const high = votesWhere(counts, (step) => step >= 4);
  if ((disagreementIndex(counts) ?? 0) > 1 + TOLERANCE || (low >= third && high >= third)) {
    return 'disagreement';
  }
  const near = votesWhere(counts, (step) => Math.abs(step - median) <= 1);
  const isConsensus =
    near >= CONSENSUS_SHARE * n && (vanDerEijkA(counts) ?? 0) >= CONSENSUS_A - TOLERANCE;
  return isConsensus ? 'consensus' : 'partial';
}

/** Whether any vote lies three or more steps from the median: its reason should be asked for. */
export function isMinority(counts: Counts): boolean {
  const median = medianOfCounts(counts);
  return (
    median !== null &&
    counts.some((count, step) => count > 0 && Math.abs(step + 1 - median) >= MINORITY_DISTANCE)
  );
}

/**
 * All figures of one item on one criterion. n is the number of votes 1–5; abstentions ("kan inte
 * bedöma") are counted beside and enter no figure. Without votes every figure is null and the
 * label is `too-few`.
 *
 * @param input.counts votes on the steps 1–5, in that order.
 */
export function summariseVotes(input: {
  readonly counts: Counts;
  readonly abstain: number;
}): VoteSummary {
  const { counts, abstain } = input;
  requireFive(counts);
  totalOf([abstain]);
  return {
    n: totalOf(counts),
    abstain,
    counts: [...counts],
    median: medianOfCounts(counts),
    mean: meanOfCounts(counts),
    A: vanDerEijkA(counts),
    TW: tastleWierman(counts),
    leik: leik(counts),
    DI: disagreementIndex(counts),
    label: agreementLabel(counts),
    minority: isMinority(counts),
  };
}
