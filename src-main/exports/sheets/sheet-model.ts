// Why: what a sheet of the workbook is, free of any library, so that the library can be changed and
// sheets can be tested as data.
// Must not: know hucre, OOXML or colours as numbers.
import type { Tone } from '../paper/tone.ts';

export type NumberFormat = 'whole' | 'one-decimal' | 'two-decimals' | 'kronor' | 'percent';

export type SheetCell = { readonly tone?: Tone } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format: NumberFormat }
  /** A calendar day, `yyyy-mm-dd`. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'blank' }
);

/** A table on a sheet: its header row, where filter buttons stand, and its columns. */
export interface SheetTable {
  /** Index of the header row, from 0. */
  readonly headerRow: number;
  /** Index of the last row with data; equal to `headerRow` where there is none. */
  readonly lastRow: number;
  readonly columns: number;
}

/** A drop-down on a column of a table. */
export interface Choice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Cells that hold the values: sheet, column and rows, all from 0. */
  readonly source: {
    readonly sheet: string;
    readonly column: number;
    readonly firstRow: number;
    readonly lastRow: number;
  };
  /** Whether other values are refused; false where a cell may hold several. */
  readonly isClosed: boolean;
}

export interface SheetModel {
  readonly name: string;
  /** What the sheet holds, for screen readers. */
  readonly summary: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly table: SheetTable | null;
  readonly frozenColumns: number;
  /** Columns from 0 that are not for the reader. */
  readonly hiddenColumns?: readonly number[];
  readonly choices: readonly Choice[];
  /** Rows where an empty cell is drawn hatched: the value is not known. */
  readonly hatchBlanks: { readonly firstRow: number; readonly lastRow: number } | null;
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    readonly paper: 'a4' | 'a3';
    readonly pagesWide: number;
  };
}

export function text(value: string, tone?: Tone): SheetCell {
  return tone === undefined ? { kind: 'text', text: value } : { kind: 'text', text: value, tone };
}

export function header(value: string): SheetCell {
  return { kind: 'text', text: value, tone: 'header' };
}

export const blank: SheetCell = { kind: 'blank' };

/** A figure, or the word "saknas". */
export function figure(value: number | null, format: NumberFormat, missing = 'saknas'): SheetCell {
  return value === null
    ? { kind: 'text', text: missing, tone: 'missing' }
    : { kind: 'number', number: value, format };
}

/** A day, or the word "saknas"; a time is the day it was in Sweden. */
export function day(value: string | null, toDay: (value: string) => string): SheetCell {
  if (value === null) return { kind: 'text', text: 'saknas', tone: 'missing' };
  const isoDay = toDay(value);
  return /^\d{4}-\d{2}-\d{2}$/u.test(isoDay)
    ? { kind: 'date', day: isoDay }
    : { kind: 'text', text: isoDay };
}

/** A data sheet: headings in the first row, one row per record, filter and frozen head. */
export function tableSheet(input: {
  readonly name: string;
  readonly summary: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly frozenColumns: number;
  readonly hiddenColumns?: readonly number[];
  readonly choices?: readonly Choice[];
  readonly hatchBlanks?: boolean;
  readonly print?: Partial<SheetModel['print']>;
}): SheetModel {
  const last = input.rows.length;
  return {
    name: input.name,
    summary: input.summary,
    widths: input.columns.map((column) => column.width),
    rows: [input.columns.map((column) => header(column.heading)), ...input.rows],
    table: { headerRow: 0, lastRow: last, columns: input.columns.length },
    frozenColumns: input.frozenColumns,
    hiddenColumns: input.hiddenColumns ?? [],
    choices: input.choices ?? [],
    hatchBlanks: input.hatchBlanks === true && last > 0 ? { firstRow: 1, lastRow: last } : null,
    print: { orientation: 'landscape', paper: 'a4', pagesWide: 1, ...input.print },
  };
}
