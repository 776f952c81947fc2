// Why: Swedish order decides ties and lists. Must not: test the collator of the machine's locale.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds, compareSwedish, normaliseName } from './collation.ts';

describe('compareSwedish', () => {
  it('puts å, ä and ö last, in that order', () => {
    expect(['Öppet', 'Zon', 'Ärlig', 'Åsa', 'Anna'].toSorted(compareSwedish)).toStrictEqual([
      'Anna',
      'Zon',
      'Åsa',
      'Ärlig',
      'Öppet',
    ]);
  });

  it('reads numbers as numbers', () => {
    expect(['Grupp 10', 'Grupp 2'].toSorted(compareSwedish)).toStrictEqual(['Grupp 2', 'Grupp 10']);
  });

  it('holds composed and decomposed letters equal', () => {
    expect(compareSwedish('\u00C5sa', 'A\u030Asa')).toBe(0);
  });

  it('tells a and å apart', () => {
    expect(compareSwedish('har', 'hår')).toBeLessThan(0);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareSwedish(a, b))).toBe(0 - Math.sign(compareSwedish(b, a)));
      }),
    );
  });
});

describe('normaliseName', () => {
  it('ignores case, spaces at the ends and repeated white space', () => {
    expect(normaliseName('  Barn-\u00A0 och\n FÖRÄLDRASTÖD ')).toBe('barn- och föräldrastöd');
  });

  it('composes letters', () => {
    expect(normaliseName('A\u030Angest')).toBe('ångest');
  });

  it('keeps å, ä and ö apart from a and o', () => {
    expect(normaliseName('Hår')).not.toBe(normaliseName('Har'));
  });

  it('takes the short way for plain names only where it is the same', () => {
    const unit = fc.constantFrom(...'aÅäÖ1 \u00A0\t\n\u030A\u2003\u0130ß-\u0085\u1680'.split(''));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (name) => {
        const long = name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');
        expect(normaliseName(name)).toBe(long);
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name));
      }),
    );
  });
});

describe('compareIds', () => {
  it('orders by code unit, not by language', () => {
    expect(['b', 'ä', 'a', 'Z'].toSorted(compareIds)).toStrictEqual(['Z', 'a', 'b', 'ä']);
    expect(compareIds('a', 'a')).toBe(0);
  });
});
