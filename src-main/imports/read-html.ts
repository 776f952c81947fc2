// Why: many systems export "Excel files" that are web pages with a table under the name .xls; their
// rows are read as any list's.
// Must not: run, fetch or follow anything in the page, or read more than its tables.
import type { CellValue, MergedArea } from './grid.ts';
import { isBlankRow, readCellText } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, rowPlace } from './messages.ts';

export interface HtmlTable {
  readonly rows: readonly (readonly CellValue[])[];
  readonly rowNumbers: readonly number[];
  readonly merges: readonly MergedArea[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  Aring: 'Å',
  auml: 'ä',
  Auml: 'Ä',
  ouml: 'ö',
  Ouml: 'Ö',
  eacute: 'é',
  Eacute: 'É',
  ndash: '–',
  mdash: '—',
  sect: '§',
};
/** What stands inside is no text of the page. */
const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template']);
const LINE_BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function spanOf(tag: string, name: 'colspan' | 'rowspan'): number {
  const told = new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(tag)?.[1];
  return Math.max(1, Number(told ?? 1));
}

/** One table as it is put together, cell by cell, with spans filled as the eye reads them. */
class TableBuilder {
  readonly rows: CellValue[][] = [];
  readonly merges: MergedArea[] = [];
  readonly #limits: ImportLimits;
  readonly #sheet: string;
  #cells = 0;
  #row = -1;
  #text = '';
  #tag: string | null = null;

  constructor(sheet: string, limits: ImportLimits) {
    this.#sheet = sheet;
    this.#limits = limits;
  }

  openRow(): void {
    this.closeCell();
    this.#row += 1;
    if (this.#row >= this.#limits.rows) {
      throw new ImportRefusal(
        'file-too-large',
        messages.tooManyRows(this.#sheet, this.#row + 1, this.#limits),
      );
    }
    this.rows[this.#row] ??= [];
  }

  openCell(tag: string): void {
    this.closeCell();
    if (this.#row === -1) this.openRow();
    this.#tag = tag;
    this.#text = '';
  }

  add(text: string): void {
    if (this.#tag === null) return;
    this.#text += text;
    if (this.#text.length > this.#limits.cellLength) {
      const place = rowPlace(this.#row + 1);
      const problem = { place, message: 'Texten är för lång.' };
      throw new ImportRefusal('file-too-large', messages.cellTooLong(place, this.#limits), [
        problem,
      ]);
    }
  }

  closeCell(): void {
    const tag = this.#tag;
    if (tag === null) return;
    this.#tag = null;
    const lines = this.#text.split('\n').map((line) => line.replace(/[ \t\r\f]+/gu, ' ').trim());
    const value = readCellText(lines.filter((line) => line !== '').join('\n'));
    const first = this.rows[this.#row] ?? [];
    let left = 0;
    while (first[left] !== undefined) left += 1;
    const right = left + spanOf(tag, 'colspan') - 1;
    const bottom = Math.min(this.#row + spanOf(tag, 'rowspan') - 1, this.#limits.rows - 1);
    this.#cells += (right - left + 1) * (bottom - this.#row + 1);
    if (this.#cells > this.#limits.cells || right >= this.#limits.columns) {
      throw new ImportRefusal('file-too-large', messages.tooManyCells(this.#sheet, this.#limits));
    }
    for (let row = this.#row; row <= bottom; row += 1) {
      const cells = (this.rows[row] ??= []);
      for (let column = left; column <= right; column += 1) cells[column] = value;
    }
    if (right > left || bottom > this.#row) {
      this.merges.push({ top: this.#row + 1, bottom: bottom + 1, left, right });
    }
  }

  get size(): number {
    return this.rows.reduce((sum, row) => sum + row.length, 0);
  }
}

/** The largest table of a page, or null where it has none. */
export function readHtmlTable(html: string, sheet: string, limits: ImportLimits): HtmlTable | null {
  const tables: TableBuilder[] = [];
  const open: TableBuilder[] = [];
  let silent: string | null = null;
  let at = 0;
  // Tag by tag and never back, so that a page made to be slow is not.
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const text = html.slice(at, start === -1 ? html.length : start);
    if (silent === null) open.at(-1)?.add(decode(text.replaceAll('\n', ' ')));
    if (start === -1) break;
    const isComment = html.startsWith('<!--', start);
    const end = isComment ? html.indexOf('-->', start + 4) : html.indexOf('>', start);
    if (end === -1) break;
    at = end + (isComment ? 3 : 1);
    if (isComment) continue;
    const tag = html.slice(start, at);
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(tag) ?? [];
    const element = name.toLowerCase();
    const isClosing = slash === '/';
    if (silent !== null) {
      if (isClosing && element === silent) silent = null;
    } else if (SILENT.has(element) && !isClosing) silent = element;
    else if (element === 'table' && !isClosing) {
      const table = new TableBuilder(sheet, limits);
      tables.push(table);
      open.push(table);
    } else if (element === 'table') open.pop()?.closeCell();
    else if (element === 'tr') {
      if (isClosing) open.at(-1)?.closeCell();
      else open.at(-1)?.openRow();
    } else if (element === 'td' || element === 'th') {
      if (isClosing) open.at(-1)?.closeCell();
      else open.at(-1)?.openCell(tag);
    } else if (LINE_BREAKS.has(element)) open.at(-1)?.add('\n');
  }
  for (const table of open) table.closeCell();
  const best = tables.toSorted((one, other) => other.size - one.size)[0];
  if (best === undefined) return null;
  const rows: CellValue[][] = [];
  const rowNumbers: number[] = [];
  best.rows.forEach((cells, index) => {
    const row = Array.from(cells, (cell) => cell ?? null);
    while (row.at(-1) === null) row.pop();
    if (isBlankRow(row)) return;
    rows.push(row);
    rowNumbers.push(index + 1);
  });
  return rows.length === 0 ? null : { rows, rowNumbers, merges: best.merges };
}
