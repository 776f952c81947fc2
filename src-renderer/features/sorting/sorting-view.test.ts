// Why: the arrows must reach every card, and what is shown before the answer must be what it says.
// Must not: repeat where things land in the plan (core/services/sorting.test.ts).
import { describe, expect, it } from 'vitest';
import type { ProposalCard, SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { boardAfter, columnsOf, neighbour, shifted } from './sorting-view.ts';

function card(id: string, categoryId: string | null, name = id): ProposalCard {
  return {
    id,
    ref: id.toUpperCase(),
    name,
    targetGroups: ['Äldre'],
    status: 'candidate',
    origin: 'new-idea',
    outcome: 'pass',
    openConditions: 0,
    fulfilledConditions: 0,
    categoryId,
    score: null,
    similar: [],
    merged: [],
  };
}

const board: SortingBoard = {
  categories: [
    { id: 'one', name: 'Ett' },
    { id: 'two', name: 'Två' },
    { id: 'three', name: 'Tre' },
  ],
  cards: [card('a', 'one'), card('b', 'one'), card('c', 'three'), card('d', null, 'Öppet hus')],
  goneOn: 0,
  declined: 0,
};

describe('the columns', () => {
  it('stand with the unsorted first, and say how many the filter leaves out', () => {
    expect(
      columnsOf(board, '').map(({ name, cards }) => [name, cards.map(({ id }) => id)]),
    ).toEqual([
      ['Osorterade', ['d']],
      ['Ett', ['a', 'b']],
      ['Två', []],
      ['Tre', ['c']],
    ]);
    expect(columnsOf(board, 'hus ÄLD').map(({ cards, hidden }) => [cards.length, hidden])).toEqual([
      [1, 0],
      [0, 2],
      [0, 0],
      [0, 1],
    ]);
  });
});

describe('the arrows', () => {
  const columns = columnsOf(board, '');
  it('walk in a column, and aside past an empty one', () => {
    expect(neighbour(columns, 'a', 'down')).toBe('b');
    expect(neighbour(columns, 'b', 'down')).toBeNull();
    expect(neighbour(columns, 'b', 'right')).toBe('c');
    expect(neighbour(columns, 'c', 'left')).toBe('a');
    expect(neighbour(columns, 'd', 'left')).toBeNull();
    expect(neighbour(columns, 'gone', 'up')).toBeNull();
  });

  it('with Alt carry the card: aside to the next column, also an empty one, and up and down', () => {
    expect(shifted(columns, 'b', 'right')).toEqual({
      serviceIds: ['b'],
      categoryId: 'two',
      beforeServiceId: null,
    });
    expect(shifted(columns, 'a', 'left')?.categoryId).toBeNull();
    expect(shifted(columns, 'c', 'right')).toBeNull();
    expect(shifted(columns, 'b', 'up')?.beforeServiceId).toBe('a');
    expect(shifted(columns, 'a', 'down')?.beforeServiceId).toBeNull();
    expect(shifted(columns, 'a', 'up')).toBeNull();
    expect(shifted(columns, 'd', 'up')).toBeNull();
  });
});

it('shows a placing at once as the plan will have it', () => {
  const after = boardAfter(board, {
    serviceIds: ['d', 'c'],
    categoryId: 'one',
    beforeServiceId: 'b',
  });
  expect(columnsOf(after, '').map(({ cards }) => cards.map(({ id }) => id))).toEqual([
    [],
    ['a', 'd', 'c', 'b'],
    [],
    [],
  ]);
});
