// Why: files made to harm: bombs, torn files, lying zips, XML that grows. Each is small on disk and
// made here, so that none lies in the project.
// Must not: be used by the product.
import { deflateRawSync } from 'node:zlib';
import type { ImportRefusalCode } from '../import-refusal.ts';
import { makeExcelWorkbook, textRow } from './excel-workbook.ts';
import type { ExcelWorkbook } from './excel-workbook.ts';
import { makeZip } from './make-zip.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly code: ImportRefusalCode;
}

const LIST = textRow(1, ['Insats', 'Målgrupp']) + textRow(2, ['Samtal', 'Unga']);
const SHEET = 'xl/worksheets/sheet1.xml';
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function workbook(changes: Partial<ExcelWorkbook> = {}): Uint8Array {
  return makeExcelWorkbook({ sheets: [{ name: 'Blad1', rows: LIST }], ...changes });
}

function withRows(rows: string): Uint8Array {
  return makeExcelWorkbook({ sheets: [{ name: 'Blad1', rows }] });
}

function withSheetXml(xml: string): Uint8Array {
  return makeExcelWorkbook({ sheets: [{ name: 'Blad1', rows: '', xml }] });
}

/** A few hundred kilobytes that unpack to the given number of mebibytes of spaces. */
function packedSpaces(mebibytes: number): Uint8Array {
  return deflateRawSync(Buffer.alloc(mebibytes * 1024 * 1024, 0x20), { level: 1 });
}

function ole(streamName: string): Uint8Array {
  const name = Buffer.from(streamName, 'utf16le');
  return new Uint8Array(
    Buffer.concat([Buffer.from(OLE_MAGIC), Buffer.alloc(500), name, Buffer.alloc(500)]),
  );
}

const BILLION_LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "skratt">${[...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join(
    '',
  )}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`;

/** Every hostile file, with the code that it must be refused with. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'a bomb that hides its size',
    code: 'file-too-large',
    bytes: () =>
      workbook({
        extraParts: [
          {
            name: SHEET,
            content: '',
            packed: packedSpaces(200),
            lies: { statedSize: 1_000, checksum: 1 },
          },
        ],
      }),
  },
  {
    name: 'a bomb that states its size',
    code: 'file-too-large',
    bytes: () =>
      workbook({
        extraParts: [{ name: 'xl/media/a.bin', content: '', lies: { statedSize: 3_000_000_000 } }],
      }),
  },
  {
    name: 'many parts that sum up to a bomb',
    code: 'file-too-large',
    bytes: () =>
      workbook({
        extraParts: Array.from({ length: 30 }, (_unused, index) => ({
          name: `xl/media/${index}.bin`,
          content: '',
          lies: { statedSize: 50_000_000 },
        })),
      }),
  },
  {
    name: 'a bomb of shared strings',
    code: 'file-too-large',
    bytes: () => workbook({ sharedStrings: '<si><t>a</t></si>'.repeat(800_000) }),
  },
  {
    name: 'more parts than a workbook has',
    code: 'file-too-large',
    bytes: () =>
      makeZip(
        Array.from({ length: 5_001 }, (_unused, index) => ({ name: `a${index}`, content: '' })),
      ),
  },
  {
    name: 'a directory that counts parts that are not there',
    code: 'truncated-file',
    bytes: () => workbook({ shape: { statedCount: 60 } }),
  },
  {
    name: 'a wide directory that counts without end',
    code: 'file-too-large',
    bytes: () => workbook({ shape: { isWide: true, statedCount: 4_000_000_000 } }),
  },
  {
    name: 'more sheets than anyone has',
    code: 'file-too-large',
    bytes: () =>
      makeExcelWorkbook({
        sheets: Array.from({ length: 201 }, (_unused, index) => ({
          name: `Blad${index}`,
          rows: '',
        })),
      }),
  },
  { name: 'a truncated workbook', code: 'truncated-file', bytes: () => workbook().slice(0, -200) },
  { name: 'half a workbook', code: 'truncated-file', bytes: () => workbook().slice(0, 900) },
  { name: 'the first bytes of a zip', code: 'truncated-file', bytes: () => workbook().slice(0, 4) },
  {
    name: 'a wrong checksum',
    code: 'truncated-file',
    bytes: () =>
      workbook({ extraParts: [{ name: SHEET, content: '<worksheet/>', lies: { checksum: 7 } }] }),
  },
  {
    name: 'a part that lies beyond the file',
    code: 'truncated-file',
    bytes: () =>
      workbook({ extraParts: [{ name: SHEET, content: '', lies: { offset: 90_000_000 } }] }),
  },
  {
    name: 'a part that ends beyond the file',
    code: 'truncated-file',
    bytes: () =>
      workbook({ extraParts: [{ name: SHEET, content: '', lies: { packedSize: 90_000_000 } }] }),
  },
  {
    name: 'a part that is no deflated data',
    code: 'truncated-file',
    bytes: () =>
      workbook({
        extraParts: [{ name: SHEET, content: 'x', packed: new Uint8Array([255, 255, 255, 255]) }],
      }),
  },
  {
    name: 'an encrypted part',
    code: 'encrypted',
    bytes: () => workbook({ extraParts: [{ name: SHEET, content: 'x', lies: { flags: 1 } }] }),
  },
  {
    name: 'an AES encrypted part',
    code: 'encrypted',
    bytes: () => workbook({ extraParts: [{ name: SHEET, content: 'x', lies: { method: 99 } }] }),
  },
  {
    name: 'an unknown packing',
    code: 'not-a-table',
    bytes: () => workbook({ extraParts: [{ name: SHEET, content: 'x', lies: { method: 12 } }] }),
  },
  { name: 'a workbook with a password', code: 'encrypted', bytes: () => ole('EncryptedPackage') },
  { name: 'an old Excel file', code: 'old-xls', bytes: () => ole('Workbook') },
  { name: 'an old Word file', code: 'not-a-table', bytes: () => ole('WordDocument') },
  ...['../../etc/passwd', '/etc/passwd', 'xl\\..\\..\\a', 'C:/a', 'xl/../../a', 'a\0b', ''].map(
    (name): HostileFile => ({
      name: `a part named ${JSON.stringify(name)}`,
      code: 'not-a-table',
      bytes: () => workbook({ extraParts: [{ name, content: 'x' }] }),
    }),
  ),
  {
    name: 'two parts of one name',
    code: 'not-a-table',
    bytes: () =>
      workbook({ extraParts: [{ name: 'xl/Worksheets/SHEET1.xml', content: '<worksheet/>' }] }),
  },
  { name: 'an empty zip', code: 'not-a-table', bytes: () => makeZip([]) },
  {
    name: 'a zip of other things',
    code: 'not-a-table',
    bytes: () => makeZip([{ name: 'a.txt', content: 'hej' }]),
  },
  {
    name: 'a Word document',
    code: 'not-a-table',
    bytes: () => makeZip([{ name: 'word/document.xml', content: '<w/>' }]),
  },
  {
    name: 'an OpenDocument sheet',
    code: 'not-a-table',
    bytes: () =>
      makeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' },
      ]),
  },
  {
    name: 'a workbook without workbook part',
    code: 'not-a-table',
    bytes: () => workbook({ without: ['xl/workbook.xml'] }),
  },
  {
    name: 'a workbook without sheet part',
    code: 'truncated-file',
    bytes: () => workbook({ without: [SHEET] }),
  },
  {
    name: 'a workbook without relationships',
    code: 'not-a-table',
    bytes: () => workbook({ without: ['xl/_rels/workbook.xml.rels'] }),
  },
  {
    name: 'a workbook of charts only',
    code: 'not-a-table',
    bytes: () =>
      workbook({
        extraParts: [{ name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' }],
      }),
  },
  {
    name: 'entities that multiply, in a sheet',
    code: 'not-a-table',
    bytes: () => withSheetXml(BILLION_LAUGHS),
  },
  {
    name: 'entities that multiply, in the texts',
    code: 'not-a-table',
    bytes: () =>
      workbook({
        sharedStrings: '',
        extraParts: [{ name: 'xl/sharedStrings.xml', content: BILLION_LAUGHS }],
      }),
  },
  {
    name: 'entities that multiply, in the relationships',
    code: 'not-a-table',
    bytes: () => workbook({ extraParts: [{ name: '_rels/.rels', content: BILLION_LAUGHS }] }),
  },
  {
    name: 'a sheet that is not UTF-8',
    code: 'truncated-file',
    bytes: () =>
      workbook({
        extraParts: [{ name: SHEET, content: new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) }],
      }),
  },
  {
    name: 'a tag without end',
    code: 'truncated-file',
    bytes: () => withSheetXml('<worksheet><sheetData><row r="1"'),
  },
  {
    name: 'a comment without end',
    code: 'truncated-file',
    bytes: () => withSheetXml('<worksheet><!-- <sheetData/>'),
  },
  {
    name: 'rows without end',
    code: 'truncated-file',
    bytes: () => withSheetXml('<worksheet><sheetData><row r="1"></row>'),
  },
  {
    name: 'a tag of a million attributes',
    code: 'truncated-file',
    bytes: () =>
      withSheetXml(
        `<worksheet><sheetData><row ${'a="" '.repeat(1_000_000)}/></sheetData></worksheet>`,
      ),
  },
  {
    name: 'a row that is no number',
    code: 'truncated-file',
    bytes: () => withRows('<row r="många"/>'),
  },
  {
    name: 'a cell at no place',
    code: 'truncated-file',
    bytes: () => withRows('<row r="1"><c r="åäö"><v>1</v></c></row>'),
  },
  {
    name: 'one cell at the last row',
    code: 'file-too-large',
    bytes: () => withRows(`${LIST}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
  },
  {
    name: 'one cell at the last column',
    code: 'file-too-large',
    bytes: () => withRows(`${LIST}<row r="3"><c r="XFD3"><v>1</v></c></row>`),
  },
  {
    name: 'two cells that span too many',
    code: 'file-too-large',
    bytes: () =>
      withRows(
        `${LIST}<row r="3"><c r="ALL3"><v>1</v></c></row><row r="190000"><c r="A190000"><v>1</v></c></row>`,
      ),
  },
  {
    name: 'a cell with a book in it',
    code: 'file-too-large',
    bytes: () => withRows(textRow(1, ['Insats', 'x'.repeat(40_000)])),
  },
  {
    name: 'merged areas upon merged areas',
    code: 'file-too-large',
    bytes: () =>
      makeExcelWorkbook({
        sheets: [
          {
            name: 'a',
            rows: `${LIST}<row r="9000"><c r="CV9000"><v>1</v></c></row>`,
            merges: Array.from({ length: 50 }, () => 'A1:CV9000'),
          },
        ],
      }),
  },
  { name: 'a workbook without content', code: 'empty-file', bytes: () => withRows('') },
  {
    name: 'a workbook of blank texts',
    code: 'empty-file',
    bytes: () => withRows(textRow(1, [' ', '\u200B'])),
  },
];
