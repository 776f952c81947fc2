// Why: small groups must not be singled out, and large ones must not drown the others.
// Must not: test the ranking itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryJournal, bothVotes } from '../../test/fixtures/domain-votes.ts';
import type { PerspectiveBalance } from './perspective-balance.ts';
import { MIN_VOTERS_PER_PERSPECTIVE, balancePerspectives } from './perspective-balance.ts';
import type { CurrentVote } from './votes.ts';
import { currentVotes } from './votes.ts';

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), isBlocked: false }));

/** Everyone of a perspective votes alike: `votes` are the value of a, b and c on both criteria. */
function group(perspective: string | null, size: number, votes: readonly (number | null)[]) {
  return Array.from({ length: size }, (_, position) => {
    const id = `${perspective ?? 'none'}-${position}`;
    const own = votes.flatMap((value, at) => bothVotes(id, items[at]?.id ?? '', value, value));
    return { id, perspective, own };
  });
}

function balance(...groups: readonly (readonly ReturnType<typeof group>[number][])[]) {
  const people = groups.flat();
  return balancePerspectives({
    items,
    votes: people.flatMap((person) => person.own),
    perspectiveOf: new Map(people.map((person) => [person.id, person.perspective])),
  });
}

function order(result: PerspectiveBalance) {
  return result.items.map((item) => [item.itemId, item.rank, item.score, item.rankBalanced]);
}

describe('balancePerspectives', () => {
  it('gives each perspective the same weight, beside the raw order', () => {
    const result = balance(
      group('Chef', 3, [1, 3, 5]),
      group('Medarbetare', 10, [5, 3, 1]),
      group('Strateg', 3, [2, 4, 5]),
    );
    // Reverse scores: Chef c3 b2 a1, Medarbetare a3 b2 c1, Strateg c3 b2 a1.
    expect(order(result)).toStrictEqual([
      ['c', 3, 7, 1],
      ['b', 2, 6, 2],
      ['a', 1, 5, 3],
    ]);
    expect(result.perspectives.map((each) => [each.perspective, each.voters])).toStrictEqual([
      ['Chef', 3],
      ['Medarbetare', 10],
      ['Strateg', 3],
    ]);
    expect(result.perspectives[0]?.ranks).toStrictEqual([
      { itemId: 'a', rank: 3, hidden: null },
      { itemId: 'b', rank: 2, hidden: null },
      { itemId: 'c', rank: 1, hidden: null },
    ]);
  });

  it('puts equal sums in raw order', () => {
    const result = balance(group('Chef', 3, [1, 3, 5]), group('Medarbetare', 4, [5, 3, 1]));
    expect(result.items.map((item) => item.score)).toStrictEqual([4, 4, 4]);
    expect(result.items.map((item) => item.rankBalanced)).toStrictEqual([1, 2, 3]);
    expect(result.items.map((item) => item.rank)).toStrictEqual([1, 2, 3]);
  });

  it('joins perspectives too small to show with those without one', () => {
    const result = balance(
      group('Chef', 3, [5, 3, 1]),
      group('Brukare', 2, [1, 3, 5]),
      group(null, 1, [1, 3, 5]),
    );
    expect(
      result.perspectives.map((each) => [each.perspective, each.members, each.voters]),
    ).toStrictEqual([
      ['Chef', ['Chef'], 3],
      [null, ['Brukare'], 3],
    ]);
    expect(result.tooSmall).toStrictEqual(['Brukare']);
    expect(result.votersLeftOut).toBe(0);
  });

  it('leaves the joint group out of the balance where it too is small, and says so', () => {
    const result = balance(group('Chef', 3, [5, 3, 1]), group('Brukare', 2, [1, 3, 5]));
    expect(result.perspectives.map((each) => each.perspective)).toStrictEqual(['Chef']);
    expect(result.votersLeftOut).toBe(2);
    expect(result.items.map((item) => item.score)).toStrictEqual([3, 2, 1]);
  });

  it('gives no balance where no group is large enough', () => {
    const result = balance(group('Chef', 2, [5, 3, 1]));
    expect(result.perspectives).toStrictEqual([]);
    expect(order(result)).toStrictEqual([
      ['a', 1, null, null],
      ['b', 2, null, null],
      ['c', 3, null, null],
    ]);
  });

  it('does not count those who could assess nothing as voters', () => {
    const result = balance(
      group('Chef', 3, [5, 3, 1]),
      group('Brukare', 2, [1, 3, 5]),
      group('Strateg', 3, [null, null, null]),
    );
    expect(result.perspectives.map((each) => each.perspective)).toStrictEqual(['Chef']);
    expect(result.votersLeftOut).toBe(2);
  });

  it('shows no rank of an item that fewer than three of the perspective voted on', () => {
    const result = balance(
      group('Chef', 2, [5, null, 1]).concat(group('Chef', 4, [5, 3, 1]).slice(2, 3)),
      group('Medarbetare', 3, [null, 3, 1]),
    );
    const [chef, staff] = result.perspectives;
    expect(chef?.ranks[1]).toStrictEqual({ itemId: 'b', rank: null, hidden: 'too-few' });
    expect(staff?.ranks[0]).toStrictEqual({ itemId: 'a', rank: null, hidden: 'no-votes' });
    // An item without votes in a perspective takes its last place: a has 3 + 1, b 2 + 3, c 1 + 2.
    expect(result.items.map((item) => [item.itemId, item.score])).toStrictEqual([
      ['b', 5],
      ['a', 4],
      ['c', 3],
    ]);
  });

  it('leaves blocked services out', () => {
    const votes = group('Chef', 3, [5, 3, 1]).flatMap((person) => person.own);
    const result = balancePerspectives({
      items: items.map((item) => Object.assign({}, item, { isBlocked: item.id === 'a' })),
      votes,
      perspectiveOf: new Map(),
    });
    expect(result.items.map((item) => item.itemId)).toStrictEqual(['b', 'c']);
    expect(result.perspectives[0]?.ranks.map((each) => each.itemId)).toStrictEqual(['b', 'c']);
  });

  it('places an item without votes on a criterion nowhere', () => {
    const result = balance(group('Chef', 3, [5, 3, null]));
    expect(order(result).at(-1)).toStrictEqual(['c', null, null, null]);
  });
});

describe('for any votes', () => {
  const perspectiveOf = new Map([
    ['p1', 'Chef'],
    ['p2', 'Chef'],
    ['p3', 'Chef'],
    ['p4', 'Brukare'],
    ['p5', 'Brukare'],
    ['p6', 'Strateg'],
    ['p7', null],
  ]);
  const run = (votes: readonly CurrentVote[]): PerspectiveBalance =>
    balancePerspectives({ items, votes, perspectiveOf });

  it('no group and no shown rank stands on fewer than three voters', () => {
    fc.assert(
      fc.property(arbitraryJournal.map(currentVotes), (votes) => {
        const { perspectives } = run(votes);
        expect(perspectives.every((each) => each.voters >= MIN_VOTERS_PER_PERSPECTIVE)).toBe(true);
      }),
    );
  });

  it('everyone who voted stands in one group or is told to be left out', () => {
    fc.assert(
      fc.property(arbitraryJournal.map(currentVotes), (votes) => {
        const { perspectives, votersLeftOut } = run(votes);
        const known = new Set(items.map((item) => item.id));
        const voters = new Set(
          votes
            .filter((vote) => vote.value !== null && known.has(vote.itemId))
            .map((vote) => vote.participantId),
        );
        const counted = perspectives.reduce((sum, each) => sum + each.voters, 0);
        expect(counted + votersLeftOut).toBe(voters.size);
      }),
    );
  });

  it('the order of votes makes no difference', () => {
    fc.assert(
      fc.property(arbitraryJournal.map(currentVotes), (votes) => {
        expect(run(votes.toReversed())).toStrictEqual(run(votes));
      }),
    );
  });
});
