// Why: lets every perspective weigh the same, beside the raw result where each person does.
// Must not: show a breakdown of fewer than three voters.
import { compareIds, compareSwedish } from './collation.ts';
import type { CountedAnswers } from './counted-answers.ts';
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
  /**
   * Participants of the group with at least one vote 1–5. Where answers were counted in the room, the
   * fewest people that there can have been: the most who answered one and the same question.
   */
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

/** What a perspective has said: votes, and answers counted in the room. */
interface Said {
  readonly votes: readonly CurrentVote[];
  readonly counts: readonly CountedAnswers[];
}

interface Group extends Said {
  readonly perspective: string | null;
  readonly members: readonly string[];
  readonly voters: number;
}

interface Groups {
  readonly groups: readonly Group[];
  readonly tooSmall: readonly string[];
  readonly votersLeftOut: number;
}

/**
 * The fewest people that can have said this. Nobody answers a question twice, so there are as many as
 * answered the one most answered; and as many as voted by a code of their own.
 */
function fewestPeople({ votes, counts }: Said): number {
  const voted = votes.filter((vote) => vote.value !== null);
  const voters = new Set(voted.map((vote) => vote.participantId)).size;
  if (counts.length === 0) {
    return voters;
  }
  const perQuestion = new Map<string, number>();
  const add = (itemId: string, criterion: string, people: number): void => {
    const key = JSON.stringify([itemId, criterion]);
    perQuestion.set(key, (perQuestion.get(key) ?? 0) + people);
  };
  for (const { itemId, criterion } of voted) {
    add(itemId, criterion, 1);
  }
  for (const { itemId, criterion, steps } of counts) {
    add(
      itemId,
      criterion,
      steps.reduce((sum, count) => sum + count, 0),
    );
  }
  return Math.max(voters, ...perQuestion.values());
}

function groupVoters(
  votes: readonly CurrentVote[],
  counts: readonly CountedAnswers[],
  perspectiveOf: ReadonlyMap<string, string | null>,
): Groups {
  const votesBy = Map.groupBy(votes, (vote) => perspectiveOf.get(vote.participantId) ?? null);
  const countsBy = Map.groupBy(counts, (count) => count.perspective);
  const said = [...new Set([...votesBy.keys(), ...countsBy.keys()])].map((perspective) => {
    const own = {
      votes: votesBy.get(perspective) ?? [],
      counts: countsBy.get(perspective) ?? [],
    };
    return { perspective, ...own, voters: fewestPeople(own) };
  });
  const named = said
    .flatMap(({ perspective, ...own }) => (perspective === null ? [] : [{ perspective, ...own }]))
    // Those who could assess nothing are no voters, and no perspective of their own.
    .filter(({ voters }) => voters > 0)
    .toSorted(
      (a, b) =>
        compareSwedish(a.perspective, b.perspective) || compareIds(a.perspective, b.perspective),
    );
  const isLarge = ({ voters }: { readonly voters: number }): boolean =>
    voters >= MIN_VOTERS_PER_PERSPECTIVE;
  const groups = named
    .filter(isLarge)
    .map((one): Group => Object.assign({ members: [one.perspective] }, one));
  const small = named.filter((one) => !isLarge(one));
  const tooSmall = small.map(({ perspective }) => perspective);
  const apart = [...small, ...said.filter(({ perspective }) => perspective === null)];
  const joint = {
    votes: apart.flatMap((one) => one.votes),
    counts: apart.flatMap((one) => one.counts),
  };
  const voters = fewestPeople(joint);
  return isLarge({ voters })
    ? {
        groups: [...groups, { perspective: null, members: tooSmall, ...joint, voters }],
        tooSmall,
        votersLeftOut: 0,
      }
    : { groups, tooSmall, votersLeftOut: voters };
}

function rankInputs(items: readonly BalanceItem[], { votes, counts }: Said): readonly RankInput[] {
  const summaries = summariseItems(
    items.map((item) => item.id),
    votes,
    counts,
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
 * Answers counted in the room belong to the perspective whose colour they had, or to none.
 *
 * @param input.votes the votes that count; see `currentVotes`.
 * @param input.counts the counts that stand; see `currentCounts`.
 */
export function balancePerspectives(input: {
  readonly items: readonly BalanceItem[];
  readonly votes: readonly CurrentVote[];
  readonly counts?: readonly CountedAnswers[];
  readonly perspectiveOf: ReadonlyMap<string, string | null>;
  readonly weight?: number;
}): PerspectiveBalance {
  const weight = input.weight ?? DEFAULT_WEIGHT;
  const open = input.items
    .filter((item) => !item.isBlocked)
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareIds(a.id, b.id));
  const openIds = new Set(open.map((item) => item.id));
  const votes = input.votes.filter((vote) => openIds.has(vote.itemId));
  const counts = (input.counts ?? []).filter((count) => openIds.has(count.itemId));
  const { groups, tooSmall, votersLeftOut } = groupVoters(votes, counts, input.perspectiveOf);
  const scores = new Map(open.map((item) => [item.id, 0]));
  const perspectives = groups.map((group): PerspectiveResult => {
    const inputs = rankInputs(open, group);
    const ranks = rankMap(inputs, weight);
    for (const [id, score] of scores) {
      scores.set(id, score + open.length + 1 - (ranks.get(id) ?? open.length));
    }
    return {
      perspective: group.perspective,
      members: group.members,
      voters: group.voters,
      ranks: inputs.map((item) => shownRank(item, ranks.get(item.id))),
    };
  });
  const rawRanks = rankMap(rankInputs(open, { votes, counts }), weight);
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
