// Why: how a session is set up: its name, time, words and perspectives, and what leaves its lists.
// Must not: read a vote; whether there is any is all that is asked here.
import { and, eq, inArray } from 'drizzle-orm';
import {
  participant,
  participantDevice,
  participantMerge,
  round,
  session,
  sessionPerspective,
  sessionService,
  tally,
  vote,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export interface SessionSettings {
  readonly name?: string;
  readonly minutes?: number | null;
  readonly scalesJson?: string | null;
}

export function updateSession(database: PlanDatabase, id: string, settings: SessionSettings): void {
  database.update(session).set(settings).where(eq(session.id, id)).run();
}

/** Ids of the perspectives that participants can choose; none is all. */
export function listOffered(database: PlanDatabase, sessionId: string): readonly string[] {
  return database
    .select({ id: sessionPerspective.perspectiveId })
    .from(sessionPerspective)
    .where(eq(sessionPerspective.sessionId, sessionId))
    .orderBy(sessionPerspective.perspectiveId)
    .all()
    .map(({ id }) => id);
}

export function setOffered(
  database: PlanDatabase,
  sessionId: string,
  perspectiveIds: readonly string[],
): void {
  database.delete(sessionPerspective).where(eq(sessionPerspective.sessionId, sessionId)).run();
  for (const perspectiveId of perspectiveIds) {
    database.insert(sessionPerspective).values({ sessionId, perspectiveId }).run();
  }
}

/** Services that somebody has answered about in any round of the session; never what. */
export function answeredServices(database: PlanDatabase, sessionId: string): ReadonlySet<string> {
  const voted = database
    .selectDistinct({ id: vote.serviceId })
    .from(vote)
    .innerJoin(round, eq(round.id, vote.roundId))
    .where(eq(round.sessionId, sessionId))
    .all();
  const counted = database
    .selectDistinct({ id: tally.serviceId })
    .from(tally)
    .innerJoin(round, eq(round.id, tally.roundId))
    .where(eq(round.sessionId, sessionId))
    .all();
  return new Set([...voted, ...counted].map(({ id }) => id));
}

export function removeCandidateRows(
  database: PlanDatabase,
  sessionId: string,
  serviceIds: readonly string[],
): void {
  database
    .delete(sessionService)
    .where(
      and(
        eq(sessionService.sessionId, sessionId),
        inArray(sessionService.serviceId, [...serviceIds]),
      ),
    )
    .run();
}

/** Whether anything in the plan stands under a participant: a vote, a phone, another's votes. */
export function isParticipantUsed(database: PlanDatabase, participantId: string): boolean {
  const own = { id: participant.id };
  const isThere = eq(participant.id, participantId);
  const uses = [
    database
      .select(own)
      .from(participant)
      .innerJoin(vote, eq(vote.participantId, participant.id))
      .where(isThere),
    database
      .select(own)
      .from(participant)
      .innerJoin(participantDevice, eq(participantDevice.participantId, participant.id))
      .where(isThere),
    database
      .select(own)
      .from(participant)
      .innerJoin(participantMerge, eq(participantMerge.intoParticipantId, participant.id))
      .where(isThere),
  ];
  return uses.some((query) => query.limit(1).get() !== undefined);
}

export function removeParticipantRow(database: PlanDatabase, participantId: string): void {
  database.delete(participant).where(eq(participant.id, participantId)).run();
}
