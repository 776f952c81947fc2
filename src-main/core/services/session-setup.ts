// Why: preparing a workshop: its anonymous participants, its weights.
// Must not: store who a participant is.
import { isParticipantUsed, removeParticipantRow } from '../../../db/repos/session-setup.ts';
import {
  findParticipant,
  insertParticipants,
  insertRound,
  insertSession,
  listParticipants,
  listSessionRows,
  setSessionWeights,
} from '../../../db/repos/sessions.ts';
import { listDistricts, listNamed } from '../../../db/repos/lists.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { Session } from '../../../src-shared/contract/owner/sessions.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { ensureNamed } from './lists.ts';
import { revokeCode } from './phone-codes.ts';
import type { SessionOptions } from './session-candidates.ts';
import { addCandidates } from './session-candidates.ts';
import { getSession, requireSession } from './session-read.ts';

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

/**
 * Takes a participant out: removed where nothing stands under it, else its code is taken back, and
 * its votes count in no round that is revealed after that.
 */
export function removeParticipant(
  context: PlanContext,
  participantId: string,
): { readonly outcome: 'removed' | 'revoked'; readonly session: Session } {
  const row = findParticipant(context.database, participantId);
  if (!row) {
    throw new Refusal(
      'not-found',
      'Deltagaren finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  if (isParticipantUsed(context.database, participantId)) {
    revokeCode(context, participantId);
    return { outcome: 'revoked', session: getSession(context, row.sessionId) };
  }
  return change(context, `Tog bort deltagaren ${row.label}`, () => {
    removeParticipantRow(context.database, participantId);
    return { outcome: 'removed', session: getSession(context, row.sessionId) };
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
