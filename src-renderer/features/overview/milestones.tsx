// Why: the plan's half-years in a line, with the one we are in.
// Must not: guess at a period that is worded in another way.
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Overview } from '../../../src-shared/contract/owner/overview.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import classes from './overview.module.css';

export function Milestones({
  milestones,
}: {
  readonly milestones: Overview['milestones'];
}): ReactNode {
  return (
    <section className={classes.milestones} aria-label={t('overview.milestones')}>
      <ol>
        {milestones.map(({ period, text, time }) => (
          <li key={`${period} ${text}`} className={cx(classes.milestone, classes[`time-${time}`])}>
            <span className={classes.dot} aria-hidden>
              {time === 'past' && <IconCheck size={12} stroke={2.6} aria-hidden />}
            </span>
            <p className={classes.period}>
              {period}
              {time === 'now' && <em>{t('overview.now')}</em>}
              {(time === 'past' || time === 'coming') && (
                <span className={classes.hidden}>{t(`overview.${time}`)}</span>
              )}
            </p>
            <p className={classes.milestoneText}>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
