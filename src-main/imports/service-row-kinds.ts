// Why: tells the rows that are services from all else that stands in people's lists: repeated
// headings, headings between groups, sums, footnotes. What is left out is told with its reason.
// Must not: leave out a row in silence.
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { Header } from './find-header.ts';
import type { CellValue, Grid } from './grid.ts';
import { cellText, isBlankCell } from './grid.ts';
import type { ServiceColumn } from './headings.ts';

export interface RowSurvey {
  readonly nameColumn: number;
  /** Normalised headings by column, to know a repeated heading row. */
  readonly headings: ReadonlyMap<number, string>;
  /** File rows in which one merged cell reaches over the name and other columns. */
  readonly bandRows: ReadonlySet<number>;
  /** File rows whose name is merged with the row above: they continue that service. */
  readonly continuationRows: ReadonlySet<number>;
  /** First index in `grid.rows` of text that stands alone below the list, apart from it. */
  readonly firstTrailingRow: number;
  /** Whether most rows say more than a name, so that one that does not is worth a look. */
  readonly isMostlyFull: boolean;
}

const SUM_ROW = /^(?:summa|totalt?|antal)(?: (?:antal )?insatser)? ?[:=]?[\d .,]*(?: ?st)?$/iu;
const FOOTNOTE =
  /^(?:\*|\d+\)|(?:not|obs|anm|anmärkning|källa|källor|kommentar|fotnot|info)\s*[.:!]|(?:senast )?uppdaterad\b)/iu;

function filledCells(row: readonly CellValue[]): number {
  return row.filter((cell) => !isBlankCell(cell)).length;
}

/** Lone texts after a blank row below the last full row: not part of the list. */
function findTrailingRows(grid: Grid, firstDataRow: number): number {
  const lastFull = grid.rows.findLastIndex(
    (row, index) => index >= firstDataRow && filledCells(row) > 1,
  );
  if (lastFull === -1) return grid.rows.length;
  const gap = grid.rowNumbers.findIndex(
    (number, index) => index > lastFull && number - (grid.rowNumbers[index - 1] ?? number) > 1,
  );
  return gap === -1 ? grid.rows.length : gap;
}

/** What is to be known of the list as a whole before its rows are judged one by one. */
export function surveyRows(grid: Grid, header: Header<ServiceColumn>): RowSurvey {
  const nameColumn = header.columns.find((column) => column.field === 'name')?.index ?? 0;
  const bandRows = new Set<number>();
  const continuationRows = new Set<number>();
  for (const { top, bottom, left, right } of grid.merges) {
    if (left > nameColumn || right < nameColumn || bottom <= header.rowNumber) continue;
    const first = Math.max(top, header.rowNumber + 1);
    for (let row = first; row <= bottom; row += 1) {
      if (right > left) bandRows.add(row);
      else if (row > first) continuationRows.add(row);
    }
  }
  const rows = grid.rows.slice(header.firstDataRow);
  const full = rows.filter((row) => filledCells(row) > 1).length;
  return {
    nameColumn,
    isMostlyFull: full > rows.length / 2,
    headings: new Map(
      header.columns.map(({ index, heading }) => [index, normaliseName(heading)] as const),
    ),
    bandRows,
    continuationRows,
    firstTrailingRow: findTrailingRows(grid, header.firstDataRow),
  };
}

/** One space for any white space, so that the patterns above need not try every way to divide it. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function isHeadingAgain(row: readonly CellValue[], survey: RowSurvey): boolean {
  return row.every(
    (cell, column) =>
      isBlankCell(cell) || normaliseName(cellText(cell)) === survey.headings.get(column),
  );
}

/** Why a row is no service, in Swedish, or null for one that is read. */
export function skipReason(grid: Grid, survey: RowSurvey, index: number): string | null {
  const row = grid.rows[index] ?? [];
  const name = oneLine(cellText(row[survey.nameColumn]));
  const isAlone = filledCells(row) === 1;
  const first = (): string => oneLine(cellText(row.find((cell) => !isBlankCell(cell))));
  if (isHeadingAgain(row, survey)) return 'Rubrikraden upprepas.';
  if (survey.bandRows.has(grid.rowNumbers[index] ?? 0)) {
    return 'Sammanslagen cell över flera kolumner: lästes som mellanrubrik eller kommentar.';
  }
  if (SUM_ROW.test(name === '' ? first() : name)) return 'Summeringsrad, inte en insats.';
  if (name === '') {
    return isAlone ? 'Fristående text, inte en insats.' : 'Raden saknar namn på insatsen.';
  }
  if (isAlone && FOOTNOTE.test(name)) return 'Fotnot, inte en insats.';
  if (isAlone && index >= survey.firstTrailingRow) {
    return 'Fristående text efter listan, inte en insats.';
  }
  return null;
}

/** Whether a row is a service by its name only, where the others say more. */
export function isBareName(grid: Grid, survey: RowSurvey, index: number): boolean {
  return survey.isMostlyFull && filledCells(grid.rows[index] ?? []) === 1;
}
