// Why: one import as one job: bytes and what they are to be, in; validated rows, out. Plain data both
// ways, so that it runs in a worker thread.
// Must not: open a plan, or give some rows where others are refused.
import type { ImportKind } from '../../src-shared/contract/values.ts';
import type { SheetSummary } from './grid.ts';
import type { AnswerRow } from './read-answers.ts';
import { readAnswers } from './read-answers.ts';
import type { RatingRow } from './read-ratings.ts';
import { readRatings } from './read-ratings.ts';
import type { RecordTable } from './read-records.ts';
import type { RiskRow } from './read-risks.ts';
import { readRisks } from './read-risks.ts';
import type { RolloutRow } from './read-rollout.ts';
import { readRollout } from './read-rollout.ts';
import type { ServiceTable } from './read-services.ts';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';

export interface ParseRequest {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** A sheet by number from 1 or by name; null for the one whose headings fit best. */
  readonly sheet: number | string | null;
  /** Services only: heading → field or `ignore`, as the person chose. */
  readonly mapping: Readonly<Record<string, string>> | null;
}

interface Parsed<Kind extends ImportKind, Table> {
  readonly kind: Kind;
  readonly table: Table;
  /** What the file offered, and what was read of it. */
  readonly sheets: readonly SheetSummary[];
  readonly sheet: string;
}

export type ParsedImport =
  | Parsed<'services', ServiceTable>
  | Parsed<'ratings', RecordTable<RatingRow>>
  | Parsed<'answers', RecordTable<AnswerRow>>
  | Parsed<'risks', RecordTable<RiskRow>>
  | Parsed<'rollout', RecordTable<RolloutRow>>;

export interface ParseControl {
  readonly onProgress: (done: number, label: string) => void;
}

/** Reads a file of the given kind; throws `ImportRefusal` and nothing else for what it may hold. */
export async function parseImport(
  request: ParseRequest,
  control: ParseControl = { onProgress: () => undefined },
): Promise<ParsedImport> {
  const { kind, bytes, fileName, sheet, mapping } = request;
  control.onProgress(0, 'Läser filen');
  const grid = await readTable(bytes, { fileName, kind, ...(sheet === null ? {} : { sheet }) });
  control.onProgress(0.6, 'Tolkar raderna');
  const source = { sheets: grid.sheets, sheet: grid.sheet };
  switch (kind) {
    case 'services':
      return { kind, table: readServices(grid, mapping === null ? {} : { mapping }), ...source };
    case 'ratings':
      return { kind, table: readRatings(grid), ...source };
    case 'answers':
      return { kind, table: readAnswers(grid), ...source };
    case 'risks':
      return { kind, table: readRisks(grid), ...source };
    case 'rollout':
      return { kind, table: readRollout(grid), ...source };
    default:
      return kind satisfies never;
  }
}
