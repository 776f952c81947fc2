// Why: where each service stands in each district, prepared in a file.
// Must not: decide whether a status is allowed; the gates judge it when it is saved.
import { rolloutStatusWords } from './closed-values.ts';
import type { Grid } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { ok, readRecords } from './read-records.ts';
import type { CellReader, RecordKind, RecordRow, RecordTable } from './read-records.ts';
import {
  optionalDate,
  optionalLine,
  optionalText,
  requiredLine,
  requiredWord,
} from './record-cells.ts';

/** A wave by its name; a bare number is the wave of that number. */
const readWave: CellReader<string | null> = (text) => {
  const number = /^(?:våg\s*)?(\d{1,3})$/iu.exec(text.trim())?.[1];
  return number === undefined ? optionalLine(text) : ok(`Våg ${Number(number)}`);
};

const readers = {
  /** A service by ref or name, as written. */
  service: requiredLine,
  district: requiredLine,
  status: requiredWord(rolloutStatusWords),
  startOn: optionalDate,
  endOn: optionalDate,
  wave: readWave,
  reason: optionalText,
};

const rollout: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.rollout,
  required: new Map([
    ['service', 'insats'],
    ['district', 'stadsdel'],
    ['status', 'status'],
  ]),
  check: (row) =>
    row.startOn !== null && row.endOn !== null && row.endOn < row.startOn
      ? { field: 'endOn', reason: `slutet ${row.endOn} ligger före starten ${row.startOn}.` }
      : null,
  identity: ['service', 'district'],
};

export type RolloutRow = RecordRow<typeof readers>;

/** Reads rollout cells; one bad cell, or two rows that contradict each other, refuse the file. */
export function readRollout(grid: Grid): RecordTable<RolloutRow> {
  return readRecords(grid, rollout);
}
