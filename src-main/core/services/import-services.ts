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
import { voidSignature } from './screening.ts';
import {
  createRefMaker,
  newServiceColumns,
  newServiceFields,
  newServiceState,
  takeStep,
} from './services.ts';

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
    const added = {
      at: context.now(),
      takeRef: createRefMaker(existing.map((service) => service.ref)),
    };
    const counts: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0 };
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

/** What is the same for every new service of one file. */
interface NewServices {
  readonly at: string;
  readonly takeRef: (wanted: string | undefined) => string;
}

function newFromRow(
  context: PlanContext,
  row: ServiceRow,
  { at, takeRef }: NewServices,
  names: NameResolver,
): NewService {
  const patch = patchOf(row, names, false);
  const { targetGroupIds, areaIds, forms, workingMethodIds, districtIds, ...columns } = patch;
  const links = newServiceFields;
  return {
    row: {
      ...newServiceColumns,
      ...columns,
      ...newServiceState,
      id: context.newId(),
      ref: takeRef(row.ref),
      name: row.name,
      notes: mergeNotes(row.fields.notes ?? null, row.noteLines),
      createdAt: at,
      updatedAt: at,
    },
    links: {
      targetGroupIds: targetGroupIds ?? links.targetGroupIds,
      areaIds: areaIds ?? links.areaIds,
      forms: forms ?? links.forms,
      workingMethodIds: workingMethodIds ?? links.workingMethodIds,
      districtIds: districtIds ?? links.districtIds,
    },
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

/** The fields of a row that name rows of the plan's lists, and where their ids go. */
const namedLists = {
  targetGroups: { list: 'target-group', field: 'targetGroupIds' },
  areas: { list: 'area', field: 'areaIds' },
  workingMethods: { list: 'working-method', field: 'workingMethodIds' },
  districts: { list: 'district', field: 'districtIds' },
} as const;

/** Fields that are written by other ways than as a column. */
const writtenApart: ReadonlySet<string> = new Set(['status', 'lastVerifiedOn', 'notes', 'name']);

/** The row's fields as the plan holds them. Empty cells are left out unless they clear. */
function patchOf(
  row: ServiceRow,
  names: NameResolver,
  isClearing: boolean,
): Partial<ServiceFields> {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row.fields)) {
    if (value === undefined || writtenApart.has(key)) continue;
    if (!isClearing && isEmpty(value)) continue;
    const named = Object.hasOwn(namedLists, key)
      ? namedLists[key as keyof typeof namedLists]
      : null;
    if (named === null) patch[key] = Array.isArray(value) ? [...(value as string[])] : value;
    else patch[named.field] = names.ids(named.list, value as readonly string[]);
  }
  return patch;
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
