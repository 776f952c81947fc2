// Why: the picture is zoomed and moved by keys as it is by pointer.
// Must not: take a key that a circle or a handle has used.
import type { KeyboardEvent } from 'react';

import type { MatrixView } from './view.ts';
import { moved, revealing, wholeView, zoomed, zoomedAt } from './view.ts';

export const zoomStep = 1.35;
/** Share of what is shown that one key moves the picture. */
const keyMove = 0.15;

interface Place {
  readonly effect: number;
  readonly feasibility: number;
}

/**
 * The view that a key leads to, or null where the key means nothing here. The circle that has the
 * focus stays in the picture.
 */
export function viewAfter(
  view: MatrixView,
  pressed: { readonly key: string; readonly shiftKey: boolean },
  focused?: Place,
): MatrixView | null {
  const next = viewOfKey(view, pressed, focused);
  return next === null || focused === undefined ? next : revealing(next, focused);
}

function viewOfKey(
  view: MatrixView,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  focused: Place | undefined,
): MatrixView | null {
  const across = (view.effect.to - view.effect.from) * keyMove;
  const upwards = (view.feasibility.to - view.feasibility.from) * keyMove;
  switch (key) {
    case '+':
      return focused === undefined ? zoomed(view, zoomStep) : zoomedAt(view, zoomStep, focused);
    case '-':
      return zoomed(view, 1 / zoomStep);
    case '0':
      return wholeView;
    case 'ArrowRight':
      return shiftKey ? moved(view, { effect: across, feasibility: 0 }) : null;
    case 'ArrowLeft':
      return shiftKey ? moved(view, { effect: -across, feasibility: 0 }) : null;
    case 'ArrowUp':
      return shiftKey ? moved(view, { effect: 0, feasibility: upwards }) : null;
    case 'ArrowDown':
      return shiftKey ? moved(view, { effect: 0, feasibility: -upwards }) : null;
    default:
      return null;
  }
}

/** Keys for the picture; `placeOfPoint` gives the medians of a circle by its id. */
export function useViewKeys(
  view: MatrixView,
  onView: (view: MatrixView) => void,
  placeOfPoint: (id: string) => Place | undefined,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const id = event.target instanceof HTMLElement ? event.target.dataset['point'] : undefined;
    const next = viewAfter(view, event, id === undefined ? undefined : placeOfPoint(id));
    if (next !== null) {
      event.preventDefault();
      onView(next);
    }
  };
}
