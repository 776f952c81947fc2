// Why: lets every perspective weigh the same, beside the raw result where each person does.
// Must not: show a breakdown of fewer than three voters.
import { compareIds, compareSwedish } from './collation.ts';
import type { RankInput } from './ranking.ts';
import { DEFAULT_WEIGHT, UNRANKED, rankMap } from './ranking.ts';
import type { CurrentVote } from './votes.ts';
import { summariseItems } from './votes.ts';

/** A perspective is not broken down below this number of voters. */
export const MIN_VOTERS_PER_PERSPECTIVE = 3;

export interface PerspectiveRank {
  readonly itemId: string;
  /** Rank within the perspective; null where it is not shown. */
  readonly rank: number | null;
  readonly hidden: 'no-votes' | 'too-few' | null;
}

export interface PerspectiveResult {
  /** null is the joint group of perspectives too small to be shown alone. */
  readonly perspective: string | null;
  /** Perspectives in the group: itself, or those of the joint group. */
  readonly members: readonly string[];
  /** Participants of the group with at least one vote 1–5. */
  readonly voters: number;
  readonly ranks: readonly PerspectiveRank[];
}

export interface BalancedItem {
  readonly itemId: string;
  /** Rank by all votes, as in the raw result. */
  readonly rank: number | null;
  /** Sum of K + 1 − rank over the groups. */
  readonly score: number | null;
  readonly rankBalanced: number | null;
}

export interface PerspectiveBalance {
  readonly perspectives: readonly PerspectiveResult[];
  /** Perspectives with fewer than three voters, which are not shown by themselves. */
  readonly tooSmall: readonly string[];
  /** Voters outside the balance, because even the joint group is too small. */
  readonly votersLeftOut: number;
  /** In the order of the balance; items without a place last, by name. */
  readonly items: readonly BalancedItem[];
}

export interface BalanceItem {
  readonly id: string;
  readonly name: string;
  readonly isBlocked: boolean;
}

interface Group {
  readonly perspective: string | null;
  readonly members: readonly string[];
  readonly voterIds: ReadonlySet<string>;
}

interface Groups {
  readonly groups: readonly Group[];
  readonly tooSmall: readonly string[];
  readonly votersLeftOut: number;
}

function groupVoters(
  votes: readonly CurrentVote[],
  perspectiveOf: ReadonlyMap<string, string | null>,
): Groups {
  const voters = new Set(
    votes.filter((vote) => vote.value !== null).map((vote) => vote.participantId),
  );
  const byPerspective = Map.groupBy(voters, (id) => perspectiveOf.get(id) ?? null);
  const named = [...byPerspective.entries()]
    .filter((entry): entry is [string, string[]] => entry[0] !== null)
    .toSorted((a, b) => compareSwedish(a[0], b[0]) || compareIds(a[0], b[0]));
  const isLarge = (ids: readonly string[]): boolean => ids.length >= MIN_VOTERS_PER_PERSPECTIVE;
  const groups = named
    .filter(([, ids]) => isLarge(ids))
    .map(([name, ids]): Group => ({ perspective: name, members: [name], voterIds: new Set(ids) }));
  const small = named.filter(([, ids]) => !isLarge(ids));
  const tooSmall = small.map(([name]) => name);
  const joint = [...small.flatMap(([, ids]) => ids), ...(byPerspective.get(null) ?? [])];
  return isLarge(joint)
    ? {
        groups: [...groups, { perspective: null, members: tooSmall, voterIds: new Set(joint) }],
        tooSmall,
        votersLeftOut: 0,
      }
    : { groups, tooSmall, votersLeftOut: joint.length };
}

function rankInputs(
  items: readonly BalanceItem[],
  votes: readonly CurrentVote[],
): readonly RankInput[] {
  const summaries = summariseItems(
    items.map((item) => item.id),
    votes,
  );
  return items.flatMap((item) => {
    const own = summaries.get(item.id);
    return own === undefined ? [] : [Object.assign({}, item, own)];
  });
}

function shownRank(input: RankInput, rank: number | undefined): PerspectiveRank {
  const fewest = Math.min(input.effect.n, input.feasibility.n);
  if (rank === undefined) {
    return { itemId: input.id, rank: null, hidden: 'no-votes' };
  }
  return fewest < MIN_VOTERS_PER_PERSPECTIVE
    ? { itemId: input.id, rank: null, hidden: 'too-few' }
    : { itemId: input.id, rank, hidden: null };
}

/**
 * Ranks the items by each perspective's own votes, gives each rank the reverse score K + 1 − rank
 * (K the number of items that may be ranked), and adds the scores with equal weight. An item the
 * perspective has not voted on takes its last place, score 1. Equal sums stand in raw order.
 *
 * Perspectives with fewer than three voters, and voters without perspective, form one joint group
 * that counts as one perspective, so that no voice is lost; if that group too has fewer than three
 * voters it is left out of the balance, and the number left out is told (their votes still count
 * in the raw result). Within a shown group, an item with fewer than three voters on a criterion
 * enters the sum but its rank is not shown.
 *
 * @param input.votes the votes that count; see `currentVotes`.
 */
export function balancePerspectives(input: {
  readonly items: readonly BalanceItem[];
  readonly votes: readonly CurrentVote[];
  readonly perspectiveOf: ReadonlyMap<string, string | null>;
  readonly weight?: number;
}): PerspectiveBalance {
  const weight = input.weight ?? DEFAULT_WEIGHT;
  const open = input.items
    .filter((item) => !item.isBlocked)
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareIds(a.id, b.id));
  const openIds = new Set(open.map((item) => item.id));
  const votes = input.votes.filter((vote) => openIds.has(vote.itemId));
  const { groups, tooSmall, votersLeftOut } = groupVoters(votes, input.perspectiveOf);
  const scores = new Map(open.map((item) => [item.id, 0]));
  const perspectives = groups.map((group): PerspectiveResult => {
    const inputs = rankInputs(
      open,
      votes.filter((vote) => group.voterIds.has(vote.participantId)),
    );
    const ranks = rankMap(inputs, weight);
    for (const [id, score] of scores) {
      scores.set(id, score + open.length + 1 - (ranks.get(id) ?? open.length));
    }
    return {
      perspective: group.perspective,
      members: group.members,
      voters: group.voterIds.size,
      ranks: inputs.map((item) => shownRank(item, ranks.get(item.id))),
    };
  });
  const rawRanks = rankMap(rankInputs(open, votes), weight);
  return {
    perspectives,
    tooSmall,
    votersLeftOut,
    items: orderByScore(open, rawRanks, groups.length === 0 ? null : scores),
  };
}

function orderByScore(
  open: readonly BalanceItem[],
  rawRanks: ReadonlyMap<string, number>,
  scores: ReadonlyMap<string, number> | null,
): readonly BalancedItem[] {
  const items = open.map((item) => {
    const rank = rawRanks.get(item.id) ?? null;
    return {
      itemId: item.id,
      rank,
      score: rank === null ? null : (scores?.get(item.id) ?? null),
    };
  });
  type Entry = (typeof items)[number];
  const compare = (a: Entry, b: Entry): number =>
    (b.score ?? 0) - (a.score ?? 0) || (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED);
  const sorted = items.toSorted(compare);
  return sorted.map((item) => {
    const first = sorted.findIndex((other) => compare(other, item) === 0);
    return Object.assign({}, item, { rankBalanced: item.score === null ? null : first + 1 });
  });
}
