// Why: a services file in three steps that a person sees: look, choose and preview, take in.
// Must not: do anything that the preview did not show, or keep anything between the steps.
import { z } from 'zod';
import {
  listImportMappings,
  removeImportMapping,
  saveImportMapping,
} from '../../../db/repos/import-mappings.ts';
import { listForms, listNamed } from '../../../db/repos/lists.ts';
import { addDistinction } from '../../../db/repos/merges.ts';
import { listServiceRefs, listServices, updateService } from '../../../db/repos/services.ts';
import type {
  ImportChoices,
  ImportPreview,
  Inspection,
  ReadingChoices,
} from '../../../src-shared/contract/owner/imports.ts';
import {
  columnChoiceSchema,
  valueChoicesSchema,
} from '../../../src-shared/contract/owner/imports.ts';
import { compareIds } from '../../../src-shared/domain/collation.ts';
import type { ServiceFile } from '../../imports/parse-import.ts';
import type { RememberedReading } from '../../imports/service-reading.ts';
import type { KnownLists } from '../../imports/service-values.ts';
import type { ServiceRow } from '../../imports/read-services.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { canonicalJson } from './canonical-json.ts';
import { listNames, namedFields } from './document-services.ts';
import { createNameResolver } from './import-names.ts';
import type { NameResolver } from './import-names.ts';
import type { NamedService, PlannedRow, ServicesPlan } from './import-plan.ts';
import { planProblems, planServices } from './import-plan.ts';
import { previewOf } from './import-preview.ts';
import { refuseBadRows } from './import-rows.ts';
import { screenOne, voidSignature } from './screening.ts';
import { createRefMaker, requireService, takeStep } from './services.ts';
import { applyState, insertRows, newFromRow, patchOf } from './write-service-rows.ts';
import type { CreatedService } from './write-service-rows.ts';

export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface AppliedImport {
  readonly created: { id: string; ref: string; name: string }[];
  readonly updated: { id: string; ref: string; name: string }[];
  readonly unchanged: number;
  readonly skipped: number;
  readonly ended: number;
  readonly warnings: string[];
}

const importKind = 'services';

const rememberedSchema = z.object({
  columns: z.record(z.string(), columnChoiceSchema),
  values: valueChoicesSchema,
  isNameSplit: z.boolean(),
});

function knownLists(context: PlanContext): KnownLists {
  const names = (list: Parameters<typeof listNamed>[1]): string[] =>
    listNamed(context.database, list).map(({ name }) => name);
  return {
    targetGroups: names('target-group'),
    areas: names('area'),
    workingMethods: names('working-method'),
    districts: names('district'),
    forms: listForms(context.database),
  };
}

/** Looks at a file and suggests how it is read. Changes nothing. */
export async function inspectUpload(
  context: PlanContext,
  { fileName, bytes, reading }: UploadedFile & { readonly reading: ReadingChoices },
  options: JobOptions = {},
): Promise<Inspection> {
  const mappings = listImportMappings(context.database, importKind);
  const remembered: Record<string, RememberedReading> = {};
  for (const { sourceKey, mappingJson } of mappings) {
    remembered[sourceKey] = rememberedSchema.parse(JSON.parse(mappingJson));
  }
  const { rememberedSource, ...inspection } = await context.jobs.run(
    'inspect-file',
    { fileName, bytes, reading, lists: knownLists(context), remembered },
    options,
  );
  const known = mappings.find(({ sourceKey }) => sourceKey === rememberedSource);
  return {
    ...inspection,
    remembered:
      known === undefined
        ? null
        : { id: known.id, fileName: known.fileName, usedOn: known.usedAt.slice(0, 10) },
  };
}

interface Planned {
  readonly plan: ServicesPlan;
  readonly file: ServiceFile;
}

async function readAndPlan(
  context: PlanContext,
  { fileName, bytes }: UploadedFile,
  choices: ImportChoices,
  options: JobOptions,
  asksForNear: boolean,
): Promise<Planned> {
  const names = listServices(context.database).map(({ id, name }) => ({ key: id, name }));
  const file = await context.jobs.run(
    'read-services',
    { fileName, bytes, reading: choices.reading, near: asksForNear ? names : null },
    options,
  );
  options.onProgress?.(0.8, 'Jämför med planen');
  return { file, plan: planNow(context, file, choices) };
}

function planNow(context: PlanContext, file: ServiceFile, choices: ImportChoices): ServicesPlan {
  const lists = listNames(context);
  const services = listServices(context.database).map((service): NamedService => ({
    ...service,
    ...namedFields(service, lists),
  }));
  return planServices({
    services,
    file,
    choices,
    outcomeOf: (id) => screenOne(context, requireService(context, id)).outcome,
  });
}

/** What the file would do. Changes nothing. */
export async function previewUpload(
  context: PlanContext,
  upload: UploadedFile & { readonly choices: ImportChoices },
  options: JobOptions = {},
): Promise<ImportPreview> {
  const { plan, file } = await readAndPlan(context, upload, upload.choices, options, true);
  return previewOf(plan, file, knownLists(context));
}

/** Takes the file in as previewed. @throws Refusal with everything as it was */
export async function applyUpload(
  context: PlanContext,
  upload: UploadedFile & { readonly choices: ImportChoices },
  options: JobOptions = {},
): Promise<AppliedImport> {
  const { choices, fileName } = upload;
  // Only where somebody said that two are not one must it be known which two.
  const asksForNear = Object.values(choices.rows).some((choice) => choice.kind === 'create');
  const { plan, file } = await readAndPlan(context, upload, choices, options, asksForNear);
  refuseBadRows(planProblems(plan));
  options.onProgress?.(0.9, 'Sparar');
  return change(context, `Läste in insatser från ${fileName}`, () => {
    const applied = writePlan(context, plan, choices);
    if (applied.created.length + applied.updated.length + applied.ended > 0) {
      remember(context, file, fileName);
    }
    return {
      ...applied,
      skipped: applied.skipped + file.table.skipped.length,
      warnings: [...file.table.warnings, ...applied.warnings],
    };
  });
}

function writePlan(
  context: PlanContext,
  plan: ServicesPlan,
  choices: ImportChoices,
): AppliedImport {
  const names = createNameResolver(context);
  const added = {
    at: context.now(),
    takeRef: createRefMaker(listServiceRefs(context.database)),
  };
  const applied: AppliedImport = {
    created: [],
    updated: [],
    unchanged: plan.rows.filter((row) => row.kind === 'unchanged').length,
    skipped: plan.rows.filter((row) => row.kind === 'skipped').length,
    ended: endMissing(context, plan, choices),
    warnings: [],
  };
  const created: CreatedService[] = [];
  const distinct: (readonly [string, string])[] = [];
  for (const planned of plan.rows) {
    const { row, service, kind } = planned;
    if (kind === 'new') {
      const made = newFromRow(context, row, added, names);
      created.push({ file: row, ...made });
      applied.created.push({ id: made.row.id, ref: made.row.ref, name: row.name });
      if (choices.rows[planned.key]?.kind === 'create') {
        distinct.push(...planned.nearServices.map(({ id }) => [made.row.id, id] as const));
      }
    } else if (kind === 'changed' && service !== null) {
      updatePlanned(context, planned, service, names);
      applied.updated.push({ id: service.id, ref: service.ref, name: service.name });
    }
  }
  insertRows(context, created);
  for (const pair of distinct) {
    const [serviceId = '', otherServiceId = ''] = pair.toSorted(compareIds);
    const said = { role: context.role, at: context.now() };
    addDistinction(context.database, { serviceId, otherServiceId, ...said });
  }
  return { ...applied, warnings: names.warnings() };
}

/** Writes the cells that are taken, and no other. */
function updatePlanned(
  context: PlanContext,
  { cells }: PlannedRow,
  service: NamedService,
  names: NameResolver,
): void {
  const taken = Object.fromEntries(
    cells.filter(({ isTaken }) => isTaken).map(({ field, after }) => [field, after]),
  ) as ServiceRow['fields'];
  const patch = {
    ...patchOf(taken, names, true),
    ...(taken.name === undefined ? {} : { name: taken.name }),
    ...(taken.notes === undefined ? {} : { notes: taken.notes }),
  };
  if (Object.keys(patch).length > 0) {
    updateService(context.database, service.id, patch, context.now());
    if (patch.documentationRegime !== undefined) voidSignature(context, service.id);
  }
  applyState(context, taken, service.id, service);
}

/** Services that are gone from the file and that the person ends; others stay as they are. */
function endMissing(context: PlanContext, plan: ServicesPlan, { missing }: ImportChoices): number {
  const gone = new Set(plan.missing.map(({ id }) => id));
  if (missing.some(({ serviceId }) => !gone.has(serviceId))) {
    throw new Refusal(
      'changed-elsewhere',
      'Listan över insatser som saknas i filen har ändrats sedan den visades, så ingenting har ändrats. Förhandsgranska filen igen.',
    );
  }
  return missing.filter(({ serviceId, status, reason }) =>
    takeStep(context, serviceId, status, reason),
  ).length;
}

function remember(context: PlanContext, { learned }: ServiceFile, fileName: string): void {
  const { sourceKey, ...reading } = learned;
  const mappingJson = canonicalJson(reading);
  const before = listImportMappings(context.database, importKind).find(
    (mapping) => mapping.sourceKey === sourceKey,
  );
  saveImportMapping(context.database, {
    id: before?.id ?? context.newId(),
    kind: importKind,
    sourceKey,
    fileName,
    mappingJson,
    usedAt: context.now(),
  });
}

/** Forgets how files from a source are read. */
export function forgetReading(context: PlanContext, id: string): void {
  change(context, 'Glömde hur en fil läses', () => {
    if (!removeImportMapping(context.database, id)) {
      throw new Refusal('not-found', 'Kolumnvalen är redan glömda. Välj filen igen.');
    }
  });
}
