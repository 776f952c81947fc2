// Why: one vote as it is being typed: the figure, its word, how sure, and whether it is saved.
// Must not: fetch or keep a vote.
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { FocusEventHandler, KeyboardEventHandler, ReactNode } from 'react';

import type { Confidence, Criterion } from '../../../../src-shared/contract/values.ts';
import { confidenceLabels, criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { AnchorWord, isScaleStep } from './anchors.tsx';
import type { CellPlace } from './entry-keys.ts';
import classes from './entry.module.css';

/** A vote as typed in this visit. `value: undefined` while only the confidence has been typed. */
export interface TypedVote {
  readonly value: number | null | undefined;
  readonly confidence: Confidence | null;
  readonly state: 'saving' | 'saved' | 'failed';
  /** Counts presses in the cell, so that an early answer does not speak for a later press. */
  readonly turn: number;
}

/** "4, säkerhet hög". */
export function spokenValue({ value, confidence }: TypedVote): string {
  const sure = confidence === null ? null : confidenceLabels[confidence].toLocaleLowerCase('sv');
  if (value === undefined) {
    return t('workshop.entry.pendingConfidence', { confidence: sure ?? '' });
  }
  const figure = value === null ? t('workshop.anchor.cannotAssess') : String(value);
  return sure === null
    ? figure
    : t('workshop.entry.withConfidence', { value: figure, confidence: sure });
}

function cellWords(vote: TypedVote | undefined): string {
  if (vote === undefined) {
    return t('workshop.entry.cellEmpty');
  }
  const value = spokenValue(vote);
  if (vote.value === undefined) {
    return value;
  }
  const words = {
    saving: 'workshop.entry.cellSaving',
    saved: 'workshop.entry.cellSaved',
    failed: 'workshop.entry.cellFailed',
  } as const;
  return t(words[vote.state], { value });
}

export function EntryCell({
  place,
  rowLabel,
  criterion,
  vote,
  isStop,
  onFocus,
  onKeyDown,
}: {
  readonly place: CellPlace;
  readonly rowLabel: string;
  readonly criterion: Criterion;
  readonly vote: TypedVote | undefined;
  /** The one cell that Tab from outside leads to. */
  readonly isStop: boolean;
  readonly onFocus: FocusEventHandler<HTMLElement>;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
}): ReactNode {
  return (
    <td
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-cell={`${place.row} ${place.column}`}
      className={cx(classes.cell, vote?.state === 'failed' && classes.cellFailed)}
      onFocus={onFocus}
      onClick={(event) => event.currentTarget.focus()}
      onKeyDown={onKeyDown}
    >
      <span className={classes.spoken}>
        {t('workshop.entry.cell', {
          row: rowLabel,
          criterion: criterionLabels[criterion],
          value: cellWords(vote),
        })}
      </span>
      <span className={classes.vote} aria-hidden>
        <VoteFigure criterion={criterion} vote={vote} />
      </span>
    </td>
  );
}

function VoteFigure({
  criterion,
  vote,
}: {
  readonly criterion: Criterion;
  readonly vote: TypedVote | undefined;
}): ReactNode {
  if (vote === undefined) {
    return <span className={classes.emptyVote} />;
  }
  const { value, confidence, state } = vote;
  return (
    <>
      <b className={classes.value}>
        {value === undefined ? '' : (value ?? t('workshop.entry.abstainShort'))}
      </b>
      <span className={classes.word}>
        {value === null && t('workshop.anchor.cannotAssess')}
        {typeof value === 'number' && isScaleStep(value) && (
          <AnchorWord criterion={criterion} step={value} />
        )}
        {value === undefined && t('workshop.entry.waiting')}
      </span>
      {confidence !== null && (
        <span className={classes.confidence}>{confidenceLabels[confidence]}</span>
      )}
      {value !== undefined && (
        <span className={classes.state}>
          {state === 'saved' && <IconCheck size={15} stroke={2.1} />}
          {state === 'saving' && <IconLoader2 size={15} stroke={1.9} />}
          {state === 'failed' && (
            <>
              <IconAlertTriangle size={15} stroke={1.9} /> {t('workshop.entry.notSaved')}
            </>
          )}
        </span>
      )}
    </>
  );
}
