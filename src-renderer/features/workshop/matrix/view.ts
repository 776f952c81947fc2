// Why: which part of the two axes the matrix shows: the whole, a quadrant, or what one zoomed in on.
// Must not: know pixels beyond the plot they are given, or go outside the whole.
import type { Quadrant } from '../../../../src-shared/contract/values.ts';
import type { Point, Rect } from './geometry.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The values of effect (across) and feasibility (upwards) that are shown. */
export interface MatrixView {
  readonly effect: Span;
  readonly feasibility: Span;
}

/** A little beyond 1 and 5, so that no circle is cut, and none lies on the names of the quadrants. */
const wholeEffect: Span = { from: 0.72, to: 5.28 };
const wholeFeasibility: Span = { from: 0.56, to: 5.44 };
export const wholeView: MatrixView = { effect: wholeEffect, feasibility: wholeFeasibility };

/** Closer than this, a cluster of one median would fill the picture and nothing is gained. */
const closest = 0.9;
const beyond = 0.2;

const lengthOf = ({ from, to }: Span): number => to - from;

/** The span moved inside the whole, no longer than it. */
function inside({ from, to }: Span, whole: Span): Span {
  const length = Math.min(to - from, lengthOf(whole));
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

export function isWhole({ effect, feasibility }: MatrixView): boolean {
  return (
    lengthOf(effect) > lengthOf(wholeEffect) - 1e-9 &&
    lengthOf(feasibility) > lengthOf(wholeFeasibility) - 1e-9
  );
}

function zoomSpan(span: Span, factor: number, at: number, whole: Span): Span {
  const length = Math.min(lengthOf(whole), Math.max(closest, lengthOf(span) / factor));
  const share = (at - span.from) / lengthOf(span);
  return inside({ from: at - share * length, to: at + (1 - share) * length }, whole);
}

/** Closer by `factor` (over 1) or further away (under 1), the given values staying where they are. */
export function zoomedAt(
  view: MatrixView,
  factor: number,
  at: { readonly effect: number; readonly feasibility: number },
): MatrixView {
  return {
    effect: zoomSpan(view.effect, factor, at.effect, wholeEffect),
    feasibility: zoomSpan(view.feasibility, factor, at.feasibility, wholeFeasibility),
  };
}

/** Closer or further away round the middle of what is shown. */
export function zoomed(view: MatrixView, factor: number): MatrixView {
  const middle = ({ from, to }: Span): number => (from + to) / 2;
  return zoomedAt(view, factor, {
    effect: middle(view.effect),
    feasibility: middle(view.feasibility),
  });
}

/** Moved by steps of the axes. */
export function moved(
  view: MatrixView,
  by: { readonly effect: number; readonly feasibility: number },
): MatrixView {
  const shift = (span: Span, steps: number, whole: Span): Span =>
    inside({ from: span.from + steps, to: span.to + steps }, whole);
  return {
    effect: shift(view.effect, by.effect, wholeEffect),
    feasibility: shift(view.feasibility, by.feasibility, wholeFeasibility),
  };
}

/** The high or low part of an axis, with a little beyond the threshold. */
function partOf(whole: Span, isHigh: boolean, threshold: number): Span {
  return inside(
    isHigh
      ? { from: Math.min(threshold - beyond, whole.to - closest), to: whole.to }
      : { from: whole.from, to: Math.max(threshold + beyond, whole.from + closest) },
    whole,
  );
}

/** One quadrant as the threshold parts them, with a little of its neighbours. */
export function quadrantView(quadrant: Quadrant, threshold: number): MatrixView {
  const isEffectHigh = quadrant === 'prioritise' || quadrant === 'enable';
  const isFeasibilityHigh = quadrant === 'prioritise' || quadrant === 'easy-limited';
  return {
    effect: partOf(wholeEffect, isEffectHigh, threshold),
    feasibility: partOf(wholeFeasibility, isFeasibilityHigh, threshold),
  };
}

export function isSameView(a: MatrixView, b: MatrixView): boolean {
  const near = (one: Span, other: Span): boolean =>
    Math.abs(one.from - other.from) < 1e-9 && Math.abs(one.to - other.to) < 1e-9;
  return near(a.effect, b.effect) && near(a.feasibility, b.feasibility);
}

/** Moved no further than it takes to show a place well inside the edges. */
export function revealing(
  view: MatrixView,
  place: { readonly effect: number; readonly feasibility: number },
): MatrixView {
  const shift = (span: Span, value: number): number => {
    const margin = lengthOf(span) * 0.12;
    if (value < span.from + margin) return value - span.from - margin;
    return value > span.to - margin ? value - span.to + margin : 0;
  };
  return moved(view, {
    effect: shift(view.effect, place.effect),
    feasibility: shift(view.feasibility, place.feasibility),
  });
}

/** A value of the axes, 1–5, as a place in the plot; outside the plot where it is not shown. */
export function placeOf(
  plot: Rect,
  { effect, feasibility }: MatrixView,
  at: { readonly effect: number; readonly feasibility: number },
): Point {
  return {
    x: plot.left + ((at.effect - effect.from) / lengthOf(effect)) * (plot.right - plot.left),
    y:
      plot.bottom -
      ((at.feasibility - feasibility.from) / lengthOf(feasibility)) * (plot.bottom - plot.top),
  };
}

/** The values at a place of the plot. */
export function valueAt(
  plot: Rect,
  { effect, feasibility }: MatrixView,
  { x, y }: Point,
): { readonly effect: number; readonly feasibility: number } {
  return {
    effect: effect.from + ((x - plot.left) / (plot.right - plot.left)) * lengthOf(effect),
    feasibility:
      feasibility.from + ((plot.bottom - y) / (plot.bottom - plot.top)) * lengthOf(feasibility),
  };
}
