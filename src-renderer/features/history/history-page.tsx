// Why: what has been done in the whole plan, by role and part, each action leading to its place.
// Must not: change the plan; a field is put back at the record it belongs to.
import { IconChevronRight, IconFilter, IconHistory, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { type HistoryEntry, type HistoryKind } from '../../../src-shared/contract/owner/history.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { addressOf, useHistoryPages } from '../../api/use-history-pages.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen, ScreenBody, ToolRow } from '../../ui/frame/screen.tsx';
import { HistoryList } from '../../ui/history-list.tsx';
import { ToolMenu } from '../../ui/tool-menu.tsx';
import classes from './history.module.css';

const kinds: readonly HistoryKind[] = [
  'service',
  'need',
  'screening',
  'workshop',
  'risk',
  'rollout',
  'decision',
  'setup',
];

export function HistoryPage(): ReactNode {
  const { search, setSearch } = usePlace();
  const kind = kinds.find((one) => one === search['del']) ?? null;
  const role = search['roll'] ?? null;
  const query = useHistoryPages({ serviceId: null, kind, role });
  const isFiltered = kind !== null || role !== null;
  return (
    <Screen head={<PageHead title={t('history.title')} note={t('history.note')} />}>
      <Answer query={query}>
        {({ entries, roles }) => (
          <div className={classes.page}>
            <ToolRow
              end={
                <span className={classes.count} role="status">
                  {t('history.shown', { count: entries.length })}
                </span>
              }
            >
              <ToolMenu
                label={
                  kind === null
                    ? t('history.anyKind')
                    : t('history.kindFilter', { kind: t(`history.kind.${kind}`) })
                }
                icon={IconFilter}
                choice="one"
                items={[
                  { value: '', label: t('history.anyKind'), isOn: kind === null },
                  ...kinds.map((one) => ({
                    value: one,
                    label: t(`history.kind.${one}`),
                    isOn: one === kind,
                  })),
                ]}
                onPick={(value) => setSearch({ del: value === '' ? null : value })}
              />
              <ToolMenu
                label={role === null ? t('history.anyRole') : t('history.roleFilter', { role })}
                icon={IconUser}
                choice="one"
                items={[
                  { value: '', label: t('history.anyRole'), isOn: role === null },
                  ...roles.map((one) => ({ value: one, label: one, isOn: one === role })),
                ]}
                onPick={(value) => setSearch({ roll: value === '' ? null : value })}
              />
              {isFiltered && (
                <Button
                  variant="plain"
                  size="small"
                  onClick={() => setSearch({ del: null, roll: null })}
                >
                  {t('history.showAll')}
                </Button>
              )}
            </ToolRow>
            {entries.length === 0 ? (
              <EmptyState
                icon={IconHistory}
                title={t(isFiltered ? 'history.noneFiltered' : 'history.none')}
              >
                {t(isFiltered ? 'history.noneFilteredBody' : 'history.noneBody')}
              </EmptyState>
            ) : (
              <ScreenBody className={classes.body}>
                <HistoryList items={entries} dayLevel={2} link={linkOf} />
                {query.hasNextPage ? (
                  <Button
                    className={classes.more}
                    isBusy={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('history.more')}
                  </Button>
                ) : (
                  <p className={classes.end}>{t('history.end')}</p>
                )}
              </ScreenBody>
            )}
          </div>
        )}
      </Answer>
    </Screen>
  );
}

function linkOf({ place }: HistoryEntry): ReactNode {
  if (place === null) return null;
  const page = t(`history.page.${place.page}`);
  return (
    <PlaceLink
      to={addressOf(place)}
      className={classes.link}
      label={
        place.name === null
          ? t('history.openPage', { page })
          : t('history.open', { name: `${place.name}, ${page}` })
      }
    >
      {place.name ?? page}
      <IconChevronRight size={14} stroke={2} aria-hidden />
    </PlaceLink>
  );
}
