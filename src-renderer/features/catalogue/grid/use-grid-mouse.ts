// Why: pressing, dragging and filling with the pointer, read off the elements: rows know nothing of it.
// Must not: decide what a press on a service means; the table does.
import { type MouseEvent, useRef, useState } from 'react';

import type { CellPlace, CellRange } from './cell-range.ts';
import type { Cursor } from './use-cursor.ts';

export interface GridMouse {
  /** The last row that a fill under way reaches; null where none is. */
  readonly fillTo: number | null;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
}

/** How near the edge, in pixels, a drag starts to scroll. */
const edge = 28;
const scrollStep = 14;

/** The cell under an element; column -1 on a check box or a group's heading. */
export function placeUnder(target: EventTarget | null): CellPlace | null {
  if (!(target instanceof Element)) {
    return null;
  }
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return row === undefined
    ? null
    : { row: Number(row), column: column === undefined ? -1 : Number(column) };
}

export function useGridMouse({
  cursor,
  scroller,
  onFill,
  onDragged,
}: {
  readonly cursor: Cursor;
  readonly scroller: () => HTMLElement | null;
  readonly onFill: (source: CellRange, bottom: number) => void;
  /** A range has been dragged. */
  readonly onDragged: () => void;
}): GridMouse {
  const [fillTo, setFillTo] = useState<number | null>(null);
  const latest = useRef<CellPlace | null>(null);

  /** Follows the pointer until it is let go, scrolling at the edges. */
  function follow(
    onPlace: (place: CellPlace) => void,
    onEnd: (last: CellPlace | null) => void,
  ): void {
    const at = { x: 0, y: 0, hasMoved: false };
    latest.current = null;
    function look(): void {
      const found = placeUnder(document.elementFromPoint(at.x, at.y));
      if (found !== null && found.column >= 0) {
        latest.current = found;
        onPlace(found);
      }
    }
    let frame = 0;
    function scrollAtEdge(): void {
      const element = scroller();
      if (element === null || !at.hasMoved) {
        frame = requestAnimationFrame(scrollAtEdge);
        return;
      }
      const box = element.getBoundingClientRect();
      const down =
        at.y > box.bottom - edge ? scrollStep : at.y < box.top + edge + 32 ? -scrollStep : 0;
      const right = at.x > box.right - edge ? scrollStep : at.x < box.left + edge ? -scrollStep : 0;
      if (down !== 0 || right !== 0) {
        element.scrollBy(right, down);
        look();
      }
      frame = requestAnimationFrame(scrollAtEdge);
    }
    function onMove(event: globalThis.MouseEvent): void {
      at.x = event.clientX;
      at.y = event.clientY;
      at.hasMoved = true;
      look();
    }
    function onUp(): void {
      cancelAnimationFrame(frame);
      window.removeEventListener('mousemove', onMove);
      onEnd(latest.current);
    }
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp, { once: true });
    frame = requestAnimationFrame(scrollAtEdge);
  }

  function startFill(): void {
    const { range } = cursor;
    follow(
      ({ row }) => setFillTo(Math.max(range.bottom, row)),
      (last) => {
        setFillTo(null);
        if (last !== null && last.row > range.bottom) {
          cursor.select(
            { row: range.top, column: range.left },
            { row: last.row, column: range.right },
          );
          onFill(range, last.row);
        }
      },
    );
  }

  return {
    fillTo,
    onMouseDown: (event) => {
      const { target } = event;
      if (
        !(target instanceof Element) ||
        target.closest('input:not([data-check]), textarea') !== null
      ) {
        return;
      }
      const place = placeUnder(target);
      if (place === null || event.button !== 0) {
        return;
      }
      // Otherwise the browser marks text, and takes the focus from the grid.
      event.preventDefault();
      scroller()?.focus({ preventScroll: true });
      if (target.closest('[data-fill]') !== null) {
        startFill();
      } else if (place.column < 0) {
        cursor.moveTo({ row: place.row, column: cursor.place.column });
      } else if (event.shiftKey) {
        cursor.moveTo(place, true);
      } else if (event.detail < 2) {
        // The second of a double press belongs to the cell that the first one hit: the panel that
        // it opened may have moved the columns.
        cursor.moveTo(place);
        const start = place;
        follow(
          (now) => {
            if (now.row !== start.row || now.column !== start.column || latest.current !== null) {
              cursor.select(start, now);
            }
          },
          (last) => {
            if (last !== null && (last.row !== start.row || last.column !== start.column)) {
              onDragged();
            }
          },
        );
      }
    },
  };
}
