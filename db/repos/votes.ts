// Why: the journal of votes: writing it fast, counting people, and reading what is revealed.
// Must not: read a value, or which values there are, of a round that is not revealed. Every query
// here that touches `value` joins the round and asks for `revealed_at`.
import { and, asc, eq, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Confidence, Criterion, EntryKind } from '../../src-shared/contract/values.ts';
import { changeContext, participantMerge, participantRevocation, round, vote } from '../schema.ts';
import type { NewVoteRow, VoteRow } from '../schema.ts';
import { insertRows } from './bulk-insert.ts';
import type { PlanDatabase } from './database.ts';

const batchSize = 4_096;

export type VoteToWrite = Omit<NewVoteRow, 'seq' | 'changeSetId'>;

/** Adds votes to the journal in the order given, under the change set that is being written. */
export function appendVotes(database: PlanDatabase, rows: Iterable<VoteToWrite>): void {
  const changeSetId = database.select().from(changeContext).get()?.changeSetId;
  if (!changeSetId) throw new Error('Votes are written inside a change set only');
  let seq =
    database
      .select({ last: max(vote.seq) })
      .from(vote)
      .get()?.last ?? 0;
  let batch: VoteRow[] = [];
  const flush = (): void => {
    insertRows(database, vote, batch);
    batch = [];
  };
  for (const row of rows) {
    seq += 1;
    batch.push({
      id: row.id,
      seq,
      roundId: row.roundId,
      participantId: row.participantId,
      serviceId: row.serviceId,
      criterion: row.criterion,
      value: row.value ?? null,
      confidence: row.confidence ?? null,
      entry: row.entry,
      comment: row.comment ?? null,
      at: row.at,
      changeSetId,
      deviceId: row.deviceId ?? null,
      deviceOrder: row.deviceOrder ?? null,
    });
    // A long file is not held whole a second time.
    if (batch.length === batchSize) flush();
  }
  flush();
}

export function hasVotes(database: PlanDatabase, roundId: string): boolean {
  return (
    database.select({ id: vote.id }).from(vote).where(eq(vote.roundId, roundId)).limit(1).get() !==
    undefined
  );
}

export interface PeopleCount {
  readonly serviceId: string;
  readonly criterion: Criterion;
  readonly people: number;
}

/** Who a vote counts for: the code that its own was merged into before the reveal, else its own. */
const countsFor = sql<string>`coalesce(${participantMerge.intoParticipantId}, ${vote.participantId})`;

/** A merge, or a code taken back, holds for rounds that are revealed after it. */
const heldAtReveal = (at: typeof participantMerge.at | typeof participantRevocation.at) =>
  sql`(${round.revealedAt} IS NULL OR ${at} <= ${round.revealedAt})`;

const mergeOfVote = and(
  eq(participantMerge.participantId, vote.participantId),
  heldAtReveal(participantMerge.at),
);
const revocationOfVote = and(
  sql`${participantRevocation.participantId} = ${countsFor}`,
  heldAtReveal(participantRevocation.at),
);

/** How many people have answered each question of a round, "kan inte bedöma" included. */
export function countPeople(database: PlanDatabase, roundId: string): PeopleCount[] {
  return database
    .select({
      serviceId: vote.serviceId,
      criterion: vote.criterion,
      people: sql<number>`count(DISTINCT ${countsFor})`,
    })
    .from(vote)
    .innerJoin(round, eq(round.id, vote.roundId))
    .leftJoin(participantMerge, mergeOfVote)
    .leftJoin(participantRevocation, revocationOfVote)
    .where(and(eq(vote.roundId, roundId), isNull(participantRevocation.participantId)))
    .groupBy(vote.serviceId, vote.criterion)
    .all();
}

/** Which of these ids the journal has, and whose device gave each. Tells no value. */
export function voteSources(
  database: PlanDatabase,
  voteIds: readonly string[],
): ReadonlyMap<string, string | null> {
  const rows = database
    .select({ id: vote.id, deviceId: vote.deviceId })
    .from(vote)
    .where(inJson(vote.id, voteIds))
    .all();
  return new Map(rows.map(({ id, deviceId }) => [id, deviceId]));
}

/** A question of a round, as one device answers it. */
export interface DeviceQuestion {
  readonly deviceId: string;
  readonly serviceId: string;
  readonly criterion: Criterion;
}

/** How far each of the devices has counted its answers to each question. Tells no value. */
export function newestAnswers(
  database: PlanDatabase,
  roundId: string,
  deviceIds: readonly string[],
): (DeviceQuestion & { readonly order: number })[] {
  return database
    .select({
      deviceId: sql<string>`${vote.deviceId}`,
      serviceId: vote.serviceId,
      criterion: vote.criterion,
      order: sql<number>`max(${vote.deviceOrder})`,
    })
    .from(vote)
    .where(and(eq(vote.roundId, roundId), inJson(vote.deviceId, deviceIds)))
    .groupBy(vote.deviceId, vote.serviceId, vote.criterion)
    .all();
}

/** Any number of values in one parameter. */
function inJson(column: typeof vote.id | typeof vote.deviceId, values: readonly string[]) {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;
}

/** A vote of a revealed round. */
export interface RevealedVote {
  readonly id: string;
  /** A higher sequence replaces a lower one. */
  readonly sequence: number;
  readonly participantId: string;
  readonly itemId: string;
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly confidence: Confidence | null;
  readonly entry: EntryKind;
  readonly comment: string | null;
}

/**
 * The whole journal of a round, oldest first; empty while the round is not revealed. A vote stands
 * under the participant that it counts for, and one by a code taken back does not stand here.
 */
export function listRevealedVotes(database: PlanDatabase, roundId: string): RevealedVote[] {
  return database
    .select({
      id: vote.id,
      sequence: vote.seq,
      participantId: countsFor,
      itemId: vote.serviceId,
      criterion: vote.criterion,
      value: vote.value,
      confidence: vote.confidence,
      entry: vote.entry,
      comment: vote.comment,
    })
    .from(vote)
    .innerJoin(round, eq(round.id, vote.roundId))
    .leftJoin(participantMerge, mergeOfVote)
    .leftJoin(participantRevocation, revocationOfVote)
    .where(
      and(
        eq(vote.roundId, roundId),
        isNotNull(round.revealedAt),
        isNull(participantRevocation.participantId),
      ),
    )
    .orderBy(asc(vote.seq))
    .all();
}
