// Why: the look of the board report as named Word styles, so that a municipality can restyle it.
// Must not: format text that has no style of its own.
import { BorderStyle, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';

import * as colours from '../paper/colours.ts';

const font = 'Calibri';

function dashed(size: number): { style: 'dashed'; size: number; color: string; space: number } {
  return { style: BorderStyle.DASHED, size, color: colours.inkFaint, space: 6 };
}

export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: colours.ink, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: 52, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 0, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font, size: 32, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 280, after: 90 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font, size: 23, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 220, after: 70 }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { font, size: 19, italics: false, bold: false, color: colours.inkSoft },
      paragraph: { spacing: { before: 80, after: 70 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Kicker',
      name: 'Ärendemening',
      basedOn: 'Normal',
      run: { size: 24, color: colours.inkSoft },
      paragraph: { spacing: { before: 200, after: 40 } },
    },
    {
      id: 'Notice',
      name: 'Upplysning',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        spacing: { before: 160, after: 220 },
        indent: { left: 140, right: 140 },
        border: { top: dashed(6), bottom: dashed(6), left: dashed(6), right: dashed(6) },
      },
    },
    {
      id: 'Muted',
      name: 'Nedtonad',
      basedOn: 'Normal',
      run: { italics: true, color: colours.inkFaint },
    },
    {
      id: 'Quoted',
      name: 'Minoritetens skäl',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 240 },
        border: {
          left: { style: BorderStyle.SINGLE, size: 18, color: colours.split.edge, space: 8 },
        },
      },
    },
    {
      id: 'Point',
      name: 'Beslutspunkt',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 90 } },
    },
    {
      id: 'TableHead',
      name: 'Tabellhuvud',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Tabelltext',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'FactText',
      name: 'Uppgift',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'AfterTable',
      name: 'Efter tabell',
      basedOn: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'ContentsHeading',
      name: 'Innehållsrubrik',
      basedOn: 'Normal',
      run: { size: 32, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    {
      id: 'ContentsEntry',
      name: 'Innehållsrad',
      basedOn: 'Normal',
      run: { color: colours.accent },
      paragraph: { spacing: { after: 30, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'PageHead',
      name: 'Sidhuvudstext',
      basedOn: 'Normal',
      run: { size: 18, color: colours.inkFaint },
      paragraph: {
        spacing: { after: 0 },
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 4 },
        },
      },
    },
    {
      id: 'PageFoot',
      name: 'Sidfotstext',
      basedOn: 'Normal',
      run: { size: 18, color: colours.inkFaint },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
