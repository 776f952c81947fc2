// Why: the rank lines over the weight must be those of the ranking. Must not: test the ranking.
import { describe, expect, it } from 'vitest';
import { scored } from '../../test/fixtures/domain-votes.ts';
import { rankItems } from './ranking.ts';
import { rankSensitivity } from './sensitivity.ts';

const items = [
  scored('effect', [5], [2], { name: 'B' }),
  scored('feasibility', [2], [5], { name: 'A' }),
  scored('even', [3, 3], [4]),
  scored('none', [], [3], { name: 'Ö' }),
  scored('blocked', [5], [5], { isBlocked: true }),
];

describe('rankSensitivity', () => {
  it('goes from 0 to 1 in ten steps', () => {
    expect(rankSensitivity(items).weights).toStrictEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });

  it('gives per weight the rank of the ranking', () => {
    const { weights, lines } = rankSensitivity(items, 4);
    for (const [at, weight] of weights.entries()) {
      const ranking = rankItems(items, { weight });
      const ranks = new Map(ranking.items.map((item) => [item.id, item.rank]));
      expect(lines.map((line) => line.ranks[at])).toStrictEqual(
        lines.map((line) => ranks.get(line.itemId)),
      );
    }
  });

  it('has the best and the worst rank, one line per item that is not blocked, by name', () => {
    const { lines } = rankSensitivity(items, 1);
    expect(lines).toStrictEqual([
      { itemId: 'feasibility', ranks: [1, 3], rankLow: 1, rankHigh: 3 },
      { itemId: 'effect', ranks: [3, 1], rankLow: 1, rankHigh: 3 },
      { itemId: 'even', ranks: [2, 2], rankLow: 2, rankHigh: 2 },
      { itemId: 'none', ranks: [null, null], rankLow: null, rankHigh: null },
    ]);
  });

  it.each([0, -1, 1.5])('refuses %s steps', (steps) => {
    expect(() => rankSensitivity(items, steps)).toThrow(RangeError);
  });
});
