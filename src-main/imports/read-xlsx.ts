// Why: a workbook becomes a grid. The file's own zip and XML are measured first; the library then
// reads a small clean workbook made of the checked parts only, within the measured rectangle, because
// on its own it can be made to reserve memory for cells that are not there.
// Must not: hand the library the file itself, or run, evaluate or follow anything in it.
import type { Cell, CellValue as LibraryValue, MergeRange, Sheet } from 'hucre';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import type { CellValue, Grid, MergedArea, SheetSummary } from './grid.ts';
import { columnLetter, isBlankCell, isBlankRow, readCellText } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, quote, rowPlace } from './messages.ts';
import type { HeadingCounter } from './read-csv.ts';
import { checkExtent, scanSheet } from './sheet-scan.ts';
import type { SheetExtent } from './sheet-scan.ts';
import { decodePart, findWorkbookParts } from './workbook-parts.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';
import { storeZip } from './zip-store.ts';
import { openZip } from './zip-archive.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MOST_WARNED_CELLS = 20;

interface MeasuredSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
  readonly extent: SheetExtent;
}

/** What is wrong in single cells, told once each and counted when there are many. */
class CellWarnings {
  readonly #found: string[] = [];
  #more = 0;

  add(row: number, column: number, text: string): void {
    if (this.#found.length < MOST_WARNED_CELLS) {
      this.#found.push(`Cell ${columnLetter(column)}${row}: ${text}`);
    } else {
      this.#more += 1;
    }
  }

  list(): readonly string[] {
    return this.#more === 0
      ? this.#found
      : [...this.#found, `Samma slags anmärkning gäller ytterligare ${this.#more} celler.`];
  }
}

function relationships(entries: readonly { id: string; type: string; target: string }[]): string {
  const items = entries.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

/** A workbook of checked parts only: sheet n stands as part n, under the name `n`. */
function cleanWorkbook(parts: WorkbookParts, sheets: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>();
  const addText = (name: string, text: string): void => {
    files.set(name, encoder.encode(text));
  };
  const links = sheets.map((_sheet, index) => ({
    id: `rId${index}`,
    type: 'worksheet',
    target: `s${index}.xml`,
  }));
  const entries = links.map(({ id }, index) => `<sheet name="${index}" r:id="${id}"/>`);
  const epoch = parts.usesDatesFrom1904 ? '<workbookPr date1904="1"/>' : '';
  addText('[Content_Types].xml', '<Types></Types>');
  addText(
    '_rels/.rels',
    relationships([{ id: 'rId1', type: 'officeDocument', target: 'workbook.xml' }]),
  );
  addText('workbook.xml', `<workbook>${epoch}<sheets>${entries.join('')}</sheets></workbook>`);
  if (parts.sharedStrings !== null) {
    files.set('strings.xml', parts.sharedStrings);
    links.push({ id: 'strings', type: 'sharedStrings', target: 'strings.xml' });
  }
  if (parts.styles !== null) {
    files.set('styles.xml', parts.styles);
    links.push({ id: 'styles', type: 'styles', target: 'styles.xml' });
  }
  addText('_rels/workbook.xml.rels', relationships(links));
  sheets.forEach((sheet, index) => addText(`s${index}.xml`, sheet));
  return storeZip(files);
}

/** Lets the library read; whatever it stumbles on in checked parts is damage in the file. */
async function readParts(
  parts: WorkbookParts,
  sheets: readonly string[],
  range: string,
): Promise<readonly Sheet[]> {
  const workbook = cleanWorkbook(parts, sheets);
  try {
    return (await readWorkbook(workbook, { range })).sheets;
  } catch (error) {
    throw new ImportRefusal('truncated-file', messages.truncated, [], { cause: error });
  }
}

function sheetXml(rows: string, mergeCells = ''): string {
  return `<worksheet>${rows}${mergeCells}</worksheet>`;
}

function rangeOf(lastColumn: number, lastRow: number): string {
  return `A1:${columnLetter(Math.max(1, lastColumn) - 1)}${Math.max(1, lastRow)}`;
}

/** A date as ISO text; a time of day is kept where there is one, and stands alone without a date. */
function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  const time = iso.slice(11, 16);
  if (date.getTime() < Date.UTC(1900, 0, 1)) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

function readValue(value: LibraryValue | undefined): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return readCellText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return dateText(value);
}

function readCell(
  value: LibraryValue | undefined,
  detail: Cell | undefined,
  at: { row: number; column: number },
  warnings: CellWarnings,
): CellValue {
  if (detail?.type === 'error') {
    warnings.add(at.row, at.column, `felvärdet ${quote(String(value))} lästes som tomt.`);
    return null;
  }
  const read = readValue(value);
  if (isBlankCell(read) && detail?.formula !== undefined && value !== '') {
    warnings.add(
      at.row,
      at.column,
      'formeln har inget sparat värde och lästes som tom. Öppna filen i Excel, spara och importera igen.',
    );
  } else if (value instanceof Date && read === null) {
    warnings.add(at.row, at.column, 'datumet går inte att läsa och lästes som tomt.');
  }
  return read;
}

/** The merged area within the sheet's content, or null for one that is none. */
function clipMerge(merge: MergeRange, extent: SheetExtent): MergedArea | null {
  const area = {
    top: merge.startRow + 1,
    bottom: Math.min(merge.endRow + 1, extent.lastRow),
    left: merge.startCol,
    right: Math.min(merge.endCol, extent.lastColumn - 1),
  };
  const isSound = Object.values(area).every((edge) => Number.isInteger(edge));
  return isSound &&
    area.top >= 1 &&
    area.left >= 0 &&
    area.top <= area.bottom &&
    area.left <= area.right
    ? area
    : null;
}

/** Gives every cell of a merged area the value of its first cell, as the eye reads it. */
function repeatMerged(
  cells: CellValue[][],
  merges: readonly MergedArea[],
  sheet: string,
  limits: ImportLimits,
): void {
  let filled = 0;
  for (const { top, bottom, left, right } of merges) {
    filled += (bottom - top + 1) * (right - left + 1);
    if (filled > limits.cells) {
      throw new ImportRefusal('file-too-large', messages.tooManyCells(sheet, limits));
    }
    const value = cells[top - 1]?.[left] ?? null;
    if (value === null) continue;
    for (const row of cells.slice(top - 1, bottom)) {
      for (let column = left; column <= right; column += 1) row[column] = value;
    }
  }
}

function toGrid(
  sheet: Sheet,
  source: MeasuredSheet,
  sheets: readonly SheetSummary[],
  limits: ImportLimits,
): Grid {
  const warnings = new CellWarnings();
  const { lastRow, lastColumn } = source.extent;
  const cells = Array.from({ length: lastRow }, (_unused, row) =>
    Array.from({ length: lastColumn }, (_alsoUnused, column) => {
      const value = sheet.rows[row]?.[column];
      if (typeof value === 'string' && value.length > limits.cellLength) {
        const place = rowPlace(row + 1, columnLetter(column));
        const problem = { place, message: 'Texten är för lång.' };
        throw new ImportRefusal('file-too-large', messages.cellTooLong(limits), [problem]);
      }
      const detail = sheet.cells?.get(`${row},${column}`);
      return readCell(value, detail, { row: row + 1, column }, warnings);
    }),
  );
  const merges = (sheet.merges ?? []).flatMap((merge) => clipMerge(merge, source.extent) ?? []);
  repeatMerged(cells, merges, source.name, limits);
  const rows: CellValue[][] = [];
  const rowNumbers: number[] = [];
  cells.forEach((row, index) => {
    if (isBlankRow(row)) return;
    while (isBlankCell(row.at(-1))) row.pop();
    rows.push(row);
    rowNumbers.push(index + 1);
  });
  if (rows.length === 0) throw new ImportRefusal('empty-file', messages.emptySheet(source.name));
  return {
    format: 'xlsx',
    sheets,
    sheet: source.name,
    rows,
    rowNumbers,
    merges,
    warnings: warnings.list(),
  };
}

function findNamedSheet(sheets: readonly SheetPart[], wanted: number | string): SheetPart {
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  const byName = sheets.find(
    (sheet) => sheet.name.toLocaleLowerCase('sv') === String(wanted).trim().toLocaleLowerCase('sv'),
  );
  // People count sheets from 1, and count those they see.
  const byNumber = /^[0-9]+$/u.test(String(wanted).trim())
    ? visible[Number(wanted) - 1]
    : undefined;
  const found = typeof wanted === 'number' ? byNumber : (byName ?? byNumber);
  if (found === undefined) {
    const names = visible.map((sheet) => sheet.name);
    const label = typeof wanted === 'number' ? `nummer ${wanted}` : `som heter ${quote(wanted)}`;
    throw new ImportRefusal('not-found', messages.noSuchSheet(label, names));
  }
  return found;
}

/** The sheet whose top rows hold the most headings; the first of several that hold as many. */
async function chooseSheet(
  parts: WorkbookParts,
  sheets: readonly MeasuredSheet[],
  countHeadings: HeadingCounter,
  limits: ImportLimits,
): Promise<MeasuredSheet | undefined> {
  const filled = sheets.filter((sheet) => sheet.extent.lastRow > 0);
  if (filled.length < 2) return filled[0];
  const lastColumn = Math.max(...filled.map((sheet) => sheet.extent.lastColumn));
  const tops = await readParts(
    parts,
    filled.map((sheet) => sheetXml(sheet.extent.topOfData)),
    rangeOf(Math.min(lastColumn, limits.columns), limits.headerRows),
  );
  const scores = tops.map((top) =>
    Math.max(0, ...top.rows.map((row) => countHeadings(row.map((cell) => readValue(cell))))),
  );
  return filled[scores.indexOf(Math.max(...scores))];
}

/** Reads a workbook into a grid; throws `ImportRefusal` for all that is not one. */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: number | string | undefined,
  countHeadings: HeadingCounter,
  limits: ImportLimits,
): Promise<Grid> {
  const archive = openZip(bytes, limits);
  const parts = findWorkbookParts(archive, limits);
  const named = wanted === undefined ? null : findNamedSheet(parts.sheets, wanted);
  const measured = parts.sheets
    .filter((sheet) => !sheet.isHidden || sheet === named)
    .map((sheet): MeasuredSheet => {
      const extent = scanSheet(decodePart(archive.read(sheet.path)), limits);
      return { name: sheet.name, isHidden: sheet.isHidden, path: sheet.path, extent };
    });
  const chosen =
    named === null
      ? await chooseSheet(parts, measured, countHeadings, limits)
      : measured.find((sheet) => sheet.path === named.path);
  if (chosen === undefined) throw new ImportRefusal('empty-file', messages.emptyFile);
  const { extent } = chosen;
  if (extent.lastRow === 0) {
    throw new ImportRefusal('empty-file', messages.emptySheet(chosen.name));
  }
  checkExtent(extent, chosen.name, limits);
  const [sheet] = await readParts(
    parts,
    [sheetXml(extent.sheetData, extent.mergeCells)],
    rangeOf(extent.lastColumn, extent.lastRow),
  );
  if (sheet === undefined) throw new ImportRefusal('truncated-file', messages.truncated);
  const summaries = measured
    .filter((part) => !part.isHidden)
    .map((part) => ({ name: part.name, rowCount: part.extent.lastRow }));
  return toGrid(sheet, chosen, summaries, limits);
}
