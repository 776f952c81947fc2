// Why: services with the same two medians stand on the same spot; fanned out, each can be seen.
// Must not: move a service that stands alone, or depend on the order of the rows.
import type { Circle, Point } from './geometry.ts';

/** A service to place, by its medians. */
export interface MatrixPoint {
  readonly id: string;
  readonly name: string;
  readonly rank: number | null;
  readonly effect: number;
  readonly feasibility: number;
}

export interface PlacedPoint extends Circle {
  readonly id: string;
}

/** Services with the same medians: where they truly stand, and the ring round them. */
export interface Cluster extends Circle {
  readonly key: string;
  readonly ids: readonly string[];
}

export interface Fan {
  readonly points: readonly PlacedPoint[];
  readonly clusters: readonly Cluster[];
}

const gap = 1.5;
/** More than this stand in rings round a middle one, instead of on one ring. */
const mostOnOneRing = 6;

/** Offsets of `count` circles that touch without overlapping, the first at the top or middle. */
export function fanOffsets(count: number, radius: number): readonly Point[] {
  const reach = radius + gap;
  if (count <= 1) {
    return [{ x: 0, y: 0 }];
  }
  if (count <= mostOnOneRing) {
    const ring = reach / Math.sin(Math.PI / count);
    // Two stand beside each other; three and more begin at the top.
    const start = count === 2 ? Math.PI : -Math.PI / 2;
    return Array.from({ length: count }, (_, index) => {
      const angle = start + (2 * Math.PI * index) / count;
      return { x: ring * Math.cos(angle), y: ring * Math.sin(angle) };
    });
  }
  const offsets: Point[] = [{ x: 0, y: 0 }];
  for (let ring = 1; offsets.length < count; ring += 1) {
    const places = 6 * ring;
    for (let place = 0; place < places && offsets.length < count; place += 1) {
      const angle = -Math.PI / 2 + (2 * Math.PI * place) / places;
      // 2.2 leaves the corners of each ring as far apart as its sides.
      const away = ring * reach * 2.2;
      offsets.push({ x: away * Math.cos(angle), y: away * Math.sin(angle) });
    }
  }
  return offsets;
}

/** Best rank first, those without rank last, then by id: the order everything is placed in. */
export function inPlacingOrder(points: readonly MatrixPoint[]): readonly MatrixPoint[] {
  return points.toSorted(
    (a, b) =>
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Circles in pixels, one a service, fanned out round the spot where several share it. */
export function fanOut(
  points: readonly MatrixPoint[],
  toPixel: (point: MatrixPoint) => Point,
  radius: number,
): Fan {
  const groups = Map.groupBy(
    inPlacingOrder(points),
    ({ effect, feasibility }) => `${effect} ${feasibility}`,
  );
  const placed: PlacedPoint[] = [];
  const clusters: Cluster[] = [];
  for (const [key, group] of groups) {
    const [first] = group;
    if (first === undefined) {
      continue;
    }
    const centre = toPixel(first);
    const offsets = fanOffsets(group.length, radius);
    for (const [index, point] of group.entries()) {
      const offset = offsets[index] ?? { x: 0, y: 0 };
      placed.push({ id: point.id, x: centre.x + offset.x, y: centre.y + offset.y, radius });
    }
    if (group.length > 1) {
      const reach = Math.max(...offsets.map(({ x, y }) => Math.hypot(x, y)));
      clusters.push({
        key,
        ids: group.map(({ id }) => id),
        ...centre,
        radius: reach + radius + 4,
      });
    }
  }
  return { points: placed, clusters };
}
