// Why: decides whether a heading in a file means a field, however it is spelt: case, white space,
// punctuation, singular or plural, definite form, and what follows in parentheses.
// Must not: match by likeness. A heading is known or it is not; the rest a person maps.

/** For each field, the headings that mean it; earlier ones win over later ones. */
export type HeadingTable<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface HeadingMatch<Field extends string> {
  readonly field: Field;
  /** Place in the field's list: a lower one is the better match. */
  readonly rank: number;
}

export type HeadingMatcher<Field extends string> = (heading: string) => HeadingMatch<Field> | null;

// Endings of Swedish plural and definite forms, and of English plurals; longest first.
const ENDINGS: readonly string[] = 'orna arna erna ens ets er ar or en et na es a e n s t'.split(
  ' ',
);
const SHORTEST_STEM = 3;

/** What is left of a word without its endings: `insats`, `insatser`, `insatsernas` are one. */
function stem(word: string): string {
  const ending = ENDINGS.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM,
  );
  // Again, because the singular may itself end like an ending (insat-s, kommu-n).
  return ending === undefined ? word : stem(word.slice(0, -ending.length));
}

/** What stands in parentheses or brackets at the end of a heading, such as a unit. */
export function headingSuffix(heading: string): string | null {
  return /[([]([^()[\]]*)[)\]]\s*[:*]?\s*$/u.exec(heading)?.[1]?.trim() ?? null;
}

/** The form under which two headings are the same to a reader. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLocaleLowerCase('sv')
    .replace(/[([][^()[\]]*[)\]]/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function headingStem(heading: string): string {
  return headingKey(heading)
    .split(' ')
    .map((word) => stem(word))
    .join(' ');
}

/** A matcher for one kind of file. The name of a field is a heading for it as well. */
export function createHeadingMatcher<Field extends string>(
  table: HeadingTable<Field>,
): HeadingMatcher<Field> {
  const exact = new Map<string, HeadingMatch<Field>>();
  const stemmed = new Map<string, HeadingMatch<Field>>();
  for (const field of Object.keys(table) as Field[]) {
    [...table[field], field].forEach((heading, rank) => {
      const match = { field, rank };
      const key = headingKey(heading);
      if (!exact.has(key)) exact.set(key, match);
      const stemKey = headingStem(heading);
      if (!stemmed.has(stemKey)) stemmed.set(stemKey, match);
    });
  }
  return (heading) => {
    const key = headingKey(heading);
    if (key === '') return null;
    return exact.get(key) ?? stemmed.get(headingStem(heading)) ?? null;
  };
}
