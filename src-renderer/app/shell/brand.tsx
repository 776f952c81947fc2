// Why: the mark of the product: three lines, the first one longest.
// Must not: be used for anything else.
import type { ReactNode } from 'react';

import classes from './brand.module.css';

export function BrandMark({ size = 18 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden className={classes.mark}>
      <rect x="0" y="2" width="18" height="4" rx="2" className={classes.first} />
      <rect x="0" y="8" width="12.5" height="4" rx="2" className={classes.second} />
      <rect x="0" y="14" width="7" height="4" rx="2" className={classes.third} />
    </svg>
  );
}
