// Why: leading the open room: how one gets in, what is up, how long, and whether answers are taken.
// Must not: reveal: that is asked about on its own (reveal-dialog.tsx).
import {
  IconArrowLeft,
  IconArrowRight,
  IconClockPlay,
  IconClockPlus,
  IconDeviceMobileOff,
  IconLock,
  IconLockOpen,
  IconPresentation,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Room } from '../../../../src-shared/contract/owner/room.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { AnsweredBoxes } from '../entry/entry-progress.tsx';
import { TimeLeft } from './clock.tsx';
import { QrCode } from './qr-code.tsx';
import classes from './room.module.css';
import { useRoomActions } from './use-room.ts';

const minutes = [1, 2, 3, 5] as const;

export function OpenRoom({
  session,
  room,
}: {
  readonly session: Session;
  readonly room: Room;
}): ReactNode {
  const place = usePlace();
  const { close } = useRoomActions();
  return (
    <section className={classes.open} aria-label={t('room.lead')}>
      <div className={classes.enter}>
        <QrCode text={room.link} label={t('room.scan')} />
        <div className={classes.enterWords}>
          <p className={classes.state}>
            {t(room.mode === 'rehearsal' ? 'room.rehearsal' : 'room.live')}
          </p>
          <p className={classes.help}>{t('room.orType')}</p>
          <p className={classes.host}>{room.host}</p>
          <p className={classes.help}>{t('room.code')}</p>
          <p className={classes.host}>
            {room.code === null ? t('room.ownCodesOnly') : spaced(room.code)}
          </p>
          <p className={classes.phones} role="status">
            {t('room.phones', { count: room.phones })},{' '}
            {t('room.active', { count: room.activePhones })}
          </p>
          <div className={classes.row}>
            <Button icon={IconPresentation} onClick={() => place.setSearch({ storbild: 'ja' })}>
              {t('room.bigScreen')}
            </Button>
            <Button
              icon={IconDeviceMobileOff}
              isBusy={close.isRunning}
              onClick={() => void close.run({})}
            >
              {t('room.close')}
            </Button>
          </div>
        </div>
      </div>
      <Lead session={session} room={room} />
    </section>
  );
}

/** Six figures as one reads them aloud: 482 716. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

function Lead({ session, room }: { readonly session: Session; readonly room: Room }): ReactNode {
  const { show, setTimer, lock } = useRoomActions();
  const candidates = session.candidateList;
  const at = candidates.findIndex(({ serviceId }) => serviceId === room.shownServiceId);
  const shown = candidates[at];
  const answers = room.progress.perService.find(({ serviceId }) => serviceId === shown?.serviceId);
  const showAt = (index: number): void => {
    const next = candidates[index];
    if (next) void show.run({ serviceId: next.serviceId });
  };

  return (
    <div className={classes.controls}>
      <div className={classes.row}>
        <Segmented
          label={t('room.pace')}
          value={at < 0 ? 'own' : 'shown'}
          options={[
            { value: 'own', label: t('room.paceOwn') },
            { value: 'shown', label: t('room.paceShown') },
          ]}
          onChange={(pace) => {
            if (pace === 'shown') showAt(0);
            else void show.run({ serviceId: null });
          }}
        />
        <Button
          icon={room.isLocked ? IconLockOpen : IconLock}
          aria-pressed={room.isLocked}
          onClick={() => void lock.run({ isLocked: !room.isLocked })}
        >
          {t(room.isLocked ? 'room.unlock' : 'room.lock')}
        </Button>
      </div>
      {room.isLocked && (
        <Remark icon={IconLock} tone="review">
          {t('room.locked')}
        </Remark>
      )}
      {shown !== undefined && (
        <div className={classes.shown}>
          <p className={classes.help}>
            {t('room.screen.item', { number: at + 1, total: candidates.length })}
          </p>
          <p className={classes.shownName}>{shown.name}</p>
          <div className={classes.row}>
            <Button icon={IconArrowLeft} disabled={at === 0} onClick={() => showAt(at - 1)}>
              {t('room.previous')}
            </Button>
            <Button
              iconAfter={IconArrowRight}
              disabled={at === candidates.length - 1}
              onClick={() => showAt(at + 1)}
            >
              {t('room.next')}
            </Button>
          </div>
        </div>
      )}
      {answers !== undefined &&
        (['effect', 'feasibility'] as const).map((criterion) => (
          <AnsweredBoxes
            key={criterion}
            criterion={criterion}
            answers={answers}
            total={room.progress.participants}
          />
        ))}
      <div className={classes.row}>
        <span className={classes.timer} role="timer">
          <TimeLeft endsAt={room.endsAt} />
        </span>
        {session.minutes !== null && (
          <Button
            size="small"
            icon={IconClockPlay}
            onClick={() => void setTimer.run({ seconds: (session.minutes ?? 0) * 60 })}
          >
            {t('room.minutesEach', { count: session.minutes })}
          </Button>
        )}
        {minutes
          .filter((count) => count !== session.minutes)
          .map((count) => (
            <Button
              key={count}
              size="small"
              onClick={() => void setTimer.run({ seconds: count * 60 })}
            >
              {t('room.minutes', { count })}
            </Button>
          ))}
        {room.endsAt !== null && (
          <>
            <Button
              size="small"
              icon={IconClockPlus}
              onClick={() => void setTimer.run({ seconds: secondsWithMore(room.endsAt) })}
            >
              {t('room.moreMinute')}
            </Button>
            <Button
              size="small"
              variant="plain"
              icon={IconX}
              onClick={() => void setTimer.run({ seconds: null })}
            >
              {t('room.timerOff')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function secondsWithMore(endsAt: string | null): number {
  const left = endsAt === null ? 0 : Math.max(0, (Date.parse(endsAt) - Date.now()) / 1000);
  return Math.round(left) + 60;
}
