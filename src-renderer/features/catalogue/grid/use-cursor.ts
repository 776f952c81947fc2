// Why: where the cell cursor stands and how far the range reaches, by row and column themselves, so
// that both stay with their cells when the list is sorted anew. Must not: know what cells hold.
import { useMemo, useState } from 'react';

import type { DisplayRow } from '../catalogue-groups.ts';
import type { ColumnId } from '../column-specs.ts';
import { type CellPlace, type CellRange, clampPlace, rangeBetween } from './cell-range.ts';

interface Corner {
  readonly key: string;
  readonly column: ColumnId;
  /** Where it stood last: what takes over where the row is gone. */
  readonly place: CellPlace;
}

export interface Cursor {
  readonly place: CellPlace;
  readonly range: CellRange;
  /** The corner that stays when a range is extended. */
  readonly anchor: CellPlace;
  /** Moves the cursor; `isExtending` leaves the range's other corner where it is. */
  readonly moveTo: (place: CellPlace, isExtending?: boolean) => void;
  /** Makes a range, with the cursor in one corner of it. */
  readonly select: (anchor: CellPlace, place: CellPlace) => void;
  /** Moves the cursor within the range, which stays. */
  readonly moveWithin: (place: CellPlace, range: CellRange) => void;
}

interface Corners {
  readonly anchor: Corner | null;
  readonly focus: Corner | null;
  /** The cursor where it is in neither corner. */
  readonly inner: Corner | null;
}

export function useCursor(display: readonly DisplayRow[], columns: readonly ColumnId[]): Cursor {
  const [corners, setCorners] = useState<Corners>({ anchor: null, focus: null, inner: null });
  const size = { rows: display.length, columns: columns.length };
  const wanted = [corners.anchor, corners.focus, corners.inner];
  const indexes = useMemo(
    () => indexesOf(display, [corners.anchor, corners.focus, corners.inner]),
    [display, corners],
  );

  function placeOf(number: 0 | 1 | 2): CellPlace {
    const corner = wanted[number] ?? null;
    if (corner === null) {
      return clampPlace({ row: 0, column: 0 }, size);
    }
    const column = columns.indexOf(corner.column);
    return clampPlace(
      {
        row: indexes.get(corner.key) ?? corner.place.row,
        column: column < 0 ? corner.place.column : column,
      },
      size,
    );
  }

  function corner(to: CellPlace): Corner {
    const place = clampPlace(to, size);
    return {
      key: display[place.row]?.key ?? '',
      column: columns[place.column] ?? 'name',
      place,
    };
  }

  const anchor = placeOf(0);
  const focus = placeOf(1);
  return {
    place: corners.inner === null ? focus : placeOf(2),
    range: rangeBetween(anchor, focus),
    anchor,
    moveTo: (to, isExtending = false) => {
      const next = corner(to);
      setCorners({ anchor: isExtending ? corner(anchor) : next, focus: next, inner: null });
    },
    select: (from, to) => setCorners({ anchor: corner(from), focus: corner(to), inner: null }),
    moveWithin: (to, range) =>
      setCorners({
        anchor: corner({ row: range.top, column: range.left }),
        focus: corner({ row: range.bottom, column: range.right }),
        inner: corner(to),
      }),
  };
}

/** Where the corners' rows stand now; one pass, stopped as soon as all are found where they were. */
function indexesOf(
  display: readonly DisplayRow[],
  corners: readonly (Corner | null)[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const sought = new Set<string>();
  for (const corner of corners) {
    if (corner !== null && display[corner.place.row]?.key === corner.key) {
      found.set(corner.key, corner.place.row);
    } else if (corner !== null) {
      sought.add(corner.key);
    }
  }
  if (sought.size > 0) {
    for (const [index, { key }] of display.entries()) {
      if (sought.has(key)) {
        found.set(key, index);
      }
    }
  }
  return found;
}
