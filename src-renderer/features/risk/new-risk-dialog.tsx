// Why: a new risk needs what can happen and nothing more; the panel takes the rest.
// Must not: assess for anyone: without a chosen cell the risk is not assessed.
import { Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { Assessment } from '../../../src-shared/contract/owner/risks.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { AssessmentGrid, type Scale } from './detail/assessment-picker.tsx';
import classes from './risk-page.module.css';
import { overAllWord } from './risk-view.ts';

interface Draft {
  readonly title: string;
  readonly service: string;
  readonly cause: string;
  readonly affected: string;
  readonly inherent: Assessment | null;
}

function emptyToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export interface NewRiskDialogProps {
  readonly services: readonly CatalogueRow[];
  readonly scale: Scale;
  /** The service that the register is filtered by. */
  readonly service: string | null;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** Mount it to open it: what was written is gone when it closes. */
export function NewRiskDialog({
  services,
  scale,
  service,
  onClose,
  onCreated,
}: NewRiskDialogProps): ReactNode {
  const [draft, setDraft] = useState<Draft>({
    title: '',
    service: service ?? overAllWord,
    cause: '',
    affected: '',
    inherent: null,
  });
  const create = useAction(rpc.risk.create, {
    announce: ({ title, number }) => t('risk.create.done', { title, number }),
  });
  const write = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });

  async function submit(): Promise<void> {
    const made = await create.run({
      fields: {
        title: draft.title.trim(),
        serviceId: draft.service === overAllWord ? null : draft.service,
        cause: emptyToNull(draft.cause),
        affected: emptyToNull(draft.affected),
        inherent: draft.inherent,
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
      title={t('risk.create.title')}
      width={560}
      foot={t('risk.create.later')}
      submit={{
        label: t('risk.create.submit'),
        isDisabled: draft.title.trim() === '',
        isBusy: create.isRunning,
        run: () => void submit(),
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('risk.create.what')}
          placeholder={t('risk.create.placeholder')}
          maxLength={300}
          value={draft.title}
          onChange={(event) => write({ title: event.currentTarget.value })}
          data-autofocus
        />
        <Select
          label={t('risk.create.service')}
          allowDeselect={false}
          searchable
          data={[
            { value: overAllWord, label: t('risk.overAll') },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.service}
          onChange={(value) => write({ service: value ?? overAllWord })}
        />
        <Textarea
          label={t('risk.create.cause')}
          autosize
          minRows={1}
          maxLength={20_000}
          value={draft.cause}
          onChange={(event) => write({ cause: event.currentTarget.value })}
        />
        <Textarea
          label={t('risk.create.affected')}
          autosize
          minRows={1}
          maxLength={20_000}
          value={draft.affected}
          onChange={(event) => write({ affected: event.currentTarget.value })}
        />
        <div>
          <div className={classes.inherent}>
            <span>{t('risk.create.inherent')}</span>
            {draft.inherent !== null && (
              <Button size="small" variant="plain" onClick={() => write({ inherent: null })}>
                {t('risk.picker.clear')}
              </Button>
            )}
          </div>
          <AssessmentGrid
            label={t('risk.picker.grid', { stage: t('risk.stage.inherent') })}
            value={draft.inherent}
            scale={scale}
            onPick={(inherent) => write({ inherent })}
          />
        </div>
      </div>
    </Dialog>
  );
}
