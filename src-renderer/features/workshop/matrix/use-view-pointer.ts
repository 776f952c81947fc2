// Why: the wheel zooms where the pointer is, and dragging the ground moves the picture.
// Must not: take a press on a circle or a handle, or the wheel from the page where nothing zooms.
import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';

import type { Rect } from './geometry.ts';
import type { MatrixView } from './view.ts';
import { isSameView, isWhole, moved, valueAt, zoomedAt } from './view.ts';

/** A press that moves less than this is a press on what is under it. */
const slack = 4;

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly view: MatrixView;
  hasMoved: boolean;
}

export function useViewPointer({
  host,
  plot,
  scale,
  view,
  onView,
  onPress,
}: {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly plot: Rect | null;
  readonly scale: number;
  readonly view: MatrixView;
  readonly onView: (view: MatrixView) => void;
  /** A press on something that is drawn for a service, such as its name. */
  readonly onPress: (id: string) => void;
}) {
  const drag = useRef<Drag | null>(null);
  const onWheel = useEffectEvent((event: WheelEvent) => {
    const frame = host.current?.getBoundingClientRect();
    if (plot === null || frame === undefined || event.deltaY === 0) {
      return;
    }
    const at = valueAt(plot, view, {
      x: (event.clientX - frame.left) / scale,
      y: (event.clientY - frame.top) / scale,
    });
    const next = zoomedAt(view, Math.exp(-event.deltaY * 0.0016), at);
    if (!isSameView(next, view)) {
      event.preventDefault();
      onView(next);
    }
  });
  useEffect(() => {
    const element = host.current;
    const listener = (event: WheelEvent): void => onWheel(event);
    // React's own listener cannot keep the page from scrolling.
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, [host]);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const isControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button === 0 && !isControl) {
        drag.current = { x: event.clientX, y: event.clientY, view, hasMoved: false };
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = drag.current;
      if (start === null || plot === null) {
        return;
      }
      const [dx, dy] = [(event.clientX - start.x) / scale, (event.clientY - start.y) / scale];
      if (!start.hasMoved && Math.hypot(dx, dy) < slack) {
        return;
      }
      if (!start.hasMoved) {
        start.hasMoved = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      if (!isWhole(start.view)) {
        const { effect, feasibility } = start.view;
        onView(
          moved(start.view, {
            effect: (-dx / (plot.right - plot.left)) * (effect.to - effect.from),
            feasibility: (dy / (plot.bottom - plot.top)) * (feasibility.to - feasibility.from),
          }),
        );
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const start = drag.current;
      drag.current = null;
      if (start !== null && !start.hasMoved && event.target instanceof Element) {
        const id = event.target.closest('[data-item]')?.getAttribute('data-item');
        if (id !== null && id !== undefined) {
          onPress(id);
        }
      }
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}
