// Why: the bar of one stage and the bands that lead on from it.
// Must not: carry a figure: everything it shows is said beside it.
import type { ReactNode } from 'react';

import type { OverviewStage } from '../../../src-shared/contract/owner/overview.ts';
import { cx } from '../../ui/cx.ts';
import { type FlowBand, type FlowColumn, flowHeight } from './flow-layout.ts';
import classes from './flow.module.css';

/** The bands' own width; they are stretched to the column. */
const width = 100;

function bandPath({ fromTop, toTop, fromHeight, toHeight }: FlowBand): string {
  const half = width / 2;
  return (
    `M0 ${fromTop} C${half} ${fromTop} ${half} ${toTop} ${width} ${toTop} ` +
    `V${toTop + toHeight} ` +
    `C${half} ${toTop + toHeight} ${half} ${fromTop + fromHeight} 0 ${fromTop + fromHeight} Z`
  );
}

function tailPath(top: number, height: number): string {
  const thick = Math.min(height, 10);
  const end = Math.min(flowHeight - 2, top + height + 18);
  return (
    `M0 ${top + height - thick} C22 ${top + height - thick} 26 ${end - 4} 52 ${end - 4} ` +
    `V${end} C20 ${end} 18 ${top + height} 0 ${top + height} Z`
  );
}

const toneOfPart: Readonly<Record<string, string>> = {
  'outcome-pass': 'full',
  'outcome-condition': 'plan',
  'outcome-review': 'review',
  'outcome-block': 'block',
  'origin-unknown': 'unknown',
  'quadrant-rest': 'pause',
};

export function FlowPicture({
  stage,
  column,
}: {
  readonly stage: OverviewStage;
  readonly column: FlowColumn;
}): ReactNode {
  const { bar, bands, fall } = column;
  const isPilot = stage.id === 'piloted';
  const isFull = stage.id === 'rolled-out';
  return (
    <div className={classes.picture} style={{ height: flowHeight }} aria-hidden>
      {isPilot && (
        <svg
          className={classes.behind}
          viewBox={`0 0 ${width} ${flowHeight}`}
          preserveAspectRatio="none"
        >
          {bands.map((band) => (
            <path key={band.tone} d={bandPath(band)} className={classes[`band-${band.tone}`]} />
          ))}
        </svg>
      )}
      <div className={classes.bar} style={{ marginTop: bar.top, height: bar.height }}>
        {isPilot || isFull ? (
          <i className={cx(classes.segment, classes[isPilot ? 'seg-pilot' : 'seg-full'])} />
        ) : (
          stage.parts.map(({ id, total }, at) => (
            <i
              key={id}
              className={cx(
                classes.segment,
                classes[`seg-${toneOfPart[id] ?? (at === 0 ? 'first' : 'more')}`],
              )}
              style={{ flexGrow: total }}
            />
          ))
        )}
      </div>
      {!isPilot && !isFull && (
        <svg
          className={classes.bands}
          viewBox={`0 0 ${width} ${flowHeight}`}
          preserveAspectRatio="none"
        >
          {bands.map((band) => (
            <path key={band.tone} d={bandPath(band)} className={classes[`band-${band.tone}`]} />
          ))}
          {fall !== null && (
            <path d={tailPath(fall.top, fall.height)} className={classes['band-fall']} />
          )}
        </svg>
      )}
    </div>
  );
}
