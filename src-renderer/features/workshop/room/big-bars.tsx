// Why: a distribution that can be read from the back of the room.
// Must not: leave a bar without its number.
import type { ReactNode } from 'react';

import { cx } from '../../../ui/cx.ts';
import { medianSteps } from '../../../ui/figures.tsx';
import classes from './big-result.module.css';

const width = 300;
const height = 120;
const top = 22;
const foot = 26;

export function BigBars({
  counts,
  median,
  isSplit,
  label,
}: {
  readonly counts: readonly number[];
  readonly median: number | null;
  readonly isSplit: boolean;
  readonly label: string;
}): ReactNode {
  const highest = Math.max(1, ...counts);
  const dark = medianSteps(median);
  const step = width / 5;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height + top + foot}`}
      className={cx(classes.bars, isSplit && classes.splitBars)}
    >
      {counts.map((count, index) => {
        const tall = count === 0 ? 2 : Math.max(6, (count / highest) * height);
        const x = index * step;
        const name = String(index + 1);
        return (
          <g key={name}>
            <rect
              x={x + 4}
              y={top + height - tall}
              width={step - 8}
              height={tall}
              rx={4}
              className={cx(classes.bar, dark.includes(index + 1) && classes.median)}
            />
            <text x={x + step / 2} y={top + height - tall - 6} className={classes.count}>
              {count}
            </text>
            <text x={x + step / 2} y={top + height + 20} className={classes.step}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
