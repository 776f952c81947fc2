// Why: what the plan means to stop doing, services and habits alike.
// Must not: change a service; its step of the life cycle is its own.
import { asc, eq } from 'drizzle-orm';
import { stopItem } from '../schema.ts';
import type { NewStopItemRow, StopItemRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** In the order they were put on the list. */
export function listStopItems(database: PlanDatabase): StopItemRow[] {
  return database.select().from(stopItem).orderBy(asc(stopItem.createdAt), asc(stopItem.id)).all();
}

export function findStopItem(database: PlanDatabase, id: string): StopItemRow | null {
  return database.select().from(stopItem).where(eq(stopItem.id, id)).get() ?? null;
}

export function findStopItemOfService(
  database: PlanDatabase,
  serviceId: string,
): StopItemRow | null {
  return database.select().from(stopItem).where(eq(stopItem.serviceId, serviceId)).get() ?? null;
}

export function insertStopItem(database: PlanDatabase, row: NewStopItemRow): void {
  database.insert(stopItem).values(row).run();
}

export function updateStopItem(
  database: PlanDatabase,
  id: string,
  columns: Partial<Omit<NewStopItemRow, 'id'>>,
): void {
  database.update(stopItem).set(columns).where(eq(stopItem.id, id)).run();
}

export function removeStopItem(database: PlanDatabase, id: string): void {
  database.delete(stopItem).where(eq(stopItem.id, id)).run();
}
