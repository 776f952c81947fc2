// Why: the cell readers that the four small files share.
// Must not: forgive. A bad cell refuses the file, so each reader says exactly what it wants.
import { lineSchema, roleSchema, textSchema } from '../../src-shared/contract/base.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { ClosedValue } from './closed-values.ts';
import { quote } from './messages.ts';
import { isUnknownWord, parseDate } from './parse-values.ts';
import { bad, ok } from './read-records.ts';
import type { CellReader, CellReading } from './read-records.ts';

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A short text that must be there. */
export const requiredLine: CellReader<string> = (text) => {
  const line = oneLine(text);
  if (line === '') return bad('cellen är tom.');
  return lineSchema.safeParse(line).success ? ok(line) : bad('texten är längre än 300 tecken.');
};

/** A short text, or null. */
export const optionalLine: CellReader<string | null> = (text) =>
  oneLine(text) === '' ? ok(null) : requiredLine(text);

/** A role, or null; a role is shorter than other lines. */
export const optionalRole: CellReader<string | null> = (text) => {
  const line = oneLine(text);
  if (line === '') return ok(null);
  return roleSchema.safeParse(line).success ? ok(line) : bad('rollen är längre än 80 tecken.');
};

/** A free text, or null. */
export const optionalText: CellReader<string | null> = (text) => {
  if (text === '') return ok(null);
  return textSchema.safeParse(text).success ? ok(text) : bad('texten är längre än 20 000 tecken.');
};

/** A date as ISO text, or null for an empty cell and a dash. */
export const optionalDate: CellReader<string | null> = (text) => {
  if (isUnknownWord(text)) return ok(null);
  const date = parseDate(text);
  return date === null ? bad(`${quote(text)} är inget datum. Skriv som 2026-11-22.`) : ok(date);
};

function wants<Value extends string>(words: ClosedValue<Value>): string {
  return `Skriv ${words.expected.slice(0, -1).join(', ')} eller ${words.expected.at(-1) ?? ''}.`;
}

/** A value of a closed list that must be there. */
export function requiredWord<Value extends string>(words: ClosedValue<Value>): CellReader<Value> {
  return (text) => {
    const value = words.read(text);
    if (value !== null) return ok(value);
    return bad(
      `${text === '' ? 'cellen är tom' : `${quote(text)} går inte att läsa`}. ${wants(words)}`,
    );
  };
}

/** A value of a closed list, or null. */
export function optionalWord<Value extends string>(
  words: ClosedValue<Value>,
): CellReader<Value | null> {
  return (text) => (text === '' ? ok(null) : requiredWord(words)(text));
}

/** A whole number within bounds, or null where the text is not one. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  // A workbook may say 3 as 3,0; three and a half is no answer on a scale.
  const digits = /^(\d{1,3})(?:[.,]0+)?$/u.exec(text.trim())?.[1];
  const value = digits === undefined ? Number.NaN : Number(digits);
  return value >= least && value <= most ? value : null;
}

/**
 * Several values in one cell: parted by semicolon, bar or line break, each once, in their order. A
 * comma does not part them, since a name may hold one.
 */
export function cellItems(text: string): readonly string[] {
  const items = new Map<string, string>();
  for (const part of text.split(/[;|\n]/u)) {
    const item = oneLine(part.replace(/^\s*[•·*–-]\s+/u, ''));
    const key = normaliseName(item);
    if (key !== '' && !items.has(key)) items.set(key, item);
  }
  return [...items.values()];
}

/** Reads every item of a cell; the first that is bad is what the cell is refused for. */
export function listOf<Value>(
  reader: CellReader<Value>,
): (items: readonly string[]) => CellReading<readonly Value[]> {
  return (items) => {
    const values: Value[] = [];
    for (const item of items) {
      const reading = reader(item);
      if (!reading.isOk) return reading;
      if (!values.includes(reading.value)) values.push(reading.value);
    }
    return ok(values);
  };
}
