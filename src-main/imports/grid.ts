// Why: the shape every file is brought to before anyone asks what it means: cells in rows, with the
// row numbers a person sees in the file.
// Must not: know fields, headings or file formats.

/** Dates stand as ISO text, a cell without content as null. */
export type CellValue = string | number | boolean | null;

export interface SheetSummary {
  readonly name: string;
  /** Number of the last row with content. */
  readonly rowCount: number;
}

/** A merged area: rows as numbered in the file (from 1), columns from 0, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Grid {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly SheetSummary[];
  /** Name of the sheet that was read. */
  readonly sheet: string;
  /** Rows with content only, in file order; blank rows are left out. */
  readonly rows: readonly (readonly CellValue[])[];
  /** For each of `rows`, its number in the file, from 1. */
  readonly rowNumbers: readonly number[];
  readonly merges: readonly MergedArea[];
  readonly warnings: readonly string[];
}

// Control characters but tab and line feed, marks without width or that reorder a line, byte order
// mark, soft hyphen: nobody sees them, the database chokes on some, and they make equal words differ.
// Joiners (U+200C, U+200D) stay: in other languages they are part of the spelling.
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Nothing to clean but its ends: most cells, known at a glance. */
const PLAIN = /^[\n\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]*$/u;

/** Text as it is kept: composed letters, no invisible characters, `\n` for every line break. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\u00A0\u202F\u2007]/gu, ' ')
    .trim();
}

/**
 * Texts before which our own exports put one more apostrophe, so that no program runs them as a
 * formula (see exports/guard-formula.ts, whose exact reverse this is).
 */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** The text of a cell as it was meant; null where nothing is left of it. */
export function readCellText(raw: string): string | null {
  const text = cleanText(GUARDED.test(raw) ? raw.slice(1) : raw);
  return text === '' ? null : text;
}

/** A cell as a Swedish reader would write it: decimal comma, ja and nej. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') {
    // 15 digits is what Excel itself keeps: 0.1 + 0.2 is to read 0,3.
    return String(Number(value.toPrecision(15))).replace('.', ',');
  }
  return value;
}

/** The lines of a text, trimmed, as one line with a separator between them. */
export function joinLines(text: string, separator: string): string {
  // Not by a regular expression: white space before a line break makes those take quadratic time.
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(separator);
}

export function isBlankCell(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every(isBlankCell);
}

/** `A`, `B` … `Z`, `AA` … for a column counted from 0. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
