// Why: what the library says of a cell becomes a value of ours: dates as ISO text, errors and formulas
// without a value as empty with a warning, merged areas repeated as the eye reads them.
// Must not: evaluate a formula.
import type { Cell, CellValue as LibraryValue, MergeRange, Sheet } from 'hucre';
import type { CellValue, MergedArea } from './grid.ts';
import { columnLetter, isBlankCell, readCellText } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, quote, rowPlace } from './messages.ts';
import type { SheetExtent } from './sheet-scan.ts';

const MOST_WARNED_CELLS = 20;

/** What is wrong in single cells, told once each and counted when there are many. */
export class CellWarnings {
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

/** A date as ISO text; a time of day is kept where there is one, and stands alone without a date. */
function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  const time = iso.slice(11, 16);
  if (date.getTime() < Date.UTC(1900, 0, 1)) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** A cell's value without its warnings. */
export function readValue(value: LibraryValue | undefined): CellValue {
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

/** The cells of the measured rectangle, row by row. */
export function readCells(
  sheet: Sheet,
  { lastRow, lastColumn }: SheetExtent,
  warnings: CellWarnings,
  limits: ImportLimits,
): CellValue[][] {
  return Array.from({ length: lastRow }, (_unused, row) =>
    Array.from({ length: lastColumn }, (_alsoUnused, column) => {
      const value = sheet.rows[row]?.[column];
      if (typeof value === 'string' && value.length > limits.cellLength) {
        const place = rowPlace(row + 1, columnLetter(column));
        const problem = { place, message: 'Texten är för lång.' };
        throw new ImportRefusal('file-too-large', messages.cellTooLong(place, limits), [problem]);
      }
      const detail = sheet.cells?.get(`${row},${column}`);
      return readCell(value, detail, { row: row + 1, column }, warnings);
    }),
  );
}

/** The merged area within the sheet's content, or null for one that is none. */
export function clipMerge(merge: MergeRange, extent: SheetExtent): MergedArea | null {
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
export function repeatMerged(
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
