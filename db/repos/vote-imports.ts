// Why: lets an import of votes see which of its own rows are in the plan already.
// Must not: give out a vote that came by another door: that would be a way to see votes too early.
import { asc, eq } from 'drizzle-orm';
import type { Confidence, Criterion } from '../../src-shared/contract/values.ts';
import { vote } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export interface FileVote {
  readonly value: number | null;
  readonly confidence: Confidence | null;
  readonly comment: string | null;
}

/** One question to one person: the key under which a later vote replaces an earlier one. */
export function voteKey(participantId: string, serviceId: string, criterion: Criterion): string {
  return `${participantId}|${serviceId}|${criterion}`;
}

export interface ImportedVotes {
  /** Keys with any vote at all. */
  readonly answered: ReadonlySet<string>;
  /** The vote that counts, where it came from a file. */
  readonly fromFile: ReadonlyMap<string, FileVote>;
}

export function importedVotes(database: PlanDatabase, roundId: string): ImportedVotes {
  const answered = new Set<string>();
  const fromFile = new Map<string, FileVote>();
  const rows = database
    .select()
    .from(vote)
    .where(eq(vote.roundId, roundId))
    .orderBy(asc(vote.seq))
    .all();
  for (const row of rows) {
    const key = voteKey(row.participantId, row.serviceId, row.criterion);
    answered.add(key);
    if (row.entry === 'file') {
      fromFile.set(key, { value: row.value, confidence: row.confidence, comment: row.comment });
    } else fromFile.delete(key);
  }
  return { answered, fromFile };
}
