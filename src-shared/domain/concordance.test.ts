// Why: Kendall's W is held to control values and to values computed by hand.
// Must not: compute expected values with the code under test.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothVotes } from '../../test/fixtures/domain-votes.ts';
import { kendallW, kendallWForVotes } from './concordance.ts';
import type { CurrentVote } from './votes.ts';

const file = new URL('../../test/fixtures/agreement-vectors.json', import.meta.url);
const vectors: {
  readonly kendallW: readonly { itemsByRaters: readonly (readonly number[])[]; W: number }[];
} = JSON.parse(readFileSync(file, 'utf8'));

describe('kendallW', () => {
  it.each(vectors.kendallW)('control value $W', ({ itemsByRaters, W }) => {
    expect(kendallW(itemsByRaters)).toBeCloseTo(W, 12);
  });

  it('corrects for ties', () => {
    // Ranks 1 2 3 and 1 2.5 2.5: sums 2, 4.5, 5.5, mean 4, S = 6.5; T = 2³ − 2 = 6.
    // W = 12·6.5/(4·24 − 2·6) = 78/84.
    expect(
      kendallW([
        [1, 1],
        [2, 2],
        [3, 2],
      ]),
    ).toBeCloseTo(78 / 84, 12);
  });

  it('of three raters without ties', () => {
    // Ranks (1,2,3,4), (2,1,4,3), (1,3,2,4): sums 4, 6, 9, 11, mean 7.5, S = 29.
    // W = 12·29/(9·60) = 348/540.
    expect(
      kendallW([
        [1, 2, 1],
        [2, 1, 3],
        [3, 4, 2],
        [4, 3, 4],
      ]),
    ).toBeCloseTo(348 / 540, 12);
  });

  it.each([
    ['no items', []],
    ['one item', [[1, 2, 3]]],
    ['no raters', [[], []]],
    ['one rater', [[1], [2]]],
    [
      'all items the same for every rater',
      [
        [3, 4],
        [3, 4],
      ],
    ],
  ])('is undefined for %s', (_, itemsByRaters) => {
    expect(kendallW(itemsByRaters)).toBeNull();
  });

  it('refuses items that not all raters judged', () => {
    expect(() => kendallW([[1, 2], [1]])).toThrow(RangeError);
  });

  it('lies in 0–1 and depends on the order of neither items nor raters', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }))
      .chain(([items, raters]) =>
        fc.array(
          fc.array(fc.integer({ min: 1, max: 5 }), { minLength: raters, maxLength: raters }),
          { minLength: items, maxLength: items },
        ),
      );
    fc.assert(
      fc.property(matrix, (rows) => {
        const value = kendallW(rows);
        expect(kendallW(rows.toReversed())).toBe(value);
        expect(kendallW(rows.map((row) => row.toReversed()))).toBe(value);
        expect(value === null || (value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });

  it('is not changed by a mirrored scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 5 }))), {
          minLength: 2,
          maxLength: 6,
        }),
        (rows) => {
          expect(kendallW(rows.map((row) => row.map((value) => 6 - value)))).toBe(kendallW(rows));
        },
      ),
    );
  });
});

describe('kendallWForVotes', () => {
  const complete: readonly CurrentVote[] = [
    ...bothVotes('p1', 'a', 5, 1),
    ...bothVotes('p1', 'b', 3, 2),
    ...bothVotes('p2', 'a', 4, 2),
    ...bothVotes('p2', 'b', 2, 1),
  ];

  it('takes each criterion by itself', () => {
    expect(kendallWForVotes(complete, 'effect')).toBe(1);
    expect(kendallWForVotes(complete, 'feasibility')).toBe(0);
  });

  it('leaves out participants who did not vote on all items of the criterion', () => {
    const partial = [...complete, ...bothVotes('p3', 'b', 5, 5)];
    const abstaining = [
      ...complete,
      ...bothVotes('p3', 'a', 1, 5),
      ...bothVotes('p3', 'b', null, null),
    ];
    expect(kendallWForVotes(partial, 'effect')).toBe(1);
    expect(kendallWForVotes(abstaining, 'effect')).toBe(1);
  });

  it('holds an item that nobody could assess to be no item of the criterion', () => {
    const more = [...complete, ...bothVotes('p1', 'c', null, 4), ...bothVotes('p2', 'c', null, 3)];
    expect(kendallWForVotes(more, 'effect')).toBe(1);
  });

  it('is undefined with one complete participant', () => {
    const one = complete.filter((vote) => vote.participantId === 'p1');
    expect(kendallWForVotes(one, 'effect')).toBeNull();
    expect(kendallWForVotes([], 'effect')).toBeNull();
  });
});
