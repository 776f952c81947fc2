// Why: the own codes of participants: giving them out, taking them back, joining two of one person.
// Must not: tell what a code voted, or change what a revealed round has shown.
import { randomInt } from 'node:crypto';
import {
  findMerge,
  insertCodes,
  insertMerge,
  insertRevocation,
  isCodeTaken,
  isRevoked,
  mergedInto,
  phoneStates,
} from '../../../db/repos/phones.ts';
import { findParticipant, listParticipants } from '../../../db/repos/sessions.ts';
import type { ParticipantRow } from '../../../db/schema.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { requireSession } from './session-read.ts';

/** Signs that nobody mixes up when read aloud or off a paper: no 0, O, 1, I, L, no vowels. */
const signs = '23456789BCDFGHJKMNPQRSTVWXZ';
const codeLength = 8;

/** An own code: 27^8 of them, 2.8e11, so that it cannot be guessed while a workshop lasts. */
export function newOwnCode(): string {
  return Array.from({ length: codeLength }, () => signs[randomInt(signs.length)]).join('');
}

export function freeOwnCode(context: PlanContext): string {
  let code = newOwnCode();
  while (isCodeTaken(context.database, code)) code = newOwnCode();
  return code;
}

export interface ParticipantWithCode {
  readonly id: string;
  readonly label: string;
  readonly perspectiveId: string | null;
  readonly districtId: string | null;
  readonly code: string | null;
  readonly devices: number;
  readonly isRevoked: boolean;
  readonly mergedInto: string | null;
}

/** Every participant of the session with its code and how many phones have entered by it. */
export function listCodes(context: PlanContext, sessionId: string): ParticipantWithCode[] {
  requireSession(context, sessionId);
  const states = phoneStates(context.database, sessionId);
  return listParticipants(context.database, sessionId).map((row) => {
    const state = states.get(row.id);
    return {
      id: row.id,
      label: row.label,
      perspectiveId: row.perspectiveId,
      districtId: row.districtId,
      code: state?.code ?? null,
      devices: state?.devices ?? 0,
      isRevoked: state?.isRevoked ?? false,
      mergedInto: state?.mergedInto ?? null,
    };
  });
}

/** A code for each of the participants, none of them taken and no two alike; nothing is stored. */
export function drawCodes(
  context: PlanContext,
  participantIds: readonly string[],
): ReadonlyMap<string, string> {
  const codes = new Set<string>();
  while (codes.size < participantIds.length) codes.add(freeOwnCode(context));
  const drawn = [...codes];
  return new Map(participantIds.map((id, index) => [id, drawn[index] ?? '']));
}

/** Stores drawn codes as one step; answers how many they were. */
export function storeCodes(
  context: PlanContext,
  sessionName: string,
  drawn: ReadonlyMap<string, string>,
): number {
  if (drawn.size === 0) return 0;
  return change(context, `Gav ut ${drawn.size} koder i ${sessionName}`, () => {
    const issuedAt = context.now();
    insertCodes(
      context.database,
      [...drawn].map(([participantId, code]) => ({ participantId, code, issuedAt })),
    );
    return drawn.size;
  });
}

/** Gives every participant without a code one; answers how many that were. */
export function issueCodes(context: PlanContext, sessionId: string): number {
  const session = requireSession(context, sessionId);
  const without = listCodes(context, sessionId).filter(({ code }) => code === null);
  const drawn = drawCodes(
    context,
    without.map(({ id }) => id),
  );
  return storeCodes(context, session.name, drawn);
}

/** Takes a code back. Rounds that are revealed already stay as they were shown. */
export function revokeCode(context: PlanContext, participantId: string): void {
  const { label } = requireParticipant(context, participantId);
  if (isRevoked(context.database, participantId)) return;
  change(context, `Återkallade koden ${label}`, () =>
    insertRevocation(context.database, { participantId, role: context.role, at: context.now() }),
  );
}

/** Lets one participant count as another of the same session, where a person has had two codes. */
export function mergeCodes(
  context: PlanContext,
  input: { readonly participantId: string; readonly intoParticipantId: string },
): void {
  const from = requireParticipant(context, input.participantId);
  const into = requireParticipant(context, input.intoParticipantId);
  refuseOddMerge(context, from, into);
  change(context, `Räknar koden ${from.label} som ${into.label}`, () =>
    insertMerge(context.database, {
      participantId: from.id,
      intoParticipantId: into.id,
      role: context.role,
      at: context.now(),
    }),
  );
}

// One step, never a chain: who counts as whom must be plain from one row.
function refuseOddMerge(context: PlanContext, from: ParticipantRow, into: ParticipantRow): void {
  const isMerged = [from, into].some(({ id }) => findMerge(context.database, id) !== null);
  const isOdd =
    from.id === into.id ||
    from.sessionId !== into.sessionId ||
    isMerged ||
    mergedInto(context.database, [from.id]).length > 0 ||
    isRevoked(context.database, into.id);
  if (isOdd) {
    throw new Refusal(
      'invalid-value',
      `Koderna ${from.label} och ${into.label} kan inte slås ihop: de ska höra till samma workshop, och ingen av dem får vara återkallad eller redan sammanslagen. Ingenting har ändrats.`,
    );
  }
}

function requireParticipant(context: PlanContext, participantId: string): ParticipantRow {
  const row = findParticipant(context.database, participantId);
  if (!row) {
    throw new Refusal(
      'not-found',
      'Deltagaren finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return row;
}
