// Why: proves that what a person chooses of a messy list is what arrives, and nothing else, on a real plan.
// Must not: test how files are read (src-main/imports).
import { describe, expect, it } from 'vitest';
import { listImportMappings } from '../../../db/repos/import-mappings.ts';
import { listDistinctions } from '../../../db/repos/merges.ts';
import { listServices } from '../../../db/repos/services.ts';
import type {
  ImportChoices,
  ImportPreview,
  Inspection,
  ReadingChoices,
} from '../../../src-shared/contract/owner/imports.ts';
import { choicesOf } from '../../../test/support/import-choices.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { createTestPlan } from '../../../test/support/plan.ts';
import { namedServices } from './document-services.ts';
import type { AppliedImport } from './import-chosen.ts';
import { applyUpload, forgetReading, inspectUpload, previewUpload } from './import-chosen.ts';
import { runImport } from './import-file.ts';

const nothingSaid: ReadingChoices = {
  sheet: null,
  headerRow: null,
  columns: null,
  values: null,
  isNameSplit: null,
};

function upload(text: string): { fileName: string; bytes: Uint8Array } {
  return { fileName: 'lista.csv', bytes: new TextEncoder().encode(text) };
}

function look(
  plan: TestPlan,
  text: string,
  reading: Partial<ReadingChoices> = {},
): Promise<Inspection> {
  return inspectUpload(plan.context, { ...upload(text), reading: { ...nothingSaid, ...reading } });
}

async function preview(
  plan: TestPlan,
  text: string,
  choices: Partial<ImportChoices> = {},
): Promise<ImportPreview> {
  const all = { ...choicesOf(await look(plan, text)), ...choices };
  return previewUpload(plan.context, { ...upload(text), choices: all });
}

async function apply(
  plan: TestPlan,
  text: string,
  choices: Partial<ImportChoices> = {},
): Promise<AppliedImport> {
  const all = { ...choicesOf(await look(plan, text)), ...choices };
  return applyUpload(plan.context, { ...upload(text), choices: all });
}

function service(plan: TestPlan, name: string) {
  return namedServices(plan.context).find((one) => one.name === name);
}

describe('looking at a file', () => {
  it('suggests columns by heading, by values, and keeps the rest as notes', async () => {
    const plan = createTestPlan();
    const text = [
      'Våra insatser;;;;',
      '',
      'Insats;Vilka;Var;Kontroll;Tanke',
      'Återträff;Äldre;Farsta;2025-04-24;bra',
      'Familjestöd;Barn och unga;Bromma;24 april 2025;start',
    ].join('\n');
    const seen = await look(plan, text);
    expect(seen.headerRow).toBe(3);
    expect(seen.headerProblem).toBeNull();
    expect(seen.top.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 title',
      '2 blank',
      '3 heading',
      '4 row',
      '5 row',
    ]);
    expect(seen.columns.map(({ heading, choice, why }) => [heading, choice, why])).toEqual([
      ['Insats', 'name', 'heading'],
      ['Vilka', 'targetGroups', 'values'],
      ['Var', 'districts', 'values'],
      ['Kontroll', 'lastVerifiedOn', 'values'],
      ['Tanke', 'note', 'none'],
    ]);
  });

  it('offers a row of headings and names where no heading is known', async () => {
    const plan = createTestPlan();
    const seen = await look(plan, 'Vad;Vem\nÅterträff;Äldre\nFamiljestöd;Äldre\n');
    expect(seen.headerProblem).toMatch(/Ingen rubrikrad/u);
    expect(seen.columns.map(({ choice }) => choice)).toEqual(['name', 'targetGroups']);
    const done = await apply(plan, 'Vad;Vem\nÅterträff;Äldre\nFamiljestöd;Äldre\n');
    expect(done.created.map(({ name }) => name)).toEqual(['Återträff', 'Familjestöd']);
  });

  it('suggests what values become: like one, several in one, new, or not understood', async () => {
    const plan = createTestPlan();
    const text = [
      'Insats;Målgrupp;Stödnivå',
      'A;Äldree;främjande',
      'B;Äldre / Barn och unga;nivå sju',
      'C;Nyanlända;okänt',
      'D;Barn och unga;första linjen',
    ].join('\n');
    const { values, options } = await look(plan, text);
    expect(values.map(({ text: said, kind, become }) => [said, kind, become])).toEqual([
      ['Äldree', 'near', ['Äldre']],
      ['Äldre / Barn och unga', 'parts', ['Äldre', 'Barn och unga']],
      ['Nyanlända', 'new', ['Nyanlända']],
      ['Barn och unga', 'known', ['Barn och unga']],
      ['främjande', 'known', ['promoting']],
      ['nivå sju', 'unclear', []],
      ['okänt', 'known', []],
      ['första linjen', 'known', ['first-line']],
    ]);
    expect(options.supportLevel?.map(({ value }) => value)).toEqual([
      'promoting',
      'first-line',
      'second-line',
    ]);
  });

  it('stops an identity number with its place, whatever is chosen', async () => {
    const plan = createTestPlan();
    const text = 'Insats;Anteckning\nSamtal;Ring 19121212-1212\n';
    const refused = { code: 'identity-number', problems: [{ place: 'rad 2, kolumn Anteckning' }] };
    await expect(look(plan, text)).rejects.toMatchObject(refused);
  });
});

describe('taking in as chosen', () => {
  it('uses the plan’s own values where told, leaves out and makes new', async () => {
    const plan = createTestPlan();
    const text = 'Insats;Målgrupp;Stödnivå\nA;Äldree, Alla;nivå sju\nB;Nyanlända;\n';
    const seen = await look(plan, text);
    const choices = choicesOf(seen);
    const shown = await preview(plan, text);
    expect(shown.newNames).toEqual([{ list: 'targetGroups', names: ['Alla', 'Nyanlända'] }]);
    await apply(plan, text, {
      reading: {
        ...choices.reading,
        values: {
          targetGroups: { Äldree: ['Äldre'], Alla: [], Nyanlända: ['Nyanlända familjer'] },
          supportLevel: { 'nivå sju': ['first-line'] },
        },
      },
    });
    expect(service(plan, 'A')).toMatchObject({
      targetGroups: ['Äldre'],
      supportLevel: 'first-line',
    });
    expect(service(plan, 'B')).toMatchObject({ targetGroups: ['Nyanlända familjer'], notes: null });
    expect(service(plan, 'A')?.notes).toBeNull();
  });

  it('divides a cell with several names, when asked', async () => {
    const plan = createTestPlan();
    const text = 'Ref;Insats;Målgrupp\nX1;"• Samtal\n• Grupp; Öppet hus";Äldre\nX2;Kurs;Äldre\n';
    const seen = await look(plan, text);
    expect(seen.names).toEqual({
      isSplit: false,
      cells: 1,
      examples: [{ row: 2, parts: ['Samtal', 'Grupp', 'Öppet hus'] }],
    });
    const reading = { ...choicesOf(seen).reading, isNameSplit: true };
    const { rows } = await preview(plan, text, { reading });
    expect(rows.map(({ key, name, kind }) => [key, name, kind])).toEqual([
      ['2', 'Samtal', 'new'],
      ['2.2', 'Grupp', 'new'],
      ['2.3', 'Öppet hus', 'new'],
      ['3', 'Kurs', 'new'],
    ]);
    const done = await apply(plan, text, { reading, rows: { '2.2': { kind: 'skip' } } });
    expect(done.created.map(({ ref, name }) => [ref, name])).toEqual([
      ['X1', 'Samtal'],
      ['I1', 'Öppet hus'],
      ['X2', 'Kurs'],
    ]);
  });

  it('takes a near duplicate as the one it is, or remembers that it is another', async () => {
    const plan = createTestPlan();
    const [talk, group] = plan.addServices('Samtal för anhöriga', 'Gruppsamtal för unga');
    const text =
      'Insats;Avgift\nSamtal anhöriga;gratis\nGruppsamtal unga;50 kr\nGruppsamtal, unga;60 kr\n';
    const seen = await preview(plan, text);
    expect(seen.rows.map(({ nearServices }) => nearServices.map(({ id }) => id))).toEqual([
      [talk?.id],
      [group?.id],
      [group?.id],
    ]);
    expect(seen.rows[2]?.nearRows).toEqual([{ key: '3', row: 3, name: 'Gruppsamtal unga' }]);
    const rows: ImportChoices['rows'] = {
      '2': { kind: 'update', serviceId: talk?.id ?? '' },
      '3': { kind: 'create' },
      '4': { kind: 'skip' },
    };
    const done = await apply(plan, text, { rows });
    expect([done.created.length, done.updated.length, done.skipped]).toEqual([1, 1, 1]);
    expect(service(plan, 'Samtal för anhöriga')?.fee).toBe('gratis');
    const pairs = listDistinctions(plan.context.database);
    expect(pairs).toHaveLength(1);
    expect([pairs[0]?.serviceId, pairs[0]?.otherServiceId]).toContain(group?.id);
    expect([pairs[0]?.serviceId, pairs[0]?.otherServiceId]).toContain(done.created[0]?.id);
  });

  it('refuses while a row has something wrong, and goes through without it', async () => {
    const plan = createTestPlan();
    const text = `Insats;Kortnamn\nA;${'x'.repeat(301)}\nB;b\n`;
    const seen = await preview(plan, text);
    expect(seen.rows.map(({ kind }) => kind)).toEqual(['problem', 'new']);
    const before = plan.dump();
    await expect(apply(plan, text)).rejects.toMatchObject({
      code: 'bad-rows',
      problems: [{ place: 'rad 2' }],
    });
    expect(plan.dump()).toEqual(before);
    const done = await apply(plan, text, { rows: { '2': { kind: 'skip' } } });
    expect(done.created.map(({ name }) => name)).toEqual(['B']);
  });

  it('is one undo, and changes nothing the second time', async () => {
    const plan = createTestPlan();
    const before = plan.dump();
    const text = 'Insats;Målgrupp;Avgift\nA;Nyanlända;gratis\nB;Äldre;\n';
    await apply(plan, text);
    const after = plan.dump();
    const again = await apply(plan, text);
    expect([again.created, again.updated, again.unchanged]).toEqual([[], [], 2]);
    expect(plan.dump()).toEqual(after);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });

  it('says and does the same as the plain import where nothing is chosen', async () => {
    const text = [
      'ref;insats;målgrupp;form;beskrivning;antal per år;senast verifierad;okänd kolumn',
      'S1;Samtal;Äldre, Nyanlända;grupp;"Rad ett',
      'rad två";12;2025-01-02;hej',
      'S2;Öppet hus;;;;;;',
    ].join('\n');
    const [chosen, plain] = [createTestPlan(), createTestPlan()];
    await apply(chosen, text);
    await runImport(plain.context, {
      kind: 'services',
      ...upload(text),
      sheet: null,
      mapping: null,
      session: null,
      isDryRun: false,
    });
    const without = (plan: TestPlan) =>
      namedServices(plan.context).map(({ id: _id, ...fields }) => fields);
    expect(without(chosen)).toEqual(without(plain));
    expect(listServices(chosen.context.database)).toHaveLength(2);
  });
});

describe('the memory of a source', () => {
  const first = 'Insats;Vilka;Skede\nA;Gamla;okänt\n';
  const next = 'Skede;Insats;Vilka\nokänt;B;Gamla\n';

  it('reads the next file from it as the last one, in any order of columns', async () => {
    const plan = createTestPlan();
    const seen = await look(plan, first, {
      columns: { '0': 'name', '1': 'targetGroups', '2': 'ignore' },
      values: { targetGroups: { Gamla: ['Äldre'] } },
    });
    await apply(plan, first, { reading: choicesOf(seen).reading });
    const again = await look(plan, next);
    expect(again.remembered?.fileName).toBe('lista.csv');
    expect(again.columns.map(({ choice, why }) => [choice, why])).toEqual([
      ['ignore', 'remembered'],
      ['name', 'remembered'],
      ['targetGroups', 'remembered'],
    ]);
    await apply(plan, next);
    expect(service(plan, 'B')?.targetGroups).toEqual(['Äldre']);
  });

  it('can be forgotten', async () => {
    const plan = createTestPlan();
    await apply(plan, first);
    const { remembered } = await look(plan, next);
    forgetReading(plan.context, remembered?.id ?? '');
    expect(listImportMappings(plan.context.database, 'services')).toEqual([]);
    expect((await look(plan, next)).remembered).toBeNull();
    expect(() => forgetReading(plan.context, remembered?.id ?? '')).toThrow(/redan glömda/u);
  });
});
