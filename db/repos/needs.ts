// Why: needs and the services that answer them.
// Must not: hold insights, which have a map of their own.
import { asc } from 'drizzle-orm';
import { need, needService } from '../schema.ts';
import type { NeedRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

export interface NeedWithServices extends NeedRow {
  readonly serviceIds: readonly string[];
}

export function listNeeds(database: PlanDatabase): NeedWithServices[] {
  const services = groupBy(
    database.select().from(needService).all(),
    (row) => row.needId,
    (row) => row.serviceId,
  );
  return database
    .select()
    .from(need)
    .orderBy(asc(need.id))
    .all()
    .map((row) => ({ ...row, serviceIds: services.get(row.id) ?? [] }));
}
