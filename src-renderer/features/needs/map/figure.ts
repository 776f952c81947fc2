// Why: the picture of the insight map as plain shapes, which both the SVG and the PNG are drawn from.
// Must not: depend on the appearance in force: a figure in a report is always on white.
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import {
  heatStep,
  type InsightMap,
  insightPerspectives,
  type OverlapRegion,
} from '../../../../src-shared/domain/insight-map.ts';
import { insightPerspectiveLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import type { Picture, Shape } from '../../../ui/picture/picture.ts';
import { wrapText } from '../../../ui/picture/wrap-text.ts';
import { paletteOf } from '../../../ui/theme/tokens.ts';
import {
  cellWord,
  perspectiveWord,
  regionName,
  regionWord,
  whiteSpotLines,
  whiteSpotText,
} from './map-choice.ts';
import { circleRadius, circles, regionPoints } from './venn.ts';

export interface FigureInput {
  readonly map: InsightMap;
  readonly overlap: readonly OverlapRegion[];
  readonly subpopulations: readonly Named[];
  readonly plan: string;
  /** ISO date. */
  readonly date: string;
  /** What the map was narrowed to, in words; null where it is the whole plan. */
  readonly filter: string | null;
  readonly isExample: boolean;
}

const { base, tones } = paletteOf('light', false);
const heats: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: base.surface, ink: base.ink },
  { fill: base.accentSoft, ink: base.ink },
  { fill: base.accentLine, ink: base.ink },
  { fill: base.accent, ink: base.onAccent },
];
const circleFills = {
  contact: tones.plan,
  'risk-group': tones.review,
  residents: tones.split,
} as const;

const width = 1000;
const margin = 40;
const nameWidth = 260;
const cellHeight = 34;
const lineHeight = 18;

/** Writes shapes down the page, keeping count of where the next one goes. */
class Page {
  readonly shapes: Shape[] = [];
  y = margin;

  text(
    text: string,
    style: Partial<
      Pick<Extract<Shape, { kind: 'text' }>, 'x' | 'size' | 'colour' | 'weight' | 'anchor'>
    > = {},
  ): void {
    this.shapes.push({
      kind: 'text',
      x: margin,
      y: this.y,
      text,
      size: 14,
      colour: base.ink2,
      weight: 400,
      anchor: 'start',
      ...style,
    });
  }

  paragraph(text: string, style: Parameters<Page['text']>[1] = {}): void {
    const size = style.size ?? 14;
    for (const line of wrapText(text, (width - 2 * margin) / (size * 0.52))) {
      this.text(line, style);
      this.y += Math.round(size * 1.45);
    }
  }
}

/** The whole figure: title, map with its legend, white spots in words, overlap. */
export function insightFigure(input: FigureInput): Picture {
  const page = new Page();
  drawHead(page, input);
  drawMap(page, input);
  drawLegend(page, input);
  drawOverlap(page, input);
  const spots = input.map.whiteSpots.length;
  return {
    width,
    height: page.y + margin,
    title: t('insights.figure.title'),
    description: t('insights.figure.description', {
      spots: t('insights.map.whiteSpotCount', { count: spots, total: input.map.cells.length }),
    }),
    shapes: page.shapes,
  };
}

function drawHead(page: Page, { plan, date, filter, isExample, map }: FigureInput): void {
  page.y += 12;
  page.text(t('insights.figure.title'), { size: 26, weight: 600, colour: base.ink });
  page.y += 26;
  page.paragraph(t('insights.figure.subtitle', { plan, date }));
  page.paragraph(
    t('insights.figure.totals', { insights: t('insights.insights', { count: map.total }) }),
  );
  if (filter !== null) {
    page.paragraph(t('insights.figure.filter', { filter }));
  }
  if (isExample) {
    page.paragraph(t('insights.figure.example'), { weight: 600, colour: tones.review.text });
  }
  page.y += 14;
}

function drawMap(page: Page, { map, subpopulations }: FigureInput): void {
  const counts = new Map(map.cells.map((cell) => [cellWord(cell), cell.count]));
  const largest = Math.max(0, ...counts.values());
  const cellWidth = (width - 2 * margin - nameWidth) / insightPerspectives.length;
  page.text(t('insights.map.corner'), { size: 13, weight: 600 });
  insightPerspectives.forEach((perspective, column) => {
    page.text(insightPerspectiveLabels[perspective], {
      x: margin + nameWidth + cellWidth * (column + 0.5),
      size: 13,
      weight: 600,
      anchor: 'middle',
    });
  });
  page.y += 10;
  for (const { id, name } of subpopulations) {
    const [first = '', ...rest] = wrapText(name, 32);
    const middle = page.y + cellHeight / 2 + 5;
    page.shapes.push(label(rest.length === 0 ? first : `${first} …`, margin, middle));
    insightPerspectives.forEach((perspective, column) => {
      const count = counts.get(cellWord({ perspective, subpopulationId: id })) ?? 0;
      const heat = heats[heatStep(count, largest)] ?? { fill: base.surface, ink: base.ink };
      const x = margin + nameWidth + cellWidth * column;
      page.shapes.push(
        {
          kind: 'box',
          x: x + 2,
          y: page.y + 2,
          width: cellWidth - 4,
          height: cellHeight - 4,
          fill: heat.fill,
          stroke: count === 0 ? base.line3 : heat.fill,
          ...(count === 0 ? { hatch: base.hatch } : {}),
        },
        ...(count === 0 ? [plate(x + cellWidth / 2, page.y + cellHeight / 2)] : []),
        {
          kind: 'text',
          x: x + cellWidth / 2,
          y: middle,
          text: String(count),
          size: 15,
          weight: 600,
          colour: heat.ink,
          anchor: 'middle',
        },
      );
    });
    page.y += cellHeight;
  }
  page.y += 24;
}

function label(text: string, x: number, y: number): Shape {
  return { kind: 'text', x, y, text, size: 14, weight: 400, colour: base.ink, anchor: 'start' };
}

/** A clear ground, so that a figure on hatching can be read. */
function plate(x: number, y: number): Shape {
  return { kind: 'box', x: x - 13, y: y - 11, width: 26, height: 22, fill: base.surface };
}

function drawLegend(page: Page, { map, subpopulations }: FigureInput): void {
  page.paragraph(t('insights.figure.legend'), { size: 13 });
  page.y += 8;
  page.text(t('insights.map.whiteSpots'), { size: 15, weight: 600, colour: base.ink });
  page.y += 22;
  const lines = whiteSpotLines(map.whiteSpots, subpopulations);
  if (lines.length === 0) {
    page.paragraph(t('insights.map.noWhiteSpots'), { size: 13 });
  }
  for (const line of lines) {
    page.paragraph(whiteSpotText(line), { size: 13 });
  }
  page.y += 22;
}

function drawOverlap(page: Page, { overlap }: FigureInput): void {
  page.text(t('insights.figure.overlap'), { size: 15, weight: 600, colour: base.ink });
  page.y += 16;
  const top = page.y;
  for (const perspective of insightPerspectives) {
    const { x, y, labelX, labelY } = circles[perspective];
    const { soft, solid } = circleFills[perspective];
    page.shapes.push({
      kind: 'circle',
      x: margin + x,
      y: top + y,
      radius: circleRadius,
      fill: soft,
      opacity: 0.7,
      stroke: solid,
    });
    page.shapes.push({
      ...labelShape(perspectiveWord(perspective), margin + labelX, top + labelY, 'middle'),
      weight: 600,
    });
  }
  overlap.forEach(({ perspectives, count }, index) => {
    const point = regionPoints[regionWord(perspectives)];
    if (point !== undefined) {
      page.shapes.push({
        ...labelShape(String(count), margin + point.x, top + point.y + 5, 'middle'),
        weight: 600,
      });
    }
    const y = top + 24 + index * (lineHeight + 6);
    page.shapes.push(labelShape(regionName(perspectives), 380, y, 'start'));
    page.shapes.push({ ...labelShape(String(count), 760, y, 'end'), weight: 600 });
  });
  page.y = top + 250;
}

function labelShape(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
): Extract<Shape, { kind: 'text' }> {
  return { kind: 'text', x, y, text, size: 14, weight: 400, colour: base.ink, anchor };
}
