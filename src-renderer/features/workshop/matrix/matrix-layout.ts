// Why: the whole picture of the matrix as places in pixels: circles, clusters, names, leader lines.
// Must not: draw, or know ECharts; the same medians always give the same picture.
import type { Cluster, Fan, MatrixPoint, PlacedPoint } from './fan-out.ts';
import { fanOut, hasOverlap } from './fan-out.ts';
import type { Point, Rect, Segment } from './geometry.ts';
import type { PlacedLabel } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';
import type { Measure } from './wrap-text.ts';
import { wrappingsOf } from './wrap-text.ts';

/** What the axes show: a little beyond 1 and 5, so that no circle is cut. */
export const axisFrom = 0.72;
export const axisTo = 5.28;

export interface MatrixLayout {
  readonly points: readonly PlacedPoint[];
  readonly clusters: readonly Cluster[];
  readonly labels: readonly PlacedLabel[];
  readonly withoutRoom: readonly string[];
}

/** A value of the axes, 1–5, as a place in the plot. */
export function placeOf(plot: Rect, effect: number, feasibility: number): Point {
  const span = axisTo - axisFrom;
  return {
    x: plot.left + ((effect - axisFrom) / span) * (plot.right - plot.left),
    y: plot.bottom - ((feasibility - axisFrom) / span) * (plot.bottom - plot.top),
  };
}

/** The value at a place along the effect axis, and along the feasibility axis. */
export function valueAt(plot: Rect, { x, y }: Point): { effect: number; feasibility: number } {
  const span = axisTo - axisFrom;
  return {
    effect: axisFrom + ((x - plot.left) / (plot.right - plot.left)) * span,
    feasibility: axisFrom + ((plot.bottom - y) / (plot.bottom - plot.top)) * span,
  };
}

/** A rank of two figures can still be read in it. */
const smallest = 9;

/** Circles shrink where there are many. */
export function radiusFor(count: number): number {
  return count <= 30 ? 13 : count <= 80 ? 11 : 9;
}

/** Circles fanned out, smaller where neighbouring fans would else lie on each other. */
function fanApart(points: readonly MatrixPoint[], plot: Rect): Fan {
  const at = ({ effect, feasibility }: MatrixPoint): Point => placeOf(plot, effect, feasibility);
  let fan = fanOut(points, at, radiusFor(points.length));
  for (let radius = radiusFor(points.length) - 1; radius >= smallest; radius -= 1) {
    if (!hasOverlap(fan.points)) {
      break;
    }
    fan = fanOut(points, at, radius);
  }
  return fan;
}

export function layoutMatrix(input: {
  readonly points: readonly MatrixPoint[];
  readonly plot: Rect;
  readonly threshold: number;
  /** The names of the quadrants, which stand in the corners. */
  readonly taken: readonly Rect[];
  readonly measure: Measure;
}): MatrixLayout {
  const { points, plot, threshold, taken, measure } = input;
  const fan = fanApart(points, plot);
  const middle = placeOf(plot, threshold, threshold);
  const lines: readonly Segment[] = [
    { from: { x: middle.x, y: plot.top }, to: { x: middle.x, y: plot.bottom } },
    { from: { x: plot.left, y: middle.y }, to: { x: plot.right, y: middle.y } },
  ];
  const labelling = placeLabels({
    points: fan.points,
    wrappings: new Map(points.map(({ id, name }) => [id, wrappingsOf(name, measure)])),
    frame: {
      left: plot.left + 2,
      top: plot.top + 2,
      right: plot.right - 2,
      bottom: plot.bottom - 2,
    },
    taken,
    lines,
  });
  return { ...fan, ...labelling };
}
