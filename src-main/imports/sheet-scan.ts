// Why: measures a sheet before it is read: how far its content reaches, and which stretches of its XML
// hold rows and merged areas. Cells that are only formatted do not count: people colour whole columns,
// and a file must not be refused for that.
// Must not: read a cell's content, or keep the XML, which can be as large as the file allows.
import { columnLetter } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';
import { parseAttributes, scanTags } from './xml-scan.ts';
import type { TagKind } from './xml-scan.ts';

/** A stretch of the XML: from, and up to but not including. */
export interface XmlStretch {
  readonly start: number;
  readonly end: number;
}

export interface SheetExtent {
  /** Last row and column with content, from 1; 0 in a sheet without content. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** `<sheetData>…</sheetData>`; nothing where the sheet has none. */
  readonly sheetData: XmlStretch;
  /** Where in it the rows end in which headings may stand. */
  readonly topEnd: number;
  /** `</sheetData>`, as it is written here. */
  readonly dataClose: XmlStretch;
  /** `<mergeCells>…</mergeCells>`; nothing where the sheet has none. */
  readonly mergeCells: XmlStretch;
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

/** Remembers where the first element of a name begins and ends in the text. */
class ElementFinder {
  #start = -1;
  #end = -1;

  see(kind: TagKind, start: number, end: number): void {
    if (kind !== 'close' && this.#start === -1) this.#start = start;
    if (kind !== 'open' && this.#start !== -1 && this.#end === -1) this.#end = end;
  }

  get isOpen(): boolean {
    return this.#start !== -1 && this.#end === -1;
  }

  get stretch(): XmlStretch {
    return { start: Math.max(0, this.#start), end: Math.max(0, this.#end) };
  }
}

/** Measures one sheet part; throws `ImportRefusal` for one that is torn. */
export function scanSheet(xml: string, limits: ImportLimits): SheetExtent {
  const data = new ElementFinder();
  const merges = new ElementFinder();
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
      data.see(kind, start, end);
    } else if (name === 'mergeCells') {
      merges.see(kind, start, end);
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

  const sheetData = data.stretch;
  return {
    lastRow,
    lastColumn,
    sheetData,
    topEnd: topEnd === -1 ? sheetData.end : topEnd,
    dataClose: { start: xml.lastIndexOf('<', sheetData.end - 1), end: sheetData.end },
    mergeCells: merges.stretch,
  };
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
