// Why: what all fields share: label, place for the value, what is wrong, and the grid they stand in.
// Must not: decide what a value means.
import { type ReactNode, useId } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../cx.ts';
import classes from './field.module.css';

export interface FieldFrameProps {
  readonly label: string;
  /** Whole width of the grid. */
  readonly isWide?: boolean;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  readonly isUnsaved?: boolean;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    /** For a button that stands for the value: the label, then the value, as its name. */
    readonly labelledBy: string;
  }) => ReactNode;
}

export function FieldFrame({
  label,
  isWide = false,
  help,
  error,
  isUnsaved = false,
  children,
}: FieldFrameProps): ReactNode {
  const id = useId();
  const message = error ?? (isUnsaved ? t('ui.notSaved') : null);
  const hasWords = message !== null || help !== undefined;
  return (
    <div className={cx(classes.field, isWide && classes.wide)}>
      <label id={`${id}-label`} className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        describedBy: hasWords ? `${id}-words` : undefined,
        labelledBy: `${id}-label ${id}`,
      })}
      {hasWords && (
        <p id={`${id}-words`} className={message === null ? classes.help : classes.error}>
          {message ?? help}
        </p>
      )}
    </div>
  );
}

/** Two columns of fields, one where it is narrow. */
export function FieldGrid({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={classes.grid}>{children}</div>;
}

/** A value that is shown, not edited here. */
export function FieldValue({
  label,
  isWide = false,
  children,
}: {
  readonly label: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={cx(classes.field, isWide && classes.wide)}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{children}</span>
    </div>
  );
}
