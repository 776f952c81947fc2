// Why: a grid becomes services: columns to fields, rows to services, and everything the file holds
// beside that kept as notes or told as skipped.
// Must not: know the plan. Whether a service is new, changed or the same is the caller's question.
import type { Problem } from '../../src-shared/contract/base.ts';
import { findHeader } from './find-header.ts';
import type { Header, HeaderColumn } from './find-header.ts';
import type { CellValue, Grid } from './grid.ts';
import { isBlankCell } from './grid.ts';
import { headingMatchers, serviceHeadings } from './headings.ts';
import type { ServiceColumn } from './headings.ts';
import { refuseIdentityNumbers } from './identity-guard.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { formatCount, messages, quote } from './messages.ts';
import { isBareName, skipReason, surveyRows } from './service-row-kinds.ts';
import { joinContinuation, readServiceRow, splitDraft, textOf } from './service-rows.ts';
import type { ServiceDraft, ServiceRow, ValueTable } from './service-rows.ts';
import { listFields } from './service-fields.ts';
import { splitNames } from './split-names.ts';
import { DuplicateFinder } from './service-duplicates.ts';

export type { ServiceRow } from './service-rows.ts';

export interface SkippedRow {
  readonly row: number;
  readonly reason: string;
}

export interface ServiceTable {
  readonly rows: readonly ServiceRow[];
  /** Heading → field (or `ignore`), for every column that is not kept as a note. */
  readonly mapping: Readonly<Record<string, ServiceColumn | 'ignore'>>;
  /** Headings of columns whose values are kept as notes. */
  readonly unknownColumns: readonly string[];
  readonly skipped: readonly SkippedRow[];
  readonly warnings: readonly string[];
}

export interface ReadServicesOptions {
  /** The person's own choice: heading → field or `ignore`. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** The row of headings, where the person pointed it out. */
  readonly headerRow?: number;
  /** The person's own choice by column from 0; then nothing goes by its heading. */
  readonly columns?: ReadonlyMap<number, ServiceColumn | 'ignore' | 'note'>;
  /** What values become; see `ValueTable`. */
  readonly values?: ValueTable;
  /** Whether several names in one cell are several services. */
  readonly isNameSplit?: boolean;
  /** Colours of rows as one more column: what it means, and a row's colour by file row. */
  readonly colours?: {
    readonly choice: ServiceColumn | 'note';
    readonly of: (row: number) => string | null;
  };
  /** Headings are wanted also where none of them is the name. */
  readonly isNameless?: boolean;
  /** Rows with something wrong come along, each with its problems, instead of a refusal. */
  readonly isLenient?: boolean;
}

const COLOUR_HEADING = 'Radens färg';

const MOST_WARNINGS = 100;
const serviceColumns = Object.keys(serviceHeadings) as ServiceColumn[];

/** The headings of a services file, or the refusal to give. */
export function serviceHeader(
  grid: Grid,
  options: ReadServicesOptions,
): Header<ServiceColumn> | ImportRefusal {
  return findHeader<ServiceColumn>(grid, {
    match: headingMatchers.services,
    fields: serviceColumns,
    required: new Map(options.isNameless === true ? [] : [['name', 'Insats']]),
    repeatable: listFields,
    ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
    ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  });
}

function findServiceHeader(grid: Grid, options: ReadServicesOptions): Header<ServiceColumn> {
  const header = serviceHeader(grid, options);
  const isFound = !(header instanceof ImportRefusal);
  refuseIdentityNumbers(grid, (column) =>
    isFound ? (header.columns[column]?.heading ?? null) : null,
  );
  if (!isFound) throw header;
  return header;
}

function isFilled(grid: Grid, header: Header<ServiceColumn>, column: number): boolean {
  return grid.rows.slice(header.firstDataRow).some((row) => !isBlankCell(row[column]));
}

/** Columns without heading and without content are only the sheet's width. */
function columnsInUse(
  grid: Grid,
  header: Header<ServiceColumn>,
): readonly HeaderColumn<ServiceColumn>[] {
  return header.columns.filter(
    (column) => column.field !== null || isFilled(grid, header, column.index),
  );
}

function limitWarnings(warnings: readonly string[]): readonly string[] {
  if (warnings.length <= MOST_WARNINGS) return warnings;
  const more = formatCount(warnings.length - MOST_WARNINGS);
  return [...warnings.slice(0, MOST_WARNINGS), `Ytterligare ${more} anmärkningar visas inte.`];
}

/** What a person mapped that is not there; unknown columns are told apart, as data. */
function mappingWarnings(
  columns: readonly HeaderColumn<ServiceColumn>[],
  options: ReadServicesOptions,
): readonly string[] {
  const headings = new Set(columns.map((column) => column.heading.toLocaleLowerCase('sv')));
  return Object.keys(options.mapping ?? {})
    .filter((heading) => !headings.has(heading.trim().toLocaleLowerCase('sv')))
    .map((heading) => `Kopplingen nämner rubriken ${quote(heading)}, som inte finns i filen.`);
}

function apart(draft: ServiceDraft): readonly ServiceDraft[] {
  return splitDraft(draft, splitNames(textOf(draft, 'name')?.text ?? draft.name));
}

function bareNameWarning({ row, name }: ServiceDraft): string {
  return `Rad ${row} har bara ett namn (${quote(name)}). Kontrollera att det är en insats och inte en mellanrubrik.`;
}

/** The columns with the colours of rows as the last one, and what gives a row its cells. */
function withColours(
  grid: Grid,
  columns: readonly HeaderColumn<ServiceColumn>[],
  { colours }: ReadServicesOptions,
): {
  readonly columns: readonly HeaderColumn<ServiceColumn>[];
  readonly cells: (index: number) => readonly CellValue[];
} {
  const plain = (index: number): readonly CellValue[] => grid.rows[index] ?? [];
  if (colours === undefined) return { columns, cells: plain };
  const place = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const field = colours.choice === 'note' ? null : colours.choice;
  return {
    columns: [...columns, { index: place, heading: COLOUR_HEADING, suffix: null, field }],
    cells: (index) => {
      const cells = [...plain(index)];
      cells[place] = colours.of(grid.rowNumbers[index] ?? 0);
      return cells;
    },
  };
}

/** Reads services; throws `ImportRefusal` where the file as a whole cannot be taken in. */
export function readServices(grid: Grid, options: ReadServicesOptions = {}): ServiceTable {
  const header = findServiceHeader(grid, options);
  const { columns, cells } = withColours(grid, columnsInUse(grid, header), options);
  const survey = surveyRows(grid, header);
  const drafts: ServiceDraft[] = [];
  const skipped: SkippedRow[] = [];
  const bareRows = new Set<number>();
  const problems: Problem[] = [];
  const warnings = [...grid.warnings, ...mappingWarnings(columns, options)];
  for (let index = header.firstDataRow; index < grid.rows.length; index += 1) {
    const row = grid.rowNumbers[index] ?? 0;
    const reason = skipReason(grid, survey, index);
    if (reason !== null) {
      skipped.push({ row, reason });
      continue;
    }
    const draft = readServiceRow(cells(index), row, columns, options.values);
    problems.push(...draft.problems);
    warnings.push(...draft.warnings);
    if (isBareName(grid, survey, index)) bareRows.add(row);
    const previous = drafts.at(-1);
    if (previous !== undefined && survey.continuationRows.has(row)) {
      drafts[drafts.length - 1] = joinContinuation(previous, draft);
      warnings.push(
        `Rad ${row} hör till samma sammanslagna cell som rad ${previous.row} och lästes som en fortsättning på den insatsen.`,
      );
    } else {
      drafts.push(draft);
    }
  }
  if (problems.length > 0 && options.isLenient !== true) {
    const listed = problems.slice(0, importLimits.listedProblems);
    throw new ImportRefusal('bad-rows', messages.badRows(problems.length, listed), listed);
  }
  const duplicates = new DuplicateFinder();
  const rows: ServiceRow[] = [];
  const split = options.isNameSplit === true;
  for (const draft of split ? drafts.flatMap(apart) : drafts) {
    const found = duplicates.check(draft);
    if (found.kind === 'skip') skipped.push({ row: draft.row, reason: found.text });
    else {
      if (found.kind === 'warn') warnings.push(found.text);
      if (bareRows.has(draft.row)) warnings.push(bareNameWarning(draft));
      rows.push(draft.toRow());
    }
  }
  if (rows.length === 0) {
    throw new ImportRefusal(
      'empty-file',
      messages.noRows,
      skipped
        .slice(0, importLimits.listedProblems)
        .map(({ row, reason }) => ({ place: `rad ${row}`, message: reason })),
    );
  }
  return {
    rows,
    mapping: Object.fromEntries(
      columns.flatMap(({ heading, field }) => (field === null ? [] : [[heading, field] as const])),
    ),
    unknownColumns: columns.flatMap(({ heading, field }) => (field === null ? [heading] : [])),
    skipped: skipped.toSorted((one, other) => one.row - other.row),
    warnings: limitWarnings(warnings),
  };
}
