// Why: shows whether the order hangs on the chosen weight between effect and feasibility.
// Must not: rank by other rules than ranking.ts.
import type { RankInput } from './ranking.ts';
import { rankMap } from './ranking.ts';
import { compareIds, compareSwedish } from './collation.ts';

export interface SensitivityLine {
  readonly itemId: string;
  /** One rank per weight, in the order of `weights`; null without votes on a criterion. */
  readonly ranks: readonly (number | null)[];
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

export interface Sensitivity {
  /** Weights of effect, from 0 to 1. */
  readonly weights: readonly number[];
  /** One per item that is not blocked, by name. */
  readonly lines: readonly SensitivityLine[];
}

export const DEFAULT_SENSITIVITY_STEPS = 10;

/**
 * The rank of each item as the weight of effect goes from 0 to 1.
 *
 * @param steps number of equal steps between 0 and 1, so that there is one weight more.
 * @throws RangeError unless steps is a whole number from 1.
 */
export function rankSensitivity(
  items: readonly RankInput[],
  steps: number = DEFAULT_SENSITIVITY_STEPS,
): Sensitivity {
  if (!Number.isSafeInteger(steps) || steps < 1) {
    throw new RangeError(`A number of steps is a whole number from 1, not ${steps}`);
  }
  const open = items
    .filter((item) => !item.isBlocked)
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareIds(a.id, b.id));
  const weights = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const byWeight = weights.map((weight) => rankMap(open, weight));
  return {
    weights,
    lines: open.map((item) => {
      const ranks = byWeight.map((byId) => byId.get(item.id) ?? null);
      const known = ranks.filter((rank) => rank !== null);
      return {
        itemId: item.id,
        ranks,
        rankLow: known.length === 0 ? null : Math.min(...known),
        rankHigh: known.length === 0 ? null : Math.max(...known),
      };
    }),
  };
}
