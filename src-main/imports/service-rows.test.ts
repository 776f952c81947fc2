// Why: proves what one row gives: every field, what is not guessed at, rows that are one service or two.
// Must not: test the finding of headings (read-services.test.ts).
import { describe, expect, it } from 'vitest';
import { serviceFieldsSchema } from '../../src-shared/contract/owner/services.ts';
import type { MergedArea } from './grid.ts';
import { readServices } from './read-services.ts';
import type { ServiceTable } from './read-services.ts';
import { readTable } from './read-table.ts';
import { fieldReaders } from './service-fields.ts';
import { refusalOf, utf8 } from './testing/refusals.ts';

const ID = '0190c8a4-7b1e-7c3d-9a51-3f2b6c8d9e10';

async function read(text: string, merges: readonly MergedArea[] = []): Promise<ServiceTable> {
  const grid = await readTable(utf8(text), { fileName: 'lista.csv' });
  return readServices({ ...grid, merges });
}

/** The only service of a list of one. */
async function readOne(heading: string, cell: string) {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const table = await read(`Insats;${heading}\nSamtal;${quoted}\n`);
  const [row] = table.rows;
  if (row === undefined || table.rows.length > 1) throw new Error('Expected one service');
  return { fields: row.fields, noteLines: row.noteLines, row, warnings: table.warnings };
}

describe('fields', () => {
  it.each([
    ['Kortnamn', 'Lots\n i city', { shortName: 'Lots i city' }],
    ['Beskrivning', 'Rad ett\nRad två', { description: 'Rad ett\nRad två' }],
    ['Syfte', '–', { purpose: null }],
    ['Villkor', 'okänt', { terms: 'okänt' }],
    ['Målgrupp', 'Barn, unga\nBarn', { targetGroups: ['Barn', 'unga'] }],
    ['Område', '', { areas: [] }],
    ['Ålder', '7–18 år', { ageFrom: 7, ageTo: 18 }],
    ['Ålder', 'okänt', { ageFrom: null, ageTo: null }],
    ['Ålder från', '7 år', { ageFrom: 7 }],
    ['Ålder till', '18', { ageTo: 18 }],
    ['Stödnivå', 'Första linjens nivå', { supportLevel: 'first-line' }],
    ['Stödnivå', 'saknas', { supportLevel: null }],
    ['Form', 'grupp (unga, vuxna), öppen', { forms: ['grupp (unga, vuxna)', 'öppen'] }],
    ['Ges i dag', 'Utan prövning', { assessmentToday: 'without' }],
    ['Ges i dag', '', { assessmentToday: 'unknown' }],
    ['Antal per år', '1 200', { countPerYear: 1_200 }],
    ['Antal per år', '<5', {}],
    ['Årskostnad', '1 250 000 kr', { yearlyCost: 1_250_000 }],
    ['Årskostnad (tkr)', '1 250,5', { yearlyCost: 1_250_500 }],
    ['Årskostnad (tkr)', '2 mnkr', { yearlyCost: 2_000_000 }],
    ['Årsarbetare', '2,25', { staffing: 2.25 }],
    ['Avgift', '0', { fee: '0' }],
    ['Evidens', 'Enskilda studier', { evidenceStatus: 'single-studies' }],
    ['Evidens', 'Okänt', { evidenceStatus: 'unknown' }],
    ['Evidensens säkerhet', 'måttlig', { evidenceCertainty: 'moderate' }],
    ['Dokumentation', 'b', { documentationRegime: 'B' }],
    ['Dokumentation', 'A, journal', { documentationRegime: 'A' }],
    ['Arbetssätt', 'Teambaserat arbete', { workingMethods: ['Teambaserat arbete'] }],
    ['Stadsdelar', 'Järva; Enskede-Årsta-Vantör', { districts: ['Järva', 'Enskede-Årsta-Vantör'] }],
    ['Senast verifierad', '22/11 2026', { lastVerifiedOn: '2026-11-22' }],
    ['Ursprung', 'ny idé', { origin: 'new-idea' }],
    ['Ursprung', '', { origin: 'unknown' }],
    ['Status', 'Beslutad', { status: 'decided' }],
    ['Status', '', {}],
    ['Anteckningar', 'Ring före', { notes: 'Ring före' }],
  ])('%s %j', async (heading, cell, fields) => {
    const one = await readOne(heading, cell);
    expect(one.fields).toEqual({ name: 'Samtal', ...fields });
    expect([...one.noteLines, ...one.warnings]).toEqual([]);
  });

  it.each([
    ['Ålder', 'vuxna'],
    ['Ålder', '2025-07-18'],
    ['Ålder från', 'ung'],
    ['Stödnivå', 'tredje linjen'],
    ['Ges i dag', 'ja'],
    ['Antal per år', 'ca 50'],
    ['Antal per år', '2,5'],
    ['Årskostnad', '-5'],
    ['Evidens', 'stark'],
    ['Dokumentation', 'D'],
    ['Senast verifierad', 'våren 2025'],
    ['Ursprung', 'Nora'],
    ['Status', 'pågår\nnog'],
  ])('%s %j is not guessed at: a note, a warning, the field left alone', async (heading, cell) => {
    const one = await readOne(heading, cell);
    expect(one.fields).toEqual({ name: 'Samtal' });
    expect(one.noteLines).toEqual([`${heading}: ${cell.replace('\n', '; ')}`]);
    expect(one.warnings).toHaveLength(1);
    expect(one.warnings[0]).toContain(`Rad 2, kolumn ${heading}`);
  });

  it('has columns for the ends of an age span win over the span', async () => {
    const table = await read('Insats;Ålder;Ålder från;Ålder till\nA;7–18;8;\n');
    expect(table.rows[0]?.fields).toMatchObject({ ageFrom: 8 });
  });

  it('has a reader for every field that the contract lets a person edit', () => {
    const ids: Record<string, string> = {
      targetGroupIds: 'targetGroups',
      areaIds: 'areas',
      workingMethodIds: 'workingMethods',
      districtIds: 'districts',
    };
    const editable = Object.keys(serviceFieldsSchema.shape).map((key) => ids[key] ?? key);
    expect(Object.keys(fieldReaders).toSorted()).toEqual(
      [...editable, 'status', 'lastVerifiedOn'].toSorted(),
    );
  });

  it('refuses the file for texts that the plan has no room for, naming them all', async () => {
    const line = 'x'.repeat(301);
    const text = 'y'.repeat(20_001);
    const refusal = await refusalOf(() =>
      read(`Insats;Beskrivning;Form\n${line};a;b\nA;${text};b\nB;c;${line}\n`),
    );
    expect(refusal.code).toBe('bad-rows');
    expect(refusal.problems.map(({ place }) => place)).toEqual([
      'rad 2, kolumn Insats',
      'rad 3, kolumn Beskrivning',
      'rad 4, kolumn Form',
    ]);
  });
});

describe('duplicates', () => {
  it('skips the later of two, saying which row counts', async () => {
    const table = await read(
      `Id;Ref;Insats\n;S1;Lots\n;S1;Annan\n;;LOTS \n;S2;lots\n${ID};;Stöd\n${ID};;Stöd 2\n`,
    );
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5, 6]);
    expect(table.skipped).toEqual([
      {
        row: 3,
        reason: 'Samma ref (S1) som rad 2; den första raden gäller och den här lästes inte in.',
      },
      {
        row: 4,
        reason:
          'Samma namn som rad 2 (”LOTS”); den första raden gäller och den här lästes inte in.',
      },
      { row: 7, reason: 'Samma id som rad 6; den första raden gäller och den här lästes inte in.' },
    ]);
    expect(table.warnings).toHaveLength(1);
    expect(table.warnings[0]).toContain('Rad 2 och rad 5 har samma namn');
  });
});

describe('merged cells', () => {
  const area = (top: number, bottom: number, left: number, right: number) => ({
    top,
    bottom,
    left,
    right,
  });

  it('make rows under one name one service', async () => {
    const table = await read(
      'Insats;Målgrupp;Avgift;Ålder;Tanke\nLots;Unga;;7–12;a\nLots;Äldre;50 kr;vuxna;b\nLots;unga;60 kr;8–12;b\nStöd;Unga;;;\n',
      [area(2, 4, 0, 0)],
    );
    expect(table.rows[0]).toEqual({
      row: 2,
      name: 'Lots',
      fields: {
        name: 'Lots',
        targetGroups: ['Unga', 'Äldre'],
        fee: '50 kr',
        ageFrom: 7,
        ageTo: 12,
      },
      noteLines: ['Tanke: a', 'Ålder: vuxna', 'Tanke: b', 'Avgift: 60 kr', 'Ålder: 8–12'],
    });
    expect(table.rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('over several columns are bands between groups, not services', async () => {
    const table = await read('Insats;Form\nBarn;Barn\nLots;grupp\n', [area(2, 2, 0, 1)]);
    expect(table.rows.map(({ name }) => name)).toEqual(['Lots']);
    expect(table.skipped[0]?.row).toBe(2);
  });
});
