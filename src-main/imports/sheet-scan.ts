// Why: measures a sheet before it is read: how far its content reaches, and which stretch of its XML
// holds rows and merged areas. Cells that are only formatted do not count: people colour whole
// columns, and a file must not be refused for that.
// Must not: read a cell's content.
import { columnLetter } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';
import { parseAttributes, scanTags } from './xml-scan.ts';

export interface SheetExtent {
  /** Last row and column with content, from 1; 0 in a sheet without content. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows of the sheet, as the library needs them: `<sheetData>…</sheetData>`. */
  readonly sheetData: string;
  /** The start of `sheetData` up to the last row in which headings may stand. */
  readonly topOfData: string;
  /** `<mergeCells>…</mergeCells>`, or nothing. */
  readonly mergeCells: string;
}

const CELL_REFERENCE = /^([A-Za-z]{1,3})([0-9]{1,7})$/u;
/** The way every known program writes it; other ways are read by the slower road. */
const LEADING_REFERENCE = /^\s+r="([A-Za-z]{1,3})([0-9]{1,7})"/u;
const CONTENT_TAGS: ReadonlySet<string> = new Set(['v', 'is', 'f']);

function damaged(): ImportRefusal {
  return new ImportRefusal('truncated-file', messages.truncated);
}

/** The match of a cell's own reference, or null where the cell just follows the one before. */
function cellReference(attributes: string): RegExpExecArray | null {
  const leading = LEADING_REFERENCE.exec(attributes);
  if (leading !== null) return leading;
  const told = parseAttributes(attributes).get('r');
  if (told === undefined) return null;
  const reference = CELL_REFERENCE.exec(told);
  if (reference === null) throw damaged();
  return reference;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** Remembers where an element begins and ends in the text. */
class Stretch {
  #start = -1;
  #end = -1;

  open(start: number): void {
    if (this.#start === -1) this.#start = start;
  }

  close(end: number): void {
    if (this.#end === -1) this.#end = end;
  }

  get isOpen(): boolean {
    return this.#start !== -1 && this.#end === -1;
  }

  get start(): number {
    return this.#start;
  }

  text(xml: string): string {
    return this.#start === -1 || this.#end === -1 ? '' : xml.slice(this.#start, this.#end);
  }
}

/** Measures one sheet part; throws `ImportRefusal` for one that is torn. */
export function scanSheet(xml: string, limits: ImportLimits): SheetExtent {
  const data = new Stretch();
  const merges = new Stretch();
  let topEnd = -1;
  let row = 0;
  let column = 0;
  let isInCell = false;
  let lastRow = 0;
  let lastColumn = 0;

  const openRow = (start: number, attributes: string): void => {
    const told = parseAttributes(attributes).get('r');
    row = told === undefined ? row + 1 : Number(told);
    if (!Number.isInteger(row) || row < 1) throw damaged();
    column = 0;
    if (row > limits.headerRows && topEnd === -1) topEnd = start;
  };
  const openCell = (attributes: string): void => {
    const reference = cellReference(attributes);
    if (reference === null) {
      column += 1;
      return;
    }
    const [, letters = '', digits = ''] = reference;
    column = columnNumber(letters);
    row = Number(digits);
  };

  scanTags(xml, limits, (name, kind, start, end, attributes) => {
    if (name === 'sheetData') {
      if (kind !== 'close') data.open(start);
      if (kind !== 'open') data.close(end);
    } else if (name === 'mergeCells') {
      if (kind !== 'close') merges.open(start);
      if (kind !== 'open') merges.close(end);
    } else if (data.isOpen && kind !== 'close') {
      if (name === 'row') openRow(start, attributes);
      else if (name === 'c') {
        openCell(attributes);
        isInCell = kind === 'open';
      } else if (isInCell && kind === 'open' && CONTENT_TAGS.has(name)) {
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
      }
    }
  });
  if (data.isOpen || merges.isOpen) throw damaged();

  const sheetData = data.text(xml);
  const dataEnd = data.start + sheetData.length;
  const closing = xml.slice(xml.lastIndexOf('<', dataEnd - 1), dataEnd);
  const topOfData = topEnd === -1 ? sheetData : xml.slice(data.start, topEnd) + closing;
  return { lastRow, lastColumn, sheetData, topOfData, mergeCells: merges.text(xml) };
}

/** Refuses a sheet that reaches further than the product reads. */
export function checkExtent(extent: SheetExtent, sheet: string, limits: ImportLimits): void {
  if (extent.lastRow > limits.rows) {
    throw new ImportRefusal('file-too-large', messages.tooManyRows(sheet, extent.lastRow, limits));
  }
  if (extent.lastColumn > limits.columns) {
    const last = columnLetter(extent.lastColumn - 1);
    throw new ImportRefusal('file-too-large', messages.tooManyColumns(sheet, last, limits));
  }
  if (extent.lastRow * extent.lastColumn > limits.cells) {
    throw new ImportRefusal('file-too-large', messages.tooManyCells(sheet, limits));
  }
}
