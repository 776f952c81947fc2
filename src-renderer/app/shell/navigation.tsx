// Why: the parts of the plan in the order of the process, each with its figure.
// Must not: show a part that does not exist.
import { Tooltip } from '@mantine/core';
import {
  IconDeviceLaptop,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';

import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import { cx } from '../../ui/cx.ts';
import { type Page, pageGroups, pages } from '../pages.ts';
import { AppearanceMenu } from '../../ui/theme/appearance-menu.tsx';
import classes from './navigation.module.css';

export function Navigation({
  info,
  isRail,
  onToggle,
}: {
  readonly info: PlanInfo;
  readonly isRail: boolean;
  /** Null where there is no room for the wide form. */
  readonly onToggle: (() => void) | null;
}): ReactNode {
  const toggleLabel = t(isRail ? 'shell.expandNavigation' : 'shell.collapseNavigation');
  const ToggleIcon = isRail ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav aria-label={t('shell.navigation')} className={cx(classes.column, isRail && classes.rail)}>
      <div className={classes.pages}>
        {pageGroups.map((group) => {
          const members = pages.filter((page) => page.group === group && page.isUnlisted !== true);
          if (members.length === 0) {
            return null;
          }
          return (
            <Fragment key={group}>
              {group !== 'overview' && (
                <p className={classes.heading}>{t(`shell.group.${group}`)}</p>
              )}
              <ul>
                {members.map((page) => (
                  <li key={page.path}>
                    <PageLink page={page} info={info} isRail={isRail} />
                  </li>
                ))}
              </ul>
            </Fragment>
          );
        })}
      </div>
      <div className={classes.foot}>
        {onToggle !== null && (
          <Tooltip label={toggleLabel} position="right" disabled={!isRail}>
            <button
              type="button"
              className={classes.footButton}
              onClick={onToggle}
              aria-label={toggleLabel}
            >
              <ToggleIcon size={18} stroke={1.9} aria-hidden />
              {!isRail && <span>{toggleLabel}</span>}
            </button>
          </Tooltip>
        )}
        <AppearanceMenu isRail={isRail} className={classes.footButton} />
        <Tooltip label={t('shell.localPlan')} position="right" disabled={!isRail}>
          <p className={classes.local}>
            <IconDeviceLaptop size={18} stroke={1.9} aria-hidden />
            <span>{t('shell.localPlan')}</span>
          </p>
        </Tooltip>
      </div>
    </nav>
  );
}

function PageLink({
  page,
  info,
  isRail,
}: {
  readonly page: Page;
  readonly info: PlanInfo;
  readonly isRail: boolean;
}): ReactNode {
  const label = page.label;
  const count = page.count?.(info.counts) ?? null;
  const Icon = page.icon;
  return (
    <Tooltip label={label} position="right" disabled={!isRail}>
      <span className={classes.place}>
        <PlaceLink
          to={page.path}
          className={classes.link}
          activeClassName={classes.current}
          {...(isRail ? { label } : {})}
        >
          <Icon size={18} stroke={1.9} aria-hidden />
          {!isRail && (
            <>
              <span className={classes.label}>{label}</span>
              {count !== null && count > 0 && (
                <span className={classes.count}>{formatNumber(count)}</span>
              )}
            </>
          )}
        </PlaceLink>
      </span>
    </Tooltip>
  );
}
