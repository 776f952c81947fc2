// Why: lets every perspective weigh the same, beside the raw result where each person does.
// Must not: show a breakdown of fewer than three voters.
import type { RankOptions } from './ranking.ts';
import type { CurrentVote } from './votes.ts';

/** A perspective is not broken down below this number of voters. */
export const MIN_VOTERS_PER_PERSPECTIVE = 3;

export interface PerspectiveRank {
  readonly itemId: string;
  readonly rank: number | null;
  /** Why there is no rank to show. */
  readonly hidden: 'no-votes' | 'too-few' | null;
}

export interface PerspectiveResult {
  /** null is the joint group of perspectives too small to be shown alone. */
  readonly perspective: string | null;
  readonly members: readonly string[];
  readonly voters: number;
  readonly ranks: readonly PerspectiveRank[];
}

export interface BalancedItem {
  readonly itemId: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly rankBalanced: number | null;
}

export interface PerspectiveBalance {
  readonly perspectives: readonly PerspectiveResult[];
  /** Perspectives with too few voters, which neither stand nor count by themselves. */
  readonly tooSmall: readonly string[];
  /** Voters outside the balance because even the joint group is too small. */
  readonly votersLeftOut: number;
  readonly items: readonly BalancedItem[];
}

export declare function balancePerspectives(
  input: RankOptions & {
    readonly items: readonly {
      readonly id: string;
      readonly name: string;
      readonly isBlocked: boolean;
    }[];
    readonly votes: readonly CurrentVote[];
    readonly perspectiveOf: ReadonlyMap<string, string | null>;
  },
): PerspectiveBalance;
