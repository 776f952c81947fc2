// Why: stopping what a service stands for asks what becomes of the service, in the same step.
// Must not: end it where the person says no, or without a reason.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { CheckLine } from '../../ui/check.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './stop.module.css';

export function EndDialog({
  item,
  isBusy,
  onClose,
  onSubmit,
}: {
  readonly item: StopItem;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string | null, endService: boolean) => void;
}): ReactNode {
  const [reason, setReason] = useState(item.reason ?? '');
  const [isBoth, setBoth] = useState(true);
  const { service } = item;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('stopDoing.end.title', { title: item.title })}
      submit={{
        label: t('stopDoing.end.submit'),
        isDisabled: isBoth && reason.trim() === '',
        isBusy,
        run: () => onSubmit(reason.trim() === '' ? null : reason.trim(), isBoth),
      }}
    >
      <div className={classes.form}>
        <p>
          {t('stopDoing.end.lead', {
            name: service?.name ?? '',
            status:
              service === null ? '' : serviceStatusLabels[service.status].toLocaleLowerCase('sv'),
          })}
        </p>
        <CheckLine
          label={t('stopDoing.end.both')}
          checked={isBoth}
          onChange={(event) => setBoth(event.currentTarget.checked)}
        />
        <Textarea
          label={t('stopDoing.end.reason')}
          description={t('stopDoing.end.reasonHelp')}
          minRows={3}
          autosize
          maxLength={20_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      </div>
    </Dialog>
  );
}
