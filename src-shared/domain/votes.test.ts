// Why: which votes count must not hang on how they arrived. Must not: test the measures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryJournal,
  bothVotes,
  journal,
  replayed,
} from '../../test/fixtures/domain-votes.ts';
import type { JournalledVote } from './votes.ts';
import { currentVotes, summariseItems } from './votes.ts';

function vote(sequence: number, value: number | null, more: Partial<JournalledVote> = {}) {
  return {
    participantId: 'p1',
    itemId: 'a',
    criterion: 'effect' as const,
    value,
    sequence,
    ...more,
  };
}

describe('currentVotes', () => {
  it('keeps the last vote per participant, item and criterion', () => {
    const votes = [
      vote(3, 4),
      vote(1, 2),
      vote(2, 5),
      vote(1, 1, { criterion: 'feasibility' }),
      vote(1, 3, { itemId: 'b' }),
      vote(9, 2, { participantId: 'p2' }),
    ];
    expect(currentVotes(votes)).toStrictEqual([
      { participantId: 'p1', itemId: 'a', criterion: 'effect', value: 4 },
      { participantId: 'p1', itemId: 'a', criterion: 'feasibility', value: 1 },
      { participantId: 'p1', itemId: 'b', criterion: 'effect', value: 3 },
      { participantId: 'p2', itemId: 'a', criterion: 'effect', value: 2 },
    ]);
  });

  it('lets "kan inte bedöma" replace a vote, and a vote replace it', () => {
    expect(currentVotes([vote(1, 4), vote(2, null)])[0]?.value).toBeNull();
    expect(currentVotes([vote(1, null), vote(2, 4)])[0]?.value).toBe(4);
  });

  it('does not depend on row order even where two votes have the same sequence', () => {
    expect(currentVotes([vote(1, 4), vote(1, 2)])).toStrictEqual(
      currentVotes([vote(1, 2), vote(1, 4)]),
    );
  });

  it('is the same for the same votes replayed in any order, some of them twice', () => {
    const cases = arbitraryJournal.chain((votes) => fc.tuple(fc.constant(votes), replayed(votes)));
    fc.assert(
      fc.property(cases, ([votes, again]) => {
        expect(currentVotes(again)).toStrictEqual(currentVotes(votes));
      }),
    );
  });

  it('has one vote per participant, item and criterion, each of them from the journal', () => {
    fc.assert(
      fc.property(arbitraryJournal, (votes) => {
        const kept = currentVotes(votes);
        const key = (each: { participantId: string; itemId: string; criterion: string }): string =>
          [each.participantId, each.itemId, each.criterion].join('|');
        expect(new Set(kept.map(key)).size).toBe(kept.length);
        expect(new Set(kept.map(key))).toStrictEqual(new Set(votes.map(key)));
      }),
    );
  });
});

describe('summariseItems', () => {
  it('counts votes and abstentions per item and criterion', () => {
    const votes = [
      ...bothVotes('p1', 'a', 5, null),
      ...bothVotes('p2', 'a', 4, 2),
      ...bothVotes('p1', 'x', 1, 1),
    ];
    const summaries = summariseItems(['a', 'b'], votes);
    expect([...summaries.keys()]).toStrictEqual(['a', 'b']);
    expect(summaries.get('a')?.effect).toMatchObject({ n: 2, abstain: 0, counts: [0, 0, 0, 1, 1] });
    expect(summaries.get('a')?.feasibility).toMatchObject({
      n: 1,
      abstain: 1,
      counts: [0, 1, 0, 0, 0],
    });
    expect(summaries.get('b')?.effect).toMatchObject({ n: 0, abstain: 0, median: null });
  });

  it.each([0, 6, 2.5, -1])('refuses a vote of %s', (value) => {
    expect(() => summariseItems(['a'], bothVotes('p1', 'a', value, 3))).toThrow(RangeError);
  });

  it('has the figures of the journal, whatever its order', () => {
    const cases = arbitraryJournal.chain((votes) => fc.tuple(fc.constant(votes), replayed(votes)));
    const figures = (votes: readonly JournalledVote[]) =>
      summariseItems(['a', 'b', 'c', 'd'], currentVotes(votes));
    fc.assert(
      fc.property(cases, ([votes, again]) => {
        expect(figures(again)).toStrictEqual(figures(votes));
      }),
    );
  });
});

it('journal numbers the votes in order', () => {
  expect(journal(bothVotes('p1', 'a', 1, 2)).map((each) => each.sequence)).toStrictEqual([1, 2]);
});
