// Why: proves the Swedish figures and the words for what is missing.
// Must not: accept 0 or an empty text for a value nobody knows.
import { describe, expect, it } from 'vitest';

import { cleanLine, cleanText, paragraphsOf } from './clean-text.ts';
import {
  countWords,
  formatAges,
  formatDay,
  formatFixed,
  formatKronor,
  formatNumber,
  formatPeriod,
  formatShare,
  joinSwedish,
  listOr,
  textOr,
} from './format.ts';

const space = '\u00A0';

describe('figures', () => {
  it('have decimal comma and grouped thousands', () => {
    expect(formatNumber(4.5)).toBe('4,5');
    expect(formatNumber(4)).toBe('4');
    expect(formatNumber(2_450_000.25, 2)).toBe(`2${space}450${space}000,25`);
    expect(formatNumber(-1234)).toBe(`−1${space}234`);
    expect(formatNumber(999)).toBe('999');
    expect(formatFixed(81, 1)).toBe('81,0');
    expect(formatFixed(-0.004, 2)).toBe('0,00');
    expect(formatFixed(-0.42, 2)).toBe('−0,42');
  });

  it('round a share without calling a part nothing or all', () => {
    expect(formatShare(0)).toBe(`0${space}%`);
    expect(formatShare(0.004)).toBe(`<1${space}%`);
    expect(formatShare(0.5)).toBe(`50${space}%`);
    expect(formatShare(0.996)).toBe(`>99${space}%`);
    expect(formatShare(1)).toBe(`100${space}%`);
    expect(formatShare(null)).toBe('saknas');
  });

  it('say kronor, or that the sum is missing', () => {
    expect(formatKronor(45_000)).toBe(`45${space}000${space}kr`);
    expect(formatKronor(0)).toBe(`0${space}kr`);
    expect(formatKronor(null)).toBe('saknas');
  });
});

describe('days', () => {
  it('are the days they were in Sweden', () => {
    expect(formatDay('2026-11-22')).toBe('2026-11-22');
    expect(formatDay('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
    expect(formatDay('2026-12-31T22:59:00.000Z')).toBe('2026-12-31');
  });

  it('are left as written where they are no date', () => {
    expect(formatDay('våren 2025')).toBe('våren 2025');
  });

  it('make a period also with one end', () => {
    expect(formatPeriod('2026-02-01', '2026-06-30')).toBe('2026-02-01 – 2026-06-30');
    expect(formatPeriod('2026-02-01', null)).toBe('från 2026-02-01');
    expect(formatPeriod(null, '2026-06-30')).toBe('till 2026-06-30');
    expect(formatPeriod(null, null)).toBe('saknas');
  });
});

describe('words', () => {
  it('say ages as people do', () => {
    expect(formatAges(7, 18)).toBe('7–18 år');
    expect(formatAges(65, null)).toBe('från 65 år');
    expect(formatAges(null, 18)).toBe('upp till 18 år');
    expect(formatAges(0, 0)).toBe('0 år');
    expect(formatAges(null, null)).toBe('saknas');
  });

  it('count and join in Swedish', () => {
    expect(countWords(1, 'insats', 'insatser')).toBe('en insats');
    expect(countWords(4, 'insats', 'insatser')).toBe('fyra insatser');
    expect(countWords(17, 'insats', 'insatser')).toBe('17 insatser');
    expect(joinSwedish(['Farsta', 'Järva', 'Skärholmen'])).toBe('Farsta, Järva och Skärholmen');
    expect(joinSwedish([])).toBe('');
  });

  it('never leave a blank', () => {
    expect(textOr(null)).toBe('saknas');
    expect(textOr('  \n ')).toBe('saknas');
    expect(listOr([])).toBe('saknas');
  });
});

describe('texts of the plan', () => {
  it('lose what no paper can hold, and nothing that can be seen', () => {
    expect(cleanText('a\u0000b\u000Bc\r\nd\te\uFFFEf')).toBe('abc\nd\tef');
    expect(cleanText('Räksmörgås 😀 العربية')).toBe('Räksmörgås 😀 العربية');
    expect(cleanText('half \uD83D pair')).toBe('half \uFFFD pair');
  });

  it('cannot turn the line around to say something else', () => {
    expect(cleanText('av\u202Egift\u202C')).toBe('avgift');
  });

  it('become one line or paragraphs', () => {
    expect(cleanLine(' a\n b  c ')).toBe('a b c');
    expect(paragraphsOf('ett\n\n två \r\ntre')).toEqual(['ett', 'två', 'tre']);
    expect(paragraphsOf(null)).toEqual([]);
  });
});
