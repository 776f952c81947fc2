// Why: what hangs on a service moved to another, and which services are the same or are not.
// Must not: move a vote, a step or a decision: those are what was, of the service it was said of.
import { eq } from 'drizzle-orm';
import {
  childInterestTest,
  developmentCard,
  districtComment,
  followUp,
  gateDeviation,
  interest,
  needService,
  risk,
  rolloutCell,
  rolloutChecklistItem,
  rolloutReadiness,
  screening,
  screeningAnswer,
  screeningCondition,
  serviceDistinction,
  serviceMerge,
  stopItem,
} from '../schema.ts';
import type {
  NewServiceDistinctionRow,
  NewServiceMergeRow,
  ServiceDistinctionRow,
  ServiceMergeRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export function listDistinctions(database: PlanDatabase): ServiceDistinctionRow[] {
  return database.select().from(serviceDistinction).all();
}

export function addDistinction(database: PlanDatabase, row: NewServiceDistinctionRow): void {
  database.insert(serviceDistinction).values(row).onConflictDoNothing().run();
}

export function listMerges(database: PlanDatabase): ServiceMergeRow[] {
  return database.select().from(serviceMerge).all();
}

export function addMerge(database: PlanDatabase, row: NewServiceMergeRow): void {
  database.insert(serviceMerge).values(row).run();
}

/** Tables of which a service may have many rows: all go along. */
const manyOf = [risk, districtComment, followUp, interest, gateDeviation] as const;
/** Tables of which a service has one row at most: it goes along where the other has none. */
const oneOf = [childInterestTest, developmentCard, rolloutReadiness, stopItem] as const;

/** Moves what hangs on one service to another. What both have one of stays where it was. */
export function moveBelongings(database: PlanDatabase, fromId: string, toId: string): void {
  for (const table of manyOf) {
    database.update(table).set({ serviceId: toId }).where(eq(table.serviceId, fromId)).run();
  }
  for (const table of oneOf) {
    const own = database.select().from(table).where(eq(table.serviceId, toId)).get();
    if (own === undefined) {
      database.update(table).set({ serviceId: toId }).where(eq(table.serviceId, fromId)).run();
    }
  }
}

/** Links to needs, each once. */
export function moveNeeds(database: PlanDatabase, fromId: string, toId: string): void {
  const links = database.select().from(needService).where(eq(needService.serviceId, fromId)).all();
  for (const { needId } of links) {
    database.insert(needService).values({ needId, serviceId: toId }).onConflictDoNothing().run();
  }
  database.delete(needService).where(eq(needService.serviceId, fromId)).run();
}

/**
 * Cells of the rollout: those of districts where the other says nothing go along; of a district
 * where both say something, the other's word stands and this one's is taken away with its checklist.
 */
export function moveCells(database: PlanDatabase, fromId: string, toId: string): void {
  const own = database.select().from(rolloutCell).where(eq(rolloutCell.serviceId, toId)).all();
  const cells = database.select().from(rolloutCell).where(eq(rolloutCell.serviceId, fromId)).all();
  for (const cell of cells) {
    const there = own.find(({ districtId }) => districtId === cell.districtId);
    if (there !== undefined && there.status !== 'unknown') {
      removeCell(database, cell.id);
      continue;
    }
    if (there !== undefined) removeCell(database, there.id);
    database.update(rolloutCell).set({ serviceId: toId }).where(eq(rolloutCell.id, cell.id)).run();
  }
}

/** The checklist first: each is a change of its own in the log. */
function removeCell(database: PlanDatabase, id: string): void {
  database.delete(rolloutChecklistItem).where(eq(rolloutChecklistItem.rolloutCellId, id)).run();
  database.delete(rolloutCell).where(eq(rolloutCell.id, id)).run();
}

/** Copies legal answers, met conditions and the version they were given under, in place of own. */
export function copyAnswers(database: PlanDatabase, fromId: string, toId: string): void {
  for (const table of [screeningAnswer, screeningCondition] as const) {
    database.delete(table).where(eq(table.serviceId, toId)).run();
  }
  for (const row of database
    .select()
    .from(screeningAnswer)
    .where(eq(screeningAnswer.serviceId, fromId))
    .all()) {
    database
      .insert(screeningAnswer)
      .values({ ...row, serviceId: toId })
      .run();
  }
  for (const row of database
    .select()
    .from(screeningCondition)
    .where(eq(screeningCondition.serviceId, fromId))
    .all()) {
    database
      .insert(screeningCondition)
      .values({ ...row, serviceId: toId })
      .run();
  }
  const judgedBy = database.select().from(screening).where(eq(screening.serviceId, fromId)).get();
  database.delete(screening).where(eq(screening.serviceId, toId)).run();
  if (judgedBy)
    database
      .insert(screening)
      .values({ ...judgedBy, serviceId: toId })
      .run();
}

/** Comments of districts and expressions of interest about a service. */
export function countServiceComments(database: PlanDatabase, serviceId: string): number {
  const ofTable = (table: typeof districtComment | typeof interest): number =>
    database.select().from(table).where(eq(table.serviceId, serviceId)).all().length;
  return ofTable(districtComment) + ofTable(interest);
}
