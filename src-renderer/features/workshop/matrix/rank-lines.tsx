// Why: one line a service from weight 0 to 100 %, with the names at the end of the lines.
// Must not: compute a rank; the lines come in. The same figures stand in the table beside it.
import { type ReactNode, useMemo } from 'react';

import { formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePalette } from '../../../ui/theme/appearance.ts';
import classes from './matrix.module.css';
import { moveDuration, useChart } from './use-chart.ts';
import { useSize } from './use-size.ts';

export interface RankLine {
  readonly id: string;
  readonly name: string;
  /** One rank a step from weight 0 to 1. */
  readonly ranks: readonly (number | null)[];
}

const font = "'IBM Plex Sans', system-ui, sans-serif";
/** Room for the names at the end of the lines. */
function nameRoom(width: number): number {
  return Math.min(260, Math.max(120, Math.round(width * 0.38)));
}

export function RankLines({
  lines,
  weight,
  topK,
  selectedId,
  onSelect,
}: {
  readonly lines: readonly RankLine[];
  readonly weight: number;
  readonly topK: number;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const { base, tones } = usePalette();
  const [host, size] = useSize<HTMLDivElement>();
  const option = useMemo(() => {
    if (size === null) {
      return null;
    }
    const nameWidth = nameRoom(size.width);
    const isTop = (line: RankLine): boolean =>
      line.ranks.every((rank) => rank !== null && rank <= topK);
    const text = { color: base.ink2, fontFamily: font, fontSize: 12 };
    return {
      animation: false,
      animationDurationUpdate: moveDuration(),
      grid: { left: 44, top: 16, right: nameWidth + 14, bottom: 46, containLabel: false },
      xAxis: {
        type: 'value',
        min: 0,
        max: 1,
        interval: 0.25,
        name: t('workshop.sensitivity.axis'),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { ...text, fontWeight: 500 },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: base.line } },
        axisLabel: { ...text, formatter: (value: number) => formatPercent(value) },
      },
      yAxis: {
        type: 'value',
        inverse: true,
        min: 0.5,
        max: Math.max(1, lines.length) + 0.5,
        name: t('workshop.sensitivity.rankAxis'),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { ...text, fontWeight: 500 },
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: {
          ...text,
          customValues: lines.length <= 24 ? lines.map((_, index) => index + 1) : undefined,
          formatter: (value: number) => (Number.isInteger(value) ? String(value) : ''),
        },
      },
      series: [
        ...lines.map((line) => {
          const isSelected = line.id === selectedId;
          const colour = isSelected
            ? tones.split.solid
            : isTop(line)
              ? base.accent
              : base.accentBar;
          return {
            id: line.id,
            name: line.id,
            type: 'line',
            data: line.ranks.map((rank, step) => ({
              name: line.id,
              value: [step / (line.ranks.length - 1), rank],
            })),
            triggerLineEvent: true,
            showSymbol: false,
            smooth: 0.15,
            z: isSelected ? 5 : 2,
            emphasis: { disabled: true },
            lineStyle: {
              color: colour,
              width: isSelected ? 3 : 1.75,
              opacity: selectedId === null || isSelected ? 1 : 0.45,
            },
            itemStyle: { color: colour },
            endLabel: {
              show: true,
              formatter: `${line.ranks.at(-1) ?? ''}  ${line.name}`,
              width: nameWidth,
              overflow: 'truncate',
              ellipsis: ' …',
              distance: 6,
              fontFamily: font,
              fontSize: 11.5,
              fontWeight: isSelected ? 600 : 400,
              color: isSelected ? tones.split.text : base.ink,
            },
            labelLayout: { moveOverlap: 'shiftY' },
          };
        }),
        {
          id: 'now',
          type: 'line',
          data: [],
          silent: true,
          markLine: {
            symbol: 'none',
            silent: true,
            animation: false,
            label: { show: false },
            data: [
              { xAxis: weight, lineStyle: { color: base.accent, type: [5, 4], width: 1.5 } },
              { yAxis: topK + 0.5, lineStyle: { color: base.line3, type: [2, 3], width: 1 } },
            ],
          },
        },
      ],
    };
  }, [size, lines, weight, topK, selectedId, base, tones]);
  const chart = useChart(option, size, onSelect);
  return (
    <div
      ref={host}
      className={classes.host}
      role="img"
      aria-label={t('workshop.sensitivity.chart', { count: lines.length })}
    >
      <div ref={chart} className={classes.chart} aria-hidden />
    </div>
  );
}
