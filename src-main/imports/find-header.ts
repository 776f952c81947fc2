// Why: finds the row with the headings under titles and blank rows, and says for each column what it
// holds. A heading merged over several rows or columns is one heading.
// Must not: take a column for a field it does not name.
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { CellValue, Grid } from './grid.ts';
import { cellText, columnLetter, isBlankCell } from './grid.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { HeadingMatch, HeadingMatcher } from './match-heading.ts';
import { headingKey, headingSuffix } from './match-heading.ts';
import { messages } from './messages.ts';

export interface HeaderColumn<Field extends string> {
  /** From 0. */
  readonly index: number;
  /** Unique in the file; `Kolumn F` where there is none. */
  readonly heading: string;
  readonly suffix: string | null;
  /** Null: unknown to this kind of file. */
  readonly field: Field | 'ignore' | null;
}

export interface Header<Field extends string> {
  /** Number of the heading row in the file (the last one, of several). */
  readonly rowNumber: number;
  /** Index in `grid.rows` of the first row below the headings. */
  readonly firstDataRow: number;
  readonly columns: readonly HeaderColumn<Field>[];
}

export interface FindHeaderOptions<Field extends string> {
  readonly match: HeadingMatcher<Field>;
  readonly fields: readonly Field[];
  /** Fields without which the rows mean nothing, each with the heading to ask for. */
  readonly required: ReadonlyMap<Field, string>;
  /** Fields that may stand in several columns, whose values are put together. */
  readonly repeatable: ReadonlySet<Field>;
  /** The person's own choice: heading → field or `ignore`. Goes before everything else. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** The row of headings as the person pointed it out, numbered as in the file. */
  readonly headerRow?: number;
  /** The person's own choice by column; `note` is no field. Goes before everything else. */
  readonly columns?: ReadonlyMap<number, Field | 'ignore' | 'note'>;
}

type Meaning<Field extends string> = HeadingMatch<Field | 'ignore'>;
type Reader<Field extends string> = (heading: string) => Meaning<Field> | null;

function readMapping<Field extends string>(options: FindHeaderOptions<Field>): Reader<Field> {
  const chosen = new Map<string, Field | 'ignore'>();
  for (const [heading, field] of Object.entries(options.mapping ?? {})) {
    const known = options.fields.find((candidate) => candidate === field);
    if (known === undefined && field !== 'ignore') {
      throw new ImportRefusal('invalid-value', messages.unknownField(field, options.fields));
    }
    chosen.set(normaliseName(heading), known ?? 'ignore');
  }
  return (heading) => {
    const field = chosen.get(normaliseName(heading));
    // Rank -1: what a person chose wins over what the heading says.
    return field === undefined ? options.match(heading) : { field, rank: -1 };
  };
}

function countFields<Field extends string>(
  row: readonly CellValue[],
  read: Reader<Field>,
): ReadonlySet<Field> {
  const fields = new Set<Field>();
  for (const cell of row) {
    const field = read(cellText(cell))?.field;
    if (field !== undefined && field !== 'ignore') fields.add(field);
  }
  return fields;
}

/** A lone word over a table of several columns is a title, even if it reads `Insatser`. */
function isTitle(grid: Grid, index: number): boolean {
  const width = (row: readonly CellValue[]): number =>
    new Set(row.filter((cell) => !isBlankCell(cell))).size;
  if (width(grid.rows[index] ?? []) > 1) return false;
  const below = grid.rows.slice(index + 1, index + 51);
  return below.filter((row) => width(row) > 1).length > below.length / 2;
}

function findRow<Field extends string>(
  grid: Grid,
  read: Reader<Field>,
  required: ReadonlyMap<Field, string>,
  isMapped: boolean,
): { index: number; missing: readonly string[] } | null {
  let best: { index: number; missing: readonly string[]; score: number } | null = null;
  for (const [index, row] of grid.rows.entries()) {
    if ((grid.rowNumbers[index] ?? Infinity) > importLimits.headerRows) break;
    const fields = countFields(row, read);
    if (fields.size === 0 || (!isMapped && isTitle(grid, index))) continue;
    const missing = [...required].filter(([field]) => !fields.has(field)).map(([, name]) => name);
    // A row with all that is needed beats any row that lacks something.
    const score = fields.size + (missing.length === 0 ? 1_000 : 0);
    if (best === null || score > best.score) best = { index, missing, score };
  }
  return best;
}

/** Index of the last heading row: headings merged downwards reach over more than one. */
function lastHeadingRow(grid: Grid, first: number): number {
  const rowNumber = grid.rowNumbers[first] ?? 0;
  const bottom = grid.merges.reduce(
    (lowest, area) => (area.top <= rowNumber && area.bottom > lowest ? area.bottom : lowest),
    rowNumber,
  );
  const next = grid.rowNumbers.findIndex((number) => number > bottom);
  return (next === -1 ? grid.rowNumbers.length : next) - 1;
}

/** The texts over a column, top down, each once. */
function headingTexts(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const texts = rows.map((row) => cellText(grid.rows[row]?.[column])).filter((text) => text !== '');
  return [...new Set(texts)];
}

interface Candidate<Field extends string> {
  readonly index: number;
  readonly heading: string;
  readonly meaning: Meaning<Field> | null;
}

function readColumn<Field extends string>(
  texts: readonly string[],
  index: number,
  read: Reader<Field>,
): Candidate<Field> {
  const whole = texts.join(' ').replace(/\s+/gu, ' ');
  // The heading nearest the rows says most; then those above it; then all of them together.
  for (const text of [...texts.toReversed(), whole]) {
    const meaning = read(text);
    if (meaning !== null) return { index, heading: text.replace(/\s+/gu, ' '), meaning };
  }
  return { index, heading: whole === '' ? `Kolumn ${columnLetter(index)}` : whole, meaning: null };
}

/** Of several columns for a field that has room for one, the best named keeps it. */
function settle<Field extends string>(
  candidates: readonly Candidate<Field>[],
  options: FindHeaderOptions<Field>,
): readonly HeaderColumn<Field>[] {
  const taken = new Map<string, number>();
  const told = options.columns;
  const claimed = new Set<Field>();
  return candidates.map((candidate) => {
    const { meaning, index } = candidate;
    const rivals = candidates.filter(
      (other) => other.meaning !== null && other.meaning.field === meaning?.field,
    );
    const best = rivals.reduce<Candidate<Field> | null>(
      (winner, rival) =>
        winner === null || (rival.meaning?.rank ?? 0) < (winner.meaning?.rank ?? 0)
          ? rival
          : winner,
      null,
    );
    const isKept =
      meaning !== null &&
      (meaning.field === 'ignore' || options.repeatable.has(meaning.field) || best === candidate);
    const choice = told?.get(index);
    const isFree =
      choice !== undefined &&
      choice !== 'note' &&
      (choice === 'ignore' || options.repeatable.has(choice) || !claimed.has(choice));
    if (choice !== undefined && choice !== 'note' && choice !== 'ignore') claimed.add(choice);
    const ownField = isKept ? meaning.field : null;
    const count = (taken.get(headingKey(candidate.heading)) ?? 0) + 1;
    taken.set(headingKey(candidate.heading), count);
    return {
      index,
      heading: count === 1 ? candidate.heading : `${candidate.heading} (${count})`,
      suffix: headingSuffix(candidate.heading),
      // Where the person has said what columns mean, the others mean nothing of themselves.
      field: told === undefined ? ownField : isFree ? choice : null,
    };
  });
}

/** Everything below the row that was found or pointed out. */
function headerAt<Field extends string>(
  grid: Grid,
  first: number,
  read: Reader<Field>,
  options: FindHeaderOptions<Field>,
): Header<Field> {
  const last = lastHeadingRow(grid, first);
  const headingRows = grid.rows.map((_row, index) => index).slice(first, last + 1);
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const candidates = Array.from({ length: width }, (_unused, column) =>
    readColumn(headingTexts(grid, headingRows, column), column, read),
  );
  return {
    rowNumber: grid.rowNumbers[last] ?? grid.rowNumbers[first] ?? 0,
    firstDataRow: last + 1,
    columns: settle(candidates, options),
  };
}

/** The headings in the row that a person pointed out, whatever it holds. */
function pointedHeader<Field extends string>(
  grid: Grid,
  rowNumber: number,
  options: FindHeaderOptions<Field>,
): Header<Field> | ImportRefusal {
  const index = grid.rowNumbers.indexOf(rowNumber);
  if (index === -1) return new ImportRefusal('no-header', messages.blankHeaderRow(rowNumber));
  const header = headerAt(grid, index, readMapping(options), options);
  const missing = [...options.required]
    .filter(([field]) => !header.columns.some((column) => column.field === field))
    .map(([, name]) => name);
  return missing.length === 0
    ? header
    : new ImportRefusal('no-header', messages.missingHeadings(missing, rowNumber));
}

/** Finds the headings, or the refusal to give if there are none that will do. */
export function findHeader<Field extends string>(
  grid: Grid,
  options: FindHeaderOptions<Field>,
): Header<Field> | ImportRefusal {
  if (options.headerRow !== undefined) return pointedHeader(grid, options.headerRow, options);
  const read = readMapping(options);
  // A person who maps headings has seen the row: a lone heading is then no title.
  const found = findRow(grid, read, options.required, options.mapping !== undefined);
  if (found === null) {
    const wanted = [...options.required.values()];
    return new ImportRefusal('no-header', messages.noHeader(wanted, importLimits.headerRows));
  }
  const rowNumber = grid.rowNumbers[found.index] ?? 0;
  if (found.missing.length > 0) {
    return new ImportRefusal('no-header', messages.missingHeadings(found.missing, rowNumber));
  }
  return headerAt(grid, found.index, read, options);
}
