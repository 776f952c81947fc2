// Why: whatever a file holds, it ends in rows or in a refusal that a person can act on; never in
// another error, and never in memory that the machine does not have.
// Must not: measure time; the limits themselves are what is tested.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importKindSchema } from '../../src-shared/contract/values.ts';
import type { Grid } from './grid.ts';
import { parseImport } from './parse-import.ts';
import { readTable } from './read-table.ts';
import { makeExcelWorkbook, textRow } from './testing/excel-workbook.ts';
import { hostileFiles } from './testing/hostile-files.ts';
import { outcomeOf, refusalOf } from './testing/refusals.ts';

const read = (bytes: Uint8Array) => readTable(bytes, { fileName: 'lista.xlsx' });

describe('a hostile file', () => {
  it.each(hostileFiles)('$name is refused with $code', async ({ bytes, code }) => {
    const file = bytes();
    expect(file.length).toBeLessThan(2_000_000);
    const refusal = await refusalOf(() => read(file));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^\p{Lu}.*Ingenting har ändrats i planen\. \p{Lu}.*\.$/u);
    expect(refusal.message).not.toMatch(/zip|XML|byte|undefined|NaN|Error/u);
  });

  it('is refused where an OLE file is handed over in a larger buffer', async () => {
    const old = hostileFiles.find(({ code }) => code === 'old-xls');
    const padded = new Uint8Array([1, 2, 3, ...(old?.bytes() ?? [])]).subarray(3);
    expect((await refusalOf(() => read(padded))).code).toBe('old-xls');
  });

  it('cannot make the reader keep room for cells that are only formatted', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}" t="n"><v>1</v></c><c r="XFD${number}" s="1"/></row>`;
    const rows = Array.from({ length: 20_000 }, (_unused, index) => row(index + 1)).join('');
    const grid = await read(makeExcelWorkbook({ sheets: [{ name: 'a', rows }] }));
    expect(grid.rows).toHaveLength(20_000);
    expect(Math.max(...grid.rows.map((cells) => cells.length))).toBe(1);
  });

  it('cannot write over the prototype of anything', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr" __proto__="x" constructor="y"><is><t>Insats</t></is></c></row>${textRow(2, ['__proto__'])}`;
    const grid = await read(makeExcelWorkbook({ sheets: [{ name: '__proto__', rows }] }));
    expect(grid.rows).toEqual([['Insats'], ['__proto__']]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('the file limit', () => {
  it('is 50 MB unless told', async () => {
    const refusal = await refusalOf(() => read(new Uint8Array(50 * 1024 * 1024 + 1)));
    expect(refusal.code).toBe('file-too-large');
    expect(refusal.message).toContain('50 MB');
    const small = readTable(new Uint8Array(11), { fileName: 'a', maxBytes: 10 });
    expect((await refusalOf(() => small)).code).toBe('file-too-large');
  });
});

/** Reads as every kind, and tells how many of the outcomes are rows or a proper refusal. */
async function countSoundOutcomes(bytes: Uint8Array): Promise<number> {
  let sound = 0;
  for (const kind of importKindSchema.options) {
    const request = { kind, bytes, fileName: 'x', sheet: null, mapping: null };
    const outcome = await outcomeOf(() => parseImport(request, { onProgress: () => undefined }));
    const isSound =
      'value' in outcome
        ? outcome.value.table.rows.length > 0
        : outcome.refusal.message.includes('Ingenting har ändrats i planen.');
    if (isSound) sound += 1;
  }
  return sound;
}

function isSoundGrid(grid: Grid): boolean {
  return (
    !JSON.stringify(grid.rows).includes('\\ud800') &&
    grid.rows.length === grid.rowNumbers.length &&
    grid.rowNumbers.every((number, index) => number > (grid.rowNumbers[index - 1] ?? 0)) &&
    grid.rows.every((row) => row.length > 0 && row.at(-1) !== null && row.at(-1) !== '')
  );
}

describe('any bytes', () => {
  const workbook = makeExcelWorkbook({
    sharedStrings: '<si><t>Insats</t></si><si><t>Målgrupp</t></si>',
    sheets: [
      {
        name: 'Blad1',
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>${textRow(2, ['Samtal', 'Unga, äldre', '7–18'])}${textRow(3, ['', 'Äldre'])}`,
        merges: ['A2:A3'],
      },
      { name: 'Blad2', rows: textRow(4, ['a', 'b']) },
    ],
  });

  it('are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await countSoundOutcomes(bytes)).toBe(importKindSchema.options.length);
      }),
      { numRuns: 200 },
    );
  });

  it('behind the first bytes of a zip are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]);
        expect(await countSoundOutcomes(file)).toBe(importKindSchema.options.length);
      }),
      { numRuns: 200 },
    );
  });

  it('changed, cut or put into a workbook are read or refused', async () => {
    const change = fc.record({
      at: fc.nat({ max: workbook.length - 1 }),
      remove: fc.nat({ max: 40 }),
      insert: fc.uint8Array({ maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let bytes = [...workbook];
        for (const { at, remove, insert } of changes) {
          bytes = [...bytes.slice(0, at), ...insert, ...bytes.slice(at + remove)];
        }
        expect(await countSoundOutcomes(Uint8Array.from(bytes))).toBe(
          importKindSchema.options.length,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('in the XML of a sheet are read or refused, and give a sound grid', async () => {
    const word = fc.constantFrom(
      '<row r="1">',
      '<row>',
      '</row>',
      '<c r="A1">',
      '<c r="B2" t="s">',
      '<c t="inlineStr">',
      '</c>',
      '<v>1</v>',
      '<v>',
      '<is><t>Insats</t></is>',
      '<is>',
      '<f>A1</f>',
      '<sheetData>',
      '</sheetData>',
      '<c r="C3" t="d"><v>2026-01-01</v></c>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      '<mergeCell ref="B2:A1"/>',
      '<mergeCells>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&#xD800;',
      '&#x110000;',
      '&amp;',
      '"',
      "'",
      '>',
      '<',
      '/>',
      ' ',
      'Målgrupp',
      '<c r="A2" s="1"><v>1e400</v></c>',
      '<c r="A3" t="e"><v>#N/A</v></c>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const xml = `<worksheet><sheetData>${words.join('')}</sheetData></worksheet>`;
        const bytes = makeExcelWorkbook({ sheets: [{ name: 'a', rows: '', xml }] });
        const outcome = await outcomeOf(() => read(bytes));
        expect('refusal' in outcome || isSoundGrid(outcome.value)).toBe(true);
        expect(await countSoundOutcomes(bytes)).toBe(importKindSchema.options.length);
      }),
      { numRuns: 150 },
    );
  });

  it('as text under good headings are read or refused', async () => {
    const headings = fc.constantFrom(
      'insats;målgrupp;ålder;årskostnad;status;senast verifierad;id;ref',
      'deltagare;insats;kriterium;värde;säkerhet;omgång',
      'insats;regel;svar;anteckning',
      'insats;risk;allvarlighetsgrad;sannolikhet;klart;kvar allvarlighetsgrad',
      'insats;stadsdel;status;start;slut;våg',
      'nr;behov;målgrupp;så vet vi;styrka;datum;insatser',
      'insikt;perspektiv;delgrupper;etiketter;insamlat av;datum',
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'S01',
        '-',
        '3',
        '6',
        'ja',
        'effekt',
        'hög',
        'pilot',
        '2026-11-22',
        '7–18',
        '1 000 tkr',
        '"',
      ),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(headings, rows, async (heading, cells) => {
        const text = [heading, ...cells.map((row) => row.join(';'))].join('\n');
        expect(await countSoundOutcomes(new TextEncoder().encode(text))).toBe(
          importKindSchema.options.length,
        );
      }),
      { numRuns: 150 },
    );
  });
});
