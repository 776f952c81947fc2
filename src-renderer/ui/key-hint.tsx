// Why: shows which key does the same thing, in the same shape everywhere.
// Must not: bind the key.
import { Fragment, type ReactNode } from 'react';

import { cx } from './cx.ts';
import classes from './key-hint.module.css';

export interface KeyHintProps {
  /** Keys as people know them: `Ctrl K`, `N`, `Enter`. */
  readonly keys: string;
  readonly isOnAccent?: boolean;
  readonly isOnInk?: boolean;
}

/** Decoration beside a label; hidden from screen readers, which get `aria-keyshortcuts` instead. */
export function KeyHint({ keys, isOnAccent = false, isOnInk = false }: KeyHintProps): ReactNode {
  return (
    <kbd
      aria-hidden
      className={cx(classes.key, isOnAccent && classes.onAccent, isOnInk && classes.onInk)}
    >
      {keys.split(' ').map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          {key}
        </Fragment>
      ))}
    </kbd>
  );
}
