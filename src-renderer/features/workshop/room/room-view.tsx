// Why: the workshop and its phones, as the lead sees them: open it, lead it, close it.
// Must not: show who has answered, or what.
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Answer } from '../../../api/queries.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { CodesTable } from './codes-table.tsx';
import { OpenRoomForm } from './open-room-form.tsx';
import { OpenRoom } from './open-room.tsx';
import classes from './room.module.css';
import { useRoom } from './use-room.ts';

export function RoomView({ session }: { readonly session: Session }): ReactNode {
  const query = useRoom();
  return (
    <Answer query={query}>
      {({ room }) => (
        <div className={classes.view}>
          <div className={classes.column}>
            {room === null ? (
              <OpenRoomForm session={session} />
            ) : room.sessionId === session.id ? (
              <OpenRoom session={session} room={room} />
            ) : (
              <Remark icon={IconLock} tone="review">
                {t('room.busy')}
              </Remark>
            )}
          </div>
          <CodesTable
            session={session}
            // A phone that enters is a row more.
            revision={room === null ? '' : `${room.phones} ${room.progress.participants}`}
          />
        </div>
      )}
    </Answer>
  );
}
