// Why: the quiet frame of every page: top bar, navigation, and one sheet in front.
// Must not: know which pages there are.
import type { ReactNode } from 'react';

import { cx } from '../cx.ts';
import { LiveRegion } from '../live-region.tsx';
import { OverlayTarget } from '../overlay-target.tsx';
import classes from './app-frame.module.css';

export interface AppFrameProps {
  readonly topBar: ReactNode;
  readonly navigation: ReactNode;
  /** Icons only in the navigation, where the page needs the width. */
  readonly isRail: boolean;
  /** Words of the link that leads past the navigation. */
  readonly skipText: string;
  readonly children: ReactNode;
}

export function AppFrame({
  topBar,
  navigation,
  isRail,
  skipText,
  children,
}: AppFrameProps): ReactNode {
  return (
    <div className={cx(classes.frame, isRail && classes.rail)}>
      <a className={classes.skip} href="#content">
        {skipText}
      </a>
      <header className={classes.top}>{topBar}</header>
      <div className={classes.navigation}>{navigation}</div>
      <main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.sheet}>{children}</div>
        <OverlayTarget />
      </main>
      <LiveRegion />
    </div>
  );
}
