// Why: how the workshop is opened for phones, and what that means.
// Must not: listen on anything before the lead has pressed the button.
import { Select } from '@mantine/core';
import { IconAlertTriangle, IconDeviceMobile, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { RoomMode } from '../../../../src-shared/contract/owner/room.ts';
import type { Session } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Answer } from '../../../api/queries.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import classes from './room.module.css';
import { useRoomActions } from './use-room.ts';

const modes = ['live', 'rehearsal'] as const;

export function OpenRoomForm({ session }: { readonly session: Session }): ReactNode {
  const addresses = useQuery({
    ...rpc.room.addresses.queryOptions({ input: {} }),
    // Networks come and go while the window is open.
    refetchInterval: 5000,
  });
  const { open } = useRoomActions();
  const [mode, setMode] = useState<RoomMode>('live');
  const [isSelfService, setSelfService] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);

  return (
    <Answer query={addresses}>
      {({ addresses: found }) => {
        const address = found.find((each) => each.address === chosen) ?? found[0];
        return (
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault();
              void open.run({
                sessionId: session.id,
                address: address?.address ?? '',
                mode,
                isSelfService,
              });
            }}
          >
            <h2 className={classes.title}>{t('room.title')}</h2>
            <p className={classes.lead}>{t('room.intro')}</p>
            <div className={classes.part}>
              <Segmented
                label={t('room.mode')}
                value={mode}
                options={modes.map((value) => ({ value, label: t(`room.modes.${value}`) }))}
                onChange={setMode}
              />
              <p className={classes.help}>{t(`room.modeHelp.${mode}`)}</p>
            </div>
            <div className={classes.part}>
              <Select
                label={t('room.address')}
                description={t('room.addressHelp')}
                data={found.map(({ address: value, network }) => ({
                  value,
                  label: `${value} (${network})`,
                }))}
                value={address?.address ?? null}
                allowDeselect={false}
                onChange={setChosen}
              />
              {found.length === 1 && (
                <Remark icon={IconAlertTriangle} tone="review">
                  {t('room.onlyLoopback')}
                </Remark>
              )}
            </div>
            <div className={classes.part}>
              <CheckLine
                label={t('room.selfService')}
                checked={isSelfService}
                onChange={(event) => setSelfService(event.currentTarget.checked)}
              />
              <p className={classes.help}>{t('room.selfServiceHelp')}</p>
            </div>
            <Remark icon={IconInfoCircle}>
              <b>{t('room.plainTitle')}.</b> {t('room.plain')}
            </Remark>
            <div>
              <Button
                type="submit"
                variant="primary"
                icon={IconDeviceMobile}
                isBusy={open.isRunning}
                disabled={address === undefined || session.candidateList.length === 0}
              >
                {t('room.open')}
              </Button>
            </div>
          </form>
        );
      }}
    </Answer>
  );
}
