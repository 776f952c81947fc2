// Why: what the board shows of the proposals, and where a key or a drop leads; pure, so that it is
// proved without a window. Must not: change the plan.
import type { ProposalCard, SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { putBefore } from '../../../src-shared/domain/sorting.ts';
import { t } from '../../../src-shared/text/translate.ts';

export interface Column {
  /** Null is the unsorted. */
  readonly id: string | null;
  readonly name: string;
  readonly cards: readonly ProposalCard[];
  /** How many more stand here that the filter does not show. */
  readonly hidden: number;
}

/** Unsorted first, then the categories in their order; each with the cards that the words hit. */
export function columnsOf(board: SortingBoard, filter: string): Column[] {
  const words = filter.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean);
  const isHit = ({ ref, name, targetGroups }: ProposalCard): boolean => {
    const text = [ref, name, ...targetGroups].join(' ').toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  };
  return [{ id: null, name: t('sorting.unsorted') }, ...board.categories].map(({ id, name }) => {
    const own = board.cards.filter((card) => card.categoryId === id);
    const cards = own.filter(isHit);
    return { id, name, cards, hidden: own.length - cards.length };
  });
}

export type Direction = 'left' | 'right' | 'up' | 'down';

function placeOf(columns: readonly Column[], id: string): { column: number; row: number } | null {
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex((card) => card.id === id);
    if (row >= 0) return { column, row };
  }
  return null;
}

/** The card that an arrow leads to: up and down in the column, aside to the nearest that has any. */
export function neighbour(
  columns: readonly Column[],
  id: string,
  direction: Direction,
): string | null {
  const at = placeOf(columns, id);
  if (at === null) return null;
  if (direction === 'up' || direction === 'down') {
    const row = at.row + (direction === 'up' ? -1 : 1);
    return columns[at.column]?.cards[row]?.id ?? null;
  }
  const aside =
    direction === 'left' ? columns.slice(0, at.column).toReversed() : columns.slice(at.column + 1);
  const cards = aside.find((column) => column.cards.length > 0)?.cards;
  return cards?.[Math.min(at.row, cards.length - 1)]?.id ?? null;
}

export interface Placing {
  readonly serviceIds: string[];
  readonly categoryId: string | null;
  readonly beforeServiceId: string | null;
}

/** Where Alt and an arrow put a card; null where there is nowhere to go. */
export function shifted(
  columns: readonly Column[],
  id: string,
  direction: Direction,
): Placing | null {
  const at = placeOf(columns, id);
  if (at === null) return null;
  const own = columns[at.column];
  if (direction === 'left' || direction === 'right') {
    const target = columns[at.column + (direction === 'left' ? -1 : 1)];
    return target === undefined
      ? null
      : { serviceIds: [id], categoryId: target.id, beforeServiceId: null };
  }
  // The unsorted have no order of their own.
  if (own === undefined || own.id === null) return null;
  const row = direction === 'up' ? at.row - 1 : at.row + 2;
  if (row < 0 || row > own.cards.length) return null;
  return { serviceIds: [id], categoryId: own.id, beforeServiceId: own.cards[row]?.id ?? null };
}

/** The board as it is after a placing, before the core has answered. */
export function boardAfter(board: SortingBoard, placing: Placing): SortingBoard {
  const { serviceIds, categoryId, beforeServiceId } = placing;
  const moved = new Set(serviceIds);
  const cards = new Map(
    board.cards.map((card) => [card.id, moved.has(card.id) ? { ...card, categoryId } : card]),
  );
  const order = putBefore([...cards.keys()], serviceIds, beforeServiceId);
  return { ...board, cards: order.flatMap((id) => cards.get(id) ?? []) };
}
