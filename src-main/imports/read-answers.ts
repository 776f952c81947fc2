// Why: answers to the legal questions, prepared in a file.
// Must not: know which rules and services there are; the caller matches them with the plan.
import { screeningAnswerWords } from './closed-values.ts';
import type { Grid } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { readRecords } from './read-records.ts';
import type { RecordKind, RecordRow, RecordTable } from './read-records.ts';
import { optionalText, requiredLine, requiredWord } from './record-cells.ts';

const readers = {
  /** A service by ref or name, as written. */
  service: requiredLine,
  /** A rule's id, as written. */
  rule: requiredLine,
  answer: requiredWord(screeningAnswerWords),
  note: optionalText,
};

const answers: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.answers,
  required: new Map([
    ['service', 'insats'],
    ['rule', 'regel'],
    ['answer', 'svar'],
  ]),
  identity: ['service', 'rule'],
};

export type AnswerRow = RecordRow<typeof readers>;

/** Reads legal answers; one bad cell, or two rows that contradict each other, refuse the file. */
export function readAnswers(grid: Grid): RecordTable<AnswerRow> {
  return readRecords(grid, answers);
}
