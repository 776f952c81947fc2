// Why: the matrix as it is laid out and walked in: columns by wave, rows by target group, moves, marks.
// Must not: compute a figure of the rollout; those come from the core.
import type { PlanLists, Wave } from '../../../src-shared/contract/owner/lists.ts';
import type {
  RolloutCell,
  RolloutMatrix,
  RolloutRow,
} from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';

export type District = RolloutMatrix['districts'][number];

export interface ColumnGroup {
  /** Null for districts that stand in no wave. */
  readonly wave: Wave | null;
  readonly districts: readonly District[];
  /** Column of the first district. */
  readonly start: number;
}

export interface RowGroup {
  /** Null for services without a target group. */
  readonly name: string | null;
  readonly rows: readonly RolloutRow[];
  /** Place of the first row in the grid. */
  readonly start: number;
}

export interface CellRef {
  readonly serviceId: string;
  readonly districtId: string;
}

/** A place in the grid, row and column from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Statuses as they are offered, in the order a service goes through them. */
export const offeredStatuses: readonly RolloutStatus[] = [
  'planned',
  'pilot',
  'rolling-out',
  'rolled-out',
  'sustained',
  'paused',
  'decommissioned',
  'unknown',
  'not-applicable',
];

/** One letter a status; said in the foot of the matrix and on the palette. */
export const statusKeys: Readonly<Record<RolloutStatus, string>> = {
  planned: 'L',
  pilot: 'P',
  'rolling-out': 'I',
  'rolled-out': 'F',
  sustained: 'V',
  paused: 'U',
  decommissioned: 'A',
  unknown: 'O',
  'not-applicable': 'E',
};

/** The status of a letter key, in either case; null for other keys. */
export function statusOfKey(key: string): RolloutStatus | null {
  const letter = key.toLocaleUpperCase('sv');
  return offeredStatuses.find((status) => statusKeys[status] === letter) ?? null;
}

/** Waves in their order, then the districts that stand in none; waves without districts left out. */
export function columnGroupsOf(
  districts: readonly District[],
  waves: readonly Wave[],
): readonly ColumnGroup[] {
  const known = new Set(waves.map(({ id }) => id));
  const rest = districts.filter(({ waveId }) => waveId === null || !known.has(waveId));
  let start = 0;
  return [
    ...waves.map((wave) => ({
      wave,
      districts: districts.filter(({ waveId }) => waveId === wave.id),
    })),
    { wave: null, districts: rest },
  ].flatMap((group) => {
    const own = { ...group, start };
    start += group.districts.length;
    return group.districts.length > 0 ? [own] : [];
  });
}

/** Each service once, under the first of its target groups in the order of the list. */
export function rowGroupsOf(
  rows: readonly RolloutRow[],
  targetGroups: PlanLists['targetGroups'],
): readonly RowGroup[] {
  const names = targetGroups.map(({ name }) => name);
  const first = (row: RolloutRow): string | null =>
    names.find((name) => row.targetGroupNames.includes(name)) ?? null;
  const byName = Map.groupBy(rows, first);
  let start = 0;
  return [...names, null].flatMap((name) => {
    const own = byName.get(name);
    if (own === undefined) {
      return [];
    }
    const group = { name, rows: own, start };
    start += own.length;
    return [group];
  });
}

export function cellOf(row: RolloutRow, districtId: string): RolloutCell | undefined {
  return row.cells.find((cell) => cell.districtId === districtId);
}

export function keyOf({ serviceId, districtId }: CellRef): string {
  return `${serviceId} ${districtId}`;
}

export function refOfKey(key: string): CellRef {
  const [serviceId = '', districtId = ''] = key.split(' ');
  return { serviceId, districtId };
}

/** Where a key leads in a grid of the given size, held at the edges; null for other keys. */
export function placeAfter(
  { row, column }: Place,
  key: string,
  isCtrl: boolean,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: isCtrl ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: isCtrl ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: isCtrl ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: isCtrl ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: isCtrl ? 0 : row, column: 0 };
    case 'End':
      return { row: isCtrl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** All places of the rectangle between two corners, both included. */
export function rectangleOf(from: Place, to: Place): readonly Place[] {
  const places: Place[] = [];
  for (let row = Math.min(from.row, to.row); row <= Math.max(from.row, to.row); row += 1) {
    for (
      let column = Math.min(from.column, to.column);
      column <= Math.max(from.column, to.column);
      column += 1
    ) {
      places.push({ row, column });
    }
  }
  return places;
}

/** Statuses of the given cells that count as pilot, and as rolling out or later. */
export function adoptedParts(statuses: readonly RolloutStatus[]): {
  readonly pilot: number;
  readonly full: number;
  readonly unknown: number;
} {
  const count = (...wanted: readonly RolloutStatus[]): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  return {
    pilot: count('pilot'),
    full: count('rolling-out', 'rolled-out', 'sustained'),
    unknown: count('unknown'),
  };
}
