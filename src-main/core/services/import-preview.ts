// Why: a plan of an import as people read it: names instead of ids, words instead of codes.
// Must not: decide anything; it tells what import-plan.ts has decided.
import type { ImportPreview, PreviewRow } from '../../../src-shared/contract/owner/imports.ts';
import type { StampedField, StampValue } from '../../../src-shared/domain/service-stamp.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { cellText } from '../../imports/grid.ts';
import type { ServiceFile } from '../../imports/parse-import.ts';
import { closedColumns, isListColumn } from '../../imports/service-values.ts';
import type { KnownLists } from '../../imports/service-values.ts';
import type { NamedService, PlannedRow, ServicesPlan } from './import-plan.ts';
import { planProblems } from './import-plan.ts';

/** A value as a person reads it; null where nothing is known. */
function shown(field: StampedField, value: StampValue): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return cellText(value);
  if (typeof value !== 'string') return value.length === 0 ? null : value.join('; ');
  return closedColumns.get(field)?.labels[value] ?? value;
}

function shortOf({ id, ref, name }: NamedService): { id: string; ref: string; name: string } {
  return { id, ref, name };
}

function previewRow(planned: PlannedRow, names: ReadonlyMap<string, PlannedRow>): PreviewRow {
  const { key, row, kind, service, cells, problems, nearServices, nearRows } = planned;
  return {
    key,
    row: row.row,
    name: row.name,
    kind,
    service: service === null ? null : shortOf(service),
    cells: cells
      .filter(({ verdict }) => verdict !== 'stale')
      .map(({ field, before, after, verdict }) => ({
        field,
        before: shown(field, before),
        after: shown(field, after),
        isConflict: verdict === 'conflict',
      })),
    nearServices: nearServices.map(shortOf),
    nearRows: nearRows.flatMap((other) => {
      const found = names.get(other);
      return found === undefined ? [] : [{ key: other, row: found.row.row, name: found.row.name }];
    }),
    notes: [...problems],
  };
}

/** The rows that were not read, among the others in the order of the file. */
function skippedRows(file: ServiceFile, taken: ReadonlySet<string>): PreviewRow[] {
  return file.table.skipped.map(({ row, reason }) => ({
    key: taken.has(String(row)) ? `${row}.9999` : String(row),
    row,
    name: '',
    kind: 'skipped',
    service: null,
    cells: [],
    nearServices: [],
    nearRows: [],
    notes: [reason],
  }));
}

/** Names that would be added to the plan's lists. */
function newNames(plan: ServicesPlan, lists: KnownLists): ImportPreview['newNames'] {
  const known = new Map(
    Object.entries(lists).map(([list, names]) => [list, new Set(names.map(normaliseName))]),
  );
  const found = new Map<string, Map<string, string>>();
  for (const { kind, cells } of plan.rows) {
    if (kind !== 'new' && kind !== 'changed') continue;
    for (const { field, after, isTaken } of cells) {
      // A form is a word of the service itself; it is in no list.
      if (!isTaken || !isListColumn(field) || field === 'forms' || !Array.isArray(after)) continue;
      for (const name of after as readonly string[]) {
        if (known.get(field)?.has(normaliseName(name)) === true) continue;
        const list = found.get(field) ?? new Map<string, string>();
        found.set(field, list.set(normaliseName(name), name));
      }
    }
  }
  return [...found].map(([list, names]) => ({ list, names: [...names.values()] }));
}

export function previewOf(plan: ServicesPlan, file: ServiceFile, lists: KnownLists): ImportPreview {
  const byKey = new Map(plan.rows.map((planned) => [planned.key, planned]));
  const rows = [
    ...plan.rows.map((planned) => previewRow(planned, byKey)),
    ...skippedRows(file, new Set(byKey.keys())),
  ].toSorted((one, other) => one.row - other.row);
  const count = (kind: PreviewRow['kind']): number =>
    rows.filter((row) => row.kind === kind).length;
  const isOpen = ({ kind }: PreviewRow): boolean => kind !== 'skipped';
  return {
    rows,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      problem: count('problem'),
      skipped: count('skipped'),
      near: rows.filter((row) => isOpen(row) && row.nearServices.length + row.nearRows.length > 0)
        .length,
      conflicts: rows.filter((row) => isOpen(row) && row.cells.some((cell) => cell.isConflict))
        .length,
    },
    exportedOn: plan.exportedAt?.slice(0, 10) ?? null,
    missing: plan.missing.map(({ id, ref, name, status }) => ({ id, ref, name, status })),
    staleCells: plan.staleCells,
    newNames: newNames(plan, lists),
    warnings: [...file.table.warnings],
    problems: planProblems(plan).slice(0, 50),
  };
}
