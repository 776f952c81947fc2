// Why: reads what people write in cells: numbers with spaces and kronor, dates in Swedish order,
// ages, several values in one cell. Reads what is certain and says no to the rest.
// Must not: guess. `över 18`, `ca 50` and `2025-04` are answers to a person, not to a program.
import { normaliseName } from '../../src-shared/domain/collation.ts';

/** Words and signs by which a cell says that nobody knows. */
const UNKNOWN_WORDS: ReadonlySet<string> = new Set(
  '|-|–|—|−|?|okänd|okänt|okända|unknown|saknas|uppgift saknas|ej angivet|ej känt'.split('|'),
);

const LONGEST_UNKNOWN_WORD = 30;

export function isUnknownWord(text: string): boolean {
  return text.length <= LONGEST_UNKNOWN_WORD && UNKNOWN_WORDS.has(normaliseName(text));
}

/** Signs that stand in a cell so that it is not empty, and mean nothing. */
export function isEmptyMark(text: string): boolean {
  return /^[\s–—−-]*$/u.test(text);
}

/** Index after the quoted item that starts at `start`, or -1 where it is not one. */
function quotedEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else break;
  }
  // What follows must part items, or the quotation marks belong to the words.
  return at < text.length && /^\s*(?:[,;\n]|$)/u.test(text.slice(at + 1, at + 40)) ? at + 1 : -1;
}

/** Parts a text at comma, semicolon and line break; parentheses and quoted items stay whole. */
function partItems(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  let isItemStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    const end = sign === '"' && isItemStart ? quotedEnd(text, at) : -1;
    if (end !== -1) {
      part = text.slice(at + 1, end - 1).replaceAll('""', '"');
      at = end - 1;
      isItemStart = false;
    } else if (sign === '\n' || (depth === 0 && (sign === ',' || sign === ';'))) {
      parts.push(part);
      part = '';
      isItemStart = true;
      // A parenthesis that is never closed must not swallow the lines below it.
      depth = 0;
    } else {
      if (sign === '(') depth += 1;
      else if (sign === ')') depth = Math.max(0, depth - 1);
      if (sign !== ' ') isItemStart = false;
      part += sign;
    }
  }
  return [...parts, part];
}

/**
 * Several values in one cell: divided by comma, semicolon or line break, but not inside parentheses
 * nor inside quotation marks around a whole item. Bullets are taken away, repeats dropped, the order
 * kept.
 */
export function splitList(text: string): readonly string[] {
  if (isUnknownWord(text)) return [];
  const seen = new Set<string>();
  return partItems(text)
    .map((item) =>
      item
        .replace(/^\s*[•·*–-]\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((item) => {
      const key = normaliseName(item);
      if (isEmptyMark(key) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['tkr', 1_000],
  ['kkr', 1_000],
  ['tusen kronor', 1_000],
  ['mkr', 1_000_000],
  ['mnkr', 1_000_000],
  ['milj kr', 1_000_000],
  ['miljoner kronor', 1_000_000],
]);

/** What a unit multiplies by; 1 for kronor, persons and all other words. */
export function unitScale(unit: string | null): number {
  return SCALES.get(normaliseName(unit ?? '').replace(/\./gu, '')) ?? 1;
}

// Three digits after one point (`1.250`) are thousands to some and decimals to others: such a number
// is not read. After a comma they are decimals.
const NUMBER = /^(\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+)(?:,(\d+))?(?![\d.,])\s*(.*)$/u;
const NUMBER_WITH_POINT = /^(\d+)\.(\d{1,2})(?![\d.,])\s*(.*)$/u;
/** Words that may follow a number without changing it. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(
  '|kr|sek|kronor|kr/år|kr per år|kronor per år|st|personer|per år|/år|personer per år|årsarbetare|tjänster|åa'.split(
    '|',
  ),
);

/** A number of zero or more as Swedish writes it (`1 250 000 kr`, `2,5`, `125 tkr`), else null. */
export function parseAmount(text: string): number | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const [, whole, decimals = '', unit = ''] =
    NUMBER_WITH_POINT.exec(plain) ?? NUMBER.exec(plain) ?? [];
  if (whole === undefined) return null;
  const scale = unitScale(unit);
  if (scale === 1 && !PLAIN_UNITS.has(normaliseName(unit))) return null;
  const value =
    Number(`${whole.replace(/[ .]/gu, '')}.${decimals === '' ? '0' : decimals}`) * scale;
  // Scaling by a thousand must not leave the dust of binary fractions.
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}

const MONTHS: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null;
}

/** The number of a month by its name, whole or cut to at least three letters; 0 for none. */
function monthNumber(name: string): number {
  const word = normaliseName(name).replace(/\.$/u, '');
  return word.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

/**
 * A calendar date as ISO text, or null. Reads ISO (also without hyphens, also with a time after
 * it), day before month with slash, point or hyphen, and `24 april 2025`.
 */
export function parseDate(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/u.exec(plain);
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})[/.\s-]\s?(\d{4})$/u.exec(plain);
  if (dayFirst !== null) {
    return isoDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  }
  const words = /^(?:den )?(\d{1,2})(?::?e)? ([\p{L}]+\.?) (\d{4})$/iu.exec(plain);
  const month = words === null ? 0 : monthNumber(words[2] ?? '');
  return words === null || month === 0 ? null : isoDate(Number(words[3]), month, Number(words[1]));
}

export interface AgeSpan {
  readonly from: number | null;
  readonly to: number | null;
}

const OLDEST = 130;
const AGE_PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly read: (first: number, second: number) => AgeSpan;
}[] = [
  {
    pattern: /^(?:från )?(\d+) ?(?:[-–—−]|till|till och med|t\.?o\.?m\.?) ?(\d+)$/u,
    read: (from, to) => ({ from, to }),
  },
  {
    pattern: /^mellan (\d+) (?:och|till) (\d+)$/u,
    read: (from, to) => ({ from, to }),
  },
  { pattern: /^(\d+)$/u, read: (age) => ({ from: age, to: age }) },
  {
    pattern: /^(?:från(?: och med)?|fr\.?o\.?m\.?|fr\.? ?o\.? ?m\.?|minst) ?(\d+)(?: och uppåt)?$/u,
    read: (from) => ({ from, to: null }),
  },
  {
    pattern: /^(\d+) ?(?:\+|[-–—−]|och (?:äldre|uppåt)|eller äldre|och över)$/u,
    read: (from) => ({ from, to: null }),
  },
  // Under 18 has one meaning; över 18 has two, and is left to a person.
  { pattern: /^under (\d+)$/u, read: (age) => ({ from: null, to: age - 1 }) },
  {
    pattern: /^(?:upp till|till och med|t\.?o\.?m\.?|t\.? ?o\.? ?m\.?|högst|till) ?(\d+)$/u,
    read: (to) => ({ from: null, to }),
  },
  { pattern: /^(\d+) ?(?:och|eller) yngre$/u, read: (to) => ({ from: null, to }) },
];

/** An age span in years, both ends included, or null where the text is not certainly one. */
export function parseAges(text: string): AgeSpan | null {
  const plain = normaliseName(text)
    .replace(/^(?:ålder:? )/u, '')
    .replace(/ års ålder$/u, ' år')
    .replace(/(\d) ?år\b/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  for (const { pattern, read } of AGE_PATTERNS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const span = read(Number(match[1]), Number(match[2] ?? 0));
    const ends = [span.from ?? 0, span.to ?? OLDEST];
    const isSound = ends.every((age) => age >= 0 && age <= OLDEST);
    return isSound && (ends[0] ?? 0) <= (ends[1] ?? 0) ? span : null;
  }
  return null;
}
