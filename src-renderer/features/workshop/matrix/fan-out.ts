// Why: services with the same two medians stand on the same spot; fanned out, each can be seen.
// Must not: move a service that stands alone, or depend on the order of the rows.
import type { Circle, Point } from './geometry.ts';
import { distance } from './geometry.ts';

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

interface Group {
  readonly ids: readonly string[];
  readonly key: string;
  readonly centre: Point;
  readonly offsets: readonly Point[];
  turn: number;
}

const turns = 12;

function circlesOf({ centre, offsets, turn }: Group, radius: number): readonly Circle[] {
  const angle = (2 * Math.PI * turn) / turns;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return offsets.map(({ x, y }) => ({
    x: centre.x + x * cos - y * sin,
    y: centre.y + x * sin + y * cos,
    radius,
  }));
}

/** How deep two sets of circles lie in each other. */
function depthBetween(own: readonly Circle[], others: readonly Circle[]): number {
  let depth = 0;
  for (const a of own) {
    for (const b of others) {
      depth += Math.max(0, a.radius + b.radius + gap - distance(a, b));
    }
  }
  return depth;
}

/** Turns the fans so that they reach into each other as little as can be; none where none must. */
function turnApart(groups: readonly Group[], radius: number): void {
  const circles = new Map(groups.map((group) => [group, circlesOf(group, radius)]));
  for (let sweep = 0; sweep < 3; sweep += 1) {
    for (const group of groups) {
      const others = groups.flatMap((other) => (other === group ? [] : (circles.get(other) ?? [])));
      let lowest = depthBetween(circlesOf(group, radius), others);
      const before = group.turn;
      for (let turn = 0; turn < turns && lowest > 0 && group.offsets.length > 1; turn += 1) {
        const depth = depthBetween(circlesOf({ ...group, turn }, radius), others);
        if (depth < lowest - 1e-6) {
          lowest = depth;
          group.turn = turn;
        }
      }
      if (group.turn !== before) {
        circles.set(group, circlesOf(group, radius));
      }
    }
  }
}

/** Circles in pixels, one a service, fanned out round the spot where several share it. */
export function fanOut(
  points: readonly MatrixPoint[],
  toPixel: (point: MatrixPoint) => Point,
  radius: number,
): Fan {
  const byPlace = Map.groupBy(
    inPlacingOrder(points),
    ({ effect, feasibility }) => `${effect} ${feasibility}`,
  );
  const groups = [...byPlace].flatMap(([key, members]): readonly Group[] => {
    const [first] = members;
    return first === undefined
      ? []
      : [
          {
            key,
            ids: members.map(({ id }) => id),
            centre: toPixel(first),
            offsets: fanOffsets(members.length, radius),
            turn: 0,
          },
        ];
  });
  turnApart(groups, radius);
  const placed = groups.flatMap((group) => {
    const circles = circlesOf(group, radius);
    return group.ids.flatMap((id, index) => {
      const circle = circles[index];
      return circle === undefined ? [] : [{ id, x: circle.x, y: circle.y, radius }];
    });
  });
  const clusters = groups
    .filter(({ ids }) => ids.length > 1)
    .map(({ key, ids, centre, offsets }) => ({
      key,
      ids,
      x: centre.x,
      y: centre.y,
      radius: Math.max(...offsets.map(({ x, y }) => Math.hypot(x, y))) + radius + 4,
    }));
  return { points: placed, clusters };
}

/** Whether any two circles lie on each other. */
export function hasOverlap(points: readonly PlacedPoint[]): boolean {
  return points.some((a, at) =>
    points.slice(at + 1).some((b) => distance(a, b) < a.radius + b.radius),
  );
}
