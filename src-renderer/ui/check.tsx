// Why: a checkbox light enough for every row of a long table.
// Must not: carry a visible label; `CheckLine` does.
import { type InputHTMLAttributes, type ReactNode, useEffect, useRef } from 'react';

import classes from './check.module.css';
import { cx } from './cx.ts';

export interface CheckProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'className'
> {
  readonly isMixed?: boolean;
  readonly className?: string | undefined;
}

export function Check({ isMixed = false, className, ...rest }: CheckProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) {
      input.current.indeterminate = isMixed;
    }
  }, [isMixed]);
  return <input ref={input} type="checkbox" {...rest} className={cx(classes.check, className)} />;
}

/** A checkbox with its label and, at the end of the line, a figure. */
export function CheckLine({
  label,
  figure,
  ...rest
}: CheckProps & { readonly label: ReactNode; readonly figure?: ReactNode }): ReactNode {
  return (
    <label className={classes.line}>
      <Check {...rest} />
      <span className={classes.label}>{label}</span>
      {figure !== undefined && <span className={classes.figure}>{figure}</span>}
    </label>
  );
}
