// Why: texts and numbers edited where they stand.
// Must not: have a save button.
import { type KeyboardEvent, type ReactNode, useState } from 'react';

import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../cx.ts';
import { FieldFrame } from './field.tsx';
import classes from './field.module.css';
import { parseNumber } from './parse-number.ts';
import { type Save, useDraft } from './use-draft.ts';

interface Common {
  readonly label: string;
  readonly isWide?: boolean;
  readonly help?: ReactNode;
  /** Said, hatched, where there is no value. */
  readonly missing?: string;
  readonly isReadOnly?: boolean;
}

export interface TextFieldProps extends Common {
  readonly value: string | null;
  readonly onSave: Save<string | null>;
  /** An empty value is not accepted: the old one comes back. */
  readonly isRequired?: boolean;
  readonly maxLength?: number;
}

function emptyToNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** One line. Enter or leaving saves, Esc takes back. */
export function TextField({
  label,
  value,
  onSave,
  isRequired = false,
  missing = t('ui.missing'),
  isReadOnly = false,
  maxLength = 300,
  isWide = false,
  help,
}: TextFieldProps): ReactNode {
  const { draft, isUnsaved, write, commit, revert, startWriting } = useDraft(value, onSave);

  function save(): void {
    const next = emptyToNull(draft ?? '');
    if (next === null && isRequired) {
      revert();
    } else {
      commit(next);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      revert();
      event.currentTarget.blur();
    }
  }

  return (
    <FieldFrame label={label} isWide={isWide} help={help} isUnsaved={isUnsaved}>
      {({ id, describedBy }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isUnsaved || undefined}
          className={cx(classes.control, (draft ?? '') === '' && classes.missing)}
          value={draft ?? ''}
          placeholder={missing}
          readOnly={isReadOnly}
          maxLength={maxLength}
          autoComplete="off"
          onFocus={startWriting}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
      )}
    </FieldFrame>
  );
}

/** Several lines; grows with its text. Leaving or Ctrl Enter saves, Esc takes back. */
export function TextAreaField({
  label,
  value,
  onSave,
  isRequired = false,
  missing = t('ui.missing'),
  isReadOnly = false,
  maxLength = 20_000,
  isWide = true,
  help,
}: TextFieldProps): ReactNode {
  const { draft, isUnsaved, write, commit, revert, startWriting } = useDraft(value, onSave);

  function save(): void {
    const next = emptyToNull(draft ?? '');
    if (next === null && isRequired) {
      revert();
    } else {
      commit(next);
    }
  }

  return (
    <FieldFrame label={label} isWide={isWide} help={help} isUnsaved={isUnsaved}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isUnsaved || undefined}
          className={cx(classes.control, classes.area, (draft ?? '') === '' && classes.missing)}
          value={draft ?? ''}
          placeholder={missing}
          readOnly={isReadOnly}
          maxLength={maxLength}
          rows={1}
          onFocus={startWriting}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.currentTarget.blur();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              revert();
              event.currentTarget.blur();
            }
          }}
        />
      )}
    </FieldFrame>
  );
}

export interface NumberFieldProps extends Common {
  readonly value: number | null;
  readonly onSave: Save<number | null>;
  readonly min?: number;
  readonly max?: number;
  /** Decimals allowed and shown. */
  readonly digits?: number;
  /** Shown after the figure: "kr", "år". */
  readonly unit?: string;
}

/** A number as Swedish readers write it. What is no number is marked and not saved. */
export function NumberField({
  label,
  value,
  onSave,
  min = 0,
  max = Number.MAX_SAFE_INTEGER,
  digits = 0,
  unit,
  missing = t('ui.missing'),
  isReadOnly = false,
  isWide = false,
  help,
}: NumberFieldProps): ReactNode {
  const { draft, isUnsaved, commit, revert, startWriting } = useDraft(value, onSave);
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const shown = text ?? (draft === null ? '' : formatNumber(draft, digits));

  function save(): void {
    if (text === null) {
      commit();
      return;
    }
    const next = parseNumber(text);
    const problem = problemWith(next);
    setError(problem);
    if (problem === null) {
      setText(null);
      commit(next ?? null);
    }
  }

  function problemWith(next: number | null | undefined): string | null {
    if (next === undefined) {
      return t('ui.notANumber');
    }
    if (next === null) {
      return null;
    }
    if (next < min || next > max) {
      return max === Number.MAX_SAFE_INTEGER
        ? t('ui.numberFrom', { min })
        : t('ui.numberBetween', { min, max });
    }
    return Number.isInteger(next * 10 ** digits) ? null : t('ui.wholeNumber');
  }

  return (
    <FieldFrame label={label} isWide={isWide} help={help} error={error} isUnsaved={isUnsaved}>
      {({ id, describedBy }) => (
        <span className={classes.withUnit}>
          <input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isUnsaved || error !== null || undefined}
            className={cx(classes.control, shown === '' && classes.missing)}
            value={shown}
            placeholder={missing}
            inputMode={digits === 0 ? 'numeric' : 'decimal'}
            readOnly={isReadOnly}
            autoComplete="off"
            onFocus={startWriting}
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={save}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                event.preventDefault();
                event.currentTarget.blur();
              } else if (event.key === 'Escape') {
                event.stopPropagation();
                setText(null);
                setError(null);
                revert();
                event.currentTarget.blur();
              }
            }}
          />
          {unit !== undefined && shown !== '' && <span className={classes.unit}>{unit}</span>}
        </span>
      )}
    </FieldFrame>
  );
}
