// Why: naming a category, and a new proposal as it is said in the room.
// Must not: make a service of an empty name.
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './sorting.module.css';

const longestLine = 300;

/** Mount it to open it. Without a category it makes a new one. */
export function CategoryDialog({
  category,
  onClose,
}: {
  readonly category: Named | null;
  readonly onClose: () => void;
}): ReactNode {
  const [name, setName] = useState(category?.name ?? '');
  const add = useAction(rpc.sorting.addCategory, {
    announce: (made) => t('sorting.category.added', { name: made.name }),
  });
  const rename = useAction(rpc.sorting.renameCategory);
  const bare = name.trim();

  async function submit(): Promise<void> {
    const done =
      category === null
        ? await add.run({ name: bare })
        : await rename.run({ id: category.id, name: bare });
    if (done !== null) {
      onClose();
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(category === null ? 'sorting.category.addTitle' : 'sorting.category.renameTitle')}
      submit={{
        label: t(category === null ? 'sorting.category.add' : 'sorting.category.rename'),
        isDisabled: bare === '' || bare === category?.name,
        isBusy: add.isRunning || rename.isRunning,
        run: () => void submit(),
      }}
    >
      <TextInput
        label={t('sorting.category.name')}
        placeholder={t('sorting.category.placeholder')}
        maxLength={longestLine}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}

/** Mount it to open it. */
export function ProposeDialog({
  categories,
  categoryId,
  onClose,
  onDone,
}: {
  readonly categories: readonly Named[];
  readonly categoryId: string | null;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const [groups, setGroups] = useState<string[]>([]);
  const [category, setCategory] = useState(categoryId);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const propose = useAction(rpc.sorting.propose, {
    announce: (_made, input) => t('sorting.propose.done', { name: input.name }),
  });
  const bare = name.trim();

  async function submit(): Promise<void> {
    const made = await propose.run({ name: bare, targetGroupIds: groups, categoryId: category });
    if (made !== null) {
      onDone(made.id);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('sorting.propose.title')}
      submit={{
        label: t('sorting.propose.submit'),
        isDisabled: bare === '',
        isBusy: propose.isRunning,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <p className={classes.lead}>{t('sorting.propose.lead')}</p>
        <TextInput
          label={t('sorting.propose.name')}
          maxLength={longestLine}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <MultiSelect
          label={t('sorting.propose.groups')}
          data={(lists.data?.targetGroups ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={groups}
          onChange={setGroups}
          searchable
        />
        <Select
          label={t('sorting.propose.category')}
          placeholder={t('sorting.propose.none')}
          data={categories.map((one) => ({ value: one.id, label: one.name }))}
          value={category}
          onChange={setCategory}
          clearable
        />
      </div>
    </Dialog>
  );
}
