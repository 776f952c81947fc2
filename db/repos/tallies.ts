// Why: the journal of answers counted in the room: writing it, how many have come in, and reading
// what is revealed.
// Must not: give how many stand on a step, or of which kind they are, of a round that is not revealed.
// Before that there are sums only, "kan inte bedöma" among them.
import { and, asc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Criterion, TallyEntry } from '../../src-shared/contract/values.ts';
import type { JournalledCount } from '../../src-shared/domain/counted-answers.ts';
import { changeContext, round, tally } from '../schema.ts';
import type { NewTallyRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export type TallyToWrite = Omit<NewTallyRow, 'seq' | 'changeSetId'>;

/** Adds counts to the journal in the order given, under the change set that is being written. */
export function appendTallies(database: PlanDatabase, rows: readonly TallyToWrite[]): void {
  const changeSetId = database.select().from(changeContext).get()?.changeSetId;
  if (!changeSetId) throw new Error('Counts are written inside a change set only');
  let seq =
    database
      .select({ last: max(tally.seq) })
      .from(tally)
      .get()?.last ?? 0;
  for (const row of rows) {
    seq += 1;
    database
      .insert(tally)
      .values({ ...row, seq, changeSetId })
      .run();
  }
}

/** How many answers of one kind stand on one question: people, never what they said. */
export interface TallySum {
  readonly serviceId: string;
  readonly criterion: Criterion;
  readonly perspectiveId: string | null;
  readonly entry: TallyEntry;
  readonly answers: number;
}

/** Of a round: what stands, summed over the steps; a count taken away is not there. */
export function sumTallies(database: PlanDatabase, roundId: string): TallySum[] {
  return database
    .select({
      serviceId: tally.serviceId,
      criterion: tally.criterion,
      perspectiveId: tally.perspectiveId,
      entry: tally.entry,
      answers: sql<number>`${tally.step1} + ${tally.step2} + ${tally.step3} + ${tally.step4} + ${tally.step5} + ${tally.abstentions}`,
      // SQLite takes the other columns of a group from the row that has the greatest.
      latest: max(tally.seq),
    })
    .from(tally)
    .where(eq(tally.roundId, roundId))
    .groupBy(tally.serviceId, tally.criterion, tally.perspectiveId, tally.entry)
    .all()
    .flatMap(({ latest: _latest, ...sum }) => (sum.answers > 0 ? [sum] : []));
}

/** The whole journal of a round, oldest first; empty while the round is not revealed. */
export function listRevealedTallies(database: PlanDatabase, roundId: string): JournalledCount[] {
  return database
    .select({ tally })
    .from(tally)
    .innerJoin(round, eq(round.id, tally.roundId))
    .where(and(eq(tally.roundId, roundId), isNotNull(round.revealedAt)))
    .orderBy(asc(tally.seq))
    .all()
    .map(({ tally: row }) => ({
      sequence: row.seq,
      itemId: row.serviceId,
      criterion: row.criterion,
      perspective: row.perspectiveId,
      entry: row.entry,
      steps: [row.step1, row.step2, row.step3, row.step4, row.step5],
      abstentions: row.abstentions,
    }));
}

/** Whether any counted answer stands in a round. */
export function hasTallies(database: PlanDatabase, roundId: string): boolean {
  return sumTallies(database, roundId).length > 0;
}
