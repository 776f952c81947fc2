// Why: the arrow keys go to the circle that the eye would go to.
// Must not: know keys or the screen.
import type { Point } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

interface Place extends Point {
  readonly id: string;
}

/** How far `to` lies from `from` along a direction, and beside it. */
function reach(from: Point, to: Point, direction: Direction): { along: number; beside: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case 'left':
      return { along: -dx, beside: Math.abs(dy) };
    case 'right':
      return { along: dx, beside: Math.abs(dy) };
    case 'up':
      return { along: -dy, beside: Math.abs(dx) };
    case 'down':
      return { along: dy, beside: Math.abs(dx) };
  }
}

/** What lies aside counts double: straight ahead is what the key means. */
const asideWeight = 2;

/** The nearest place in a direction (screen coordinates, y downwards), or null where none is. */
export function nearestIn(
  places: readonly Place[],
  fromId: string,
  direction: Direction,
): string | null {
  const from = places.find(({ id }) => id === fromId);
  if (from === undefined) {
    return null;
  }
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const to of places) {
    const { along, beside } = reach(from, to, direction);
    // Within 60 degrees of straight ahead, so that every circle can be reached and none twice.
    if (to.id !== fromId && along > 0.5 && beside <= along * 1.75) {
      const cost = along + asideWeight * beside;
      if (best === null || cost < best.cost - 1e-9 || (cost <= best.cost && to.id < best.id)) {
        best = { id: to.id, cost };
      }
    }
  }
  return best?.id ?? null;
}
