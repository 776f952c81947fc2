// Why: what the whole room sees: what is voted on, how to answer, how many have.
// Must not: show anything of an answer before the reveal, or more of the plan than the service.
import { IconDeviceMobile, IconLock, IconMaximize, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { Room } from '../../../../src-shared/contract/owner/room.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { BrandMark } from '../../../ui/brand.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { ExampleMark } from '../../../ui/chips.tsx';
import { RoomScreen } from '../../../ui/frame/room-screen.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { rpc } from '../../../api/client.ts';
import { AnsweredBoxes } from '../entry/entry-progress.tsx';
import { answersIn } from '../entry/progress-figures.ts';
import { useScales } from '../entry/anchors.tsx';
import classes from './big-screen.module.css';
import { clockWords, useSecondsLeft } from './clock.tsx';
import { spaced } from './open-room.tsx';
import { QrCode } from './qr-code.tsx';
import { useRoom } from './use-room.ts';

export function BigScreen({ session }: { readonly session: Session }): ReactNode {
  const place = usePlace();
  const query = useRoom();
  const room = query.data?.room?.sessionId === session.id ? query.data.room : null;
  const leave = (): void => place.setSearch({ storbild: null });
  useKeys({ Escape: leave });
  const round = session.rounds.at(-1)?.number ?? 1;
  return (
    <RoomScreen label={t('room.bigScreen')} className={classes.screen}>
      <div className={classes.main}>
        <header className={classes.top}>
          <BrandMark size={26} />
          <span className={classes.workshop}>{session.name}</span>
          <span className={classes.round}>{t('workshop.note.open', { round })}</span>
          {session.isExample && <ExampleMark />}
          {room?.mode === 'rehearsal' && (
            <span className={classes.mark}>{t('room.screen.rehearsal')}</span>
          )}
        </header>
        {room === null ? (
          <h1 className={classes.name}>{t('room.screen.notOpen')}</h1>
        ) : (
          <Item session={session} room={room} />
        )}
        <footer className={classes.foot}>
          <IconLock size={20} stroke={1.9} aria-hidden />
          <span>{room?.isLocked === true ? t('room.locked') : t('room.screen.blind')}</span>
          <span className={classes.tools}>
            <IconButton
              icon={IconMaximize}
              label={t('room.screen.full')}
              onClick={() => void document.documentElement.requestFullscreen()}
            />
            <IconButton icon={IconX} label={t('room.screen.leave')} keys="Esc" onClick={leave} />
          </span>
        </footer>
      </div>
      {room !== null && <Aside room={room} />}
    </RoomScreen>
  );
}

function Item({ session, room }: { readonly session: Session; readonly room: Room }): ReactNode {
  const scales = useScales();
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const services = useQuery({
    ...rpc.service.get.queryOptions({ input: { id: room.shownServiceId ?? '' } }),
    enabled: room.shownServiceId !== null,
  });
  const at = session.candidateList.findIndex(({ serviceId }) => serviceId === room.shownServiceId);
  const total = session.candidateList.length;
  const { progress } = room;
  if (at < 0) {
    const given = answersIn(progress);
    return (
      <div className={classes.item}>
        <h1 className={classes.name}>{t('room.screen.ownPace')}</h1>
        <p className={classes.lead}>{t('room.screen.ownPaceHelp', { total })}</p>
        <p className={classes.count}>
          <b>{given.done}</b> {t('room.screen.answers', { total: given.total })}{' '}
          {given.counted > 0 && t('workshop.counts.also', { count: given.counted })}
        </p>
        <p className={classes.remark}>{t('room.screen.abstain')}</p>
      </div>
    );
  }
  const shown = session.candidateList[at];
  const answers = progress.perService.find(({ serviceId }) => serviceId === shown?.serviceId);
  const groups = (lists.data?.targetGroups ?? []).filter(({ id }) =>
    services.data?.targetGroupIds.includes(id),
  );
  return (
    <div className={classes.item}>
      <p className={classes.place}>
        <b>{t('room.screen.item', { number: at + 1, total })}</b>
        {groups.map(({ id, name }) => (
          <span key={id}> · {name}</span>
        ))}
      </p>
      <h1 className={classes.name}>{shown?.name}</h1>
      <div className={classes.scales}>
        {(['effect', 'feasibility'] as const).map((criterion) => (
          <section key={criterion}>
            <h2>{criterionLabels[criterion]}</h2>
            <p className={classes.question}>{scales[criterion].question}</p>
            <ol>
              {scales[criterion].steps.map(({ word, text }, step) => (
                // oxlint-disable-next-line react/no-array-index-key -- a step is its place on the scale
                <li key={step}>
                  <span className={classes.figure}>{step + 1}</span>
                  <span>
                    <b>{word}:</b> {text}
                  </span>
                </li>
              ))}
            </ol>
            {answers !== undefined && (
              <div className={classes.answered}>
                <AnsweredBoxes
                  criterion={criterion}
                  answers={answers}
                  total={progress.participants}
                />
              </div>
            )}
          </section>
        ))}
      </div>
      <p className={classes.remark}>{t('room.screen.abstain')}</p>
    </div>
  );
}

function Aside({ room }: { readonly room: Room }): ReactNode {
  const seconds = useSecondsLeft(room.endsAt);
  return (
    <aside className={classes.aside} aria-label={t('room.screen.answer')}>
      <h2>{t('room.screen.answer')}</h2>
      <p>{t('room.screen.connect')}</p>
      <QrCode text={room.link} label={t('room.scan')} />
      <p className={classes.small}>{t('room.orType')}</p>
      <p className={classes.host}>{room.host}</p>
      {room.code !== null && (
        <>
          <p className={classes.small}>{t('room.code')}</p>
          <p className={classes.code}>{spaced(room.code)}</p>
        </>
      )}
      {seconds !== null && (
        <p className={classes.time} role="timer">
          {seconds === 0 ? t('room.timeOut') : clockWords(seconds)}
        </p>
      )}
      <div className={classes.phones}>
        <IconDeviceMobile size={22} stroke={1.8} aria-hidden />
        <p>
          {t('room.phones', { count: room.phones })}
          <small>{t('room.screen.plain')}</small>
        </p>
      </div>
    </aside>
  );
}
