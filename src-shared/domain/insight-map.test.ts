// Why: counts that a board reads must add up, and one more insight must move its own cells only.
// Must not: test colours or words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapCell, PlacedInsight } from './insight-map.ts';
import {
  heatStep,
  insightMap,
  insightPerspectives,
  insightsIn,
  isExactly,
  overlapRegions,
  perspectiveOverlap,
} from './insight-map.ts';

const groups = ['g1', 'g2', 'g3', 'g4'];
const placed: fc.Arbitrary<PlacedInsight> = fc.record({
  perspectives: fc.subarray([...insightPerspectives]),
  subpopulationIds: fc.subarray(groups),
});
const many = fc.array(placed, { maxLength: 30 });

const allCells = (insights: readonly PlacedInsight[]): readonly MapCell[] => {
  const map = insightMap(insights, groups);
  return [...map.cells, ...map.unplaced];
};

describe('insightMap', () => {
  const insights: readonly PlacedInsight[] = [
    { perspectives: ['contact', 'residents'], subpopulationIds: ['g1', 'g2'] },
    { perspectives: ['contact'], subpopulationIds: ['g1'] },
    { perspectives: [], subpopulationIds: ['g2'] },
    { perspectives: ['risk-group'], subpopulationIds: [] },
  ];
  const map = insightMap(insights, ['g1', 'g2', 'g3']);

  it('counts an insight in every cell it stands in, and once in each total', () => {
    const at = (perspective: string, group: string) =>
      map.cells.find((cell) => cell.perspective === perspective && cell.subpopulationId === group)
        ?.count;
    expect([at('contact', 'g1'), at('contact', 'g2'), at('residents', 'g1')]).toEqual([2, 1, 1]);
    expect(map.perspectiveTotals).toEqual({ contact: 2, 'risk-group': 1, residents: 1 });
    expect([...map.subpopulationTotals]).toEqual([
      ['g1', 2],
      ['g2', 2],
      ['g3', 0],
    ]);
    expect([map.withoutPerspective, map.withoutSubpopulation, map.total]).toEqual([1, 1, 4]);
  });

  it('names every white spot, and hides no insight that lacks one of the two', () => {
    // Nine cells; contact has g1 and g2, residents g1 and g2, the risk group none of the three.
    expect(map.whiteSpots).toHaveLength(5);
    expect(map.whiteSpots.every((cell) => cell.count === 0)).toBe(true);
    expect(map.unplaced.filter((cell) => cell.count > 0)).toEqual([
      { perspective: 'risk-group', subpopulationId: null, count: 1 },
      { perspective: null, subpopulationId: 'g2', count: 1 },
    ]);
  });

  it('moves exactly the cells of an insight that is added, by one', () => {
    fc.assert(
      fc.property(many, placed, (before, added) => {
        const [old, now] = [allCells(before), allCells([...before, added])];
        now.forEach((cell, index) => {
          const isOwn = insightsIn([added], cell).length === 1;
          expect(cell.count - (old[index]?.count ?? 0)).toBe(isOwn ? 1 : 0);
        });
        // It stands in at least one cell, whatever it lacks.
        expect(now.some((cell) => insightsIn([added], cell).length === 1)).toBe(true);
      }),
    );
  });

  it('lets a click on a cell find as many insights as the cell says', () => {
    fc.assert(
      fc.property(many, (drawn) => {
        for (const cell of allCells(drawn))
          expect(insightsIn(drawn, cell)).toHaveLength(cell.count);
      }),
    );
  });
});

describe('perspectiveOverlap', () => {
  it('puts every insight in exactly one of the regions, so that they add up to all', () => {
    fc.assert(
      fc.property(many, (drawn) => {
        const regions = perspectiveOverlap(drawn);
        expect(regions.map(({ perspectives }) => perspectives)).toEqual(overlapRegions);
        expect(regions.reduce((sum, { count }) => sum + count, 0)).toBe(drawn.length);
        for (const one of drawn) {
          const own = overlapRegions.filter((region) => isExactly(one.perspectives, region));
          expect(own).toHaveLength(1);
        }
      }),
    );
  });

  it('counts a meeting of two apart from that of all three', () => {
    const counts = perspectiveOverlap([
      { perspectives: ['residents', 'contact'], subpopulationIds: [] },
      { perspectives: ['contact', 'risk-group', 'residents'], subpopulationIds: [] },
      { perspectives: [], subpopulationIds: ['g1'] },
    ]).map(({ count }) => count);
    expect(counts).toEqual([0, 0, 0, 0, 1, 0, 1, 1]);
  });
});

describe('heatStep', () => {
  it('is none for a white spot, most for the largest, and never falls with the count', () => {
    expect([heatStep(0, 9), heatStep(1, 9), heatStep(9, 9), heatStep(1, 1)]).toEqual([0, 1, 3, 3]);
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, more) => {
        const largest = count + more;
        expect(heatStep(count + more, largest)).toBeGreaterThanOrEqual(heatStep(count, largest));
        expect(heatStep(count, largest) > 0).toBe(count > 0);
      }),
    );
  });
});
