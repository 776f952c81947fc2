// Why: a text file with columns becomes a grid: which sign divides the columns is found by trying,
// because a comma inside a cell is as common in these lists as a comma between cells.
// Must not: guess the meaning of a cell; everything stays text.
import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import type { CellValue, Grid } from './grid.ts';
import { cleanText, columnLetter, isBlankRow, readCellText } from './grid.ts';
import type { HeadingCounter } from './headings.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, rowPlace } from './messages.ts';
import { readHtmlTable } from './read-html.ts';
import { rowsBeforeTornQuote } from './torn-quotes.ts';

const DELIMITERS = [';', '\t', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_LENGTH = 200_000;
const SAMPLE_ROWS = 100;
/** A first line by which some programs tell Excel the delimiter. */
const DELIMITER_LINE = /^sep=([;,\t])\n/iu;

/** `onRow` also gets whether the row's quotation marks are torn, and says whether to go on. */
function parse(
  text: string,
  delimiter: string,
  onRow: (row: string[], isTorn: boolean) => boolean,
): void {
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // Fast mode splits the whole file into lines at once, before any limit can apply.
    fastMode: false,
    step: (result, parser) => {
      const isTorn = result.errors.some((error) => error.type === 'Quotes');
      if (!onRow(result.data, isTorn)) parser.abort();
    },
  });
}

function sampleRows(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  // The sample may end inside a quoted cell, and quotes may be torn for one delimiter only: the rows
  // so far are enough to judge by, and the real reading tells what is really wrong.
  parse(text.slice(0, SAMPLE_LENGTH), delimiter, (row, isTorn) => {
    if (!isTorn) rows.push(row);
    return !isTorn && rows.length < SAMPLE_ROWS;
  });
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** How well the rows of a sample fit a delimiter, most telling figure first. */
function fit(rows: readonly string[][], countHeadings: HeadingCounter): readonly number[] {
  let headings = 0;
  let width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows.slice(0, 15)) {
    const count = countHeadings(row.map((cell) => cleanText(cell)));
    if (count > headings) {
      headings = count;
      width = row.length;
    }
  }
  const even = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
  return [headings, width > 1 ? 1 : 0, even, width];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((figure, at) => figure !== other[at]);
  return index !== -1 && (one[index] ?? 0) > (other[index] ?? 0);
}

function chooseDelimiter(text: string, countHeadings: HeadingCounter): Delimiter {
  let best: { delimiter: Delimiter; fit: readonly number[] } | null = null;
  for (const delimiter of DELIMITERS) {
    const candidate = { delimiter, fit: fit(sampleRows(text, delimiter), countHeadings) };
    if (best === null || isBetter(candidate.fit, best.fit)) best = candidate;
  }
  return best?.delimiter ?? ';';
}

function isWebPage(text: string): boolean {
  const start = text.trimStart().slice(0, 20).toLowerCase();
  return /^<(?:!doctype html|html|table|head|body)/u.test(start);
}

function refuseMarkup(text: string): void {
  const start = text.trimStart().slice(0, 20).toLowerCase();
  if (start.startsWith('<?xml')) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('en XML-fil'));
  }
}

/** Reads a CSV file into a grid; throws `ImportRefusal` for all that is not one. */
export function readCsv(
  bytes: Uint8Array,
  sheetName: string,
  countHeadings: HeadingCounter,
  limits: ImportLimits,
): Grid {
  const decoded = decodeText(bytes);
  const warned =
    decoded.encoding === 'windows-1252'
      ? ['Filen lästes med teckenkodningen Windows-1252. Kontrollera att å, ä och ö blev rätt.']
      : [];
  if (isWebPage(decoded.text)) return readWebPage(decoded.text, sheetName, warned, limits);
  refuseMarkup(decoded.text);
  const whole = decoded.text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const told = DELIMITER_LINE.exec(whole);
  const text = told === null ? whole : whole.slice(told[0].length);
  if (/^[;,\s]*$/u.test(text)) throw new ImportRefusal('empty-file', messages.emptyFile);
  const delimiter = told?.[1] ?? chooseDelimiter(text, countHeadings);

  const linesBefore = told === null ? 0 : 1;
  const torn = rowsBeforeTornQuote(text, delimiter);
  if (torn !== null) throw unclosedQuote(linesBefore + torn + 1);

  const rows: CellValue[][] = [];
  const rowNumbers: number[] = [];
  let rowNumber = linesBefore;
  let cells = 0;
  parse(text, delimiter, (data, isTorn) => {
    rowNumber += 1;
    if (isTorn) throw unclosedQuote(rowNumber);
    const row = readRow(data, rowNumber, sheetName, limits);
    if (isBlankRow(row)) return true;
    cells += row.length;
    checkSize(rowNumber, cells, sheetName, limits);
    rows.push(row);
    rowNumbers.push(rowNumber);
    return true;
  });
  if (rows.length === 0) throw new ImportRefusal('empty-file', messages.emptyFile);
  const sheets = [{ name: sheetName, rowCount: rowNumbers.at(-1) ?? 0 }];
  return {
    format: 'csv',
    sheets,
    sheet: sheetName,
    rows,
    rowNumbers,
    merges: [],
    warnings: warned,
  };
}

/** A list that another system wrote as a page under the name of a workbook. */
function readWebPage(
  text: string,
  sheetName: string,
  warnings: readonly string[],
  limits: ImportLimits,
): Grid {
  const table = readHtmlTable(text, sheetName, limits);
  if (table === null) {
    throw new ImportRefusal('not-a-table', messages.otherDocument('en webbsida'));
  }
  const sheets = [{ name: sheetName, rowCount: table.rowNumbers.at(-1) ?? 0 }];
  return { format: 'csv', sheets, sheet: sheetName, ...table, warnings };
}

function unclosedQuote(row: number): ImportRefusal {
  const problem = { place: rowPlace(row), message: 'Ett citattecken avslutas inte.' };
  return new ImportRefusal('bad-rows', messages.unclosedQuote(row), [problem]);
}

function readRow(
  data: readonly string[],
  rowNumber: number,
  sheetName: string,
  limits: ImportLimits,
): CellValue[] {
  const row = data.map((cell, column) => {
    if (cell.length > limits.cellLength) {
      const place = rowPlace(rowNumber, columnLetter(column));
      const problem = { place, message: 'Texten är för lång.' };
      throw new ImportRefusal('file-too-large', messages.cellTooLong(place, limits), [problem]);
    }
    return readCellText(cell);
  });
  while (row.at(-1) === null) row.pop();
  if (row.length > limits.columns) {
    const last = columnLetter(row.length - 1);
    throw new ImportRefusal('file-too-large', messages.tooManyColumns(sheetName, last, limits));
  }
  return row;
}

function checkSize(row: number, cells: number, sheetName: string, limits: ImportLimits): void {
  if (row > limits.rows) {
    throw new ImportRefusal('file-too-large', messages.tooManyRows(sheetName, row, limits));
  }
  if (cells > limits.cells) {
    throw new ImportRefusal('file-too-large', messages.tooManyCells(sheetName, limits));
  }
}
