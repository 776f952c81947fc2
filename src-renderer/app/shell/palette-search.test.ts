// Why: the palette is how people who know what they want get there; a miss is a lost minute.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type PaletteItem, rememberRecent, searchPalette } from './palette-search.ts';

function item(label: string, over: Partial<PaletteItem> = {}): PaletteItem {
  return { key: label, kind: 'service', label, note: null, ref: null, more: null, ...over };
}

const items = [
  item('Barn- och föräldrastöd', { ref: 'S12' }),
  item('Stöd till anhöriga', { ref: 'S1' }),
  item('Öppen förskola', { ref: 'S2' }),
  item('Oppositionens möte', { ref: 'S3' }),
  item('Hägersten-Älvsjö', { kind: 'district' }),
  item('Någon att prata med', { kind: 'need', ref: 'B1', more: 'Föräldrar' }),
  item('Risker', { kind: 'page' }),
];

function found(query: string): readonly string[] {
  return searchPalette(items, query, 8).flatMap((group) => group.items.map(({ label }) => label));
}

describe('searchPalette', () => {
  it('finds by the beginnings of several words, in any order', () => {
    expect(found('för barn')).toEqual(['Barn- och föräldrastöd']);
    expect(found('älv')).toEqual(['Hägersten-Älvsjö']);
    expect(found('stöd')).toEqual(['Stöd till anhöriga', 'Barn- och föräldrastöd']);
  });

  it('puts a number that is asked for first, and not all that begin so', () => {
    expect(found('s1')[0]).toBe('Stöd till anhöriga');
    expect(found('b1')).toEqual(['Någon att prata med']);
  });

  it('takes å, ä and ö as letters, and forgives those who have none only where nothing else is', () => {
    expect(found('öpp')).toEqual(['Öppen förskola']);
    expect(found('opp')).toEqual(['Oppositionens möte']);
    expect(found('hagersten')).toEqual(['Hägersten-Älvsjö']);
  });

  it('groups, the best answer first, and says how many there are beyond those shown', () => {
    const many = Array.from({ length: 40 }, (_, at) => item(`Samtal ${at}`, { key: String(at) }));
    const [group] = searchPalette(many, 'samtal', 8);
    expect([group?.items.length, group?.total]).toEqual([8, 40]);
    const kinds = searchPalette(items, 'förä', 8).map(({ kind }) => kind);
    expect(kinds).toEqual(['service', 'need']);
  });

  it('finds every item by any beginning of any of its words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(), fc.nat(), (one, at, length) => {
        const words = one.label.split(/[\s-]+/u);
        const word = words[at % words.length] ?? '';
        const start = word.slice(0, 1 + (length % word.length));
        expect(found(start)).toContain(one.label);
      }),
    );
  });

  it('finds nothing where a word is nowhere, and of nothing nothing', () => {
    expect(found('stöd xyz')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});

describe('rememberRecent', () => {
  it('keeps the latest first, each once', () => {
    expect(rememberRecent(['a', 'b', 'c'], 'b', 3)).toEqual(['b', 'a', 'c']);
    expect(rememberRecent(['a', 'b', 'c'], 'd', 3)).toEqual(['d', 'a', 'b']);
  });
});
