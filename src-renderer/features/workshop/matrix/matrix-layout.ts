// Why: the whole picture of the matrix as places in pixels: circles, clusters, names, leader lines.
// Must not: draw, or know ECharts; the same medians always give the same picture.
import type { Cluster, Fan, MatrixPoint, PlacedPoint } from './fan-out.ts';
import { fanOut } from './fan-out.ts';
import type { Point, Rect, Segment } from './geometry.ts';
import type { PlacedLabel } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { MatrixView } from './view.ts';
import { placeOf } from './view.ts';
import type { Measure } from './wrap-text.ts';
import { wrappingsOf } from './wrap-text.ts';

export interface MatrixLayout {
  readonly points: readonly PlacedPoint[];
  readonly clusters: readonly Cluster[];
  readonly labels: readonly PlacedLabel[];
  /** Shown without its name. */
  readonly withoutRoom: readonly string[];
  /** Not in the part of the axes that is shown. */
  readonly outside: readonly string[];
}

/** A rank of two figures can still be read in it. */
const smallest = 9;

/** Circles shrink where there are many. */
export function radiusFor(count: number): number {
  return count <= 30 ? 13 : count <= 80 ? 11 : 9;
}

/** Height of the names of the quadrants, along the upper and lower edge. */
const cornerHeight = 26;

/** Circles fanned out, smaller where neighbouring fans would else reach into each other. */
function fanApart(points: readonly MatrixPoint[], plot: Rect, view: MatrixView): Fan {
  const at = (point: MatrixPoint): Point => placeOf(plot, view, point);
  const frame = {
    ...plot,
    top: plot.top + cornerHeight,
    bottom: plot.bottom - cornerHeight,
  };
  let radius = radiusFor(points.length);
  let fan = fanOut(points, at, radius, frame);
  while (radius > smallest && fan.isPushed) {
    radius -= 1;
    fan = fanOut(points, at, radius, frame);
  }
  return fan;
}

/** Whether a service is in the part that is shown, with room for its circle. */
export function isShown(plot: Rect, view: MatrixView, point: MatrixPoint): boolean {
  const { x, y } = placeOf(plot, view, point);
  return (
    x >= plot.left + smallest &&
    x <= plot.right - smallest &&
    y >= plot.top + smallest &&
    y <= plot.bottom - smallest
  );
}

export interface PointsInput {
  readonly points: readonly MatrixPoint[];
  readonly plot: Rect;
  readonly view: MatrixView;
}

/** The circles alone: cheap enough for every frame of a zoom. */
export function layoutPoints({
  points,
  plot,
  view,
}: PointsInput): Pick<MatrixLayout, 'points' | 'clusters' | 'outside'> {
  const shown = points.filter((point) => isShown(plot, view, point));
  const ids = new Set(shown.map(({ id }) => id));
  const { points: circles, clusters } = fanApart(shown, plot, view);
  return {
    points: circles,
    clusters,
    outside: points.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  };
}

export function layoutMatrix(
  input: PointsInput & {
    readonly threshold: number;
    /** The names of the quadrants, which stand in the corners. */
    readonly taken: readonly Rect[];
    readonly measure: Measure;
  },
): MatrixLayout {
  const { points, plot, view, threshold, taken, measure } = input;
  const placed = layoutPoints(input);
  const middle = placeOf(plot, view, { effect: threshold, feasibility: threshold });
  const lines: readonly Segment[] = [
    { from: { x: middle.x, y: plot.top }, to: { x: middle.x, y: plot.bottom } },
    { from: { x: plot.left, y: middle.y }, to: { x: plot.right, y: middle.y } },
  ];
  const labelling = placeLabels({
    points: placed.points,
    wrappings: new Map(points.map(({ id, name }) => [id, wrappingsOf(name, measure)])),
    frame: {
      left: plot.left + 2,
      top: plot.top + 2,
      right: plot.right - 2,
      bottom: plot.bottom - 2,
    },
    taken,
    lines,
    rings: placed.clusters,
  });
  return { ...placed, ...labelling };
}
