// Why: the journal of votes: writing it fast, counting people, and reading what is revealed.
// Must not: read a value, or which values there are, of a round that is not revealed. Every query
// here that touches `value` joins the round and asks for `revealed_at`.
import { and, asc, countDistinct, eq, isNotNull, max } from 'drizzle-orm';
import type { Confidence, Criterion, EntryKind } from '../../src-shared/contract/values.ts';
import { changeContext, round, vote } from '../schema.ts';
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

/** How many people have answered each question of a round, "kan inte bedöma" included. */
export function countPeople(database: PlanDatabase, roundId: string): PeopleCount[] {
  return database
    .select({
      serviceId: vote.serviceId,
      criterion: vote.criterion,
      people: countDistinct(vote.participantId),
    })
    .from(vote)
    .where(eq(vote.roundId, roundId))
    .groupBy(vote.serviceId, vote.criterion)
    .all();
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

/** The whole journal of a round, oldest first; empty while the round is not revealed. */
export function listRevealedVotes(database: PlanDatabase, roundId: string): RevealedVote[] {
  return database
    .select({
      id: vote.id,
      sequence: vote.seq,
      participantId: vote.participantId,
      itemId: vote.serviceId,
      criterion: vote.criterion,
      value: vote.value,
      confidence: vote.confidence,
      entry: vote.entry,
      comment: vote.comment,
    })
    .from(vote)
    .innerJoin(round, eq(round.id, vote.roundId))
    .where(and(eq(vote.roundId, roundId), isNotNull(round.revealedAt)))
    .orderBy(asc(vote.seq))
    .all();
}
