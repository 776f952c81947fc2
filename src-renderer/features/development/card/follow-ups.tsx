// Why: the follow-up plan: what is measured, from where to where, by whom and when.
// Must not: demand a baseline, which is often unknown before the service starts.
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { FollowUp } from '../../../../src-shared/contract/owner/development.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/field/choice-fields.tsx';
import { TextAreaField, TextField } from '../../../ui/field/text-fields.tsx';
import type { CardActions } from '../use-card-actions.ts';
import classes from './card.module.css';

export function FollowUps({
  rows,
  actions,
  isReadOnly,
}: {
  readonly rows: readonly FollowUp[];
  readonly actions: CardActions;
  readonly isReadOnly: boolean;
}): ReactNode {
  return (
    <>
      {rows.map((row, index) => (
        <FollowUpFields
          key={row.id}
          row={row}
          position={index + 1}
          actions={actions}
          isReadOnly={isReadOnly}
        />
      ))}
      {!isReadOnly && <NewFollowUp onAdd={actions.addFollowUp} />}
    </>
  );
}

function FollowUpFields({
  row,
  position,
  actions,
  isReadOnly,
}: {
  readonly row: FollowUp;
  readonly position: number;
  readonly actions: CardActions;
  readonly isReadOnly: boolean;
}): ReactNode {
  return (
    <fieldset className={classes.followUp}>
      <legend className={classes.spoken}>{t('development.followUp.title', { position })}</legend>
      <div className={classes.followUpHead}>
        <TextAreaField
          label={t('development.followUp.measure')}
          value={row.measure}
          maxLength={300}
          isRequired
          isReadOnly={isReadOnly}
          onSave={async (measure) =>
            measure === null || actions.updateFollowUp(row.id, { measure: oneLine(measure) })
          }
        />
        {!isReadOnly && (
          <IconButton
            size="small"
            icon={IconTrash}
            label={t('development.followUp.remove', { measure: row.measure })}
            onClick={() => void actions.removeFollowUp(row)}
          />
        )}
      </div>
      <div className={classes.followUpGrid}>
        <TextAreaField
          label={t('development.followUp.baseline')}
          value={row.baseline}
          missing={t('ui.unknown')}
          isReadOnly={isReadOnly}
          onSave={async (baseline) => actions.updateFollowUp(row.id, { baseline })}
        />
        <TextAreaField
          label={t('development.followUp.target')}
          value={row.target}
          isReadOnly={isReadOnly}
          onSave={async (target) => actions.updateFollowUp(row.id, { target })}
        />
        <TextField
          label={t('development.followUp.responsibleRole')}
          value={row.responsibleRole}
          maxLength={80}
          isReadOnly={isReadOnly}
          onSave={async (responsibleRole) => actions.updateFollowUp(row.id, { responsibleRole })}
        />
        <DateField
          label={t('development.followUp.dueOn')}
          value={row.dueOn}
          isReadOnly={isReadOnly}
          onSave={async (dueOn) => actions.updateFollowUp(row.id, { dueOn })}
        />
      </div>
    </fieldset>
  );
}

/** What is measured is one line in tables and on paper. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

function NewFollowUp({
  onAdd,
}: {
  readonly onAdd: (measure: string) => Promise<boolean>;
}): ReactNode {
  const id = useId();
  const [measure, setMeasure] = useState('');
  const [isAdding, setAdding] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const bare = measure.trim();
    if (bare === '' || isAdding) return;
    setAdding(true);
    if (await onAdd(bare)) setMeasure('');
    setAdding(false);
  }

  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className={classes.spoken}>
        {t('development.followUp.addLabel')}
      </label>
      <input
        id={id}
        className={classes.addInput}
        placeholder={t('development.followUp.placeholder')}
        value={measure}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setMeasure(event.currentTarget.value)}
      />
      <Button type="submit" size="small" icon={IconPlus} isBusy={isAdding}>
        {t('development.followUp.add')}
      </Button>
    </form>
  );
}
