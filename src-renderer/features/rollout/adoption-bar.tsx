// Why: pilot, full rollout and unknown as parts of what is applicable, beside the words.
// Must not: stand without the words; a bar cannot be read aloud.
import type { ReactNode } from 'react';

import classes from './adoption-bar.module.css';

export function AdoptionBar({
  pilot,
  full,
  unknown,
  total,
}: {
  readonly pilot: number;
  readonly full: number;
  readonly unknown: number;
  readonly total: number;
}): ReactNode {
  const width = (value: number): { readonly width: string } => ({
    width: `${total === 0 ? 0 : (value / total) * 100}%`,
  });
  return (
    <span className={classes.bar} aria-hidden>
      {pilot > 0 && <i className={classes.pilot} style={width(pilot)} />}
      {full > 0 && <i className={classes.full} style={width(full)} />}
      {unknown > 0 && <i className={classes.unknown} style={width(unknown)} />}
    </span>
  );
}
