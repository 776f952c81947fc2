// Why: how much a room agrees about one item, by published measures.
// Must not: count "kan inte bedöma" as a vote, or say anything about who voted what.
import type { AgreementLabel } from '../contract/values.ts';

/** Number of votes per step, lowest step first. The scales of the product have five steps. */
export type Counts = readonly number[];

/** The figures of one item on one criterion; names as in `rank --json`. */
export interface VoteSummary {
  readonly n: number;
  readonly abstain: number;
  readonly counts: Counts;
  readonly median: number | null;
  readonly mean: number | null;
  readonly A: number | null;
  readonly TW: number | null;
  readonly leik: number | null;
  readonly DI: number | null;
  readonly label: AgreementLabel;
  readonly minority: boolean;
}

export declare function percentileOfCounts(counts: Counts, percent: number): number | null;
export declare function medianOfCounts(counts: Counts): number | null;
export declare function meanOfCounts(counts: Counts): number | null;
export declare function vanDerEijkA(counts: Counts): number | null;
export declare function tastleWierman(counts: Counts): number | null;
export declare function leik(counts: Counts): number | null;
export declare function disagreementIndex(counts: Counts): number | null;
export declare function agreementLabel(counts: Counts): AgreementLabel;
export declare function isMinority(counts: Counts): boolean;
export declare function summariseVotes(input: {
  readonly counts: Counts;
  readonly abstain: number;
}): VoteSummary;
