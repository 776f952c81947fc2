// Why: a new service needs a name and nothing more; the panel takes the rest.
// Must not: fill in what the person has not said.
import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import { type Origin, originSchema } from '../../../src-shared/contract/values.ts';
import { originLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { CheckLine } from '../../ui/check.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './dialogs.module.css';

export function NewServiceDialog({
  isOpen,
  lists,
  onClose,
  onCreated,
}: {
  readonly isOpen: boolean;
  readonly lists: PlanLists;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const [groups, setGroups] = useState<readonly string[]>([]);
  const [origin, setOrigin] = useState<Origin>('unknown');
  const create = useAction(rpc.service.create, {
    announce: ({ name: made, ref }) => t('catalogue.create.done', { name: made, ref }),
  });

  async function submit(): Promise<void> {
    const made = await create.run({
      fields: { name: name.trim(), targetGroupIds: [...groups], origin },
    });
    if (made !== null) {
      setName('');
      setGroups([]);
      setOrigin('unknown');
      onCreated(made.id);
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('catalogue.create.title')}
      foot={t('catalogue.create.later')}
      width={520}
      submit={{
        label: t('catalogue.create.submit'),
        isDisabled: name.trim() === '',
        isBusy: create.isRunning,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('catalogue.create.name')}
          description={t('catalogue.create.nameHelp')}
          placeholder={t('catalogue.create.namePlaceholder')}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {lists.targetGroups.length > 0 && (
          <fieldset className={classes.set}>
            <legend>{t('catalogue.create.targetGroups')}</legend>
            <p>{t('catalogue.create.targetGroupsHelp')}</p>
            <div className={classes.choices}>
              {lists.targetGroups.map(({ id, name: label }) => (
                <CheckLine
                  key={id}
                  label={label}
                  checked={groups.includes(id)}
                  onChange={() =>
                    setGroups(
                      groups.includes(id) ? groups.filter((one) => one !== id) : [...groups, id],
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <Select
          label={t('catalogue.create.origin')}
          allowDeselect={false}
          data={originSchema.options.map((value) => ({ value, label: originLabels[value] }))}
          value={origin}
          onChange={(value) => setOrigin(value ?? 'unknown')}
        />
      </div>
    </Dialog>
  );
}
