// Why: something new to stop doing: a service or a habit, and why; the panel takes the rest.
// Must not: offer a service that stands on the list already.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './stop.module.css';

const shownServices = 60;

export function NewStopDialog({
  listed,
  onClose,
  onCreated,
}: {
  readonly listed: readonly StopItem[];
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}): ReactNode {
  const [serviceId, setServiceId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const services = useQuery(rpc.service.list.queryOptions({ input: {} }));
  const create = useAction(rpc.stop.create, {
    announce: (item) => t('stopDoing.create.done', { title: item.title }),
  });
  const taken = new Set(listed.flatMap(({ service }) => (service === null ? [] : [service.id])));

  async function submit(): Promise<void> {
    const words = title.trim();
    const made = await create.run({
      serviceId,
      fields: {
        ...(words === '' ? {} : { title: words }),
        reason: reason.trim() === '' ? null : reason.trim(),
      },
    });
    if (made !== null) {
      onCreated(made.id);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('stopDoing.create.title')}
      submit={{
        label: t('stopDoing.create.submit'),
        isDisabled: serviceId === null && title.trim() === '',
        isBusy: create.isRunning,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('stopDoing.create.what')}
          placeholder={t('stopDoing.create.placeholder')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Select
          label={t('stopDoing.create.service')}
          description={t('stopDoing.create.serviceHelp')}
          placeholder={t('stopDoing.create.none')}
          searchable
          clearable
          limit={shownServices}
          data={(services.data?.rows ?? [])
            .filter(({ id }) => !taken.has(id))
            .map(({ id, name, ref }) => ({ value: id, label: `${name} (${ref})` }))}
          value={serviceId}
          onChange={setServiceId}
        />
        <Textarea
          label={t('stopDoing.create.reason')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
