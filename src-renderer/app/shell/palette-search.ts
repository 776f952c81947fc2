// Why: what the palette finds and in which order, over everything that has a name in the plan.
// Must not: render, fetch, or take å, ä and ö for a and o where the right letters give a hit.
import { normaliseName } from '../../../src-shared/domain/collation.ts';

export const paletteKinds = [
  'service',
  'need',
  'risk',
  'district',
  'session',
  'stop',
  'page',
  'command',
] as const;
export type PaletteKind = (typeof paletteKinds)[number];

export interface PaletteItem {
  readonly key: string;
  readonly kind: PaletteKind;
  readonly label: string;
  /** Shown beside the label: number, status. Searched too. */
  readonly note: string | null;
  /** Short reference such as S11 or B3; asked for by itself it comes first. */
  readonly ref: string | null;
  /** More that it is found by. */
  readonly more: string | null;
}

export interface PaletteGroup<Item extends PaletteItem> {
  readonly kind: PaletteKind;
  /** The best hits, best first. */
  readonly items: readonly Item[];
  /** All hits, also those that are not among the items. */
  readonly total: number;
}

interface Read {
  readonly ref: string;
  readonly label: string;
  readonly whole: string;
  readonly folded: string;
}

/** How well an item answers, best first; 0 is no answer. */
const best = { ref: 6, start: 5, words: 4, inWords: 3, anywhere: 2, folded: 1, none: 0 } as const;

const read = new WeakMap<PaletteItem, Read>();

/** Without marks over letters: for those who have no å, ä or ö at hand. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function readItem(item: PaletteItem): Read {
  const known = read.get(item);
  if (known !== undefined) return known;
  const label = normaliseName(item.label);
  const whole = normaliseName(
    [item.label, item.ref, item.note, item.more].filter((part) => part !== null).join(' '),
  );
  const made = {
    ref: normaliseName(item.ref ?? ''),
    label: ` ${label}`,
    whole: ` ${whole}`,
    folded: ` ${fold(whole)}`,
  };
  read.set(item, made);
  return made;
}

/** Whether a word of the text begins so; words are told apart by spaces, hyphens and brackets. */
function beginsWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (/[\s\-/(–:.,]/u.test(text[at - 1] ?? ' ')) return true;
  }
  return false;
}

function scoreOf(item: PaletteItem, wanted: string, words: readonly string[]): number {
  const { ref, label, whole, folded } = readItem(item);
  if (ref !== '' && ref === wanted) return best.ref;
  if (label.startsWith(` ${wanted}`)) return best.start;
  if (words.every((word) => beginsWord(label, word))) return best.words;
  if (words.every((word) => beginsWord(whole, word))) return best.inWords;
  if (words.every((word) => whole.includes(word))) return best.anywhere;
  if (words.every((word) => beginsWord(folded, fold(word)))) return best.folded;
  return best.none;
}

/**
 * What answers the words, grouped by kind, the group with the best answer first. Every word must
 * be found; the beginning of a word is enough. Within a group the better answer stands first, and
 * equal ones stand as they were given. Folded letters count only where nothing else is found.
 *
 * @param atMost hits shown of a kind.
 */
export function searchPalette<Item extends PaletteItem>(
  items: readonly Item[],
  query: string,
  atMost: number,
): readonly PaletteGroup<Item>[] {
  const wanted = normaliseName(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const scored = items.flatMap((item) => {
    const score = scoreOf(item, wanted, words);
    return score === best.none ? [] : [{ item, score }];
  });
  const isPlain = scored.some(({ score }) => score > best.folded);
  const hits = isPlain ? scored.filter(({ score }) => score > best.folded) : scored;
  const groups = Map.groupBy(hits, ({ item }) => item.kind);
  return [...groups]
    .map(([kind, own]) => {
      const sorted = own.toSorted((a, b) => b.score - a.score);
      return {
        kind,
        top: sorted[0]?.score ?? 0,
        items: sorted.slice(0, atMost).map(({ item }) => item),
        total: own.length,
      };
    })
    .toSorted(
      (a, b) => b.top - a.top || paletteKinds.indexOf(a.kind) - paletteKinds.indexOf(b.kind),
    )
    .map(({ kind, items: shown, total }) => ({ kind, items: shown, total }));
}

/** The latest opened first, each once, at most so many. */
export function rememberRecent(
  recent: readonly string[],
  key: string,
  atMost: number,
): readonly string[] {
  return [key, ...recent.filter((one) => one !== key)].slice(0, atMost);
}
