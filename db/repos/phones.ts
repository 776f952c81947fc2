// Why: codes, devices, and which codes no longer count or count as another.
// Must not: read a vote, or keep a token: only its hash is here.
import { and, count, eq, inArray, isNotNull, lte, or } from 'drizzle-orm';
import {
  participant,
  participantCode,
  participantDevice,
  participantMerge,
  participantRevocation,
} from '../schema.ts';
import type {
  NewParticipantCodeRow,
  NewParticipantDeviceRow,
  NewParticipantMergeRow,
  NewParticipantRevocationRow,
  ParticipantMergeRow,
  ParticipantRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** What is known of a code beside its participant. */
export interface PhoneState {
  readonly code: string | null;
  readonly devices: number;
  readonly isRevoked: boolean;
  /** The participant it counts as, where two codes were one person's. */
  readonly mergedInto: string | null;
}

const noPhone: PhoneState = { code: null, devices: 0, isRevoked: false, mergedInto: null };

/** By participant; every participant of the session is there. */
export function phoneStates(
  database: PlanDatabase,
  sessionId: string,
): ReadonlyMap<string, PhoneState> {
  const devices = new Map(
    database
      .select({ id: participantDevice.participantId, n: count() })
      .from(participantDevice)
      .innerJoin(participant, eq(participant.id, participantDevice.participantId))
      .where(eq(participant.sessionId, sessionId))
      .groupBy(participantDevice.participantId)
      .all()
      .map((row) => [row.id, row.n]),
  );
  return new Map(
    database
      .select({
        id: participant.id,
        code: participantCode.code,
        revokedAt: participantRevocation.at,
        mergedInto: participantMerge.intoParticipantId,
      })
      .from(participant)
      .leftJoin(participantCode, eq(participantCode.participantId, participant.id))
      .leftJoin(participantRevocation, eq(participantRevocation.participantId, participant.id))
      .leftJoin(participantMerge, eq(participantMerge.participantId, participant.id))
      .where(eq(participant.sessionId, sessionId))
      .all()
      .map((row) => [
        row.id,
        {
          ...noPhone,
          code: row.code,
          devices: devices.get(row.id) ?? 0,
          isRevoked: row.revokedAt !== null,
          mergedInto: row.mergedInto,
        },
      ]),
  );
}

/**
 * Participants that count for themselves no more: taken back or merged, at the given time or before
 * it; at any time where it is null.
 */
export function listOutOfCount(
  database: PlanDatabase,
  sessionId: string,
  at: string | null,
): ReadonlySet<string> {
  const isOut =
    at === null
      ? or(isNotNull(participantRevocation.at), isNotNull(participantMerge.at))
      : or(lte(participantRevocation.at, at), lte(participantMerge.at, at));
  const rows = database
    .select({ id: participant.id })
    .from(participant)
    .leftJoin(participantRevocation, eq(participantRevocation.participantId, participant.id))
    .leftJoin(participantMerge, eq(participantMerge.participantId, participant.id))
    .where(and(eq(participant.sessionId, sessionId), isOut))
    .all();
  return new Set(rows.map(({ id }) => id));
}

export function insertCodes(database: PlanDatabase, rows: readonly NewParticipantCodeRow[]): void {
  for (const row of rows) database.insert(participantCode).values(row).run();
}

export function isCodeTaken(database: PlanDatabase, code: string): boolean {
  return (
    database.select().from(participantCode).where(eq(participantCode.code, code)).get() !==
    undefined
  );
}

/** The participant of a session that has this code. */
export function findByCode(
  database: PlanDatabase,
  sessionId: string,
  code: string,
): ParticipantRow | null {
  return (
    database
      .select({ participant })
      .from(participantCode)
      .innerJoin(participant, eq(participant.id, participantCode.participantId))
      .where(and(eq(participantCode.code, code), eq(participant.sessionId, sessionId)))
      .get()?.participant ?? null
  );
}

export function insertDevice(database: PlanDatabase, row: NewParticipantDeviceRow): void {
  database.insert(participantDevice).values(row).run();
}

/** The device of a session that has this token, and whose it is. */
export function findDevice(
  database: PlanDatabase,
  sessionId: string,
  tokenHash: string,
): { readonly deviceId: string; readonly participant: ParticipantRow } | null {
  return (
    database
      .select({ deviceId: participantDevice.id, participant })
      .from(participantDevice)
      .innerJoin(participant, eq(participant.id, participantDevice.participantId))
      .where(and(eq(participantDevice.tokenHash, tokenHash), eq(participant.sessionId, sessionId)))
      .get() ?? null
  );
}

export function isRevoked(database: PlanDatabase, participantId: string): boolean {
  return (
    database
      .select()
      .from(participantRevocation)
      .where(eq(participantRevocation.participantId, participantId))
      .get() !== undefined
  );
}

export function findMerge(
  database: PlanDatabase,
  participantId: string,
): ParticipantMergeRow | null {
  return (
    database
      .select()
      .from(participantMerge)
      .where(eq(participantMerge.participantId, participantId))
      .get() ?? null
  );
}

export function insertRevocation(database: PlanDatabase, row: NewParticipantRevocationRow): void {
  database.insert(participantRevocation).values(row).run();
}

export function insertMerge(database: PlanDatabase, row: NewParticipantMergeRow): void {
  database.insert(participantMerge).values(row).run();
}

/** Sets perspective and district, as a participant states them on the phone. */
export function setGroups(
  database: PlanDatabase,
  participantId: string,
  groups: { readonly perspectiveId: string | null; readonly districtId: string | null },
): void {
  database.update(participant).set(groups).where(eq(participant.id, participantId)).run();
}

/** Ids of those that are merged into one of the given. */
export function mergedInto(database: PlanDatabase, ids: readonly string[]): readonly string[] {
  return database
    .select({ id: participantMerge.participantId })
    .from(participantMerge)
    .where(inArray(participantMerge.intoParticipantId, [...ids]))
    .all()
    .map(({ id }) => id);
}
