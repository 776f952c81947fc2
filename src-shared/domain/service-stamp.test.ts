// Why: proves that a stamp comes back as it was, and that three states of a cell are judged rightly.
// Must not: know an export.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StampedValues, StampValue } from './service-stamp.ts';
import { judgeCell, printOf, readStamp, stampedFields, writeStamp } from './service-stamp.ts';

const origin = {
  exportedAt: '2026-11-22T09:00:00.000Z',
  planId: '01900000-0000-7000-8000-000000000001',
};
const value: fc.Arbitrary<StampValue> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.array(fc.string(), { maxLength: 3 }),
);
const values = fc.record(
  Object.fromEntries(stampedFields.map((field) => [field, value])),
) as unknown as fc.Arbitrary<StampedValues>;

describe('a stamp', () => {
  it('says of every field what it was, when, and in which plan', () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const read = readStamp(writeStamp(drawn, origin));
        expect(read).toMatchObject(origin);
        for (const field of stampedFields) {
          expect(read?.prints.get(field)).toBe(printOf(drawn[field]));
        }
      }),
    );
  });

  it.each(['', 'hej', '2|2026-11-22T09:00:00.000Z|x|', '1|igår|x|00', '1|||'])(
    'is none where it reads %j',
    (text) => {
      expect(readStamp(text)).toBeNull();
    },
  );

  it('sees through what no reader sees, and the order of a list', () => {
    expect(printOf('a  b\n')).toBe(printOf('a b'));
    expect(printOf(['b', 'a'])).toBe(printOf(['a', 'b']));
    expect(printOf('a')).not.toBe(printOf('b'));
    expect(printOf(null)).toBe(printOf([]));
  });
});

describe('a cell that came back', () => {
  it.each([
    ['same', 'gratis', 'gratis', 'gratis'],
    ['edited', 'gratis', '50 kr', 'gratis'],
    ['stale', 'gratis', 'gratis', '50 kr'],
    ['conflict', 'gratis', '60 kr', '50 kr'],
  ] as const)('is %s', (verdict, exported, inFile, inPlan) => {
    expect(judgeCell(inFile === inPlan, printOf(exported), inFile, inPlan)).toBe(verdict);
  });

  it('is an edit where nothing is known of the export', () => {
    expect(judgeCell(false, undefined, 'a', 'b')).toBe('edited');
  });
});
