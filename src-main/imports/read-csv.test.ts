// Why: proves that a text file is read as a person sees it, whatever program wrote it.
// Must not: depend on files of the machine.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanText } from './grid.ts';
import { readTable } from './read-table.ts';
import { refusalOf, utf8, windows1252 } from './testing/refusals.ts';

const read = (bytes: Uint8Array, fileName = 'lista.csv') => readTable(bytes, { fileName });

describe('encodings', () => {
  const text = 'insats;målgrupp\nÅterträff;Äldre\n';
  const rows = [
    ['insats', 'målgrupp'],
    ['Återträff', 'Äldre'],
  ];
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };

  it.each([
    ['UTF-8', utf8(text), 0],
    ['UTF-8 with mark', utf8(`\uFEFF${text}`), 0],
    ['UTF-16 LE', utf16(false), 0],
    ['UTF-16 BE', utf16(true), 0],
    ['Windows-1252', windows1252(text), 1],
  ])('%s', async (_name, bytes, warnings) => {
    const grid = await read(bytes);
    expect(grid.rows).toEqual(rows);
    expect(grid.warnings).toHaveLength(warnings);
  });

  it('warns of letters that were spoilt before', async () => {
    const grid = await read(utf8('insats;form\nÃ…tertrÃ¤ff;grupp\n'));
    expect(grid.warnings).toHaveLength(1);
    expect(grid.warnings[0]).toContain('Ã¤');
  });

  it('makes one of composed and decomposed letters', async () => {
    expect((await read(utf8(text.normalize('NFD')))).rows).toEqual(rows);
  });

  it.each([
    ['UTF-16 without mark', new Uint8Array(Buffer.from(text, 'utf16le'))],
    [
      'half UTF-8, half Windows-1252',
      new Uint8Array([...utf8(text), ...windows1252('Öppen;Unga')]),
    ],
    ['DOS', new Uint8Array([...utf8('insats;m'), 0x86, ...utf8('lgrupp\nSamtal;Unga')])],
    ['old Mac', new Uint8Array([...utf8('insats;m'), 0x8c, ...utf8('lgrupp\nSamtal;Unga')])],
    ['bytes without meaning', new Uint8Array([...utf8('insats;form\nSamtal;'), 0x81])],
    ['torn UTF-16', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
  ])('refuses %s rather than spoil a letter', async (_name, bytes) => {
    expect((await refusalOf(() => read(bytes))).code).toBe('unknown-encoding');
  });
});

describe('delimiters', () => {
  it.each([
    [';', 'insats;målgrupp;form\nSamtal;Barn, unga, vuxna;grupp, öppen\n'],
    [',', 'insats,målgrupp,form\nSamtal,"Barn, unga, vuxna","grupp, öppen"\n'],
    ['tab', 'insats\tmålgrupp\tform\nSamtal\tBarn, unga, vuxna\tgrupp, öppen\n'],
    ['told', 'sep=,\r\ninsats,målgrupp,form\r\nSamtal,"Barn, unga, vuxna","grupp, öppen"\r\n'],
  ])('%s', async (_name, text) => {
    expect((await read(utf8(text))).rows).toEqual([
      ['insats', 'målgrupp', 'form'],
      ['Samtal', 'Barn, unga, vuxna', 'grupp, öppen'],
    ]);
  });

  it('is not misled by commas in titles above the headings', async () => {
    const grid = await read(
      utf8('Insatser, stadsdelar, 2026, utkast\n\ninsats;form\nSamtal, enskilda;individuell\n'),
    );
    expect(grid.rows[1]).toEqual(['insats', 'form']);
    expect(grid.rows[2]).toEqual(['Samtal, enskilda', 'individuell']);
  });

  it('does not divide a list of one column', async () => {
    const grid = await read(utf8('insats\nFörebyggarteam, uppsökande arbete\nLots; stöd\n'));
    expect(grid.rows.map((row) => row.length)).toEqual([1, 1, 1]);
  });
});

describe('cells and rows', () => {
  it('keeps quotes and line breaks in cells, and counts rows as Excel does', async () => {
    const grid = await read(
      utf8('insats;form\r\n"Samtal ""på väg""";"grupp\r\nöppen"\r\n\r\n5" skärm;x\r\n'),
    );
    expect(grid.rows).toEqual([
      ['insats', 'form'],
      ['Samtal "på väg"', 'grupp\nöppen'],
      ['5" skärm', 'x'],
    ]);
    expect(grid.rowNumbers).toEqual([1, 2, 4]);
    expect(grid.sheets).toEqual([{ name: 'lista', rowCount: 4 }]);
  });

  it('reads old Mac line ends, blank cells and invisible letters', async () => {
    const grid = await read(utf8('insats;form;\r Samtal\u200B\u00A0stöd ;;\r;;;\r'));
    expect(grid.rows).toEqual([['insats', 'form'], ['Samtal stöd']]);
  });

  it('undoes the apostrophe that guards against formulas', async () => {
    const grid = await read(utf8("insats;form\n'=1+1;'-\n'n Samtal;x\n"));
    expect(grid.rows.slice(1)).toEqual([
      ['=1+1', '-'],
      ["'n Samtal", 'x'],
    ]);
  });

  it.each([
    ['in the middle', 'insats;form\nA;x\n"B" och C;x\nD;x\n', 'rad 3'],
    ['at the end', 'insats;form\nA;"x\n', 'rad 2'],
    ['after a told delimiter', 'sep=;\ninsats;form\nA;"x"y\n', 'rad 3'],
    ['after a quoted line break', 'insats;form\n"A\nB";x\n"C;x\n', 'rad 3'],
  ])('names the row of a quotation mark that never ends, %s', async (_where, text, place) => {
    const refusal = await refusalOf(() => read(utf8(text)));
    expect(refusal.code).toBe('bad-rows');
    expect(refusal.problems.map((problem) => problem.place)).toEqual([place]);
  });

  it('says nothing of a file by its name', async () => {
    const grid = await read(utf8('insats;form\nA;x\n'), 'C:\\mapp\\lista.2026.xlsx');
    expect([grid.format, grid.sheet]).toEqual(['csv', 'lista.2026']);
  });

  it('gives back what a CSV writer wrote', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => cleanText(text).replace(/^'+/u, ''));
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(';', ',', '\t'), async (rows, delimiter) => {
        const headings = ['insats', 'målgrupp', 'form'];
        const text = Papa.unparse([headings, ...rows], { delimiter, quotes: true });
        const grid = await read(utf8(text));
        const expected = rows
          .map((row) => row.map((value) => (value === '' ? null : value)))
          .filter((row) => row.some((value) => value !== null));
        const padded = grid.rows.slice(1).map((row) => [0, 1, 2].map((at) => row[at] ?? null));
        expect(padded).toEqual(expected);
      }),
    );
  });
});

describe('files that are no tables', () => {
  it.each([
    ['nothing', utf8(''), 'empty-file'],
    ['white space', utf8('\uFEFF \r\n\t\r\n'), 'empty-file'],
    ['only delimiters', utf8(';;;\n;;;\n'), 'empty-file'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'not-a-table'],
    ['a web page', utf8('<!DOCTYPE html><html><body>Logga in'), 'not-a-table'],
    ['XML', utf8('<?xml version="1.0"?><Workbook/>'), 'not-a-table'],
    ['a plan', utf8('SQLite format 3\0'), 'not-a-table'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-table'],
    ['zero bytes', new Uint8Array(5_000), 'not-a-table'],
    ['control characters', new Uint8Array(500).fill(7), 'not-a-table'],
  ])('%s', async (_name, bytes, code) => {
    expect((await refusalOf(() => read(bytes))).code).toBe(code);
  });
});

describe('limits', () => {
  const limits = { rows: 10, columns: 5, cells: 30, cellLength: 100, fileBytes: 1_000 };
  const bounded = (text: string) => readTable(utf8(text), { fileName: 'a.csv', limits });

  it.each([
    ['rows', `insats\n${'a\n'.repeat(10)}`],
    ['columns', 'insats;b;c;d;e;f'],
    ['cells', `insats;b;c;d\n${'a;b;c;d\n'.repeat(9)}`],
    ['one cell', `insats\n${'x'.repeat(101)}`],
    ['the file', 'x'.repeat(1_001)],
  ])('of %s', async (_name, text) => {
    expect((await refusalOf(() => bounded(text))).code).toBe('file-too-large');
  });

  it('do not count blank rows and columns', async () => {
    const grid = await bounded(`insats;;;;;;;;\na;;;;;;;;\n${';;;\n'.repeat(100)}`);
    expect(grid.rows).toEqual([['insats'], ['a']]);
  });

  it('hold for a file that is only delimiters, line ends or quotation marks', async () => {
    const torn = `insats;form\n"${'a"'.repeat(3_000_000)}`;
    expect((await refusalOf(() => read(utf8(torn)))).code).toBe('bad-rows');
    const wide = `insats\n${';'.repeat(1_000_000)}x`;
    const long = `insats\n${'a\n'.repeat(300_000)}`;
    for (const text of [wide, long]) {
      const refusal = await refusalOf(() => readTable(utf8(text), { fileName: 'a.csv' }));
      expect(refusal.code).toBe('file-too-large');
    }
  });
});
