// Why: the fast resampling must give what plain resampling with the plain ranking gives.
// Must not: time anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryJournal, bothVotes, countsOf } from '../../test/fixtures/domain-votes.ts';
import { summariseVotes } from './agreement.ts';
import { belowBound, createRandom } from './random.ts';
import { rankItems } from './ranking.ts';
import type { RankStability, StabilityResult } from './stability.ts';
import {
  rankStability,
  rankStabilityOfMatrix,
  requirePositive,
  summariseRanks,
} from './stability.ts';
import { buildVoteMatrix } from './vote-matrix.ts';
import type { CurrentVote } from './votes.ts';
import { currentVotes } from './votes.ts';

interface Item {
  readonly id: string;
  readonly name: string;
}

const items: readonly Item[] = [
  { id: 'a', name: 'Öppet hus' },
  { id: 'b', name: 'Grupp 10' },
  { id: 'c', name: 'Grupp 2' },
  { id: 'd', name: 'Grupp 2' },
];

/** The same thing said plainly: draw, copy the votes, summarise, rank. */
function plainStability(
  all: readonly Item[],
  votes: readonly CurrentVote[],
  options: { weight: number; topK: number; draws: number; seed: number },
): ReadonlyMap<string, RankStability | null> {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const people = [...new Set(votes.map((vote) => vote.participantId))].toSorted();
  const random = createRandom(options.seed);
  const valuesOf = (from: readonly CurrentVote[], item: Item, criterion: string) =>
    from
      .filter((vote) => vote.itemId === item.id && vote.criterion === criterion)
      .map((vote) => vote.value)
      .filter((value) => value !== null);
  const draws = Array.from({ length: options.draws }, () => {
    const drawn = people.flatMap(() => {
      const person = people[belowBound(random(), people.length)];
      return votes.filter((vote) => vote.participantId === person);
    });
    const ranked = rankItems(
      sorted.map((item) => ({
        ...item,
        isBlocked: false,
        effect: summariseVotes({ counts: countsOf(valuesOf(drawn, item, 'effect')), abstain: 0 }),
        feasibility: summariseVotes({
          counts: countsOf(valuesOf(drawn, item, 'feasibility')),
          abstain: 0,
        }),
      })),
      options,
    );
    return new Map(ranked.items.map((item) => [item.id, item.rank ?? all.length]));
  });
  return new Map(
    sorted.map((item) => {
      const fewest = Math.min(
        valuesOf(votes, item, 'effect').length,
        valuesOf(votes, item, 'feasibility').length,
      );
      if (fewest < 5) {
        return [item.id, null];
      }
      const ranks = draws.map((draw) => draw.get(item.id) ?? 0).toSorted((a, b) => a - b);
      const pTop = ranks.filter((rank) => rank <= options.topK).length / ranks.length;
      return [
        item.id,
        {
          pTop,
          rankLow: ranks[Math.floor(0.05 * (ranks.length - 1))] ?? 0,
          rankHigh: ranks[Math.ceil(0.95 * (ranks.length - 1))] ?? 0,
          isStable: pTop >= 0.8,
        },
      ];
    }),
  );
}

function room(size: number, vote: (person: number, item: Item) => readonly [number, number]) {
  return Array.from({ length: size }, (_, person) =>
    items.flatMap((item) => bothVotes(`p${person}`, item.id, ...vote(person, item))),
  ).flat();
}

const scattered = room(9, (person, item) => {
  const spread = (person * 7 + item.id.codePointAt(0)! * 3) % 5;
  return [1 + spread, 5 - ((spread * 2 + person) % 5)];
});

function must(result: StabilityResult): ReadonlyMap<string, RankStability | null> {
  if (result === 'cancelled') {
    throw new Error('Cancelled');
  }
  return result;
}

describe('rankStability', () => {
  it('agrees with plain resampling, draw for draw', () => {
    const cases = fc.record({
      votes: arbitraryJournal.map(currentVotes),
      weight: fc.constantFrom(0, 0.3, 0.5, 1),
      topK: fc.integer({ min: 1, max: 4 }),
      draws: fc.integer({ min: 1, max: 40 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(cases, ({ votes, ...options }) => {
        expect(rankStability({ items, votes, ...options })).toStrictEqual(
          plainStability(items, votes, options),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('agrees with plain resampling for a full room', () => {
    const options = { weight: 0.5, topK: 2, draws: 300, seed: 42 };
    const result = rankStability({ items, votes: scattered, ...options });
    expect(result).toStrictEqual(plainStability(items, scattered, options));
    // The case says something only if places do change from draw to draw.
    const moved = [...must(result).values()].filter(
      (each) => each !== null && each.rankLow < each.rankHigh,
    );
    expect(moved.length).toBeGreaterThan(1);
  });

  it('agrees with plain resampling where ties go by mean effect, feasibility and name', () => {
    const close = fc.array(fc.constantFrom(4, 5), { minLength: 56, maxLength: 56 }).map((drawn) =>
      room(7, (person, item) => {
        const at = person * 8 + items.indexOf(item) * 2;
        // Effect differs for one person only, so that most ties are left to feasibility.
        return [person === 0 ? (drawn[at] ?? 4) : 4, drawn[at + 1] ?? 4];
      }),
    );
    fc.assert(
      fc.property(close, fc.integer(), (votes, seed) => {
        const options = { weight: 0.5, topK: 2, draws: 15, seed };
        expect(rankStability({ items, votes, ...options })).toStrictEqual(
          plainStability(items, votes, options),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is certain where all vote alike', () => {
    const votes = room(6, (_, item) => (item.id === 'a' ? [5, 5] : [2, 2]));
    const result = must(rankStability({ items, votes, topK: 1, draws: 50, seed: 1 }));
    expect(result.get('a')).toStrictEqual({ pTop: 1, rankLow: 1, rankHigh: 1, isStable: true });
    // c and d have the same name and the same votes: they share the second place, b is fourth.
    expect(result.get('c')).toMatchObject({ pTop: 0, rankLow: 2, rankHigh: 2, isStable: false });
    expect(result.get('d')).toMatchObject({ rankLow: 2, rankHigh: 2 });
    expect(result.get('b')).toMatchObject({ rankLow: 4, rankHigh: 4 });
  });

  it('is not given for fewer than five votes on either criterion', () => {
    const votes = room(5, () => [4, 4]).map((vote) =>
      vote.participantId === 'p0' && vote.itemId === 'a' && vote.criterion === 'feasibility'
        ? Object.assign({}, vote, { value: null })
        : vote,
    );
    const result = must(rankStability({ items, votes, draws: 10, seed: 1 }));
    expect(result.get('a')).toBeNull();
    expect(result.get('b')).not.toBeNull();
  });

  it('has nothing to say without votes or items', () => {
    expect(must(rankStability({ items, votes: [], seed: 1 })).get('a')).toBeNull();
    expect(must(rankStability({ items: [], votes: [], seed: 1 })).size).toBe(0);
  });

  it('counts no more top places than there are items', () => {
    const result = must(rankStability({ items, votes: scattered, topK: 99, draws: 20, seed: 1 }));
    expect(result.get('a')?.pTop).toBe(1);
  });

  it('puts an item that nobody drawn voted on last in that draw', () => {
    const wide = Array.from({ length: 40 }, (_, person) => [
      ...bothVotes(`p${person}`, 'b', 1, 1),
      ...(person < 5 ? bothVotes(`p${person}`, 'a', 5, 5) : []),
    ]).flat();
    const two = items.slice(0, 2);
    const result = must(rankStability({ items: two, votes: wide, topK: 1, draws: 2000, seed: 3 }));
    // None of five among forty drawn in forty draws: (35/40)^40 = 0.5 % of the draws.
    expect(result.get('a')?.pTop).toBeGreaterThan(0.98);
    expect(result.get('a')?.pTop).toBeLessThan(1);
  });
});

describe('summariseRanks', () => {
  const upTo = (draws: number): Uint32Array =>
    Uint32Array.from({ length: draws }, (_, draw) => draws - draw);

  it.each([
    // Places 0.05·(n − 1), rounded down, and 0.95·(n − 1), rounded up, in ranks 1…n.
    [1, 1, 1],
    [20, 1, 20],
    [21, 2, 20],
    [41, 3, 39],
    [2000, 100, 1901],
  ])('takes the interval of %i draws at ranks that occurred', (draws, rankLow, rankHigh) => {
    expect(summariseRanks(upTo(draws), 1)).toMatchObject({ rankLow, rankHigh });
  });

  it('holds eight draws of ten in the top to be stable, and no less', () => {
    expect(summariseRanks(upTo(10), 8)).toMatchObject({ pTop: 0.8, isStable: true });
    expect(summariseRanks(upTo(10), 7)).toMatchObject({ pTop: 0.7, isStable: false });
  });
});

describe('the same seed', () => {
  it('gives the same result, whatever the order of votes and items', () => {
    const cases = fc.tuple(
      fc.shuffledSubarray([...scattered], { minLength: scattered.length }),
      fc.shuffledSubarray([...items], { minLength: items.length }),
      fc.integer(),
    );
    fc.assert(
      fc.property(cases, ([votes, mixed, seed]) => {
        const options = { draws: 30, topK: 2, seed };
        const result = must(rankStability({ items, votes: scattered, ...options }));
        const again = must(rankStability({ items: mixed, votes, ...options }));
        expect(again).toStrictEqual(result);
      }),
      { numRuns: 30 },
    );
  });

  it('is needed: another seed draws otherwise', () => {
    const shares = [1, 2, 3, 4].map(
      (seed) =>
        must(rankStability({ items, votes: scattered, topK: 2, draws: 200, seed })).get('a')?.pTop,
    );
    expect(new Set(shares).size).toBeGreaterThan(1);
  });
});

describe('progress and cancel', () => {
  it('tells how far it has come, at last all', () => {
    const seen: (readonly [number, number])[] = [];
    rankStability({
      items,
      votes: scattered,
      draws: 250,
      seed: 1,
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen.at(-1)).toStrictEqual([250, 250]);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.map(([done]) => done)).toStrictEqual(
      seen.map(([done]) => done).toSorted((a, b) => a - b),
    );
  });

  it('stops before the next draw', () => {
    let asked = 0;
    const result = rankStability({
      items,
      votes: scattered,
      seed: 1,
      shouldCancel: () => {
        asked += 1;
        return asked > 3;
      },
    });
    expect(result).toBe('cancelled');
    expect(asked).toBe(4);
  });
});

describe('what is refused', () => {
  const matrix = buildVoteMatrix(items, scattered);

  it.each([{ draws: 0 }, { draws: 1.5 }, { topK: 0 }, { weight: 2 }, { seed: 0.1 }])(
    '%o',
    (options) => {
      expect(() => rankStabilityOfMatrix(matrix, { seed: 1, ...options })).toThrow(RangeError);
    },
  );

  it('a number below one, named', () => {
    expect(() => requirePositive(0, 'A number of draws')).toThrow('A number of draws');
    expect(requirePositive(3, 'x')).toBe(3);
  });
});
