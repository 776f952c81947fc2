// Why: tables with a head that repeats, and lists of facts, as Word tables.
// Must not: split a row over two pages unless its text is so long that it would not fit on one.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';

import * as colours from '../paper/colours.ts';
import type { Block, Cell, Column } from '../report/blocks.ts';
import { lineLength } from '../report/blocks.ts';
import { lineRuns, runs } from './runs.ts';

/** Width of the names in a list of facts, in twentieths of a point. */
const LABEL_WIDTH = 2_600;

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

export function tableOf(block: Extract<Block, { kind: 'table' }>, width: number): FileChild[] {
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

export function factsOf(block: Extract<Block, { kind: 'facts' }>, width: number): FileChild[] {
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
