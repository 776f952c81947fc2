// Why: the threshold is moved where it is seen, by pointer or by keys.
// Must not: save on its own: it tells what is tried, and when it is let go.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import type { Rect } from './geometry.ts';
import classes from './matrix.module.css';
import { highest, lowest, onStep, thresholdAfter } from './threshold-steps.ts';
import type { MatrixView } from './view.ts';
import { placeOf, valueAt } from './view.ts';

export function ThresholdHandles({
  plot,
  view,
  threshold,
  onTry,
  onSave,
}: {
  readonly plot: Rect;
  readonly view: MatrixView;
  readonly threshold: number;
  readonly onTry: (value: number) => void;
  readonly onSave: (value: number) => void;
}): ReactNode {
  const at = placeOf(plot, view, { effect: threshold, feasibility: threshold });
  const inPicture = {
    effect: [plot.left, plot.right],
    feasibility: [plot.top, plot.bottom],
  } as const;
  return (
    <>
      {(['effect', 'feasibility'] as const).map((criterion) => (
        <Handle
          key={criterion}
          criterion={criterion}
          plot={plot}
          view={view}
          isInPicture={
            at[criterion === 'effect' ? 'x' : 'y'] >= inPicture[criterion][0] &&
            at[criterion === 'effect' ? 'x' : 'y'] <= inPicture[criterion][1]
          }
          at={criterion === 'effect' ? at.x : at.y}
          threshold={threshold}
          onTry={onTry}
          onSave={onSave}
        />
      ))}
    </>
  );
}

function Handle({
  criterion,
  plot,
  view,
  isInPicture,
  at: wanted,
  threshold,
  onTry,
  onSave,
}: {
  readonly criterion: 'effect' | 'feasibility';
  readonly plot: Rect;
  readonly view: MatrixView;
  /** Else it stands at the edge that it is beyond. */
  readonly isInPicture: boolean;
  readonly at: number;
  readonly threshold: number;
  readonly onTry: (value: number) => void;
  readonly onSave: (value: number) => void;
}): ReactNode {
  const dragged = useRef<number | null>(null);
  const isUpright = criterion === 'effect';
  const at = isUpright
    ? Math.min(plot.right, Math.max(plot.left, wanted))
    : Math.min(plot.bottom, Math.max(plot.top, wanted));

  function valueUnder(event: PointerEvent<HTMLElement>): number {
    const { offsetParent } = event.currentTarget;
    const frame = offsetParent?.getBoundingClientRect();
    // On the projector the whole drawing is enlarged.
    const scale =
      frame === undefined || offsetParent === null ? 1 : frame.width / offsetParent.clientWidth;
    const value = valueAt(plot, view, {
      x: (event.clientX - (frame?.left ?? 0)) / scale,
      y: (event.clientY - (frame?.top ?? 0)) / scale,
    });
    return onStep(value[criterion]);
  }

  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      // The ground under it would move the picture.
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = threshold;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const value = valueUnder(event);
      if (dragged.current !== null && dragged.current !== value) {
        dragged.current = value;
        onTry(value);
      }
    },
    onPointerUp: () => {
      if (dragged.current !== null) {
        onSave(dragged.current);
        dragged.current = null;
      }
    },
    onPointerCancel: () => {
      if (dragged.current !== null) {
        onSave(dragged.current);
        dragged.current = null;
      }
    },
  };

  return (
    <>
      {isInPicture && (
        <div
          {...drag}
          aria-hidden
          className={cx(classes.strip, isUpright ? classes.upright : classes.level)}
          style={
            isUpright
              ? { left: at - 4, top: plot.top, height: plot.bottom - plot.top }
              : { top: at - 4, left: plot.left, width: plot.right - plot.left }
          }
        />
      )}
      <div
        {...drag}
        role="slider"
        tabIndex={0}
        aria-label={t('workshop.result.thresholdFor', { criterion: criterionLabels[criterion] })}
        aria-orientation={isUpright ? 'horizontal' : 'vertical'}
        aria-valuemin={lowest}
        aria-valuemax={highest}
        aria-valuenow={threshold}
        aria-valuetext={formatNumber(threshold, 2)}
        title={t('workshop.result.thresholdHelp')}
        className={cx(classes.handle, isUpright ? classes.upright : classes.level)}
        style={isUpright ? { left: at, top: plot.bottom } : { left: plot.left, top: at }}
        onKeyDown={(event: KeyboardEvent) => {
          const next = thresholdAfter(threshold, event.key);
          if (next !== null) {
            event.preventDefault();
            event.stopPropagation();
            onSave(next);
          }
        }}
      >
        {formatNumber(threshold, 2)}
      </div>
    </>
  );
}
