// Why: the measures are what users argue from, so they are held to control values and properties.
// Must not: compute expected values with the code under test.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCounts, countsOf } from '../../test/fixtures/domain-votes.ts';
import type { AgreementLabel } from '../contract/values.ts';
import {
  agreementLabel,
  disagreementIndex,
  isMinority,
  leik,
  meanOfCounts,
  medianOfCounts,
  percentileOfCounts,
  summariseVotes,
  tastleWierman,
  vanDerEijkA,
} from './agreement.ts';

interface Vector {
  readonly counts: readonly number[];
  readonly median: number;
  readonly A: number;
  readonly TW: number;
  readonly leik: number;
  readonly DI: number;
  readonly label: AgreementLabel;
  readonly minority: boolean;
}

const file = new URL('../../test/fixtures/agreement-vectors.json', import.meta.url);
const { distributions }: { readonly distributions: readonly Vector[] } = JSON.parse(
  readFileSync(file, 'utf8'),
);

describe('the control values', () => {
  it('are there', () => {
    expect(distributions.length).toBeGreaterThanOrEqual(6);
  });

  it.each(distributions)('$counts', (vector) => {
    const summary = summariseVotes({ counts: vector.counts, abstain: 2 });
    expect(summary.median).toBe(vector.median);
    // The control values are rounded: three decimals, DI two.
    expect(Math.abs((summary.A ?? 9) - vector.A)).toBeLessThanOrEqual(0.000_501);
    expect(Math.abs((summary.TW ?? 9) - vector.TW)).toBeLessThanOrEqual(0.000_501);
    expect(Math.abs((summary.leik ?? 9) - vector.leik)).toBeLessThanOrEqual(0.000_501);
    expect(Math.abs((summary.DI ?? 9) - vector.DI)).toBeLessThanOrEqual(0.005_01);
    expect(summary.label).toBe(vector.label);
    expect(summary.minority).toBe(vector.minority);
    expect(summary.n).toBe(vector.counts.reduce((sum, count) => sum + count, 0));
    expect(summary.abstain).toBe(2);
  });
});

type Row = readonly [readonly number[], number, number, number, number, number, string, boolean];
const every: { readonly distributions: readonly Row[] } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/domain-agreement.json', import.meta.url), 'utf8'),
);

it('gives the right figures for every distribution of up to seven votes', () => {
  expect(every.distributions).toHaveLength(791);
  const wrong = every.distributions.filter(([counts, median, ...figures]) => {
    const own = summariseVotes({ counts, abstain: 0 });
    const ownFigures = [own.A, own.TW, own.leik, own.DI];
    const isNear = ownFigures.every(
      (value, at) => value !== null && Math.abs(value - Number(figures[at])) < 1e-6,
    );
    return (
      !isNear || own.median !== median || own.label !== figures[4] || own.minority !== figures[5]
    );
  });
  expect(wrong).toStrictEqual([]);
});

describe('percentiles', () => {
  it('interpolate between the two nearest votes', () => {
    // 1 2 3 5: place 0.3·3 = 0.9 between 1 and 2; 0.7·3 = 2.1 between 3 and 5.
    const counts = countsOf([1, 2, 3, 5]);
    expect(percentileOfCounts(counts, 30)).toBeCloseTo(1.9, 12);
    expect(percentileOfCounts(counts, 70)).toBeCloseTo(3.2, 12);
    expect(percentileOfCounts(counts, 0)).toBe(1);
    expect(percentileOfCounts(counts, 100)).toBe(5);
  });

  it('are that vote for a single vote, and null for none', () => {
    expect(percentileOfCounts([0, 0, 1, 0, 0], 30)).toBe(3);
    expect(percentileOfCounts([0, 0, 0, 0, 0], 30)).toBeNull();
  });

  it.each([-1, 101, 2.5, Number.NaN])('refuse %s percent', (percent) => {
    expect(() => percentileOfCounts([1, 0, 0, 0, 0], percent)).toThrow(RangeError);
  });
});

describe('median and mean', () => {
  it.each([
    [[4], 4, 4],
    [[1, 2], 1.5, 1.5],
    [[1, 1, 5], 1, 7 / 3],
    [[2, 3, 4, 5], 3.5, 3.5],
    [[1, 3, 3, 5, 5], 3, 3.4],
  ])('of %s', (votes, median, mean) => {
    expect(medianOfCounts(countsOf(votes))).toBe(median);
    expect(meanOfCounts(countsOf(votes))).toBeCloseTo(mean, 12);
  });
});

describe('hand-computed values', () => {
  it('van der Eijk: two layers', () => {
    // [1,0,3,0,0], n 4. Layer 1: pattern 10100, weight 2/4; TU = 110|011: 0+... counted by hand:
    // 101: (1,2,3) → 1; 110: none (no neighbours both 1 with a 0 after but (1,3,4),(1,3,5) → 2);
    // 011: (2,1..) none. U = (3·2 − 4·1)/(3·3) = 2/9; A = 2/9·(1 − 1/4) = 1/6.
    // Layer 2: only step 3, weight 2/4, A = 1. Sum 1/12 + 1/2 = 7/12.
    expect(vanDerEijkA([1, 0, 3, 0, 0])).toBeCloseTo(7 / 12, 12);
  });

  it('Tastle and Wierman: half on 1 and half on 3', () => {
    // Mean 2, every vote one step away: 1 + log2(1 − 1/4) = 0.58496…
    expect(tastleWierman([3, 0, 3, 0, 0])).toBeCloseTo(0.584_962_5, 6);
  });

  it('Leik: cumulative shares 0.25, 0.25, 1, 1', () => {
    // d = 0.25 + 0.25 + 0 + 0 = 0.5; D = 0.5/2 = 0.25.
    expect(leik([1, 0, 3, 0, 0])).toBeCloseTo(0.75, 12);
  });

  it('disagreement index: IPR over IPRAS on nine points', () => {
    // 1 2 3 5 → 1 3 5 9: P30 = 2.8, P70 = 5.4, IPR 2.6, centre 4.1, IPRAS 2.35 + 1.5·0.9 = 3.7.
    expect(disagreementIndex(countsOf([1, 2, 3, 5]))).toBeCloseTo(2.6 / 3.7, 12);
  });

  it('needs five steps for the disagreement index and label', () => {
    expect(() => disagreementIndex([1, 1, 1])).toThrow(RangeError);
    expect(() => agreementLabel([1, 1, 1, 1, 1, 1])).toThrow(RangeError);
  });
});

describe('the label', () => {
  it.each<readonly [readonly number[], AgreementLabel]>([
    [[0, 0, 0, 0, 4], 'too-few'],
    [[0, 0, 0, 0, 5], 'consensus'],
    [[2, 0, 0, 0, 2], 'too-few'],
    // n 8: a third is ⌊9/3⌋ = 3 on each side.
    [[3, 0, 2, 0, 3], 'disagreement'],
    [[2, 0, 4, 0, 2], 'partial'],
    // n 7: a third is ⌊8/3⌋ = 2.
    [[0, 2, 3, 2, 0], 'disagreement'],
    // n 6, three votes on each side of the middle.
    [[0, 3, 0, 3, 0], 'disagreement'],
    // Four of five on one step, but one far off: A = 0.2.
    [[1, 0, 0, 0, 4], 'partial'],
    [[0, 0, 1, 4, 1], 'consensus'],
  ])('%s is %s', (counts, label) => {
    expect(agreementLabel(counts)).toBe(label);
  });

  it.each([[[0, 0, 1, 2, 2]], [[0, 1, 1, 3, 5]], [[0, 1, 3, 5, 1]]])(
    'holds A = 0.6 exactly to be enough, in spite of rounding: %s',
    (counts) => {
      expect(vanDerEijkA(counts)).toBeCloseTo(0.6, 12);
      expect(agreementLabel(counts)).toBe('consensus');
    },
  );

  it('holds exactly 75 % near the median to be enough', () => {
    expect(agreementLabel([0, 1, 1, 0, 6])).toBe('consensus');
  });
});

describe('the minority flag', () => {
  it.each([
    [[0, 0, 0, 0, 0], false],
    [[0, 1, 0, 0, 4], true],
    [[0, 0, 1, 0, 4], false],
    [[1, 0, 0, 4, 0], true],
    // Median 4.5: a vote on 2 is 2.5 steps away, one on 1 is 3.5.
    [[0, 1, 0, 2, 3], false],
    [[1, 0, 0, 2, 3], true],
    // It does not wait for five votes.
    [[1, 0, 0, 0, 2], true],
  ])('of %s is %s', (counts, expected) => {
    expect(isMinority(counts)).toBe(expected);
  });
});

describe('without votes', () => {
  it('every figure is null and the label is too-few', () => {
    expect(summariseVotes({ counts: [0, 0, 0, 0, 0], abstain: 7 })).toStrictEqual({
      n: 0,
      abstain: 7,
      counts: [0, 0, 0, 0, 0],
      median: null,
      mean: null,
      A: null,
      TW: null,
      leik: null,
      DI: null,
      label: 'too-few',
      minority: false,
    });
  });
});

describe('what is no count', () => {
  it.each([[[1, 0, 0, 0]], [[1, 0, 0, 0, -1]], [[1, 0, 0, 0, 0.5]], [[1, 0, 0, 0, Number.NaN]]])(
    '%s is refused',
    (counts) => {
      expect(() => summariseVotes({ counts, abstain: 0 })).toThrow(RangeError);
    },
  );

  it('a negative number of abstentions is refused', () => {
    expect(() => summariseVotes({ counts: [1, 0, 0, 0, 0], abstain: -1 })).toThrow(RangeError);
  });
});

describe('for any votes', () => {
  it('"kan inte bedöma" changes no figure but its own', () => {
    fc.assert(
      fc.property(arbitraryCounts, fc.nat(50), fc.nat(50), (counts, some, more) => {
        const { abstain, ...figures } = summariseVotes({ counts, abstain: some });
        const { abstain: other, ...same } = summariseVotes({ counts, abstain: some + more });
        expect(same).toStrictEqual(figures);
        expect(other - abstain).toBe(more);
      }),
    );
  });

  it('a mirrored scale mirrors median and mean and leaves agreement as it is', () => {
    fc.assert(
      fc.property(arbitraryCounts, (counts) => {
        const one = summariseVotes({ counts, abstain: 0 });
        const other = summariseVotes({ counts: counts.toReversed(), abstain: 0 });
        expect(other.median).toBe(6 - (one.median ?? 0));
        expect(other.mean).toBeCloseTo(6 - (one.mean ?? 0), 9);
        expect(other.A).toBeCloseTo(one.A ?? 0, 9);
        expect(other.TW).toBeCloseTo(one.TW ?? 0, 9);
        expect(other.leik).toBeCloseTo(one.leik ?? 0, 9);
        expect(other.DI).toBeCloseTo(one.DI ?? 0, 9);
        expect(other.label).toBe(one.label);
        expect(other.minority).toBe(one.minority);
      }),
      { numRuns: 500 },
    );
  });

  it('the measures stay within their bounds', () => {
    fc.assert(
      fc.property(arbitraryCounts, (counts) => {
        const { A, TW, leik: l, DI } = summariseVotes({ counts, abstain: 0 });
        const within = (value: number | null, low: number, high: number): boolean =>
          value !== null && value >= low - 1e-9 && value <= high + 1e-9;
        expect(within(A, -1, 1)).toBe(true);
        expect(within(TW, 0, 1)).toBe(true);
        expect(within(l, 0, 1)).toBe(true);
        expect(DI).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the same room twice over agrees just as much', () => {
    fc.assert(
      fc.property(arbitraryCounts, (counts) => {
        const twice = counts.map((count) => 2 * count);
        expect(vanDerEijkA(twice)).toBeCloseTo(vanDerEijkA(counts) ?? 0, 9);
        expect(tastleWierman(twice)).toBeCloseTo(tastleWierman(counts) ?? 0, 9);
        expect(leik(twice)).toBeCloseTo(leik(counts) ?? 0, 9);
      }),
    );
  });

  it('all on one step is full agreement by every measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 60 }), (step, n) => {
        const counts = countsOf(Array.from({ length: n }, () => step));
        expect(summariseVotes({ counts, abstain: 0 })).toMatchObject({
          median: step,
          mean: step,
          A: 1,
          TW: 1,
          leik: 1,
          DI: 0,
          label: 'consensus',
          minority: false,
        });
      }),
    );
  });
});
