// Why: what the law allows must never be wider than the outcome. Must not: test screening itself.
import { describe, expect, it } from 'vitest';
import { allClear, screen } from '../../test/fixtures/domain-rules.ts';
import type { ScreeningOutcome } from '../contract/values.ts';
import {
  mayAdopt,
  mayDevelop,
  mayPlan,
  mayPropose,
  mayRank,
  mayStart,
} from './legal-permission.ts';

const outcomes: readonly ScreeningOutcome[] = [
  'block',
  'review',
  'unscreened',
  'condition',
  'pass',
];

describe.each([
  ['mayRank', mayRank],
  ['mayDevelop', mayDevelop],
  ['mayPlan', mayPlan],
  ['mayPropose', mayPropose],
])('%s', (_, may) => {
  it('is stopped by a block only', () => {
    expect(outcomes.map((outcome) => may(outcome).reason)).toStrictEqual([
      'legal-block',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('mayAdopt', () => {
  it('needs a settled outcome', () => {
    expect(outcomes.map((outcome) => mayAdopt(outcome).reason)).toStrictEqual([
      'legal-block',
      'legal-review',
      'legal-unscreened',
      null,
      null,
    ]);
  });
});

describe('mayStart', () => {
  it('is refused for block, review and unscreened', () => {
    expect(mayStart(screen({ R01: 'yes' })).reason).toBe('legal-block');
    expect(mayStart(screen({ R01: 'no' })).reason).toBe('legal-review');
    expect(mayStart(screen({})).reason).toBe('legal-unscreened');
  });

  it('is refused while any condition is open, and allowed when all are fulfilled', () => {
    const answers = { ...allClear, R22: 'no', R23: 'no' } as const;
    expect(mayStart(screen(answers, { fulfilled: { R22: 'KS 1' } }))).toStrictEqual({
      isAllowed: false,
      reason: 'open-conditions',
    });
    expect(mayStart(screen(answers, { fulfilled: { R22: 'KS 1', R23: 'KS 2' } }))).toStrictEqual({
      isAllowed: true,
      reason: null,
    });
  });

  it('is allowed for a pass', () => {
    expect(mayStart(screen(allClear)).isAllowed).toBe(true);
  });
});
