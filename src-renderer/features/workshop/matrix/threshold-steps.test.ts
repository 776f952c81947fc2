// Why: a threshold beyond the scale, or between steps, would part the services by chance.
// Must not: need a browser.
import { describe, expect, it } from 'vitest';

import { onStep, thresholdAfter } from './threshold-steps.ts';

describe('threshold', () => {
  it('stands on quarters of the scale and never beyond it', () => {
    expect(onStep(3.4)).toBe(3.5);
    expect(onStep(0.2)).toBe(1);
    expect(onStep(7)).toBe(5);
  });

  it('moves by arrows, pages and to the ends', () => {
    const keys = ['ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'a'];
    expect(keys.map((key) => thresholdAfter(3.5, key))).toEqual([3.75, 3.25, 4, 3, 1, 5, null]);
    expect(thresholdAfter(5, 'ArrowUp')).toBe(5);
    expect(thresholdAfter(1, 'ArrowLeft')).toBe(1);
  });
});
