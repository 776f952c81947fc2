// Why: the lists that a plan owns: target groups, areas, districts, methods, perspectives, waves.
// Must not: invent a value; what is not known is null.
import { asc, eq, max } from 'drizzle-orm';
import type { District, Named, TargetGroup, Wave } from '../../src-shared/contract/owner/lists.ts';
import {
  area,
  district,
  goal,
  milestone,
  perspective,
  serviceForm,
  targetGroup,
  targetGroupArea,
  wave,
  waveDistrict,
  workingMethod,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

/** The lists whose rows are a name and a position, by the contract's word for them. */
const namedTables = {
  'target-group': targetGroup,
  area,
  district,
  'working-method': workingMethod,
  perspective,
  goal,
} as const;
export type NamedList = keyof typeof namedTables;

/** Rows of a list in its own order. */
export function listNamed(database: PlanDatabase, list: NamedList): Named[] {
  const table = namedTables[list];
  return database
    .select({ id: table.id, name: table.name })
    .from(table)
    .orderBy(asc(table.position), asc(table.id))
    .all();
}

export function addNamed(database: PlanDatabase, list: NamedList, row: Named): void {
  const table = namedTables[list];
  const last =
    database
      .select({ last: max(table.position) })
      .from(table)
      .get()?.last ?? 0;
  database
    .insert(table)
    .values({ ...row, position: last + 1 })
    .run();
}

export function renameNamed(database: PlanDatabase, list: NamedList, row: Named): void {
  const table = namedTables[list];
  database.update(table).set({ name: row.name }).where(eq(table.id, row.id)).run();
}

export function listTargetGroups(database: PlanDatabase): TargetGroup[] {
  const areas = groupBy(
    database.select().from(targetGroupArea).all(),
    (row) => row.targetGroupId,
    (row) => row.areaId,
  );
  return listNamed(database, 'target-group').map((group) => ({
    ...group,
    areaIds: [...(areas.get(group.id) ?? [])],
  }));
}

export function linkTargetGroupArea(
  database: PlanDatabase,
  targetGroupId: string,
  areaId: string,
): void {
  database.insert(targetGroupArea).values({ targetGroupId, areaId }).run();
}

export function listDistricts(database: PlanDatabase): District[] {
  return database
    .select({
      id: district.id,
      name: district.name,
      population: district.population,
      populationSource: district.populationSource,
    })
    .from(district)
    .orderBy(asc(district.position), asc(district.id))
    .all();
}

export function setPopulation(
  database: PlanDatabase,
  id: string,
  population: number | null,
  populationSource: string | null,
): void {
  database.update(district).set({ population, populationSource }).where(eq(district.id, id)).run();
}

export function listMilestones(
  database: PlanDatabase,
): { id: string; period: string; text: string }[] {
  return database
    .select({ id: milestone.id, period: milestone.period, text: milestone.text })
    .from(milestone)
    .orderBy(asc(milestone.position))
    .all();
}

export function addMilestone(
  database: PlanDatabase,
  row: {
    readonly id: string;
    readonly period: string;
    readonly text: string;
    readonly position: number;
  },
): void {
  database.insert(milestone).values(row).run();
}

export function listWaves(database: PlanDatabase): Wave[] {
  const districts = groupBy(
    database.select().from(waveDistrict).all(),
    (row) => row.waveId,
    (row) => row.districtId,
  );
  return database
    .select({ id: wave.id, name: wave.name, period: wave.period })
    .from(wave)
    .orderBy(asc(wave.position), asc(wave.id))
    .all()
    .map((row) => ({ ...row, districtIds: [...(districts.get(row.id) ?? [])] }));
}

/** Writes a wave and its districts; a district leaves any other wave it stood in. */
export function saveWave(database: PlanDatabase, row: Wave): void {
  const last =
    database
      .select({ last: max(wave.position) })
      .from(wave)
      .get()?.last ?? 0;
  database
    .insert(wave)
    .values({ id: row.id, name: row.name, period: row.period, position: last + 1 })
    .onConflictDoUpdate({ target: wave.id, set: { name: row.name, period: row.period } })
    .run();
  database.delete(waveDistrict).where(eq(waveDistrict.waveId, row.id)).run();
  for (const districtId of row.districtIds) {
    database
      .insert(waveDistrict)
      .values({ waveId: row.id, districtId })
      .onConflictDoUpdate({ target: waveDistrict.districtId, set: { waveId: row.id } })
      .run();
  }
}

/** Every form in use, each once. */
export function listForms(database: PlanDatabase): string[] {
  return database
    .selectDistinct({ form: serviceForm.form })
    .from(serviceForm)
    .all()
    .map((row) => row.form);
}
