// Why: pure changes of how a file is read, and what a preview comes to with the decisions made.
// Must not: call the core, or hold state.
import type {
  ColumnChoice,
  ImportChoices,
  ImportPreview,
  Inspection,
  PreviewRow,
  ServiceColumn,
} from '../../../../src-shared/contract/owner/imports.ts';

/** Fields that may stand in several columns; of all others a column takes it from another. */
const repeatable: ReadonlySet<ColumnChoice> = new Set([
  'targetGroups',
  'areas',
  'forms',
  'workingMethods',
  'districts',
  'ignore',
  'note',
]);

/** The inspection with another meaning of a column; a field that has room for one moves there. */
export function withColumn(inspection: Inspection, key: string, choice: ColumnChoice): Inspection {
  return {
    ...inspection,
    columns: inspection.columns.map((column) => {
      if (column.key === key) return { ...column, choice, why: 'chosen' };
      const isTaken = column.choice === choice && !repeatable.has(choice);
      return isTaken ? { ...column, choice: 'note', why: 'chosen' } : column;
    }),
  };
}

/** The inspection with what spoke for each choice that is still the same. */
export function withReasons(inspection: Inspection, before: Inspection): Inspection {
  const known = new Map(before.columns.map((column) => [column.key, column]));
  return {
    ...inspection,
    columns: inspection.columns.map((column) => {
      const earlier = known.get(column.key);
      return earlier?.choice === column.choice ? { ...column, why: earlier.why } : column;
    }),
  };
}

export function withValue(
  inspection: Inspection,
  field: ServiceColumn,
  text: string,
  become: readonly string[],
): Inspection {
  return {
    ...inspection,
    values: inspection.values.map((value) =>
      value.field === field && value.text === text
        ? { ...value, become: [...become], kind: 'chosen' }
        : value,
    ),
  };
}

export type RowFilter =
  | 'all'
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'problem'
  | 'near'
  | 'conflicts'
  | 'skipped'
  | 'missing';

export type RowKind = PreviewRow['kind'];
type Decisions = Pick<ImportChoices, 'rows' | 'fileWins'>;

/** What a row comes to with the decisions made since it was previewed. */
export function kindOf(row: PreviewRow, { rows, fileWins }: Decisions): RowKind {
  if (rows[row.key]?.kind === 'skip') return 'skipped';
  if (row.kind !== 'unchanged' && row.kind !== 'changed') return row.kind;
  const wins = fileWins.filter(({ key }) => key === row.key).length;
  return wins > 0 || row.cells.some((cell) => !cell.isConflict) ? 'changed' : 'unchanged';
}

export type RowCounts = Readonly<Record<RowFilter, number>>;

function isNear(row: PreviewRow): boolean {
  return row.nearServices.length + row.nearRows.length > 0;
}

function isConflict(row: PreviewRow): boolean {
  return row.cells.some((cell) => cell.isConflict);
}

export function belongs(row: PreviewRow, kind: RowKind, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'near') return isNear(row);
  if (filter === 'conflicts') return isConflict(row);
  return filter === kind;
}

export function countRows(preview: ImportPreview, decisions: Decisions): RowCounts {
  const counts: Record<RowFilter, number> = {
    all: preview.rows.length,
    new: 0,
    changed: 0,
    unchanged: 0,
    problem: 0,
    near: 0,
    conflicts: 0,
    skipped: 0,
    missing: preview.missing.length,
  };
  const chosen = new Set(decisions.fileWins.map(({ key }) => key));
  for (const row of preview.rows) {
    // Most rows have no choice of their own: those need no search through the choices.
    const hasChoice = chosen.has(row.key) || decisions.rows[row.key] !== undefined;
    counts[hasChoice ? kindOf(row, decisions) : plainKind(row)] += 1;
    if (isNear(row)) counts.near += 1;
    if (isConflict(row)) counts.conflicts += 1;
  }
  return counts;
}

function plainKind(row: PreviewRow): RowKind {
  return kindOf(row, { rows: {}, fileWins: [] });
}

/** Whether a row that was left out can be taken in without asking the core again. */
export function isKnownInFull(row: PreviewRow): boolean {
  return row.kind !== 'skipped';
}
