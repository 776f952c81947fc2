// Why: a risk register kept in a file: risk, cause, who is hit, assessment, measure, what remains.
// Must not: turn "not assessed" into the lowest level.
import type { Grid } from './grid.ts';
import { headingMatchers } from './headings.ts';
import { quote } from './messages.ts';
import { isUnknownWord } from './parse-values.ts';
import { bad, ok, readRecords } from './read-records.ts';
import type { CellReader, RecordKind, RecordRow, RecordTable } from './read-records.ts';
import {
  optionalDate,
  optionalLine,
  optionalRole,
  optionalText,
  requiredLine,
  wholeNumber,
} from './record-cells.ts';

/** 1–4, or null for not assessed. */
const readLevel: CellReader<number | null> = (text) => {
  if (isUnknownWord(text)) return ok(null);
  const level = wholeNumber(text, 1, 4);
  return level === null
    ? bad(`${quote(text)} är ingen nivå. Skriv 1–4, eller lämna tomt om risken inte är bedömd.`)
    : ok(level);
};

const readers = {
  /** A service by ref or name, as written; null where the risk stands over all services. */
  service: optionalLine,
  title: requiredLine,
  cause: optionalText,
  affected: optionalText,
  severity: readLevel,
  likelihood: readLevel,
  measure: optionalLine,
  ownerRole: optionalRole,
  dueOn: optionalDate,
  residualSeverity: readLevel,
  residualLikelihood: readLevel,
};

const HALF = 'allvarlighetsgrad och sannolikhet hör ihop: fyll i båda eller ingen.';

const risks: RecordKind<typeof readers> = {
  readers,
  match: headingMatchers.risks,
  required: new Map([
    ['service', 'insats'],
    ['title', 'risk'],
  ]),
  check: (row) => {
    if ((row.severity === null) !== (row.likelihood === null)) {
      return { field: row.severity === null ? 'severity' : 'likelihood', reason: HALF };
    }
    if ((row.residualSeverity === null) !== (row.residualLikelihood === null)) {
      const field = row.residualSeverity === null ? 'residualSeverity' : 'residualLikelihood';
      return { field, reason: HALF };
    }
    return null;
  },
};

export type RiskRow = RecordRow<typeof readers>;

/** Reads risks; one bad cell refuses the file, naming every bad row. */
export function readRisks(grid: Grid): RecordTable<RiskRow> {
  return readRecords(grid, risks);
}
