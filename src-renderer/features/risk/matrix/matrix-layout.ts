// Why: places the risks of the 4×4 matrix so that no numbered point covers another, however many
// share a cell. Must not: know React, colours or words.
import type { Assessment, Risk } from '../../../../src-shared/contract/owner/risks.ts';

export const steps = [1, 2, 3, 4] as const;

export const cellWidth = 70;
export const cellHeight = 66;
const gap = 2;
export const gridWidth = 4 * cellWidth + 3 * gap;
export const gridHeight = 4 * cellHeight + 3 * gap;

/** The cell's own S×L stands along its upper edge. */
const labelHeight = 15;
const edge = 4;
const space = 2;
const largestRadius = 10;
const smallestRadius = 6;
const startRadius = 3;
const startStep = 2 * startRadius + space;
const mostStartRows = 3;

/** Upper left corner of a cell; severity grows upwards. */
export function cellCorner({ severity, likelihood }: Assessment): { x: number; y: number } {
  return {
    x: (likelihood - 1) * (cellWidth + gap),
    y: (4 - severity) * (cellHeight + gap),
  };
}

/** Where a risk is drawn: the residual value, or the one that stands now. Null: not assessed. */
export function endValue(risk: Pick<Risk, 'inherent' | 'current' | 'residual'>): Assessment | null {
  return risk.residual ?? risk.current ?? risk.inherent;
}

function isSame(a: Assessment, b: Assessment): boolean {
  return a.severity === b.severity && a.likelihood === b.likelihood;
}

export interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Arrow {
  readonly id: string;
  readonly path: string;
}

export interface MatrixLayout {
  /** In the order of the risks given. */
  readonly points: readonly Point[];
  /** Where a risk started, when that is another cell. */
  readonly starts: readonly Point[];
  readonly arrows: readonly Arrow[];
  /** Cells with more risks than there is room for. */
  readonly overflow: readonly {
    readonly x: number;
    readonly y: number;
    readonly ids: readonly string[];
  }[];
}

export type MatrixRisk = Pick<Risk, 'id' | 'inherent' | 'current' | 'residual'>;

export function layOut(risks: readonly MatrixRisk[]): MatrixLayout {
  const points: Point[] = [];
  const starts: Point[] = [];
  const overflow: { x: number; y: number; ids: readonly string[] }[] = [];
  for (const severity of steps) {
    for (const likelihood of steps) {
      const cell = { severity, likelihood };
      const corner = cellCorner(cell);
      const ending = risks.filter((risk) => {
        const end = endValue(risk);
        return end !== null && isSame(end, cell);
      });
      const starting = risks.filter(({ inherent, ...risk }) => {
        const end = endValue({ inherent, ...risk });
        return (
          inherent !== null && end !== null && isSame(inherent, cell) && !isSame(inherent, end)
        );
      });
      const startRows = Math.min(
        mostStartRows,
        Math.ceil((starting.length * startStep) / (cellWidth - 2 * edge)),
      );
      starts.push(...placeStarts(starting, corner, startRows));
      const placed = placePoints(ending, corner, startRows * startStep);
      points.push(...placed.points);
      if (placed.rest !== null) {
        overflow.push(placed.rest);
      }
    }
  }
  const byId = new Map(points.map((point) => [point.id, point]));
  const arrows = starts.flatMap((start) => {
    const end = byId.get(start.id);
    return end === undefined ? [] : [{ id: start.id, path: arrowPath(start, end) }];
  });
  const order = new Map(risks.map(({ id }, index) => [id, index]));
  return {
    points: points.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    starts,
    arrows,
    overflow,
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Small rings along the lower edge; past three full rows they stand closer. */
function placeStarts(risks: readonly MatrixRisk[], corner: Corner, rows: number): Point[] {
  const perRow = Math.ceil(risks.length / Math.max(1, rows));
  return risks.map(({ id }, index) => {
    const row = Math.floor(index / perRow);
    const inRow = Math.min(perRow, risks.length - row * perRow);
    const width = cellWidth - 2 * edge - 2 * startRadius;
    const step = Math.min(startStep + 4, inRow <= 1 ? 0 : width / (inRow - 1));
    const first = cellWidth / 2 - ((inRow - 1) * step) / 2;
    return {
      id,
      x: corner.x + first + (index % perRow) * step,
      y: corner.y + cellHeight - edge - startRadius - row * startStep,
      radius: startRadius,
    };
  });
}

/** Numbered points in rows between the label and the starts, as large as they can be. */
function placePoints(
  risks: readonly MatrixRisk[],
  corner: Corner,
  startsHeight: number,
): {
  readonly points: Point[];
  readonly rest: { readonly x: number; readonly y: number; readonly ids: readonly string[] } | null;
} {
  const width = cellWidth - 2 * edge;
  const height = cellHeight - labelHeight - edge - startsHeight;
  let radius = largestRadius;
  while (radius > smallestRadius && capacity(width, height, radius) < risks.length) {
    radius -= 0.5;
  }
  const room = capacity(width, height, radius);
  const shown = risks.length <= room ? risks : risks.slice(0, Math.max(0, room - 1));
  const slots = risks.length <= room ? risks.length : room;
  const size = 2 * radius + space;
  const perRow = Math.min(Math.max(1, slots), Math.floor((width + space) / size));
  const rows = Math.ceil(slots / perRow);
  const top = corner.y + labelHeight + (height - (rows * size - space)) / 2;
  const slot = (index: number): { x: number; y: number } => {
    const row = Math.floor(index / perRow);
    const inRow = Math.min(perRow, slots - row * perRow);
    const left = corner.x + cellWidth / 2 - (inRow * size - space) / 2;
    return { x: left + (index % perRow) * size + radius, y: top + row * size + radius };
  };
  return {
    points: shown.map(({ id }, index) => ({ id, ...slot(index), radius })),
    rest:
      shown.length === risks.length
        ? null
        : { ...slot(slots - 1), ids: risks.slice(shown.length).map(({ id }) => id) },
  };
}

function capacity(width: number, height: number, radius: number): number {
  const size = 2 * radius + space;
  return Math.floor((width + space) / size) * Math.max(1, Math.floor((height + space) / size));
}

/** A slightly bent line from the start's edge to the point's edge. */
function arrowPath(start: Point, end: Point): string {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy);
  const bend = Math.min(10, length / 6);
  const middle = {
    x: (start.x + end.x) / 2 - (dy / length) * bend,
    y: (start.y + end.y) / 2 + (dx / length) * bend,
  };
  const from = towards(start, middle, start.radius);
  const to = towards(end, middle, end.radius + 3);
  return `M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}`;
}

function towards(from: Corner, to: Corner, distance: number): Corner {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
