// Why: the raw order beside the one where every perspective weighs the same.
// Must not: show a place of a perspective with fewer than three voters, but say that it is not shown.
import { IconArrowDown, IconArrowUp, IconEyeOff, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { EmptyState, Remark } from '../../../ui/feedback.tsx';
import { ScreenBody } from '../../../ui/frame/screen.tsx';
import { explain } from './explain.tsx';
import type { LiveItem } from './reorder.ts';
import type { ShownResult } from './shown-result.ts';
import { perspectivesOf } from './shown-result.ts';
import classes from './tables.module.css';

/** Places gained or lost from one order to the other; null where either has none. */
export function PlaceChange({
  from,
  to,
}: {
  readonly from: number | null;
  readonly to: number | null;
}): ReactNode {
  if (from === null || to === null) {
    return t('workshop.result.noRank');
  }
  if (from === to) {
    return <span className={classes.same}>{t('workshop.perspectives.same')}</span>;
  }
  const isUp = to < from;
  const Icon = isUp ? IconArrowUp : IconArrowDown;
  return (
    <span className={classes.change}>
      <Icon size={14} stroke={2.1} aria-hidden />
      {t(isUp ? 'workshop.perspectives.up' : 'workshop.perspectives.down', {
        count: Math.abs(from - to),
      })}
    </span>
  );
}

export function PerspectivesView({ shown }: { readonly shown: ShownResult }): ReactNode {
  const { shown: perspectives, hidden, people } = perspectivesOf(shown);
  if (perspectives.length === 0) {
    return (
      <EmptyState icon={IconUsersGroup} title={t('workshop.perspectives.none')}>
        {t('workshop.perspectives.noneHelp')}
      </EmptyState>
    );
  }
  return (
    <ScreenBody>
      <div className={classes.lead}>
        <h2 className={classes.title}>{t('workshop.perspectives.title')}</h2>
        <p>{t('workshop.perspectives.lead')}</p>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('workshop.perspectives.table')}>
          <thead>
            <tr>
              <th scope="col">{t('workshop.result.service')}</th>
              <th scope="col" className={classes.figure}>
                {explain('rank', t('workshop.perspectives.raw'))}
              </th>
              <th scope="col" className={classes.figure}>
                {explain('balanced', t('workshop.perspectives.balanced'))}
              </th>
              <th scope="col">{t('workshop.perspectives.change')}</th>
              {perspectives.map(({ id, name }) => (
                <th key={id} scope="col" className={classes.figure}>
                  {explain('rank', name)}{' '}
                  <span className={classes.n}>
                    {t('workshop.result.n')} {people.get(id) ?? 0}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.name}</th>
                <td className={cx(classes.figure, classes.strong)}>
                  {item.rank ?? t('workshop.result.noRank')}
                </td>
                <td className={cx(classes.figure, classes.strong)}>
                  {item.rankBalanced ?? t('workshop.result.noRank')}
                </td>
                <td>
                  <PlaceChange from={item.rank} to={item.rankBalanced} />
                </td>
                {perspectives.map(({ id }) => (
                  <PerspectivePlace key={id} item={item} perspectiveId={id} shown={shown} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hidden.length > 0 && (
        <div className={classes.after}>
          <Remark icon={IconEyeOff}>
            <b>{t('workshop.perspectives.hidden')}:</b>{' '}
            {hidden
              .map(({ name, participants }) =>
                t('workshop.perspectives.hiddenEntry', {
                  name: name ?? t('workshop.perspectives.withoutPerspective'),
                  count: participants,
                }),
              )
              .join('; ')}
            . {t('workshop.perspectives.hiddenLead')}
          </Remark>
        </div>
      )}
    </ScreenBody>
  );
}

/** A place as a bar from last to first, so that differing perspectives are seen at a glance. */
function PerspectivePlace({
  item,
  perspectiveId,
  shown,
}: {
  readonly item: LiveItem;
  readonly perspectiveId: string;
  readonly shown: ShownResult;
}): ReactNode {
  const rank = item.perspectives.find((one) => one.perspectiveId === perspectiveId)?.rank ?? null;
  const total = shown.items.length;
  if (rank === null) {
    return (
      <td className={classes.figure}>
        <Hatch>{t('workshop.result.tooFew')}</Hatch>
      </td>
    );
  }
  return (
    <td className={classes.figure}>
      <span className={classes.place}>
        <span className={classes.track} aria-hidden>
          <i style={{ width: `${((total + 1 - rank) / total) * 100}%` }} />
        </span>
        {rank}
      </span>
    </td>
  );
}
