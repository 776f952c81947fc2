// Why: the rank a service has in the catalogue list, cheaply enough for every reading of it.
// Must not: resample, or count a vote of a round that is not revealed.
import { listCandidates } from '../../../db/repos/sessions.ts';
import { listRevealedTallies } from '../../../db/repos/tallies.ts';
import { listRevealedVotes } from '../../../db/repos/votes.ts';
import type { PlanFile } from '../../../db/open.ts';
import type { Quadrant } from '../../../src-shared/contract/values.ts';
import { compareIds } from '../../../src-shared/domain/collation.ts';
import { currentCounts } from '../../../src-shared/domain/counted-answers.ts';
import { rankItems } from '../../../src-shared/domain/ranking.ts';
import type { CriterionSummaries } from '../../../src-shared/domain/votes.ts';
import { currentVotes, summariseItems } from '../../../src-shared/domain/votes.ts';
import type { PlanContext } from '../plan-context.ts';
import { revealedRounds, workshopItems } from './revealed-rounds.ts';

type Summaries = ReadonlyMap<string, CriterionSummaries>;

// A revealed round takes no more votes, so its figures are worked out once for as long as it is open.
const known = new WeakMap<PlanFile, Map<string, Summaries>>();

/** A service in the round that counts: its place, and how few answered about it. */
export interface CurrentScore {
  readonly rank: number | null;
  readonly quadrant: Quadrant | null;
  /** The fewer of the answers about effect and about feasibility. */
  readonly votes: number;
}

export interface CurrentScores {
  /** The workshop that was revealed last; null where none is. */
  readonly sessionId: string | null;
  readonly scores: ReadonlyMap<string, CurrentScore>;
}

/**
 * Where each service came out in the session that was revealed last; an example session counts only
 * where no real one is revealed. Blocked services and those nobody answered about are not there.
 */
export function currentScores(context: PlanContext): CurrentScores {
  const latest = latestRound(context);
  if (!latest) return { sessionId: null, scores: new Map() };
  const { session, round } = latest;
  const summaries = summariesOf(context, round.id);
  const items = workshopItems(context, listCandidates(context.database, session.id));
  const scored = items.flatMap((item) => {
    const own = summaries.get(item.id);
    return own ? [{ ...item, ...own, isBlocked: item.legal === 'block' }] : [];
  });
  const { weight, threshold } = session;
  const ranked = rankItems(scored, { weight, threshold }).items;
  return {
    sessionId: session.id,
    scores: new Map(
      ranked.map(({ id, rank, quadrant, effect, feasibility }) => [
        id,
        { rank, quadrant, votes: Math.min(effect.n, feasibility.n) },
      ]),
    ),
  };
}

type Revealed = ReturnType<typeof revealedRounds>[number];

function latestRound(context: PlanContext): Revealed | undefined {
  return revealedRounds(context).toSorted(
    (a, b) =>
      Number(a.session.isExample) - Number(b.session.isExample) ||
      compareIds(b.round.revealedAt, a.round.revealedAt) ||
      compareIds(b.round.id, a.round.id),
  )[0];
}

/** How the round that counts judged one service: its figures, beside `currentScores`' rank. */
export function currentSummaries(
  context: PlanContext,
  serviceId: string,
): (Revealed & { readonly summaries: CriterionSummaries }) | null {
  const latest = latestRound(context);
  const summaries = latest && summariesOf(context, latest.round.id).get(serviceId);
  return latest && summaries ? { ...latest, summaries } : null;
}

/** Rank by service, as `currentScores` has it. Those without a rank are not there. */
export function currentRanks(context: PlanContext): ReadonlyMap<string, number> {
  return new Map(
    [...currentScores(context).scores].flatMap(([id, { rank }]) =>
      rank === null ? [] : [[id, rank] as const],
    ),
  );
}

function summariesOf(context: PlanContext, roundId: string): Summaries {
  const ofPlan = known.get(context.file) ?? new Map<string, Summaries>();
  known.set(context.file, ofPlan);
  const found = ofPlan.get(roundId);
  if (found) return found;
  const votes = currentVotes(listRevealedVotes(context.database, roundId));
  const counts = currentCounts(listRevealedTallies(context.database, roundId));
  const answered = new Set([...votes, ...counts].map(({ itemId }) => itemId));
  const summaries = summariseItems([...answered], votes, counts);
  // What is read inside a change may still be rolled back.
  if (!context.file.sqlite.inTransaction) ofPlan.set(roundId, summaries);
  return summaries;
}
