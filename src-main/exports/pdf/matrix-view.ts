// Why: the effect–feasibility matrix of a session as points on a square, and in words.
// Must not: let two services with the same medians hide each other, or be the only place where a
// figure stands.
import type { DocumentSession } from '../../../src-shared/contract/catalogue-document.ts';
import { cleanLine } from '../../../src-shared/text/paper/clean-text.ts';
import { formatNumber } from '../../../src-shared/text/paper/format.ts';
import type { SessionItem } from '../../../src-shared/text/paper/results.ts';

export interface MatrixPoint {
  /** The number in the dot: the rank, which the table beside explains. */
  readonly label: string;
  /** Share of the width and height, from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Offset in points where several services share the medians. */
  readonly dx: number;
  readonly dy: number;
  readonly tone: 'consensus' | 'partial' | 'disagreement' | 'too-few';
}

export interface MatrixView {
  readonly points: readonly MatrixPoint[];
  /** Where the threshold lies, as a share of the side. */
  readonly threshold: number;
  readonly thresholdText: string;
  readonly altText: string;
}

const SCALE_START = 0.7;
const SCALE_LENGTH = 4.6;
/** Width of a dot in points, with a little air. */
const DOT = 15.8;

function shareOf(value: number): number {
  return (value - SCALE_START) / SCALE_LENGTH;
}

/** The label that says least about agreement decides how the dot looks. */
function toneOf(item: SessionItem): MatrixPoint['tone'] {
  const labels = new Set([item.effect.label, item.feasibility.label]);
  const order = ['too-few', 'disagreement', 'partial'] as const;
  return order.find((label) => labels.has(label)) ?? 'consensus';
}

export function matrixView(session: DocumentSession): MatrixView {
  const placed = session.items.flatMap((item) => {
    const { median: effect } = item.effect;
    const { median: feasibility } = item.feasibility;
    return effect === null || feasibility === null ? [] : [{ item, effect, feasibility }];
  });
  const clusters = Map.groupBy(placed, ({ effect, feasibility }) => `${effect} ${feasibility}`);
  const points = [...clusters.values()].flatMap((cluster) =>
    cluster.map(({ item, effect, feasibility }, index): MatrixPoint => {
      const angle = (2 * Math.PI * index) / cluster.length - Math.PI / 2;
      // The circle on which the dots of a cluster touch each other but do not overlap.
      const radius = cluster.length === 1 ? 0 : DOT / 2 / Math.sin(Math.PI / cluster.length);
      return {
        label: item.rank === null ? '–' : String(item.rank),
        x: shareOf(effect),
        y: shareOf(feasibility),
        dx: Math.round(Math.cos(angle) * radius * 10) / 10,
        dy: Math.round(Math.sin(angle) * radius * 10) / 10,
        tone: toneOf(item),
      };
    }),
  );
  const words = placed.map(
    ({ item, effect, feasibility }) =>
      `${item.rank ?? 'utan plats'}: ${cleanLine(item.name)}, effekt ${formatNumber(effect)}, genomförbarhet ${formatNumber(feasibility)}`,
  );
  return {
    points,
    threshold: shareOf(session.threshold),
    thresholdText: formatNumber(session.threshold),
    altText:
      points.length === 0
        ? 'Fyrfältsdiagram utan insatser: ingen insats har svar på båda skalorna.'
        : `Fyrfältsdiagram med medianen för möjlig effekt vågrätt och genomförbarhet lodrätt, tröskel ${formatNumber(session.threshold)}. Plats och insats: ${words.join('; ')}.`,
  };
}
