// Why: which rounds have something to show, and the law's word on what was voted on.
// Must not: read a vote, or name a round that is not revealed as one that is.
import { listSessionRows, roundsBySession } from '../../../db/repos/sessions.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { SessionRow } from '../../../db/schema.ts';
import type { WorkshopItem } from '../../../src-shared/domain/result.ts';
import type { PlanContext } from '../plan-context.ts';
import { screenAll } from './screening-read.ts';
import type { RevealedRound } from './session-votes.ts';

/** The candidates with the law's word on each, as the ranking asks for them. */
export function workshopItems(
  context: PlanContext,
  candidates: readonly ServiceHead[],
): WorkshopItem[] {
  const screenings = screenAll(context, candidates);
  return candidates.map(({ id, ref, name }) => {
    const screening = screenings.get(id);
    const isBlocked = screening?.outcome === 'block';
    return {
      id,
      ref,
      name,
      legal: screening?.outcome ?? 'unscreened',
      ground: isBlocked ? [...new Set(screening.rules.flatMap((rule) => rule.ground))] : [],
    };
  });
}

/** Sessions that have something to show, each with its latest revealed round. */
export function revealedRounds(
  context: PlanContext,
): { readonly session: SessionRow; readonly round: RevealedRound }[] {
  const rounds = roundsBySession(context.database);
  return listSessionRows(context.database).flatMap((session) => {
    const round = rounds
      .get(session.id)
      ?.findLast((each): each is RevealedRound => each.revealedAt !== null);
    return round ? [{ session, round }] : [];
  });
}

/** Names of the sessions whose current round is not revealed. */
export function unrevealedSessionNames(context: PlanContext): string[] {
  const rounds = roundsBySession(context.database);
  return listSessionRows(context.database)
    .filter((session) => rounds.get(session.id)?.at(-1)?.revealedAt === null)
    .map((session) => session.name);
}
