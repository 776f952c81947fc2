// Why: where the cell cursor goes and which cells a range holds, as plain arithmetic.
// Must not: know rows, columns or keys by name.

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The rectangle between two corners, both included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export function rangeBetween(one: CellPlace, other: CellPlace): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function isOneCell({ top, bottom, left, right }: CellRange): boolean {
  return top === bottom && left === right;
}

export function rangeHas(
  { top, bottom, left, right }: CellRange,
  { row, column }: CellPlace,
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The nearest place within the grid; a grid without cells has only its corner. */
export function clampPlace({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/**
 * Where Ctrl and an arrow lead along one line of cells, as in a spreadsheet: to the last filled
 * cell of the block one stands in, or else to the next filled one, or else to the end.
 *
 * @param isFilled whether there is anything in the cell at an index from 0 to `count - 1`
 */
export function jump(
  isFilled: (index: number) => boolean,
  from: number,
  by: 1 | -1,
  count: number,
): number {
  const last = by === 1 ? count - 1 : 0;
  if (from === last) {
    return last;
  }
  let at = from + by;
  if (isFilled(from) && isFilled(at)) {
    while (at !== last && isFilled(at + by)) {
      at += by;
    }
    return at;
  }
  while (at !== last && !isFilled(at)) {
    at += by;
  }
  return at;
}

/** Where Tab leads within a range of several cells: along the row, then to the next, round and round. */
export function nextWithin(range: CellRange, { row, column }: CellPlace, by: 1 | -1): CellPlace {
  const width = range.right - range.left + 1;
  const count = width * (range.bottom - range.top + 1);
  const index = (row - range.top) * width + (column - range.left);
  const next = (index + by + count) % count;
  return { row: range.top + Math.floor(next / width), column: range.left + (next % width) };
}
