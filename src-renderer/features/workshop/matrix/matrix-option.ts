// Why: turns the layout of the matrix into ECharts options.
// Must not: place anything itself, or hold a colour; both come in.
import type { AgreementLabel } from '../../../../src-shared/contract/values.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import type { Palette } from '../../../ui/theme/tokens.ts';
import { scaleSteps } from '../entry/anchors.tsx';
import type { EChartsCoreOption } from './echarts.ts';
import type { Rect } from './geometry.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import { axisFrom, axisTo, placeOf } from './matrix-layout.ts';
import type { Size } from './use-chart.ts';
import { measureText } from './use-chart.ts';
import { lineHeight } from './wrap-text.ts';

/** What of a service is drawn. */
export interface DrawnItem {
  readonly id: string;
  readonly rank: number | null;
  readonly agreement: AgreementLabel;
}

export interface MatrixPicture {
  readonly size: Size;
  readonly plot: Rect;
  readonly layout: MatrixLayout;
  readonly items: ReadonlyMap<string, DrawnItem>;
  readonly threshold: number;
  readonly selectedId: string | null;
  readonly palette: Palette;
  readonly duration: number;
}

const font = "'IBM Plex Sans', system-ui, sans-serif";

/** Room round the plot for the words of the axes. */
export function plotOf({ width, height }: Size): Rect {
  return { left: 84, top: 14, right: Math.max(140, width - 20), bottom: Math.max(90, height - 56) };
}

interface PointLook {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
  readonly lineDash: readonly number[] | undefined;
}

function lookOf(agreement: AgreementLabel, { base, tones }: Palette): PointLook {
  switch (agreement) {
    case 'consensus':
      return { fill: base.accent, stroke: base.accent, text: base.onAccent, lineDash: undefined };
    case 'partial':
      return { fill: base.surface, stroke: base.accent, text: base.ink, lineDash: undefined };
    case 'disagreement':
      return {
        fill: tones.split.solid,
        stroke: tones.split.solid,
        text: tones.split.on,
        lineDash: undefined,
      };
    case 'too-few':
      return { fill: base.surface, stroke: base.ink3, text: base.ink2, lineDash: [3, 3] };
  }
}

/** The plot's ground: quadrants, steps and threshold. */
function ground({ plot, threshold, palette: { base } }: MatrixPicture) {
  const middle = placeOf(plot, threshold, threshold);
  const x = Math.min(plot.right, Math.max(plot.left, middle.x));
  const y = Math.min(plot.bottom, Math.max(plot.top, middle.y));
  const rect = (shape: Rect, fill: string) => ({
    type: 'rect',
    silent: true,
    shape: {
      x: shape.left,
      y: shape.top,
      width: shape.right - shape.left,
      height: shape.bottom - shape.top,
    },
    style: { fill },
  });
  const line = (x1: number, y1: number, x2: number, y2: number, style: object) => ({
    type: 'line',
    silent: true,
    shape: { x1, y1, x2, y2 },
    style: { fill: undefined, ...style },
  });
  const step = { stroke: base.line, lineWidth: 1 };
  const edge = { stroke: base.accent, lineWidth: 1.5, lineDash: [5, 4] };
  return {
    type: 'group',
    silent: true,
    children: [
      rect(plot, base.sunken),
      rect({ ...plot, left: x, bottom: y }, base.accentSoft),
      rect({ ...plot, right: x, top: y }, base.canvas),
      ...scaleSteps.flatMap((value) => {
        const at = placeOf(plot, value, value);
        return [
          line(at.x, plot.top, at.x, plot.bottom, step),
          line(plot.left, at.y, plot.right, at.y, step),
        ];
      }),
      line(x, plot.top, x, plot.bottom, edge),
      line(plot.left, y, plot.right, y, edge),
    ],
  };
}

function clusterShapes({ layout, palette: { base } }: MatrixPicture) {
  return layout.clusters.map(({ x, y, radius }) => ({
    type: 'circle',
    silent: true,
    shape: { cx: x, cy: y, r: radius },
    style: { fill: 'none', stroke: base.line3, lineWidth: 1, lineDash: [2, 3] },
  }));
}

function labelShapes({ layout, items, selectedId, palette: { base, tones } }: MatrixPicture) {
  return layout.labels.map(({ id, lines, rect, align, leader }) => {
    const isSplit = items.get(id)?.agreement === 'disagreement';
    const x = { left: rect.left, center: (rect.left + rect.right) / 2, right: rect.right }[align];
    return {
      type: 'group',
      children: [
        ...(leader === null
          ? []
          : [
              {
                type: 'line',
                silent: true,
                shape: { x1: leader.from.x, y1: leader.from.y, x2: leader.to.x, y2: leader.to.y },
                style: { stroke: base.line3, lineWidth: 1 },
              },
            ]),
        {
          type: 'text',
          style: {
            text: lines.join('\n'),
            x,
            y: rect.top,
            align,
            verticalAlign: 'top',
            fill: isSplit ? tones.split.text : base.ink,
            font: `${isSplit || id === selectedId ? 600 : 500} 12px ${font}`,
            lineHeight,
            stroke: base.sunken,
            lineWidth: 3,
          },
        },
      ],
    };
  });
}

function pointShapes(picture: MatrixPicture) {
  const { layout, items, selectedId, palette } = picture;
  return layout.points.map(({ id, x, y, radius }) => {
    const item = items.get(id);
    const look = lookOf(item?.agreement ?? 'too-few', palette);
    const isSelected = id === selectedId;
    return {
      type: 'group',
      x,
      y,
      transition: ['x', 'y'],
      children: [
        {
          type: 'circle',
          shape: { cx: 0, cy: 0, r: radius + 4 },
          style: {
            fill: 'none',
            stroke: isSelected ? palette.tones.split.solid : 'none',
            lineWidth: 2,
          },
        },
        {
          type: 'circle',
          shape: { cx: 0, cy: 0, r: radius - 1 },
          style: {
            fill: look.fill,
            stroke: look.stroke,
            lineWidth: 1.75,
            ...(look.lineDash === undefined ? {} : { lineDash: [...look.lineDash] }),
          },
        },
        {
          type: 'text',
          silent: true,
          style: {
            text: item?.rank === null || item === undefined ? '' : String(item.rank),
            x: 0,
            y: 0.5,
            align: 'center',
            verticalAlign: 'middle',
            fill: look.text,
            font: `600 ${radius > 11 ? 12 : 10.5}px ${font}`,
          },
        },
      ],
    };
  });
}

function layer(id: string, z: number, names: readonly string[], shapes: readonly object[]) {
  return {
    id,
    type: 'custom',
    coordinateSystem: 'cartesian2d',
    z,
    clip: false,
    // The places are in pixels already; the value only says that there is something to draw.
    data: names.map((name) => ({ name, value: [axisFrom, axisFrom] })),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }) => shapes[dataIndex],
  };
}

/** The words of the steps, which keep inside the picture at the ends. */
function axisWords({ size, plot, palette: { base } }: MatrixPicture) {
  const text = (words: string, x: number, y: number, more: object) => ({
    type: 'text',
    silent: true,
    style: { text: words, x, y, fill: base.ink2, font: `400 11.5px ${font}`, ...more },
  });
  const figure = { fill: base.ink, font: `600 12px ${font}` };
  return {
    type: 'group',
    silent: true,
    children: scaleSteps.flatMap((step) => {
      const at = placeOf(plot, step, step);
      const word = t(`workshop.anchor.effect.word.s${step}`);
      const figureWidth = 11;
      const width = figureWidth + measureText(word, 11.5, 400);
      const left = Math.min(at.x - width / 2, size.width - 4 - width);
      const right = plot.left - 10;
      return [
        text(String(step), left, plot.bottom + 13, figure),
        text(word, left + figureWidth, plot.bottom + 13.5, {}),
        text(String(step), right, at.y - 15, { ...figure, align: 'right' }),
        text(t(`workshop.anchor.feasibility.short.s${step}`), right, at.y, { align: 'right' }),
      ];
    }),
  };
}

function axis(palette: Palette) {
  return {
    type: 'value',
    min: axisFrom,
    max: axisTo,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    // The words of the steps are drawn with the ground: they have two weights and keep to the edge.
    axisLabel: { show: false },
    nameLocation: 'middle',
    nameTextStyle: { color: palette.base.ink2, fontFamily: font, fontSize: 12, fontWeight: 500 },
  };
}

/** The options of the whole matrix. */
export function matrixOption(picture: MatrixPicture): EChartsCoreOption {
  const { size, plot, layout, palette, duration } = picture;
  return {
    animation: duration > 0,
    // Nothing moves in: a result stands as it is from the first moment.
    animationDuration: 0,
    animationDurationUpdate: duration,
    animationEasingUpdate: 'cubicOut',
    grid: {
      left: plot.left,
      top: plot.top,
      right: size.width - plot.right,
      bottom: size.height - plot.bottom,
      containLabel: false,
    },
    xAxis: { ...axis(palette), name: t('workshop.matrix.effectAxis'), nameGap: 34 },
    yAxis: { ...axis(palette), name: t('workshop.matrix.feasibilityAxis'), nameGap: 68 },
    series: [
      layer('ground', 1, ['ground'], [ground(picture)]),
      layer('words', 1, ['words'], [axisWords(picture)]),
      layer(
        'clusters',
        2,
        layout.clusters.map(({ key }) => key),
        clusterShapes(picture),
      ),
      layer(
        'labels',
        3,
        layout.labels.map(({ id }) => id),
        labelShapes(picture),
      ),
      layer(
        'points',
        4,
        layout.points.map(({ id }) => id),
        pointShapes(picture),
      ),
    ],
  };
}
