// Why: a service is left out of the proposal with a written reason, which the board reads.
// Must not: ask whether one is sure; it is undone or let in again.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { DocumentService } from '../../../src-shared/contract/catalogue-document.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './proposal-page.module.css';

/** Mount it to open it: what was written is gone when it closes. */
export function ExcludeDialog({
  service,
  isBusy,
  onClose,
  onSubmit,
}: {
  readonly service: DocumentService;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const bare = reason.trim();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('proposal.exclude.title')}
      submit={{
        label: t('proposal.exclude.submit'),
        isDisabled: bare === '',
        isBusy,
        run: () => onSubmit(bare),
      }}
    >
      <p className={classes.lead}>{t('proposal.exclude.lead', { name: service.name })}</p>
      <Textarea
        label={t('proposal.exclude.reason')}
        description={t('proposal.exclude.help')}
        placeholder={t('proposal.exclude.placeholder')}
        autosize
        minRows={3}
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
