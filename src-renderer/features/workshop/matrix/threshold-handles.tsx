// Why: the threshold is moved where it is seen, by pointer or by keys.
// Must not: save on its own: it tells what is tried, and when it is let go.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import type { Rect } from './geometry.ts';
import { placeOf, valueAt } from './matrix-layout.ts';
import classes from './matrix.module.css';
import { highest, lowest, onStep, thresholdAfter } from './threshold-steps.ts';

export function ThresholdHandles({
  plot,
  threshold,
  onTry,
  onSave,
}: {
  readonly plot: Rect;
  readonly threshold: number;
  readonly onTry: (value: number) => void;
  readonly onSave: (value: number) => void;
}): ReactNode {
  const at = placeOf(plot, threshold, threshold);
  return (
    <>
      {(['effect', 'feasibility'] as const).map((criterion) => (
        <Handle
          key={criterion}
          criterion={criterion}
          plot={plot}
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
  at,
  threshold,
  onTry,
  onSave,
}: {
  readonly criterion: 'effect' | 'feasibility';
  readonly plot: Rect;
  readonly at: number;
  readonly threshold: number;
  readonly onTry: (value: number) => void;
  readonly onSave: (value: number) => void;
}): ReactNode {
  const dragged = useRef<number | null>(null);
  const isUpright = criterion === 'effect';

  function valueUnder(event: PointerEvent<HTMLElement>): number {
    const frame = event.currentTarget.offsetParent?.getBoundingClientRect();
    const value = valueAt(plot, {
      x: event.clientX - (frame?.left ?? 0),
      y: event.clientY - (frame?.top ?? 0),
    });
    return onStep(value[criterion]);
  }

  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
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
            onSave(next);
          }
        }}
      >
        {formatNumber(threshold, 2)}
      </div>
    </>
  );
}
