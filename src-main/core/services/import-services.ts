// Why: brings the rows of a services file into the plan: new, changed or unchanged; all or nothing.
// Must not: delete a service that is missing in the file, or empty a field that another list left out.
import {
  insertServices,
  listServices,
  setServiceVerified,
  updateService,
} from '../../../db/repos/services.ts';
import type { NewService } from '../../../db/repos/services.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import type { Service, ServiceFields } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceRow, ServiceTable } from '../../imports/read-services.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { createNameResolver } from './import-names.ts';
import type { NameResolver } from './import-names.ts';
import { mergeNotes } from './import-notes.ts';
import { createServiceMatcher } from './match-services.ts';
import { withoutUndefined } from './records.ts';
import { voidSignature } from './screening.ts';
import { newServiceFields, newServiceState, nextRef, takeStep } from './services.ts';

type RowOutcome = 'created' | 'updated' | 'unchanged';

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
    const refs = new Set(existing.map((service) => service.ref));
    const counts: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0 };
    const seen = new Set<string>();
    const created: CreatedService[] = [];
    for (const row of table.rows) {
      const match = matcher.match(row);
      if (match) {
        seen.add(match.service.id);
        counts[updateFromRow(context, row, match.service, match.isById, names)] += 1;
      } else {
        created.push({ file: row, ...newFromRow(context, row, refs, names) });
      }
    }
    insertServices(context.database, created);
    for (const { file, row } of created) applyState(context, file, row.id);
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

interface CreatedService extends NewService {
  readonly file: ServiceRow;
}

function newFromRow(
  context: PlanContext,
  row: ServiceRow,
  refs: Set<string>,
  names: NameResolver,
): NewService {
  const id = context.newId();
  const at = context.now();
  const ref = row.ref !== undefined && !refs.has(row.ref) ? row.ref : nextRef(refs);
  refs.add(ref);
  const fields: ServiceFields = {
    ...newServiceFields,
    ...patchOf(row, names, false),
    name: row.name,
    notes: mergeNotes(row.fields.notes ?? null, row.noteLines),
  };
  const { targetGroupIds, areaIds, forms, workingMethodIds, districtIds, ...columns } = fields;
  return {
    row: { ...columns, ...newServiceState, id, ref, createdAt: at, updatedAt: at },
    links: { targetGroupIds, areaIds, forms, workingMethodIds, districtIds },
  };
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
    ...patchOf(row, names, isById),
    name: row.name,
    notes: mergeNotes(row.fields.notes ?? writtenNotes, row.noteLines),
  };
  const differing = differences(service, patch);
  if (Object.keys(differing).length > 0) {
    updateService(context.database, service.id, differing, context.now());
    if (differing.documentationRegime !== undefined) voidSignature(context, service.id);
  }
  const hasNewState = applyState(context, row, service.id, service);
  return Object.keys(differing).length > 0 || hasNewState ? 'updated' : 'unchanged';
}

/** Status and verification go through their own steps, so that law and log hold for files too. */
function applyState(context: PlanContext, row: ServiceRow, id: string, before?: Service): boolean {
  const { status, lastVerifiedOn } = row.fields;
  let isChanged = false;
  if (status !== undefined && status !== (before?.status ?? 'inventoried')) {
    isChanged = takeStep(context, id, status, 'Angivet i den inlästa filen');
  }
  if (
    lastVerifiedOn !== undefined &&
    lastVerifiedOn !== null &&
    lastVerifiedOn !== before?.lastVerifiedOn
  ) {
    setServiceVerified(context.database, id, lastVerifiedOn, context.role);
    isChanged = true;
  }
  return isChanged;
}

/** The row's fields as the plan holds them. Empty cells are left out unless they clear. */
function patchOf(
  row: ServiceRow,
  names: NameResolver,
  isClearing: boolean,
): Partial<ServiceFields> {
  const {
    targetGroups,
    areas,
    workingMethods,
    districts,
    status: _status,
    lastVerifiedOn: _lastVerifiedOn,
    notes: _notes,
    name: _name,
    ...columns
  } = row.fields;
  const patch: Partial<ServiceFields> = withoutUndefined({
    ...columns,
    forms: columns.forms && [...columns.forms],
    targetGroupIds: targetGroups && names.ids('target-group', targetGroups),
    areaIds: areas && names.ids('area', areas),
    workingMethodIds: workingMethods && names.ids('working-method', workingMethods),
    districtIds: districts && names.ids('district', districts),
  });
  if (isClearing) return patch;
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0);
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
