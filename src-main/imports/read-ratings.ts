// Why: the votes of a workshop that were taken on paper or in another tool, as a file.
// Must not: compare with what others voted, or sort: rows stay in file order, because a later vote of
// the same participant on the same thing replaces the earlier one, as everywhere else.
import { confidenceWords, criterionWords } from './closed-values.ts';
import type { Grid } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { quote } from './messages.ts';
import { bad, ok, readRecords } from './read-records.ts';
import type { CellReader, RecordKind, RecordRow, RecordTable } from './read-records.ts';
import {
  optionalLine,
  optionalText,
  optionalWord,
  requiredLine,
  requiredWord,
  wholeNumber,
} from './record-cells.ts';

const CANNOT_ASSESS: ReadonlySet<string> = new Set(['-', '–', '—', '−']);

/** 1–5, or null for "cannot assess"; an empty cell is neither. */
const readVote: CellReader<number | null> = (text) => {
  if (CANNOT_ASSESS.has(text)) return ok(null);
  if (text === '') return bad('cellen är tom. Skriv 1–5, eller - för kan inte bedöma.');
  const value = wholeNumber(text, 1, 5);
  return value === null
    ? bad(`${quote(text)} är inget värde. Skriv 1–5, eller - för kan inte bedöma.`)
    : ok(value);
};

const readRound: CellReader<number> = (text) => {
  if (text === '') return ok(1);
  const round = wholeNumber(text, 1, 99);
  return round === null
    ? bad(`${quote(text)} är ingen omgång. Skriv 1, 2 och så vidare.`)
    : ok(round);
};

const readers = {
  participant: requiredLine,
  perspective: optionalLine,
  district: optionalLine,
  /** A service by ref or name, as written. */
  service: requiredLine,
  criterion: requiredWord(criterionWords),
  value: readVote,
  confidence: optionalWord(confidenceWords),
  round: readRound,
  comment: optionalText,
};

const ratings: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.ratings,
  required: new Map([
    ['participant', 'deltagare'],
    ['service', 'insats'],
    ['criterion', 'kriterium'],
    ['value', 'värde'],
  ]),
};

export type RatingRow = RecordRow<typeof readers>;

/** Reads votes; one bad cell refuses the file, naming every bad row. */
export function readRatings(grid: Grid): RecordTable<RatingRow> {
  return readRecords(grid, ratings);
}
