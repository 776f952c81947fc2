// Why: asks what a view is to be called.
// Must not: save it.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Dialog } from '../../../ui/dialog.tsx';

export function ViewNameDialog({
  title,
  submit,
  name: before,
  onClose,
  onSubmit,
}: {
  readonly title: string;
  readonly submit: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onSubmit: (name: string) => Promise<void>;
}): ReactNode {
  const [name, setName] = useState(before);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      submit={{
        label: submit,
        isDisabled: name.trim() === '',
        run: () => void onSubmit(name.trim()),
      }}
    >
      <TextInput
        label={t('catalogue.viewName')}
        description={t('catalogue.viewNameHelp')}
        maxLength={300}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Dialog>
  );
}
