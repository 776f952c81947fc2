// Why: position, index and rank of scored services, with ties settled the same way everywhere.
// Must not: rank a blocked service, or invent a rank for one without votes.
import type { Quadrant } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';
import { SCALE_STEPS } from './agreement.ts';
import { compareIds, compareSwedish } from './collation.ts';

export const DEFAULT_WEIGHT = 0.5;
export const DEFAULT_THRESHOLD = 3.5;
/** Two indices this near are equal: they differ by rounding only. */
export const INDEX_TOLERANCE = 1e-9;
/** Sorts items without rank after all ranks. */
export const UNRANKED: number = Number.MAX_SAFE_INTEGER;

/** A scored service. More fields may be present and come back untouched. */
export interface RankInput {
  readonly id: string;
  readonly name: string;
  readonly effect: VoteSummary;
  readonly feasibility: VoteSummary;
  readonly isBlocked: boolean;
}

export interface RankOptions {
  /** Weight of effect, 0–1; the rest is the weight of feasibility. */
  readonly weight?: number;
  /** Median from which a criterion counts as high. */
  readonly threshold?: number;
}

export interface Placement {
  readonly quadrant: Quadrant | null;
  /** 0–100, from the weighted geometric mean of the medians. */
  readonly index: number | null;
  /** 0–100, from the weighted arithmetic mean of the medians. */
  readonly indexAdditive: number | null;
  readonly rank: number | null;
  readonly rankAdditive: number | null;
  /** The additive index places this item elsewhere. */
  readonly ordersDiffer: boolean;
}

export interface Ranking<Item extends RankInput> {
  /** By rank; items without rank last, by name. */
  readonly items: readonly (Item & Placement)[];
  /** Blocked services, by name: neither ranked nor counted. */
  readonly blocked: readonly Item[];
  readonly ordersDiffer: boolean;
}

/**
 * @returns the weight.
 * @throws RangeError unless it lies within 0–1.
 */
export function requireWeight(weight: number): number {
  if (!(weight >= 0 && weight <= 1)) {
    throw new RangeError(`A weight is 0–1, not ${weight}`);
  }
  return weight;
}

/** Quadrant of the two medians; null where a criterion has no votes. The threshold is high. */
export function quadrantOf(
  effectMedian: number | null,
  feasibilityMedian: number | null,
  threshold: number = DEFAULT_THRESHOLD,
): Quadrant | null {
  if (effectMedian === null || feasibilityMedian === null) {
    return null;
  }
  if (effectMedian >= threshold) {
    return feasibilityMedian >= threshold ? 'prioritise' : 'enable';
  }
  return feasibilityMedian >= threshold ? 'easy-limited' : 'rest';
}

function share(median: number): number {
  return (median - 1) / (SCALE_STEPS - 1);
}

/**
 * 100·e^w·g^(1−w) with e and g the medians on 0–1: weak on one axis is not bought by the other.
 * At w = 1 only effect counts and at w = 0 only feasibility, also where the other is 0 (0⁰ = 1).
 *
 * @returns 0–100.
 */
export function geometricIndex(
  effectMedian: number,
  feasibilityMedian: number,
  weight: number = DEFAULT_WEIGHT,
): number {
  requireWeight(weight);
  return 100 * share(effectMedian) ** weight * share(feasibilityMedian) ** (1 - weight);
}

/**
 * 100·(w·e + (1−w)·g), shown beside the geometric index.
 *
 * @returns 0–100.
 */
export function additiveIndex(
  effectMedian: number,
  feasibilityMedian: number,
  weight: number = DEFAULT_WEIGHT,
): number {
  requireWeight(weight);
  return 100 * (weight * share(effectMedian) + (1 - weight) * share(feasibilityMedian));
}

/** What the order is decided by. */
interface Scored {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly meanEffect: number;
  readonly meanFeasibility: number;
}

/**
 * "Equal within 1e-9" taken pair by pair is no order: a and b may be equal, b and c equal, and a
 * and c not. So all indices present are laid in a row, highest first, and a new class begins only
 * where the step to the next is greater than the tolerance. Two indices within it always share a
 * class, classes are ordered, and the result does not depend on the order of the items.
 *
 * @param descending distinct or repeated indices, highest first.
 * @returns per index its class, 0 the highest.
 */
export function indexClasses(descending: readonly number[]): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  let current = 0;
  let last: number | null = null;
  for (const index of descending) {
    if (last !== null && last - index > INDEX_TOLERANCE) {
      current += 1;
    }
    classes.set(index, current);
    last = index;
  }
  return classes;
}

/** Rank per id. Equal on index, means and name share a rank, and the next rank is skipped. */
function ranksOf(items: readonly Scored[]): ReadonlyMap<string, number> {
  const classes = indexClasses(items.map((item) => item.index).toSorted((a, b) => b - a));
  const classOf = (item: Scored): number => classes.get(item.index) ?? 0;
  const compare = (a: Scored, b: Scored): number =>
    classOf(a) - classOf(b) ||
    b.meanEffect - a.meanEffect ||
    b.meanFeasibility - a.meanFeasibility ||
    compareSwedish(a.name, b.name);
  const ranks = new Map<string, number>();
  let last: Scored | null = null;
  let rank = 0;
  for (const [position, item] of items.toSorted(compare).entries()) {
    if (last === null || compare(last, item) !== 0) {
      rank = position + 1;
    }
    ranks.set(item.id, rank);
    last = item;
  }
  return ranks;
}

function scoredBy(
  items: readonly RankInput[],
  weight: number,
  indexOf: typeof geometricIndex,
): readonly Scored[] {
  return items.flatMap(({ id, name, effect, feasibility }) =>
    effect.median === null ||
    effect.mean === null ||
    feasibility.median === null ||
    feasibility.mean === null
      ? []
      : [
          {
            id,
            name,
            index: indexOf(effect.median, feasibility.median, weight),
            meanEffect: effect.mean,
            meanFeasibility: feasibility.mean,
          },
        ],
  );
}

function compareNames(a: RankInput, b: RankInput): number {
  return compareSwedish(a.name, b.name) || compareIds(a.id, b.id);
}

/** Rank per id by the geometric index; ids without votes on a criterion are not in it. */
export function rankMap(items: readonly RankInput[], weight: number): ReadonlyMap<string, number> {
  return ranksOf(
    scoredBy(
      items.filter((item) => !item.isBlocked),
      weight,
      geometricIndex,
    ),
  );
}

/**
 * Ranks scored services: higher index, then higher mean effect, then higher mean feasibility, then
 * name in Swedish order; equal on all of these share a rank (1, 2, 2, 4). A service without votes
 * on a criterion has no index and no rank and stands last. Blocked services are set apart. The
 * order of the input makes no difference.
 *
 * @throws RangeError for a weight outside 0–1.
 */
export function rankItems<Item extends RankInput>(
  items: readonly Item[],
  options: RankOptions = {},
): Ranking<Item> {
  const weight = requireWeight(options.weight ?? DEFAULT_WEIGHT);
  const open = items.filter((item) => !item.isBlocked);
  const byGeometric = scoredBy(open, weight, geometricIndex);
  const byAdditive = scoredBy(open, weight, additiveIndex);
  const ranks = ranksOf(byGeometric);
  const ranksAdditive = ranksOf(byAdditive);
  const indices = new Map(byGeometric.map((item) => [item.id, item.index]));
  const indicesAdditive = new Map(byAdditive.map((item) => [item.id, item.index]));
  const placed = open.map((item): Item & Placement => {
    const rank = ranks.get(item.id) ?? null;
    const rankAdditive = ranksAdditive.get(item.id) ?? null;
    const placement: Placement = {
      quadrant: quadrantOf(item.effect.median, item.feasibility.median, options.threshold),
      index: indices.get(item.id) ?? null,
      indexAdditive: indicesAdditive.get(item.id) ?? null,
      rank,
      rankAdditive,
      ordersDiffer: rank !== rankAdditive,
    };
    return Object.assign({}, item, placement);
  });
  return {
    items: placed.toSorted(
      (a, b) => (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) || compareNames(a, b),
    ),
    blocked: items.filter((item) => item.isBlocked).toSorted(compareNames),
    ordersDiffer: placed.some((item) => item.ordersDiffer),
  };
}
