// Why: the product holds no client data, so every text is searched for Swedish identity numbers.
// Must not: store, log or return the number itself; callers get places and a masked text.

export type IdentityNumberKind = 'personal' | 'coordination';

/** Where in the text a number stands: `text.slice(start, end)`. */
export interface IdentityNumberHit {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentityNumberKind;
}

/** Spaces of any width, tab, and marks without width. Never a line break. */
const SPACE = String.raw`[\p{Zs}\t\u200B-\u200D\u2060\uFEFF]`;
/** Hyphens and dashes of any length, the minus sign, and the plus of those over a hundred. */
const DASH = String.raw`[\-+\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0B\uFF0D]`;
const GAP = `${SPACE}{0,3}`;
const DASH_GAP = `${GAP}${DASH}${GAP}`;

/**
 * Year (with or without century), month, day and four digits. The parts of the date may be apart
 * by spaces, or by dashes in both places as in 1985-07-09; before the last four there may be a
 * dash, spaces, both or nothing. No digit may stand directly before or after.
 */
const CANDIDATE = new RegExp(
  String.raw`(?<!\d)(?<century>18|19|20)?(?<year>\d\d)` +
    `(?:${GAP}(?<month>\\d\\d)${GAP}(?<day>\\d\\d)` +
    `|${DASH_GAP}(?<dashedMonth>\\d\\d)${DASH_GAP}(?<dashedDay>\\d\\d))` +
    `(?:${DASH_GAP}|${GAP})` +
    String.raw`(?<last>\d{4})(?!\d)`,
  'uy',
);

/** What follows when the last four were the year of a second date, as in 2025-01-01–2025-12-31. */
const REST_OF_DATE = new RegExp(
  `${DASH}(?:0[1-9]|1[0-2])${DASH}(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  'uy',
);

/** Identifiers made by machines, in which digits in a row mean nothing. */
const MACHINE_ID =
  /(?<![0-9a-f])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{24,})(?![0-9a-f])/giu;

const COORDINATION_DAYS = 60;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Check digit by the Luhn formula over all ten digits. */
function isLuhnValid(tenDigits: string): boolean {
  let sum = 0;
  for (let place = 0; place < tenDigits.length; place += 1) {
    const digit = Number(tenDigits[place]);
    const weighted = place % 2 === 0 ? 2 * digit : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Without century, 29 February counts as possible in every fourth year: one of 1900 and 2000 had it. */
function isLeapYear(century: string | undefined, year: number): boolean {
  if (century === undefined || year !== 0) {
    return year % 4 === 0;
  }
  return Number(century) % 4 === 0;
}

function isDate(century: string | undefined, year: number, month: number, day: number): boolean {
  const length = DAYS[month - 1];
  if (length === undefined || day < 1) {
    return false;
  }
  return day <= length + (month === 2 && isLeapYear(century, year) ? 1 : 0);
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): IdentityNumberKind | null {
  const year = groups['year'] ?? '';
  const month = groups['month'] ?? groups['dashedMonth'] ?? '';
  const day = groups['day'] ?? groups['dashedDay'] ?? '';
  const last = groups['last'] ?? '';
  const isCoordination = Number(day) > COORDINATION_DAYS;
  const dayOfMonth = isCoordination ? Number(day) - COORDINATION_DAYS : Number(day);
  const isIssued =
    !last.startsWith('000') &&
    isDate(groups['century'], Number(year), Number(month), dayOfMonth) &&
    isLuhnValid(year + month + day + last);
  if (!isIssued) {
    return null;
  }
  return isCoordination ? 'coordination' : 'personal';
}

function hitAt(text: string, start: number): IdentityNumberHit | null {
  CANDIDATE.lastIndex = start;
  const match = CANDIDATE.exec(text);
  const kind = match?.groups === undefined ? null : kindOf(match.groups);
  if (match === null || kind === null) {
    return null;
  }
  const end = start + match[0].length;
  REST_OF_DATE.lastIndex = end;
  const isYear = /^(?:19|20)/u.test(match.groups?.['last'] ?? '');
  return isYear && REST_OF_DATE.test(text) ? null : { start, end, kind };
}

/**
 * Finds Swedish personal identity numbers and coordination numbers (day + 60), with or without
 * century, with hyphen, plus, dash or spaces, or nothing, between the parts. A hit has a possible
 * date, a serial number that can be issued and a right check digit (Luhn). Digits in a longer row,
 * in UUIDs and in long hexadecimal strings are left alone.
 *
 * Any other number with the same properties is a hit too, such as one in ten of the dates with four
 * digits of time behind (2025-07-09 1300) or a few of the mobile numbers written without spaces: a
 * false alarm costs the user a moment, a missed number is a client in the plan.
 *
 * @returns the hits from left to right; they do not overlap.
 */
export function findIdentityNumbers(text: string): readonly IdentityNumberHit[] {
  const machineIds = [...text.matchAll(MACHINE_ID)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hits: IdentityNumberHit[] = [];
  let free = 0;
  for (const { index } of text.matchAll(/(?<!\d)\d{2}/gu)) {
    const hit = index < free ? null : hitAt(text, index);
    if (hit !== null && !machineIds.some((id) => hit.start < id.end && id.start < hit.end)) {
      hits.push(hit);
      free = hit.end;
    }
  }
  return hits;
}

/**
 * The text with every identity number made unreadable: its digits after the first two are written
 * as •, so that the user recognises the place while the message itself spreads nothing.
 */
export function maskIdentityNumber(text: string): string {
  let masked = '';
  let done = 0;
  for (const { start, end } of findIdentityNumbers(text)) {
    masked += text.slice(done, start + 2) + text.slice(start + 2, end).replaceAll(/\d/gu, '•');
    done = end;
  }
  return masked + text.slice(done);
}
