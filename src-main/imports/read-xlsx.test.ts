// Why: proves that workbooks of different makers are read as a person sees them.
// Must not: hold hostile files (hostile-files.test.ts), or need a program that may be missing.
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import { makeExcelWorkbook, textRow } from './testing/excel-workbook.ts';
import { refusalOf } from './testing/refusals.ts';

const read = (bytes: Uint8Array, sheet?: number | string) =>
  readTable(bytes, { fileName: 'lista.xlsx', ...(sheet === undefined ? {} : { sheet }) });

describe('a workbook as Excel writes it', () => {
  const sharedStrings = [
    '<si><t>Insats</t></si>',
    '<si><t xml:space="preserve"> Målgrupp </t></si>',
    '<si><r><t>Bo</t></r><r><rPr><b/><sz val="11"/></rPr><t>-skola</t></r><rPh sb="0" eb="1"><t>uttal</t></rPh></si>',
    '<si><t>Unga &amp; äldre_x000D_\nanhöriga</t></si>',
    '<si/>',
  ].join('');

  it('reads shared, rich and inline strings, numbers, booleans, dates and stored formula values', async () => {
    const grid = await read(
      makeExcelWorkbook({
        sharedStrings,
        sheets: [
          {
            name: 'Blad1',
            rows: [
              '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Start</t></is></c></row>',
              '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>45771</v></c><c r="D2" s="2"><v>46348</v></c><c r="E2" s="3"><v>1250000.5</v></c></row>',
              '<row r="3"><c r="A3" t="str"><f>CONCATENATE("Sam","tal")</f><v>Samtal</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="4"><v>45771.5625</v></c><c r="D3" s="5"><v>0.375</v></c><c r="E3"><f>1+1</f><v>2</v></c></row>',
              '<row r="4"><c r="A4" t="inlineStr"><is><r><t>Rik</t></r><r><t>text</t></r></is></c><c r="B4" t="s"><v>4</v></c><c r="E4"><v>0.30000000000000004</v></c></row>',
            ].join(''),
          },
        ],
      }),
    );
    expect(grid.rows).toEqual([
      ['Insats', 'Målgrupp', 'Start'],
      ['Bo-skola', 'Unga & äldre\nanhöriga', '2025-04-24', '2026-11-22', 1250000.5],
      ['Samtal', true, '2025-04-24 13:30', '09:00', 2],
      ['Riktext', null, null, null, 0.30000000000000004],
    ]);
    expect(grid.warnings).toEqual([]);
  });

  it('knows both calendars', async () => {
    const rows = `${textRow(1, ['Insats', 'Start'])}<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" s="1"><v>1</v></c></row>`;
    const at = async (usesDatesFrom1904: boolean) =>
      (await read(makeExcelWorkbook({ usesDatesFrom1904, sheets: [{ name: 'a', rows }] })))
        .rows[1]?.[1];
    expect([await at(false), await at(true)]).toEqual(['1900-01-01', '1904-01-02']);
  });

  it('warns of error values and of formulas without a stored value', async () => {
    const grid = await read(
      makeExcelWorkbook({
        sheets: [
          {
            name: 'a',
            rows: `${textRow(1, ['Insats', 'Form'])}<row r="2"><c r="A2" t="e"><f>B9</f><v>#REF!</v></c><c r="B2"><f>C2</f></c><c r="C2" s="1"><v>1e300</v></c><c r="D2" t="str"><f>""</f><v></v></c><c r="E2"><v>1</v></c></row>`,
          },
        ],
      }),
    );
    expect(grid.rows[1]).toEqual([null, null, null, null, 1]);
    expect(grid.warnings).toHaveLength(3);
    expect(grid.warnings[0]).toContain('A2');
    expect(grid.warnings[0]).toContain('#REF!');
    expect(grid.warnings[1]).toContain('B2');
  });

  it('repeats the value of merged cells, headings too, and tells where they were', async () => {
    const grid = await read(
      makeExcelWorkbook({
        sheets: [
          {
            name: 'a',
            rows: `${textRow(1, ['Insats', 'Målgrupp'])}${textRow(2, ['Samtal', 'Unga', 'Flickor'])}${textRow(3, ['', 'Äldre', 'gömd rest'])}${textRow(4, ['', 'Alla'])}`,
            merges: ['B1:C1', 'A2:A3', 'C2:C3', 'B4:XFD1048576'],
          },
        ],
      }),
    );
    expect(grid.rows).toEqual([
      ['Insats', 'Målgrupp', 'Målgrupp'],
      ['Samtal', 'Unga', 'Flickor'],
      ['Samtal', 'Äldre', 'Flickor'],
      [null, 'Alla', 'Alla'],
    ]);
    expect(grid.merges).toContainEqual({ top: 2, bottom: 3, left: 0, right: 0 });
  });

  it('reads cells and rows without references, prefixed tags and 64-bit zip fields', async () => {
    const xml = `<?xml version="1.0"?><!-- x --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Insats</x:t></x:is></x:c><x:c/><x:c t="inlineStr"><x:is><x:t><![CDATA[Form & så]]></x:t></x:is></x:c></x:row><x:row r='3'><x:c r='B3'><x:v>7</x:v></x:c><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const grid = await read(
      makeExcelWorkbook({ sheets: [{ name: 'a', rows: '', xml }], shape: { isWide: true } }),
    );
    expect(grid.rows).toEqual([
      ['Insats', null, 'Form & så'],
      [null, 7, 8],
    ]);
    expect(grid.rowNumbers).toEqual([1, 3]);
  });

  it('is not refused for a sheet that is formatted to its edges', async () => {
    const grid = await read(
      makeExcelWorkbook({
        sheets: [
          {
            name: 'a',
            rows: `${textRow(1, ['Insats'])}<row r="2"><c r="A2" t="inlineStr"><is><t>Samtal</t></is></c><c r="XFD2" s="1"/></row><row r="1048576" s="1"><c r="A1048576" s="1"></c><c r="XFD1048576" s="1"/></row>`,
          },
        ],
      }),
    );
    expect(grid.rows).toEqual([['Insats'], ['Samtal']]);
    expect(grid.sheets).toEqual([{ name: 'a', rowCount: 2 }]);
  });
});

describe('the sheet', () => {
  const list = textRow(3, ['Insats', 'Målgrupp']) + textRow(4, ['Samtal', 'Unga']);
  const workbook = makeExcelWorkbook({
    sheets: [
      { name: 'Läs mig', rows: textRow(1, ['Om filen']) + textRow(2, ['Insats', 'x']) },
      { name: 'Gömda & listor', rows: textRow(1, ['Insats', 'Målgrupp', 'Form']), state: 'hidden' },
      { name: 'Tomt', rows: '<row r="1"><c r="A1" s="1"/></row>' },
      { name: 'Åtgärder 2', rows: list },
    ],
  });

  it('is the visible one whose top rows hold the most headings', async () => {
    const grid = await read(workbook);
    expect(grid.sheet).toBe('Åtgärder 2');
    expect(grid.sheets).toEqual([
      { name: 'Läs mig', rowCount: 2 },
      { name: 'Tomt', rowCount: 0 },
      { name: 'Åtgärder 2', rowCount: 4 },
    ]);
  });

  it.each([
    [1, 'Läs mig'],
    [3, 'Åtgärder 2'],
    ['3', 'Åtgärder 2'],
    ['åtgärder 2 ', 'Åtgärder 2'],
    ['Gömda & listor', 'Gömda & listor'],
  ])('%j is %s', async (sheet, name) => {
    expect((await read(workbook, sheet)).sheet).toBe(name);
  });

  it.each([0, 4, -1, 1.5, 'Blad9', ''])('%j is not there', async (sheet) => {
    const refusal = await refusalOf(() => read(workbook, sheet));
    expect(refusal.code).toBe('not-found');
    expect(refusal.message).toContain('Läs mig');
    expect(refusal.message).not.toContain('Gömda');
  });

  it('may be empty, and then it is said', async () => {
    const refusal = await refusalOf(() => read(workbook, 'Tomt'));
    expect(refusal.code).toBe('empty-file');
    expect(refusal.message).toContain('Tomt');
  });

  it('does not look for headings below the first 15 rows', async () => {
    const deep = makeExcelWorkbook({
      sheets: [
        { name: 'Djup', rows: textRow(16, ['Insats', 'Målgrupp', 'Form']) },
        { name: 'Grund', rows: textRow(15, ['Insats', 'Målgrupp']) },
      ],
    });
    expect((await read(deep)).sheet).toBe('Grund');
  });
});

describe('a workbook as the export library writes it', () => {
  it.each(['shared', 'inline'] as const)('with %s strings', async (stringMode) => {
    const bytes = await writeXlsx({
      stringMode,
      sheets: [
        {
          name: 'Insatser',
          rows: [
            ['Insats', 'Ålder', 'Årskostnad', 'Senast verifierad', 'Anteckningar'],
            ['Återträff', '7–18 år', 125000, new Date(Date.UTC(2026, 10, 22)), '=SUMMA(A1)'],
            ['Öppen mottagning', null, 0, null, 'rad ett\nrad två'],
          ],
          merges: [{ startRow: 4, startCol: 0, endRow: 4, endCol: 4 }],
          freezePane: { rows: 1 },
          autoFilter: { range: 'A1:E3' },
        },
      ],
    });
    const grid = await read(bytes);
    expect(grid.rows).toEqual([
      ['Insats', 'Ålder', 'Årskostnad', 'Senast verifierad', 'Anteckningar'],
      ['Återträff', '7–18 år', 125000, '2026-11-22', '=SUMMA(A1)'],
      ['Öppen mottagning', null, 0, null, 'rad ett\nrad två'],
    ]);
  });
});
