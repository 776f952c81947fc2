// Why: the library reads a small workbook made of checked parts only, within a measured rectangle,
// because on its own it can be made to reserve memory for cells that are not there.
// Must not: pass on a byte of the file that was not measured, or any part but cells, texts, styles.
import type { Sheet } from 'hucre';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { columnLetter } from './grid.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';
import type { SheetExtent } from './sheet-scan.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { storeZip } from './zip-store.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationships(entries: readonly { id: string; type: string; target: string }[]): string {
  const items = entries.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

/** A workbook of checked parts only: sheet n stands as part n, under the name `n`. */
function cleanWorkbook(parts: WorkbookParts, sheets: readonly Uint8Array[]): Uint8Array {
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
  sheets.forEach((sheet, index) => files.set(`s${index}.xml`, sheet));
  return storeZip(files);
}

/**
 * Lets the library read sheets (as XML bytes) within a range such as `A1:F20`. Whatever it stumbles on in
 * checked parts is damage in the file.
 */
export async function readCleanSheets(
  parts: WorkbookParts,
  sheets: readonly Uint8Array[],
  range: string,
): Promise<readonly Sheet[]> {
  const workbook = cleanWorkbook(parts, sheets);
  try {
    return (await readWorkbook(workbook, { range })).sheets;
  } catch (error) {
    throw new ImportRefusal('truncated-file', messages.truncated, [], { cause: error });
  }
}

/**
 * The least XML that is a sheet, as bytes, from the measured stretches of the file's own: all of it,
 * or only the rows in which headings may stand.
 */
export function cutSheet(xml: string, extent: SheetExtent, part: 'all' | 'top'): Uint8Array {
  const { sheetData, topEnd, dataClose, mergeCells } = extent;
  const isCut = part === 'top' && topEnd < sheetData.end;
  const stretches = isCut
    ? [{ start: sheetData.start, end: topEnd }, dataClose]
    : [sheetData, ...(part === 'all' ? [mergeCells] : [])];
  // Piece by piece: put together as text, the piece would be copied once more before encoding.
  const pieces = stretches.map(({ start, end }) => Buffer.from(xml.slice(start, end), 'utf8'));
  return new Uint8Array(
    Buffer.concat([Buffer.from('<worksheet>'), ...pieces, Buffer.from('</worksheet>')]),
  );
}

/** `A1:…` up to the given column and row, both counted from 1. */
export function rangeOf(lastColumn: number, lastRow: number): string {
  return `A1:${columnLetter(Math.max(1, lastColumn) - 1)}${Math.max(1, lastRow)}`;
}
