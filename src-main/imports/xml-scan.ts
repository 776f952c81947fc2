// Why: walks the tags of a workbook part in constant memory, so that hostile XML is refused before
// a library builds anything from it. Splits tags exactly as the library does (a `>` inside a quoted
// value does not end a tag), so that both see the same ones.
// Must not: resolve entities from a document type: such a part is refused outright.
import type { ImportLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';

export type TagKind = 'open' | 'close' | 'empty';

/** Called per tag: local name, kind, where the tag starts and ends, and the text of its attributes. */
export type TagVisitor = (
  name: string,
  kind: TagKind,
  start: number,
  end: number,
  attributes: string,
) => void;

function damaged(): ImportRefusal {
  return new ImportRefusal('truncated-file', messages.truncated);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw damaged();
  return at + mark.length;
}

/** End of the tag that starts at `start` (the index of its `>`), passing over quoted values. */
function tagEnd(xml: string, start: number, limits: ImportLimits): number {
  let quoteMark = 0;
  const last = Math.min(xml.length, start + limits.tagLength);
  for (let at = start + 1; at < last; at += 1) {
    const code = xml.charCodeAt(at);
    if (quoteMark !== 0) {
      if (code === quoteMark) quoteMark = 0;
    } else if (code === 34 || code === 39) {
      quoteMark = code;
    } else if (code === 62) {
      return at;
    }
  }
  throw damaged();
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Local name: what stands after the namespace prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Visits every tag of `xml`; throws `ImportRefusal` for document types, torn and giant tags. */
export function scanTags(xml: string, limits: ImportLimits, visit: TagVisitor): void {
  let at = xml.indexOf('<');
  while (at !== -1) {
    const next = xml.charCodeAt(at + 1);
    let end: number;
    if (next === 33) {
      if (xml.startsWith('<!--', at)) end = after(xml, '-->', at + 4);
      else if (xml.startsWith('<![CDATA[', at)) end = after(xml, ']]>', at + 9);
      // A document type can define entities that grow without bound; no workbook has one.
      else throw new ImportRefusal('not-a-table', messages.unsafeParts);
    } else if (next === 63) {
      end = after(xml, '?>', at + 2);
    } else if (next === 47) {
      end = after(xml, '>', at + 2);
      visit(localName(xml.slice(at + 2, end - 1).trim()), 'close', at, end, '');
    } else {
      const close = tagEnd(xml, at, limits);
      const isEmpty = xml.charCodeAt(close - 1) === 47;
      const contentEnd = isEmpty ? close - 1 : close;
      let nameEnd = at + 1;
      while (nameEnd < contentEnd && !isSpace(xml.charCodeAt(nameEnd))) nameEnd += 1;
      end = close + 1;
      visit(
        localName(xml.slice(at + 1, nameEnd)),
        isEmpty ? 'empty' : 'open',
        at,
        end,
        xml.slice(nameEnd, contentEnd),
      );
    }
    at = xml.indexOf('<', end);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const EQUALS = 61;

/** The attributes of a tag by their full names; a repeated one counts as last written. */
export function parseAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const skipSpace = (from: number): number => {
    let at = from;
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    return at;
  };
  // Sign by sign and never back: a pattern would take quadratic time on a tag made for it.
  let at = skipSpace(0);
  while (at < text.length) {
    const nameStart = at;
    while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== EQUALS) {
      at += 1;
    }
    const name = text.slice(nameStart, at);
    at = skipSpace(at);
    if (text.charCodeAt(at) !== EQUALS) continue;
    at = skipSpace(at + 1);
    const mark = text[at];
    const isQuoted = mark === '"' || mark === "'";
    const valueStart = isQuoted ? at + 1 : at;
    if (isQuoted) at = text.indexOf(mark, valueStart);
    else while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
    if (at === -1) throw damaged();
    if (name !== '') found.set(name, decodeEntities(text.slice(valueStart, at)));
    at = skipSpace(isQuoted ? at + 1 : at);
  }
  return found;
}
