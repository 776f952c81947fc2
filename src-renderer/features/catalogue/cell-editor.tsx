// Why: edits one value where it stands in the table; Enter or leaving saves, Esc takes back.
// Must not: edit what needs more than a line; the side panel does.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceStatusSchema,
  supportLevelSchema,
} from '../../../src-shared/contract/values.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { parseNumber } from '../../ui/field/parse-number.ts';
import classes from './catalogue-table.module.css';
import type { ColumnId } from './columns.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Editor =
  | {
      readonly kind: 'text';
      readonly read: (row: CatalogueRow) => string;
      /** Undefined where the text cannot be saved; the cell then keeps what it had. */
      readonly patch: (text: string) => ServicePatch | undefined;
    }
  | {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly read: (row: CatalogueRow) => string;
      readonly patch: (value: string) => ServicePatch;
    };

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function text(field: 'responsibleRole' | 'provider'): Editor {
  return {
    kind: 'text',
    read: (row) => row[field] ?? '',
    patch: (value) => ({ [field]: textOrNull(value) }),
  };
}

function figure(field: 'countPerYear' | 'yearlyCost', digits: number): Editor {
  return {
    kind: 'text',
    read: (row) => (row[field] === null ? '' : formatNumber(row[field], digits)),
    patch: (value) => {
      const number = parseNumber(value);
      const isFit =
        number === null ||
        (number !== undefined && number >= 0 && (digits > 0 || Number.isInteger(number)));
      return isFit ? { [field]: number } : undefined;
    },
  };
}

function choices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function choice<Value extends string>(
  field: 'supportLevel' | 'evidenceStatus' | 'documentationRegime',
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Editor {
  return {
    kind: 'choice',
    choices: [{ value: '', label: t('ui.unknown') }, ...choices(values, labels)],
    read: (row) => row[field] ?? '',
    patch: (value) => ({ [field]: value === '' ? null : value }) as ServicePatch,
  };
}

export const editors: Readonly<Partial<Record<ColumnId, Editor>>> = {
  name: {
    kind: 'text',
    read: (row) => row.name,
    patch: (value) => (value.trim() === '' ? undefined : { name: value.trim() }),
  },
  responsibleRole: text('responsibleRole'),
  provider: text('provider'),
  countPerYear: figure('countPerYear', 0),
  yearlyCost: figure('yearlyCost', 2),
  supportLevel: choice('supportLevel', supportLevelSchema.options, supportLevelLabels),
  evidenceStatus: choice('evidenceStatus', evidenceStatusSchema.options, evidenceStatusLabels),
  documentationRegime: choice(
    'documentationRegime',
    documentationRegimeSchema.options,
    documentationRegimeLabels,
  ),
  assessmentToday: {
    kind: 'choice',
    choices: choices(assessmentTodaySchema.options, assessmentTodayLabels),
    read: (row) => row.assessmentToday,
    patch: (value) => ({ assessmentToday: value }) as ServicePatch,
  },
};

export function CellEditor({
  row,
  editor,
  label,
  onSave,
  onClose,
}: {
  readonly row: CatalogueRow;
  readonly editor: Editor;
  readonly label: string;
  readonly onSave: (patch: ServicePatch) => void;
  /** Editing has ended; focus belongs to the table again. */
  readonly onClose: () => void;
}): ReactNode {
  const before = editor.read(row);
  const [value, setValue] = useState(before);
  const isOver = useRef(false);

  function end(next: string | null): void {
    if (isOver.current) {
      return;
    }
    isOver.current = true;
    const patch = next === null || next === before ? undefined : editor.patch(next);
    if (patch !== undefined) {
      onSave(patch);
    }
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      end(value);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      end(null);
    }
  }

  if (editor.kind === 'choice') {
    return (
      <select
        autoFocus
        className={classes.editor}
        aria-label={label}
        value={value}
        onChange={(event) => {
          setValue(event.currentTarget.value);
          end(event.currentTarget.value);
        }}
        onBlur={() => end(value)}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
      >
        {editor.choices.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      autoFocus
      className={classes.editor}
      aria-label={label}
      value={value}
      maxLength={300}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => end(value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
