// Why: the log of decisions that people took, with role and time.
// Must not: change or remove an entry.
import { desc } from 'drizzle-orm';
import { decision } from '../schema.ts';
import type { DecisionRow, NewDecisionRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { preparedInsert } from './database.ts';

export function addDecision(database: PlanDatabase, row: NewDecisionRow): void {
  preparedInsert(database, decision)({ ...row, serviceId: row.serviceId ?? null });
}

/** All decisions, newest first. */
export function listDecisions(database: PlanDatabase): DecisionRow[] {
  return database.select().from(decision).orderBy(desc(decision.at), desc(decision.id)).all();
}
