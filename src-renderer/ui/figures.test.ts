// Why: which bars are dark decides how a reader sees the median.
// Must not: render.
import { describe, expect, it } from 'vitest';

import { medianSteps } from './figures.tsx';

describe('medianSteps', () => {
  it('names one step for a whole median and two between steps', () => {
    expect(medianSteps(4)).toEqual([4]);
    expect(medianSteps(3.5)).toEqual([3, 4]);
  });

  it('names none without votes', () => {
    expect(medianSteps(null)).toEqual([]);
  });
});
