// Why: how a phone gets into a workshop, and how it is known again: by the hash of its token.
// Must not: keep a token, or let a code in that has been taken back.
import { createHash, randomBytes } from 'node:crypto';
import { listDistricts, listNamed } from '../../../db/repos/lists.ts';
import {
  findByCode,
  findDevice,
  insertCodes,
  insertDevice,
  isRevoked,
  phoneStates,
  setGroups,
} from '../../../db/repos/phones.ts';
import { insertParticipants, listParticipants } from '../../../db/repos/sessions.ts';
import type { ParticipantRow } from '../../../db/schema.ts';
import { nextParticipantLabels } from '../../../src-shared/domain/participant-labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { freeOwnCode } from './phone-codes.ts';
import { requireSession } from './session-read.ts';

export interface Groups {
  readonly perspectiveId: string | null;
  readonly districtId: string | null;
}

/** What the phone keeps: its secret, and the code to go on with from another phone. */
export interface Entered {
  readonly token: string;
  readonly code: string;
  readonly label: string;
}

/** Who votes, by which device. */
export interface Voter {
  readonly deviceId: string;
  readonly participantId: string;
  readonly label: string;
  readonly perspectiveId: string | null;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Enters as a new participant of the workshop, under the next free code. */
export function enterAnew(context: PlanContext, sessionId: string, groups: Groups): Entered {
  const session = requireSession(context, sessionId);
  refuseUnknownGroups(context, groups);
  const taken = listParticipants(context.database, sessionId).map(({ label }) => label);
  const label = nextParticipantLabels(taken, 1)[0] ?? '';
  const participantId = context.newId();
  const code = freeOwnCode(context);
  return change(
    context,
    `Deltagare ${label} anslöt sig till ${session.name}`,
    () => {
      const at = context.now();
      insertParticipants(context.database, [
        { id: participantId, sessionId, label, ...groups, createdAt: at },
      ]);
      insertCodes(context.database, [{ participantId, code, issuedAt: at }]);
      return { token: addDevice(context, participantId), code, label };
    },
    { isUndoable: false },
  );
}

/** Enters by an own code. What the lead has not said of perspective and district, the person may. */
export function enterByCode(
  context: PlanContext,
  sessionId: string,
  code: string,
  groups: Groups,
): Entered {
  const session = requireSession(context, sessionId);
  const participant = requireByCode(context, sessionId, code);
  refuseUnknownGroups(context, groups);
  return change(
    context,
    `En telefon anslöt sig som ${participant.label} till ${session.name}`,
    () => {
      const stated = {
        perspectiveId: participant.perspectiveId ?? groups.perspectiveId,
        districtId: participant.districtId ?? groups.districtId,
      };
      setGroups(context.database, participant.id, stated);
      return { token: addDevice(context, participant.id), code, label: participant.label };
    },
    { isUndoable: false },
  );
}

/** The participant of an own code; refused where it is none, or taken back. */
export function requireByCode(
  context: PlanContext,
  sessionId: string,
  code: string,
): ParticipantRow {
  const participant = findByCode(context.database, sessionId, code);
  if (!participant) throw unknownCode();
  if (isRevoked(context.database, participant.id)) throw revokedCode();
  return participant;
}

export function unknownCode(): Refusal {
  return new Refusal(
    'code-unknown',
    'Koden hör inte till workshopen. Läs av den på storbilden eller på din lapp och försök igen.',
  );
}

function revokedCode(): Refusal {
  return new Refusal('code-revoked', 'Koden är återkallad. Fråga workshopledaren efter en ny.');
}

/** Whose device has this token; refused where none has, or the code is taken back. */
export function requireVoter(context: PlanContext, sessionId: string, token: string): Voter {
  const found = findDevice(context.database, sessionId, hashOfToken(token));
  if (!found) {
    throw new Refusal(
      'not-entered',
      'Telefonen är inte med i workshopen. Läs av koden på storbilden en gång till.',
    );
  }
  const { deviceId, participant } = found;
  if (isRevoked(context.database, participant.id)) throw revokedCode();
  const { id: participantId, label, perspectiveId } = participant;
  return { deviceId, participantId, label, perspectiveId };
}

/** How many phones have entered. */
export function countPhones(context: PlanContext, sessionId: string): number {
  const states = [...phoneStates(context.database, sessionId).values()];
  return states.reduce((sum, { devices }) => sum + devices, 0);
}

function addDevice(context: PlanContext, participantId: string): string {
  const token = newToken();
  insertDevice(context.database, {
    id: context.newId(),
    participantId,
    tokenHash: hashOfToken(token),
    joinedAt: context.now(),
  });
  return token;
}

function refuseUnknownGroups(context: PlanContext, groups: Groups): void {
  const isPerspective =
    groups.perspectiveId === null ||
    listNamed(context.database, 'perspective').some(({ id }) => id === groups.perspectiveId);
  const isDistrict =
    groups.districtId === null ||
    listDistricts(context.database).some(({ id }) => id === groups.districtId);
  if (!isPerspective || !isDistrict) {
    throw new Refusal(
      'invalid-value',
      'Perspektivet eller stadsdelen finns inte längre. Ladda om sidan och välj igen.',
    );
  }
}
