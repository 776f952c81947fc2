// Why: the plan at a glance: how far it has come, what to look at, who is waited for, what was done.
// Must not: change the plan; everything leads to where it is done.
import {
  IconActivity,
  IconAlertTriangle,
  IconCalendarX,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconEyeOff,
  IconHandStop,
  IconHeartHandshake,
  IconListCheck,
  IconLock,
  IconLockOpen,
  IconPlus,
  IconQuestionMark,
  IconScale,
  IconTableImport,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { Overview, OverviewWarning } from '../../../src-shared/contract/owner/overview.ts';
import { formatNumber, formatWhen } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { addressOf } from '../../api/use-history-pages.ts';
import { Button, type IconType } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { useToday } from '../../ui/use-today.ts';
import { Flow } from './flow.tsx';
import { warningTarget, waitTarget } from './flow-links.ts';
import { Milestones } from './milestones.tsx';
import classes from './overview.module.css';

export function OverviewPage(): ReactNode {
  const query = useQuery(rpc.overview.get.queryOptions({ input: {} }));
  const today = useToday();
  return (
    <Screen
      head={<PageHead title={t('overview.title')} note={t('overview.note', { date: today })} />}
    >
      <Answer query={query}>
        {(overview) =>
          isEmpty(overview) ? (
            <NothingYet />
          ) : (
            <div className={classes.page}>
              <Flow overview={overview} />
              {overview.milestones.length > 0 && <Milestones milestones={overview.milestones} />}
              <div className={classes.parts}>
                <Warnings warnings={overview.warnings} />
                <Waits overview={overview} />
                <Changes overview={overview} today={today} />
              </div>
            </div>
          )
        }
      </Answer>
    </Screen>
  );
}

function isEmpty({ stages }: Overview): boolean {
  const first = stages[0];
  return first !== undefined && first.total === 0 && first.falls.length === 0;
}

function NothingYet(): ReactNode {
  const { go } = usePlace();
  return (
    <EmptyState
      icon={IconActivity}
      title={t('overview.empty')}
      actions={
        <>
          <Button
            variant="primary"
            icon={IconTableImport}
            onClick={() => go('/insatser', { importera: '1' })}
          >
            {t('overview.importServices')}
          </Button>
          <Button icon={IconPlus} onClick={() => go('/insatser')}>
            {t('overview.toCatalogue')}
          </Button>
        </>
      }
    >
      {t('overview.emptyBody')}
    </EmptyState>
  );
}

const warningMarks: Readonly<Record<OverviewWarning['code'], readonly [IconType, string]>> = {
  'high-risk-in-use': [IconAlertTriangle, 'block'],
  'high-risk': [IconAlertTriangle, 'block'],
  'late-measure': [IconCalendarX, 'block'],
  blocked: [IconLock, 'block'],
  'ended-in-use': [IconHandStop, 'block'],
  review: [IconScale, 'review'],
  'open-conditions': [IconListCheck, 'plan'],
  unscreened: [IconQuestionMark, 'review'],
  'gate-override': [IconLockOpen, 'review'],
  'gate-not-checked': [IconLockOpen, 'review'],
  'needs-without-service': [IconHeartHandshake, 'plain'],
  'services-without-need': [IconHeartHandshake, 'plain'],
  'too-few-votes': [IconCircleDashed, 'plain'],
  'open-round': [IconEyeOff, 'plain'],
  'unassessed-risk': [IconCircleDashed, 'plain'],
  stale: [IconClockExclamation, 'review'],
  'late-follow-up': [IconCalendarX, 'review'],
  'population-missing': [IconUsers, 'plain'],
};

function namesOf({ items, total }: OverviewWarning): string {
  const names = items.map(({ name }) => name).join(', ');
  return total > items.length ? t('overview.more', { names, count: total - items.length }) : names;
}

function Warnings({ warnings }: { readonly warnings: readonly OverviewWarning[] }): ReactNode {
  return (
    <section className={classes.part} aria-label={t('overview.warnings')}>
      <h2 className={classes.heading}>
        {t('overview.warnings')} <span>{warnings.length > 0 && formatNumber(warnings.length)}</span>
      </h2>
      {warnings.length === 0 ? (
        <EmptyState size="part" icon={IconCircleCheck} title={t('overview.noWarnings')}>
          {t('overview.noWarningsBody')}
        </EmptyState>
      ) : (
        <ul>
          {warnings.map((warning) => {
            const [Icon, tone] = warningMarks[warning.code];
            const target = warningTarget(warning);
            return (
              <li key={warning.code}>
                <PlaceLink
                  to={target.to}
                  {...(target.search === undefined ? {} : { search: target.search })}
                  className={classes.warning}
                >
                  <span className={cx(classes.emblem, classes[tone])} aria-hidden>
                    <Icon size={17} stroke={1.9} aria-hidden />
                  </span>
                  <span className={classes.words}>
                    <b>{t(`overview.warning.${warning.code}`, { count: warning.total })}</b>
                    <small>{namesOf(warning)}</small>
                  </span>
                  <span className={classes.where}>
                    {t(`overview.place.${target.place}`)}
                    <IconChevronRight size={15} stroke={2} aria-hidden />
                  </span>
                </PlaceLink>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Waits({ overview: { waits } }: { readonly overview: Overview }): ReactNode {
  return (
    <section className={classes.part} aria-label={t('overview.waits')}>
      <h2 className={classes.heading}>{t('overview.waits')}</h2>
      {waits.length === 0 ? (
        <p className={classes.none}>{t('overview.noWaits')}</p>
      ) : (
        <ul>
          {waits.map(({ code, role, total }) => {
            const target = waitTarget(code);
            return (
              <li key={`${code} ${role ?? ''}`}>
                <PlaceLink
                  to={target.to}
                  {...(target.search === undefined ? {} : { search: target.search })}
                  className={classes.wait}
                >
                  <span className={classes.total}>{formatNumber(total)}</span>
                  <span className={classes.words}>
                    <span>{t(`overview.wait.${code}`, { count: total })}</span>
                    <small>{role ?? t(`overview.role.${code}`)}</small>
                  </span>
                </PlaceLink>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Changes({
  overview: { changes },
  today,
}: {
  readonly overview: Overview;
  readonly today: string;
}): ReactNode {
  return (
    <section className={classes.part} aria-label={t('overview.changes')}>
      <h2 className={classes.heading}>{t('overview.changes')}</h2>
      {changes.length === 0 ? (
        <p className={classes.none}>{t('overview.noChanges')}</p>
      ) : (
        <ul>
          {changes.map(({ id, at, role, label, place }) => (
            <li key={id}>
              <PlaceLink
                to={place === null ? '/historik' : addressOf(place)}
                className={classes.change}
              >
                <span className={classes.when}>{formatWhen(at, today)}</span>
                <span className={classes.words}>
                  <span>{label}</span>
                  <small>{role}</small>
                </span>
              </PlaceLink>
            </li>
          ))}
        </ul>
      )}
      <PlaceLink to="/historik" className={classes.all}>
        {t('overview.allChanges')}
        <IconChevronRight size={15} stroke={2} aria-hidden />
      </PlaceLink>
    </section>
  );
}
