// Why: what each key does in the grid of votes, and where it moves.
// Must not: save or show anything; the grid does.
import type { Confidence, Criterion } from '../../../../src-shared/contract/values.ts';

export const criteria: readonly Criterion[] = ['effect', 'feasibility'];

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'enter'
  | 'row-start'
  | 'row-end';

export type EntryAct =
  /** null is "kan inte bedöma". */
  | { readonly kind: 'value'; readonly value: number | null }
  | { readonly kind: 'confidence'; readonly confidence: Confidence }
  | { readonly kind: 'move'; readonly move: Move }
  /** To the next or previous item. */
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'remove' }
  | { readonly kind: 'leave' };

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'enter',
  Home: 'row-start',
  End: 'row-end',
};
const confidences: Readonly<Record<string, Confidence>> = { l: 'low', m: 'medium', h: 'high' };

/** What a key press means in the grid; null where it means nothing there. */
export function actOf(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): EntryAct | null {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  if (/^[1-5]$/u.test(key)) {
    return { kind: 'value', value: Number(key) };
  }
  if (key === '-') {
    return { kind: 'value', value: null };
  }
  const confidence = confidences[key.toLowerCase()];
  if (confidence !== undefined) {
    return { kind: 'confidence', confidence };
  }
  if (key === 'Tab') {
    return { kind: 'move', move: shiftKey ? 'previous' : 'next' };
  }
  if (key === 'PageDown' || key === 'PageUp') {
    return { kind: 'turn', by: key === 'PageDown' ? 1 : -1 };
  }
  if (key === 'Backspace' || key === 'Delete') {
    return { kind: 'remove' };
  }
  if (key === 'Escape') {
    return { kind: 'leave' };
  }
  const move = moves[key];
  return move === undefined ? null : { kind: 'move', move };
}

/** A cell of the grid: row from 0, and 0 for effect or 1 for feasibility. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a move leads in a grid of `rows` rows and two columns; the same place at an edge, and null
 * where the move leads out of the grid (Tab past the end, Enter past the last cell).
 */
export function placeAfter(at: CellPlace, move: Move, rows: number): CellPlace | null {
  const last = rows - 1;
  const index = at.row * 2 + at.column;
  switch (move) {
    case 'up':
      return { ...at, row: Math.max(0, at.row - 1) };
    case 'down':
      return { ...at, row: Math.min(last, at.row + 1) };
    case 'left':
      return { ...at, column: 0 };
    case 'right':
      return { ...at, column: 1 };
    case 'row-start':
      return { ...at, column: 0 };
    case 'row-end':
      return { ...at, column: 1 };
    case 'next':
      return index + 1 < rows * 2 ? cellAt(index + 1) : null;
    case 'previous':
      return index > 0 ? cellAt(index - 1) : null;
    case 'enter':
      if (at.row < last) {
        return { ...at, row: at.row + 1 };
      }
      return at.column === 0 ? { row: 0, column: 1 } : null;
  }
}

function cellAt(index: number): CellPlace {
  return { row: Math.floor(index / 2), column: index % 2 };
}
