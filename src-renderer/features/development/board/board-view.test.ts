// Why: proves which cards stand in which column and where the arrow keys lead.
// Must not: know how a card looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CardHead } from '../../../../src-shared/contract/owner/development.ts';
import {
  type Arrow,
  cardBeside,
  columnsOf,
  filterCards,
  inOrder,
  readFilter,
} from './board-view.ts';

function card(serviceId: string, filled: number, over: Partial<CardHead> = {}): CardHead {
  return {
    serviceId,
    ref: serviceId,
    name: `Insats ${serviceId}`,
    status: 'prioritised',
    targetGroupIds: [],
    parts: [],
    filled,
    legal: {
      outcome: 'pass',
      openConditions: 0,
      fulfilledConditions: 0,
      answered: 0,
      applicable: 0,
      ground: [],
      reasons: [],
    },
    comments: 0,
    unanswered: 0,
    districtIds: [],
    isExample: false,
    ...over,
  };
}

describe('the columns', () => {
  it('leave out what is not started where there is nothing', () => {
    expect(columnsOf([card('a', 4)]).map(({ stage }) => stage)).toEqual([
      'started',
      'on-the-way',
      'almost',
      'complete',
    ]);
    expect(columnsOf([card('a', 0)])[0]?.stage).toBe('not-started');
  });

  it('hold every card once, in the order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10)), (filled) => {
        const cards = filled.map((count, index) => card(String(index), count));
        const shown = inOrder(columnsOf(cards));
        expect(shown).toHaveLength(cards.length);
        expect(new Set(shown)).toEqual(new Set(cards));
      }),
    );
  });
});

describe('the filter', () => {
  const cards = [
    card('S01', 3, { name: 'Åsnebryggan för äldre', targetGroupIds: ['g1'] }),
    card('S02', 3, { name: 'Asnen', targetGroupIds: ['g1', 'g2'], districtIds: ['d1'] }),
  ];
  it.each([
    [{ q: 'ås' }, ['S01']],
    [{ q: 'as' }, ['S02']],
    [{ q: 'ÄLDRE åsne' }, ['S01']],
    [{ q: 's02' }, ['S02']],
    [{ malgrupp: 'g1' }, ['S01', 'S02']],
    [{ stadsdel: 'd1' }, ['S02']],
    [{ malgrupp: 'g1', stadsdel: 'd2' }, []],
    [{}, ['S01', 'S02']],
  ])('%j shows %j', (search, expected) => {
    const shown = filterCards(cards, readFilter(search as Readonly<Record<string, string>>));
    expect(shown.map(({ serviceId }) => serviceId)).toEqual(expected);
  });
});

describe('the arrow keys', () => {
  const columns = columnsOf([card('a', 1), card('b', 2), card('c', 3), card('d', 10)]);
  it.each<[string, Arrow, string | null]>([
    ['a', 'ArrowDown', 'b'],
    ['a', 'ArrowUp', null],
    ['c', 'ArrowRight', 'd'],
    ['d', 'ArrowLeft', 'a'],
    ['d', 'ArrowRight', null],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['gone', 'ArrowDown', null],
  ])('from %s with %s lead to %s', (from, key, to) => {
    expect(cardBeside(columns, from, key)).toBe(to);
  });
});
