// Why: names that lie on each other cannot be read, and a picture that changes by itself is no record.
// Must not: need a browser: the measure is given.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Quadrant } from '../../../../src-shared/contract/values.ts';
import type { MatrixPoint } from './fan-out.ts';
import { fanOffsets, hasOverlap } from './fan-out.ts';
import { depthIn, distance, doesTouch, outsideOf, overlapOf } from './geometry.ts';
import { layoutMatrix, layoutPoints } from './matrix-layout.ts';
import { placeOf, quadrantView, wholeView } from './view.ts';
import { wrappingsOf } from './wrap-text.ts';

const plot = { left: 70, top: 10, right: 560, bottom: 660 };
const measure = (text: string): number => text.length * 6.2;

const median = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);
const name = fc
  .array(fc.string({ minLength: 3, maxLength: 16, unit: fc.constantFrom('a', 'b', 'ö') }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const points = fc
  .array(fc.record({ name, effect: median, feasibility: median }), { minLength: 1, maxLength: 24 })
  .map((rows) =>
    rows.map((row, index): MatrixPoint => ({ ...row, id: `i${index}`, rank: index + 1 })),
  );

function lay(rows: readonly MatrixPoint[], view = wholeView) {
  return layoutMatrix({ points: rows, plot, view, threshold: 3.5, taken: [], measure });
}

describe('layoutMatrix', () => {
  it('never lays a name on a name, on a circle, or outside the plot', () => {
    fc.assert(
      fc.property(points, (rows) => {
        const { labels, points: circles } = lay(rows);
        for (const [at, label] of labels.entries()) {
          expect(outsideOf(label.rect, plot)).toBe(0);
          for (const other of labels.slice(at + 1)) {
            expect(overlapOf(label.rect, other.rect)).toBe(0);
          }
          const deepest = circles
            .filter(({ id }) => id !== label.id)
            .map((circle) => depthIn(circle, label.rect));
          expect(Math.max(0, ...deepest)).toBeLessThanOrEqual(0.75);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells of every name without room', () => {
    fc.assert(
      fc.property(points, (rows) => {
        const { labels, withoutRoom } = lay(rows);
        expect([...labels.map(({ id }) => id), ...withoutRoom].toSorted()).toEqual(
          rows.map(({ id }) => id).toSorted(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('gives the same picture whatever the order of the rows', () => {
    fc.assert(
      fc.property(points, (rows) => {
        expect(lay(rows.toReversed())).toEqual(lay(rows));
      }),
      { numRuns: 20 },
    );
  });

  it('finds room for every name of an ordinary workshop', () => {
    const rows = Array.from({ length: 17 }, (_, index): MatrixPoint => ({
      id: `i${index}`,
      name: ['Bo-skola', 'Gruppsamtal till anhöriga', 'Individuella samtal till våldsutövare'][
        index % 3
      ]!,
      rank: index + 1,
      effect: 2 + ((index * 3) % 7) / 2,
      feasibility: 2 + ((index * 5) % 7) / 2,
    }));
    expect(lay(rows).withoutRoom).toEqual([]);
  });

  it('marks services with the same medians as one cluster, and no others', () => {
    const at = (id: string, effect: number): MatrixPoint => ({
      id,
      name: id,
      rank: null,
      effect,
      feasibility: 4,
    });
    const { clusters, points: circles } = lay([at('a', 4), at('b', 4), at('c', 4.5)]);
    expect(clusters.map(({ ids }) => ids)).toEqual([['a', 'b']]);
    expect(circles.find(({ id }) => id === 'c')).toMatchObject(
      placeOf(plot, wholeView, { effect: 4.5, feasibility: 4 }),
    );
  });
});

/** Sixty services with medians as rooms give them: many on the same, most in the upper half. */
const crowded = fc
  .array(fc.record({ name, effect: median, feasibility: median }), {
    minLength: 60,
    maxLength: 60,
  })
  .map((rows) =>
    rows.map((row, index): MatrixPoint => ({
      ...row,
      effect: index % 3 === 0 ? 4 : row.effect,
      feasibility: index % 4 === 0 ? 3.5 : row.feasibility,
      id: `i${index}`,
      rank: index + 1,
    })),
  );

describe('sixty services', () => {
  it('have names that lie on no other name, no circle of another, no threshold and no line', () => {
    fc.assert(
      fc.property(crowded, (rows) => {
        const { labels, points: circles } = lay(rows);
        const middle = placeOf(plot, wholeView, { effect: 3.5, feasibility: 3.5 });
        for (const [at, label] of labels.entries()) {
          expect(outsideOf(label.rect, plot)).toBe(0);
          expect(label.rect.left < middle.x && label.rect.right > middle.x).toBe(false);
          expect(label.rect.top < middle.y && label.rect.bottom > middle.y).toBe(false);
          for (const other of labels.slice(at + 1)) {
            expect(overlapOf(label.rect, other.rect)).toBe(0);
            for (const [one, two] of [
              [label, other],
              [other, label],
            ] as const) {
              expect(one.leader !== null && doesTouch(one.leader, two.rect)).toBe(false);
            }
          }
          const foreign = circles.filter(({ id }) => id !== label.id);
          expect(Math.max(...foreign.map((circle) => depthIn(circle, label.rect)))).toBeLessThan(
            0.76,
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('have circles that never lie on each other, and stay where the plot is', () => {
    fc.assert(
      fc.property(crowded, (rows) => {
        const { points: circles, outside } = layoutPoints({ points: rows, plot, view: wholeView });
        expect(hasOverlap(circles)).toBe(false);
        expect(outside).toEqual([]);
        expect(circles).toHaveLength(60);
        for (const { x, y } of circles) {
          expect(outsideOf({ left: x, right: x, top: y, bottom: y }, plot)).toBe(0);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('are all either in the picture or told as outside it, wherever it is zoomed', () => {
    fc.assert(
      fc.property(
        crowded,
        fc.constantFrom<Quadrant>('prioritise', 'enable', 'easy-limited', 'rest'),
        (rows, quadrant) => {
          const { points: circles, outside } = lay(rows, quadrantView(quadrant, 3.5));
          expect([...circles.map(({ id }) => id), ...outside].toSorted()).toEqual(
            rows.map(({ id }) => id).toSorted(),
          );
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('fanOffsets', () => {
  it('keeps circles apart', () => {
    for (let count = 1; count <= 40; count += 1) {
      const offsets = fanOffsets(count, 13);
      expect(offsets).toHaveLength(count);
      for (const [at, a] of offsets.entries()) {
        for (const b of offsets.slice(at + 1)) {
          expect(distance(a, b)).toBeGreaterThanOrEqual(26);
        }
      }
    }
  });
});

describe('wrappingsOf', () => {
  it('keeps every word where there is room', () => {
    const ways = wrappingsOf('Samtalsgrupper för äldre som är ofrivilligt ensamma', measure);
    for (const way of ways) {
      expect(way.lines.join(' ')).toBe('Samtalsgrupper för äldre som är ofrivilligt ensamma');
      expect(way.width).toBeLessThanOrEqual(320);
    }
  });

  it('marks what it cuts', () => {
    const [way] = wrappingsOf('ord '.repeat(60).trim(), measure);
    expect(way?.lines).toHaveLength(3);
    expect(way?.lines.at(-1)).toMatch(/ …$/u);
  });
});
