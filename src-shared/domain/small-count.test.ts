// Why: small counts single people out, so none of 1–4 may leave the plan. Must not: test exports.
import { describe, expect, it } from 'vitest';
import { maskSmallCount } from './small-count.ts';

describe('maskSmallCount', () => {
  it('hides 1–4 and nothing else', () => {
    expect([0, 1, 2, 3, 4, 5, 120].map(maskSmallCount)).toStrictEqual([
      0,
      '<5',
      '<5',
      '<5',
      '<5',
      5,
      120,
    ]);
  });

  it.each([-1, Number.NaN, Infinity])('refuses %s', (count) => {
    expect(() => maskSmallCount(count)).toThrow(RangeError);
  });
});
