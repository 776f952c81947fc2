// Why: the mark of the product: three lines, the first one longest.
// Must not: be used for anything else.
import type { ReactNode } from 'react';

import classes from './brand.module.css';
import { cx } from './cx.ts';

export function BrandMark({
  size = 18,
  isOnBrand = false,
}: {
  readonly size?: number;
  /** On the filled ground of the first page and the room's screen. */
  readonly isOnBrand?: boolean;
}): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden
      className={cx(classes.mark, isOnBrand && classes.onBrand)}
    >
      <rect x="0" y="1" width="18" height="4" rx="2" className={classes.first} />
      <rect x="0" y="7" width="12.5" height="4" rx="2" className={classes.second} />
      <rect x="0" y="13" width="7" height="4" rx="2" className={classes.third} />
    </svg>
  );
}
