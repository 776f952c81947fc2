// Why: one way from votes to the whole workshop result, for the window, exports and command line.
// Must not: know of rounds or reveal; the caller passes the votes of a revealed round only.
import type { ScreeningOutcome } from '../contract/values.ts';
import type { VoteSummary } from './agreement.ts';
import { kendallWForVotes } from './concordance.ts';
import type { CountedAnswers, JournalledCount } from './counted-answers.ts';
import { answersOf, currentCounts } from './counted-answers.ts';
import type { PerspectiveBalance } from './perspective-balance.ts';
import { balancePerspectives } from './perspective-balance.ts';
import type { Placement } from './ranking.ts';
import { DEFAULT_THRESHOLD, DEFAULT_WEIGHT, rankItems } from './ranking.ts';
import type { Sensitivity } from './sensitivity.ts';
import { rankSensitivity } from './sensitivity.ts';
import type { RankStability } from './stability.ts';
import { DEFAULT_TOP, rankStability, requirePositive } from './stability.ts';
import type { CurrentVote, JournalledVote } from './votes.ts';
import { currentVotes, summariseItems } from './votes.ts';

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
  /** Answers counted in the room, replaced counts included. */
  readonly counts?: readonly JournalledCount[];
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
  /** Of participants who voted on all items; counted answers cannot be followed from item to item. */
  readonly kendallW: { readonly effect: number | null; readonly feasibility: number | null };
  /** Counted answers in the figures, "kan inte bedöma" included; they are outside Kendall's W. */
  readonly countedAnswers: number;
  readonly ordersDiffer: boolean;
  readonly balance: PerspectiveBalance | null;
  readonly sensitivity: Sensitivity | null;
}

/**
 * The whole result of one round: summaries, positions, both ranks, stability, Kendall's W, and on
 * request perspectives and sensitivity. Blocked services are listed apart with their ground; their
 * votes enter no figure. The order of items, votes and participants makes no difference, and votes
 * that are there twice count once. Answers counted in the room enter every figure but Kendall's W.
 *
 * @param input.votes all votes of one round, replaced ones included; votes on services that are
 * not among the items are left aside.
 * @returns `'cancelled'` if `shouldCancel` said so during the resampling.
 * @throws RangeError for a vote, weight, number of draws or places outside its range.
 */
export function workshopResult(input: WorkshopInput): WorkshopResult | 'cancelled' {
  const weight = input.weight ?? DEFAULT_WEIGHT;
  const threshold = input.threshold ?? DEFAULT_THRESHOLD;
  const open = input.items.filter((item) => item.legal !== 'block');
  const openIds = new Set(open.map((item) => item.id));
  const votes = currentVotes(input.votes).filter((vote) => openIds.has(vote.itemId));
  const counts = currentCounts(input.counts ?? []).filter((count) => openIds.has(count.itemId));
  const topWanted = requirePositive(input.topK ?? DEFAULT_TOP, 'A number of top places');
  const topK = Math.min(topWanted, open.length);
  const summaries = summariseItems(
    input.items.map((item) => item.id),
    votes,
    counts,
  );
  const rankable = input.items.flatMap((item) => {
    const own = summaries.get(item.id);
    return own === undefined
      ? []
      : [Object.assign({ isBlocked: item.legal === 'block' }, item, own)];
  });
  const stability =
    input.withStability === false
      ? null
      : rankStability(stabilityInput(input, open, { votes, counts }));
  if (stability === 'cancelled') {
    return 'cancelled';
  }
  const ranking = rankItems(rankable, { weight, threshold });
  return {
    participants: input.participants.length,
    voters: new Set(votes.map((vote) => vote.participantId)).size,
    weight,
    threshold,
    topK,
    items: ranking.items.map((item) => resultItem(item, stability?.get(item.id) ?? null)),
    blocked: ranking.blocked.map(({ id, ref, name, ground }) => ({ id, ref, name, ground })),
    kendallW: {
      effect: kendallWForVotes(votes, 'effect'),
      feasibility: kendallWForVotes(votes, 'feasibility'),
    },
    countedAnswers: counts.reduce((sum, count) => sum + answersOf(count), 0),
    ordersDiffer: ranking.ordersDiffer,
    balance:
      input.withPerspectives === true
        ? balancePerspectives({
            items: rankable,
            votes,
            counts,
            perspectiveOf: new Map(input.participants.map((each) => [each.id, each.perspective])),
            weight,
          })
        : null,
    sensitivity: input.withSensitivity === true ? rankSensitivity(rankable) : null,
  };
}

/** Options that are not given stay absent, so that each part's own default holds. */
function stabilityInput(
  input: WorkshopInput,
  items: readonly WorkshopItem[],
  { votes, counts }: { votes: readonly CurrentVote[]; counts: readonly CountedAnswers[] },
): Parameters<typeof rankStability>[0] {
  const { weight, topK, draws, seed, onProgress, shouldCancel } = input;
  return {
    items,
    votes,
    counts,
    seed,
    ...(weight === undefined ? {} : { weight }),
    ...(topK === undefined ? {} : { topK }),
    ...(draws === undefined ? {} : { draws }),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(shouldCancel === undefined ? {} : { shouldCancel }),
  };
}

/** Only the fields of a result: what else the ranking carried along stays behind. */
function resultItem(
  item: WorkshopItem & Omit<WorkshopResultItem, 'stability'>,
  stability: RankStability | null,
): WorkshopResultItem {
  return {
    id: item.id,
    ref: item.ref,
    name: item.name,
    legal: item.legal,
    effect: item.effect,
    feasibility: item.feasibility,
    quadrant: item.quadrant,
    index: item.index,
    indexAdditive: item.indexAdditive,
    rank: item.rank,
    rankAdditive: item.rankAdditive,
    ordersDiffer: item.ordersDiffer,
    stability,
  };
}
