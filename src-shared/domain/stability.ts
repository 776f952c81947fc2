// Why: how sure a place in the ranking is, by drawing the participants anew many times.
// Must not: allocate inside a draw, depend on row order, or use chance that is not seeded.
import type { CurrentVote } from './votes.ts';

export const DEFAULT_DRAWS = 2000;
export const DEFAULT_TOP = 10;

export interface RankStability {
  /** Share of the draws in which the item was among the top, 0–1. */
  readonly pTop: number;
  readonly rankLow: number;
  readonly rankHigh: number;
  /** "Stabil topp": pTop at least 0.8. */
  readonly isStable: boolean;
}

/** Votes in a compact form that moves between threads without being copied field by field. */
export interface VoteMatrix {
  readonly participantIds: readonly string[];
  readonly itemIds: readonly string[];
  readonly itemNames: readonly string[];
  /** Per participant, per item: effect then feasibility. 0–4 is the step less one, 5 no vote. */
  readonly cells: Uint8Array;
}

export interface StabilityOptions {
  readonly weight?: number;
  readonly topK?: number;
  readonly draws?: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldCancel?: () => boolean;
}

/** Per item id; null where fewer than five voted on either criterion. */
export type StabilityResult = ReadonlyMap<string, RankStability | null> | 'cancelled';

export declare function buildVoteMatrix(
  items: readonly { readonly id: string; readonly name: string }[],
  votes: readonly CurrentVote[],
): VoteMatrix;
export declare function rankStabilityOfMatrix(
  matrix: VoteMatrix,
  options: StabilityOptions,
): StabilityResult;
export declare function rankStability(
  input: StabilityOptions & {
    readonly items: readonly { readonly id: string; readonly name: string }[];
    readonly votes: readonly CurrentVote[];
  },
): StabilityResult;
