// Why: the few shapes that the layout of the matrix measures with.
// Must not: know what is laid out.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Circle extends Point {
  readonly radius: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Area two rectangles share. */
export function overlapOf(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The point of a rectangle that lies nearest. */
export function nearestIn(rect: Rect, point: Point): Point {
  return {
    x: Math.min(Math.max(point.x, rect.left), rect.right),
    y: Math.min(Math.max(point.y, rect.top), rect.bottom),
  };
}

export function distance(a: Point, b: Point): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  // Some million times a layout: many times faster than Math.hypot.
  return Math.sqrt(dx * dx + dy * dy);
}

/** How deep a circle reaches into a rectangle; 0 where they are apart. */
export function depthIn(circle: Circle, rect: Rect): number {
  return Math.max(0, circle.radius - distance(circle, nearestIn(rect, circle)));
}

/** How far outside a frame a rectangle reaches, all sides together. */
export function outsideOf(rect: Rect, frame: Rect): number {
  return (
    Math.max(0, frame.left - rect.left) +
    Math.max(0, frame.top - rect.top) +
    Math.max(0, rect.right - frame.right) +
    Math.max(0, rect.bottom - frame.bottom)
  );
}

/** Distance from a point to a segment. */
export function distanceToSegment(point: Point, { from, to }: Segment): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along =
    length === 0
      ? 0
      : ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, {
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  });
}

function side(a: Point, b: Point, c: Point): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

export function doCross(a: Segment, b: Segment): boolean {
  return (
    side(a.from, a.to, b.from) !== side(a.from, a.to, b.to) &&
    side(b.from, b.to, a.from) !== side(b.from, b.to, a.to)
  );
}

/** Whether a segment touches a rectangle. */
export function doesTouch(segment: Segment, rect: Rect): boolean {
  const isIn = ({ x, y }: Point): boolean =>
    x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
  if (isIn(segment.from) || isIn(segment.to)) {
    return true;
  }
  const corners = [
    { x: rect.left, y: rect.top },
    { x: rect.right, y: rect.top },
    { x: rect.right, y: rect.bottom },
    { x: rect.left, y: rect.bottom },
  ] as const;
  return corners.some((from, index) =>
    doCross(segment, { from, to: corners[(index + 1) % 4] ?? corners[0] }),
  );
}
