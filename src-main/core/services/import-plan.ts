// Why: what a services file would do to the plan, row by row and cell by cell, as data: the preview
// shows it and the import does it, so that what was seen is what is done.
// Must not: touch the database, or read the file.
import type { ImportChoices, ServiceColumn } from '../../../src-shared/contract/owner/imports.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import type { ScreeningOutcome } from '../../../src-shared/contract/values.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { isEnded, mayTakeStep } from '../../../src-shared/domain/lifecycle.ts';
import type {
  CellVerdict,
  ServiceStamp,
  StampedField,
  StampValue,
} from '../../../src-shared/domain/service-stamp.ts';
import { judgeCell, readStamp, stampedFields } from '../../../src-shared/domain/service-stamp.ts';
import { maskSmallCount } from '../../../src-shared/domain/small-count.ts';
import { rowPlace } from '../../imports/messages.ts';
import type { ServiceFile } from '../../imports/parse-import.ts';
import type { ServiceRow } from '../../imports/read-services.ts';
import { rowKey } from '../../imports/service-rows.ts';
import { mergeNotes } from './import-notes.ts';
import { createServiceMatcher } from './match-services.ts';
import { isEmpty } from './write-service-rows.ts';

/** A service with its lists by name, as files and people know it. */
export type NamedService = Omit<
  Service,
  'targetGroupIds' | 'areaIds' | 'workingMethodIds' | 'districtIds'
> & {
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly workingMethods: readonly string[];
  readonly districts: readonly string[];
};

export interface PlannedCell {
  readonly field: StampedField;
  readonly before: StampValue;
  readonly after: StampValue;
  readonly verdict: Exclude<CellVerdict, 'same'>;
  /** Whether the import will write it. */
  readonly isTaken: boolean;
}

export interface PlannedRow {
  readonly key: string;
  readonly row: ServiceRow;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'problem' | 'skipped';
  readonly service: NamedService | null;
  readonly cells: readonly PlannedCell[];
  readonly problems: readonly string[];
  readonly nearServices: readonly NamedService[];
  readonly nearRows: readonly string[];
}

export interface ServicesPlan {
  readonly rows: readonly PlannedRow[];
  /** In the plan at the export, not ended, and no longer in the file. */
  readonly missing: readonly NamedService[];
  readonly exportedAt: string | null;
  readonly staleCells: number;
}

export interface PlanInput {
  readonly services: readonly NamedService[];
  readonly file: ServiceFile;
  readonly choices: Pick<ImportChoices, 'rows' | 'fileWins'>;
  /** The legal outcome of a service; asked only where a row changes the status. */
  readonly outcomeOf: (serviceId: string) => ScreeningOutcome;
}

const listed: ReadonlySet<string> = new Set([
  'targetGroups',
  'areas',
  'workingMethods',
  'districts',
]);

function isSame(field: StampedField, before: StampValue, after: StampValue): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after;
  if (before.length !== after.length) return false;
  if (!listed.has(field)) return before.every((one, index) => one === after[index]);
  const known = new Set(before.map((name: string) => normaliseName(name)));
  return after.every((name: string) => known.has(normaliseName(name)));
}

/** What the row says of each field that it says anything of. */
function saidBy(
  row: ServiceRow,
  service: NamedService | null,
  isById: boolean,
): ReadonlyMap<StampedField, StampValue> {
  const said = new Map<StampedField, StampValue>();
  for (const field of stampedFields) {
    if (field === 'notes' || field === 'name') continue;
    const value = row.fields[field];
    if (value === undefined || (isEmpty(value) && !isById)) continue;
    // A day of verification is never taken away by a file.
    if (field === 'lastVerifiedOn' && value === null) continue;
    said.set(field, value);
  }
  const written = row.fields.notes;
  const notes = isById && written !== undefined ? written : (written ?? service?.notes ?? null);
  const merged = mergeNotes(notes, row.noteLines);
  if (merged !== null || isById) said.set('notes', merged);
  return said;
}

/** Where a new service stands in what a file can say. */
const unknownOf = (field: StampedField): StampValue => {
  if (field === 'status') return 'inventoried';
  if (field === 'assessmentToday' || field === 'origin') return 'unknown';
  return listed.has(field) || field === 'forms' ? [] : null;
};

/** A value as an export shows it: a count that is too small to show is a sign there. */
function exported(field: StampedField, value: StampValue): StampValue {
  return field === 'countPerYear' && typeof value === 'number' ? maskSmallCount(value) : value;
}

function cellsOf(
  row: ServiceRow,
  service: NamedService | null,
  how: { readonly isById: boolean; readonly keepsName: boolean },
  stamp: ServiceStamp | null,
  fileWins: ReadonlySet<string>,
): readonly PlannedCell[] {
  const said = new Map(saidBy(row, service, how.isById));
  if (service !== null && !how.keepsName) said.set('name', row.name);
  const cells: PlannedCell[] = [];
  for (const [field, after] of said) {
    const before = service === null ? unknownOf(field) : service[field];
    const verdict = judgeCell(
      isSame(field, before, after),
      stamp?.prints.get(field),
      exported(field, after),
      exported(field, before),
    );
    if (verdict === 'same') continue;
    const isTaken =
      verdict === 'edited' || (verdict === 'conflict' && fileWins.has(`${rowKey(row)} ${field}`));
    cells.push({ field, before, after, verdict, isTaken });
  }
  return cells;
}

function statusProblem(
  cells: readonly PlannedCell[],
  service: NamedService | null,
  outcomeOf: PlanInput['outcomeOf'],
): string | null {
  const cell = cells.find(({ field, isTaken }) => field === 'status' && isTaken);
  if (cell === undefined) return null;
  const permission = mayTakeStep({
    from: service?.status ?? 'inventoried',
    to: cell.after as Service['status'],
    outcome: service === null ? 'unscreened' : outcomeOf(service.id),
    reason: 'Angivet i den inlästa filen',
  });
  return permission.isAllowed
    ? null
    : 'Den rättsliga prövningen tillåter inte steget. Lämna raden utanför eller rätta steget i filen.';
}

/** Plans what the file does. Pure: the same input gives the same plan. */
export function planServices(input: PlanInput): ServicesPlan {
  const { services, file, choices } = input;
  const byId = new Map(services.map((service) => [service.id, service]));
  const fileWins = new Set(choices.fileWins.map(({ key, field }) => `${key} ${field}`));
  const { rows } = file.table;
  const matcher = createServiceMatcher(
    services,
    rows.filter((row) => choices.rows[rowKey(row)]?.kind !== 'skip'),
  );
  const matches = new Map<ServiceRow, { service: NamedService; isById: boolean } | null>();
  const claimed = new Map<string, ServiceRow>();
  const double = new Set<ServiceRow>();
  // Rows that somebody pointed out come first, so that a namesake does not take their service.
  const pointed = rows.filter((row) => choices.rows[rowKey(row)]?.kind === 'update');
  for (const row of pointed) {
    const choice = choices.rows[rowKey(row)];
    const service = choice?.kind === 'update' ? byId.get(choice.serviceId) : undefined;
    matches.set(row, service === undefined ? null : { service, isById: row.id === service.id });
    if (service === undefined || claimed.has(service.id)) double.add(row);
    else claimed.set(service.id, row);
  }
  for (const row of rows) {
    const choice = choices.rows[rowKey(row)];
    if (choice?.kind === 'update' || choice?.kind === 'skip' || choice?.kind === 'create') continue;
    const match = matcher.match(row);
    if (match === null || claimed.has(match.service.id)) continue;
    matches.set(row, match);
    claimed.set(match.service.id, row);
  }

  let exportedAt: string | null = null;
  let staleCells = 0;
  const planned = rows.map((row): PlannedRow => {
    const key = rowKey(row);
    const choice = choices.rows[key];
    const match = matches.get(row) ?? null;
    const stamp = row.stamp === undefined || match?.isById !== true ? null : readStamp(row.stamp);
    if (stamp !== null && (exportedAt === null || stamp.exportedAt > exportedAt)) {
      exportedAt = stamp.exportedAt;
    }
    const isSkipped = choice?.kind === 'skip';
    const cells = isSkipped
      ? []
      : cellsOf(
          row,
          match?.service ?? null,
          { isById: match?.isById ?? false, keepsName: choice?.kind === 'update' },
          stamp,
          fileWins,
        );
    staleCells += cells.filter(({ verdict }) => verdict === 'stale').length;
    const status = statusProblem(cells, match?.service ?? null, input.outcomeOf);
    const problems = [
      ...(row.problems ?? []).map(({ place, message }) => `${place}: ${message}`),
      ...(double.has(row) ? ['En annan rad gäller redan samma insats.'] : []),
      ...(status === null ? [] : [status]),
    ];
    const asked = match === null || choice?.kind === 'update';
    return {
      key,
      row,
      kind: isSkipped
        ? 'skipped'
        : problems.length > 0
          ? 'problem'
          : match === null
            ? 'new'
            : cells.some(({ isTaken }) => isTaken)
              ? 'changed'
              : 'unchanged',
      service: match?.service ?? null,
      cells,
      problems,
      nearServices: asked
        ? (file.nearServices.get(key) ?? []).flatMap((id) => {
            const near = byId.get(id);
            const taker = claimed.get(id);
            return near === undefined || (taker !== undefined && taker !== row) ? [] : [near];
          })
        : [],
      nearRows: asked ? (file.nearRows.get(key) ?? []) : [],
    };
  });
  return {
    rows: planned,
    missing: missingServices(services, planned, exportedAt),
    exportedAt,
    staleCells,
  };
}

/** What the file no longer holds, where the file is a list of this plan. */
function missingServices(
  services: readonly NamedService[],
  rows: readonly PlannedRow[],
  exportedAt: string | null,
): readonly NamedService[] {
  const isOwnList = rows.some(({ row, service }) => service !== null && row.id === service.id);
  if (!isOwnList) return [];
  // A row that is left out stands in the file all the same.
  const inFile = new Set(rows.flatMap(({ row, service }) => [service?.id, row.id]));
  return services.filter(
    (service) =>
      !inFile.has(service.id) &&
      !isEnded(service.status) &&
      (exportedAt === null || service.createdAt <= exportedAt),
  );
}

/** Every problem with its place, of the rows that are not left out. */
export function planProblems(plan: ServicesPlan): { place: string; message: string }[] {
  return plan.rows
    .filter(({ kind }) => kind === 'problem')
    .flatMap(({ row, problems }) =>
      problems.map((message) => ({ place: rowPlace(row.row), message })),
    );
}

/** Whether a field of the contract is one that a cell can be of. */
export function isStampedField(field: ServiceColumn): field is StampedField {
  return (stampedFields as readonly string[]).includes(field);
}
