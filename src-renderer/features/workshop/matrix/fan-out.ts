// Why: services with the same two medians stand on the same spot; fanned out, each can be seen.
// Must not: move a service that stands alone, or depend on the order of the rows.
import type { Circle, Point, Rect } from './geometry.ts';
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

/** Services with the same medians, and the ring round their circles. */
export interface Cluster extends Circle {
  readonly key: string;
  readonly ids: readonly string[];
}

export interface Fan {
  readonly points: readonly PlacedPoint[];
  readonly clusters: readonly Cluster[];
  /** Some had to give way to others. */
  readonly isPushed: boolean;
}

const gap = 1.5;

/** Radius of a ring on which `count` circles of reach 1 stand side by side. */
function ringRadius(count: number): number {
  return count === 1 ? 0 : 1 / Math.sin(Math.PI / count);
}

interface Rings {
  /** Circles on each ring, innermost first, and how far out each ring is. */
  readonly rings: readonly { readonly count: number; readonly away: number }[];
  readonly away: number;
}

const bestRings = new Map<number, Rings>();

/** The rings that keep `count` circles of reach 1 closest together. */
function ringsFor(count: number): Rings {
  const known = bestRings.get(count);
  if (known !== undefined) {
    return known;
  }
  let best: Rings = {
    rings: [{ count, away: ringRadius(count) }],
    away: ringRadius(count),
  };
  for (let inner = 1; inner < count - 2; inner += 1) {
    const within = ringsFor(inner);
    const away = Math.max(ringRadius(count - inner), within.away + 2);
    if (away < best.away - 1e-9) {
      best = { rings: [...within.rings, { count: count - inner, away }], away };
    }
  }
  bestRings.set(count, best);
  return best;
}

/** Offsets of `count` circles that touch without overlapping, from the middle outwards. */
export function fanOffsets(count: number, radius: number): readonly Point[] {
  const reach = radius + gap;
  return ringsFor(count).rings.flatMap((ring) => {
    // Two stand beside each other; three and more begin at the top.
    const start = ring.count === 2 ? Math.PI : -Math.PI / 2;
    return Array.from({ length: ring.count }, (_, index) => {
      const angle = start + (2 * Math.PI * index) / ring.count;
      return { x: ring.away * reach * Math.cos(angle), y: ring.away * reach * Math.sin(angle) };
    });
  });
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

interface Movable {
  x: number;
  y: number;
  readonly canMove: boolean;
}

/** Moves one pair apart where it can be moved; true where they lay on each other. */
function pushPair(a: Movable, b: Movable, reach: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const away = Math.hypot(dx, dy);
  if (away >= reach || (!a.canMove && !b.canMove)) {
    return false;
  }
  // Two on the very same spot part sideways.
  const [ux, uy] = away < 1e-6 ? [1, 0] : [dx / away, dy / away];
  const push = reach - away + 0.05;
  const shareA = a.canMove ? (b.canMove ? 0.5 : 1) : 0;
  a.x -= ux * push * shareA;
  a.y -= uy * push * shareA;
  b.x += ux * push * (1 - shareA);
  b.y += uy * push * (1 - shareA);
  return true;
}

const mostPushes = 240;

/** What still lies on each other after the turning is pushed apart; what stands alone stays. */
function pushApart(places: readonly Movable[], radius: number, frame: Rect): boolean {
  let isPushed = false;
  for (let push = 0; push < mostPushes; push += 1) {
    let isDone = true;
    for (const place of places) {
      if (place.canMove) {
        place.x = Math.min(Math.max(place.x, frame.left + radius), frame.right - radius);
        place.y = Math.min(Math.max(place.y, frame.top + radius), frame.bottom - radius);
      }
    }
    for (const [at, a] of places.entries()) {
      for (let other = at + 1; other < places.length; other += 1) {
        const b = places[other];
        if (b !== undefined && pushPair(a, b, 2 * radius + 0.5)) {
          isDone = false;
          isPushed = true;
        }
      }
    }
    if (isDone) {
      break;
    }
  }
  return isPushed;
}

/** The circle round some circles. */
function ringRound(members: readonly PlacedPoint[], radius: number): Circle {
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const centre = { x: middle(members.map(({ x }) => x)), y: middle(members.map(({ y }) => y)) };
  const away = Math.max(...members.map((member) => distance(member, centre)));
  return { ...centre, radius: away + radius + 4 };
}

/**
 * Circles in pixels, one a service, fanned out round the spot where several share it. Fans give way
 * to each other, to what stands alone, and to the frame.
 */
export function fanOut(
  points: readonly MatrixPoint[],
  toPixel: (point: MatrixPoint) => Point,
  radius: number,
  frame: Rect,
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
      return circle === undefined
        ? []
        : [{ id, x: circle.x, y: circle.y, radius, canMove: group.ids.length > 1 }];
    });
  });
  const isPushed = pushApart(placed, radius, frame);
  const places = new Map(placed.map(({ id, x, y }) => [id, { id, x, y, radius }]));
  const clusters = groups
    .filter(({ ids }) => ids.length > 1)
    .map(({ key, ids }) => ({
      key,
      ids,
      ...ringRound(
        ids.flatMap((id) => places.get(id) ?? []),
        radius,
      ),
    }));
  return { points: [...places.values()], clusters, isPushed };
}

/** Whether any two circles lie on each other. */
export function hasOverlap(points: readonly PlacedPoint[]): boolean {
  return points.some((a, at) =>
    points.slice(at + 1).some((b) => distance(a, b) < a.radius + b.radius),
  );
}
