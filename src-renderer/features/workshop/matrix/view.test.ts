// Why: a zoom that drifts, or leaves the axes, shows a service where it does not stand.
// Must not: need a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nearestIn } from './nearest.ts';
import { viewAfter } from './use-view-keys.ts';
import type { MatrixView } from './view.ts';
import {
  isSameView,
  isWhole,
  moved,
  placeOf,
  quadrantView,
  revealing,
  valueAt,
  wholeView,
  zoomedAt,
} from './view.ts';

const plot = { left: 84, top: 14, right: 560, bottom: 560 };
const value = fc.double({ min: 1, max: 5, noNaN: true });
const place = fc.record({ effect: value, feasibility: value });
const steps = fc.array(
  fc.oneof(
    fc.record({ factor: fc.double({ min: 0.3, max: 3, noNaN: true }), at: place }),
    fc.record({
      by: fc.record({
        effect: fc.integer({ min: -4, max: 4 }),
        feasibility: fc.integer({ min: -4, max: 4 }),
      }),
    }),
  ),
  { maxLength: 12 },
);
const views = steps.map((all) =>
  all.reduce<MatrixView>(
    (view, step) => ('by' in step ? moved(view, step.by) : zoomedAt(view, step.factor, step.at)),
    wholeView,
  ),
);

describe('a view', () => {
  it('stays inside the whole, however it is zoomed and moved', () => {
    fc.assert(
      fc.property(views, ({ effect, feasibility }) => {
        for (const [span, whole] of [
          [effect, wholeView.effect],
          [feasibility, wholeView.feasibility],
        ] as const) {
          expect(span.from).toBeGreaterThanOrEqual(whole.from - 1e-9);
          expect(span.to).toBeLessThanOrEqual(whole.to + 1e-9);
          expect(span.to - span.from).toBeGreaterThan(0.89);
        }
      }),
    );
  });

  it('turns places to values and back', () => {
    fc.assert(
      fc.property(views, place, (view, at) => {
        const back = valueAt(plot, view, placeOf(plot, view, at));
        expect(back.effect).toBeCloseTo(at.effect);
        expect(back.feasibility).toBeCloseTo(at.feasibility);
      }),
    );
  });

  it('shows what it is asked to reveal, and keeps its size', () => {
    fc.assert(
      fc.property(views, place, (view, at) => {
        const next = revealing(view, at);
        const { x, y } = placeOf(plot, next, at);
        expect(x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom).toBe(true);
        expect(next.effect.to - next.effect.from).toBeCloseTo(view.effect.to - view.effect.from);
      }),
    );
  });

  it('zooms where the pointer is: what is under it stays there', () => {
    const at = { effect: 3, feasibility: 3 };
    const close = zoomedAt(wholeView, 2, at);
    expect(placeOf(plot, close, at).x).toBeCloseTo(placeOf(plot, wholeView, at).x);
    expect(placeOf(plot, close, at).y).toBeCloseTo(placeOf(plot, wholeView, at).y);
    expect(isWhole(zoomedAt(close, 0.2, at))).toBe(true);
  });

  it('shows one quadrant whatever the threshold', () => {
    for (let threshold = 1; threshold <= 5; threshold += 0.25) {
      const { effect, feasibility } = quadrantView('prioritise', threshold);
      expect(effect.to).toBe(wholeView.effect.to);
      expect(feasibility.to).toBe(wholeView.feasibility.to);
      const rest = quadrantView('rest', threshold);
      expect(rest.effect.from).toBe(wholeView.effect.from);
      expect(rest.effect.to - rest.effect.from).toBeGreaterThan(0.89);
    }
  });

  it('follows the keys', () => {
    const key = (view: MatrixView, name: string, shiftKey = false): MatrixView | null =>
      viewAfter(view, { key: name, shiftKey });
    const close = key(wholeView, '+');
    expect(close).not.toBeNull();
    expect(isWhole(close ?? wholeView)).toBe(false);
    expect(isSameView(key(close ?? wholeView, '-') ?? wholeView, wholeView)).toBe(true);
    expect(key(close ?? wholeView, '0')).toBe(wholeView);
    expect(key(wholeView, 'ArrowRight')).toBeNull();
    const right = key(close ?? wholeView, 'ArrowRight', true);
    expect(right?.effect.from).toBeGreaterThan(close?.effect.from ?? 0);
    expect(key(wholeView, 'a')).toBeNull();
  });
});

describe('nearestIn', () => {
  const places = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 50, y: 5 },
    { id: 'c', x: 40, y: 60 },
    { id: 'd', x: 0, y: -30 },
  ];

  it('goes to what the eye would go to', () => {
    expect(nearestIn(places, 'a', 'right')).toBe('b');
    expect(nearestIn(places, 'a', 'down')).toBe('c');
    expect(nearestIn(places, 'a', 'up')).toBe('d');
    expect(nearestIn(places, 'a', 'left')).toBeNull();
    expect(nearestIn(places, 'b', 'left')).toBe('a');
  });

  it('leads away from no circle that has another in any direction', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(spot, { minLength: 2, maxLength: 30, selector: ({ x, y }) => `${x} ${y}` }),
        (spots) => {
          const all = spots.map(({ x, y }, index) => ({ id: `p${index}`, x, y }));
          for (const { id } of all) {
            const ways = (['left', 'right', 'up', 'down'] as const).map((way) =>
              nearestIn(all, id, way),
            );
            expect(ways.some((way) => way !== null)).toBe(true);
            expect(ways).not.toContain(id);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
