// Why: proves what is read of a cell and, as much, what is not.
// Must not: touch files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnknownWord, parseAges, parseAmount, parseDate, splitList } from './parse-values.ts';

describe('splitList', () => {
  it.each([
    ['Barn, unga; äldre', ['Barn', 'unga', 'äldre']],
    ['grupp\nindividuell', ['grupp', 'individuell']],
    ['• grupp\n- individuell\n* öppen', ['grupp', 'individuell', 'öppen']],
    ['grupp (barn, unga), individuell', ['grupp (barn, unga)', 'individuell']],
    ['grupp (barn, unga\nindividuell, öppen', ['grupp (barn, unga', 'individuell', 'öppen']],
    ['Grupp, grupp,  GRUPP ,individuell', ['Grupp', 'individuell']],
    ['"Barn, unga och familjer"; äldre', ['Barn, unga och familjer', 'äldre']],
    ['"Råd ""på väg"", enkelt"\ngrupp', ['Råd "på väg", enkelt', 'grupp']],
    ['"Vi" möts, "hemma', ['"Vi" möts', '"hemma']],
    ['okänt', []],
    ['grupp, okänt', ['grupp', 'okänt']],
    [' , ;\n', []],
    ['–', []],
    ['Enskede-Årsta-Vantör, Järva', ['Enskede-Årsta-Vantör', 'Järva']],
  ])('%j → %j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });

  it('keeps the order and never gives an empty or a repeated item', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const items = splitList(parts.join(', '));
        expect(items.every((item) => item.trim() === item && item !== '')).toBe(true);
        expect(new Set(items).size).toBe(items.length);
      }),
    );
  });
});

describe('parseAmount', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['1 250 000 kr', 1_250_000],
    ['1\u00a0250', 1_250],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0,125', 0.125],
    ['0,3 årsarbetare', 0.3],
    ['125 tkr', 125_000],
    ['1,2 mnkr', 1_200_000],
    ['1.250.000', 1_250_000],
    ['40 personer per år', 40],
  ])('reads %j as %j', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each([
    '',
    'ca 50',
    '50–60',
    '1.250',
    '-5',
    'tolv',
    '12 %',
    '1 25',
    '12 000-15 000',
    'gratis',
    '1e5',
    '5 per vecka',
  ])('does not guess at %j', (text) => {
    expect(parseAmount(text)).toBeNull();
  });
});

describe('parseDate', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['2026-11-22 08:30', '2026-11-22'],
    ['2026/11/22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22/11 2026', '2026-11-22'],
    ['1.3.2026', '2026-03-01'],
    ['22-11-2026', '2026-11-22'],
    ['24 april 2025', '2025-04-24'],
    ['den 1 dec. 2025', '2025-12-01'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %j as %j', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '',
    '2026-13-01',
    '2026-02-30',
    '11/22/2026',
    '2026-11',
    'våren 2026',
    '22/11/26',
    '1 ma 2026',
    '0001-01-01',
    '29/2/2026',
  ])('does not guess at %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads every real day in all its ways of writing', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split('-');
          expect(parseDate(iso)).toBe(iso);
          expect(parseDate(`${date}/${month}/${year}`)).toBe(iso);
        },
      ),
    );
  });
});

describe('parseAges', () => {
  it.each([
    ['7–18', 7, 18],
    ['7-18 år', 7, 18],
    ['0 – 6 år', 0, 6],
    ['0-6 års ålder', 0, 6],
    ['från 15 år', 15, null],
    ['fr.o.m. 16 år', 16, null],
    ['mellan 13 och 17 år', 13, 17],
    ['13 till 17', 13, 17],
    ['under 18 år', null, 17],
    ['18+', 18, null],
    ['65 år och äldre', 65, null],
    ['65-', 65, null],
    ['upp till 25 år', null, 25],
    ['t.o.m. 20 år', null, 20],
    ['högst 12', null, 12],
    ['15 år', 15, 15],
    ['Ålder: 7-18', 7, 18],
  ])('reads %j', (text, from, to) => {
    expect(parseAges(text)).toEqual({ from, to });
  });

  it.each([
    'vuxna',
    'över 18 år',
    '0–6 mån',
    '13–16, 17–20',
    '18–7',
    '0–500',
    'åk 4–6',
    '2025-07-18',
    '',
    'ca 15',
    'under 0',
  ])('does not guess at %j', (text) => {
    expect(parseAges(text)).toBeNull();
  });
});

describe('isUnknownWord', () => {
  it.each(['', ' ', '-', '–', 'Okänt', 'saknas', 'Ej angivet'])('knows %j', (text) => {
    expect(isUnknownWord(text)).toBe(true);
  });

  it.each(['nej', '0', 'ingen', 'gratis', 'okänd målgrupp'])('leaves %j alone', (text) => {
    expect(isUnknownWord(text)).toBe(false);
  });
});
