// Why: the rollout matrix as stored: cells, what the gate asks for, and deviations from it.
// Must not: decide what a status needs, or work out a figure: that is domain/rollout*.ts.
import { asc, eq, isNotNull } from 'drizzle-orm';
import type { ReadinessFields } from '../../src-shared/contract/owner/rollout.ts';
import {
  gateDeviation,
  rolloutCell,
  rolloutReadiness,
  serviceTargetGroup,
  targetGroup,
  waveDistrict,
} from '../schema.ts';
import type { GateDeviationRow, NewRolloutCellRow, RolloutCellRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

/** Every recorded cell, of services and of working methods. */
export function listCells(database: PlanDatabase): RolloutCellRow[] {
  return database.select().from(rolloutCell).all();
}

export type ServiceCellRow = RolloutCellRow & { readonly serviceId: string };

/** The recorded cells of services; what is not recorded is unknown. */
export function listServiceCells(database: PlanDatabase): ServiceCellRow[] {
  return database
    .select()
    .from(rolloutCell)
    .where(isNotNull(rolloutCell.serviceId))
    .all()
    .filter((row): row is ServiceCellRow => row.serviceId !== null);
}

export function insertCell(database: PlanDatabase, row: NewRolloutCellRow): void {
  database.insert(rolloutCell).values(row).run();
}

export type CellColumns = Pick<
  RolloutCellRow,
  'status' | 'startOn' | 'endOn' | 'responsibleRole' | 'note' | 'phase' | 'isExample'
>;

export function updateCell(database: PlanDatabase, id: string, columns: CellColumns): void {
  database.update(rolloutCell).set(columns).where(eq(rolloutCell.id, id)).run();
}

/** Names of each service's target groups, in the order of the list. */
export function targetGroupNamesByService(
  database: PlanDatabase,
): ReadonlyMap<string, readonly string[]> {
  return groupBy(
    database
      .select({ serviceId: serviceTargetGroup.serviceId, name: targetGroup.name })
      .from(serviceTargetGroup)
      .innerJoin(targetGroup, eq(targetGroup.id, serviceTargetGroup.targetGroupId))
      .orderBy(asc(targetGroup.position), asc(targetGroup.id))
      .all(),
    (row) => row.serviceId,
    (row) => row.name,
  );
}

/** The wave each district stands in. */
export function waveByDistrict(database: PlanDatabase): ReadonlyMap<string, string> {
  return new Map(
    database
      .select()
      .from(waveDistrict)
      .all()
      .map((row) => [row.districtId, row.waveId]),
  );
}

/** What is written for the gate, by service. */
export function listReadiness(database: PlanDatabase): ReadonlyMap<string, ReadinessFields> {
  return new Map(
    database
      .select()
      .from(rolloutReadiness)
      .all()
      .map(({ serviceId, ...fields }) => [serviceId, fields]),
  );
}

export function saveReadiness(
  database: PlanDatabase,
  serviceId: string,
  fields: ReadinessFields,
): void {
  database
    .insert(rolloutReadiness)
    .values({ serviceId, ...fields })
    .onConflictDoUpdate({ target: rolloutReadiness.serviceId, set: fields })
    .run();
}

/** A deviation with what the gate lacked then, in Swedish, as it was recorded. */
export interface GateDeviation extends Omit<GateDeviationRow, 'missingJson'> {
  readonly missing: readonly string[];
}

/** Oldest first. */
export function listGateDeviations(database: PlanDatabase): GateDeviation[] {
  return database
    .select()
    .from(gateDeviation)
    .orderBy(asc(gateDeviation.at), asc(gateDeviation.id))
    .all()
    .map(({ missingJson, ...row }) =>
      Object.assign(row, { missing: JSON.parse(missingJson) as string[] }),
    );
}

export function insertGateDeviation(database: PlanDatabase, deviation: GateDeviation): void {
  const { missing, ...row } = deviation;
  database
    .insert(gateDeviation)
    .values({ ...row, missingJson: JSON.stringify(missing) })
    .run();
}
