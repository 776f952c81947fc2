// Why: the cloud must be the votes themselves, and of nobody alone.
// Must not: draw.
import { describe, expect, it } from 'vitest';

import { voteClouds } from './vote-cloud.ts';

const pair = (participantId: string, effect: number | null, feasibility: number | null) => [
  { participantId, itemId: 'i', criterion: 'effect' as const, value: effect },
  { participantId, itemId: 'i', criterion: 'feasibility' as const, value: feasibility },
];

describe('voteClouds', () => {
  it('counts pairs of those who voted on both questions', () => {
    const votes = [
      ...pair('a', 5, 1),
      ...pair('b', 5, 1),
      ...pair('c', 2, 4),
      ...pair('d', 3, null),
    ];
    expect(voteClouds(votes).get('i')).toEqual([
      { effect: 2, feasibility: 4, n: 1 },
      { effect: 5, feasibility: 1, n: 2 },
    ]);
    expect(voteClouds(votes.toReversed())).toEqual(voteClouds(votes));
  });

  it('shows none of fewer than three', () => {
    expect(voteClouds([...pair('a', 5, 1), ...pair('b', 5, 1)]).size).toBe(0);
  });
});
