// Why: turns the layout of the matrix into shapes, for the screen and for the saved picture alike.
// Must not: place anything itself, or hold a colour; both come in.
import type { Scales } from '../../../../src-shared/contract/scales.ts';
import type { AgreementLabel } from '../../../../src-shared/contract/values.ts';
import { scalesOf } from '../../../../src-shared/text/scales.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import type { Shape } from '../../../ui/picture/picture.ts';
import type { Palette } from '../../../ui/theme/tokens.ts';
import { scaleSteps } from '../entry/anchors.tsx';
import type { Rect } from './geometry.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import type { MatrixView } from './view.ts';
import { placeOf } from './view.ts';
import type { Measure } from './wrap-text.ts';
import { lineHeight } from './wrap-text.ts';

/** What of a service is drawn. */
export interface DrawnItem {
  readonly id: string;
  readonly rank: number | null;
  readonly agreement: AgreementLabel;
}

export interface MatrixDrawing {
  readonly size: { readonly width: number; readonly height: number };
  readonly plot: Rect;
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  readonly items: ReadonlyMap<string, DrawnItem>;
  readonly threshold: number;
  /** The workshop's own words on the axes; null is the usual ones. */
  readonly ownScales: Scales | null;
  readonly selectedId: string | null;
  readonly palette: Palette;
  /** Width of a text of the axes. */
  readonly measure: Measure;
}

/** Room round the plot for the words of the axes. */
export function plotOf({ width, height }: MatrixDrawing['size']): Rect {
  return { left: 84, top: 14, right: Math.max(140, width - 20), bottom: Math.max(90, height - 56) };
}

interface PointLook {
  readonly fill: string;
  readonly stroke: string;
  readonly text: string;
  readonly dash?: readonly number[];
}

function lookOf(agreement: AgreementLabel, { base, tones }: Palette): PointLook {
  switch (agreement) {
    case 'consensus':
      return { fill: base.accent, stroke: base.accent, text: base.onAccent };
    case 'partial':
      return { fill: base.surface, stroke: base.accent, text: base.ink };
    case 'disagreement':
      return { fill: tones.split.solid, stroke: tones.split.solid, text: tones.split.on };
    case 'too-few':
      return { fill: base.surface, stroke: base.ink3, text: base.ink2, dash: [3, 3] };
  }
}

function within(value: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, value));
}

function box({ left, top, right, bottom }: Rect, fill: string): Shape {
  return {
    kind: 'box',
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    fill,
    radius: 0,
  };
}

/** The plot's ground: quadrants, steps and threshold. */
export function groundShapes(
  drawing: Pick<MatrixDrawing, 'plot' | 'view' | 'threshold' | 'palette'>,
): readonly Shape[] {
  const {
    plot,
    view,
    threshold,
    palette: { base },
  } = drawing;
  const middle = placeOf(plot, view, { effect: threshold, feasibility: threshold });
  const x = within(middle.x, plot.left, plot.right);
  const y = within(middle.y, plot.top, plot.bottom);
  const line = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: base.line,
    strokeWidth: 1,
  });
  const edge = { kind: 'line', stroke: base.accent, strokeWidth: 1.5, dash: [5, 4] } as const;
  return [
    box(plot, base.sunken),
    box({ ...plot, left: x, bottom: y }, base.accentSoft),
    box({ ...plot, right: x, top: y }, base.canvas),
    ...scaleSteps.flatMap((step) => {
      const at = placeOf(plot, view, { effect: step, feasibility: step });
      return [
        ...(isBetween(at.x, plot.left, plot.right)
          ? [line(at.x, plot.top, at.x, plot.bottom)]
          : []),
        ...(isBetween(at.y, plot.top, plot.bottom)
          ? [line(plot.left, at.y, plot.right, at.y)]
          : []),
      ];
    }),
    ...(isBetween(middle.x, plot.left, plot.right)
      ? [{ ...edge, x1: x, y1: plot.top, x2: x, y2: plot.bottom }]
      : []),
    ...(isBetween(middle.y, plot.top, plot.bottom)
      ? [{ ...edge, x1: plot.left, y1: y, x2: plot.right, y2: y }]
      : []),
  ];
}

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

function clusterShapes({ layout, palette: { base } }: MatrixDrawing): readonly Shape[] {
  return layout.clusters.map(({ x, y, radius }) => ({
    kind: 'circle',
    x,
    y,
    radius,
    fill: 'none',
    opacity: 1,
    stroke: base.line3,
    strokeWidth: 1,
    dash: [2, 3],
  }));
}

/** From the top of a line to where its letters stand. */
const ascent = 10.5;

function labelShapes(drawing: MatrixDrawing): readonly Shape[] {
  const {
    layout,
    items,
    selectedId,
    palette: { base, tones },
  } = drawing;
  return layout.labels.flatMap(({ id, lines, rect, align, leader }): readonly Shape[] => {
    const isSplit = items.get(id)?.agreement === 'disagreement';
    const x = { left: rect.left, center: (rect.left + rect.right) / 2, right: rect.right }[align];
    return [
      ...(leader === null
        ? []
        : [
            {
              kind: 'line',
              id,
              x1: leader.from.x,
              y1: leader.from.y,
              x2: leader.to.x,
              y2: leader.to.y,
              stroke: base.line3,
              strokeWidth: 1,
            } as const,
          ]),
      ...lines.map((text, index) => ({
        kind: 'text' as const,
        id,
        x,
        y: rect.top + index * lineHeight + ascent,
        text,
        size: 12,
        weight: isSplit || id === selectedId ? (600 as const) : (500 as const),
        colour: isSplit ? tones.split.text : base.ink,
        anchor: ({ left: 'start', center: 'middle', right: 'end' } as const)[align],
        halo: base.sunken,
      })),
    ];
  });
}

function pointShapes({ layout, items, selectedId, palette }: MatrixDrawing): readonly Shape[] {
  return layout.points.flatMap(({ id, x, y, radius }): readonly Shape[] => {
    const item = items.get(id);
    const look = lookOf(item?.agreement ?? 'too-few', palette);
    return [
      ...(id === selectedId
        ? [
            {
              kind: 'circle',
              id,
              x,
              y,
              radius: radius + 4,
              fill: 'none',
              opacity: 1,
              stroke: palette.tones.split.solid,
              strokeWidth: 2,
            } as const,
          ]
        : []),
      {
        kind: 'circle',
        id,
        x,
        y,
        radius: radius - 1,
        fill: look.fill,
        opacity: 1,
        stroke: look.stroke,
        strokeWidth: 1.75,
        ...(look.dash === undefined ? {} : { dash: look.dash }),
      },
      {
        kind: 'text',
        id,
        x,
        y: y + (radius > 11 ? 4.3 : 3.8),
        text: item?.rank === null || item === undefined ? '' : String(item.rank),
        size: radius > 11 ? 12 : 10.5,
        weight: 600,
        colour: look.text,
        anchor: 'middle',
      },
    ];
  });
}

/** The words of the steps, which keep inside the picture at the ends, and of the axes. */
function axisShapes(drawing: MatrixDrawing): readonly Shape[] {
  const {
    size,
    plot,
    view,
    measure,
    ownScales,
    palette: { base },
  } = drawing;
  const scales = scalesOf(ownScales);
  const text = (
    words: string,
    x: number,
    y: number,
    more: Partial<Extract<Shape, { kind: 'text' }>> = {},
  ): Shape => ({
    kind: 'text',
    x,
    y,
    text: words,
    size: 11.5,
    weight: 400,
    colour: base.ink2,
    anchor: 'start',
    ...more,
  });
  const figure = { size: 12, weight: 600, colour: base.ink } as const;
  const figureWidth = 11;
  const steps = scaleSteps.flatMap((step): readonly Shape[] => {
    const at = placeOf(plot, view, { effect: step, feasibility: step });
    const word = shortened(scales.effect.steps[step - 1]?.word ?? '', 16);
    const beside =
      ownScales === null
        ? t(`workshop.anchor.feasibility.short.s${step}`)
        : shortened(scales.feasibility.steps[step - 1]?.word ?? '', 11);
    const width = figureWidth + measure(word);
    const left = Math.min(at.x - width / 2, size.width - 4 - width);
    const right = plot.left - 10;
    return [
      ...(isBetween(at.x, plot.left, plot.right)
        ? [
            text(String(step), left, plot.bottom + 24, figure),
            text(word, left + figureWidth, plot.bottom + 24),
          ]
        : []),
      ...(isBetween(at.y, plot.top, plot.bottom)
        ? [
            text(String(step), right, at.y - 3, { ...figure, anchor: 'end' }),
            text(beside, right, at.y + 10, {
              anchor: 'end',
            }),
          ]
        : []),
    ];
  });
  const name = { size: 12, weight: 500, anchor: 'middle' } as const;
  return [
    ...steps,
    text(t('workshop.matrix.effectAxis'), (plot.left + plot.right) / 2, plot.bottom + 46, name),
    text(t('workshop.matrix.feasibilityAxis'), 14, (plot.top + plot.bottom) / 2, {
      ...name,
      isUpright: true,
    }),
  ];
}

/** Own words may be long; what does not fit beside an axis stands whole on the scales. */
function shortened(word: string, most: number): string {
  return word.length <= most ? word : `${word.slice(0, most - 1).trimEnd()}…`;
}

/** The whole matrix, back to front. */
export function matrixShapes(drawing: MatrixDrawing): readonly Shape[] {
  return [
    ...groundShapes(drawing),
    ...axisShapes(drawing),
    ...clusterShapes(drawing),
    ...labelShapes(drawing),
    ...pointShapes(drawing),
  ];
}
