// Why: the generator is held to its published numbers. Must not: test what is drawn with it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belowBound, createRandom, xoshiro128 } from './random.ts';

describe('xoshiro128', () => {
  it('gives the reference numbers of xoshiro128** 1.1 for the state 1, 2, 3, 4', () => {
    const random = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, random)).toStrictEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
      3_729_100_597, 4_258_142_804,
    ]);
  });

  it('refuses the state it cannot leave', () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe('createRandom', () => {
  const first = (seed: number): readonly number[] => Array.from({ length: 8 }, createRandom(seed));

  it('gives the same numbers for the same seed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        expect(first(seed)).toStrictEqual(first(seed));
      }),
    );
  });

  it('gives other numbers for another seed, near or far', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        fc.pre(a !== b);
        expect(first(a)).not.toStrictEqual(first(b));
      }),
    );
    expect(first(1)).not.toStrictEqual(first(2));
    expect(first(1)).not.toStrictEqual(first(1 + 2 ** 32));
  });

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('refuses the seed %s', (seed) => {
    expect(() => createRandom(seed)).toThrow(RangeError);
  });
});

describe('belowBound', () => {
  it('covers the range and stays within it', () => {
    expect(belowBound(0, 7)).toBe(0);
    expect(belowBound(2 ** 32 - 1, 7)).toBe(6);
  });

  it('falls evenly over a small range', () => {
    const random = createRandom(2025);
    const found = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 50_000; draw += 1) {
      const value = belowBound(random(), 5);
      found[value] = (found[value] ?? 0) + 1;
    }
    // 10 000 each expected, standard deviation 89; the numbers are fixed by the seed.
    expect(found.every((count) => Math.abs(count - 10_000) < 400)).toBe(true);
  });
});
