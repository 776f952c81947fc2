// Why: services with their many-to-many lists, read and written as whole records.
// Must not: decide what a change means (core/services), or read other aggregates.
import { asc, eq } from 'drizzle-orm';
import type { Service, ServiceFields } from '../../src-shared/contract/owner/services.ts';
import type { ServiceStatus } from '../../src-shared/contract/values.ts';
import {
  service,
  serviceArea,
  serviceDistrict,
  serviceForm,
  serviceStep,
  serviceTargetGroup,
  serviceWorkingMethod,
} from '../schema.ts';
import type { NewServiceStepRow, ServiceRow } from '../schema.ts';
import { insertRows } from './bulk-insert.ts';
import type { PlanDatabase } from './database.ts';
import { preparedDelete, preparedInsert, preparedUpdate } from './database.ts';
import { selectLinks, selectRows } from './select-rows.ts';

/** The lists of a service that live in link tables. */
export interface ServiceLinks {
  readonly targetGroupIds: readonly string[];
  readonly areaIds: readonly string[];
  readonly forms: readonly string[];
  readonly workingMethodIds: readonly string[];
  readonly districtIds: readonly string[];
}

function withLinks(row: ServiceRow, links: ServiceLinks): Service {
  return {
    ...row,
    targetGroupIds: [...links.targetGroupIds],
    areaIds: [...links.areaIds],
    forms: [...links.forms],
    workingMethodIds: [...links.workingMethodIds],
    districtIds: [...links.districtIds],
  };
}

/** All services in the order they were made; callers sort in Swedish. */
export function listServices(database: PlanDatabase): Service[] {
  const targetGroups = selectLinks(
    database,
    serviceTargetGroup.serviceId,
    serviceTargetGroup.targetGroupId,
  );
  const areas = selectLinks(database, serviceArea.serviceId, serviceArea.areaId);
  const forms = selectLinks(
    database,
    serviceForm.serviceId,
    serviceForm.form,
    serviceForm.position,
  );
  const methods = selectLinks(
    database,
    serviceWorkingMethod.serviceId,
    serviceWorkingMethod.workingMethodId,
  );
  const districts = selectLinks(database, serviceDistrict.serviceId, serviceDistrict.districtId);
  return selectRows(database, service, service.id).map((row) => ({
    ...row,
    targetGroupIds: targetGroups.get(row.id) ?? [],
    areaIds: areas.get(row.id) ?? [],
    forms: forms.get(row.id) ?? [],
    workingMethodIds: methods.get(row.id) ?? [],
    districtIds: districts.get(row.id) ?? [],
  }));
}

/** One service, or null. */
export function findService(database: PlanDatabase, id: string): Service | null {
  const row = database.select().from(service).where(eq(service.id, id)).get();
  if (!row) return null;
  return withLinks(row, {
    targetGroupIds: database
      .select()
      .from(serviceTargetGroup)
      .where(eq(serviceTargetGroup.serviceId, id))
      .all()
      .map((link) => link.targetGroupId),
    areaIds: database
      .select()
      .from(serviceArea)
      .where(eq(serviceArea.serviceId, id))
      .all()
      .map((link) => link.areaId),
    forms: database
      .select()
      .from(serviceForm)
      .where(eq(serviceForm.serviceId, id))
      .orderBy(asc(serviceForm.position))
      .all()
      .map((link) => link.form),
    workingMethodIds: database
      .select()
      .from(serviceWorkingMethod)
      .where(eq(serviceWorkingMethod.serviceId, id))
      .all()
      .map((link) => link.workingMethodId),
    districtIds: database
      .select()
      .from(serviceDistrict)
      .where(eq(serviceDistrict.serviceId, id))
      .all()
      .map((link) => link.districtId),
  });
}

/** Every ref in use, for making the next one. */
export function listServiceRefs(database: PlanDatabase): string[] {
  return database
    .select({ ref: service.ref })
    .from(service)
    .all()
    .map((row) => row.ref);
}

/** A service to add: all columns, and its lists. */
export interface NewService {
  readonly row: ServiceRow;
  readonly links: ServiceLinks;
}

/** Adds a service with its lists, all columns given. */
export function insertService(database: PlanDatabase, row: ServiceRow, links: ServiceLinks): void {
  insertServices(database, [{ row, links }]);
}

/** Adds services with their lists, in their order. */
export function insertServices(database: PlanDatabase, services: readonly NewService[]): void {
  insertRows(
    database,
    service,
    services.map(({ row }) => row),
  );
  insertLinks(
    database,
    services.map(({ row, links }) => ({ serviceId: row.id, ...links })),
  );
}

/** Writes the given fields; lists that are given replace the stored ones. */
export function updateService(
  database: PlanDatabase,
  id: string,
  patch: Partial<ServiceFields>,
  updatedAt: string,
): void {
  const { targetGroupIds, areaIds, forms, workingMethodIds, districtIds, ...columns } = patch;
  preparedUpdate(database, service, service.id, id, { ...columns, updatedAt });
  const links = { targetGroupIds, areaIds, forms, workingMethodIds, districtIds };
  writeLinks(database, id, links);
}

export function setServiceStatus(
  database: PlanDatabase,
  step: NewServiceStepRow & { readonly toStatus: ServiceStatus },
): void {
  preparedUpdate(database, service, service.id, step.serviceId, {
    status: step.toStatus,
    statusReason: step.reason ?? null,
    updatedAt: step.at,
  });
  preparedInsert(database, serviceStep)({ ...step, reason: step.reason ?? null });
}

export function setServiceVerified(
  database: PlanDatabase,
  id: string,
  on: string,
  role: string,
): void {
  preparedUpdate(database, service, service.id, id, { lastVerifiedOn: on, lastVerifiedRole: role });
}

type LinkPatch = { readonly [Key in keyof ServiceLinks]?: readonly string[] | undefined };

/** Replaces the lists that are given. */
function writeLinks(database: PlanDatabase, serviceId: string, links: LinkPatch): void {
  const replaced = [
    [links.targetGroupIds, serviceTargetGroup],
    [links.areaIds, serviceArea],
    [links.forms, serviceForm],
    [links.workingMethodIds, serviceWorkingMethod],
    [links.districtIds, serviceDistrict],
  ] as const;
  for (const [list, table] of replaced) {
    if (list) preparedDelete(database, table, table.serviceId, serviceId);
  }
  insertLinks(database, [{ serviceId, ...links }]);
}

type OwnedLinks = LinkPatch & { readonly serviceId: string };

function insertLinks(database: PlanDatabase, owners: readonly OwnedLinks[]): void {
  const rowsOf = <Row>(
    list: keyof ServiceLinks,
    toRow: (serviceId: string, value: string, position: number) => Row,
  ): Row[] => {
    const rows: Row[] = [];
    for (const { serviceId, [list]: values } of owners) {
      values?.forEach((value, position) => rows.push(toRow(serviceId, value, position)));
    }
    return rows;
  };
  insertRows(
    database,
    serviceTargetGroup,
    rowsOf('targetGroupIds', (serviceId, targetGroupId) => ({ serviceId, targetGroupId })),
  );
  insertRows(
    database,
    serviceArea,
    rowsOf('areaIds', (serviceId, areaId) => ({ serviceId, areaId })),
  );
  insertRows(
    database,
    serviceForm,
    rowsOf('forms', (serviceId, form, position) => ({ serviceId, form, position })),
  );
  insertRows(
    database,
    serviceWorkingMethod,
    rowsOf('workingMethodIds', (serviceId, workingMethodId) => ({ serviceId, workingMethodId })),
  );
  insertRows(
    database,
    serviceDistrict,
    rowsOf('districtIds', (serviceId, districtId) => ({ serviceId, districtId })),
  );
}
