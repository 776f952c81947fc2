// Why: how many have answered, as the room's screen shows it: a figure and one box a person.
// Must not: tell who has answered, or what.
import type { ReactNode } from 'react';

import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { ShareBar } from '../../../ui/figures.tsx';
import classes from './entry.module.css';
import type { Progress } from './progress-figures.ts';

/** More people than this are shown as one bar. */
const mostBoxes = 40;

export function AnsweredBoxes({
  criterion,
  answers,
  total,
}: {
  readonly criterion: Criterion;
  readonly answers: Progress['perService'][number];
  readonly total: number;
}): ReactNode {
  const counted = answers.counted[criterion];
  // Counted answers are of people without a code, and no part of those who have one.
  const done = answers[criterion] - counted;
  return (
    <div className={classes.answered}>
      <span className={classes.answeredName}>{criterionLabels[criterion]}</span>
      <span className={classes.answeredWords}>
        {(total > 0 || counted === 0) && (
          <>
            <b>{done}</b> {t('workshop.entry.ofAnswered', { total })}{' '}
          </>
        )}
        {counted > 0 &&
          t(total > 0 ? 'workshop.counts.also' : 'workshop.counts.only', { count: counted })}
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
