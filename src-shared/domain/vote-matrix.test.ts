// Why: the same votes must give the same matrix. Must not: test what is computed from it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryJournal, bothVotes } from '../../test/fixtures/domain-votes.ts';
import { buildVoteMatrix } from './vote-matrix.ts';
import { currentVotes } from './votes.ts';

const items = [
  { id: 'a', name: 'Öppet hus' },
  { id: 'b', name: 'Grupp 10' },
];

describe('buildVoteMatrix', () => {
  it('sorts ids, leaves other items aside and marks what is no vote', () => {
    const votes = [
      ...bothVotes('q', 'b', 5, null),
      ...bothVotes('p', 'a', 1, 2),
      ...bothVotes('r', 'other', 3, 3),
    ];
    const matrix = buildVoteMatrix(items.toReversed(), votes);
    expect(matrix.participantIds).toStrictEqual(['p', 'q']);
    expect(matrix.itemIds).toStrictEqual(['a', 'b']);
    expect(matrix.itemNames).toStrictEqual(['Öppet hus', 'Grupp 10']);
    expect([...matrix.cells]).toStrictEqual([0, 1, 5, 5, 5, 5, 4, 5]);
  });

  it('counts a participant who could assess nothing', () => {
    expect(buildVoteMatrix(items, bothVotes('p', 'a', null, null)).participantIds).toStrictEqual([
      'p',
    ]);
  });

  it.each([0, 6, 1.5])('refuses a vote of %s', (value) => {
    expect(() => buildVoteMatrix(items, bothVotes('p', 'a', value, 1))).toThrow(RangeError);
  });

  it('is the same whatever the order of rows', () => {
    fc.assert(
      fc.property(arbitraryJournal.map(currentVotes), (votes) => {
        expect(buildVoteMatrix(items.toReversed(), votes.toReversed())).toStrictEqual(
          buildVoteMatrix(items, votes),
        );
      }),
    );
  });
});
