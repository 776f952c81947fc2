// Why: what must be in place before the service starts, each open or fulfilled with where it is seen.
// Must not: let a condition be fulfilled without a reference.
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';

import type { Condition, Screening } from '../../../src-shared/contract/owner/screening.ts';
import { conditionStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { TextField } from '../../ui/field/text-fields.tsx';
import classes from './outcome-panel.module.css';
import type { ScreeningActions } from './use-screening-actions.ts';

export function Conditions({
  screening,
  actions,
  onShow,
}: {
  readonly screening: Screening;
  readonly actions: ScreeningActions;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  const { conditions } = screening;
  const fulfilled = conditions.filter(({ status }) => status === 'fulfilled').length;
  return (
    <section className={classes.section} aria-label={t('screening.conditions.title')}>
      <div className={classes.head}>
        <h3>{t('screening.conditions.title')}</h3>
        <span>{t('screening.conditions.count', { fulfilled, total: conditions.length })}</span>
      </div>
      <ul className={classes.conditions}>
        {conditions.map((condition) => (
          <ConditionRow
            key={condition.ruleId}
            condition={condition}
            actions={actions}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}

function ConditionRow({
  condition: { ruleId, text, ground, status, reference },
  actions,
  onShow,
}: {
  readonly condition: Condition;
  readonly actions: ScreeningActions;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  /** What is written as reference of a condition about to be fulfilled; null while none is. */
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isFulfilled = status === 'fulfilled';

  async function fulfil(event: FormEvent): Promise<void> {
    event.preventDefault();
    const words = draft?.trim() ?? '';
    if (words === '' || isSaving) {
      return;
    }
    setSaving(true);
    const isSaved = await actions.setCondition(ruleId, true, words);
    setSaving(false);
    if (isSaved) {
      setDraft(null);
    }
  }

  return (
    <li className={classes.condition}>
      <div className={classes.conditionLine}>
        <Check
          aria-label={t('screening.conditions.check', { text })}
          checked={isFulfilled || draft !== null}
          onChange={() => {
            if (isFulfilled) {
              void actions.setCondition(ruleId, false, null);
            } else {
              setDraft(draft === null ? '' : null);
            }
          }}
        />
        <span className={classes.conditionWords}>
          {text}
          <span className={classes.under}>
            <button
              type="button"
              className={classes.rule}
              aria-label={t('screening.outcome.toRule', { rule: ruleId })}
              onClick={() => onShow(ruleId)}
            >
              {ruleId}
            </button>{' '}
            · {ground.join(', ')}
          </span>
        </span>
        <span className={classes.conditionState}>
          <span className={isFulfilled ? classes.fulfilled : classes.open}>
            {conditionStatusLabels[status]}
          </span>
        </span>
      </div>
      {isFulfilled && (
        <div className={classes.reference}>
          <TextField
            label={t('screening.conditions.referenceOf', { text: ruleId })}
            value={reference}
            isRequired
            onSave={(words) => actions.setCondition(ruleId, true, words)}
          />
        </div>
      )}
      {!isFulfilled && draft !== null && (
        <form className={classes.form} onSubmit={(event) => void fulfil(event)}>
          <TextInput
            label={t('screening.conditions.reference')}
            value={draft}
            maxLength={300}
            autoFocus
            autoComplete="off"
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                event.stopPropagation();
                setDraft(null);
              }
            }}
          />
          <Button type="submit" size="small" disabled={draft.trim() === ''} isBusy={isSaving}>
            {t('screening.conditions.save')}
          </Button>
        </form>
      )}
    </li>
  );
}
