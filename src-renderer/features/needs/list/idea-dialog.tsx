// Why: a need becomes a new service with one name to write; the link to the need is kept.
// Must not: invent what the service is to hold; its fields stay unknown.
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { showNotice } from '../../../ui/notice.tsx';

/** Mount it to open it. Leads to the new service when it is made. */
export function IdeaDialog({
  need,
  onClose,
}: {
  readonly need: Need;
  readonly onClose: () => void;
}): ReactNode {
  const { go } = usePlace();
  const [name, setName] = useState(need.title);
  const ref = needRef(need.number);
  const undo = useAction(rpc.plan.undo);
  const make = useAction(rpc.need.toIdea);

  async function submit(): Promise<void> {
    const service = await make.run({ id: need.id, name: name.trim() });
    if (service !== null) {
      onClose();
      showNotice({
        tone: 'done',
        title: t('needs.idea.done', { name: service.name, ref }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
      go(`/insatser/${service.id}`);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('needs.idea.title', { ref })}
      submit={{
        label: t('needs.idea.submit'),
        isDisabled: name.trim() === '',
        isBusy: make.isRunning,
        run: () => void submit(),
      }}
    >
      <TextInput
        label={t('needs.idea.name')}
        description={t('needs.idea.help', { ref })}
        maxLength={300}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
