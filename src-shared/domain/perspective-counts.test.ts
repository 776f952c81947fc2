// Why: a breakdown must never give away what one or two people answered.
// Must not: know how it is shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { perspectiveCounts } from './perspective-counts.ts';

const people = fc.array(
  fc.record({
    perspective: fc.constantFrom('a', 'b', 'c', null),
    value: fc.constantFrom(1, 2, 3, 4, 5, null),
  }),
  { maxLength: 24 },
);

function countsOf(
  rows: readonly { readonly perspective: string | null; readonly value: number | null }[],
) {
  return perspectiveCounts({
    votes: rows.map(({ value }, index) => ({
      participantId: `p${index}`,
      itemId: 'i',
      criterion: 'effect',
      value,
    })),
    counts: [],
    perspectiveOf: new Map(rows.map(({ perspective }, index) => [`p${index}`, perspective])),
  });
}

describe('perspectiveCounts', () => {
  it('shows no group of fewer than three, and leaves none to be subtracted', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const shown = countsOf(rows);
        const all = rows.filter(({ value }) => value !== null).length;
        const left = all - shown.reduce((sum, { n }) => sum + n, 0);
        expect(shown.every(({ n }) => n >= 3)).toBe(true);
        expect(shown.length === 0 || left === 0 || left >= 3).toBe(true);
      }),
    );
  });

  it('counts each shown group as it voted', () => {
    fc.assert(
      fc.property(people, (rows) => {
        for (const { perspectiveId, counts, n } of countsOf(rows)) {
          const own = rows.filter(({ perspective }) => perspective === perspectiveId);
          expect(counts).toEqual(
            [1, 2, 3, 4, 5].map((step) => own.filter(({ value }) => value === step).length),
          );
          expect(n).toBe(own.filter(({ value }) => value !== null).length);
        }
      }),
    );
  });

  it('takes counted answers with their perspective as votes, and the rest as nobody’s', () => {
    const steps = (...counts: number[]) => ({
      itemId: 'i',
      criterion: 'effect' as const,
      steps: counts,
      abstentions: 2,
    });
    const shown = perspectiveCounts({
      votes: [],
      counts: [
        { ...steps(0, 0, 1, 2, 0), perspective: 'a' },
        { ...steps(0, 4, 0, 0, 0), perspective: null },
      ],
      perspectiveOf: new Map(),
    });
    expect(shown).toEqual([
      {
        itemId: 'i',
        criterion: 'effect',
        perspectiveId: 'a',
        n: 3,
        counts: [0, 0, 1, 2, 0],
        median: 4,
      },
    ]);
  });
});
