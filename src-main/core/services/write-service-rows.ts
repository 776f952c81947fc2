// Why: how a row of a services file is written, for the plain import and for a chosen one alike.
// Must not: decide which service a row is, or what of it counts.
import { insertServices, setServiceVerified } from '../../../db/repos/services.ts';
import type { NewService } from '../../../db/repos/services.ts';
import type { Service, ServiceFields } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceRow } from '../../imports/read-services.ts';
import { newServiceFields } from '../../../src-shared/domain/new-service.ts';
import type { PlanContext } from '../plan-context.ts';
import type { NameResolver } from './import-names.ts';
import { mergeNotes } from './import-notes.ts';
import { newServiceColumns, newServiceState, takeStep } from './services.ts';

/** A service that a row makes, before it is written. */
export interface CreatedService extends NewService {
  readonly file: ServiceRow;
}

/** What is the same for every new service of one file. */
export interface NewServices {
  readonly at: string;
  readonly takeRef: (wanted: string | undefined) => string;
}

/** The row as a new service; its number is kept where it is free. */
export function newFromRow(
  context: PlanContext,
  row: ServiceRow,
  { at, takeRef }: NewServices,
  names: NameResolver,
): NewService {
  const patch = patchOf(row.fields, names, false);
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

/** Writes new services, many in one statement, and then the steps their rows say. */
export function insertRows(context: PlanContext, created: readonly CreatedService[]): void {
  insertServices(context.database, created);
  for (const { file, row } of created) applyState(context, file.fields, row.id);
}

/** Status and verification go through their own steps, so that law and log hold for files too. */
export function applyState(
  context: PlanContext,
  fields: Pick<ServiceRow['fields'], 'status' | 'lastVerifiedOn'>,
  id: string,
  before?: Pick<Service, 'status' | 'lastVerifiedOn'>,
): boolean {
  const { status, lastVerifiedOn } = fields;
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
export function patchOf(
  fields: ServiceRow['fields'],
  names: NameResolver,
  isClearing: boolean,
): Partial<ServiceFields> {
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
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

export function isEmpty(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0);
}
