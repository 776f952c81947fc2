// Why: how many have answered, as the room's screen shows it: a figure and one box a person.
// Must not: tell who has answered, or what.
import type { ReactNode } from 'react';

import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { ShareBar } from '../../../ui/figures.tsx';
import classes from './entry.module.css';

/** More people than this are shown as one bar. */
const mostBoxes = 40;

export function AnsweredBoxes({
  criterion,
  done,
  total,
}: {
  readonly criterion: Criterion;
  readonly done: number;
  readonly total: number;
}): ReactNode {
  return (
    <div className={classes.answered}>
      <span className={classes.answeredName}>{criterionLabels[criterion]}</span>
      <span className={classes.answeredWords}>
        <b>{done}</b> {t('workshop.entry.ofAnswered', { total })}
      </span>
      {total <= mostBoxes ? (
        <span className={classes.boxes} aria-hidden>
          {Array.from({ length: total }, (_, index) => (
            <i key={index} className={cx(index < done && classes.boxDone)} />
          ))}
        </span>
      ) : (
        <ShareBar parts={[{ value: done, tone: 'accent' }]} total={total} width={null} />
      )}
    </div>
  );
}
