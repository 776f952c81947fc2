// Why: whether the room is one cloud or two camps, and where its medians meet.
// Must not: draw a dot that says whose vote it is.
import type { ReactNode } from 'react';

import type { CloudCell } from '../../../../src-shared/domain/vote-cloud.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import classes from './big-result.module.css';

const size = 300;
const room = 26;
const [from, to] = [0.5, 5.5];

/** A step of the scale along the picture, from the left or from below. */
function along(value: number): number {
  return ((value - from) / (to - from)) * size;
}

export function BigCloud({
  cells,
  effect,
  feasibility,
  threshold,
}: {
  readonly cells: readonly CloudCell[];
  readonly effect: number | null;
  readonly feasibility: number | null;
  readonly threshold: number;
}): ReactNode {
  const steps = [1, 2, 3, 4, 5];
  const most = Math.max(1, ...cells.map(({ n }) => n));
  const label =
    effect === null || feasibility === null
      ? t('workshop.result.noVotes')
      : t('room.result.cloudWords', {
          effect: formatNumber(effect, 1),
          feasibility: formatNumber(feasibility, 1),
          votes: cells.reduce((sum, { n }) => sum + n, 0),
        });
  return (
    <figure className={classes.cloud}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${size + room} ${size + room}`}>
        <g transform={`translate(${room} 0)`}>
          <rect width={size} height={size} className={classes.ground} />
          <rect
            x={along(threshold)}
            y={0}
            width={size - along(threshold)}
            height={size - along(threshold)}
            className={classes.best}
          />
          {steps.map((step) => (
            <g key={step}>
              <line x1={along(step)} x2={along(step)} y1={0} y2={size} className={classes.grid} />
              <line
                x1={0}
                x2={size}
                y1={size - along(step)}
                y2={size - along(step)}
                className={classes.grid}
              />
              <text x={along(step)} y={size + 19} className={classes.axis}>
                {step}
              </text>
              <text x={-14} y={size - along(step) + 5} className={classes.axis}>
                {step}
              </text>
            </g>
          ))}
          {effect !== null && feasibility !== null && (
            <g className={classes.cross}>
              <line x1={along(effect)} x2={along(effect)} y1={0} y2={size} />
              <line
                x1={0}
                x2={size}
                y1={size - along(feasibility)}
                y2={size - along(feasibility)}
              />
            </g>
          )}
          {cells.map((cell) => (
            <g key={`${cell.effect} ${cell.feasibility}`}>
              <circle
                cx={along(cell.effect)}
                cy={size - along(cell.feasibility)}
                r={8 + 16 * Math.sqrt(cell.n / most)}
                className={classes.vote}
              />
              <text
                x={along(cell.effect)}
                y={size - along(cell.feasibility) + 5}
                className={classes.voteCount}
              >
                {cell.n}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <figcaption>
        {t(cells.length === 0 ? 'room.result.noCloud' : 'room.result.cloudHelp')}
      </figcaption>
    </figure>
  );
}
