// Why: where in the map of perspectives and subpopulations insights stand, and where none do.
// Must not: weigh insights; a count says how many there are, not how right they are.
import type { InsightPerspective } from '../contract/values.ts';

/** The part of an insight that places it in the map. */
export interface PlacedInsight {
  readonly perspectives: readonly InsightPerspective[];
  readonly subpopulationIds: readonly string[];
}

export const insightPerspectives: readonly InsightPerspective[] = [
  'contact',
  'risk-group',
  'residents',
];

/** A row or a column of the map; null is "none stated", which is a place of its own. */
export interface MapCell {
  readonly perspective: InsightPerspective | null;
  readonly subpopulationId: string | null;
  readonly count: number;
}

export interface InsightMap {
  /** Every perspective with every subpopulation, perspective by perspective, in the order given. */
  readonly cells: readonly MapCell[];
  /** Insights with neither or only one of the two stated; in no cell of `cells`. */
  readonly unplaced: readonly MapCell[];
  /** Cells of `cells` without any insight. */
  readonly whiteSpots: readonly MapCell[];
  /** Insights a perspective, each counted once. */
  readonly perspectiveTotals: Readonly<Record<InsightPerspective, number>>;
  /** Insights a subpopulation, each counted once. */
  readonly subpopulationTotals: ReadonlyMap<string, number>;
  readonly withoutPerspective: number;
  readonly withoutSubpopulation: number;
  readonly total: number;
}

function stands(insight: PlacedInsight, cell: Omit<MapCell, 'count'>): boolean {
  const { perspective, subpopulationId } = cell;
  const isInPerspective =
    perspective === null
      ? insight.perspectives.length === 0
      : insight.perspectives.includes(perspective);
  return (
    isInPerspective &&
    (subpopulationId === null
      ? insight.subpopulationIds.length === 0
      : insight.subpopulationIds.includes(subpopulationId))
  );
}

/** The insights that stand in a cell, in the order given. */
export function insightsIn<Insight extends PlacedInsight>(
  insights: readonly Insight[],
  cell: Omit<MapCell, 'count'>,
): readonly Insight[] {
  return insights.filter((insight) => stands(insight, cell));
}

/**
 * Counts insights per perspective and subpopulation. An insight of two perspectives about three
 * subpopulations stands in six cells, so cells are not added up: totals count insights.
 */
export function insightMap(
  insights: readonly PlacedInsight[],
  subpopulationIds: readonly string[],
): InsightMap {
  const count = (
    perspective: InsightPerspective | null,
    subpopulationId: string | null,
  ): MapCell => ({
    perspective,
    subpopulationId,
    count: insightsIn(insights, { perspective, subpopulationId }).length,
  });
  const cells = insightPerspectives.flatMap((perspective) =>
    subpopulationIds.map((id) => count(perspective, id)),
  );
  return {
    cells,
    unplaced: [
      ...insightPerspectives.map((perspective) => count(perspective, null)),
      ...subpopulationIds.map((id) => count(null, id)),
      count(null, null),
    ],
    whiteSpots: cells.filter((cell) => cell.count === 0),
    perspectiveTotals: Object.fromEntries(
      insightPerspectives.map((perspective) => [
        perspective,
        insights.filter((insight) => insight.perspectives.includes(perspective)).length,
      ]),
    ) as Record<InsightPerspective, number>,
    subpopulationTotals: new Map(
      subpopulationIds.map((id) => [
        id,
        insights.filter((insight) => insight.subpopulationIds.includes(id)).length,
      ]),
    ),
    withoutPerspective: insights.filter(({ perspectives }) => perspectives.length === 0).length,
    withoutSubpopulation: insights.filter((one) => one.subpopulationIds.length === 0).length,
    total: insights.length,
  };
}

/** The seven ways in which three perspectives can meet, and the eighth: none stated. */
export const overlapRegions: readonly (readonly InsightPerspective[])[] = [
  ['contact'],
  ['risk-group'],
  ['residents'],
  ['contact', 'risk-group'],
  ['contact', 'residents'],
  ['risk-group', 'residents'],
  ['contact', 'risk-group', 'residents'],
  [],
];

export interface OverlapRegion {
  /** The insights have exactly these perspectives, and no other. */
  readonly perspectives: readonly InsightPerspective[];
  readonly count: number;
}

/** How the perspectives overlap. Every insight is in exactly one region. */
export function perspectiveOverlap(insights: readonly PlacedInsight[]): readonly OverlapRegion[] {
  return overlapRegions.map((perspectives) => ({
    perspectives,
    count: insights.filter((insight) => isExactly(insight.perspectives, perspectives)).length,
  }));
}

/** Whether two lists of perspectives name the same ones. */
export function isExactly(
  perspectives: readonly InsightPerspective[],
  wanted: readonly InsightPerspective[],
): boolean {
  return insightPerspectives.every((one) => perspectives.includes(one) === wanted.includes(one));
}

/**
 * How strongly a cell is tinted, 0 for none to 3 for the most, in even steps of the largest count.
 * The figure in the cell says the number; the tint only leads the eye.
 */
export function heatStep(count: number, largest: number): 0 | 1 | 2 | 3 {
  if (count <= 0 || largest <= 0) return 0;
  return Math.min(3, Math.max(1, Math.ceil((count / largest) * 3))) as 1 | 2 | 3;
}
