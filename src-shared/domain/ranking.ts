// Why: position, index and rank of scored services, with ties settled the same way everywhere.
// Must not: rank a blocked service, or invent a rank for one without votes.
import type { Quadrant } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';

export const DEFAULT_WEIGHT = 0.5;
export const DEFAULT_THRESHOLD = 3.5;

/** A scored service. More fields may be present and come back untouched. */
export interface RankInput {
  readonly id: string;
  readonly name: string;
  readonly effect: VoteSummary;
  readonly feasibility: VoteSummary;
  readonly isBlocked: boolean;
}

export interface RankOptions {
  /** Weight of effect, 0–1. */
  readonly weight?: number;
  /** Median from which a criterion counts as high. */
  readonly threshold?: number;
}

export interface Placement {
  readonly quadrant: Quadrant | null;
  readonly index: number | null;
  readonly indexAdditive: number | null;
  readonly rank: number | null;
  readonly rankAdditive: number | null;
  /** The additive index would place this item elsewhere. */
  readonly ordersDiffer: boolean;
}

export interface Ranking<Item extends RankInput> {
  /** By rank; items without rank last. */
  readonly items: readonly (Item & Placement)[];
  readonly blocked: readonly Item[];
  readonly ordersDiffer: boolean;
}

export declare function quadrantOf(
  effectMedian: number | null,
  feasibilityMedian: number | null,
  threshold?: number,
): Quadrant | null;
export declare function geometricIndex(
  effectMedian: number,
  feasibilityMedian: number,
  weight?: number,
): number;
export declare function additiveIndex(
  effectMedian: number,
  feasibilityMedian: number,
  weight?: number,
): number;
export declare function rankItems<Item extends RankInput>(
  items: readonly Item[],
  options?: RankOptions,
): Ranking<Item>;
