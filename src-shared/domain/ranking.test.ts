// Why: the order decides what goes on, so ties and edges are pinned. Must not: test the measures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCounts, scored } from '../../test/fixtures/domain-votes.ts';
import { summariseVotes } from './agreement.ts';
import type { RankInput } from './ranking.ts';
import {
  additiveIndex,
  geometricIndex,
  indexClasses,
  quadrantOf,
  rankItems,
  rankMap,
} from './ranking.ts';

describe('quadrantOf', () => {
  it.each([
    [5, 5, 'prioritise'],
    [3.5, 3.5, 'prioritise'],
    [3.5, 3, 'enable'],
    [3, 3.5, 'easy-limited'],
    [3, 3, 'rest'],
  ])('effect %s and feasibility %s is %s', (effect, feasibility, quadrant) => {
    expect(quadrantOf(effect, feasibility)).toBe(quadrant);
  });

  it('moves with the threshold, which itself is high', () => {
    expect(quadrantOf(4, 3, 3)).toBe('prioritise');
    expect(quadrantOf(4, 3, 4.5)).toBe('rest');
  });

  it('is none without votes on a criterion', () => {
    expect(quadrantOf(null, 5)).toBeNull();
    expect(quadrantOf(5, null)).toBeNull();
  });
});

describe('the indices', () => {
  it.each([
    // e = 1, g = 0.75: 100·√0.75 and 87.5.
    [5, 4, 0.5, 86.602_540_378, 87.5],
    // e = g = 0.625: both 62.5.
    [3.5, 3.5, 0.5, 62.5, 62.5],
    // Weak on one axis is not bought by the other.
    [5, 1, 0.5, 0, 50],
    // e = 0.75, g = 0.25, w = 0.8: 100·0.75^0.8·0.25^0.2 and 65.
    [4, 2, 0.8, 60.205_617, 65],
    // At the ends of the weight only one criterion counts, also beside a zero.
    [1, 4, 0, 75, 75],
    [4, 1, 1, 75, 75],
    [1, 1, 0, 0, 0],
    [1, 1, 1, 0, 0],
  ])('effect %s, feasibility %s, weight %s', (effect, feasibility, weight, index, additive) => {
    expect(geometricIndex(effect, feasibility, weight)).toBeCloseTo(index, 5);
    expect(additiveIndex(effect, feasibility, weight)).toBeCloseTo(additive, 9);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuse a weight of %s', (weight) => {
    expect(() => geometricIndex(3, 3, weight)).toThrow(RangeError);
    expect(() => additiveIndex(3, 3, weight)).toThrow(RangeError);
    expect(() => rankItems([], { weight })).toThrow(RangeError);
  });

  it('the geometric never exceeds the additive', () => {
    const median = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(median, median, weight, (effect, feasibility, w) => {
        const difference =
          additiveIndex(effect, feasibility, w) - geometricIndex(effect, feasibility, w);
        expect(difference).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('indexClasses', () => {
  it('holds indices within 1e-9 equal and others apart', () => {
    const classes = indexClasses([80, 80 - 5e-10, 80 - 2e-9, 50]);
    expect([...classes.values()]).toStrictEqual([0, 0, 1, 2]);
  });

  it('holds a chain of equal neighbours equal, so that being equal carries over', () => {
    const chain = [80, 80 - 8e-10, 80 - 16e-10];
    expect([...indexClasses(chain).values()]).toStrictEqual([0, 0, 0]);
  });
});

function order(items: readonly RankInput[], weight = 0.5): readonly (readonly [string, unknown])[] {
  return rankItems(items, { weight }).items.map((item) => [item.id, item.rank] as const);
}

describe('rankItems', () => {
  it('orders by index', () => {
    expect(order([scored('low', [2], [2]), scored('high', [5], [4])])).toStrictEqual([
      ['high', 1],
      ['low', 2],
    ]);
  });

  it('settles ties by mean effect, then mean feasibility, then name', () => {
    const items = [
      scored('name-å', [4, 4, 4], [4, 4, 4], { name: 'Ådra' }),
      scored('name-z', [4, 4, 4], [4, 4, 4], { name: 'Zon' }),
      scored('feasibility', [4, 4, 4], [4, 4, 5], { name: 'Öl' }),
      scored('effect', [4, 4, 5], [4, 4, 1], { name: 'Ört' }),
    ];
    expect(order(items)).toStrictEqual([
      ['effect', 1],
      ['feasibility', 2],
      ['name-z', 3],
      ['name-å', 4],
    ]);
  });

  it('holds indices equal that differ by rounding only', () => {
    // 5 and 2 against 2 and 5: the same index from factors in another order, at w = 0.5.
    const items = [
      scored('b', [2, 2, 2], [5, 5, 5], { name: 'A' }),
      scored('a', [5, 5, 5], [2, 2, 2], { name: 'B' }),
    ];
    expect(order(items)).toStrictEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('lets those equal on all counts share a rank, and skips the next', () => {
    const items = [
      scored('3', [3], [3], { name: 'Annat' }),
      scored('2', [4], [4], { name: 'Samma' }),
      scored('1', [4], [4], { name: 'Samma' }),
    ];
    expect(order(items)).toStrictEqual([
      ['1', 1],
      ['2', 1],
      ['3', 3],
    ]);
  });

  it('gives no index and no rank without votes on a criterion, and puts the item last', () => {
    const { items } = rankItems([
      scored('b-none', [], [], { name: 'B' }),
      scored('a-half', [5, 5], [], { name: 'A' }),
      scored('worst', [1], [1], { name: 'Z' }),
    ]);
    expect(items.map((item) => item.id)).toStrictEqual(['worst', 'a-half', 'b-none']);
    expect(items[1]).toMatchObject({
      quadrant: null,
      index: null,
      indexAdditive: null,
      rank: null,
      rankAdditive: null,
      ordersDiffer: false,
    });
    expect(items[0]).toMatchObject({ index: 0, rank: 1 });
  });

  it('sets blocked services apart, however well they scored', () => {
    const ranking = rankItems([
      scored('blocked', [5, 5], [5, 5], { isBlocked: true }),
      scored('open', [1], [1]),
    ]);
    expect(ranking.items.map((item) => [item.id, item.rank])).toStrictEqual([['open', 1]]);
    expect(ranking.blocked.map((item) => item.id)).toStrictEqual(['blocked']);
    expect(ranking.blocked[0]).not.toHaveProperty('rank');
  });

  it('ranks by the additive index beside, and flags where the orders differ', () => {
    const ranking = rankItems([
      scored('uneven', [5], [1]),
      scored('even', [2, 2, 3], [2, 2, 3]),
      scored('top', [5], [5]),
    ]);
    // uneven: 0 and 50; even (medians 2): 25 and 25; top: 100 and 100.
    expect(
      ranking.items.map((item) => [item.id, item.rank, item.rankAdditive, item.ordersDiffer]),
    ).toStrictEqual([
      ['top', 1, 1, false],
      ['even', 2, 3, true],
      ['uneven', 3, 2, true],
    ]);
    expect(ranking.ordersDiffer).toBe(true);
    expect(rankItems([scored('top', [5], [5])]).ordersDiffer).toBe(false);
  });

  it('takes the weight of effect', () => {
    const items = [scored('effect', [5], [3]), scored('feasibility', [3], [5])];
    expect(order(items, 0.9)[0]?.[0]).toBe('effect');
    expect(order(items, 0.1)[0]?.[0]).toBe('feasibility');
  });

  it('gives other fields back as they came', () => {
    const [item] = rankItems([Object.assign({ ref: 'I-1' }, scored('a', [5], [5]))]).items;
    expect(item?.ref).toBe('I-1');
  });

  it('has an answer for nothing', () => {
    expect(rankItems([])).toStrictEqual({ items: [], blocked: [], ordersDiffer: false });
  });
});

describe('for any items', () => {
  const item = fc.record({
    name: fc.constantFrom('Anna', 'anna', 'Åsa', 'Grupp 2', 'Grupp 10', 'Öppet hus'),
    effect: fc.option(arbitraryCounts, { nil: [0, 0, 0, 0, 0], freq: 8 }),
    feasibility: fc.option(arbitraryCounts, { nil: [0, 0, 0, 0, 0], freq: 8 }),
    isBlocked: fc.boolean(),
  });
  const items: fc.Arbitrary<readonly RankInput[]> = fc.array(item, { maxLength: 12 }).map((drawn) =>
    drawn.map((each, position) => ({
      id: `i${position}`,
      name: each.name,
      effect: summariseVotes({ counts: each.effect, abstain: 0 }),
      feasibility: summariseVotes({ counts: each.feasibility, abstain: 0 }),
      isBlocked: each.isBlocked,
    })),
  );
  const weight = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);
  const shuffled = items.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
    ),
  );

  it('the order does not depend on row order', () => {
    fc.assert(
      fc.property(shuffled, weight, ([all, mixed], w) => {
        expect(rankItems(mixed, { weight: w })).toStrictEqual(rankItems(all, { weight: w }));
      }),
    );
  });

  it('a blocked service is never ranked, and every other one is listed', () => {
    fc.assert(
      fc.property(items, (all) => {
        const ranking = rankItems(all);
        const blocked = new Set(all.filter((each) => each.isBlocked).map((each) => each.id));
        expect(ranking.items.some((each) => blocked.has(each.id))).toBe(false);
        expect(ranking.items.length + ranking.blocked.length).toBe(all.length);
        expect([...rankMap(all, 0.5).keys()].some((id) => blocked.has(id))).toBe(false);
      }),
    );
  });

  it('a better index never has a worse rank', () => {
    fc.assert(
      fc.property(items, weight, (all, w) => {
        const ranked = rankItems(all, { weight: w }).items.filter((each) => each.rank !== null);
        const isSorted = ranked.every((each, at) => {
          const next = ranked[at + 1];
          return (
            next === undefined ||
            ((each.rank ?? 0) <= (next.rank ?? 0) && (each.index ?? 0) >= (next.index ?? 0) - 1e-9)
          );
        });
        expect(isSorted).toBe(true);
      }),
    );
  });

  it('a mirrored scale mirrors the additive index', () => {
    fc.assert(
      fc.property(arbitraryCounts, arbitraryCounts, (effect, feasibility) => {
        const mirrored = (counts: readonly number[]): number =>
          summariseVotes({ counts: counts.toReversed(), abstain: 0 }).median ?? 0;
        const own = (counts: readonly number[]): number =>
          summariseVotes({ counts, abstain: 0 }).median ?? 0;
        expect(additiveIndex(mirrored(effect), mirrored(feasibility))).toBeCloseTo(
          100 - additiveIndex(own(effect), own(feasibility)),
          9,
        );
      }),
    );
  });
});
