// Why: last year's list as LibreOffice saves it: titles, bands, colours instead of a column, several
// services in one cell, dates as text, trailing notes.
// Must not: need LibreOffice for the kept file; where it is there, the list is also made anew.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../src-shared/contract/owner/imports.ts';
import { settledReading } from '../../src-shared/domain/import-reading.ts';
import type { FileInspection } from './inspect-services.ts';
import { inspectFile, readServiceFile } from './parse-import.ts';
import { convertToXlsx, libreOffice } from './testing/libreoffice.ts';

const kept = join(import.meta.dirname, '../../test/fixtures/imports');
const name = 'last-years-list';
const lists = {
  targetGroups: ['Barn och unga', 'Våld i nära relation', 'Funktionsnedsättning', 'Äldre'],
  areas: [],
  forms: [],
  workingMethods: [],
  districts: ['Farsta'],
};
const unsaid: ReadingChoices = {
  sheet: null,
  headerRow: null,
  columns: null,
  values: null,
  isNameSplit: null,
};
const control = { onProgress: () => undefined };
const makers = [
  { maker: 'kept', program: null },
  ...(libreOffice === null ? [] : [{ maker: 'made now', program: libreOffice }]),
];

describe.each(makers)('last year’s list, $maker', ({ program }) => {
  let folder = kept;
  let temporary: string | null = null;
  let bytes: Uint8Array;

  beforeAll(() => {
    if (program !== null) {
      temporary = mkdtempSync(join(tmpdir(), 'libreoffice-'));
      folder = convertToXlsx(program, [join(kept, `${name}.fods`)], temporary);
    }
    bytes = readFileSync(join(folder, `${name}.xlsx`));
  });
  afterAll(() => {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  });

  const look = (reading: ReadingChoices = unsaid): Promise<FileInspection> =>
    inspectFile({ bytes, fileName: 'lista.xlsx', reading, lists, remembered: {} }, control);

  it('shows its sheets, its titles and what its columns seem to be', async () => {
    const seen = await look();
    expect(seen.sheets.map((sheet) => sheet.name)).toEqual(['Läs först', 'Insatser']);
    expect([seen.sheet, seen.headerRow]).toEqual(['Insatser', 4]);
    expect(seen.top.slice(0, 6).map(({ kind }) => kind)).toEqual([
      'title',
      'title',
      'blank',
      'heading',
      'band',
      'row',
    ]);
    expect(seen.columns.map(({ heading, choice, why }) => [heading, choice, why])).toEqual([
      ['Insatsens namn', 'name', 'heading'],
      ['Vilka riktar den sig till?', 'targetGroups', 'values'],
      ['Typ av insats', 'forms', 'heading'],
      ['Avstämd', 'lastVerifiedOn', 'values'],
      ['Handläggarens tanke', 'ignore', 'none'],
      ['Radens färg', 'ignore', 'none'],
    ]);
    expect(seen.colours).toEqual({ ljusgrön: '#C6E0B4', gul: '#FFFF00' });
    expect(seen.names.examples).toEqual([
      { row: 11, parts: ['Gruppsamtal till anhöriga', 'Flexibelt socialt stöd'] },
    ]);
  });

  it('is read with colours as levels, cells divided and the notes left out', async () => {
    const seen = settledReading({ ...(await look()), remembered: null });
    const reading = {
      ...seen,
      columns: { ...seen.columns, colour: 'supportLevel' as const },
      values: { supportLevel: { ljusgrön: ['first-line'], gul: ['promoting'] } },
      isNameSplit: true,
    };
    const { table } = await readServiceFile(
      { bytes, fileName: 'lista.xlsx', reading, near: null },
      control,
    );
    expect(table.rows).toHaveLength(18);
    expect(table.skipped.map(({ row }) => row)).toEqual([5, 24, 25]);
    const level = (service: string): unknown =>
      table.rows.find((row) => row.name === service)?.fields.supportLevel;
    expect(level('BRA-samtal')).toBe('first-line');
    expect(level('Flexibelt socialt stöd')).toBe('promoting');
    const days = table.rows.map(({ fields }) => fields.lastVerifiedOn);
    expect(new Set(days)).toEqual(new Set(['2025-04-24', null]));
    expect(table.rows.flatMap(({ noteLines }) => noteLines)).toEqual([]);
  });

  it('lets a person point out another row and another sheet', async () => {
    const other = await look({ ...unsaid, headerRow: 2 });
    expect(other.headerRow).toBe(2);
    expect(other.columns[0]?.heading).toBe('Stämdes av i april');
    const first = await look({ ...unsaid, sheet: 'Läs först' });
    expect(first.sheet).toBe('Läs först');
    expect(first.headerProblem).toMatch(/Ingen rubrikrad/u);
  });
});
