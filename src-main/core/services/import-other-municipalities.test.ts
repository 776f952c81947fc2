// Why: a list of other municipalities' services as people keep it, saved by LibreOffice: titles,
// headings merged over two rows, bands, colours instead of a column, several services in one cell,
// dates as text, notes below. What a person chooses of it is what the plan then holds.
// Must not: need LibreOffice for the kept file; where it is there, the list is also made anew.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportChoices, Inspection } from '../../../src-shared/contract/owner/imports.ts';
import { choicesOf } from '../../../test/support/import-choices.ts';
import { createTestPlan, type TestPlan } from '../../../test/support/plan.ts';
import { convertToXlsx, libreOffice } from '../../imports/testing/libreoffice.ts';
import { namedServices } from './document-services.ts';
import { applyUpload, inspectUpload, previewUpload } from './import-chosen.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures');
const kept = join(fixtures, 'imports');
const name = 'other-municipalities';
const reading = {
  sheet: null,
  headerRow: null,
  columns: null,
  values: null,
  isNameSplit: null,
};
const makers = [
  { maker: 'kept', program: null },
  ...(libreOffice === null ? [] : [{ maker: 'made now', program: libreOffice }]),
];

interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a person says of this list: what its colours mean, and that cells are divided. */
function told(seen: Inspection): ImportChoices {
  const choices = choicesOf(seen);
  return {
    ...choices,
    reading: {
      ...choices.reading,
      columns: { ...choices.reading.columns, colour: 'supportLevel' },
      values: {
        ...choices.reading.values,
        supportLevel: { ljusgrön: ['first-line'], gul: ['promoting'] },
      },
      isNameSplit: true,
    },
  };
}

const look = (plan: TestPlan, upload: Upload): Promise<Inspection> =>
  inspectUpload(plan.context, { ...upload, reading });

/** What both lists say, by name; the messy one has no numbers, and the plain one no days or levels. */
function saidBy(plan: TestPlan): readonly unknown[] {
  return namedServices(plan.context)
    .map((service) => ({
      name: service.name,
      targetGroups: service.targetGroups.toSorted(),
      forms: service.forms,
      municipality: service.municipality,
      terms: service.terms,
      source: service.source,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

describe.each(makers)('other municipalities’ services, $maker', ({ program }) => {
  let folder = kept;
  let temporary: string | null = null;
  let upload: Upload;

  beforeAll(() => {
    if (program !== null) {
      temporary = mkdtempSync(join(tmpdir(), 'libreoffice-'));
      folder = convertToXlsx(program, [join(kept, `${name}.fods`)], temporary);
    }
    upload = { fileName: 'omvärld.xlsx', bytes: readFileSync(join(folder, `${name}.xlsx`)) };
  });
  afterAll(() => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  });

  it('arrive as the plain list of the same services does', async () => {
    const plan = createTestPlan();
    const before = plan.dump();
    const choices = told(await look(plan, upload));
    const applied = await applyUpload(plan.context, { ...upload, choices });
    expect(applied.created).toHaveLength(16);

    const plain = createTestPlan();
    const csv = {
      fileName: 'lista.csv',
      bytes: readFileSync(join(fixtures, 'municipal-services.csv')),
    };
    const plainChoices = choicesOf(await look(plain, csv));
    await applyUpload(plain.context, { ...csv, choices: plainChoices });
    expect(saidBy(plan)).toEqual(saidBy(plain));

    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('bring the colours as levels and the days that stood as text', async () => {
    const plan = createTestPlan();
    const choices = told(await look(plan, upload));
    await applyUpload(plan.context, { ...upload, choices });
    const services = namedServices(plan.context);
    const named = (one: string) => services.find((service) => service.name === one);
    expect(named('Råd & service')).toMatchObject({
      supportLevel: 'first-line',
      lastVerifiedOn: '2025-04-24',
    });
    expect(named('Lyckåträffen')).toMatchObject({
      supportLevel: 'promoting',
      lastVerifiedOn: null,
    });
    const levels = Object.groupBy(services, ({ supportLevel }) => supportLevel ?? 'none');
    expect([levels['first-line']?.length, levels.promoting?.length, levels.none]).toEqual([
      5,
      11,
      undefined,
    ]);
    expect(new Set(services.map(({ lastVerifiedOn }) => lastVerifiedOn))).toEqual(
      new Set(['2025-04-24', null]),
    );
    // Two in one cell share what their row says, and a comma or an "och" divides no name.
    for (const one of ['Skolsociala team', 'Förskolesocionomer']) {
      expect(named(one)).toMatchObject({ municipality: 'Malmö', source: 'TITI idéskrift 2' });
    }
    expect(named('Förebyggarteam, uppsökande arbete och föräldraskapsstöd')).toBeDefined();
  });

  it('leave titles, bands and notes outside, each with its reason', async () => {
    const plan = createTestPlan();
    const seen = await look(plan, upload);
    expect([seen.sheet, seen.headerRow]).toEqual(['Omvärld', 5]);
    expect(seen.top.slice(0, 7).map(({ kind }) => kind)).toEqual([
      'title',
      'title',
      'blank',
      'title',
      'heading',
      'band',
      'row',
    ]);
    const shown = await previewUpload(plan.context, { ...upload, choices: told(seen) });
    expect(shown.counts).toMatchObject({ new: 16, problem: 0, skipped: 4 });
    const outside = shown.rows.filter(({ kind }) => kind === 'skipped');
    expect(outside.map(({ row }) => row)).toEqual([6, 13, 23, 24]);
    expect(outside.every(({ notes }) => notes.length === 1)).toBe(true);
  });
});
