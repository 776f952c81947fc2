// Why: one workshop: its head, its views, the reveal and the next round.
// Must not: offer a result before a round is revealed.
import { Menu } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowLeft,
  IconChevronDown,
  IconEye,
  IconPresentation,
  IconRefresh,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';

import type { Round, Session } from '../../../src-shared/contract/owner/sessions.ts';
import { formatDate } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { toFailure } from '../../api/failure.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { ExampleMark } from '../../ui/chips.tsx';
import { EmptyState, Loading } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ScaleWords } from './entry/anchors.tsx';
import { EntryView } from './entry/entry-view.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import classes from './session-screen.module.css';
import { BigResult } from './room/big-result.tsx';
import { BigScreen } from './room/big-screen.tsx';
import { RoomView } from './room/room-view.tsx';
import { EditCandidatesDialog } from './sessions/edit-candidates-dialog.tsx';
import { ParticipantsDialog } from './sessions/participants-dialog.tsx';
import { SettingsDialog } from './sessions/settings-dialog.tsx';

// The result is where the charts are: fetched when it is first looked at.
const ResultViews = lazy(async () => ({
  default: (await import('./result/result-views.tsx')).ResultViews,
}));

export const resultViewNames = ['result', 'perspectives', 'sensitivity', 'rounds', 'cut'] as const;
export type ResultViewName = (typeof resultViewNames)[number];
type ViewName = 'votes' | 'phones' | ResultViewName;

const words: Readonly<Record<ViewName, string>> = {
  votes: 'roster',
  phones: 'telefoner',
  result: 'resultat',
  perspectives: 'perspektiv',
  sensitivity: 'kanslighet',
  rounds: 'omgangar',
  cut: 'urval',
};

export function SessionScreen({ sessionId }: { readonly sessionId: string }): ReactNode {
  const query = useQuery(rpc.session.get.queryOptions({ input: { sessionId } }));
  const failure = query.error === null ? null : toFailure(query.error);
  if (
    query.data === undefined &&
    failure?.kind === 'refusal' &&
    failure.code === 'unknown-session'
  ) {
    return (
      <EmptyState
        icon={IconUsersGroup}
        title={t('workshop.gone')}
        actions={<PlaceLink to="/workshop">{t('workshop.back')}</PlaceLink>}
      >
        {t('workshop.goneHelp')}
      </EmptyState>
    );
  }
  return (
    <Answer query={query}>
      {(session) => (
        <ScaleWords own={session.scales}>
          <OpenSession session={session} />
        </ScaleWords>
      )}
    </Answer>
  );
}

/** The round whose result is shown: the one asked for, else the latest revealed. */
function shownRound(session: Session, wanted: string | undefined): Round | null {
  const revealed = session.rounds.filter(({ revealedAt }) => revealedAt !== null);
  return revealed.find(({ number }) => String(number) === wanted) ?? revealed.at(-1) ?? null;
}

function OpenSession({ session }: { readonly session: Session }): ReactNode {
  const place = usePlace();
  const [dialog, setDialog] = useState<'people' | 'reveal' | 'candidates' | 'settings' | null>(
    null,
  );
  const current = session.rounds.at(-1);
  const isOpen = current?.revealedAt === null;
  const shown = shownRound(session, place.search['omgang']);
  const views: readonly ViewName[] = [
    ...(isOpen ? (['votes', 'phones'] as const) : []),
    ...(shown === null ? [] : resultViewNames),
  ];
  const asked = views.find((view) => words[view] === place.search['vy']);
  const view = asked ?? views[0] ?? 'votes';
  const isResult = view !== 'votes' && view !== 'phones';
  const undo = useAction(rpc.plan.undo);
  const newRound = useAction(rpc.session.newRound, {
    onDone: ({ rounds }) => {
      place.setSearch({ vy: words.votes, omgang: null });
      showNotice({
        tone: 'done',
        title: t('workshop.newRound.done', { round: rounds.length }),
        body: t('workshop.newRound.body'),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });

  return (
    <Screen
      head={
        <PageHead
          title={session.name}
          note={
            <SessionNote
              session={session}
              round={view === 'votes' || view === 'phones' ? current : shown}
            />
          }
          crumbs={
            <PlaceLink to="/workshop" className={classes.back} label={t('workshop.back')}>
              <IconArrowLeft size={18} stroke={1.9} aria-hidden />
            </PlaceLink>
          }
        >
          {views.length > 1 && (
            <Segmented
              label={t('workshop.view.label')}
              value={view}
              options={views.map((name) => ({
                value: name,
                label: t(`workshop.view.${name}`),
              }))}
              onChange={(next) => place.setSearch({ vy: words[next] })}
            />
          )}
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <Button icon={IconAdjustmentsHorizontal} iconAfter={IconChevronDown}>
                {t('workshop.prepare.action')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={!isOpen} onClick={() => setDialog('candidates')}>
                {t('workshop.prepare.candidates')}
              </Menu.Item>
              <Menu.Item onClick={() => setDialog('settings')}>
                {t('workshop.prepare.settings')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {isResult && (
            <Button
              variant={isOpen ? 'default' : 'primary'}
              icon={IconPresentation}
              onClick={() => place.setSearch({ storbild: '1' })}
            >
              {t('workshop.bigScreen')}
            </Button>
          )}
          {isOpen ? (
            <>
              <Button icon={IconUserPlus} onClick={() => setDialog('people')}>
                {t('workshop.people.add')}
              </Button>
              <Button variant="primary" icon={IconEye} onClick={() => setDialog('reveal')}>
                {t('workshop.reveal.action')}
              </Button>
            </>
          ) : (
            <Button
              icon={IconRefresh}
              isBusy={newRound.isRunning}
              onClick={() => void newRound.run({ sessionId: session.id })}
            >
              {t('workshop.newRound.action')}
            </Button>
          )}
        </PageHead>
      }
    >
      {view === 'phones' ? (
        <RoomView session={session} />
      ) : view === 'votes' || shown === null ? (
        <EntryView session={session} onAddPeople={() => setDialog('people')} />
      ) : (
        <Suspense fallback={<Loading />}>
          <ResultViews session={session} round={shown} view={view} />
        </Suspense>
      )}
      {place.search['storbild'] !== undefined &&
        (isResult && shown !== null ? (
          <BigResult session={session} round={shown} />
        ) : (
          isOpen && <BigScreen session={session} />
        ))}
      {dialog === 'people' && (
        <ParticipantsDialog session={session} onClose={() => setDialog(null)} />
      )}
      {dialog === 'candidates' && (
        <EditCandidatesDialog session={session} onClose={() => setDialog(null)} />
      )}
      {dialog === 'settings' && (
        <SettingsDialog session={session} onClose={() => setDialog(null)} />
      )}
      {dialog === 'reveal' && current !== undefined && (
        <RevealDialog
          session={session}
          round={current}
          onClose={() => setDialog(null)}
          onRevealed={() => place.setSearch({ vy: words.result, omgang: null, insats: null })}
        />
      )}
    </Screen>
  );
}

function SessionNote({
  session,
  round,
}: {
  readonly session: Session;
  readonly round: Round | null | undefined;
}): ReactNode {
  const state =
    round === null || round === undefined
      ? []
      : [
          round.revealedAt === null
            ? t('workshop.note.open', { round: round.number })
            : t('workshop.note.revealed', {
                round: round.number,
                date: formatDate(round.revealedAt),
              }),
        ];
  return (
    <span className={classes.note}>
      {[
        ...state,
        t('workshop.note.participants', { count: session.participants }),
        t('workshop.note.services', { count: session.candidates }),
      ].join(' · ')}
      {session.isExample && <ExampleMark />}
    </span>
  );
}
