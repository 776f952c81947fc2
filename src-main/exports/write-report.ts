// Why: the one place that knows the Word library: turns the parts of a report into a document file.
// Must not: know the catalogue; a block holds all that is to be written.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';

import { cleanText } from './paper/clean-text.ts';
import * as colours from './paper/colours.ts';
import type { Tone } from './paper/tone.ts';
import type { Block, Cell, Column, Line, ReportPart } from './report/blocks.ts';
import { lineLength } from './report/blocks.ts';
import { reportStyles } from './report-styles.ts';

export interface ReportModel {
  readonly title: string;
  readonly description: string;
  /** With the name of the part, the left head of every page. */
  readonly planName: string;
  /** The right head of every page. */
  readonly pageStatus: string;
  readonly pageFoot: string;
  readonly parts: readonly ReportPart[];
}

/** A4 and its margins in twentieths of a point. */
const page = { width: 11_906, height: 16_838, side: 1_247, top: 1_474, bottom: 1_247 } as const;
const LABEL_WIDTH = 2_600;
const NO_BREAK_SPACE = '\u00A0';
/** Hatched as on screen: what nobody knows is neither white nor a colour. */
const hatchedShading = {
  type: ShadingType.THIN_DIAGONAL_STRIPE,
  color: colours.hairline,
  fill: 'FFFFFF',
} as const;

const fills: Partial<Record<Tone, colours.Paint>> = {
  pilot: colours.pilot,
  full: colours.full,
  growing: colours.growing,
  plan: colours.plan,
  pause: colours.pause,
  block: colours.block,
  review: colours.review,
  condition: colours.plan,
  pass: colours.growing,
  split: colours.split,
  'risk-low': colours.riskLow,
  'risk-medium': colours.riskMedium,
  'risk-high': colours.riskHigh,
};

function textWidth(orientation: ReportPart['orientation']): number {
  return (orientation === 'portrait' ? page.width : page.height) - 2 * page.side;
}

/** Runs of a text: line feeds become breaks, and what XML cannot hold is gone. */
function runs(text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }),
    );
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rowBorder = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const headBorder = { style: BorderStyle.SINGLE, size: 8, color: colours.accent } as const;
const tableBorders = {
  top: noBorder,
  left: noBorder,
  right: noBorder,
  insideVertical: noBorder,
  bottom: rowBorder,
  insideHorizontal: rowBorder,
} as const;

function headCell(column: Column, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.accentSoft },
    verticalAlign: VerticalAlign.BOTTOM,
    borders: { bottom: headBorder },
    children: [
      new Paragraph({
        style: 'TableHead',
        ...(column.isFigure === true ? { alignment: AlignmentType.CENTER } : {}),
        children: runs(column.heading),
      }),
    ],
  });
}

/** A line as runs: a chip is its word on its colour, then what it applies to. */
function lineRuns(line: Line, look: { bold?: boolean } = {}): TextRun[] {
  if (typeof line === 'string') return runs(line, look);
  const paint = fills[line.tone];
  const word = new TextRun({
    text: `${NO_BREAK_SPACE}${cleanText(line.word)}${NO_BREAK_SPACE}`,
    bold: true,
    color: paint?.ink ?? colours.inkSoft,
    shading:
      paint === undefined
        ? hatchedShading
        : { type: ShadingType.CLEAR, color: 'auto', fill: paint.fill },
  });
  return line.text === '' ? [word] : [word, ...runs(` ${line.text}`)];
}

function bodyCell(content: Cell, column: Column | undefined, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: content.lines.map(
      (line) =>
        new Paragraph({
          style: 'TableText',
          ...(column?.isFigure === true ? { alignment: AlignmentType.CENTER } : {}),
          children: lineRuns(line, content.isStrong === true ? { bold: true } : {}),
        }),
    ),
  });
}

const SPLITTABLE_ROW = 900;

function tableOf(block: Extract<Block, { kind: 'table' }>, width: number): FileChild[] {
  const widths = block.columns.map((column) => Math.floor(column.share * width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) => headCell(column, widths[index] ?? 0)),
  });
  const rows = block.rows.map((cells) => {
    const longest = Math.max(
      ...cells.map((content) => content.lines.reduce((sum, line) => sum + lineLength(line), 0)),
    );
    return new TableRow({
      cantSplit: longest < SPLITTABLE_ROW,
      children: cells.map((content, index) =>
        bodyCell(content, block.columns[index], widths[index] ?? 0),
      ),
    });
  });
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: runs(block.caption) }),
    new Table({
      rows: [head, ...rows],
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: tableBorders,
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
    }),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

function factsOf(block: Extract<Block, { kind: 'facts' }>, width: number): FileChild[] {
  const widths = [LABEL_WIDTH, width - LABEL_WIDTH] as const;
  const rows = block.facts.map(
    (fact) =>
      new TableRow({
        cantSplit: fact.lines.reduce((sum, line) => sum + lineLength(line), 0) < SPLITTABLE_ROW,
        children: [
          new TableCell({
            width: { size: widths[0], type: WidthType.DXA },
            children: [
              new Paragraph({ style: 'FactText', children: runs(fact.label, { bold: true }) }),
            ],
          }),
          new TableCell({
            width: { size: widths[1], type: WidthType.DXA },
            children: fact.lines.map(
              (line) => new Paragraph({ style: 'FactText', children: lineRuns(line) }),
            ),
          }),
        ],
      }),
  );
  if (rows.length === 0) return [];
  return [
    new Table({
      rows,
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { ...tableBorders, bottom: noBorder, insideHorizontal: noBorder },
      tableLook: { firstColumn: true, noHBand: true, noVBand: true },
      margins: { top: 20, bottom: 20, left: 0, right: 90 },
    }),
    new Paragraph({ style: 'AfterTable' }),
  ];
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Gives every list of points a number of its own, so that each starts at 1. */
class PointLists {
  #count = 0;

  of(items: readonly string[]): Paragraph[] {
    this.#count += 1;
    const instance = this.#count;
    return items.map(
      (item) =>
        new Paragraph({
          style: 'Point',
          numbering: { reference: 'points', level: 0, instance },
          children: runs(item),
        }),
    );
  }
}

function childrenOf(block: Block, width: number, points: PointLists): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ style: 'Kicker', children: runs(block.above) }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) }),
      ];
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })];
    case 'paragraph': {
      const style =
        block.look === undefined ? {} : { style: block.look === 'quote' ? 'Quoted' : 'Muted' };
      return [new Paragraph({ ...style, children: runs(block.text) })];
    }
    case 'points':
      return points.of(block.items);
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: runs(block.text) })];
    case 'facts':
      return factsOf(block, width);
    case 'table':
      return tableOf(block, width);
    case 'contents':
      return [
        new Paragraph({ style: 'ContentsHeading', children: runs('Innehåll och bilagor') }),
        // Links without page numbers: working those out takes half a minute for a long report, and a
        // field left dirty makes Word ask every reader. Word fills them in on "update table".
        new TableOfContents('Innehåll', {
          hyperlink: true,
          headingStyleRange: '1-1',
          beginDirty: false,
          tabLeader: LeaderType.NONE,
        }),
      ];
  }
}

function headerOf(model: ReportModel, part: ReportPart, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'PageHead',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...runs(`${part.name}, ${model.planName}`),
          new TextRun({ text: `\t${cleanText(model.pageStatus)}`, bold: true, color: colours.ink }),
        ],
      }),
    ],
  });
}

function footerOf(model: ReportModel, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...runs(model.pageFoot),
          new TextRun({
            children: ['\tsida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

function sectionOf(part: ReportPart, model: ReportModel, points: PointLists): ISectionOptions {
  const width = textWidth(part.orientation);
  const isLandscape = part.orientation === 'landscape';
  return {
    properties: {
      page: {
        size: {
          // The library swaps the sides itself where the page lies down.
          width: page.width,
          height: page.height,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: page.top,
          bottom: page.bottom,
          left: page.side,
          right: page.side,
          header: 620,
          footer: 560,
        },
      },
    },
    headers: { default: headerOf(model, part, width) },
    footers: { default: footerOf(model, width) },
    children: part.blocks.flatMap((block) => childrenOf(block, width, points)),
  };
}

/** The bytes of the document. */
export async function writeReport(model: ReportModel): Promise<Uint8Array> {
  const points = new PointLists();
  const document = new Document({
    title: cleanText(model.title),
    description: cleanText(model.description),
    creator: 'Första linjen',
    lastModifiedBy: 'Första linjen',
    styles: reportStyles,
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 425, hanging: 425 } } },
            },
          ],
        },
      ],
    },
    sections: model.parts.map((part) => sectionOf(part, model, points)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
