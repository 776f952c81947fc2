// Why: what stands on the sheet: head, tools, the list that stays, a foot, and the opened detail.
// Must not: scroll as a whole where there is room: the body scrolls, head and foot stay.
import type { ReactNode } from 'react';

import { cx } from '../cx.ts';
import classes from './screen.module.css';

export interface ScreenProps {
  /** `PageHead`. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** `SidePanel`; the list stays beside it (over it below 900 px). */
  readonly side?: ReactNode;
  /** 34–42 px line with totals and warnings. */
  readonly foot?: ReactNode;
}

export function Screen({ head, children, side, foot }: ScreenProps): ReactNode {
  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        {head}
        <div className={classes.body}>{children}</div>
        {foot !== undefined && foot !== null && <div className={classes.foot}>{foot}</div>}
      </div>
      {side}
    </div>
  );
}

/** Row of 44 px with filters and view choices above a list. */
export function ToolRow({
  children,
  end,
  className,
}: {
  readonly children: ReactNode;
  readonly end?: ReactNode;
  readonly className?: string | undefined;
}): ReactNode {
  return (
    <div className={cx(classes.tools, className)}>
      <div className={classes.toolsStart}>{children}</div>
      {end !== undefined && <div className={classes.toolsEnd}>{end}</div>}
    </div>
  );
}

/** A body that scrolls and keeps the sheet's padding; for pages that are not a table. */
export function ScreenBody({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}): ReactNode {
  return <div className={cx(classes.padded, className)}>{children}</div>;
}
