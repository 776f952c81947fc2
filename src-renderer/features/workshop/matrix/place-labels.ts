// Why: names beside the circles of the matrix that never lie on each other or on a circle.
// Must not: use chance: the same result gives the same picture, on screen and on every machine.
import type { PlacedPoint } from './fan-out.ts';
import type { Circle, Point, Rect, Segment } from './geometry.ts';
import {
  depthIn,
  distance,
  distanceToSegment,
  doCross,
  doesTouch,
  nearestIn,
  outsideOf,
  overlapOf,
} from './geometry.ts';
import type { Wrapped } from './wrap-text.ts';

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly rect: Rect;
  readonly align: 'left' | 'center' | 'right';
  /** From the circle to the name, where the name had to stand off. */
  readonly leader: Segment | null;
}

export interface LabelInput {
  readonly points: readonly PlacedPoint[];
  /** The ways each name can be broken, best first. */
  readonly wrappings: ReadonlyMap<string, readonly Wrapped[]>;
  readonly frame: Rect;
  /** What names must keep off: the names of the quadrants. */
  readonly taken: readonly Rect[];
  /** Lines that no name may lie on: the threshold. */
  readonly lines: readonly Segment[];
  /** Rings that names had better not lie on. */
  readonly rings: readonly Circle[];
}

export interface Labelling {
  readonly labels: readonly PlacedLabel[];
  /** Services whose name found no room. */
  readonly withoutRoom: readonly string[];
}

interface Candidate extends PlacedLabel {
  /** What this place costs by itself. */
  readonly cost: number;
  /** What it costs by what never moves: frame, circles, quadrant names, threshold. */
  readonly standing: number;
  /** Name and leader line together. */
  readonly reach: Rect;
}

const hard = 10_000;
/** A name, or its leader line, that stands on what never moves is not drawn. */
const blocking = 400;
const besideGap = 5;
const sweeps = 6;
const angles = 16;
const distances = [14, 30, 48, 70, 96] as const;
/** With more services than this, names stand beside their circle or not at all. */
const mostWithLeaders = 70;
/** With more than this, names do not push each other: it would take too long to be live. */
const mostPushed = 45;
const placesTried = 10;
/** The best places of each name; the rest would never be chosen. */
const mostPlaces = 56;
/** A name that costs this much more than its best place is worth pushing others for. */
const trouble = 8;

function rectAt(x: number, y: number, { width, height }: Wrapped): Rect {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function besides(point: PlacedPoint, text: Wrapped, penalty: number): readonly Candidate[] {
  const { x, y, radius } = point;
  const { width, height } = text;
  const away = radius + besideGap;
  const slant = radius * 0.72;
  const places: readonly (readonly [number, number, PlacedLabel['align'], number])[] = [
    [x + away, y - height / 2, 'left', 0],
    [x - away - width, y - height / 2, 'right', 1],
    [x - width / 2, y - away - height + 2, 'center', 3],
    [x - width / 2, y + away - 2, 'center', 3],
    [x + slant, y - slant - height, 'left', 6],
    [x + slant, y + slant, 'left', 6],
    [x - slant - width, y - slant - height, 'right', 7],
    [x - slant - width, y + slant, 'right', 7],
  ];
  return places.map(([left, top, align, cost]) => {
    const rect = rectAt(left, top, text);
    return {
      id: point.id,
      lines: text.lines,
      rect,
      align,
      leader: null,
      cost: cost + penalty,
      standing: 0,
      reach: rect,
    };
  });
}

function afar(point: PlacedPoint, text: Wrapped, penalty: number): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const away of distances) {
    for (let turn = 0; turn < angles; turn += 1) {
      const angle = (2 * Math.PI * turn) / angles;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const reach = point.radius + away;
      const anchor: Point = { x: point.x + reach * cos, y: point.y + reach * sin };
      const left = anchor.x + (cos > 0.3 ? 0 : cos < -0.3 ? -text.width : -text.width / 2);
      const top = anchor.y + (sin > 0.3 ? 0 : sin < -0.3 ? -text.height : -text.height / 2);
      const rect = rectAt(left, top, text);
      const end = nearestIn(rect, point);
      const length = distance(point, end);
      const share = point.radius / length;
      candidates.push({
        id: point.id,
        lines: text.lines,
        rect,
        align: cos > 0.3 ? 'left' : cos < -0.3 ? 'right' : 'center',
        leader: {
          from: {
            x: point.x + (end.x - point.x) * share,
            y: point.y + (end.y - point.y) * share,
          },
          to: end,
        },
        cost: 14 + 0.5 * (length - point.radius) + penalty,
        standing: 0,
        reach: {
          left: Math.min(rect.left, point.x),
          top: Math.min(rect.top, point.y),
          right: Math.max(rect.right, point.x),
          bottom: Math.max(rect.bottom, point.y),
        },
      });
    }
  }
  return candidates;
}

/** Whether the line of a ring runs through a rectangle. */
function isOnRing(rect: Rect, ring: Circle): boolean {
  const farthest = Math.hypot(
    Math.max(Math.abs(rect.left - ring.x), Math.abs(rect.right - ring.x)),
    Math.max(Math.abs(rect.top - ring.y), Math.abs(rect.bottom - ring.y)),
  );
  return distance(nearestIn(rect, ring), ring) < ring.radius && farthest > ring.radius;
}

/** What a place costs by what never moves: frame, circles, quadrant names, threshold lines. */
function standingCost(candidate: Candidate, circles: readonly Circle[], input: LabelInput): number {
  const { rect, leader } = candidate;
  let cost = candidate.cost;
  const outside = outsideOf(rect, input.frame);
  cost += outside > 0.5 ? hard + outside : 0;
  for (const taken of input.taken) {
    const overlap = overlapOf(rect, taken);
    cost += overlap > 0 ? hard + overlap : 0;
    cost += leader !== null && doesTouch(leader, taken) ? 60 : 0;
  }
  for (const line of input.lines) {
    cost += doesTouch(line, rect) ? blocking : 0;
  }
  for (const ring of input.rings) {
    cost += isOnRing(rect, ring) ? 7 : 0;
  }
  for (const circle of circles) {
    const depth = depthIn(circle, rect);
    cost += depth > 0.75 ? hard + depth * 20 : 0;
    if (leader !== null && distanceToSegment(circle, leader) < circle.radius - 1) {
      cost += 400;
    }
  }
  return cost;
}

/** What two names cost each other. */
function mutualCost(a: Candidate, b: Candidate): number {
  if (overlapOf(a.reach, b.reach) === 0) {
    return 0;
  }
  const overlap = overlapOf(a.rect, b.rect);
  let cost = overlap > 0 ? hard + overlap : 0;
  cost += a.leader !== null && doesTouch(a.leader, b.rect) ? 300 : 0;
  cost += b.leader !== null && doesTouch(b.leader, a.rect) ? 300 : 0;
  cost += a.leader !== null && b.leader !== null && doCross(a.leader, b.leader) ? 200 : 0;
  return cost;
}

interface Choice {
  readonly id: string;
  /** Cheapest first, by what never moves. */
  readonly candidates: readonly Candidate[];
  chosen: Candidate | null;
}

/** The cheapest place given where the others stand, and what it costs. */
function cheapest(choice: Choice, others: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const label of choice.candidates) {
    let sum = label.standing;
    for (let at = 0; at < others.length && sum < lowest; at += 1) {
      const other = others[at];
      sum += other === undefined ? 0 : mutualCost(label, other);
    }
    if (sum < lowest) {
      lowest = sum;
      best = label;
    }
  }
  return best;
}

/** Gives each name its place; a name that cannot stand clear of all else is left out, and told. */
export function placeLabels(input: LabelInput): Labelling {
  const { points } = input;
  const crowd = (point: PlacedPoint): number =>
    points.filter((other) => distance(point, other) < 110).length;
  const choices: readonly Choice[] = points
    .map((point, order) => ({ point, order, crowd: crowd(point) }))
    // The most crowded first: they have fewest places to go.
    .toSorted((a, b) => b.crowd - a.crowd || a.order - b.order)
    .map(({ point }) => {
      const others = points.filter(({ id }) => id !== point.id);
      const candidates = (input.wrappings.get(point.id) ?? []).flatMap((text, index) => {
        const near = besides(point, text, index * 4);
        return points.length > mostWithLeaders ? near : near.concat(afar(point, text, index * 4));
      });
      return {
        id: point.id,
        candidates: candidates
          .map((label) => Object.assign(label, { standing: standingCost(label, others, input) }))
          .toSorted((a, b) => a.standing - b.standing)
          .slice(0, points.length > mostPushed ? 20 : mostPlaces),
        chosen: null,
      };
    });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let hasMoved = false;
    for (const choice of choices) {
      const next = cheapest(choice, placedOf(choices, choice));
      hasMoved ||= next !== choice.chosen;
      choice.chosen = next;
    }
    if (!hasMoved) {
      break;
    }
  }
  if (points.length <= mostPushed) {
    pushApart(choices);
  }
  return keepClear(choices, input);
}

function placedOf(choices: readonly Choice[], except?: Choice): readonly Candidate[] {
  return choices.flatMap((choice) =>
    choice === except || choice.chosen === null ? [] : [choice.chosen],
  );
}

/** What the places of some names cost, with each other and with all the rest. */
function costOf(some: readonly Choice[], choices: readonly Choice[]): number {
  const counted = new Set<Choice>();
  let sum = 0;
  for (const choice of some) {
    counted.add(choice);
    if (choice.chosen !== null) {
      sum += choice.chosen.standing;
      for (const other of choices) {
        sum +=
          counted.has(other) || other.chosen === null ? 0 : mutualCost(choice.chosen, other.chosen);
      }
    }
  }
  return sum;
}

/** Gives one name a place that others hold, and lets them look for new ones; true where that helped. */
function doesPush(choice: Choice, label: Candidate, choices: readonly Choice[]): boolean {
  const inTheWay = choices.filter(
    (other) => other !== choice && other.chosen !== null && mutualCost(other.chosen, label) > 0,
  );
  const moved = [choice, ...inTheWay];
  const before = moved.map(({ chosen }) => chosen);
  const cost = costOf(moved, choices);
  choice.chosen = label;
  for (const other of inTheWay) {
    other.chosen = cheapest(other, placedOf(choices, other));
  }
  if (costOf(moved, choices) < cost - 1e-6) {
    return true;
  }
  for (const [at, other] of moved.entries()) {
    other.chosen = before[at] ?? null;
  }
  return false;
}

/**
 * A name that stands badly tries the places that others hold; kept where all together stand better.
 * Without this, two names can hold each other in bad places.
 */
function pushApart(choices: readonly Choice[]): void {
  for (let sweep = 0; sweep < 3; sweep += 1) {
    let isBetter = false;
    for (const choice of choices) {
      const best = choice.candidates[0]?.standing ?? 0;
      for (const label of choice.candidates.slice(0, placesTried)) {
        if (costOf([choice], choices) > best + trouble && label !== choice.chosen) {
          isBetter = doesPush(choice, label, choices) || isBetter;
        }
      }
    }
    if (!isBetter) {
      break;
    }
  }
}

/** Whether two names, or their leader lines, lie on each other. */
function doCollide(a: Candidate, b: Candidate): boolean {
  return mutualCost(a, b) > 0;
}

/**
 * Takes away the names that still lie on something, those with the most trouble first, and then
 * gives back those for which a clear place is left.
 */
function keepClear(choices: readonly Choice[], input: LabelInput): Labelling {
  let shown = choices.flatMap((choice) =>
    choice.chosen === null || choice.chosen.standing >= blocking ? [] : [choice.chosen],
  );
  for (;;) {
    const trouble = shown.map((label) => ({
      label,
      collisions: shown.filter((other) => other !== label && doCollide(label, other)).length,
    }));
    const worst = trouble.reduce<(typeof trouble)[number] | null>(
      (top, one) => (one.collisions > (top?.collisions ?? 0) ? one : top),
      null,
    );
    if (worst === null) {
      break;
    }
    shown = shown.filter((label) => label !== worst.label);
  }
  const withName = new Map(shown.map((label) => [label.id, label]));
  for (const { id, candidates } of choices) {
    const clear = withName.has(id)
      ? undefined
      : candidates.find(
          (label) =>
            label.standing < blocking &&
            ![...withName.values()].some((other) => doCollide(label, other)),
        );
    if (clear !== undefined) {
      withName.set(id, clear);
    }
  }
  return {
    labels: input.points.flatMap(({ id }) => withName.get(id) ?? []),
    withoutRoom: input.points.flatMap(({ id }) => (withName.has(id) ? [] : [id])),
  };
}
