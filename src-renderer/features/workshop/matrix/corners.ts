// Why: the names of the quadrants stand in the corners of the plot, on screen and in the saved picture.
// Must not: draw them.
import type { Quadrant } from '../../../../src-shared/contract/values.ts';
import { quadrantLabels } from '../../../../src-shared/text/labels.ts';
import type { Point, Rect } from './geometry.ts';
import type { MeasureText } from './wrap-text.ts';

const corners: Readonly<Record<Quadrant, readonly ['left' | 'right', 'top' | 'bottom']>> = {
  'easy-limited': ['left', 'top'],
  prioritise: ['right', 'top'],
  rest: ['left', 'bottom'],
  enable: ['right', 'bottom'],
};

export const quadrantNames: readonly Quadrant[] = ['easy-limited', 'prioritise', 'rest', 'enable'];

const cornerGap = 10;

/** Where the name of a quadrant stands. */
export function cornerOf(
  quadrant: Quadrant,
  plot: Rect,
  count: number,
  measure: MeasureText,
): Rect {
  const width = measure(`${quadrantLabels[quadrant]} ${count}`, 13, 600) + 6;
  const [side, edge] = corners[quadrant];
  const left = side === 'left' ? plot.left + cornerGap : plot.right - cornerGap - width;
  const top = edge === 'top' ? plot.top + 6 : plot.bottom - 26;
  return { left, top, right: left + width, bottom: top + 20 };
}

/** Whether the name of a quadrant stands on its own ground, where only a part is shown. */
export function isOnOwnGround(quadrant: Quadrant, corner: Rect, middle: Point): boolean {
  const [side, edge] = corners[quadrant];
  return (
    (side === 'left' ? corner.right <= middle.x : corner.left >= middle.x) &&
    (edge === 'top' ? corner.bottom <= middle.y : corner.top >= middle.y)
  );
}
