// Why: proves that a catalogue exported, edited in a spreadsheet and taken in again brings exactly the
// edits, and that nothing edited brings nothing, for services of any content.
// Must not: compare through the columns of the export; the plan is the truth.
import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { listServices, updateService } from '../../db/repos/services.ts';
import type { ImportChoices, ImportPreview } from '../../src-shared/contract/owner/imports.ts';
import type { ServicePatch } from '../../src-shared/contract/owner/services.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceCertaintySchema,
  evidenceStatusSchema,
  originSchema,
  supportLevelSchema,
} from '../../src-shared/contract/values.ts';
import { STAMP_HEADING } from '../../src-shared/domain/service-stamp.ts';
import { choicesOf } from '../support/import-choices.ts';
import type { TestPlan } from '../support/plan.ts';
import { createTestPlan } from '../support/plan.ts';
import { guardFormula } from '../../src-main/exports/guard-formula.ts';
import { cellText, cleanText } from '../../src-main/imports/grid.ts';
import { readTable } from '../../src-main/imports/read-table.ts';
import { change } from '../../src-main/core/plan-context.ts';
import { namedServices } from '../../src-main/core/services/document-services.ts';
import { makeExport } from '../../src-main/core/services/exports.ts';
import {
  applyUpload,
  inspectUpload,
  previewUpload,
} from '../../src-main/core/services/import-chosen.ts';
import { createService, setStatuses } from '../../src-main/core/services/services.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

type Format = 'xlsx' | 'csv';

async function exported(plan: TestPlan, format: Format): Promise<Uint8Array> {
  return (await makeExport(plan.context, { format, version: null })).content;
}

async function chosen(plan: TestPlan, bytes: Uint8Array): Promise<ImportChoices> {
  const reading = {
    sheet: null,
    headerRow: null,
    columns: null,
    values: null,
    isNameSplit: null,
  };
  return choicesOf(await inspectUpload(plan.context, { fileName: 'bok.xlsx', bytes, reading }));
}

async function preview(
  plan: TestPlan,
  bytes: Uint8Array,
  choices: Partial<ImportChoices> = {},
): Promise<ImportPreview> {
  const all = { ...(await chosen(plan, bytes)), ...choices };
  return previewUpload(plan.context, { fileName: 'bok.xlsx', bytes, choices: all });
}

async function apply(
  plan: TestPlan,
  bytes: Uint8Array,
  choices: Partial<ImportChoices> = {},
): Promise<void> {
  const all = { ...(await chosen(plan, bytes)), ...choices };
  await applyUpload(plan.context, { fileName: 'bok.xlsx', bytes, choices: all });
}

type Sheet = (string | number | boolean | null)[][];

/** The sheet of services as a person has it before them, headings first. */
async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const grid = await readTable(bytes, { fileName: 'bok.xlsx', kind: 'services' });
  return grid.rows.map((row) => [...row]);
}

/** The sheet saved as another program saves it. */
function saved(rows: Sheet): Promise<Uint8Array> {
  // The reading above took the guards away; in the workbook they stand as they were.
  const guarded = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)),
  );
  return writeXlsx({ sheets: [{ name: 'Insatser', rows: guarded }] });
}

function cellAt(rows: Sheet, name: string, heading: string): { row: number; column: number } {
  const column = rows[0]?.indexOf(heading) ?? -1;
  const nameColumn = rows[0]?.indexOf('Insats') ?? -1;
  return { row: rows.findIndex((row) => row[nameColumn] === name), column };
}

function put(rows: Sheet, name: string, heading: string, value: string | number | null): void {
  const { row, column } = cellAt(rows, name, heading);
  const cells = rows[row];
  if (cells === undefined || column === -1) throw new Error(`No ${heading} of ${name}`);
  cells[column] = value;
}

// Å, ä, ö, quotes, line breaks, what programs would run, leading zeros, other scripts, separators.
const sign = fc.constantFrom(
  ...'aåäöÅÄÖé019 "\';,\n=+-@#<>&|/\t()–éالخ😀'.split(''),
  'rad',
  ' och ',
);
const words = fc
  .array(sign, { minLength: 1, maxLength: 40 })
  .map((signs) => cleanText(signs.join('')))
  // A lone dash says that nothing is known, in every field.
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/^(?:-|–|okänd.*)$/u.test(text));
const line = words
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text.length <= 300);
const text = fc.option(
  fc.oneof(
    words,
    words.map((one) => one.repeat(60)),
  ),
);
const list = fc.uniqueArray(
  line.filter((one) => !/^\s*[•·*–-]\s/u.test(one)),
  { maxLength: 3, selector: (one) => one.toLocaleLowerCase('sv') },
);
const fields: fc.Arbitrary<ServicePatch> = fc.record({
  shortName: fc.option(line),
  description: text,
  purpose: text,
  ageFrom: fc.option(fc.integer({ min: 0, max: 40 })),
  ageTo: fc.option(fc.integer({ min: 41, max: 130 })),
  supportLevel: fc.option(fc.constantFrom(...supportLevelSchema.options)),
  forms: list,
  method: text,
  provider: text,
  municipality: text,
  terms: text,
  assessmentToday: fc.constantFrom(...assessmentTodaySchema.options),
  countPerYear: fc.option(fc.integer({ min: 0, max: 100_000 })),
  yearlyCost: fc.option(fc.integer({ min: 0, max: 900_000_000 }).map((ore) => ore / 100)),
  staffing: fc.option(fc.integer({ min: 0, max: 9_000 }).map((one) => one / 100)),
  fee: text,
  evidenceStatus: fc.option(fc.constantFrom(...evidenceStatusSchema.options)),
  evidenceCertainty: fc.option(fc.constantFrom(...evidenceCertaintySchema.options)),
  evidenceSource: text,
  documentationRegime: fc.option(fc.constantFrom(...documentationRegimeSchema.options)),
  informationText: text,
  specialReasons: text,
  openingHours: text,
  channels: text,
  partners: text,
  ksiCode: text,
  responsibleRole: text,
  origin: fc.constantFrom(...originSchema.options),
  source: text,
  notes: text,
  mostVulnerable: text,
  equalityConsequences: text,
});
const services = fc.uniqueArray(fc.tuple(line, fields), {
  minLength: 1,
  maxLength: 4,
  selector: ([name]) => name.toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' '),
});

function planWith(drawn: readonly (readonly [string, ServicePatch])[]): TestPlan {
  const plan = createTestPlan();
  for (const [name, patch] of drawn) createService(plan.context, { ...patch, name });
  return plan;
}

describe('a catalogue that nobody has edited', () => {
  it.each(['xlsx', 'csv'] as const)(
    'changes nothing by %s, whatever it holds',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(services, async (drawn) => {
          const plan = planWith(drawn);
          const before = plan.dump();
          const bytes = await exported(plan, format);
          const seen = await preview(plan, bytes);
          expect(seen.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
          expect([seen.missing, seen.staleCells, seen.problems]).toEqual([[], 0, []]);
          await apply(plan, bytes);
          expect(plan.dump()).toEqual(before);
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );
});

it('knows its own workbook again after LibreOffice has saved it', async () => {
  const plan = createTestPlan();
  const [talk] = plan.addServices('Samtal', 'Grupp');
  createService(plan.context, { name: 'Kurs', fee: '=1+1', notes: 'rad ett\n\nrad två' });
  const path = bench.write('katalog.xlsx', await exported(plan, 'xlsx'));
  change(plan.context, 'Ändrade', () => {
    updateService(plan.context.database, talk?.id ?? '', { fee: '50 kr' }, plan.context.now());
  });
  const [saved = ''] = bench.convert(path, 'xlsx:Calc MS Excel 2007 XML');
  const seen = await preview(plan, readFileSync(saved));
  expect(seen.rows.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect([seen.exportedOn, seen.staleCells]).toEqual(['2026-11-22', 1]);
});

describe('a catalogue edited in a spreadsheet', () => {
  it('brings exactly the edited cells', async () => {
    const headings = ['Beskrivning', 'Avgift', 'Källa', 'Kanaler', 'Samverkan'] as const;
    const keys = ['description', 'fee', 'source', 'channels', 'partners'] as const;
    const edit = fc.tuple(fc.nat(), fc.nat(headings.length - 1), words);
    await fc.assert(
      fc.asyncProperty(services, fc.array(edit, { maxLength: 5 }), async (drawn, edits) => {
        const plan = planWith(drawn);
        const before = namedServices(plan.context);
        const rows = await sheetOf(await exported(plan, 'xlsx'));
        const wanted = new Map(before.map((service) => [service.id, { ...service }]));
        const idColumn = rows[0]?.indexOf('id') ?? -1;
        for (const [which, what, value] of edits) {
          const row = rows[1 + (which % before.length)] ?? [];
          row[rows[0]?.indexOf(headings[what] ?? '') ?? -1] = value;
          const service = wanted.get(String(row[idColumn]));
          const key = keys[what];
          if (service && key) service[key] = value;
        }
        await apply(plan, await saved(rows));
        expect(namedServices(plan.context)).toEqual(
          before.map((service) => wanted.get(service.id)),
        );
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('shows every edit before it is taken in, cell by cell', async () => {
    const plan = createTestPlan();
    plan.addServices('Samtal', 'Grupp', 'Kurs');
    const rows = await sheetOf(await exported(plan, 'xlsx'));
    put(rows, 'Samtal', 'Avgift', 'gratis');
    put(rows, 'Samtal', 'Målgrupp', 'Äldre; Barn och unga');
    put(rows, 'Grupp', 'Insats', 'Gruppträff');
    put(rows, 'Kurs', 'Stödnivå', 'Främjande aktiviteter');
    rows.push(rows[0]?.map((heading) => (heading === 'Insats' ? 'Ny insats' : null)) ?? []);
    const seen = await preview(plan, await saved(rows));
    expect(
      seen.rows.map(({ name, kind, cells }) => [
        name,
        kind,
        cells.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
      ]),
    ).toEqual([
      ['Gruppträff', 'changed', ['name: Grupp → Gruppträff']],
      ['Kurs', 'changed', ['supportLevel: null → Främjande aktiviteter']],
      ['Samtal', 'changed', ['targetGroups: null → Äldre; Barn och unga', 'fee: null → gratis']],
      ['Ny insats', 'new', []],
    ]);
    expect(seen.exportedOn).toBe('2026-11-22');
    expect(seen.missing).toEqual([]);
  });

  it('clears a cell that was emptied', async () => {
    const plan = createTestPlan();
    createService(plan.context, { name: 'Samtal', fee: 'gratis', forms: ['grupp'] });
    const rows = await sheetOf(await exported(plan, 'xlsx'));
    put(rows, 'Samtal', 'Avgift', null);
    put(rows, 'Samtal', 'Form', null);
    await apply(plan, await saved(rows));
    expect(namedServices(plan.context)[0]).toMatchObject({ fee: null, forms: [] });
  });

  it('keeps what the plan has changed since, and asks where both have', async () => {
    const plan = createTestPlan();
    const [talk] = plan.addServices('Samtal');
    const id = talk?.id ?? '';
    const rows = await sheetOf(await exported(plan, 'xlsx'));
    change(plan.context, 'Ändrade', () => {
      updateService(
        plan.context.database,
        id,
        { fee: '50 kr', source: 'Nämnden', provider: 'Enheten' },
        plan.context.now(),
      );
    });
    put(rows, 'Samtal', 'Avgift', 'gratis');
    put(rows, 'Samtal', 'Kanaler', 'telefon');
    const bytes = await saved(rows);
    const seen = await preview(plan, bytes);
    expect(seen.staleCells).toBe(2);
    expect(seen.counts.conflicts).toBe(1);
    expect(seen.rows[0]?.cells).toEqual([
      { field: 'fee', before: '50 kr', after: 'gratis', isConflict: true },
      { field: 'channels', before: null, after: 'telefon', isConflict: false },
    ]);
    await apply(plan, bytes);
    const stored = () => listServices(plan.context.database)[0];
    expect(stored()).toMatchObject({ fee: '50 kr', source: 'Nämnden', channels: 'telefon' });
    await apply(plan, bytes, { fileWins: [{ key: seen.rows[0]?.key ?? '', field: 'fee' }] });
    expect(stored()).toMatchObject({ fee: 'gratis', source: 'Nämnden', provider: 'Enheten' });
  });

  it('tells of rows that are gone, keeps them, and ends them only with a reason', async () => {
    const plan = createTestPlan();
    plan.addServices('Samtal', 'Grupp', 'Kurs', 'Redan slut');
    const ended = listServices(plan.context.database).find(({ name }) => name === 'Redan slut');
    setStatuses(plan.context, [ended?.id ?? ''], 'declined', 'Inte aktuell');
    const rows = await sheetOf(await exported(plan, 'xlsx'));
    plan.addServices('Tillkom efteråt');
    const bytes = await saved(
      rows.filter((row) => row.every((cell) => cell !== 'Grupp' && cell !== 'Redan slut')),
    );
    const seen = await preview(plan, bytes);
    expect(seen.missing.map(({ name }) => name)).toEqual(['Grupp']);
    const before = plan.dump();
    await apply(plan, bytes);
    expect(plan.dump()).toEqual(before);
    const missing = seen.missing.map((service) => ({
      serviceId: service.id,
      status: 'decommissioned' as const,
      reason: 'Togs bort ur listan',
    }));
    await apply(plan, bytes, { missing });
    const grupp = listServices(plan.context.database).find(({ name }) => name === 'Grupp');
    expect(grupp).toMatchObject({ status: 'decommissioned', statusReason: 'Togs bort ur listan' });
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('tells nothing of a count that is too small to show, and keeps it', async () => {
    const plan = createTestPlan();
    createService(plan.context, { name: 'Samtal', countPerYear: 3 });
    const rows = await sheetOf(await exported(plan, 'xlsx'));
    const stamp = rows[1]?.[rows[0]?.indexOf(STAMP_HEADING) ?? -1];
    const other = createTestPlan();
    createService(other.context, { name: 'Samtal', countPerYear: 4 });
    const otherRows = await sheetOf(await exported(other, 'xlsx'));
    const prints = (value: unknown): string => cellText(String(value)).split('|')[3] ?? '';
    expect(prints(stamp)).toBe(prints(otherRows[1]?.at(-1)));
    expect((await preview(plan, await saved(rows))).rows[0]?.kind).toBe('unchanged');
    put(rows, 'Samtal', 'Antal per år', 12);
    await apply(plan, await saved(rows));
    expect(listServices(plan.context.database)[0]?.countPerYear).toBe(12);
  });
});
