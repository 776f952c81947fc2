// Why: adopted catalogue versions, frozen, and what is kept out of the proposal.
// Must not: change an adopted version; the database refuses it too.
import { asc, eq } from 'drizzle-orm';
import { catalogueVersion, proposalExclusion } from '../schema.ts';
import type {
  CatalogueVersionRow,
  NewCatalogueVersionRow,
  ProposalExclusionRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** All versions, oldest first. */
export function listVersions(database: PlanDatabase): CatalogueVersionRow[] {
  return database.select().from(catalogueVersion).orderBy(asc(catalogueVersion.number)).all();
}

export function findVersion(database: PlanDatabase, number: number): CatalogueVersionRow | null {
  return (
    database.select().from(catalogueVersion).where(eq(catalogueVersion.number, number)).get() ??
    null
  );
}

export function insertVersion(database: PlanDatabase, row: NewCatalogueVersionRow): void {
  database.insert(catalogueVersion).values(row).run();
}

export function listExclusions(database: PlanDatabase): ProposalExclusionRow[] {
  return database.select().from(proposalExclusion).all();
}

export function setExclusion(database: PlanDatabase, row: ProposalExclusionRow): void {
  database
    .insert(proposalExclusion)
    .values(row)
    .onConflictDoUpdate({
      target: proposalExclusion.serviceId,
      set: { reason: row.reason, role: row.role, at: row.at },
    })
    .run();
}

export function removeExclusion(database: PlanDatabase, serviceId: string): void {
  database.delete(proposalExclusion).where(eq(proposalExclusion.serviceId, serviceId)).run();
}
