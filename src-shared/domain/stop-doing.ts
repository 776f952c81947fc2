// Why: what stopping frees, summed so that nobody takes what is unknown for nothing.
// Must not: count an unknown as 0.
import type { StopStatus } from '../contract/values.ts';

export interface Freed {
  readonly status: StopStatus;
  /** Kronor a year; null is unknown. */
  readonly freesCost: number | null;
  /** Full-time equivalents; null is unknown. */
  readonly freesStaffing: number | null;
}

export interface FreedSum {
  /** The sum of what is known; null where nothing is. */
  readonly sum: number | null;
  readonly known: number;
  readonly unknown: number;
}

export interface FreedSums {
  readonly cost: FreedSum;
  readonly staffing: FreedSum;
}

function sumOf(values: readonly (number | null)[]): FreedSum {
  const known = values.filter((value) => value !== null);
  return {
    // Sums of decimals carry rounding errors that no person wrote.
    sum:
      known.length === 0
        ? null
        : Math.round(known.reduce((all, value) => all + value, 0) * 100) / 100,
    known: known.length,
    unknown: values.length - known.length,
  };
}

/** What the given items free together, and of how many of them that is not known. */
export function freedSums(items: readonly Freed[]): FreedSums {
  return {
    cost: sumOf(items.map(({ freesCost }) => freesCost)),
    staffing: sumOf(items.map(({ freesStaffing }) => freesStaffing)),
  };
}
