// Why: one way from votes to the whole workshop result, for the window, exports and command line.
// Must not: know of rounds or reveal; the caller passes the votes of a revealed round only.
import type { ScreeningOutcome } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';
import type { PerspectiveBalance } from './perspective-balance.ts';
import type { Placement } from './ranking.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { RankStability } from './stability.ts';
import type { JournalledVote } from './votes.ts';

export interface WorkshopItem {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly legal: ScreeningOutcome;
  /** Paragraphs behind a block; empty otherwise. */
  readonly ground: readonly string[];
}

export interface WorkshopInput {
  readonly items: readonly WorkshopItem[];
  readonly votes: readonly JournalledVote[];
  readonly participants: readonly { readonly id: string; readonly perspective: string | null }[];
  readonly weight?: number;
  readonly threshold?: number;
  readonly topK?: number;
  readonly draws?: number;
  readonly seed: number;
  /** Stability is the costly part: leave it out where only the order is needed. */
  readonly withStability?: boolean;
  readonly withPerspectives?: boolean;
  readonly withSensitivity?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldCancel?: () => boolean;
}

export interface WorkshopResultItem extends Placement {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly legal: ScreeningOutcome;
  readonly effect: VoteSummary;
  readonly feasibility: VoteSummary;
  readonly stability: RankStability | null;
}

export interface WorkshopResult {
  readonly participants: number;
  readonly voters: number;
  readonly weight: number;
  readonly threshold: number;
  readonly topK: number;
  readonly items: readonly WorkshopResultItem[];
  readonly blocked: readonly {
    readonly id: string;
    readonly ref: string;
    readonly name: string;
    readonly ground: readonly string[];
  }[];
  readonly kendallW: { readonly effect: number | null; readonly feasibility: number | null };
  readonly ordersDiffer: boolean;
  readonly balance: PerspectiveBalance | null;
  readonly sensitivity: Sensitivity | null;
}

export declare function workshopResult(input: WorkshopInput): WorkshopResult | 'cancelled';
