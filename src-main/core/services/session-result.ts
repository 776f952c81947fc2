// Why: the result of a revealed round, for the window, the papers and the command line.
// Must not: touch a round that is not revealed; votes come through `requireRevealed` alone.
import { listCandidates, listParticipants, listReasons } from '../../../db/repos/sessions.ts';
import { listOutOfCount } from '../../../db/repos/phones.ts';
import { listRevealedTallies } from '../../../db/repos/tallies.ts';
import { listRevealedVotes } from '../../../db/repos/votes.ts';
import type { RevealedVote } from '../../../db/repos/votes.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { ResultItem, SessionResult } from '../../../src-shared/contract/owner/sessions.ts';
import type { EntryKind } from '../../../src-shared/contract/values.ts';
import { entryKindSchema } from '../../../src-shared/contract/values.ts';
import type { WorkshopResult } from '../../../src-shared/domain/result.ts';
import type { CountedAnswers } from '../../../src-shared/domain/counted-answers.ts';
import { compareIds, compareSwedish } from '../../../src-shared/domain/collation.ts';
import { currentCounts } from '../../../src-shared/domain/counted-answers.ts';
import { minorityReasonsOf } from '../../../src-shared/domain/minority-reasons.ts';
import { DEFAULT_DRAWS } from '../../../src-shared/domain/stability.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { PlanContext } from '../plan-context.ts';
import { revealedRounds, workshopItems } from './revealed-rounds.ts';
import { requireSession } from './session-read.ts';
import type { MinorityReason } from './session-rounds.ts';
import type { RevealedRound } from './session-votes.ts';
import { requireRevealed } from './session-votes.ts';

export interface ResultRequest {
  readonly sessionId: string;
  /** The current round where null. */
  readonly round: number | null;
  /** The session's own where null. */
  readonly weight: number | null;
  readonly threshold: number | null;
  /** 10 where null; never more than there are ranked services. */
  readonly topK: number | null;
}

/**
 * The result of one revealed round, of the votes of that round alone: a service that nobody voted on
 * in it has no rank and stands last, also where an earlier round gave it one. Both rounds are kept,
 * and each says what it says.
 *
 * The draws of the stability are seeded by the round (see `seedOf`), so that the same plan gives the
 * same interval every time and on every machine.
 */
export async function sessionResult(
  context: PlanContext,
  request: ResultRequest,
  options: JobOptions = {},
): Promise<SessionResult> {
  const session = requireSession(context, request.sessionId);
  const round = requireRevealed(context, request.sessionId, request.round);
  const candidates = listCandidates(context.database, session.id);
  const votes = listRevealedVotes(context.database, round.id);
  const counts = currentCounts(listRevealedTallies(context.database, round.id));
  const waysIn = waysInOf([...votes, ...counts]);
  const outOfCount = listOutOfCount(context.database, session.id, round.revealedAt);
  const participants = listParticipants(context.database, session.id).filter(
    ({ id }) => !outOfCount.has(id),
  );
  const result = await context.jobs.run(
    'workshop-result',
    {
      items: workshopItems(context, candidates),
      votes: votes.map(({ sequence, participantId, itemId, criterion, value }) => ({
        sequence,
        participantId,
        itemId,
        criterion,
        value,
      })),
      counts,
      participants: participants.map((each) => ({ id: each.id, perspective: each.perspectiveId })),
      weight: request.weight ?? session.weight,
      threshold: request.threshold ?? session.threshold,
      ...(request.topK === null ? {} : { topK: request.topK }),
      draws: DEFAULT_DRAWS,
      seed: seedOf(session.id, round.id),
      withPerspectives: true,
    },
    options,
  );
  return {
    sessionId: session.id,
    name: session.name,
    isExample: session.isExample,
    round: round.number,
    revealedAt: round.revealedAt,
    participants: result.participants,
    weight: result.weight,
    threshold: result.threshold,
    topK: Math.max(1, result.topK),
    draws: DEFAULT_DRAWS,
    entryKinds: entryKindsOf([...waysIn.values()].flatMap((kinds) => [...kinds])),
    countedAnswers: result.countedAnswers,
    items: resultItems(result, candidates, waysIn),
    blocked: result.blocked.map(({ id, ref, name, ground }) => ({
      serviceId: id,
      ref,
      name,
      ground: [...ground],
    })),
    kendallW: result.kendallW,
    reasons: reasonsOf(context, round, votes, counts),
  };
}

/** 32 bits of FNV-1a over both ids: the same round always draws the same participants. */
export function seedOf(sessionId: string, roundId: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of `${sessionId}:${roundId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  }
  return hash >>> 0;
}

/** By item, the doors that its votes and counted answers came in by. */
function waysInOf(
  answers: readonly { readonly itemId: string; readonly entry: EntryKind }[],
): ReadonlyMap<string, ReadonlySet<EntryKind>> {
  const ways = new Map<string, Set<EntryKind>>();
  for (const { itemId, entry } of answers) {
    ways.set(itemId, (ways.get(itemId) ?? new Set()).add(entry));
  }
  return ways;
}

/** Each kind once, in the order of the contract. */
function entryKindsOf(kinds: Iterable<EntryKind>): EntryKind[] {
  const used = new Set(kinds);
  return entryKindSchema.options.filter((kind) => used.has(kind));
}

function resultItems(
  result: WorkshopResult,
  candidates: readonly ServiceHead[],
  waysIn: ReadonlyMap<string, ReadonlySet<EntryKind>>,
): ResultItem[] {
  const shortNames = new Map(candidates.map(({ id, shortName }) => [id, shortName]));
  const balanced = new Map(
    (result.balance?.items ?? []).map(({ itemId, rankBalanced }) => [itemId, rankBalanced]),
  );
  // Perspectives too small to stand alone are one joint group without a name: it counts in the
  // balance and is not broken out.
  const perspectives = (result.balance?.perspectives ?? []).flatMap(({ perspective, ranks }) =>
    perspective === null
      ? []
      : [{ perspectiveId: perspective, ranks: new Map(ranks.map((r) => [r.itemId, r.rank])) }],
  );
  return result.items.map((item) => ({
    serviceId: item.id,
    ref: item.ref,
    name: item.name,
    shortName: shortNames.get(item.id) ?? null,
    legal: item.legal,
    effect: { ...item.effect, counts: [...item.effect.counts] },
    feasibility: { ...item.feasibility, counts: [...item.feasibility.counts] },
    quadrant: item.quadrant,
    index: item.index,
    indexAdditive: item.indexAdditive,
    rank: item.rank,
    rankAdditive: item.rankAdditive,
    rankBalanced: balanced.get(item.id) ?? null,
    stability: item.stability && { ...item.stability },
    entryKinds: entryKindsOf(waysIn.get(item.id) ?? []),
    perspectives: perspectives.map(({ perspectiveId, ranks }) => ({
      perspectiveId,
      rank: ranks.get(item.id) ?? null,
    })),
  }));
}

/** Reasons given after the reveal, then those written beside a minority's votes. */
function reasonsOf(
  context: PlanContext,
  round: RevealedRound,
  votes: readonly RevealedVote[],
  counts: readonly CountedAnswers[],
): MinorityReason[] {
  const rows = listReasons(context.database, [round.id]);
  // Those from phones by their words: the order they came in could tell whose they are.
  const ofPhones = rows
    .filter(({ entry }) => entry === 'phone')
    .toSorted((a, b) => compareSwedish(a.text, b.text) || compareIds(a.id, b.id));
  const given = [...rows.filter(({ entry }) => entry !== 'phone'), ...ofPhones].map(
    ({ id, serviceId, criterion, text }) => ({ id, serviceId, criterion, text }),
  );
  const written = minorityReasonsOf(votes, counts).map(({ voteId, itemId, criterion, text }) => ({
    id: voteId,
    serviceId: itemId,
    criterion,
    text,
  }));
  return [...given, ...written].map((reason) => ({ ...reason, round: round.number }));
}

/** Per session its latest revealed round, in the order the sessions were made. */
export async function latestRevealedResults(
  context: PlanContext,
  options: JobOptions = {},
): Promise<SessionResult[]> {
  const results: SessionResult[] = [];
  for (const { session, round } of revealedRounds(context)) {
    const request = {
      sessionId: session.id,
      round: round.number,
      weight: null,
      threshold: null,
      topK: null,
    };
    results.push(await sessionResult(context, request, options));
  }
  return results;
}

export { unrevealedSessionNames } from './revealed-rounds.ts';
export { currentRanks } from './current-ranks.ts';
