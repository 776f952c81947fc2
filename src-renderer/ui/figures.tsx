// Why: the small figures of lists: distributions, intervals, steps, parts, risk and knowledge.
// Must not: compute a statistic; they show what the core has computed, and always with a word.
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { agreementLabels, knowledgeLabels, riskBandLabels } from '../../src-shared/text/labels.ts';
import { formatNumber } from '../../src-shared/text/format.ts';
import { t } from '../../src-shared/text/translate.ts';
import { Hatch } from './chips.tsx';
import { cx } from './cx.ts';
import classes from './figures.module.css';

/** Which of the five steps hold the median: two when it lies between them. */
export function medianSteps(median: number | null): readonly number[] {
  if (median === null) {
    return [];
  }
  return Number.isInteger(median) ? [median] : [Math.floor(median), Math.ceil(median)];
}

export interface FiveBarsProps {
  /** Votes on steps 1–5. */
  readonly counts: readonly number[];
  readonly median: number | null;
  readonly isSplit?: boolean;
  /** large: with figures over the bars and steps under them. */
  readonly size?: 'small' | 'large';
}

/** Five-bar histogram; the median bar or bars are dark. */
export function FiveBars({
  counts,
  median,
  isSplit = false,
  size = 'small',
}: FiveBarsProps): ReactNode {
  const isLarge = size === 'large';
  const [width, height] = isLarge ? [160, 72] : [34, 16];
  const top = isLarge ? 14 : 0;
  const foot = isLarge ? 18 : 0;
  const highest = Math.max(1, ...counts);
  const step = width / 5;
  const dark = medianSteps(median);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const words =
    total === 0
      ? t('ui.bars.noVotes')
      : t('ui.bars.description', {
          counts: counts.join(', '),
          median: median === null ? t('ui.missing') : formatNumber(median, 1),
        });
  return (
    <svg
      role="img"
      aria-label={words}
      className={cx(classes.bars, isSplit && classes.split)}
      width={width}
      height={height + top + foot}
    >
      {counts.map((count, index) => {
        const tall = count === 0 ? 1 : Math.max(2, (count / highest) * height);
        const x = index * step;
        const name = `${index + 1}`;
        return (
          <g key={name}>
            <rect
              x={x + (isLarge ? 2 : 0.75)}
              y={top + height - tall}
              width={step - (isLarge ? 4 : 1.5)}
              height={tall}
              rx={isLarge ? 3 : 0.75}
              className={cx(
                classes.bar,
                count === 0 && classes.none,
                dark.includes(index + 1) && classes.median,
              )}
            />
            {isLarge && (
              <>
                <text x={x + step / 2} y={top + height - tall - 4} className={classes.count}>
                  {count}
                </text>
                <text x={x + step / 2} y={top + height + 14} className={classes.step}>
                  {index + 1}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The word of agreement; disagreement in plum with a split sign. */
export function AgreementWord({
  label,
}: {
  readonly label: keyof typeof agreementLabels;
}): ReactNode {
  if (label === 'disagreement') {
    return (
      <span className={classes.disagreement}>
        <IconArrowsSplit2 size={13} stroke={2.25} aria-hidden />
        {agreementLabels[label]}
      </span>
    );
  }
  if (label === 'too-few') return <Hatch>{agreementLabels[label]}</Hatch>;
  return <span className={cx(classes.agreement, classes[label])}>{agreementLabels[label]}</span>;
}

export interface RangeBarProps {
  readonly low: number;
  readonly high: number;
  /** The shown rank, a dot on the bar. */
  readonly at: number;
  /** Number of places. */
  readonly total: number;
}

/** Rank interval on a line from first to last place. */
export function RangeBar({ low, high, at, total }: RangeBarProps): ReactNode {
  const width = 56;
  const place = (rank: number): number =>
    total <= 1 ? width / 2 : 3 + ((rank - 1) / (total - 1)) * (width - 6);
  return (
    <svg
      role="img"
      aria-label={t('ui.bars.rank', { low, high, total, rank: at })}
      width={width}
      height={12}
      className={classes.range}
    >
      <line x1={0} x2={width} y1={6} y2={6} className={classes.rangeLine} />
      <line x1={place(low)} x2={place(high) + 0.01} y1={6} y2={6} className={classes.rangeBar} />
      <circle cx={place(at)} cy={6} r={3} className={classes.rangeDot} />
    </svg>
  );
}

/** Life cycle: six small bars and the word. `step` 0–6; null = ended. */
export function LifecycleBars({
  step,
  of = 6,
  label,
}: {
  readonly step: number | null;
  readonly of?: number;
  readonly label: string;
}): ReactNode {
  return (
    <span className={classes.steps}>
      <span className={classes.stepBars} aria-hidden>
        {Array.from({ length: of }, (_, index) => (
          <i key={index} className={cx(step !== null && index < step && classes.filled)} />
        ))}
      </span>
      {label}
    </span>
  );
}

/** Readiness: one bar a part, gaps in their true place. */
export function ReadinessBars({
  parts,
  isWide = false,
}: {
  readonly parts: readonly boolean[];
  readonly isWide?: boolean;
}): ReactNode {
  const done = parts.filter(Boolean).length;
  return (
    <span
      role="img"
      aria-label={t('ui.bars.readiness', { done, total: parts.length })}
      className={cx(classes.stepBars, isWide && classes.wideBars)}
    >
      {parts.map((isFilled, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have a fixed order
        <i key={index} className={cx(isFilled && classes.filled)} />
      ))}
    </span>
  );
}

export interface RiskBadgeProps {
  readonly severity: number;
  readonly likelihood: number;
  readonly band: keyof typeof riskBandLabels;
}

/** Risk band on the ink scale, always with S×L and the word. */
export function RiskBadge({ severity, likelihood, band }: RiskBadgeProps): ReactNode {
  return (
    <span className={cx(classes.risk, classes[`risk-${band}`])}>
      <b>
        {severity}×{likelihood}
      </b>{' '}
      {riskBandLabels[band]}
    </span>
  );
}

const knowledgeSteps = { weak: 1, medium: 2, strong: 3 } as const;

/** Strength of knowledge: three rising bars and the word. */
export function KnowledgeBars({
  strength,
}: {
  readonly strength: keyof typeof knowledgeLabels;
}): ReactNode {
  return (
    <span className={classes.knowledge}>
      <span className={classes.rising} aria-hidden>
        {[1, 2, 3].map((step) => (
          <i key={step} className={cx(step <= knowledgeSteps[strength] && classes.filled)} />
        ))}
      </span>
      {knowledgeLabels[strength].toLocaleLowerCase('sv')}
    </span>
  );
}

/** A thin bar of shares that end in a whole; `tone` gives each its meaning. Words stand beside it. */
export function ShareBar({
  parts,
  total,
  width = 36,
}: {
  readonly parts: readonly {
    readonly value: number;
    readonly tone: 'pilot' | 'full' | 'plan' | 'pause' | 'block' | 'review' | 'accent';
  }[];
  readonly total: number;
  /** Pixels, or null to fill the line. */
  readonly width?: number | null;
}): ReactNode {
  return (
    <span
      className={classes.share}
      style={width === null ? { width: '100%' } : { width }}
      aria-hidden
    >
      {parts.map(
        ({ value, tone }) =>
          value > 0 && (
            <i
              key={tone}
              className={classes[`share-${tone}`]}
              style={{ width: `${total === 0 ? 0 : (value / total) * 100}%` }}
            />
          ),
      )}
    </span>
  );
}
