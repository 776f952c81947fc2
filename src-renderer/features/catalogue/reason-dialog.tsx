// Why: declining, decommissioning and steps back want a reason that stays with the service.
// Must not: ask whether one is sure; the change can be undone.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './dialogs.module.css';
import type { StatusChange } from './use-service-actions.ts';

export function ReasonDialog({
  change,
  isBusy,
  onClose,
  onSubmit,
}: {
  readonly change: StatusChange | null;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (change: StatusChange, reason: string) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const status = change === null ? '' : serviceStatusLabels[change.status].toLocaleLowerCase('sv');
  const words = {
    declined: {
      title: t('catalogue.reason.declineTitle'),
      submit: t('catalogue.reason.declineSubmit'),
    },
    decommissioned: {
      title: t('catalogue.reason.decommissionTitle'),
      submit: t('catalogue.reason.decommissionSubmit'),
    },
  }[change?.status as 'declined' | 'decommissioned'] ?? {
    title: t('catalogue.reason.title', { status }),
    submit: t('catalogue.reason.submit', { status }),
  };

  function close(): void {
    setReason('');
    onClose();
  }

  return (
    <Dialog
      isOpen={change !== null}
      onClose={close}
      title={words.title}
      submit={{
        label: words.submit,
        isDisabled: reason.trim() === '',
        isBusy,
        run: () => {
          if (change !== null) {
            onSubmit(change, reason.trim());
            setReason('');
          }
        },
      }}
    >
      <p className={classes.lead}>
        {t('catalogue.reason.about', { count: change?.ids.length ?? 1 })}
      </p>
      <Textarea
        label={t('catalogue.reason.label')}
        description={t('catalogue.reason.help')}
        placeholder={t('catalogue.reason.placeholder')}
        minRows={3}
        autosize
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
