// Why: which services a workshop judges: put on its list, and taken off it again.
// Must not: put a legally blocked service up for ranking, or take away one that somebody answered about.
import { answeredServices, removeCandidateRows } from '../../../db/repos/session-setup.ts';
import { addCandidateRows, listCandidates } from '../../../db/repos/sessions.ts';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { Session } from '../../../src-shared/contract/owner/sessions.ts';
import { serviceGoneText } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { screenAll } from './screening-read.ts';
import { takeStep } from './services.ts';
import { currentRound, getSession, requireSession } from './session-read.ts';

export interface SessionOptions {
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
  /**
   * Records a workshop that has been held, as an import of votes does: a service that has been
   * blocked since is kept among its candidates, where the result sets it apart.
   */
  readonly isRegistration?: boolean;
}

/**
 * Puts services on the list while a round is open; those that are there already stay. A service that
 * is only inventoried becomes a candidate by that, as a step of its life cycle.
 */
export function addCandidates(
  context: PlanContext,
  sessionId: string,
  serviceIds: readonly string[],
  options: SessionOptions = {},
): Session {
  const session = requireSession(context, sessionId);
  const present = new Set(listCandidates(context.database, sessionId).map(({ id }) => id));
  const added = requireHeads(context, serviceIds).filter((head) => !present.has(head.id));
  if (added.length === 0) return getSession(context, sessionId);
  if (currentRound(context, sessionId).revealedAt !== null) {
    throw new Refusal(
      'round-closed',
      `Omgången i ${session.name} är visad. Öppna en ny omgång för att lägga till insatser.`,
    );
  }
  if (options.isRegistration !== true) refuseBlocked(context, added);
  return change(context, `La till insatser i ${session.name}`, () => {
    addCandidateRows(
      context.database,
      sessionId,
      added.map((head) => head.id),
    );
    for (const head of added) {
      if (head.status === 'inventoried') takeStep(context, head.id, 'candidate', null);
    }
    return getSession(context, sessionId);
  });
}

/**
 * Makes these services the list of the session, as one action: new ones are put last. A service that
 * leaves keeps the step of its life cycle; undo brings all of it back.
 */
export function setCandidates(
  context: PlanContext,
  sessionId: string,
  serviceIds: readonly string[],
): Session {
  const session = requireSession(context, sessionId);
  const wanted = new Set(serviceIds);
  const present = listCandidates(context.database, sessionId);
  const leaving = present.filter(({ id }) => !wanted.has(id));
  const ids = new Set(present.map(({ id }) => id));
  if (leaving.length === 0 && serviceIds.every((id) => ids.has(id))) {
    return getSession(context, sessionId);
  }
  const answered = answeredServices(context.database, sessionId);
  const kept = leaving.filter(({ id }) => answered.has(id));
  if (kept.length > 0) {
    throw new Refusal(
      'in-use',
      `Kan inte tas bort ur ${session.name}, eftersom någon har svarat om dem: ${kept.map(({ name }) => name).join(', ')}. Låt dem stå kvar, eller skapa en ny workshop med de insatser som ska bedömas. Ingenting har ändrats.`,
      kept.map(({ name }) => ({ place: name, message: 'Någon har svarat om den.' })),
    );
  }
  return change(context, `Ändrade urvalet i ${session.name}`, () => {
    removeCandidateRows(
      context.database,
      sessionId,
      leaving.map(({ id }) => id),
    );
    return addCandidates(context, sessionId, serviceIds);
  });
}

/** The services of the ids, each once, in the order given. */
function requireHeads(context: PlanContext, ids: readonly string[]): ServiceHead[] {
  const heads = new Map(listServiceHeads(context.database).map((head) => [head.id, head]));
  return [...new Set(ids)].map((id) => {
    const head = heads.get(id);
    if (!head) throw new Refusal('not-found', serviceGoneText);
    return head;
  });
}

/** @throws Refusal `service-blocked`, naming each blocked service and its paragraphs */
export function refuseBlocked(context: PlanContext, heads: readonly ServiceHead[]): void {
  const screenings = screenAll(context, heads);
  const blocked = heads.flatMap((head) => {
    const screening = screenings.get(head.id);
    if (screening?.outcome !== 'block') return [];
    const ground = [...new Set(screening.rules.flatMap((rule) => rule.ground))].join(', ');
    return [{ place: head.name, message: `Rättslig spärr: ${ground}` }];
  });
  if (blocked.length === 0) return;
  const names = blocked.map(({ place, message }) => `${place} (${message})`).join('; ');
  throw new Refusal(
    'service-blocked',
    `Kan inte tas upp i workshopen: ${names}. Ta bort den ur urvalet och försök igen.`,
    blocked,
  );
}
