// Why: a new need asks for what is needed and nothing more; the panel takes the rest.
// Must not: state a source or a strength that nobody stated.
import { Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import {
  type NeedSource,
  needSourceSchema,
  type Strength,
  strengthSchema,
} from '../../../../src-shared/contract/values.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { needSourceLabels, strengthLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import classes from './list-view.module.css';

interface Draft {
  readonly title: string;
  readonly description: string;
  readonly group: string | null;
  readonly knownBy: NeedSource;
  readonly strength: Strength | null;
}

/** Mount it to open it: what was written is gone when it closes. */
export function NewNeedDialog({
  groups,
  group,
  onClose,
  onCreated,
}: {
  readonly groups: readonly Named[];
  /** The target group that the list is filtered by. */
  readonly group: string | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}): ReactNode {
  const [draft, setDraft] = useState<Draft>({
    title: '',
    description: '',
    group,
    knownBy: 'unknown',
    strength: null,
  });
  const create = useAction(rpc.need.create, {
    announce: ({ number }) => t('needs.create.done', { ref: needRef(number) }),
  });
  const write = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });

  async function submit(): Promise<void> {
    const description = draft.description.trim();
    const made = await create.run({
      fields: {
        title: draft.title.trim(),
        description: description === '' ? null : description,
        targetGroupId: draft.group,
        knownBy: draft.knownBy,
        strength: draft.strength,
      },
      serviceIds: [],
    });
    if (made !== null) {
      onCreated(made.id);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('needs.create.title')}
      width={560}
      foot={t('needs.create.later')}
      submit={{
        label: t('needs.create.submit'),
        isDisabled: draft.title.trim() === '',
        isBusy: create.isRunning,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('needs.create.what')}
          placeholder={t('needs.create.placeholder')}
          maxLength={300}
          value={draft.title}
          onChange={(event) => write({ title: event.currentTarget.value })}
          data-autofocus
        />
        <Textarea
          label={t('needs.field.description')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={draft.description}
          onChange={(event) => write({ description: event.currentTarget.value })}
        />
        <Select
          label={t('needs.field.targetGroup')}
          placeholder={t('needs.noGroup')}
          clearable
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.group}
          onChange={(value) => write({ group: value })}
        />
        <div className={classes.pair}>
          <Select
            label={t('needs.field.knownBy')}
            allowDeselect={false}
            data={needSourceSchema.options.map((value) => ({
              value,
              label: needSourceLabels[value],
            }))}
            value={draft.knownBy}
            onChange={(value) =>
              write({ knownBy: needSourceSchema.options.find((one) => one === value) ?? 'unknown' })
            }
          />
          <Select
            label={t('needs.field.strength')}
            placeholder={t('ui.unknown')}
            clearable
            data={strengthSchema.options.map((value) => ({ value, label: strengthLabels[value] }))}
            value={draft.strength}
            onChange={(value) =>
              write({ strength: strengthSchema.options.find((one) => one === value) ?? null })
            }
          />
        </div>
      </div>
    </Dialog>
  );
}
