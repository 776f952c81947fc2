// Why: the plans on this machine, latest first, one press from open.
// Must not: show a whole path; the folder is enough to tell two apart.
import { IconChevronRight, IconFileText, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PlannedFile } from '../../../src-shared/contract/owner/workspace.ts';
import { formatSize, formatTime } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import classes from './start-page.module.css';

export function RecentPlans({
  plans,
  busyKey,
  onOpen,
}: {
  readonly plans: readonly PlannedFile[];
  readonly busyKey: string | null;
  readonly onOpen: (plan: PlannedFile) => void;
}): ReactNode {
  if (plans.length === 0) {
    return <p className={classes.help}>{t('start.recentHelp')}</p>;
  }
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent" className={classes.heading}>
        {t('start.recent')}
        <span className={classes.count}>{plans.length}</span>
      </h2>
      <ul className={classes.plans}>
        {plans.map((plan) => (
          <li key={plan.key}>
            <button
              type="button"
              className={classes.plan}
              disabled={busyKey !== null}
              aria-busy={busyKey === plan.key || undefined}
              onClick={() => onOpen(plan)}
            >
              {busyKey === plan.key ? (
                <IconLoader2 size={18} stroke={1.9} aria-hidden className={classes.spin} />
              ) : (
                <IconFileText size={18} stroke={1.9} aria-hidden />
              )}
              <span className={classes.planWords}>
                <span className={classes.planName}>{plan.name}</span>
                <span className={classes.folder}>{plan.folder}</span>
              </span>
              <span className={classes.when}>{formatTime(plan.changedAt)}</span>
              <span className={classes.size}>{formatSize(plan.size)}</span>
              <IconChevronRight size={16} stroke={2} aria-hidden className={classes.arrow} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
