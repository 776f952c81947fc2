// Why: the lists people have come out of LibreOffice as often as out of Excel: the same list must give
// the same services whichever way it came.
// Must not: need LibreOffice; kept files stand in where it is missing.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';
import { convertToXlsx, libreOffice } from './testing/libreoffice.ts';

const project = join(import.meta.dirname, '../..');
const fixtures = join(project, 'test/fixtures');
const kept = join(fixtures, 'imports');
const lists = {
  'stockholm-services': join(project, 'resources/examples/stockholm-services.csv'),
  'municipal-services': join(fixtures, 'municipal-services.csv'),
};
const merged = join(kept, 'titles-and-merges.fods');

const makers = [
  { maker: 'kept', program: null },
  ...(libreOffice === null ? [] : [{ maker: 'made now', program: libreOffice }]),
];

const read = async (path: string) => {
  const grid = await readTable(readFileSync(path), { fileName: path, kind: 'services' });
  return { grid, table: readServices(grid) };
};

describe.each(makers)('workbooks of LibreOffice, $maker', ({ program }) => {
  let folder = kept;
  let temporary: string | null = null;

  beforeAll(() => {
    if (program === null) return;
    temporary = mkdtempSync(join(tmpdir(), 'libreoffice-'));
    folder = convertToXlsx(program, [...Object.values(lists), merged], temporary);
  });
  afterAll(() => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  });

  it.each(Object.entries(lists))('%s gives the services of the CSV file', async (name, csv) => {
    const fromWorkbook = await read(join(folder, `${name}.xlsx`));
    const fromText = await read(csv);
    expect(fromWorkbook.grid.format).toBe('xlsx');
    expect(fromWorkbook.table).toEqual(fromText.table);
    expect(fromText.table.rows.length).toBeGreaterThan(15);
  });

  it('is read as the eye reads it: titles, merged headings, bands, dates, formulas, footnotes', async () => {
    const { grid, table } = await read(join(folder, 'titles-and-merges.xlsx'));
    expect(grid.sheet).toBe('Insatser 2026');
    expect(table.mapping).toEqual({
      Insats: 'name',
      Målgrupp: 'targetGroups',
      ålder: 'age',
      'Årskostnad (tkr)': 'yearlyCost',
      'Senast verifierad': 'lastVerifiedOn',
    });
    expect(table.rows).toEqual([
      {
        row: 6,
        name: 'Familjestöd',
        fields: {
          name: 'Familjestöd',
          targetGroups: ['Barn', 'Unga', 'Föräldrar'],
          ageFrom: 7,
          ageTo: 18,
          yearlyCost: 125_000,
          lastVerifiedOn: '2026-11-22',
        },
        noteLines: ['ålder: vuxna'],
      },
      {
        row: 8,
        name: 'Öppen förskola',
        fields: {
          name: 'Öppen förskola',
          targetGroups: ['Barn'],
          ageFrom: 0,
          ageTo: 6,
          yearlyCost: 127_500,
          lastVerifiedOn: null,
        },
        noteLines: [],
      },
    ]);
    expect(table.skipped.map(({ row }) => row)).toEqual([5, 10]);
    expect(table.warnings).toHaveLength(2);
  });
});
