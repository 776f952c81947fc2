// Why: what fills the window for a whole room; nothing behind it is seen, reached by Tab or read aloud.
// Must not: bind keys or lay out what it shows: a workshop, a result and a card do that differently.
import { type ReactNode, useRef } from 'react';

import { cx } from '../cx.ts';
import { useAlone } from '../use-alone.ts';
import classes from './room-screen.module.css';

export function RoomScreen({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const screen = useRef<HTMLElement>(null);
  useAlone(screen, true);
  return (
    <section ref={screen} className={cx(classes.screen, className)} aria-label={label}>
      {children}
    </section>
  );
}
