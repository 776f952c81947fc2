// Why: the four small files (ratings, answers, risks, rollout) differ only in their columns, so one
// reader serves them: a kind of file is a description, and any bad row refuses the whole file.
// Must not: know a kind, or let some rows in and leave others out.
import type { Problem } from '../../src-shared/contract/base.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import { findHeader } from './find-header.ts';
import type { Header } from './find-header.ts';
import type { CellValue, Grid } from './grid.ts';
import { cellText, isBlankCell } from './grid.ts';
import { refuseIdentityNumbers } from './identity-guard.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, rowPlace } from './messages.ts';
import type { HeadingMatcher } from './match-heading.ts';

/** What a cell was read as: a value, or in Swedish what is wrong with it. */
export type CellReading<Value> =
  | { readonly isOk: true; readonly value: Value }
  | { readonly isOk: false; readonly reason: string };

export type CellReader<Value> = (text: string) => CellReading<Value>;

type Readers = Readonly<Record<string, CellReader<unknown>>>;

/** A row of a kind: the value of each of its readers, and the row in the file it came from. */
export type RecordRow<R extends Readers> = { readonly row: number } & {
  readonly [Field in keyof R]: R[Field] extends CellReader<infer Value> ? Value : never;
};

export interface RecordKind<R extends Readers> {
  readonly readers: R;
  readonly match: HeadingMatcher<keyof R & string>;
  /** Columns that must be there, each with the heading to ask for. */
  readonly required: ReadonlyMap<keyof R & string, string>;
  /** What does not go together within a row, in Swedish, with the field where it shows. */
  readonly check?: (
    row: RecordRow<R>,
  ) => { readonly field: keyof R & string; readonly reason: string } | null;
  /** Fields that name the thing a row is about: two rows about one thing must say the same. */
  readonly identity?: readonly (keyof R & string)[];
}

export interface RecordTable<Row> {
  readonly rows: readonly Row[];
  /** Heading → field. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly unknownColumns: readonly string[];
  readonly warnings: readonly string[];
}

export function ok<Value>(value: Value): CellReading<Value> {
  return { isOk: true, value };
}

export function bad(reason: string): { readonly isOk: false; readonly reason: string } {
  return { isOk: false, reason };
}

function findRecordHeader<R extends Readers>(
  grid: Grid,
  kind: RecordKind<R>,
): Header<keyof R & string> {
  const header = findHeader<keyof R & string>(grid, {
    match: kind.match,
    fields: Object.keys(kind.readers),
    required: kind.required,
    repeatable: new Set(),
  });
  const isFound = !(header instanceof ImportRefusal);
  refuseIdentityNumbers(grid, (column) =>
    isFound ? (header.columns[column]?.heading ?? null) : null,
  );
  if (!isFound) throw header;
  return header;
}

/** Finds rows that speak of the same thing, and tells whether they say the same. */
class ConflictFinder<R extends Readers> {
  readonly #seen = new Map<string, RecordRow<R>>();
  readonly #identity: readonly (keyof R & string)[];

  constructor(identity: readonly (keyof R & string)[]) {
    this.#identity = identity;
  }

  /** Row number of an earlier row that says otherwise, or null. */
  check(row: RecordRow<R>): number | null {
    if (this.#identity.length === 0) return null;
    const key = JSON.stringify(this.#identity.map((field) => normaliseName(String(row[field]))));
    const earlier = this.#seen.get(key);
    if (earlier === undefined) {
      this.#seen.set(key, row);
      return null;
    }
    const isSame = (Object.keys(row) as (keyof R & string)[]).every(
      (field) =>
        String(field) === 'row' || this.#identity.includes(field) || row[field] === earlier[field],
    );
    return isSame ? null : earlier.row;
  }
}

class RecordReader<R extends Readers> {
  readonly rows: RecordRow<R>[] = [];
  readonly problems: Problem[] = [];
  problemCount = 0;
  readonly #kind: RecordKind<R>;
  readonly #columns: ReadonlyMap<string, { readonly index: number; readonly heading: string }>;
  readonly #conflicts: ConflictFinder<R>;

  constructor(kind: RecordKind<R>, header: Header<keyof R & string>) {
    this.#kind = kind;
    this.#columns = new Map(
      header.columns.flatMap(({ field, index, heading }) =>
        field === null ? [] : [[field, { index, heading }] as const],
      ),
    );
    this.#conflicts = new ConflictFinder(kind.identity ?? []);
  }

  read(cells: readonly CellValue[], rowNumber: number): void {
    const problemsBefore = this.problemCount;
    const values: Record<string, unknown> = { row: rowNumber };
    for (const [field, reader] of Object.entries(this.#kind.readers)) {
      const column = this.#columns.get(field);
      const reading = reader(column === undefined ? '' : cellText(cells[column.index]));
      if (reading.isOk) values[field] = reading.value;
      else this.#report(rowNumber, field, reading.reason);
    }
    if (this.problemCount > problemsBefore) return;
    // Every reader of the kind has put its value in: that is what makes it a whole row.
    const row = values as RecordRow<R>;
    const mismatch = this.#kind.check?.(row) ?? null;
    if (mismatch !== null) {
      this.#report(rowNumber, mismatch.field, mismatch.reason);
      return;
    }
    const earlier = this.#conflicts.check(row);
    if (earlier === null) this.rows.push(row);
    else {
      const [first = ''] = this.#kind.identity ?? [];
      this.#report(rowNumber, first, `säger emot rad ${earlier} om samma sak.`);
    }
  }

  #report(rowNumber: number, field: string, reason: string): void {
    this.problemCount += 1;
    if (this.problems.length >= importLimits.listedProblems) return;
    const place = rowPlace(rowNumber, this.#columns.get(field)?.heading ?? field);
    this.problems.push({
      place,
      message: reason.charAt(0).toLocaleUpperCase('sv') + reason.slice(1),
    });
  }
}

/** Reads a file of one kind, whole or not at all. */
export function readRecords<R extends Readers>(
  grid: Grid,
  kind: RecordKind<R>,
): RecordTable<RecordRow<R>> {
  const header = findRecordHeader(grid, kind);
  const reader = new RecordReader(kind, header);
  for (let index = header.firstDataRow; index < grid.rows.length; index += 1) {
    reader.read(grid.rows[index] ?? [], grid.rowNumbers[index] ?? 0);
  }
  if (reader.problemCount > 0) {
    const message = messages.badRows(reader.problemCount, reader.problems);
    throw new ImportRefusal('bad-rows', message, reader.problems);
  }
  if (reader.rows.length === 0) throw new ImportRefusal('empty-file', messages.noRows);
  const unknown = header.columns.filter(
    ({ field, index }) =>
      field === null &&
      grid.rows.slice(header.firstDataRow).some((row) => !isBlankCell(row[index])),
  );
  return {
    rows: reader.rows,
    mapping: Object.fromEntries(
      header.columns.flatMap(({ heading, field }) => (field === null ? [] : [[heading, field]])),
    ),
    unknownColumns: unknown.map(({ heading }) => heading),
    warnings: grid.warnings,
  };
}
