// Why: finds services that stand under slightly different names in lists of thousands, without
// comparing every name with every other: names are filed under what would survive a slip of the pen.
// Must not: decide that two are one; callers ask the person.
import { normaliseName } from './collation.ts';
import { isNearlySame } from './near-name.ts';

/** Words that two names may differ in without meaning different services. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'och i till för med av på som den det en ett vid hos samt från om eller inom the of and for'.split(
    ' ',
  ),
);
const ENDINGS = ['orna', 'arna', 'erna', 'na', 'or', 'ar', 'er', 'en', 'et', 'n', 't'] as const;
const SHORTEST_STEM = 5;
/** A key that more names share says nothing of likeness: it is the list's own way of naming. */
const MOST_UNDER_A_KEY = 40;
const LONGEST_FOR_DELETIONS = 40;

interface ReadName<Key> {
  readonly key: Key;
  readonly whole: string;
  readonly words: readonly string[];
}

/** Names filed for likeness. */
export interface NearNames<Key> {
  /** Keys of the names that are nearly this one, nearest first; the same name is not near. */
  near(name: string): readonly Key[];
}

function stem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM,
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function readName<Key>(name: string, key: Key): ReadName<Key> {
  const whole = normaliseName(name);
  const all = whole.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = all.filter((word) => !SMALL_WORDS.has(word));
  return { key, whole, words: (telling.length === 0 ? all : telling).map(stem).toSorted() };
}

/** Forms that a misspelt, reworded or longer version of the name has in common with it. */
function filingKeys(words: readonly string[]): ReadonlySet<string> {
  const keys = new Set([words.join(' ')]);
  if (words.length > 1) {
    words.forEach((_word, left) => {
      keys.add(words.filter((_other, at) => at !== left).join(' '));
    });
  }
  const joined = words.join('');
  keys.add(joined);
  if (words.length <= 2 && joined.length <= LONGEST_FOR_DELETIONS) {
    // One letter away from each other: both lose one and are the same.
    for (let at = 0; at < joined.length; at += 1) {
      keys.add(joined.slice(0, at) + joined.slice(at + 1));
    }
  }
  return keys;
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function hasDigit(words: readonly string[]): boolean {
  return words.some((word) => /\p{N}/u.test(word));
}

/** 0 for the same words in another order or form, higher for less alike; null where not near. */
function distance(one: ReadName<unknown>, other: ReadName<unknown>): number | null {
  if (one.whole === other.whole) return null;
  const mine = without(one.words, other.words);
  const theirs = without(other.words, one.words);
  // Grupp 1 and Grupp 2 are told apart by their very numbers.
  if (hasDigit([...mine, ...theirs])) return null;
  if (mine.length === 0 && theirs.length === 0) return 0;
  const shared = one.words.length - mine.length;
  if (one.words.join('') === other.words.join('')) return 1;
  if (mine.length === 1 && theirs.length === 1) {
    const [a = '', b = ''] = [mine[0], theirs[0]];
    return Math.min(a.length, b.length) >= SHORTEST_STEM && isNearlySame(a, b) ? 2 : null;
  }
  if (mine.length + theirs.length === 1 && shared >= 2) return 3;
  const joined = [one.words.join(''), other.words.join('')] as const;
  return mine.length + theirs.length <= 3 && isNearlySame(joined[0], joined[1]) ? 2 : null;
}

/**
 * Files names so that those that are nearly another are found at once. Near are: the same telling
 * words in another order, ending or division; one of them misspelt by at most two letters; one word
 * more. Names that differ in a number are never near. Time grows with the number of names, not with
 * its square.
 */
export function createNearNames<Key>(
  names: Iterable<{ readonly key: Key; readonly name: string }>,
): NearNames<Key> {
  const files = new Map<string, ReadName<Key>[]>();
  for (const { key, name } of names) {
    const read = readName(name, key);
    for (const filing of filingKeys(read.words)) {
      const filed = files.get(filing);
      if (filed === undefined) files.set(filing, [read]);
      else if (filed.length <= MOST_UNDER_A_KEY) filed.push(read);
    }
  }
  return {
    near(name) {
      const asked = readName(name, null);
      const found = new Map<Key, number>();
      for (const filing of filingKeys(asked.words)) {
        const filed = files.get(filing) ?? [];
        if (filed.length > MOST_UNDER_A_KEY) continue;
        for (const candidate of filed) {
          if (found.has(candidate.key)) continue;
          const far = distance(asked, candidate);
          if (far !== null) found.set(candidate.key, far);
        }
      }
      return [...found].toSorted(([, a], [, b]) => a - b).map(([key]) => key);
    },
  };
}
