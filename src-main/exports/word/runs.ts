// Why: texts and statuses as runs of a Word paragraph.
// Must not: let a character through that XML cannot hold, or show a status by colour alone.
import { ShadingType, TextRun } from 'docx';

import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import * as colours from '../paper/colours.ts';
import type { Tone } from '../paper/tone.ts';
import type { Line } from '../report/blocks.ts';

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

/** Runs of a text: line feeds become breaks, and what XML cannot hold is gone. */
export function runs(text: string, look: { bold?: boolean; color?: string } = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ text: line, ...look, ...(index === 0 ? {} : { break: 1 }) }),
    );
}

/** A line as runs: a chip is its word on its colour, then what it applies to. */
export function lineRuns(line: Line, look: { bold?: boolean } = {}): TextRun[] {
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
