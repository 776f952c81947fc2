// Why: sessions as they stand: candidates, participants, rounds, and how far the voting has come.
// Must not: tell anything of a round that is not revealed but how many people have answered.
import type { z } from 'zod';
import {
  countPeopleAndCandidates,
  findSessionRow,
  listCandidates,
  listParticipants,
  listRounds,
  listSessionRows,
  roundsBySession,
} from '../../../db/repos/sessions.ts';
import { answeredServices, listOffered } from '../../../db/repos/session-setup.ts';
import { listOutOfCount } from '../../../db/repos/phones.ts';
import { sumTallies } from '../../../db/repos/tallies.ts';
import { countPeople } from '../../../db/repos/votes.ts';
import type { SessionRow } from '../../../db/schema.ts';
import type {
  Round,
  Session,
  SessionSummary,
  progressSchema,
} from '../../../src-shared/contract/owner/sessions.ts';
import type { Scales } from '../../../src-shared/contract/scales.ts';
import { scalesSchema } from '../../../src-shared/contract/scales.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { screenAll } from './screening-read.ts';

export type Progress = z.infer<typeof progressSchema>;

export function requireSession(context: PlanContext, sessionId: string): SessionRow {
  const row = findSessionRow(context.database, sessionId);
  if (!row) {
    throw new Refusal(
      'unknown-session',
      'Workshopen finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return row;
}

/** A session's own words for the scales; null where it has the usual ones. */
export function ownScales({ scalesJson }: Pick<SessionRow, 'scalesJson'>): Scales | null {
  return scalesJson === null ? null : scalesSchema.parse(JSON.parse(scalesJson));
}

/** The latest round: the one that is voted in, or whose result is shown. */
export function currentRound(context: PlanContext, sessionId: string): Round {
  const round = listRounds(context.database, sessionId).at(-1);
  if (!round) throw new Error(`Session ${sessionId} has no round`);
  return round;
}

/** Oldest first. */
export function listSessions(context: PlanContext): SessionSummary[] {
  const counts = countPeopleAndCandidates(context.database);
  const rounds = roundsBySession(context.database);
  return listSessionRows(context.database).map(({ id, name, isExample, createdAt }) => ({
    id,
    name,
    isExample,
    createdAt,
    candidates: counts.get(id)?.candidates ?? 0,
    participants: counts.get(id)?.participants ?? 0,
    rounds: [...(rounds.get(id) ?? [])],
  }));
}

export function getSession(context: PlanContext, sessionId: string): Session {
  const row = requireSession(context, sessionId);
  const { id, name, isExample, createdAt, weight, threshold, minutes } = row;
  const candidates = listCandidates(context.database, id);
  const participants = listParticipants(context.database, id);
  const outOfCount = listOutOfCount(context.database, id, null);
  const screenings = screenAll(context, candidates);
  const answered = answeredServices(context.database, id);
  return {
    id,
    name,
    isExample,
    createdAt,
    weight,
    threshold,
    minutes,
    perspectiveIds: [...listOffered(context.database, id)],
    scales: ownScales(row),
    candidates: candidates.length,
    participants: participants.length - outOfCount.size,
    rounds: listRounds(context.database, id),
    candidateList: candidates.map((candidate) => ({
      serviceId: candidate.id,
      ref: candidate.ref,
      name: candidate.name,
      shortName: candidate.shortName,
      outcome: screenings.get(candidate.id)?.outcome ?? 'unscreened',
      isAnswered: answered.has(candidate.id),
    })),
    participantList: participants.map(
      ({ id: participantId, label, perspectiveId, districtId }) => ({
        id: participantId,
        label,
        perspectiveId,
        districtId,
        isCounted: !outOfCount.has(participantId),
      }),
    ),
  };
}

/** The session of that name, as `normaliseName` compares names, or null. */
export function findSessionByName(context: PlanContext, name: string): Session | null {
  const wanted = normaliseName(name);
  const row = listSessionRows(context.database).find((each) => normaliseName(each.name) === wanted);
  return row ? getSession(context, row.id) : null;
}

/**
 * How far the current round has come. The figures are counts of people: that somebody has answered
 * a question, never what; "kan inte bedöma" is an answer and looks like any other. Answers counted in
 * the room are among them, and told apart as `counted`: they are of people without a code.
 */
export function progress(context: PlanContext, sessionId: string): Progress {
  const session = requireSession(context, sessionId);
  const round = currentRound(context, session.id);
  const people = new Map(
    countPeople(context.database, round.id).map((row) => [
      `${row.serviceId} ${row.criterion}`,
      row.people,
    ]),
  );
  const counted = new Map<string, number>();
  for (const { serviceId, criterion, answers } of sumTallies(context.database, round.id)) {
    const key = `${serviceId} ${criterion}`;
    counted.set(key, (counted.get(key) ?? 0) + answers);
  }
  return {
    roundId: round.id,
    number: round.number,
    participants: countPeopleAndCandidates(context.database).get(session.id)?.participants ?? 0,
    perService: listCandidates(context.database, session.id).map(({ id }) => {
      const own = {
        effect: counted.get(`${id} effect`) ?? 0,
        feasibility: counted.get(`${id} feasibility`) ?? 0,
      };
      return {
        serviceId: id,
        effect: (people.get(`${id} effect`) ?? 0) + own.effect,
        feasibility: (people.get(`${id} feasibility`) ?? 0) + own.feasibility,
        counted: own,
      };
    }),
  };
}
