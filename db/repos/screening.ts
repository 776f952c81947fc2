// Why: the legal gate as stored: rule sets, answers, conditions and signatures.
// Must not: judge anything: outcomes are worked out in domain/screening.ts, never stored.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SQL } from 'drizzle-orm';
import type { ScreeningAnswer } from '../../src-shared/contract/values.ts';
import {
  ruleSet,
  screening,
  screeningAnswer,
  screeningCondition,
  screeningSignature,
} from '../schema.ts';
import type {
  NewRuleSetRow,
  NewScreeningSignatureRow,
  ScreeningAnswerRow,
  ScreeningConditionRow,
  ScreeningRow,
  ScreeningSignatureRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** Which services to read: these, or all. Long lists are read whole and picked from afterwards. */
export type ServiceChoice = readonly string[] | 'all';

/** SQLite takes 32 766 parameters; far below that a full read is already the faster one. */
const longestList = 500;

function chosen(column: SQLiteColumn, services: ServiceChoice): SQL | undefined {
  return services === 'all' || services.length > longestList
    ? undefined
    : inArray(column, [...services]);
}

/** Id of the stored rule set of that version, or null where the plan does not hold it. */
export function findRuleSetRowId(
  database: PlanDatabase,
  ruleSetId: string,
  version: number,
): string | null {
  const row = database
    .select({ id: ruleSet.id })
    .from(ruleSet)
    .where(and(eq(ruleSet.ruleSetId, ruleSetId), eq(ruleSet.version, version)))
    .get();
  return row?.id ?? null;
}

/** The stored rule set as JSON text. */
export function readRuleSetContent(database: PlanDatabase, rowId: string): string | null {
  const row = database
    .select({ contentJson: ruleSet.contentJson })
    .from(ruleSet)
    .where(eq(ruleSet.id, rowId))
    .get();
  return row?.contentJson ?? null;
}

export function insertRuleSet(database: PlanDatabase, row: NewRuleSetRow): void {
  database.insert(ruleSet).values(row).run();
}

/** By which version each service is judged; a service without a row follows the plan. */
export function listJudgedBy(database: PlanDatabase, services: ServiceChoice): ScreeningRow[] {
  return database.select().from(screening).where(chosen(screening.serviceId, services)).all();
}

export function setJudgedBy(database: PlanDatabase, row: ScreeningRow): void {
  const { serviceId: _serviceId, ...columns } = row;
  database
    .insert(screening)
    .values(row)
    .onConflictDoUpdate({ target: screening.serviceId, set: columns })
    .run();
}

export function removeJudgedBy(database: PlanDatabase, serviceId: string): void {
  database.delete(screening).where(eq(screening.serviceId, serviceId)).run();
}

export interface BareAnswer {
  readonly serviceId: string;
  readonly ruleId: string;
  readonly answer: ScreeningAnswer;
}

/** What is answered, without who and when: all that an outcome needs. */
export function listBareAnswers(database: PlanDatabase, services: ServiceChoice): BareAnswer[] {
  return database
    .select({
      serviceId: screeningAnswer.serviceId,
      ruleId: screeningAnswer.ruleId,
      answer: screeningAnswer.answer,
    })
    .from(screeningAnswer)
    .where(chosen(screeningAnswer.serviceId, services))
    .orderBy(asc(screeningAnswer.serviceId), asc(screeningAnswer.ruleId))
    .all();
}

/** What every service has been answered, as one text: equal for equal answers, and for no others. */
export interface AnswerKey {
  readonly serviceId: string;
  readonly key: string;
}

/**
 * The answers of each service that has any, for grouping services with the same: hundreds of
 * thousands of answers are mostly alike, and one row a service is read ten times faster.
 */
export function listAnswerKeys(database: PlanDatabase, services: ServiceChoice): AnswerKey[] {
  const isAll = services === 'all' || services.length > longestList;
  return database.$client
    .prepare<[string], AnswerKey>(
      `SELECT service_id AS serviceId, json_group_array(rule_id || ':' || answer) AS key
       FROM (SELECT service_id, rule_id, answer FROM screening_answer
             WHERE ${isAll ? '? IS NOT NULL' : 'service_id IN (SELECT value FROM json_each(?))'}
             ORDER BY service_id, rule_id)
       GROUP BY service_id`,
    )
    .all(JSON.stringify(isAll ? [] : services));
}

/** The answers that a key stands for, by rule. */
export function answersOfKey(key: string): ReadonlyMap<string, ScreeningAnswer> {
  return new Map(
    (JSON.parse(key) as readonly string[]).map((entry) => {
      const end = entry.lastIndexOf(':');
      return [entry.slice(0, end), entry.slice(end + 1) as ScreeningAnswer];
    }),
  );
}

export function listAnswers(database: PlanDatabase, services: ServiceChoice): ScreeningAnswerRow[] {
  return database
    .select()
    .from(screeningAnswer)
    .where(chosen(screeningAnswer.serviceId, services))
    .orderBy(asc(screeningAnswer.serviceId), asc(screeningAnswer.ruleId))
    .all();
}

export function findAnswer(
  database: PlanDatabase,
  serviceId: string,
  ruleId: string,
): ScreeningAnswerRow | null {
  return (
    database
      .select()
      .from(screeningAnswer)
      .where(and(eq(screeningAnswer.serviceId, serviceId), eq(screeningAnswer.ruleId, ruleId)))
      .get() ?? null
  );
}

export function saveAnswer(database: PlanDatabase, row: ScreeningAnswerRow): void {
  const { serviceId: _serviceId, ruleId: _ruleId, ...columns } = row;
  database
    .insert(screeningAnswer)
    .values(row)
    .onConflictDoUpdate({
      target: [screeningAnswer.serviceId, screeningAnswer.ruleId],
      set: columns,
    })
    .run();
}

export function removeAnswer(database: PlanDatabase, serviceId: string, ruleId: string): void {
  database
    .delete(screeningAnswer)
    .where(and(eq(screeningAnswer.serviceId, serviceId), eq(screeningAnswer.ruleId, ruleId)))
    .run();
}

/** Conditions somebody has said something of; one that nobody has touched has no row and is open. */
export function listConditions(
  database: PlanDatabase,
  services: ServiceChoice,
): ScreeningConditionRow[] {
  return database
    .select()
    .from(screeningCondition)
    .where(chosen(screeningCondition.serviceId, services))
    .orderBy(asc(screeningCondition.serviceId), asc(screeningCondition.ruleId))
    .all();
}

export function saveCondition(database: PlanDatabase, row: ScreeningConditionRow): void {
  const { serviceId: _serviceId, ruleId: _ruleId, ...columns } = row;
  database
    .insert(screeningCondition)
    .values(row)
    .onConflictDoUpdate({
      target: [screeningCondition.serviceId, screeningCondition.ruleId],
      set: columns,
    })
    .run();
}

/** Signatures, void ones too, oldest first. */
export function listSignatures(
  database: PlanDatabase,
  services: ServiceChoice,
): ScreeningSignatureRow[] {
  return database
    .select()
    .from(screeningSignature)
    .where(chosen(screeningSignature.serviceId, services))
    .orderBy(asc(screeningSignature.signedAt), asc(screeningSignature.id))
    .all();
}

export function insertSignature(database: PlanDatabase, row: NewScreeningSignatureRow): void {
  database.insert(screeningSignature).values(row).run();
}

/** Makes the signature in force void. Answers with whether there was one. */
export function voidSignatureInForce(
  database: PlanDatabase,
  serviceId: string,
  at: string,
): boolean {
  const result = database
    .update(screeningSignature)
    .set({ voidedAt: at })
    .where(and(eq(screeningSignature.serviceId, serviceId), isNull(screeningSignature.voidedAt)))
    .run();
  return result.changes > 0;
}
