// Why: every field of a service, in groups, edited where it stands.
// Must not: guess: what is not known is said, hatched.
import type { ReactNode } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow, ServicePatch } from '../../../../src-shared/contract/owner/services.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch } from '../../../ui/chips.tsx';
import { MultiSelectField, SelectField } from '../../../ui/field/choice-fields.tsx';
import { FieldGrid } from '../../../ui/field/field.tsx';
import { NumberField, TextAreaField, TextField } from '../../../ui/field/text-fields.tsx';
import { PanelSection } from '../../../ui/frame/side-panel.tsx';
import { type FieldSpec, fieldSections, namedOptions } from './fields.ts';

export interface DetailsTabProps {
  readonly row: CatalogueRow;
  readonly lists: PlanLists;
  /** Answers false when the change was refused. */
  readonly onSave: (patch: ServicePatch) => Promise<boolean>;
}

export function DetailsTab({ row, lists, onSave }: DetailsTabProps): ReactNode {
  return fieldSections.map(({ id, fields }) => (
    <PanelSection key={id} title={t(`catalogue.panel.section.${id}`)}>
      <FieldGrid>
        {fields
          .filter(({ isShown }) => isShown?.(row) ?? true)
          .map((spec) => (
            <Field
              key={`${row.id} ${spec.field}`}
              spec={spec}
              row={row}
              lists={lists}
              onSave={onSave}
            />
          ))}
      </FieldGrid>
    </PanelSection>
  ));
}

function Field({
  spec,
  row,
  lists,
  onSave,
}: DetailsTabProps & { readonly spec: FieldSpec }): ReactNode {
  const label = t(`catalogue.field.${spec.field}`);
  switch (spec.kind) {
    case 'line':
      return (
        <TextField
          label={label}
          value={row[spec.field]}
          isWide={spec.isWide ?? false}
          isRequired={spec.field === 'name'}
          onSave={async (value) => onSave({ [spec.field]: value })}
        />
      );
    case 'area':
      return (
        <TextAreaField
          label={label}
          value={row[spec.field]}
          onSave={async (value) => onSave({ [spec.field]: value })}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          value={row[spec.field]}
          digits={spec.digits ?? 0}
          {...(spec.unit === undefined ? {} : { unit: t(`catalogue.unit.${spec.unit}`) })}
          {...(spec.max === undefined ? {} : { max: spec.max })}
          onSave={async (value) => onSave({ [spec.field]: value })}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          value={row[spec.field]}
          options={spec.options}
          isWide={spec.isWide ?? false}
          canClear={spec.canClear}
          renderValue={(option) =>
            option.value === 'unknown' ? (
              <Hatch>{option.label.toLocaleLowerCase('sv')}</Hatch>
            ) : (
              option.label
            )
          }
          onSave={async (value) => onSave({ [spec.field]: value })}
        />
      );
    case 'many':
      return (
        <MultiSelectField
          label={label}
          value={row[spec.field]}
          options={namedOptions(lists[spec.list])}
          onSave={async (value) => onSave({ [spec.field]: [...value] })}
        />
      );
    case 'forms':
      return (
        <MultiSelectField
          label={label}
          value={row.forms}
          options={[...new Set([...lists.forms, ...row.forms])].map((form) => ({
            value: form,
            label: form,
          }))}
          onAdd={async (form) => form}
          onSave={async (value) => onSave({ forms: [...value] })}
        />
      );
  }
}
