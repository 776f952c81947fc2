// Why: a workbook becomes a grid: its zip and XML are measured first, then the library reads the cells.
// Must not: hand the library the file itself, or run, evaluate or follow anything in it.
import type { Sheet } from 'hucre';
import { cutSheet, rangeOf, readCleanSheets } from './clean-workbook.ts';
import type { CellValue, Grid, SheetSummary } from './grid.ts';
import { isBlankCell, isBlankRow } from './grid.ts';
import type { HeadingCounter } from './headings.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, quote } from './messages.ts';
import { checkExtent, scanSheet } from './sheet-scan.ts';
import type { SheetExtent } from './sheet-scan.ts';
import { CellWarnings, clipMerge, readCells, readValue, repeatMerged } from './workbook-cells.ts';
import { decodePart, findWorkbookParts } from './workbook-parts.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';
import { openZip } from './zip-archive.ts';
import type { ZipArchive } from './zip-archive.ts';

interface MeasuredSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
  readonly extent: SheetExtent;
  /** The rows in which headings may stand, as a sheet of their own. */
  readonly top: Uint8Array;
  /** The whole, where there is no other sheet that it could be too much beside; else null. */
  readonly xml: string | null;
}

function toGrid(
  sheet: Sheet,
  source: MeasuredSheet,
  sheets: readonly SheetSummary[],
  limits: ImportLimits,
): Grid {
  const warnings = new CellWarnings();
  const cells = readCells(sheet, source.extent, warnings, limits);
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
  const tops = await readCleanSheets(
    parts,
    filled.map((sheet) => sheet.top),
    rangeOf(Math.min(lastColumn, limits.columns), limits.headerRows),
  );
  const scores = tops.map((top) =>
    Math.max(0, ...top.rows.map((row) => countHeadings(row.map((cell) => readValue(cell))))),
  );
  return filled[scores.indexOf(Math.max(...scores))];
}

function readSheetXml(archive: ZipArchive, path: string): string {
  return decodePart(archive.read(path));
}

/** Keeps the measures and the top rows; of several sheets, the one chosen is then read again. */
function measureSheet(
  archive: ZipArchive,
  { name, isHidden, path }: SheetPart,
  isOnly: boolean,
  limits: ImportLimits,
): MeasuredSheet {
  const xml = readSheetXml(archive, path);
  const extent = scanSheet(xml, limits);
  const top = cutSheet(xml, extent, 'top');
  return { name, isHidden, path, extent, top, xml: isOnly ? xml : null };
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
  const read = parts.sheets.filter((sheet) => !sheet.isHidden || sheet === named);
  const measured = read.map((sheet) => measureSheet(archive, sheet, read.length === 1, limits));
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
  const [sheet] = await readCleanSheets(
    parts,
    [cutSheet(chosen.xml ?? readSheetXml(archive, chosen.path), extent, 'all')],
    rangeOf(extent.lastColumn, extent.lastRow),
  );
  if (sheet === undefined) throw new ImportRefusal('truncated-file', messages.truncated);
  const summaries = measured
    .filter((part) => !part.isHidden)
    .map((part) => ({ name: part.name, rowCount: part.extent.lastRow }));
  return toGrid(sheet, chosen, summaries, limits);
}
