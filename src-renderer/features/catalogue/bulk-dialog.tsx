// Why: one field of many services: set, or for a list some values more or less.
// Must not: save; it says what would change before anything does.
import { Select, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Remark } from '../../ui/feedback.tsx';
import { MultiSelectField } from '../../ui/field/choice-fields.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import classes from './dialogs.module.css';
import { choicesOf, type ColumnId, columnIds, columnSpecs, isEditable } from './column-specs.ts';
import { changeColumn, type ListMode, type MadeChanges } from './grid/make-changes.ts';

const fields = columnIds
  .filter((id) => isEditable(id) && id !== 'name')
  .map((id) => ({ value: id, label: t(`catalogue.column.${id}`) }))
  .toSorted((one, other) => compareSwedish(one.label, other.label));

export function BulkDialog({
  services,
  lists,
  onClose,
  onSubmit,
}: {
  readonly services: readonly CatalogueRow[];
  readonly lists: PlanLists;
  readonly onClose: () => void;
  readonly onSubmit: (made: MadeChanges, field: string) => Promise<void>;
}): ReactNode {
  const [id, setId] = useState<ColumnId>('responsibleRole');
  const [mode, setMode] = useState<ListMode>('add');
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const spec = columnSpecs[id];
  const isList = spec.kind === 'list' || spec.kind === 'forms';
  const made = useMemo(
    () => changeColumn(services, id, { text, mode: isList ? mode : 'set' }, lists),
    [services, id, text, mode, isList, lists],
  );
  const [problem] = made.problems;
  const field = t(`catalogue.column.${id}`);
  const willBeEmpty = text === '' && (!isList || mode === 'set');

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('catalogue.bulk.title', { count: services.length })}
      submit={{
        label: t('catalogue.bulk.submit', { count: made.changes.length }),
        isDisabled: problem !== undefined || made.changes.length === 0,
        isBusy,
        run: () => {
          setBusy(true);
          void onSubmit(made, field).finally(() => setBusy(false));
        },
      }}
    >
      <div className={classes.form}>
        <Select
          label={t('catalogue.bulk.field')}
          data={fields}
          value={id}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          data-autofocus
          onChange={(value) => {
            if (value !== null) {
              setId(value as ColumnId);
              setText('');
            }
          }}
        />
        {isList && (
          <Segmented
            label={t('catalogue.bulk.mode')}
            value={mode}
            options={(['add', 'remove', 'set'] as const).map((value) => ({
              value,
              label: t(`catalogue.bulk.${value}`),
            }))}
            onChange={setMode}
          />
        )}
        <ValueInput
          key={id}
          id={id}
          lists={lists}
          text={text}
          onText={setText}
          problem={text === '' ? undefined : problem?.message}
        />
        <Remark tone={willBeEmpty && made.changes.length > 0 ? 'review' : 'plain'}>
          {made.changes.length === 0
            ? t('catalogue.bulk.nothing')
            : t(willBeEmpty ? 'catalogue.bulk.willEmpty' : 'catalogue.bulk.willChange', {
                count: made.changes.length,
                field,
              })}
        </Remark>
      </div>
    </Dialog>
  );
}

function ValueInput({
  id,
  lists,
  text,
  onText,
  problem,
}: {
  readonly id: ColumnId;
  readonly lists: PlanLists;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problem: string | undefined;
}): ReactNode {
  const { kind } = columnSpecs[id];
  const label = t('catalogue.bulk.value');
  const labels = [...new Set(choicesOf(id, lists).map((choice) => choice.label))];
  const parts = text === '' ? [] : text.split('\n');
  switch (kind) {
    case 'choice':
      return (
        <Select
          label={label}
          data={labels}
          value={text === '' ? null : text}
          clearable
          placeholder={t('ui.unknown')}
          onChange={(value) => onText(value ?? '')}
        />
      );
    case 'list':
    case 'forms':
      return (
        <MultiSelectField
          label={label}
          isWide
          options={[...new Set([...labels, ...parts])].map((one) => ({ value: one, label: one }))}
          value={parts}
          {...(kind === 'forms' ? { onAdd: async (added: string) => added } : {})}
          onSave={(values) => {
            onText(values.join('\n'));
            return true;
          }}
        />
      );
    case 'area':
      return (
        <Textarea
          label={label}
          minRows={3}
          autosize
          maxRows={8}
          value={text}
          error={problem}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          label={label}
          value={text}
          error={problem}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      );
  }
}
