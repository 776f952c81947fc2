// Why: points that cover each other hide risks; this holds for any number of them in any cells.
// Must not: test how they look.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cellCorner,
  cellHeight,
  cellWidth,
  endValue,
  layOut,
  type MatrixRisk,
} from './matrix-layout.ts';

const level = fc.integer({ min: 1, max: 4 });
const assessment = fc.option(fc.record({ severity: level, likelihood: level }), { nil: null });
const manyRisks = fc
  .array(fc.record({ inherent: assessment, current: assessment, residual: assessment }), {
    maxLength: 60,
  })
  .map((risks): MatrixRisk[] => risks.map((risk, index) => ({ id: `r${index}`, ...risk })));

const cell = (severity: number, likelihood: number) => ({ severity, likelihood });

describe('the risk matrix', () => {
  it('never lets numbered points cover each other or leave their cell', () => {
    fc.assert(
      fc.property(manyRisks, (risks) => {
        const { points } = layOut(risks);
        for (const [index, a] of points.entries()) {
          const value = endValue(risks.find(({ id }) => id === a.id) as MatrixRisk);
          const corner = cellCorner(value as NonNullable<typeof value>);
          expect(a.x - a.radius).toBeGreaterThanOrEqual(corner.x);
          expect(a.x + a.radius).toBeLessThanOrEqual(corner.x + cellWidth);
          expect(a.y - a.radius).toBeGreaterThanOrEqual(corner.y);
          expect(a.y + a.radius).toBeLessThanOrEqual(corner.y + cellHeight);
          for (const b of points.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
          }
        }
      }),
    );
  });

  it('places or counts every assessed risk, and none that is not assessed', () => {
    fc.assert(
      fc.property(manyRisks, (risks) => {
        const { points, overflow } = layOut(risks);
        const told = [...points.map(({ id }) => id), ...overflow.flatMap(({ ids }) => ids)];
        const assessed = risks.filter((risk) => endValue(risk) !== null).map(({ id }) => id);
        expect(told.toSorted()).toEqual(assessed.toSorted());
      }),
    );
  });

  it('keeps the starts clear of the numbered points', () => {
    fc.assert(
      fc.property(manyRisks, (risks) => {
        const { points, starts } = layOut(risks);
        for (const start of starts) {
          for (const point of points) {
            expect(Math.hypot(start.x - point.x, start.y - point.y)).toBeGreaterThanOrEqual(
              start.radius + point.radius - 0.001,
            );
          }
        }
      }),
    );
  });

  it('draws an arrow only where the risk moves', () => {
    const { arrows, starts } = layOut([
      { id: 'moves', inherent: cell(4, 2), current: null, residual: cell(4, 1) },
      { id: 'stays', inherent: cell(2, 2), current: null, residual: cell(2, 2) },
      { id: 'untreated', inherent: cell(2, 4), current: null, residual: null },
    ]);
    expect(arrows.map(({ id }) => id)).toEqual(['moves']);
    expect(starts.map(({ id }) => id)).toEqual(['moves']);
  });

  it('puts severity 4 at the top and likelihood 4 to the right', () => {
    const { points } = layOut([
      { id: 'worst', inherent: cell(4, 4), current: null, residual: null },
      { id: 'least', inherent: cell(1, 1), current: null, residual: null },
    ]);
    const [worst, least] = points;
    expect(worst?.y).toBeLessThan(least?.y ?? 0);
    expect(worst?.x).toBeGreaterThan(least?.x ?? 0);
  });
});
