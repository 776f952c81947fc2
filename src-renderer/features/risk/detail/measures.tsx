// Why: what is done about a risk: each measure edited where it stands, added by writing it.
// Must not: ask before removing: it is undone from the notice.
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

import type { Measure, Risk } from '../../../../src-shared/contract/owner/risks.ts';
import { measureStatusSchema } from '../../../../src-shared/contract/values.ts';
import { measureStatusLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Hatch } from '../../../ui/chips.tsx';
import { DateField, SelectField } from '../../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { NumberField, TextAreaField, TextField } from '../../../ui/field/text-fields.tsx';
import { PanelSection } from '../../../ui/frame/side-panel.tsx';
import { Due } from '../register.tsx';
import type { MeasurePatch, RiskActions } from '../use-risk-actions.ts';
import classes from './detail.module.css';

const statuses = measureStatusSchema.options.map((value) => ({
  value,
  label: measureStatusLabels[value],
}));

export function Measures({
  risk,
  today,
  actions,
}: {
  readonly risk: Risk;
  readonly today: string;
  readonly actions: RiskActions;
}): ReactNode {
  return (
    <PanelSection title={t('risk.section.measures')} note={String(risk.measures.length)}>
      {risk.measures.length === 0 ? (
        <p className={classes.none}>
          <Hatch>{t('risk.measure.none')}</Hatch>
        </p>
      ) : (
        <ol className={classes.measures}>
          {risk.measures.map((measure, index) => (
            <li key={measure.id}>
              <MeasureFields
                measure={measure}
                position={index + 1}
                today={today}
                onSave={async (patch) => actions.updateMeasure(measure.id, patch)}
                onRemove={() => void actions.removeMeasure(measure)}
              />
            </li>
          ))}
        </ol>
      )}
      <NewMeasure onAdd={async (what) => (await actions.addMeasure(risk.id, what)) !== null} />
    </PanelSection>
  );
}

function MeasureFields({
  measure,
  position,
  today,
  onSave,
  onRemove,
}: {
  readonly measure: Measure;
  readonly position: number;
  readonly today: string;
  readonly onSave: (patch: MeasurePatch) => Promise<boolean>;
  readonly onRemove: () => void;
}): ReactNode {
  return (
    <fieldset className={classes.measure}>
      <legend className={classes.hidden}>{t('risk.measure.title', { position })}</legend>
      <div className={classes.measureHead}>
        <Due measure={measure} today={today} />
        <IconButton
          size="small"
          icon={IconTrash}
          label={t('risk.measure.remove', { what: measure.what })}
          onClick={onRemove}
        />
      </div>
      <FieldGrid>
        <TextAreaField
          label={t('risk.measure.what')}
          value={measure.what}
          maxLength={300}
          isRequired
          onSave={async (what) => what === null || onSave({ what })}
        />
        <TextField
          label={t('risk.measure.ownerRole')}
          value={measure.ownerRole}
          maxLength={80}
          isWide
          onSave={async (ownerRole) => onSave({ ownerRole })}
        />
        <SelectField
          label={t('risk.measure.status')}
          value={measure.status}
          options={statuses}
          canClear={false}
          onSave={async (status) => status === null || onSave({ status })}
        />
        <DateField
          label={t('risk.measure.dueOn')}
          value={measure.dueOn}
          onSave={async (dueOn) => onSave({ dueOn })}
        />
        <NumberField
          label={t('risk.measure.cost')}
          value={measure.cost}
          unit={t('risk.measure.costUnit')}
          onSave={async (cost) => onSave({ cost })}
        />
      </FieldGrid>
    </fieldset>
  );
}

/** One line that becomes a measure; who, when and how far are filled in afterwards. */
function NewMeasure({ onAdd }: { readonly onAdd: (what: string) => Promise<boolean> }): ReactNode {
  const id = useId();
  const [what, setWhat] = useState('');
  const [isAdding, setAdding] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const bare = what.trim();
    if (bare === '' || isAdding) {
      return;
    }
    setAdding(true);
    if (await onAdd(bare)) {
      setWhat('');
    }
    setAdding(false);
  }

  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id} className={classes.hidden}>
        {t('risk.measure.addLabel')}
      </label>
      <input
        id={id}
        className={classes.addInput}
        placeholder={t('risk.measure.placeholder')}
        value={what}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <Button type="submit" size="small" icon={IconPlus} isBusy={isAdding}>
        {t('risk.measure.add')}
      </Button>
    </form>
  );
}
