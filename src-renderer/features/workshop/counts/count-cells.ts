// Why: what is typed in the grid of counted answers: six figures a question, and where a key leads.
// Must not: save or show anything; the grid does.
import type { Criterion } from '../../../../src-shared/contract/values.ts';

/** Cells of a question: the steps 1–5, then "kan inte bedöma". */
export const cellsOfQuestion = 6;
/** Cells of a row: effect, then feasibility. */
export const cellsOfRow = 2 * cellsOfQuestion;
/** No room has so many; a longer figure is a slip of the finger. */
export const mostDigits = 3;

/** What stands in the six cells of one question, as typed. */
export type TypedCounts = readonly string[];

export const nothingTyped: TypedCounts = Array.from({ length: cellsOfQuestion }, () => '');

/** Only digits, and few of them. */
export function cleanCount(text: string): string {
  return text.replaceAll(/\D/gu, '').slice(0, mostDigits);
}

export function isBlank(typed: TypedCounts): boolean {
  return typed.every((text) => text === '');
}

const countOf = (text: string | undefined): number => Number(text ?? '');

/** Number of answers that are typed; an empty cell beside others is none. */
export function totalTyped(typed: TypedCounts): number {
  return typed.reduce((sum, text) => sum + countOf(text), 0);
}

/** The typed figures as they are saved. */
export function stepCountsOf(typed: TypedCounts): {
  readonly steps: number[];
  readonly abstentions: number;
} {
  return {
    steps: typed.slice(0, cellsOfQuestion - 1).map(countOf),
    abstentions: countOf(typed[cellsOfQuestion - 1]),
  };
}

/** A cell of the grid: row and column from 0. */
export interface CountPlace {
  readonly row: number;
  readonly column: number;
}

/** The question of a column, and the place within it. */
export function questionAt(column: number): { readonly criterion: Criterion; readonly at: number } {
  return {
    criterion: column < cellsOfQuestion ? 'effect' : 'feasibility',
    at: column % cellsOfQuestion,
  };
}

/**
 * Where a key leads; null where it is not the grid's. Enter goes down the column and from its end to
 * the next one, so that a wall can be read step by step or service by service.
 */
export function placeAfterKey(from: CountPlace, key: string, rows: number): CountPlace | null {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(cellsOfRow - 1, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: cellsOfRow - 1 };
    case 'Enter':
      if (row < rows - 1) return { row: row + 1, column };
      return column < cellsOfRow - 1 ? { row: 0, column: column + 1 } : null;
    default:
      return null;
  }
}
