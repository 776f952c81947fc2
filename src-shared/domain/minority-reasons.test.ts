// Why: proves whose comments speak for a minority.
// Must not: use votes of real people.
import { describe, expect, it } from 'vitest';
import type { CommentedVote } from './minority-reasons.ts';
import { minorityReasonsOf, minorityViewsOf } from './minority-reasons.ts';

function votes(
  values: readonly (number | null)[],
  comments: Readonly<Record<number, string>>,
): CommentedVote[] {
  return values.map((value, index) => ({
    id: `v${index}`,
    sequence: index,
    participantId: `p${index}`,
    itemId: 'i',
    criterion: 'effect',
    value,
    comment: comments[index] ?? null,
  }));
}

describe('minorityReasonsOf', () => {
  it('takes the comment of a vote three steps from the median, and no other', () => {
    const cast = votes([5, 5, 5, 4, 4, 1], { 0: 'Bra', 3: 'Nja', 5: ' Når inte alla ' });
    expect(minorityReasonsOf(cast).map((reason) => reason.text)).toEqual(['Når inte alla']);
  });

  it('takes every comment where the room disagrees', () => {
    const cast = votes([1, 1, 2, 4, 5, 5], { 0: 'Skadar', 4: 'Räddar' });
    expect(minorityReasonsOf(cast).map((reason) => reason.text)).toEqual(['Skadar', 'Räddar']);
  });

  it('takes none of those who could not assess, of blank texts or where nobody could', () => {
    expect(minorityReasonsOf(votes([1, 1, 5, 5, null], { 4: 'Vet inte', 0: '  ' }))).toEqual([]);
    expect(minorityReasonsOf(votes([null, null], { 0: 'Vet inte' }))).toEqual([]);
  });

  it('counts only the last vote of a person, whatever the order', () => {
    const cast = votes([5, 5, 5, 5, 5, 1], { 5: 'Nej' });
    const changed: CommentedVote = {
      itemId: 'i',
      criterion: 'effect',
      participantId: 'p5',
      id: 'v9',
      sequence: 9,
      value: 5,
      comment: null,
    };
    expect(minorityReasonsOf([changed, ...cast])).toEqual([]);
  });
});

describe('minorityViewsOf', () => {
  it('finds the person who stands three steps apart, and nobody else', () => {
    const cast = votes([5, 5, 5, 4, 4, 1], {});
    expect(minorityViewsOf('p5', cast)).toEqual([{ itemId: 'i', criterion: 'effect' }]);
    for (const other of ['p0', 'p3', 'nobody']) expect(minorityViewsOf(other, cast)).toEqual([]);
  });

  it('goes by the vote that stands, by counted answers too, and never by "kan inte bedöma"', () => {
    const cast = votes([5, 5, 5, null, 1], {});
    const again = { ...cast[4], id: 'v9', sequence: 9, value: 5 } as CommentedVote;
    expect(minorityViewsOf('p4', [...cast, again])).toEqual([]);
    expect(minorityViewsOf('p3', cast)).toEqual([]);
    const dots = {
      itemId: 'i',
      criterion: 'effect' as const,
      perspective: null,
      steps: [20, 0, 0, 0, 0],
      abstentions: 0,
    };
    expect(minorityViewsOf('p4', cast, [dots])).toEqual([]);
    expect(minorityViewsOf('p0', cast, [dots])).toHaveLength(1);
  });
});
