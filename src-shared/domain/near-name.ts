// Why: tells a misspelt name from a new one, so that a slip of the pen does not become a district.
// Must not: decide; callers ask the person.
import { normaliseName } from './collation.ts';

/**
 * Whether two different names are so alike that one is most likely a misspelling of the other:
 * at most one edit in names of up to seven letters, two in longer ones (Levenshtein, 1965).
 */
export function isNearlySame(one: string, other: string): boolean {
  const a = normaliseName(one);
  const b = normaliseName(other);
  if (a === b) return false;
  const most = Math.max(a.length, b.length) <= 7 ? 1 : 2;
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
