// Why: tells an import of votes which questions somebody has answered already in a round.
// Must not: give out a vote: that would be a way to see votes too early.
import { eq } from 'drizzle-orm';
import type { Criterion } from '../../src-shared/contract/values.ts';
import { vote } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** One question to one person: the key under which a later vote replaces an earlier one. */
export function voteKey(participantId: string, serviceId: string, criterion: Criterion): string {
  return `${participantId}|${serviceId}|${criterion}`;
}

/** Keys of a round that have any vote. */
export function answeredKeys(database: PlanDatabase, roundId: string): ReadonlySet<string> {
  return new Set(
    database
      .selectDistinct({
        participantId: vote.participantId,
        serviceId: vote.serviceId,
        criterion: vote.criterion,
      })
      .from(vote)
      .where(eq(vote.roundId, roundId))
      .all()
      .map((row) => voteKey(row.participantId, row.serviceId, row.criterion)),
  );
}
