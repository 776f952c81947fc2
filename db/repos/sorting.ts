// Why: categories of proposals, and which proposal stands where in which.
// Must not: change a service.
import { asc, eq, inArray } from 'drizzle-orm';
import type { Named } from '../../src-shared/contract/owner/lists.ts';
import { proposalCategory, serviceProposalCategory } from '../schema.ts';
import type { ServiceProposalCategoryRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** In the order the group put them. */
export function listCategories(database: PlanDatabase): Named[] {
  return database
    .select({ id: proposalCategory.id, name: proposalCategory.name })
    .from(proposalCategory)
    .orderBy(asc(proposalCategory.position), asc(proposalCategory.id))
    .all();
}

export function insertCategory(database: PlanDatabase, row: Named, position: number): void {
  database
    .insert(proposalCategory)
    .values({ ...row, position })
    .run();
}

export function renameCategory(database: PlanDatabase, row: Named): void {
  database
    .update(proposalCategory)
    .set({ name: row.name })
    .where(eq(proposalCategory.id, row.id))
    .run();
}

export function removeCategory(database: PlanDatabase, id: string): void {
  database.delete(serviceProposalCategory).where(eq(serviceProposalCategory.categoryId, id)).run();
  database.delete(proposalCategory).where(eq(proposalCategory.id, id)).run();
}

/** Gives categories their places, 1 and on; writes those that stand elsewhere alone. */
export function orderCategories(database: PlanDatabase, ids: readonly string[]): void {
  const now = new Map(
    database
      .select()
      .from(proposalCategory)
      .all()
      .map((row) => [row.id, row.position]),
  );
  for (const [index, id] of ids.entries()) {
    if (now.get(id) !== index + 1) {
      database
        .update(proposalCategory)
        .set({ position: index + 1 })
        .where(eq(proposalCategory.id, id))
        .run();
    }
  }
}

/** Which proposal stands in which category, by its place there. */
export function listPlacings(database: PlanDatabase): ServiceProposalCategoryRow[] {
  return database
    .select()
    .from(serviceProposalCategory)
    .orderBy(asc(serviceProposalCategory.position), asc(serviceProposalCategory.serviceId))
    .all();
}

export function removePlacings(database: PlanDatabase, serviceIds: readonly string[]): void {
  database
    .delete(serviceProposalCategory)
    .where(inArray(serviceProposalCategory.serviceId, [...serviceIds]))
    .run();
}

export function savePlacing(database: PlanDatabase, row: ServiceProposalCategoryRow): void {
  database
    .insert(serviceProposalCategory)
    .values(row)
    .onConflictDoUpdate({
      target: serviceProposalCategory.serviceId,
      set: { categoryId: row.categoryId, position: row.position },
    })
    .run();
}
