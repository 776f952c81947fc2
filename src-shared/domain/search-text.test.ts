// Why: what is in the plan and not found is lost; what is marked must be what was found.
// Must not: depend on the machine's language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldText, hasEveryWord, markHits, searchWords } from './search-text.ts';

function finds(text: string, search: string): boolean {
  return hasEveryWord(foldText(text.normalize('NFC')), searchWords(search));
}

function marks(text: string, search: string): string {
  return markHits(text, searchWords(search))
    .map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('');
}

describe('finding', () => {
  it.each([
    ['Hår och hälsa', 'har', false],
    ['Hår och hälsa', 'hår', true],
    ['Hår och hälsa', 'HÄLSA', true],
    ['Hår och hälsa', 'halsa', false],
    ['Café för unga', 'cafe', true],
    ['Cafe för unga', 'café', true],
    ['Över 65', 'over', false],
    ['Føroyar och Ærø', 'öro', true],
    ['Müller', 'muller', true],
    ['Föräldrastöd i grupp', 'grupp föräldra', true],
    ['Föräldrastöd i grupp', 'grupp enskild', false],
    ['Föräldrastöd', 'stöd', true],
    ['vad som helst', '   ', true],
  ])('in %j of %j: %s', (text, search, expected) => {
    expect(finds(text, search)).toBe(expected);
  });

  it('takes letters written in two signs for one', () => {
    expect(finds('Ha\u030ar', 'hår')).toBe(true);
    expect(finds('Hår', 'ha\u030ar')).toBe(true);
  });
});

describe('marking', () => {
  it('marks every hit, and hits that overlap as one', () => {
    expect(marks('Barn- och föräldrastöd, barnets stöd', 'barn STÖD')).toBe(
      '[Barn]- och föräldra[stöd], [barn]ets [stöd]',
    );
    expect(marks('föräldrastöd', 'föräldra drast')).toBe('[föräldrast]öd');
    expect(marks('Café', 'cafe')).toBe('[Café]');
    expect(marks('Inget', 'annat')).toBe('Inget');
    expect(marks('', 'x')).toBe('');
  });
});

describe('for any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('a', 'å', 'Ä', 'ö', 'é', 'E', 'İ', 'ß', 'ﬁ', '\u0301', ' '),
    }),
  );

  it('a fold keeps every place, and folding twice is folding once', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const whole = raw.normalize('NFC');
        expect(foldText(whole)).toHaveLength(whole.length);
        expect(foldText(foldText(whole))).toBe(foldText(whole));
      }),
    );
  });

  it('the parts are the text, and there is a mark exactly where something hits', () => {
    fc.assert(
      fc.property(text, text, (raw, search) => {
        const words = searchWords(search);
        const parts = markHits(raw, words);
        expect(parts.map((part) => part.text).join('')).toBe(raw.normalize('NFC'));
        const base = foldText(raw.normalize('NFC'));
        expect(parts.some(({ isHit }) => isHit)).toBe(words.some((word) => base.includes(word)));
      }),
    );
  });
});
