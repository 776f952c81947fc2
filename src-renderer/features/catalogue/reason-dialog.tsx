// Why: declining, decommissioning and steps back want a reason that stays with the service.
// Must not: ask whether one is sure; the change can be undone.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { CheckLine } from '../../ui/check.tsx';
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
  /** `onStopList`: what is decommissioned is also put on the list of what to stop doing. */
  readonly onSubmit: (change: StatusChange, reason: string, onStopList: boolean) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const [isListed, setListed] = useState(true);
  const isEnding = change?.status === 'decommissioned';
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
            onSubmit(change, reason.trim(), isEnding && isListed);
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
      {isEnding && (
        <CheckLine
          label={t(
            change.ids.length === 1
              ? 'stopDoing.fromCatalogue.alsoList'
              : 'stopDoing.fromCatalogue.alsoListMany',
          )}
          checked={isListed}
          onChange={(event) => setListed(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
