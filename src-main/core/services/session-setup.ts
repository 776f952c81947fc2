// Why: preparing a workshop: its candidates, its anonymous participants, its weights.
// Must not: put a legally blocked service up for ranking, or store who a participant is.
import {
  addCandidateRows,
  insertParticipants,
  insertRound,
  insertSession,
  listCandidates,
  listParticipants,
  listSessionRows,
  setSessionWeights,
} from '../../../db/repos/sessions.ts';
import { listDistricts, listNamed } from '../../../db/repos/lists.ts';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../src-shared/contract/owner/sessions.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { serviceGoneText } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { ensureNamed } from './lists.ts';
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

/** Makes a session with its candidates and its first round. */
export function createSession(
  context: PlanContext,
  input: { readonly name: string; readonly serviceIds: readonly string[] },
  options: SessionOptions = {},
): Session {
  const wanted = normaliseName(input.name);
  if (listSessionRows(context.database).some((row) => normaliseName(row.name) === wanted)) {
    throw new Refusal(
      'name-taken',
      `Det finns redan en workshop som heter ${input.name}. Välj ett annat namn.`,
    );
  }
  const sessionId = context.newId();
  return change(context, `Skapade workshopen ${input.name}`, () => {
    const at = context.now();
    insertSession(context.database, {
      id: sessionId,
      name: input.name,
      isExample: options.isExample ?? false,
      createdAt: at,
    });
    insertRound(context.database, { id: context.newId(), sessionId, number: 1, openedAt: at });
    addCandidates(context, sessionId, input.serviceIds, options);
    return getSession(context, sessionId);
  });
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

/** The services of the ids, each once, in the order given. */
function requireHeads(context: PlanContext, ids: readonly string[]): ServiceHead[] {
  const heads = new Map(listServiceHeads(context.database).map((head) => [head.id, head]));
  return [...new Set(ids)].map((id) => {
    const head = heads.get(id);
    if (!head) throw new Refusal('not-found', serviceGoneText);
    return head;
  });
}

function refuseBlocked(context: PlanContext, heads: readonly ServiceHead[]): void {
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

export interface NewParticipant {
  /** Anonymous code, unique in the session. */
  readonly label: string;
  readonly perspectiveId: string | null;
  readonly districtId: string | null;
}

export function addParticipants(
  context: PlanContext,
  sessionId: string,
  participants: readonly NewParticipant[],
): Session {
  const session = requireSession(context, sessionId);
  refuseUnknownGroups(context, participants);
  const taken = new Set(listParticipants(context.database, sessionId).map((row) => row.label));
  const repeated = participants.find((each) => {
    const isTaken = taken.has(each.label);
    taken.add(each.label);
    return isTaken;
  });
  if (repeated) {
    throw new Refusal(
      'name-taken',
      `Koden ${repeated.label} finns redan i ${session.name}. Ge varje deltagare en egen kod.`,
    );
  }
  return change(context, `La till ${participants.length} deltagare i ${session.name}`, () => {
    const createdAt = context.now();
    insertParticipants(
      context.database,
      participants.map(({ label, perspectiveId, districtId }) => ({
        id: context.newId(),
        sessionId,
        label,
        perspectiveId,
        districtId,
        createdAt,
      })),
    );
    return getSession(context, sessionId);
  });
}

function refuseUnknownGroups(context: PlanContext, participants: readonly NewParticipant[]): void {
  const perspectives = new Set(listNamed(context.database, 'perspective').map(({ id }) => id));
  const districts = new Set(listDistricts(context.database).map(({ id }) => id));
  const isKnown = ({ perspectiveId, districtId }: NewParticipant): boolean =>
    (perspectiveId === null || perspectives.has(perspectiveId)) &&
    (districtId === null || districts.has(districtId));
  if (!participants.every(isKnown)) {
    throw new Refusal(
      'invalid-value',
      'Perspektivet eller stadsdelen finns inte längre i planen. Ladda om sidan och försök igen.',
    );
  }
}

/** The perspective of that name, made if the plan lacks it. */
export function ensurePerspective(context: PlanContext, name: string): Named {
  return ensureNamed(context, 'perspective', name).row;
}

export function setWeights(
  context: PlanContext,
  input: { readonly sessionId: string; readonly weight: number; readonly threshold: number },
): Session {
  const session = requireSession(context, input.sessionId);
  const { weight, threshold } = input;
  if (session.weight !== weight || session.threshold !== threshold) {
    change(context, `Ändrade vikt och tröskel i ${session.name}`, () =>
      setSessionWeights(context.database, session.id, { weight, threshold }),
    );
  }
  return getSession(context, session.id);
}
