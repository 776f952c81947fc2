// Why: the one place that knows the spreadsheet library: turns sheet models into a workbook file.
// Must not: know the document; a sheet model holds all that is to be written.
import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';

import { guardFormula } from './guard-formula.ts';
import type { Paint } from './paper/colours.ts';
import * as colours from './paper/colours.ts';
import type { Tone } from './paper/tone.ts';
import type { NumberFormat, SheetCell, SheetModel } from './sheets/sheet-model.ts';

export interface WorkbookModel {
  readonly title: string;
  readonly description: string;
  /** Left and right head of every printed page. */
  readonly pageHead: readonly [left: string, right: string];
  readonly pageFoot: string;
  /** ISO time stamped as created and changed. */
  readonly madeAt: string;
  readonly sheets: readonly SheetModel[];
}

/** Excel's own limit; what is longer would make it repair the file. */
const CELL_LIMIT = 32_767;
const CUT_MARK = '… (texten är avkortad, hela texten finns i planen)';
/** Rows with long texts are cut at this height in points, so that the table can still be scanned. */
const TALLEST_ROW = 165;
const LINE_HEIGHT = 15;
const ROW_AIR = 3;
const EXCEL_TALLEST_ROW = 405;

const base = { name: 'Calibri', size: 11, color: { rgb: colours.ink } } as const;

const numberFormats: Readonly<Record<NumberFormat, string>> = {
  whole: '0',
  'one-decimal': '0.0',
  'two-decimals': '0.00',
  // Stored with a comma, which is Excel's sign for "the reader's own thousands separator": a Swedish
  // reader sees "2 450 000 kr". A stored space would only part the last three digits.
  kronor: '#,##0 "kr"',
  // One decimal: without it 99,6 % would read as certainty.
  percent: '0.0%',
};

function painted({ fill, ink, edge }: Paint): CellStyle {
  const side = { style: 'thin', color: { rgb: edge } } as const;
  return {
    font: { ...base, color: { rgb: ink } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    border: { top: side, bottom: side, left: side, right: side },
  };
}

const hatchFill = {
  type: 'pattern',
  pattern: 'lightUp',
  fgColor: { rgb: colours.hatch },
  bgColor: { rgb: 'FFFFFF' },
} as const;
const hatched: CellStyle = {
  font: { ...base, color: { rgb: colours.inkFaint } },
  fill: hatchFill,
};

const tones: Readonly<Record<Tone, CellStyle>> = {
  plain: { font: base },
  none: { font: { ...base, color: { rgb: colours.inkFaint } } },
  title: { font: { ...base, size: 18, bold: true, color: { rgb: colours.accent } } },
  subtitle: { font: { ...base, size: 13, bold: true, color: { rgb: colours.accent } } },
  label: { font: { ...base, bold: true } },
  header: {
    font: { ...base, bold: true },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: colours.accentSoft },
      bgColor: { rgb: colours.accentSoft },
    },
    border: { bottom: { style: 'thin', color: { rgb: colours.accent } } },
  },
  example: {
    font: { ...base, bold: true },
    border: {
      top: { style: 'dashed', color: { rgb: colours.inkFaint } },
      bottom: { style: 'dashed', color: { rgb: colours.inkFaint } },
      left: { style: 'dashed', color: { rgb: colours.inkFaint } },
      right: { style: 'dashed', color: { rgb: colours.inkFaint } },
    },
  },
  'example-row': { font: { ...base, italic: true } },
  missing: { font: { ...base, italic: true, color: { rgb: colours.inkFaint } } },
  unknown: hatched,
  pilot: painted(colours.pilot),
  full: painted(colours.full),
  growing: painted(colours.growing),
  plan: painted(colours.plan),
  pause: painted(colours.pause),
  block: painted(colours.block),
  review: painted(colours.review),
  condition: painted(colours.plan),
  pass: painted(colours.growing),
  split: painted(colours.split),
  'risk-low': painted(colours.riskLow),
  'risk-medium': painted(colours.riskMedium),
  'risk-high': painted(colours.riskHigh),
};

const unwrapped: ReadonlySet<Tone> = new Set(['title', 'subtitle', 'example']);

/** Tones that look like a chip: the word stands in the middle of its colour. */
const chips: ReadonlySet<Tone> = new Set([
  'pilot',
  'full',
  'growing',
  'plan',
  'pause',
  'unknown',
  'block',
  'review',
  'condition',
  'pass',
  'split',
  'risk-low',
  'risk-medium',
  'risk-high',
]);
const rowLine = { bottom: { style: 'thin', color: { rgb: colours.hairline } } } as const;
const centred: ReadonlySet<NumberFormat> = new Set(['whole', 'percent']);

function alignmentOf(cell: SheetCell, tone: Tone): NonNullable<CellStyle['alignment']> {
  if (tone === 'header') return { vertical: 'center', wrapText: true };
  if (cell.kind === 'number') {
    return centred.has(cell.format)
      ? { vertical: 'top', horizontal: 'center' }
      : { vertical: 'top', horizontal: 'right', indent: 1 };
  }
  if (cell.kind === 'date') return { vertical: 'top', horizontal: 'left' };
  if (chips.has(tone)) return { vertical: 'top', horizontal: 'center', wrapText: true };
  return { vertical: 'top', wrapText: !unwrapped.has(tone) };
}

function styleOf(cell: SheetCell, isInTable: boolean): CellStyle {
  const tone = cell.tone ?? 'plain';
  const style: CellStyle = {
    ...(isInTable ? { border: rowLine } : {}),
    ...tones[tone],
    alignment: alignmentOf(cell, tone),
  };
  if (cell.kind === 'number') return { ...style, numFmt: numberFormats[cell.format] };
  if (cell.kind === 'date') return { ...style, numFmt: 'yyyy-mm-dd' };
  return style;
}

/** The library writes `_x000D_` for what XML cannot hold; the same letters in a text are kept. */
function escapeLikeOoxml(text: string): string {
  return text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x');
}

/** Every text of the workbook passes here, so that none can begin as a formula. */
function cellText(text: string): string {
  const escaped = escapeLikeOoxml(guardFormula(text));
  return escaped.length <= CELL_LIMIT
    ? escaped
    : `${escaped.slice(0, CELL_LIMIT - CUT_MARK.length - 1).toWellFormed()}${CUT_MARK}`;
}

function cellOf(cell: SheetCell, isInTable: boolean): Partial<Cell> {
  const style = styleOf(cell, isInTable);
  switch (cell.kind) {
    case 'text': {
      const text = cellText(cell.text);
      // As a run of rich text: a plain "#N/A" would be written as an error value.
      return text.startsWith('#') && cell.tone !== 'header'
        ? { value: text, type: 'richText', richText: [{ text, ...runFont(style) }], style }
        : { value: text, type: 'string', style };
    }
    case 'number':
      return { value: cell.number, type: 'number', style };
    case 'date':
      return { value: new Date(`${cell.day}T00:00:00.000Z`), type: 'date', style };
    case 'blank':
      return { value: null, type: 'empty', style };
  }
}

function runFont(style: CellStyle): { font?: NonNullable<CellStyle['font']> } {
  return style.font === undefined ? {} : { font: style.font };
}

/** `A`, `B`, …, `AA` for a column from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return rest === 0 ? letter : `${columnName(rest - 1)}${letter}`;
}

function rangeOf(
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): string {
  return `${columnName(firstColumn)}${firstRow + 1}:${columnName(lastColumn)}${lastRow + 1}`;
}

function validationsOf(sheet: SheetModel): DataValidation[] {
  return sheet.choices.map(({ column, firstRow, lastRow, source, isClosed }) => {
    const letter = columnName(source.column);
    const name = source.sheet.replaceAll("'", "''");
    return {
      type: 'list',
      range: rangeOf(firstRow, column, lastRow, column),
      formula1: `'${name}'!$${letter}$${source.firstRow + 1}:$${letter}$${source.lastRow + 1}`,
      allowBlank: true,
      showErrorMessage: isClosed,
      errorStyle: 'stop',
      errorTitle: 'Värdet finns inte',
      errorMessage: 'Välj ett värde i listan, eller lämna cellen tom om det inte är känt.',
      ...(isClosed
        ? {}
        : {
            showInputMessage: true,
            inputTitle: 'Ett eller flera värden',
            inputMessage: 'Välj i listan, eller skriv flera värden med semikolon emellan.',
          }),
    };
  });
}

function hatchRules(sheet: SheetModel): ConditionalRule[] {
  if (sheet.hatchBlanks === null) return [];
  const { firstRow, lastRow } = sheet.hatchBlanks;
  return [
    {
      type: 'containsBlanks',
      priority: 1,
      formula: `LEN(TRIM(A${firstRow + 1}))=0`,
      range: rangeOf(firstRow, 0, lastRow, sheet.widths.length - 1),
      style: { fill: hatchFill },
    },
  ];
}

/** Lines a text takes in a column, wrapped at words as spreadsheet programs do. */
function linesOf(text: string, width: number): number {
  // A width is counted in digits; letters are narrower. Less than they truly are, since a line too
  // many is better than one cut off.
  const fits = Math.max(1, Math.floor(width * 1.1));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > fits) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(Math.max(0, word.length - 1) / fits);
      used += (used > 0 ? 1 : 0) + Math.min(word.length, fits);
    }
  }
  return lines;
}

const toneHeights: Partial<Record<Tone, number>> = { title: 27, subtitle: 20 };

function heightOf(cell: SheetCell, width: number): number {
  if (cell.kind !== 'text') return LINE_HEIGHT;
  const tone = cell.tone ?? 'plain';
  if (unwrapped.has(tone)) return toneHeights[tone] ?? LINE_HEIGHT;
  return linesOf(cell.text, width) * LINE_HEIGHT;
}

/**
 * A height for every row. LibreOffice does not fit rows of a file it did not write, and rows with
 * very long texts are cut so that the table can still be scanned.
 */
function rowHeights(sheet: SheetModel): Map<number, { height: number }> {
  return new Map(
    sheet.rows.map((row, index) => {
      const needed = Math.max(
        LINE_HEIGHT,
        ...row.map((cell, column) =>
          sheet.hiddenColumns?.includes(column) === true
            ? LINE_HEIGHT
            : heightOf(cell, sheet.widths[column] ?? 10),
        ),
      );
      const tallest = sheet.table === null ? EXCEL_TALLEST_ROW : TALLEST_ROW;
      return [index, { height: Math.min(needed, tallest) + ROW_AIR }];
    }),
  );
}

/** Text in the head or foot of a printed page: `&` starts a code there. */
function pageText(text: string): string {
  const short = text.length > 90 ? `${text.slice(0, 89).toWellFormed()}…` : text;
  return short.replaceAll('&', '&&');
}

function writeSheetOf(sheet: SheetModel, model: WorkbookModel): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [rowIndex, row] of sheet.rows.entries()) {
    for (const [columnIndex, cell] of row.entries()) {
      cells.set(`${rowIndex},${columnIndex}`, cellOf(cell, sheet.table !== null));
    }
  }
  const [left, right] = model.pageHead;
  const { table, frozenColumns, print } = sheet;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width, column) => ({
      width,
      ...(sheet.hiddenColumns?.includes(column) === true ? { hidden: true } : {}),
    })),
    cells,
    rowDefs: rowHeights(sheet),
    view: { showGridLines: table !== null },
    dataValidations: validationsOf(sheet),
    conditionalRules: hatchRules(sheet),
    ...(table === null
      ? {}
      : {
          freezePane: { rows: table.headerRow + 1, columns: frozenColumns },
          autoFilter: {
            range: rangeOf(
              table.headerRow,
              0,
              Math.max(table.lastRow, table.headerRow),
              table.columns - 1,
            ),
          },
        }),
    pageSetup: {
      paperSize: print.paper,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.pagesWide,
      fitToHeight: 0,
      margins: { top: 0.8, bottom: 0.7, left: 0.5, right: 0.5, header: 0.35, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${pageText(left)}&R&B${pageText(right)}`,
      oddFooter: `&L${pageText(model.pageFoot)}&R&A, sida &P av &N`,
    },
    a11y: { summary: sheet.summary, ...(table === null ? {} : { headerRow: table.headerRow }) },
  };
}

/**
 * Rows and columns repeated on every printed page. As named ranges of our own: the library's option
 * leaves the sheet name unquoted, and Excel then says that the file is damaged.
 */
function printTitles(sheet: SheetModel): NamedRange[] {
  if (sheet.table === null) return [];
  const name = `'${sheet.name.replaceAll("'", "''")}'`;
  const row = sheet.table.headerRow + 1;
  const columns =
    sheet.frozenColumns > 0 && sheet.print.pagesWide > 1
      ? `${name}!$A:$${columnName(sheet.frozenColumns - 1)},`
      : '';
  return [
    { name: '_xlnm.Print_Titles', range: `${columns}${name}!$${row}:$${row}`, scope: sheet.name },
  ];
}

/** The bytes of the workbook. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const madeAt = new Date(model.madeAt);
  return writeXlsx({
    sheets: model.sheets.map((sheet) => writeSheetOf(sheet, model)),
    properties: {
      title: model.title,
      description: model.description,
      created: madeAt,
      modified: madeAt,
    },
    namedRanges: model.sheets.flatMap(printTitles),
    defaultFont: base,
    activeSheet: 0,
  });
}
