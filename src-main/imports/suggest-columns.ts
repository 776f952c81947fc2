// Why: a column whose heading says nothing may say what it is by its values.
// Must not: overrule a heading that is known, or take a field that another column has.
import type { ColumnChoice, ServiceColumn } from '../../src-shared/contract/owner/imports.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import { isUnknownWord, parseAges, parseDate, splitList } from './parse-values.ts';
import type { KnownLists } from './service-values.ts';
import { closedColumns, listColumns } from './service-values.ts';

const MOST_LOOKED_AT = 200;
const ENOUGH = 0.6;

function share(texts: readonly string[], isOne: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter((text) => isOne(text)).length / texts.length;
}

/** Ages are told from plain numbers by the word or the span. */
function isAge(text: string): boolean {
  return /\bår\b|\d ?[-–] ?\d|\+/u.test(text) && parseAges(text) !== null;
}

/** What the values of a column look like; null where nothing is likely. */
export function fieldByValues(
  values: readonly string[],
  lists: KnownLists,
  taken: ReadonlySet<ColumnChoice>,
): ServiceColumn | null {
  const texts = values
    .slice(0, MOST_LOOKED_AT)
    .filter((text) => text !== '' && !isUnknownWord(text));
  if (texts.length === 0) return null;
  for (const field of listColumns) {
    const known = new Set(lists[field].map((name) => normaliseName(name)));
    const isKnown = (text: string): boolean =>
      splitList(text).some((item) => known.has(normaliseName(item)));
    if (!taken.has(field) && share(texts, isKnown) >= ENOUGH) return field;
  }
  for (const [field, { words }] of closedColumns) {
    const isWord = (text: string): boolean => words.read(text) !== null;
    if (!taken.has(field) && share(texts, isWord) >= ENOUGH) return field;
  }
  if (!taken.has('age') && !taken.has('ageFrom') && share(texts, isAge) >= ENOUGH) return 'age';
  const isDate = (text: string): boolean => parseDate(text) !== null;
  if (!taken.has('lastVerifiedOn') && share(texts, isDate) >= ENOUGH) return 'lastVerifiedOn';
  return null;
}

/** Of columns without a known heading, the one that most looks like names of services. */
export function likeliestNames(
  columns: readonly { readonly key: string; readonly values: readonly string[] }[],
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { key, values } of columns) {
    const texts = values.slice(0, MOST_LOOKED_AT).filter((text) => text !== '');
    const isName = (text: string): boolean =>
      text.length >= 4 && text.length <= 120 && /\p{L}{3}/u.test(text);
    const distinct = new Set(texts.filter(isName).map((text) => normaliseName(text))).size;
    // Names fill their column and differ; the first such column is the one people put them in.
    if (distinct > most * 1.1 && distinct >= texts.length / 2) {
      best = key;
      most = distinct;
    }
  }
  return best;
}
