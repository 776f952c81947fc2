// Why: which services can be placed in the matrix, on screen and in the saved picture.
// Must not: place them.
import type { LiveItem } from '../result/reorder.ts';
import type { MatrixPoint } from './fan-out.ts';

/** Services with a median on both questions; what has none stands in the list alone. */
export function pointsOf(items: readonly LiveItem[]): readonly MatrixPoint[] {
  return items.flatMap(({ id, name, shortName, rank, effect, feasibility }) =>
    effect.median === null || feasibility.median === null
      ? []
      : [
          {
            id,
            name: shortName ?? name,
            rank,
            effect: effect.median,
            feasibility: feasibility.median,
          },
        ],
  );
}
