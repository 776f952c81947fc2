// Why: finds a quotation mark that is never closed before the parser meets it: the parser would take
// the rest of the file for one cell, and a file of nothing but such marks would cost all memory.
// Must not: read cells; that is the parser's work.

const QUOTE = 34;
const LINE_FEED = 10;
const SPACE = 32;

/**
 * Index after a quoted cell that starts at `start`, or -1 where its end is not an end: a closing mark
 * is followed by the delimiter, a line break or nothing (spaces between do not count).
 */
function cellEnd(text: string, start: number, delimiter: number): number {
  let mark = start + 1;
  for (;;) {
    mark = text.indexOf('"', mark);
    if (mark === -1) return -1;
    if (text.charCodeAt(mark + 1) !== QUOTE) break;
    mark += 2;
  }
  let next = mark + 1;
  while (text.charCodeAt(next) === SPACE) next += 1;
  const code = text.charCodeAt(next);
  return next >= text.length || code === delimiter || code === LINE_FEED ? next : -1;
}

/** How many rows lie before the one with a torn quotation mark, or null where every one is closed. */
export function rowsBeforeTornQuote(text: string, delimiter: string): number | null {
  const divider = delimiter.charCodeAt(0);
  let rows = 0;
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === QUOTE) {
      at = cellEnd(text, at, divider);
      if (at === -1) return rows;
    }
    let code = text.charCodeAt(at);
    while (at < text.length && code !== divider && code !== LINE_FEED) {
      at += 1;
      code = text.charCodeAt(at);
    }
    if (code === LINE_FEED) rows += 1;
    at += 1;
  }
  return null;
}
