// Why: how files from a source were read the last time, so that it need not be said again.
// Must not: know what a mapping says (core/services).
import { desc, eq } from 'drizzle-orm';
import { importMapping } from '../schema.ts';
import type { ImportMappingRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** Mappings of a kind of file, last used first. */
export function listImportMappings(database: PlanDatabase, kind: string): ImportMappingRow[] {
  return database
    .select()
    .from(importMapping)
    .where(eq(importMapping.kind, kind))
    .orderBy(desc(importMapping.usedAt))
    .all();
}

/** Keeps a mapping in the place of an earlier one for the same source. */
export function saveImportMapping(database: PlanDatabase, row: ImportMappingRow): void {
  const { fileName, mappingJson, usedAt } = row;
  database
    .insert(importMapping)
    .values(row)
    .onConflictDoUpdate({
      target: [importMapping.kind, importMapping.sourceKey],
      set: { fileName, mappingJson, usedAt },
    })
    .run();
}

/** Answers whether there was one. */
export function removeImportMapping(database: PlanDatabase, id: string): boolean {
  return database.delete(importMapping).where(eq(importMapping.id, id)).run().changes > 0;
}
