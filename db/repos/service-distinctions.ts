// Why: pairs of services that look alike and that a person has said are two.
// Must not: say what looks alike (domain/near-names.ts).
import { compareIds } from '../../src-shared/domain/collation.ts';
import { serviceDistinction } from '../schema.ts';
import type { ServiceDistinctionRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

export function listDistinctions(database: PlanDatabase): ServiceDistinctionRow[] {
  return database.select().from(serviceDistinction).all();
}

/** Remembers a pair, in either order; again is no change. */
export function addDistinction(
  database: PlanDatabase,
  pair: readonly [string, string],
  said: { readonly role: string; readonly at: string },
): void {
  const [serviceId = '', otherServiceId = ''] = pair.toSorted(compareIds);
  database
    .insert(serviceDistinction)
    .values({ serviceId, otherServiceId, ...said })
    .onConflictDoNothing()
    .run();
}
