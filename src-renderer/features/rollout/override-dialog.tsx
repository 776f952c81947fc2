// Why: passing a closed gate takes a written reason, and one is told that it follows into the papers.
// Must not: accept an empty reason, or be offered where the law says no.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/feedback.tsx';
import classes from './views.module.css';
import type { RolloutActions, StoppedChange } from './use-rollout-actions.ts';

export function OverrideDialog({
  change,
  actions,
  onClose,
  onDone,
}: {
  readonly change: StoppedChange | null;
  readonly actions: RolloutActions;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');

  function close(): void {
    setReason('');
    onClose();
  }

  async function submit(): Promise<void> {
    if (change !== null) {
      const { cells, patch } = change;
      if (await actions.set({ cells, patch }, reason.trim())) {
        onDone();
        close();
      }
    }
  }

  const byPlace = Map.groupBy(change?.problems ?? [], ({ place }) => place);
  return (
    <Dialog
      isOpen={change !== null}
      onClose={close}
      title={t('rollout.override.title')}
      submit={{
        label: t('rollout.override.submit'),
        isDisabled: reason.trim() === '',
        isBusy: actions.isRunning,
        run: () => void submit(),
      }}
    >
      <p className={classes.lead}>{t('rollout.override.body')}</p>
      <ul className={classes.lacks}>
        {[...byPlace].map(([place, problems]) => (
          <li key={place}>
            <b>{place}</b> {problems.map(({ message }) => message).join('. ')}.
          </li>
        ))}
      </ul>
      <Textarea
        label={t('rollout.override.reason')}
        placeholder={t('rollout.override.placeholder')}
        minRows={3}
        autosize
        maxLength={20_000}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.after}>
        <Remark tone="review">{t('rollout.override.papers')}</Remark>
      </div>
    </Dialog>
  );
}
