// Why: an act that takes a written reason, which stays in the plan.
// Must not: ask whether one is sure; the act can be undone.
import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { Dialog } from './dialog.tsx';
import classes from './dialog.module.css';

export interface ReasonDialogProps {
  readonly title: string;
  /** What the act does, and to what. */
  readonly lead: string;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly submit: string;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
}

/** Mount it to open it: what was written is gone when it closes. */
export function ReasonDialog({
  title,
  lead,
  label,
  help,
  placeholder,
  submit,
  isBusy = false,
  onClose,
  onSubmit,
}: ReasonDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const bare = reason.trim();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      submit={{ label: submit, isDisabled: bare === '', isBusy, run: () => onSubmit(bare) }}
    >
      <p className={classes.lead}>{lead}</p>
      <Textarea
        label={label}
        description={help}
        placeholder={placeholder}
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
