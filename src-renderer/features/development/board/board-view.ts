// Why: which cards a board shows, in which column, and where an arrow key leads.
// Must not: work out readiness; the core does.
import type { CardHead } from '../../../../src-shared/contract/owner/development.ts';
import {
  readinessStage,
  type ReadinessStage,
  readinessStages,
} from '../../../../src-shared/domain/readiness.ts';

export interface BoardFilter {
  readonly text: string;
  readonly group: string | null;
  readonly district: string | null;
}

export function readFilter(search: Readonly<Record<string, string>>): BoardFilter {
  return {
    text: search['q'] ?? '',
    group: search['malgrupp'] ?? null,
    district: search['stadsdel'] ?? null,
  };
}

function words(text: string): readonly string[] {
  return text.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean);
}

export function filterCards<Card extends CardHead>(
  cards: readonly Card[],
  { text, group, district }: BoardFilter,
): readonly Card[] {
  const wanted = words(text);
  return cards.filter((card) => {
    const own = `${card.ref} ${card.name}`.toLocaleLowerCase('sv');
    return (
      wanted.every((word) => own.includes(word)) &&
      (group === null || card.targetGroupIds.includes(group)) &&
      (district === null || card.districtIds.includes(district))
    );
  });
}

export interface Column {
  readonly stage: ReadinessStage;
  readonly cards: readonly CardHead[];
}

/** The columns from the least done. That of cards not started is left out where there are none. */
export function columnsOf(cards: readonly CardHead[]): readonly Column[] {
  const byStage = Map.groupBy(cards, ({ filled }) => readinessStage(filled));
  return readinessStages
    .map((stage) => ({ stage, cards: byStage.get(stage) ?? [] }))
    .filter(({ stage, cards: own }) => stage !== 'not-started' || own.length > 0);
}

/** The cards in the order one walks through them: column by column. */
export function inOrder(columns: readonly Column[]): readonly CardHead[] {
  return columns.flatMap(({ cards }) => cards);
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * The card that a key leads to from another: up and down in the column, left and right to the
 * nearest column with cards, at the same height or its last. Null where there is none.
 */
export function cardBeside(columns: readonly Column[], id: string, key: Arrow): string | null {
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.serviceId === id));
  const own = columns[column]?.cards ?? [];
  const row = own.findIndex((card) => card.serviceId === id);
  if (row < 0) return null;
  const target = {
    ArrowUp: () => own[row - 1],
    ArrowDown: () => own[row + 1],
    Home: () => own[0],
    End: () => own.at(-1),
    ArrowLeft: () => atHeight(columns.slice(0, column).toReversed(), row),
    ArrowRight: () => atHeight(columns.slice(column + 1), row),
  }[key]();
  return target?.serviceId ?? null;
}

function atHeight(columns: readonly Column[], row: number): CardHead | undefined {
  const cards = columns.find((column) => column.cards.length > 0)?.cards;
  return cards?.[Math.min(row, cards.length - 1)];
}
