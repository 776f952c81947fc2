// Why: people write several services in one cell; a person is offered to have them apart.
// Must not: divide by comma, "och" or a bare slash: those stand inside names.
import { normaliseName } from '../../src-shared/domain/collation.ts';
import { isEmptyMark } from './parse-values.ts';

const LONGEST_NAME = 300;

/** The names in a cell: divided by line break, semicolon, and slash or plus with spaces round it. */
export function splitNames(text: string): readonly string[] {
  const seen = new Set<string>();
  const names = text
    .split(/[\n;]|\s[/+]\s/u)
    .map((name) =>
      name
        .replace(/^\s*(?:[•·*–-]|\d{1,2}[.)])\s+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((name) => {
      const key = normaliseName(name);
      if (isEmptyMark(name) || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  return names.every((name) => name.length <= LONGEST_NAME) ? names : [text];
}

const BETWEEN_VALUES = /\s*[/+]\s*|\s+(?:och|samt|and|&)\s+/u;

/** The values that one value may really be, where it may be several: `Äldre och anhöriga`. */
export function splitValue(text: string): readonly string[] {
  const parts = text
    .split(BETWEEN_VALUES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1
    ? parts.map((part) => part.charAt(0).toLocaleUpperCase('sv') + part.slice(1))
    : [];
}
