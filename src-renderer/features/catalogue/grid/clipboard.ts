// Why: a block of cells as Excel writes it to the clipboard and reads it from there.
// Must not: know what a cell means.

/** Texts of a block, row by row; every row has the same number of cells. */
export type Block = readonly (readonly string[])[];

const needsQuotes = /["\t\n\r]/u;

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Tab-separated text: a cell with a tab, a line or a quotation mark stands in quotation marks. Every
 * row ends with a line, also the last: without it an empty last row would be lost.
 */
export function formatBlock(block: Block): string {
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

/** The same as an HTML table, which Excel prefers: a line within a cell stays within it. */
export function blockToHtml(block: Block): string {
  const rows = block.map(
    (row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n|\r|\n/gu, '<br style="mso-data-placement:same-cell">');
}

/**
 * Reads tab-separated text as Excel means it. A cell is quoted only if it starts with a quotation
 * mark and the mark that ends it stands before a tab, a line or the end: `"Tyst" rum` is a text with
 * marks in it. The line that Excel ends the block with is no row of its own. Rows that are shorter
 * than the longest are filled with empty cells.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  for (;;) {
    const cell = readQuoted(text, at) ?? readBare(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
    } else {
      rows.push(row);
      row = [];
      if (at >= end) {
        break;
      }
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= end) {
        break;
      }
    }
  }
  const width = rows.reduce((widest, one) => Math.max(widest, one.length), 0);
  return rows.map((one) => [...one, ...Array.from({ length: width - one.length }, () => '')]);
}

interface ReadCell {
  readonly text: string;
  /** Where the separator stands. */
  readonly end: number;
}

function isSeparator(sign: string | undefined): boolean {
  return sign === undefined || sign === '\t' || sign === '\n' || sign === '\r';
}

function readBare(text: string, from: number): ReadCell {
  let end = from;
  while (!isSeparator(text[end])) {
    end += 1;
  }
  return { text: text.slice(from, end), end };
}

function readQuoted(text: string, from: number): ReadCell | null {
  if (text[from] !== '"') {
    return null;
  }
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) {
      return null;
    }
    if (text[mark + 1] === '"') {
      at = mark + 2;
    } else {
      return isSeparator(text[mark + 1])
        ? { text: text.slice(from + 1, mark).replaceAll('""', '"'), end: mark + 1 }
        : null;
    }
  }
}
