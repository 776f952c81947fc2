// Why: brings the rows of a services file into the plan: new, changed or unchanged; all or nothing.
// Must not: delete a service that is missing in the file, or empty a field that another list left out.
import { listServices, updateService } from '../../../db/repos/services.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import type { Service, ServiceFields } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceRow, ServiceTable } from '../../imports/read-services.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { createNameResolver } from './import-names.ts';
import type { NameResolver } from './import-names.ts';
import { mergeNotes } from './import-notes.ts';
import { createServiceMatcher } from './match-services.ts';
import { voidSignature } from './screening.ts';
import { createRefMaker } from './services.ts';
import { applyState, insertRows, newFromRow, patchOf } from './write-service-rows.ts';
import type { CreatedService } from './write-service-rows.ts';

type RowOutcome = 'updated' | 'unchanged';

/**
 * Adds or updates services. A row is matched by id (a workbook of this plan), else by ref, else by
 * name. An empty cell clears a field only in a row that carries the id, since only then is it this
 * plan's own list that was edited.
 */
export function importServices(context: PlanContext, table: ServiceTable): ImportReport {
  return change(context, `Läste in ${table.rows.length} insatser`, () => {
    const existing = listServices(context.database);
    const matcher = createServiceMatcher(existing, table.rows);
    const names = createNameResolver(context);
    const added = {
      at: context.now(),
      takeRef: createRefMaker(existing.map((service) => service.ref)),
    };
    const counts = { created: 0, updated: 0, unchanged: 0 };
    const seen = new Set<string>();
    const created: CreatedService[] = [];
    for (const row of table.rows) {
      const match = matcher.match(row);
      if (match) {
        seen.add(match.service.id);
        counts[updateFromRow(context, row, match.service, match.isById, names)] += 1;
      } else {
        created.push({ file: row, ...newFromRow(context, row, added, names) });
      }
    }
    insertRows(context, created);
    counts.created = created.length;
    return {
      ...counts,
      skipped: [...table.skipped],
      mapping: { ...table.mapping },
      warnings: [
        ...table.warnings,
        ...table.unknownColumns.map(
          (heading) => `Kolumnen ${heading} är okänd och sparas som anteckning.`,
        ),
        ...names.warnings(),
        ...missingWarnings(existing, table.rows, seen),
      ],
    };
  });
}

function updateFromRow(
  context: PlanContext,
  row: ServiceRow,
  service: Service,
  isById: boolean,
  names: NameResolver,
): RowOutcome {
  const writtenNotes = isById && 'notes' in row.fields ? (row.fields.notes ?? null) : service.notes;
  const patch: Partial<ServiceFields> = {
    ...patchOf(row.fields, names, isById),
    name: row.name,
    notes: mergeNotes(row.fields.notes ?? writtenNotes, row.noteLines),
  };
  const differing = differences(service, patch);
  if (Object.keys(differing).length > 0) {
    updateService(context.database, service.id, differing, context.now());
    if (differing.documentationRegime !== undefined) voidSignature(context, service.id);
  }
  const hasNewState = applyState(context, row.fields, service.id, service);
  return Object.keys(differing).length > 0 || hasNewState ? 'updated' : 'unchanged';
}

/** Fields whose value differs; lists of links are sets, forms keep their order. */
function differences(service: Service, patch: Partial<ServiceFields>): Partial<ServiceFields> {
  return Object.fromEntries(
    Object.entries(patch).filter(
      ([key, value]) => !isSame(key, service[key as keyof Service], value),
    ),
  );
}

function isSame(key: string, before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after;
  if (before.length !== after.length) return false;
  if (key === 'forms') return before.every((one, index) => one === after[index]);
  const known = new Set<unknown>(before);
  return after.every((one) => known.has(one));
}

function missingWarnings(
  existing: readonly Service[],
  rows: readonly ServiceRow[],
  seen: ReadonlySet<string>,
): string[] {
  if (!rows.some((row) => row.id !== undefined)) return [];
  return existing
    .filter((service) => !seen.has(service.id))
    .map(
      (service) =>
        `${service.ref} ${service.name} finns inte i filen och är kvar oförändrad i planen.`,
    );
}
