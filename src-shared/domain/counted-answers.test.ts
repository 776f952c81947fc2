// Why: dots on a wall must weigh what votes weigh, no more and no less, however often they are counted.
// Must not: test the measures, or the ranking.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryCounted,
  arbitraryJournal,
  bothVotes,
  replayed,
} from '../../test/fixtures/domain-votes.ts';
import type { CountedAnswers, JournalledCount } from './counted-answers.ts';
import { answersOf, currentCounts, sumOfEntries } from './counted-answers.ts';
import { minorityReasonsOf } from './minority-reasons.ts';
import { balancePerspectives } from './perspective-balance.ts';
import type { WorkshopInput } from './result.ts';
import { workshopResult } from './result.ts';
import { rankStability } from './stability.ts';
import type { CurrentVote } from './votes.ts';
import { currentVotes, summariseItems } from './votes.ts';

const itemIds = ['a', 'b', 'c', 'd'];
const items = itemIds.map((id) => ({ id, name: `Insats ${id}` }));

function counted(steps: readonly number[], more: Partial<JournalledCount> = {}): JournalledCount {
  return {
    sequence: 1,
    itemId: 'a',
    criterion: 'effect',
    perspective: null,
    entry: 'dots',
    steps,
    abstentions: 0,
    ...more,
  };
}

/** The same answers as votes by people who answered one question each. */
function asVotes(counts: readonly CountedAnswers[]): readonly CurrentVote[] {
  return counts.flatMap((count, at) =>
    [...count.steps, count.abstentions].flatMap((times, step) =>
      Array.from({ length: times }, (_, one) => ({
        participantId: `counted-${at}-${step}-${one}`,
        itemId: count.itemId,
        criterion: count.criterion,
        value: step === 5 ? null : step + 1,
      })),
    ),
  );
}

describe('currentCounts', () => {
  it('keeps the last count of an item, criterion, perspective and kind of entry', () => {
    const kept = currentCounts([
      counted([9, 0, 0, 0, 0]),
      counted([0, 0, 2, 3, 0], { sequence: 2 }),
      counted([0, 1, 0, 0, 0], { sequence: 3, entry: 'paper' }),
      counted([0, 0, 1, 0, 0], { sequence: 4, perspective: 'Chef' }),
    ]);
    expect(kept.map(({ sequence }) => sequence)).toStrictEqual([4, 2, 3]);
    expect(sumOfEntries(kept)).toStrictEqual([
      {
        itemId: 'a',
        criterion: 'effect',
        perspective: 'Chef',
        steps: [0, 0, 1, 0, 0],
        abstentions: 0,
      },
      {
        itemId: 'a',
        criterion: 'effect',
        perspective: null,
        steps: [0, 1, 2, 3, 0],
        abstentions: 0,
      },
    ]);
  });

  it('takes a count away by one of zeros, and a later one puts it back', () => {
    const journal = [counted([1, 0, 0, 0, 0]), counted([0, 0, 0, 0, 0], { sequence: 2 })];
    expect(currentCounts(journal)).toStrictEqual([]);
    expect(
      currentCounts([...journal, counted([0, 0, 0, 0, 0], { sequence: 3, abstentions: 2 })]),
    ).toHaveLength(1);
  });

  it.each([[[1, 2]], [[1, 1, 1, 1, 1.5]], [[1, 1, 1, 1, -1]]])('refuses %j', (steps) => {
    expect(() => currentCounts([counted(steps)])).toThrow(RangeError);
  });

  it('hangs neither on the order of the journal nor on replays', () => {
    const cases = fc
      .tuple(arbitraryCounted, arbitraryJournal)
      .chain(([counts, votes]) =>
        fc.tuple(fc.constant([counts, votes] as const), replayed(counts), replayed(votes)),
      );
    fc.assert(
      fc.property(cases, ([[counts, votes], again, votesAgain]) => {
        expect(currentCounts(again)).toStrictEqual(currentCounts(counts));
        const input: WorkshopInput = {
          items: items.map((item) => ({ ...item, ref: item.id, legal: 'pass', ground: [] })),
          votes,
          counts,
          participants: [],
          draws: 20,
          seed: 7,
          withPerspectives: true,
        };
        expect(workshopResult({ ...input, votes: votesAgain, counts: again })).toStrictEqual(
          workshopResult(input),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('counted answers', () => {
  it('give the same figures as the same answers by single votes, beside votes too', () => {
    fc.assert(
      fc.property(arbitraryCounted, arbitraryJournal.map(currentVotes), (journal, votes) => {
        const counts = currentCounts(journal);
        expect(summariseItems(itemIds, votes, counts)).toStrictEqual(
          summariseItems(itemIds, [...votes, ...asVotes(counts)]),
        );
      }),
    );
  });

  it('leave every figure bit for bit as it was where there are none', () => {
    fc.assert(
      fc.property(arbitraryJournal.map(currentVotes), fc.integer(), (votes, seed) => {
        const options = { items, votes, seed, draws: 30 };
        expect(rankStability({ ...options, counts: [] })).toStrictEqual(rankStability(options));
      }),
      { numRuns: 50 },
    );
  });

  it('are enough for a label and an interval by the sum with votes, not by themselves', () => {
    const votes = ['p', 'q'].flatMap((id) => bothVotes(id, 'a', 4, 4));
    const counts = (['effect', 'feasibility'] as const).map((criterion) =>
      counted([0, 0, 1, 2, 0], { criterion }),
    );
    const figures = summariseItems(['a'], votes, counts).get('a');
    expect(figures?.effect).toMatchObject({ n: 5, median: 4, label: 'consensus' });
    const stability = rankStability({ items, votes, counts, seed: 1, draws: 10 });
    const of = (result: typeof stability, id: string) =>
      result === 'cancelled' ? undefined : result.get(id);
    expect(of(stability, 'a')).not.toBeNull();
    expect(of(stability, 'b')).toBeNull();
    expect(of(rankStability({ items, votes, counts: counts.slice(1), seed: 1 }), 'a')).toBeNull();
  });

  it('are drawn within their item: what is certain is certain in every draw', () => {
    const sure = (itemId: string, steps: readonly number[]) =>
      (['effect', 'feasibility'] as const).map((criterion) =>
        counted(steps, { itemId, criterion }),
      );
    const counts = [...sure('a', [0, 0, 0, 0, 30]), ...sure('b', [30, 0, 0, 0, 0])];
    const result = rankStability({ items, votes: [], counts, seed: 3, draws: 200, topK: 1 });
    if (result === 'cancelled') throw new Error('Cancelled');
    expect(result.get('a')).toStrictEqual({ pTop: 1, rankLow: 1, rankHigh: 1, isStable: true });
    expect(result.get('b')).toStrictEqual({ pTop: 0, rankLow: 2, rankHigh: 2, isStable: false });
  });

  it('move places from draw to draw where the room is split, and the same seed as the same way', () => {
    const split = itemIds.flatMap((itemId) =>
      (['effect', 'feasibility'] as const).map((criterion) =>
        counted([3, 2, 2, 2, 3], { itemId, criterion }),
      ),
    );
    const run = (seed: number) =>
      rankStability({ items, votes: [], counts: split, seed, draws: 200, topK: 1 });
    const first = run(5);
    if (first === 'cancelled') throw new Error('Cancelled');
    expect([...first.values()].every((one) => one !== null && one.rankLow < one.rankHigh)).toBe(
      true,
    );
    expect(run(5)).toStrictEqual(first);
    expect(run(6)).not.toStrictEqual(first);
  });

  it('are outside the order that participants agree on, and counted where it is said', () => {
    const votes = [...bothVotes('p', 'a', 5, 5), ...bothVotes('p', 'b', 1, 1)];
    const linked = [...votes, ...bothVotes('q', 'a', 4, 4), ...bothVotes('q', 'b', 2, 2)].map(
      (vote, at) => ({ ...vote, sequence: at }),
    );
    const base: WorkshopInput = {
      items: items.map((item) => ({ ...item, ref: item.id, legal: 'pass', ground: [] })),
      votes: linked,
      participants: [],
      seed: 1,
      draws: 10,
    };
    const without = workshopResult(base);
    const withDots = workshopResult({
      ...base,
      counts: [counted([1, 1, 0, 0, 0], { itemId: 'c', abstentions: 1 })],
    });
    if (without === 'cancelled' || withDots === 'cancelled') throw new Error('Cancelled');
    expect(withDots.kendallW).toStrictEqual(without.kendallW);
    expect([without.countedAnswers, withDots.countedAnswers]).toStrictEqual([0, 3]);
  });

  it('on a blocked item enter no figure', () => {
    const found = workshopResult({
      items: [{ id: 'a', ref: 'a', name: 'A', legal: 'block', ground: ['1 §'] }],
      votes: [],
      counts: [counted([5, 0, 0, 0, 0])],
      participants: [],
      seed: 1,
    });
    expect(found).toMatchObject({ items: [], countedAnswers: 0, blocked: [{ id: 'a' }] });
  });

  it('move the median that a minority is measured from', () => {
    const vote = { id: 'v', sequence: 1, participantId: 'p', itemId: 'a', value: 5 } as const;
    const votes = [{ ...vote, criterion: 'effect' as const, comment: 'Därför' }];
    expect(minorityReasonsOf(votes)).toStrictEqual([]);
    expect(minorityReasonsOf(votes, [counted([4, 0, 0, 0, 0])])).toMatchObject([
      { text: 'Därför' },
    ]);
  });
});

describe('counted answers by perspective', () => {
  const open = items.map((item) => ({ ...item, isBlocked: false }));
  function balanced(counts: readonly CountedAnswers[], votes: readonly CurrentVote[] = []) {
    return balancePerspectives({
      items: open,
      votes,
      counts,
      perspectiveOf: new Map([['p', 'Chef']]),
    });
  }
  const both = (steps: readonly number[], perspective: string | null, itemId = 'a') =>
    (['effect', 'feasibility'] as const).map((criterion) =>
      counted(steps, { perspective, itemId, criterion }),
    );

  it('are broken out from three, with the votes of the same perspective', () => {
    const two = both([0, 0, 0, 2, 0], 'Chef');
    expect(balanced(two).perspectives).toStrictEqual([]);
    expect(balanced(two).tooSmall).toStrictEqual(['Chef']);
    const found = balanced(two, bothVotes('p', 'a', 4, 4));
    expect(found.perspectives).toMatchObject([{ perspective: 'Chef', voters: 3 }]);
    expect(found.perspectives[0]?.ranks[0]).toStrictEqual({ itemId: 'a', rank: 1, hidden: null });
  });

  it('never show fewer than three on an item, though others have more', () => {
    const found = balanced([
      ...both([0, 0, 3, 0, 0], 'Chef'),
      ...both([2, 0, 0, 0, 0], 'Chef', 'b'),
    ]);
    expect(found.perspectives[0]?.voters).toBe(3);
    expect(found.perspectives[0]?.ranks.map(({ hidden }) => hidden)).toStrictEqual([
      null,
      'too-few',
      'no-votes',
      'no-votes',
    ]);
  });

  it('do not make three voters of three items by one each', () => {
    const spread = ['a', 'b', 'c'].flatMap((id) => both([0, 0, 1, 0, 0], 'Chef', id));
    expect(balanced(spread)).toMatchObject({ perspectives: [], votersLeftOut: 1 });
  });

  it('without a perspective stand with those too small to be shown', () => {
    const found = balanced([...both([0, 0, 3, 0, 0], null), ...both([0, 0, 1, 0, 0], 'Chef')]);
    expect(found.perspectives).toMatchObject([{ perspective: null, members: ['Chef'], voters: 4 }]);
  });

  it('count all answers, "kan inte bedöma" too', () => {
    expect(answersOf(counted([1, 0, 2, 0, 0], { abstentions: 4 }))).toBe(7);
  });
});
