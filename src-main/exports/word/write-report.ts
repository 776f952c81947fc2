// Why: the one place that knows the Word library: turns the parts of a report into a document file.
// Must not: know the catalogue; a block holds all that is to be written.
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';

import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import * as colours from '../paper/colours.ts';
import type { Block, ReportPart } from '../report/blocks.ts';
import { reportStyles } from './report-styles.ts';
import { runs } from './runs.ts';
import { factsOf, tableOf } from './tables.ts';

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
function textWidth(orientation: ReportPart['orientation']): number {
  return (orientation === 'portrait' ? page.width : page.height) - 2 * page.side;
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** What must be counted through the whole document: lists of points, and headings one can go to. */
class Counters {
  #lists = 0;
  #anchors = 0;

  /** A number of its own for every list, so that each starts at 1. */
  nextList(): number {
    this.#lists += 1;
    return this.#lists;
  }

  nextAnchor(): string {
    this.#anchors += 1;
    return anchorName(this.#anchors);
  }
}

function anchorName(number: number): string {
  return `rubrik-${number}`;
}

function pointsOf(items: readonly string[], instance: number): Paragraph[] {
  return items.map(
    (item) =>
      new Paragraph({
        style: 'Point',
        numbering: { reference: 'points', level: 0, instance },
        children: runs(item),
      }),
  );
}

/**
 * The first-level headings as links. Not a field: one without page numbers makes Word ask every
 * reader to update it, and working the numbers out takes half a minute for a long report.
 */
function contentsOf(titles: readonly string[]): Paragraph[] {
  return [
    new Paragraph({ style: 'ContentsHeading', children: runs('Innehåll och bilagor') }),
    ...titles.map(
      (title, index) =>
        new Paragraph({
          style: 'ContentsEntry',
          children: [
            new InternalHyperlink({ anchor: anchorName(index + 1), children: runs(title) }),
          ],
        }),
    ),
  ];
}

function headingOf(block: Extract<Block, { kind: 'heading' }>, counters: Counters): Paragraph {
  const text = runs(block.text);
  return new Paragraph({
    heading: headings[block.level],
    children:
      block.level === 1 ? [new Bookmark({ id: counters.nextAnchor(), children: text })] : text,
  });
}

interface Frame {
  readonly counters: Counters;
  /** First-level headings of the whole report, in order. */
  readonly titles: readonly string[];
}

function childrenOf(block: Block, width: number, frame: Frame): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ style: 'Kicker', children: runs(block.above) }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(block.text) }),
      ];
    case 'heading':
      return [headingOf(block, frame.counters)];
    case 'paragraph': {
      const style =
        block.look === undefined ? {} : { style: block.look === 'quote' ? 'Quoted' : 'Muted' };
      return [new Paragraph({ ...style, children: runs(block.text) })];
    }
    case 'points':
      return pointsOf(block.items, frame.counters.nextList());
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: runs(block.text) })];
    case 'facts':
      return factsOf(block, width);
    case 'table':
      return tableOf(block, width);
    case 'contents':
      return contentsOf(frame.titles);
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

function sectionOf(part: ReportPart, model: ReportModel, frame: Frame): ISectionOptions {
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
    children: part.blocks.flatMap((block) => childrenOf(block, width, frame)),
  };
}

/** The bytes of the document. */
export async function writeReport(model: ReportModel): Promise<Uint8Array> {
  const frame: Frame = {
    counters: new Counters(),
    titles: model.parts.flatMap((part) =>
      part.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.text] : [],
      ),
    ),
  };
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
    sections: model.parts.map((part) => sectionOf(part, model, frame)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
