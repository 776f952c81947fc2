// Why: sessions with candidates, participants, rounds and the reasons of minorities.
// Must not: read a vote (votes.ts), or decide when a round may be revealed.
import { and, asc, count, eq, inArray, isNull, max } from 'drizzle-orm';
import type { Round } from '../../src-shared/contract/owner/sessions.ts';
import {
  minorityReason,
  participant,
  participantMerge,
  participantRevocation,
  round,
  service,
  session,
  sessionService,
  serviceTargetGroup,
  targetGroup,
} from '../schema.ts';
import type {
  MinorityReasonRow,
  NewMinorityReasonRow,
  NewParticipantRow,
  NewRoundRow,
  NewSessionRow,
  ParticipantRow,
  SessionRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';
import type { ServiceHead } from './service-heads.ts';

/** Oldest first. */
export function listSessionRows(database: PlanDatabase): SessionRow[] {
  return database.select().from(session).orderBy(asc(session.createdAt), asc(session.id)).all();
}

export function findSessionRow(database: PlanDatabase, id: string): SessionRow | null {
  return database.select().from(session).where(eq(session.id, id)).get() ?? null;
}

export function insertSession(database: PlanDatabase, row: NewSessionRow): void {
  database.insert(session).values(row).run();
}

export function setSessionWeights(
  database: PlanDatabase,
  id: string,
  weights: { readonly weight: number; readonly threshold: number },
): void {
  database.update(session).set(weights).where(eq(session.id, id)).run();
}

/** The services of a session in the order they were put on its list. */
export function listCandidates(database: PlanDatabase, sessionId: string): ServiceHead[] {
  return database
    .select({
      id: service.id,
      ref: service.ref,
      name: service.name,
      shortName: service.shortName,
      status: service.status,
      documentationRegime: service.documentationRegime,
    })
    .from(sessionService)
    .innerJoin(service, eq(service.id, sessionService.serviceId))
    .where(eq(sessionService.sessionId, sessionId))
    .orderBy(asc(sessionService.position), asc(service.id))
    .all();
}

/** A candidate as a ballot shows it. */
export interface BallotItem {
  readonly serviceId: string;
  readonly name: string;
  readonly description: string | null;
  readonly targetGroups: readonly string[];
}

/** The candidates in their order, with what a participant needs to know of each. */
export function listBallotItems(database: PlanDatabase, sessionId: string): BallotItem[] {
  const groups = groupBy(
    database
      .select({ serviceId: serviceTargetGroup.serviceId, name: targetGroup.name })
      .from(serviceTargetGroup)
      .innerJoin(targetGroup, eq(targetGroup.id, serviceTargetGroup.targetGroupId))
      .innerJoin(sessionService, eq(sessionService.serviceId, serviceTargetGroup.serviceId))
      .where(eq(sessionService.sessionId, sessionId))
      .orderBy(asc(targetGroup.position))
      .all(),
    (row) => row.serviceId,
    (row) => row.name,
  );
  return database
    .select({ serviceId: service.id, name: service.name, description: service.description })
    .from(sessionService)
    .innerJoin(service, eq(service.id, sessionService.serviceId))
    .where(eq(sessionService.sessionId, sessionId))
    .orderBy(asc(sessionService.position), asc(service.id))
    .all()
    .map((row) => ({ ...row, targetGroups: groups.get(row.serviceId) ?? [] }));
}

/** Puts services last on a session's list. */
export function addCandidateRows(
  database: PlanDatabase,
  sessionId: string,
  serviceIds: readonly string[],
): void {
  const last =
    database
      .select({ last: max(sessionService.position) })
      .from(sessionService)
      .where(eq(sessionService.sessionId, sessionId))
      .get()?.last ?? 0;
  for (const [index, serviceId] of serviceIds.entries()) {
    database
      .insert(sessionService)
      .values({ sessionId, serviceId, position: last + 1 + index })
      .run();
  }
}

/** In the order they were added. */
export function listParticipants(database: PlanDatabase, sessionId: string): ParticipantRow[] {
  return database
    .select()
    .from(participant)
    .where(eq(participant.sessionId, sessionId))
    .orderBy(asc(participant.createdAt), asc(participant.id))
    .all();
}

export function insertParticipants(
  database: PlanDatabase,
  rows: readonly NewParticipantRow[],
): void {
  for (const row of rows) database.insert(participant).values(row).run();
}

/** How many candidates each session has, and participants that count. */
export function countPeopleAndCandidates(
  database: PlanDatabase,
): ReadonlyMap<string, { readonly candidates: number; readonly participants: number }> {
  const people = new Map(
    database
      .select({ id: participant.sessionId, n: count() })
      .from(participant)
      .leftJoin(participantMerge, eq(participantMerge.participantId, participant.id))
      .leftJoin(participantRevocation, eq(participantRevocation.participantId, participant.id))
      .where(and(isNull(participantMerge.at), isNull(participantRevocation.at)))
      .groupBy(participant.sessionId)
      .all()
      .map((row) => [row.id, row.n]),
  );
  const candidates = new Map(
    database
      .select({ id: sessionService.sessionId, n: count() })
      .from(sessionService)
      .groupBy(sessionService.sessionId)
      .all()
      .map((row) => [row.id, row.n]),
  );
  return new Map(
    [...new Set([...people.keys(), ...candidates.keys()])].map((id) => [
      id,
      { candidates: candidates.get(id) ?? 0, participants: people.get(id) ?? 0 },
    ]),
  );
}

/** Rounds by session, first round first. */
export function roundsBySession(database: PlanDatabase): ReadonlyMap<string, readonly Round[]> {
  return groupBy(
    database.select().from(round).orderBy(asc(round.number)).all(),
    (row) => row.sessionId,
    ({ sessionId: _sessionId, ...row }) => row,
  );
}

export function listRounds(database: PlanDatabase, sessionId: string): Round[] {
  return database
    .select()
    .from(round)
    .where(eq(round.sessionId, sessionId))
    .orderBy(asc(round.number))
    .all()
    .map(({ sessionId: _sessionId, ...row }) => row);
}

export function insertRound(database: PlanDatabase, row: NewRoundRow): void {
  database.insert(round).values(row).run();
}

export function markRevealed(database: PlanDatabase, id: string, at: string, role: string): void {
  database.update(round).set({ revealedAt: at, revealedRole: role }).where(eq(round.id, id)).run();
}

/** Reasons of the given rounds, oldest first. */
export function listReasons(
  database: PlanDatabase,
  roundIds: readonly string[],
): MinorityReasonRow[] {
  return database
    .select()
    .from(minorityReason)
    .where(inArray(minorityReason.roundId, [...roundIds]))
    .orderBy(asc(minorityReason.createdAt), asc(minorityReason.id))
    .all();
}

export function findReason(database: PlanDatabase, id: string): MinorityReasonRow | null {
  return database.select().from(minorityReason).where(eq(minorityReason.id, id)).get() ?? null;
}

export function insertReason(database: PlanDatabase, row: NewMinorityReasonRow): void {
  database.insert(minorityReason).values(row).run();
}

export function findParticipant(database: PlanDatabase, id: string): ParticipantRow | null {
  return database.select().from(participant).where(eq(participant.id, id)).get() ?? null;
}
