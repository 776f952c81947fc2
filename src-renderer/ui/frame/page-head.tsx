// Why: the head of a page: title, its figure, view choices and actions, on one line of 60 px.
// Must not: hold filters; those stand in the tool row.
import type { ReactNode } from 'react';

import classes from './page-head.module.css';

export interface PageHeadProps {
  readonly title: string;
  /** A short figure or state beside the title: "18 insatser · 6 målgrupper". */
  readonly note?: ReactNode;
  /** `Segmented`, `Button` …; the primary one last. */
  readonly children?: ReactNode;
  /** Links back to where this page was opened from. */
  readonly crumbs?: ReactNode;
}

export function PageHead({ title, note, children, crumbs }: PageHeadProps): ReactNode {
  return (
    <div className={classes.head}>
      <div className={classes.words}>
        {crumbs}
        <h1 className={classes.title}>{title}</h1>
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </div>
      {children !== undefined && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
