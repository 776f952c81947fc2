// Why: needs collected in a file: what is needed, by whom, how it is known, and what answers it.
// Must not: decide whether a need is new; the plan's needs are known in core.
import { serviceStatusLabels } from '../../src-shared/text/labels.ts';
import { noNeedText, noServiceText } from '../../src-shared/text/paper/needs.ts';
import { needSourceWords, strengthWords } from './closed-values.ts';
import type { Grid } from './grid.ts';
import { cellText } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { quote } from './messages.ts';
import { isUnknownWord } from './parse-values.ts';
import { bad, ok, readRecords } from './read-records.ts';
import type { CellReader, RecordKind, RecordRow, RecordTable } from './read-records.ts';
import {
  cellItems,
  listOf,
  optionalDate,
  optionalLine,
  optionalText,
  optionalWord,
  requiredLine,
} from './record-cells.ts';

/** `B3` or `3`, or null where the row has no number. */
const readNumber: CellReader<number | null> = (text) => {
  if (isUnknownWord(text)) return ok(null);
  const digits = /^B?\s*(\d{1,6})(?:[.,]0+)?$/iu.exec(text.trim())?.[1];
  const number = digits === undefined ? 0 : Number(digits);
  return number > 0 ? ok(number) : bad(`${quote(text)} är inget behovsnummer. Skriv som B3.`);
};

/** An ended service is named so in the workbook; its name is what stands before. */
const ENDED = new RegExp(
  ` \\((?:${serviceStatusLabels.declined}|${serviceStatusLabels.decommissioned})\\)$`,
  'iu',
);

/** Services by ref or name, as written; a name may hold a comma, so that does not part them. */
const readServices: CellReader<readonly string[]> = (text) => {
  const items = cellItems(text).filter((item) => !isUnknownWord(item) && item !== noServiceText);
  return listOf(requiredLine)(items.map((item) => item.replace(ENDED, '')));
};

const unlessUnknown =
  <Value>(reader: CellReader<Value | null>): CellReader<Value | null> =>
  (text) =>
    isUnknownWord(text) ? ok(null) : reader(text);

const readers = {
  number: readNumber,
  title: requiredLine,
  description: unlessUnknown(optionalText),
  targetGroup: unlessUnknown(optionalLine),
  knownBy: optionalWord(needSourceWords),
  strength: unlessUnknown(optionalWord(strengthWords)),
  knownOn: optionalDate,
  source: unlessUnknown(optionalText),
  services: readServices,
};

const needs: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.needs,
  required: new Map([['title', 'behov']]),
};

export type NeedRow = RecordRow<typeof readers>;

/** Reads needs; one bad cell refuses the file, naming every bad row. */
export function readNeeds(grid: Grid): RecordTable<NeedRow> {
  return readRecords(withoutGapRows(grid), needs);
}

/** The workbook's own sheet ends with services that answer no need; those rows are no needs. */
function withoutGapRows(grid: Grid): Grid {
  const kept = grid.rows.flatMap((row, index) =>
    row.some((cell) => cellText(cell) === noNeedText) ? [] : [index],
  );
  return {
    ...grid,
    rows: kept.map((index) => grid.rows[index] ?? []),
    rowNumbers: kept.map((index) => grid.rowNumbers[index] ?? 0),
  };
}
