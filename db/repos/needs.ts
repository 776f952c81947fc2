// Why: needs and the services that answer them.
// Must not: hold insights, which have a map of their own (insights.ts).
import { and, asc, eq, max } from 'drizzle-orm';
import type { NeedFields, NeedLink } from '../../src-shared/contract/owner/needs.ts';
import { need, needService } from '../schema.ts';
import type { NeedRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

export interface NeedWithServices extends NeedRow {
  readonly serviceIds: readonly string[];
}

/** All needs by number. */
export function listNeeds(database: PlanDatabase): NeedWithServices[] {
  const services = groupBy(
    database.select().from(needService).all(),
    (row) => row.needId,
    (row) => row.serviceId,
  );
  return database
    .select()
    .from(need)
    .orderBy(asc(need.number))
    .all()
    .map((row) => ({ ...row, serviceIds: services.get(row.id) ?? [] }));
}

export function findNeed(database: PlanDatabase, id: string): NeedWithServices | null {
  const row = database.select().from(need).where(eq(need.id, id)).get();
  if (!row) return null;
  const services = database.select().from(needService).where(eq(needService.needId, id)).all();
  return { ...row, serviceIds: services.map((link) => link.serviceId) };
}

export function highestNeedNumber(database: PlanDatabase): number {
  return (
    database
      .select({ highest: max(need.number) })
      .from(need)
      .get()?.highest ?? 0
  );
}

export function insertNeed(
  database: PlanDatabase,
  row: Pick<NeedRow, 'id' | 'number' | 'isExample' | 'createdAt'> & NeedFields,
): void {
  database.insert(need).values(row).run();
}

/** Writes the given fields and whether the need is a made-up example. */
export function updateNeedRow(
  database: PlanDatabase,
  id: string,
  fields: Partial<NeedFields>,
  isExample: boolean,
): void {
  database
    .update(need)
    .set({ ...fields, isExample })
    .where(eq(need.id, id))
    .run();
}

/** Removes a need with its links, the links first: each is a change of its own in the log. */
export function removeNeedRow(database: PlanDatabase, id: string): void {
  database.delete(needService).where(eq(needService.needId, id)).run();
  database.delete(need).where(eq(need.id, id)).run();
}

/** Adds a link; answers false where it stood already. */
export function addNeedLink(database: PlanDatabase, link: NeedLink): boolean {
  return database.insert(needService).values(link).onConflictDoNothing().run().changes > 0;
}

/** Takes a link away; answers false where there was none. */
export function removeNeedLink(database: PlanDatabase, link: NeedLink): boolean {
  return (
    database
      .delete(needService)
      .where(and(eq(needService.needId, link.needId), eq(needService.serviceId, link.serviceId)))
      .run().changes > 0
  );
}
