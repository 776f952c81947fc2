// Why: the matrix as a picture for a report: it says of what, when, under which choices and by how many.
// Must not: be a copy of the screen: it is laid out for itself, whole, on white, with every service.
import type { Scales } from '../../../../src-shared/contract/scales.ts';
import type { AgreementLabel } from '../../../../src-shared/contract/values.ts';
import {
  agreementLabels,
  entryKindLabels,
  quadrantLabels,
} from '../../../../src-shared/text/labels.ts';
import { formatIndex } from '../result/index-words.ts';
import { formatDate, formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import type { Picture, Shape, TextShape } from '../../../ui/picture/picture.ts';
import { paletteOf } from '../../../ui/theme/tokens.ts';
import type { LiveItem } from '../result/reorder.ts';
import { countQuadrants, lowerAgreement } from '../result/reorder.ts';
import type { ShownResult } from '../result/shown-result.ts';
import { cornerOf, quadrantNames } from './corners.ts';
import { layoutMatrix } from './matrix-layout.ts';
import { pointsOf } from './matrix-points-of.ts';
import { matrixShapes, plotOf } from './matrix-shapes.ts';
import { wholeView } from './view.ts';
import type { MeasureText } from './wrap-text.ts';
import { wrapTo } from './wrap-text.ts';

export interface MatrixPictureInput {
  readonly plan: string;
  /** ISO date of the day it is saved. */
  readonly date: string;
  readonly shown: Pick<ShownResult, 'result' | 'items'>;
  readonly weight: number;
  readonly threshold: number;
  /** The workshop's own words on the axes; null is the usual ones. */
  readonly ownScales: Scales | null;
  readonly measure: MeasureText;
}

const palette = paletteOf('light', false);
const { base, tones } = palette;
const margin = 40;
const matrixWidth = 1040;
/** As tall as the list beside it, within what still looks like a matrix. */
const matrixHeight = { least: 820, most: 1280 };
const listWidth = 600;
const listLeft = margin + matrixWidth + 24;
const width = listLeft + listWidth + margin;
const lineHeight = 15;
const rowGap = 6;
/** Right edges of the figures of the list, and left edges of what is words. */
const column = { rank: 26, name: 38, index: 318, effect: 336, feasibility: 452, n: listWidth };
const nameWidth = column.index - column.name - 46;

function text(words: string, x: number, y: number, more: Partial<TextShape> = {}): TextShape {
  return {
    kind: 'text',
    x,
    y,
    text: words,
    size: 12,
    colour: base.ink2,
    weight: 400,
    anchor: 'start',
    ...more,
  };
}

/** Shapes moved as a whole. */
function movedBy(shapes: readonly Shape[], dx: number, dy: number): readonly Shape[] {
  return shapes.map((shape) =>
    shape.kind === 'line'
      ? { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy }
      : { ...shape, x: shape.x + dx, y: shape.y + dy },
  );
}

function least(items: readonly LiveItem[], pick: (item: LiveItem) => number): string {
  const values = items.map(pick);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? String(low) : `${low}–${high}`;
}

/** What the picture is of, line by line. */
function headLines({
  plan,
  date,
  shown,
  weight,
  threshold,
}: MatrixPictureInput): readonly string[] {
  const { result, items } = shown;
  const counted = items.filter(({ rank }) => rank !== null);
  return [
    t('workshop.picture.of', {
      plan,
      session: result.name,
      round: result.round,
      revealed: formatDate(result.revealedAt),
      date,
    }),
    t('workshop.picture.choices', {
      weight: formatPercent(weight),
      rest: formatPercent(1 - weight),
      threshold: formatNumber(threshold, 2),
    }),
    [
      t('workshop.note.participants', { count: result.participants }),
      ...(counted.length === 0
        ? []
        : [
            t('workshop.picture.n', {
              effect: least(counted, ({ effect }) => effect.n),
              feasibility: least(counted, ({ feasibility }) => feasibility.n),
            }),
          ]),
      t('workshop.result.entry', {
        ways: result.entryKinds.map((kind) => entryKindLabels[kind]).join(', '),
      }),
    ].join(' · '),
  ];
}

function drawHead(input: MatrixPictureInput): { readonly shapes: Shape[]; readonly below: number } {
  const shapes: Shape[] = [
    text(t('workshop.matrix.label'), margin, 62, { size: 26, weight: 600, colour: base.ink }),
  ];
  let y = 90;
  for (const line of headLines(input)) {
    for (const part of wrapTo(line, width - 2 * margin, (words) => input.measure(words, 14, 400))) {
      shapes.push(text(part, margin, y, { size: 14 }));
      y += 20;
    }
  }
  if (input.shown.result.isExample) {
    shapes.push(
      text(t('workshop.picture.example'), margin, y, {
        size: 14,
        weight: 600,
        colour: tones.review.text,
      }),
    );
    y += 20;
  }
  return { shapes, below: y + 4 };
}

function drawMatrix(
  { shown, threshold, ownScales, measure }: MatrixPictureInput,
  height: number,
): readonly Shape[] {
  const size = { width: matrixWidth, height };
  const plot = plotOf(size);
  const points = pointsOf(shown.items);
  const quadrants = countQuadrants(shown.items);
  const layout = layoutMatrix({
    points,
    plot,
    view: wholeView,
    threshold,
    taken: quadrantNames.map((name) => cornerOf(name, plot, quadrants[name], measure)),
    measure: (words) => measure(words, 12, 600),
  });
  return [
    ...matrixShapes({
      size,
      plot,
      view: wholeView,
      layout,
      items: new Map(
        shown.items.map((item) => [
          item.id,
          { id: item.id, rank: item.rank, agreement: lowerAgreement(item) },
        ]),
      ),
      threshold,
      ownScales,
      selectedId: null,
      palette,
      measure: (words) => measure(words, 11.5, 400),
    }),
    ...quadrantNames.map((name) => {
      const { left, top } = cornerOf(name, plot, quadrants[name], measure);
      return text(`${quadrantLabels[name]} ${quadrants[name]}`, left, top + 14, {
        size: 13,
        weight: 600,
        colour: base.accent,
      });
    }),
  ];
}

const signs: readonly AgreementLabel[] = ['consensus', 'partial', 'disagreement', 'too-few'];

function drawLegend(y: number, measure: MeasureText): readonly Shape[] {
  let x = margin + 84;
  return signs.flatMap((label): readonly Shape[] => {
    const isFilled = label === 'consensus' || label === 'disagreement';
    const colour =
      label === 'disagreement' ? tones.split.solid : label === 'too-few' ? base.ink3 : base.accent;
    const at = x;
    x += 22 + measure(agreementLabels[label], 12, 400) + 20;
    return [
      {
        kind: 'circle',
        x: at + 7,
        y: y - 4,
        radius: 6.5,
        fill: isFilled ? colour : base.surface,
        opacity: 1,
        stroke: colour,
        strokeWidth: 1.75,
        ...(label === 'too-few' ? { dash: [3, 3] } : {}),
      },
      text(agreementLabels[label], at + 22, y),
    ];
  });
}

function votesWords({ median, label }: LiveItem['effect']): string {
  return median === null
    ? t('workshop.result.noVotes')
    : `${formatNumber(median, 1)} ${agreementLabels[label]}`;
}

/** Every service by rank: what the figures in the circles mean, also where a name found no room. */
function drawList(
  { shown, measure }: MatrixPictureInput,
  top: number,
): { readonly shapes: readonly Shape[]; readonly below: number } {
  const head = { weight: 600 } as const;
  const end = { anchor: 'end' } as const;
  const at = (x: number): number => listLeft + x;
  let y = top + 14;
  const shapes: Shape[] = [
    text(t('workshop.result.rank'), at(column.rank), y, { ...head, ...end }),
    text(t('workshop.result.service'), at(column.name), y, head),
    text(t('workshop.result.index'), at(column.index), y, { ...head, ...end }),
    text(t('workshop.result.effect'), at(column.effect), y, head),
    text(t('workshop.result.feasibility'), at(column.feasibility), y, head),
    text(t('workshop.result.n'), at(column.n), y, { ...head, ...end }),
  ];
  for (const item of shown.items) {
    y += rowGap;
    shapes.push(line(y));
    y += lineHeight;
    const ink = { colour: base.ink } as const;
    const colourOf = (votes: LiveItem['effect']): Partial<TextShape> =>
      votes.label === 'disagreement' ? { colour: tones.split.text, weight: 600 } : ink;
    shapes.push(
      text(
        item.rank === null ? t('workshop.result.noRank') : String(item.rank),
        at(column.rank),
        y,
        {
          ...head,
          ...end,
          ...ink,
        },
      ),
      text(
        item.index === null ? t('workshop.result.noRank') : formatIndex(item.index),
        at(column.index),
        y,
        { ...end, ...ink },
      ),
      text(votesWords(item.effect), at(column.effect), y, colourOf(item.effect)),
      text(votesWords(item.feasibility), at(column.feasibility), y, colourOf(item.feasibility)),
      text(`${item.effect.n} · ${item.feasibility.n}`, at(column.n), y, end),
    );
    const [first = '', ...rest] = wrapTo(item.name, nameWidth, (words) => measure(words, 12, 400));
    shapes.push(text(first, at(column.name), y, ink));
    for (const part of rest) {
      y += lineHeight;
      shapes.push(text(part, at(column.name), y, ink));
    }
  }
  for (const { name, ground } of shown.result.blocked) {
    y += rowGap;
    shapes.push(line(y));
    y += lineHeight;
    const words = t('workshop.picture.blocked', {
      name,
      ground: ground.length === 0 ? t('workshop.create.noGround') : ground.join(', '),
    });
    for (const [index, part] of wrapTo(words, listWidth - column.name, (each) =>
      measure(each, 12, 400),
    ).entries()) {
      y += index === 0 ? 0 : lineHeight;
      shapes.push(text(part, at(column.name), y));
    }
  }
  return { shapes, below: y };
}

function line(y: number): Shape {
  return {
    kind: 'line',
    x1: listLeft,
    x2: listLeft + listWidth,
    y1: y,
    y2: y,
    stroke: base.line,
    strokeWidth: 1,
  };
}

/** The matrix, its list and what it rests on, laid out for a report. */
export function matrixPicture(input: MatrixPictureInput): Picture {
  const head = drawHead(input);
  const list = drawList(input, head.below);
  const matrix = Math.min(
    matrixHeight.most,
    Math.max(matrixHeight.least, list.below - head.below - 22),
  );
  const legendAt = head.below + matrix + 22;
  return {
    width,
    height: Math.max(legendAt, list.below) + margin,
    title: `${t('workshop.matrix.label')}, ${input.shown.result.name}`,
    description: headLines(input).join(' '),
    shapes: [
      ...head.shapes,
      ...movedBy(drawMatrix(input, matrix), margin, head.below),
      ...drawLegend(legendAt, input.measure),
      ...list.shapes,
    ],
  };
}
