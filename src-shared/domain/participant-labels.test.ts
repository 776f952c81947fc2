// Why: two participants with one code would be one voter, and a vote would be lost.
// Must not: need a core.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextParticipantLabels } from './participant-labels.ts';

describe('nextParticipantLabels', () => {
  it('begins at P01', () => {
    expect(nextParticipantLabels([], 3)).toEqual(['P01', 'P02', 'P03']);
  });

  it('goes on after the highest, whatever the order and whatever else is there', () => {
    expect(nextParticipantLabels(['P07', 'P24', 'Bord 3', 'P2'], 2)).toEqual(['P25', 'P26']);
  });

  it('never gives a code that is in use, nor one twice', () => {
    const label = fc.oneof(
      fc.integer({ min: 0, max: 400 }).map((number) => `P${String(number).padStart(2, '0')}`),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(label), fc.integer({ min: 1, max: 500 }), (used, count) => {
        const codes = nextParticipantLabels(used, count);
        expect(new Set([...codes, ...used]).size).toBe(count + new Set(used).size);
      }),
    );
  });
});
