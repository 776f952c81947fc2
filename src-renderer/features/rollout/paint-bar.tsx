// Why: the legend with its counts, which becomes a palette while cells are being marked.
// Must not: set a status before it is asked to.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { rolloutStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Hatch, RolloutPill } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './matrix.module.css';
import { offeredStatuses, statusKeys } from './rollout-model.ts';

export interface MatrixToolsProps {
  readonly counts: RolloutMatrix['statusCounts'];
  readonly isPainting: boolean;
  readonly brush: RolloutStatus;
  readonly marked: number;
  readonly isBusy: boolean;
  readonly onBrush: (status: RolloutStatus) => void;
  readonly onApply: () => void;
  readonly onClear: () => void;
}

/** The mark of a status where there is room for its full word. */
export function StatusMark({ status }: { readonly status: RolloutStatus }): ReactNode {
  return status === 'unknown' ? (
    <Hatch>{rolloutStatusLabels.unknown}</Hatch>
  ) : (
    <RolloutPill status={status} />
  );
}

export function MatrixTools(props: MatrixToolsProps): ReactNode {
  return props.isPainting ? <Palette {...props} /> : <Legend counts={props.counts} />;
}

function Legend({ counts }: Pick<MatrixToolsProps, 'counts'>): ReactNode {
  return (
    <ul className={classes.legend} aria-label={t('rollout.legend')}>
      {offeredStatuses
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <li key={status}>
            <StatusMark status={status} />
            <span className={classes.count}>{counts[status]}</span>
          </li>
        ))}
    </ul>
  );
}

function Palette({
  brush,
  marked,
  isBusy,
  onBrush,
  onApply,
  onClear,
}: MatrixToolsProps): ReactNode {
  const group = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = offeredStatuses.indexOf(brush);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const index = (at + step + offeredStatuses.length) % offeredStatuses.length;
    const next = offeredStatuses[index];
    if (next !== undefined) {
      onBrush(next);
      group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus();
    }
  }

  return (
    <div className={classes.palette}>
      <div
        ref={group}
        role="radiogroup"
        aria-label={t('rollout.paint.palette')}
        className={classes.brushes}
        onKeyDown={move}
      >
        {offeredStatuses.map((status) => (
          <button
            key={status}
            type="button"
            role="radio"
            aria-checked={status === brush}
            aria-keyshortcuts={statusKeys[status]}
            tabIndex={status === brush ? 0 : -1}
            className={cx(classes.brush, status === brush && classes.brushOn)}
            onClick={() => onBrush(status)}
          >
            <StatusMark status={status} />
            <KeyHint keys={statusKeys[status]} />
          </button>
        ))}
      </div>
      <div className={classes.paintActions}>
        <span className={classes.paintWords}>
          {marked === 0 ? t('rollout.paint.none') : t('rollout.paint.marked', { count: marked })}
        </span>
        {marked > 0 && (
          <>
            <Button size="small" keys="Esc" onClick={onClear}>
              {t('rollout.paint.clear')}
            </Button>
            <Button size="small" variant="primary" keys="Enter" isBusy={isBusy} onClick={onApply}>
              {t('rollout.paint.apply', {
                status: rolloutStatusLabels[brush].toLocaleLowerCase('sv'),
              })}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
