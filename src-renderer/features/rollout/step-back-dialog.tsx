// Why: a step back in the implementation is allowed, with a reason that stays in the plan.
// Must not: ask whether one is sure; the change can be undone.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { ImplementationPhase } from '../../../src-shared/contract/values.ts';
import { implementationPhaseLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './views.module.css';

export function StepBackDialog({
  from,
  to,
  service,
  district,
  onClose,
  onSubmit,
}: {
  readonly from: ImplementationPhase | null;
  /** Null keeps the dialog closed. */
  readonly to: ImplementationPhase | null;
  readonly service: string;
  readonly district: string;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => Promise<void>;
}): ReactNode {
  const [reason, setReason] = useState('');
  const word = (phase: ImplementationPhase | null): string =>
    phase === null
      ? t('rollout.panel.noPhase')
      : implementationPhaseLabels[phase].toLocaleLowerCase('sv');

  function close(): void {
    setReason('');
    onClose();
  }

  return (
    <Dialog
      isOpen={to !== null}
      onClose={close}
      title={t('rollout.back.title')}
      submit={{
        label: t('rollout.back.submit'),
        isDisabled: reason.trim() === '',
        run: () => void onSubmit(reason.trim()).then(() => setReason('')),
      }}
    >
      <p className={classes.lead}>
        {t('rollout.back.body', { service, district, from: word(from), to: word(to) })}
      </p>
      <Textarea
        label={t('rollout.back.reason')}
        minRows={3}
        autosize
        maxLength={20_000}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
