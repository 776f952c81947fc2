// Why: insights collected in a file: what was heard, from whose view, about whom.
// Must not: guess a perspective; a word that names none refuses the file with its place.
import type { InsightPerspective } from '../../src-shared/contract/values.ts';
import { insightPerspectiveWords } from './closed-values.ts';
import type { Grid } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { isUnknownWord } from './parse-values.ts';
import { bad, ok, readRecords } from './read-records.ts';
import type { CellReader, RecordKind, RecordRow, RecordTable } from './read-records.ts';
import {
  cellItems,
  listOf,
  optionalDate,
  optionalLine,
  optionalText,
  requiredLine,
  requiredWord,
} from './record-cells.ts';

const requiredText: CellReader<string> = (text) => {
  const reading = optionalText(text.trim());
  if (!reading.isOk) return reading;
  return reading.value === null ? bad('cellen är tom.') : ok(reading.value);
};

/** No perspective word holds a comma, so that parts them too. */
const readPerspectives: CellReader<readonly InsightPerspective[]> = (text) =>
  isUnknownWord(text)
    ? ok([])
    : listOf(requiredWord(insightPerspectiveWords))(cellItems(text.replaceAll(',', ';')));

const readNames: CellReader<readonly string[]> = (text) =>
  isUnknownWord(text) ? ok([]) : listOf(requiredLine)(cellItems(text));

const readers = {
  text: requiredText,
  perspectives: readPerspectives,
  subpopulations: readNames,
  tags: readNames,
  collector: optionalLine,
  collectedOn: optionalDate,
};

const insights: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.insights,
  required: new Map([['text', 'insikt']]),
};

export type InsightRow = RecordRow<typeof readers>;

/** Reads insights; one bad cell refuses the file, naming every bad row. */
export function readInsights(grid: Grid): RecordTable<InsightRow> {
  return readRecords(grid, insights);
}
