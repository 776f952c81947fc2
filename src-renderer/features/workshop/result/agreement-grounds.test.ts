// Why: the words beside a label must give the reason that the domain had for it.
// Must not: repeat the domain's own tests.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { AgreementLabel } from '../../../../src-shared/contract/values.ts';
import { summariseVotes } from '../../../../src-shared/domain/agreement.ts';
import type { AgreementGround } from './agreement-grounds.ts';
import { agreementGrounds, minorityVotes } from './agreement-grounds.ts';

const votes = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30))
  .map((counts) => summariseVotes({ counts, abstain: 0 }));

/** The labels a ground can speak for. */
function labelsFor(ground: AgreementGround, n: number): readonly AgreementLabel[] {
  switch (ground.kind) {
    case 'too-few':
      return n < 5 ? ['too-few'] : [];
    case 'two-camps':
    case 'wide':
      return ['disagreement'];
    case 'near':
    case 'agreement':
      return [ground.isEnough ? 'consensus' : 'partial'];
  }
}

describe('agreementGrounds', () => {
  it('counts both camps', () => {
    expect(agreementGrounds(summariseVotes({ counts: [2, 6, 2, 5, 7], abstain: 2 }))).toEqual([
      { kind: 'two-camps', low: 8, high: 12, needed: 7 },
      { kind: 'wide', DI: expect.closeTo(1.59, 2) },
    ]);
  });

  it('always has a ground, and one that speaks for the label', () => {
    fc.assert(
      fc.property(votes, (summary) => {
        const grounds = agreementGrounds(summary);
        expect(grounds.length).toBeGreaterThan(0);
        expect(grounds.map((ground) => labelsFor(ground, summary.n))).toEqual(
          grounds.map(() => expect.arrayContaining([summary.label])),
        );
      }),
    );
  });
});

describe('minorityVotes', () => {
  it('agrees with the flag', () => {
    fc.assert(
      fc.property(votes, ({ counts, median, minority }) => {
        expect(minorityVotes(counts, median).votes > 0).toBe(minority);
      }),
    );
  });

  it('tells how many and how far', () => {
    expect(minorityVotes([2, 6, 2, 5, 7], 4)).toEqual({ votes: 2, steps: 3 });
  });
});
