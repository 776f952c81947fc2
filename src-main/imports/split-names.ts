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

const SLASHES = /\s*[/+]\s*/u;
const ANDS = /\s+(?:och|samt|and|&)\s+/u;

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/**
 * The ways in which one value may really be several, likeliest first: `Äldre / Barn och unga` at the
 * slash before the word. Without a way: one value it is.
 */
export function splitValue(text: string): readonly (readonly string[])[] {
  const atSlashes = text.split(SLASHES);
  const atBoth = atSlashes.flatMap((part) => part.split(ANDS));
  return [atSlashes, atBoth]
    .map((parts) =>
      parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(capital),
    )
    .filter((parts, index, ways) => {
      const isMore = index === 0 || parts.length > (ways[0]?.length ?? 0);
      return parts.length > 1 && isMore;
    });
}
