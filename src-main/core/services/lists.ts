// Why: use cases of the plan's own lists: target groups, districts with population, methods, waves.
// Must not: add a value that nobody asked for, or remove one that is in use.
import {
  addMilestone,
  addNamed,
  linkTargetGroupArea,
  listDistricts,
  listForms,
  listMilestones,
  listNamed,
  listTargetGroups,
  listWaves,
  renameNamed,
  saveWave as writeWave,
  setPopulation as writePopulation,
} from '../../../db/repos/lists.ts';
import type {
  AddableList,
  District,
  Named,
  PlanLists,
  Wave,
} from '../../../src-shared/contract/owner/lists.ts';
import { compareSwedish, normaliseName } from '../../../src-shared/domain/collation.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';

export function planLists(context: PlanContext): PlanLists {
  const { database } = context;
  return {
    targetGroups: listTargetGroups(database),
    areas: listNamed(database, 'area'),
    districts: listDistricts(database),
    workingMethods: listNamed(database, 'working-method'),
    perspectives: listNamed(database, 'perspective'),
    goals: listNamed(database, 'goal'),
    milestones: listMilestones(database),
    waves: listWaves(database),
    forms: listForms(database).toSorted(compareSwedish),
  };
}

const listLabels: Readonly<Record<AddableList, string>> = {
  'target-group': 'målgruppen',
  district: 'stadsdelen',
  'working-method': 'arbetssättet',
  perspective: 'perspektivet',
};

export function addToList(context: PlanContext, list: AddableList, name: string): Named {
  refuseTakenName(context, list, name, null);
  const row = { id: context.newId(), name };
  return change(context, `La till ${listLabels[list]} ${name}`, () => {
    addNamed(context.database, list, row);
    return row;
  });
}

/** The row of that name, made if it is not there; names are compared as `normaliseName` does. */
export function ensureNamed(
  context: PlanContext,
  list: AddableList,
  name: string,
): { readonly row: Named; readonly isNew: boolean } {
  const wanted = normaliseName(name);
  const existing = listNamed(context.database, list).find(
    (row) => normaliseName(row.name) === wanted,
  );
  if (existing) return { row: existing, isNew: false };
  return { row: addToList(context, list, name.trim()), isNew: true };
}

export function renameInList(context: PlanContext, list: AddableList, row: Named): Named {
  if (!listNamed(context.database, list).some((one) => one.id === row.id)) {
    throw new Refusal(
      'not-found',
      'Det du vill byta namn på finns inte längre i planen. Ladda om sidan.',
    );
  }
  refuseTakenName(context, list, row.name, row.id);
  return change(context, `Bytte namn på ${listLabels[list]} till ${row.name}`, () => {
    renameNamed(context.database, list, row);
    return row;
  });
}

function refuseTakenName(
  context: PlanContext,
  list: AddableList,
  name: string,
  ownId: string | null,
): void {
  const wanted = normaliseName(name);
  const taken = listNamed(context.database, list).some(
    (row) => row.id !== ownId && normaliseName(row.name) === wanted,
  );
  if (taken)
    throw new Refusal('name-taken', `Namnet ${name} finns redan i listan. Välj ett annat namn.`);
}

/** A population needs its source, since coverage figures are shown to a board with it. */
export function setPopulation(
  context: PlanContext,
  districtId: string,
  population: number | null,
  source: string | null,
): District {
  const district = listDistricts(context.database).find((row) => row.id === districtId);
  if (!district) throw new Refusal('not-found', 'Stadsdelen finns inte längre i planen.');
  if (population !== null && (source === null || source.trim() === '')) {
    throw new Refusal(
      'reason-needed',
      'Ange källan till invånarantalet, till exempel "SCB 2025-12-31".',
    );
  }
  const kept = population === null ? null : source;
  return change(context, `Ändrade invånarantal för ${district.name}`, () => {
    writePopulation(context.database, districtId, population, kept);
    return { ...district, population, populationSource: kept };
  });
}

export function saveWave(
  context: PlanContext,
  wave: Omit<Wave, 'id'> & { readonly id: string | null },
): Wave {
  const wanted = normaliseName(wave.name);
  const other = listWaves(context.database).find(
    (row) => row.id !== wave.id && normaliseName(row.name) === wanted,
  );
  if (other) throw new Refusal('name-taken', `Det finns redan en våg som heter ${wave.name}.`);
  const row: Wave = { ...wave, id: wave.id ?? context.newId() };
  return change(context, `Sparade ${row.name}`, () => {
    writeWave(context.database, row);
    return row;
  });
}

/** Fills a new plan with the lists that ship with the product. */
export function fillLists(
  context: PlanContext,
  options: { readonly withDistricts: boolean; readonly withMilestones: boolean },
): void {
  const { database, newId } = context;
  const reference = context.resources.reference();
  const areaIds = new Map<string, string>();
  for (const name of reference.targetGroups.areas) {
    const id = newId();
    areaIds.set(name, id);
    addNamed(database, 'area', { id, name });
  }
  for (const name of reference.targetGroups.stockholm) {
    const id = newId();
    addNamed(database, 'target-group', { id, name });
    for (const area of reference.targetGroups.mapping[name] ?? []) {
      const areaId = areaIds.get(area);
      if (areaId === undefined) throw new Error(`Unknown area ${area} in the reference lists`);
      linkTargetGroupArea(database, id, areaId);
    }
  }
  for (const name of reference.workingMethods)
    addNamed(database, 'working-method', { id: newId(), name });
  for (const name of reference.goals) addNamed(database, 'goal', { id: newId(), name });
  if (options.withDistricts) {
    for (const name of reference.districts.stockholm)
      addNamed(database, 'district', { id: newId(), name });
  }
  if (options.withMilestones) fillMilestones(context);
}

function fillMilestones(context: PlanContext): void {
  for (const [position, milestone] of context.resources
    .reference()
    .rolloutPlanStockholm.milestones.entries()) {
    addMilestone(context.database, { id: context.newId(), ...milestone, position });
  }
}
