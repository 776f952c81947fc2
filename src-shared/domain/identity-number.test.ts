// Why: a number that is missed is a client in the plan. Must not: hold numbers of living people;
// only published test numbers and numbers made up by the test itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentityNumbers, maskIdentityNumber } from './identity-number.ts';

function found(text: string): readonly string[] {
  return findIdentityNumbers(text).map((hit) => text.slice(hit.start, hit.end));
}

describe('forms that are found', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '1212121212',
    '121212+1212',
    '19121212+1212',
    '850709-9805',
    '8507099805',
    '19850709-9805',
    '850709 9805',
    '850709 - 9805',
    '850709\u00A09805',
    '850709\t9805',
    '850709\u20119805',
    '850709\u20139805',
    '850709\u20149805',
    '850709\u22129805',
    '850709\u00AD9805',
    '850709\u200B9805',
    '1985 07 09 9805',
    '85 07 09-9805',
    '8507 09-9805',
    '1985-07-09-9805',
    '1985-07-09 9805',
    '1985-07-09\u20139805',
  ])('%s', (number) => {
    expect(found(`Hon heter så (${number}), ring i morgon.`)).toStrictEqual([number]);
    expect(findIdentityNumbers(number)[0]?.kind).toBe('personal');
  });

  it.each(['701063-2391', '7010632391', '19701063-2391', '701063 2391', '1970-10-63-2391'])(
    'coordination number %s',
    (number) => {
      expect(findIdentityNumbers(number)).toStrictEqual([
        { start: 0, end: number.length, kind: 'coordination' },
      ]);
    },
  );

  it('next to letters and underscores', () => {
    expect(found('bilaga_8507099805.pdf')).toStrictEqual(['8507099805']);
    expect(found('pnr850709-9805x')).toStrictEqual(['850709-9805']);
  });

  it('all in one text, from left to right, with their places', () => {
    const text = 'Först 121212-1212, sedan 701063-2391; 850709-9805';
    expect(findIdentityNumbers(text)).toStrictEqual([
      { start: 6, end: 17, kind: 'personal' },
      { start: 25, end: 36, kind: 'coordination' },
      { start: 38, end: 49, kind: 'personal' },
    ]);
  });

  it('after another number and a space', () => {
    expect(found('Rad 12 850709-9805')).toStrictEqual(['850709-9805']);
  });

  it('born on 29 February of a leap year only', () => {
    expect(found('20000229-0013')).toStrictEqual(['20000229-0013']);
    expect(found('19000229-0013')).toStrictEqual([]);
    expect(found('000229-0013')).toStrictEqual(['000229-0013']);
    expect(found('010229-0012')).toStrictEqual([]);
  });
});

describe('what is no identity number', () => {
  it.each([
    ['wrong check digit', '850709-9806'],
    ['month 13', '851309-9807'],
    ['month 0', '850009-9802'],
    ['day 32', '850732-9806'],
    ['day 0', '850700-9804'],
    ['day 92', '850792-9803'],
    ['organisation number', '212000-0142'],
    ['serial number 000', '850709-0002'],
    ['longer row of digits before', '18507099805'],
    ['longer row of digits after', '85070998051'],
    ['thirteen digits', '1985070998050'],
    ['century not in use', '17850709-9805'],
    ['across a line break', '850709\n9805'],
    ['four digits apart', '850709-98 05'],
    ['letters between', '850709x9805'],
    ['date', '2025-07-01'],
    ['date and time', '2025-07-01T12:00:00Z'],
    ['mobile number', '070-123 45 67'],
    ['amount', '1 250 000 kr'],
    ['paragraph', 'SoL (2025:400) 11 kap. 5 §'],
    ['empty', ''],
  ])('%s', (_, text) => {
    expect(found(text)).toStrictEqual([]);
  });

  it('a range of dates, though its digits have a right check digit', () => {
    expect(found('250107 2025 ')).toStrictEqual(['250107 2025']);
    expect(found('2025-01-07\u20132025-12-31')).toStrictEqual([]);
    expect(found('2025-01-07 - 2025-12-31')).toStrictEqual([]);
    expect(found('2025-01-07\t2025-12-31')).toStrictEqual([]);
  });

  it('digits in a UUID or a long hexadecimal string', () => {
    expect(found('id 0190c9f2-7c1e-7abc-8def-191212121212.')).toStrictEqual([]);
    expect(found('19121212-1212-7abc-8def-0190c9f27c1e')).toStrictEqual([]);
    expect(
      found('sha256 ab8507099805cdab8507099805cdab8507099805cdab8507099805cd12'),
    ).toStrictEqual([]);
  });
});

/** Check digit computed in another way than the product does: by the sum of written digits. */
function withCheckDigit(nine: string): string {
  const written = [...nine].map((digit, place) =>
    String(Number(digit) * (place % 2 === 0 ? 2 : 1)),
  );
  const sum = [...written.join('')].reduce((total, digit) => total + Number(digit), 0);
  return nine + String((10 - (sum % 10)) % 10);
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const parts = fc
  .record({
    century: fc.constantFrom('', '18', '19', '20'),
    year: fc.nat({ max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    isCoordination: fc.boolean(),
    serial: fc.integer({ min: 1, max: 999 }),
    gap: fc.constantFrom('', '-', '+', ' ', '\u2011', '\u2013', '\u00A0', ' - '),
  })
  .map(({ century, year, month, day, isCoordination, serial, gap }) => {
    const date = pad(year, 2) + pad(month, 2) + pad(day + (isCoordination ? 60 : 0), 2);
    const ten = withCheckDigit(date + pad(serial, 3));
    return {
      kind: isCoordination ? 'coordination' : 'personal',
      written: century + date + gap + ten.slice(6),
      wrong: `${century}${date}${gap}${ten.slice(6, 9)}${(Number(ten[9]) + 1) % 10}`,
    };
  });

describe('any number in any text', () => {
  // Text that neither prolongs the row of digits nor makes a machine's identifier of it.
  const around = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((text) => !/\d$|^\d|[\da-f]{8,}/iu.test(text));
  const letters = fc.stringMatching(/^[A-Za-zÅÄÖåäö ,.;:()\n]{0,20}$/u);

  it('is found where it stands', () => {
    fc.assert(
      fc.property(parts, letters, letters, ({ kind, written }, before, after) => {
        expect(findIdentityNumbers(before + written + after)).toStrictEqual([
          { start: before.length, end: before.length + written.length, kind },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is not hidden by whatever else the text holds', () => {
    fc.assert(
      fc.property(parts, around, around, ({ written }, before, after) => {
        const text = `${before}\n${written}\n${after}`;
        expect(found(text)).toContain(written);
      }),
      { numRuns: 500 },
    );
  });

  it('is no hit with a wrong check digit', () => {
    fc.assert(
      fc.property(parts, letters, letters, ({ wrong }, before, after) => {
        expect(found(before + wrong + after)).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('no false hits', () => {
  it('on UUIDs', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(found(`${id} ${id.toUpperCase()}`)).toStrictEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('on dates, times of day and formatted phone numbers', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString());
    const phone = fc
      .tuple(fc.integer({ min: 100, max: 999 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }))
      .map(([a, b, c]) => `070-${a} ${pad(b, 2)} ${pad(c, 2)}`);
    fc.assert(
      fc.property(date, date, phone, (from, to, number) => {
        const [day, last] = [from.slice(0, 10), to.slice(0, 10)];
        expect(found(`${from} ${to}`)).toStrictEqual([]);
        expect(found(`${day}\u2013${last}, tel. ${number}`)).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('maskIdentityNumber', () => {
  it('hides the digits after the first two and nothing else', () => {
    expect(maskIdentityNumber('A 850709-9805 och 19701063 2391, dnr 2025/12')).toBe(
      'A 85••••-•••• och 19•••••• ••••, dnr 2025/12',
    );
  });

  it('leaves no number to find, and a text without numbers as it is', () => {
    fc.assert(
      fc.property(parts, fc.string(), ({ written }, text) => {
        expect(found(maskIdentityNumber(`${text} ${written}`))).toStrictEqual([]);
      }),
    );
    expect(maskIdentityNumber('Öppet 9–16')).toBe('Öppet 9–16');
  });
});
