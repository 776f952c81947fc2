// Why: all workshops of the plan with their state, and the way to a new one.
// Must not: show any figure of a vote.
import { IconEye, IconLock, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { SessionSummary } from '../../../../src-shared/contract/owner/sessions.ts';
import { formatDate, formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink, usePlace } from '../../../api/place.tsx';
import { usePlanInfo } from '../../../api/plan.ts';
import { Answer } from '../../../api/queries.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip, ExampleMark } from '../../../ui/chips.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { PageHead } from '../../../ui/frame/page-head.tsx';
import { Screen } from '../../../ui/frame/screen.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { NewSessionDialog } from './new-session.tsx';
import classes from './session-list.module.css';

/** Whether the latest round is open, or when it was revealed. */
export function RoundState({ session }: { readonly session: SessionSummary }): ReactNode {
  const revealedAt = session.rounds.at(-1)?.revealedAt ?? null;
  return revealedAt === null ? (
    <Chip icon={IconLock}>{t('workshop.list.open')}</Chip>
  ) : (
    <Chip icon={IconEye}>{t('workshop.list.revealed', { date: formatDate(revealedAt) })}</Chip>
  );
}

export function SessionListScreen(): ReactNode {
  const place = usePlace();
  const info = usePlanInfo();
  const query = useQuery(rpc.session.list.queryOptions({ input: {} }));
  const isMaking = place.search['ny'] === '1';
  const hasServices = info.counts.services > 0;
  const make = (): void => place.setSearch({ ny: '1' });
  useKeys({ N: hasServices ? make : undefined });

  const newButton = (
    <Button variant="primary" icon={IconPlus} keys="N" onClick={make} disabled={!hasServices}>
      {t('workshop.newSession')}
    </Button>
  );
  return (
    <Screen
      head={
        <PageHead
          title={t('workshop.title')}
          note={
            query.data === undefined
              ? undefined
              : t('workshop.sessions', { count: query.data.sessions.length })
          }
        >
          {newButton}
        </PageHead>
      }
    >
      <Answer query={query}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyState
              icon={IconUsersGroup}
              title={t('workshop.empty.title')}
              actions={
                hasServices ? (
                  <Button variant="primary" icon={IconPlus} onClick={make}>
                    {t('workshop.empty.action')}
                  </Button>
                ) : (
                  <PlaceLink to="/insatser">{t('workshop.empty.toCatalogue')}</PlaceLink>
                )
              }
            >
              <p>{t('workshop.empty.body')}</p>
              {!hasServices && <p>{t('workshop.empty.noServices')}</p>}
            </EmptyState>
          ) : (
            <SessionTable sessions={sessions} />
          )
        }
      </Answer>
      {isMaking && query.data !== undefined && (
        <NewSessionDialog
          usedNames={query.data.sessions.map(({ name }) => name)}
          onClose={() => place.setSearch({ ny: null })}
        />
      )}
    </Screen>
  );
}

function SessionTable({ sessions }: { readonly sessions: readonly SessionSummary[] }): ReactNode {
  const { open } = usePlace();
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('workshop.list.label')}>
        <thead>
          <tr>
            <th scope="col">{t('workshop.list.name')}</th>
            <th scope="col">{t('workshop.list.state')}</th>
            <th scope="col" className={classes.figure}>
              {t('workshop.list.round')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('workshop.list.participants')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('workshop.list.services')}
            </th>
            <th scope="col">{t('workshop.list.created')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.toReversed().map((session) => (
            // The link in the row is the way by keyboard; a click anywhere on the row does the same.
            <tr key={session.id} className={classes.row} onClick={() => open(session.id)}>
              <th scope="row" className={classes.name}>
                <PlaceLink to={`/workshop/${session.id}`} className={classes.link}>
                  {session.name}
                </PlaceLink>
                {session.isExample && <ExampleMark isShort />}
              </th>
              <td>
                <RoundState session={session} />
              </td>
              <td className={classes.figure}>{session.rounds.length}</td>
              <td className={classes.figure}>{formatNumber(session.participants)}</td>
              <td className={classes.figure}>{formatNumber(session.candidates)}</td>
              <td>{formatDate(session.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
