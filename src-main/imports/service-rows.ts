// Why: one row of a services file: its cells through the field readers, and what no field takes kept
// as lines for the notes.
// Must not: judge other rows.
import type { Problem } from '../../src-shared/contract/base.ts';
import { idSchema } from '../../src-shared/contract/base.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { HeaderColumn } from './find-header.ts';
import type { CellValue } from './grid.ts';
import { cellText, joinLines } from './grid.ts';
import type { ServiceColumn } from './headings.ts';
import { quote, rowPlace } from './messages.ts';
import { isUnknownWord, parseAges, parseDate } from './parse-values.ts';
import { fieldReaders, listFields } from './service-fields.ts';
import type {
  CellContext,
  ImportedServiceFields,
  Reading,
  ServiceField,
} from './service-fields.ts';

export interface ServiceRow {
  /** Row in the file, from 1. */
  readonly row: number;
  /** The service's own id, in a workbook that the product exported. */
  readonly id?: string;
  readonly ref?: string;
  readonly name: string;
  readonly fields: Partial<ImportedServiceFields>;
  /** `Heading: value` for what has no field or was not understood; to be added to the notes. */
  readonly noteLines: readonly string[];
  /** Of several services in one cell, which one: from 2. */
  readonly part?: number;
  /** What an export of ours said of the row; see domain/service-stamp.ts. */
  readonly stamp?: string;
  /** What is wrong in the row, where the reader was asked to go on. */
  readonly problems?: readonly Problem[];
}

/** The key by which a preview and a choice mean the same row. */
export function rowKey(row: Pick<ServiceRow, 'row' | 'part'>): string {
  return row.part === undefined ? String(row.row) : `${row.row}.${row.part}`;
}

/** By field, then by the value as written (normalised): what a person said it becomes. */
export type ValueTable = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

type Fields = { -readonly [Field in ServiceField]?: ImportedServiceFields[Field] };

interface ColumnText {
  readonly field: ServiceColumn;
  readonly heading: string;
  readonly text: string;
}

/** A row while it is read: may still be joined with the rows that continue it. */
export interface ServiceDraft {
  readonly row: number;
  readonly id: string | null;
  readonly ref: string | null;
  readonly stamp: string | null;
  readonly part: number | null;
  readonly name: string;
  readonly fields: Fields;
  readonly noteLines: readonly string[];
  /** Heading and text of each field, to keep what a continuation says differently. */
  readonly texts: readonly ColumnText[];
  readonly warnings: readonly string[];
  readonly problems: readonly Problem[];
  toRow(): ServiceRow;
}

interface ColumnCell extends ColumnText {
  readonly context: CellContext;
}

function noteLine(heading: string, text: string): string {
  return `${heading}: ${joinLines(text, '; ')}`;
}

/** The cells of a row by field; several columns of one list field become one cell. */
function gatherCells(
  row: readonly CellValue[],
  columns: readonly HeaderColumn<ServiceColumn>[],
): readonly ColumnCell[] {
  const cells = new Map<ServiceColumn, ColumnCell>();
  for (const { index, heading, suffix, field } of columns) {
    if (field === null || field === 'ignore') continue;
    const value = row[index] ?? null;
    const text = cellText(value);
    const before = cells.get(field);
    const number = typeof value === 'number' ? value : null;
    cells.set(
      field,
      before === undefined
        ? { field, heading, text, context: { suffix, number } }
        : { ...before, text: [before.text, text].filter((part) => part !== '').join('\n') },
    );
  }
  return [...cells.values()];
}

const mostRemembered = 500;
const longestRemembered = 60;

const remembered = new Map<ServiceField, Map<string, unknown>>();

/**
 * What a text is read as. A list says the same few words in most of its rows, and a reader answers
 * the same for the same text, so that short answers are remembered.
 */
function readingOf<Field extends ServiceField>(
  field: Field,
  text: string,
  context: CellContext,
): Reading<ImportedServiceFields[Field]> {
  const read = fieldReaders[field];
  const isAlone = context.number === null && context.suffix === null;
  if (!isAlone || field === 'name' || text.length > longestRemembered) return read(text, context);
  const known = remembered.get(field) ?? new Map<string, unknown>();
  remembered.set(field, known);
  const found = known.get(text) as Reading<ImportedServiceFields[Field]> | undefined;
  if (found !== undefined) return found;
  if (known.size >= mostRemembered) known.clear();
  const reading = read(text, context);
  known.set(text, reading);
  return reading;
}

class RowReader {
  readonly fields: Fields = {};
  readonly noteLines: string[] = [];
  readonly warnings: string[] = [];
  readonly problems: Problem[] = [];
  id: string | null = null;
  ref: string | null = null;
  stamp: string | null = null;
  readonly #row: number;
  readonly #values: ValueTable | null;

  constructor(row: number, values: ValueTable | null) {
    this.#row = row;
    this.#values = values;
  }

  read(cell: ColumnCell): void {
    if (cell.field === 'id') this.#readId(cell);
    else if (cell.field === 'ref') this.#readRef(cell);
    else if (cell.field === 'age') this.#readAges(cell);
    else if (cell.field === 'stamp') this.stamp = cell.text === '' ? null : cell.text;
    else this.#readField(cell.field, cell);
  }

  #readField<Field extends ServiceField>(field: Field, cell: ColumnCell): void {
    const told = this.#values?.get(field);
    const isList = told !== undefined && listFields.has(field);
    const whole = isList ? undefined : told?.get(normaliseName(cell.text));
    // A value that is to be left out says nothing; a code is a word that every closed value reads.
    if (whole?.length === 0) return;
    const reading = readingOf(field, whole?.[0] ?? cell.text, cell.context);
    if (reading.kind === 'value') {
      this.fields[field] = isList
        ? (becomeTold(reading.value as readonly string[], told) as ImportedServiceFields[Field])
        : reading.value;
    }
    if (reading.kind === 'unclear') this.#keepAsNote(cell, `väntat: ${reading.expected}`);
    else if (reading.kind === 'too-long') {
      const place = rowPlace(this.#row, cell.heading);
      this.problems.push({ place, message: `Texten är längre än ${reading.most} tecken.` });
    }
  }

  #readAges(cell: ColumnCell): void {
    const span = isUnknownWord(cell.text) ? { from: null, to: null } : parseAges(cell.text);
    if (span === null) {
      const isDate = parseDate(cell.text) !== null;
      this.#keepAsNote(
        cell,
        isDate
          ? 'Excel kan ha gjort om ett åldersspann till ett datum'
          : 'väntat: ett åldersspann som 7–18 år',
      );
      return;
    }
    // Columns of their own for the ends of the span say more than the span.
    this.fields.ageFrom ??= span.from;
    this.fields.ageTo ??= span.to;
  }

  #readId(cell: ColumnCell): void {
    if (cell.text === '') return;
    if (idSchema.safeParse(cell.text.toLowerCase()).success) this.id = cell.text.toLowerCase();
    // A list's own numbering is no id of ours, but it is the list's: kept, not used.
    else this.noteLines.push(noteLine(cell.heading, cell.text));
  }

  #readRef(cell: ColumnCell): void {
    const reading = fieldReaders.shortName(cell.text, cell.context);
    if (reading.kind === 'value') this.ref = reading.value;
    else if (reading.kind === 'too-long') {
      const place = rowPlace(this.#row, cell.heading);
      this.problems.push({ place, message: `Texten är längre än ${reading.most} tecken.` });
    }
  }

  #keepAsNote(cell: ColumnCell, why: string): void {
    this.noteLines.push(noteLine(cell.heading, cell.text));
    this.warnings.push(
      `Rad ${this.#row}, kolumn ${cell.heading}: ${quote(cell.text)} går inte att tolka säkert (${why}) och sparas som anteckning.`,
    );
  }
}

/** The items of a list with those exchanged that a person has said something of. */
function becomeTold(
  items: readonly string[],
  told: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const become = items.flatMap((item) => told.get(normaliseName(item)) ?? [item]);
  return [...new Map(become.map((item) => [normaliseName(item), item])).values()];
}

/** Reads one row that is a service. */
export function readServiceRow(
  row: readonly CellValue[],
  rowNumber: number,
  columns: readonly HeaderColumn<ServiceColumn>[],
  values: ValueTable | null = null,
): ServiceDraft {
  const reader = new RowReader(rowNumber, values);
  const cells = gatherCells(row, columns);
  for (const cell of cells) reader.read(cell);
  for (const { index, heading, field } of columns) {
    const text = cellText(row[index]);
    if (field === null && text !== '') reader.noteLines.push(noteLine(heading, text));
  }
  return createDraft({
    row: rowNumber,
    id: reader.id,
    ref: reader.ref,
    stamp: reader.stamp,
    part: null,
    name: reader.fields.name ?? '',
    fields: reader.fields,
    noteLines: reader.noteLines,
    texts: cells,
    warnings: reader.warnings,
    problems: reader.problems,
  });
}

function createDraft(parts: Omit<ServiceDraft, 'toRow'>): ServiceDraft {
  return {
    ...parts,
    toRow: () => ({
      row: parts.row,
      ...(parts.id === null ? {} : { id: parts.id }),
      ...(parts.ref === null ? {} : { ref: parts.ref }),
      name: parts.name,
      fields: parts.fields,
      noteLines: [...new Set(parts.noteLines)],
      ...(parts.part === null ? {} : { part: parts.part }),
      ...(parts.stamp === null ? {} : { stamp: parts.stamp }),
      ...(parts.problems.length === 0 ? {} : { problems: parts.problems }),
    }),
  };
}

/** What a row says under a field's heading, as it is written. */
export function textOf(draft: ServiceDraft, field: ServiceColumn): ColumnText | undefined {
  return draft.texts.find((one) => one.field === field);
}

function joinLists(one: readonly string[], other: readonly string[]): readonly string[] {
  const seen = new Set(one.map((item) => normaliseName(item)));
  return [...one, ...other.filter((item) => !seen.has(normaliseName(item)))];
}

function joinField<Field extends ServiceField>(
  fields: Fields,
  field: Field,
  next: ImportedServiceFields[Field] | undefined,
): 'joined' | 'differs' {
  const current = fields[field];
  if (next === undefined || next === null || next === current) return 'joined';
  if (Array.isArray(current) && Array.isArray(next)) {
    fields[field] = joinLists(current, next) as ImportedServiceFields[Field];
    return 'joined';
  }
  if (current !== undefined && current !== null) return 'differs';
  fields[field] = next;
  return 'joined';
}

/** A service whose name is merged over several rows: lists grow, other differences become notes. */
export function joinContinuation(first: ServiceDraft, next: ServiceDraft): ServiceDraft {
  const fields: Fields = { ...first.fields };
  const noteLines = [...first.noteLines, ...next.noteLines];
  for (const field of Object.keys(next.fields) as ServiceField[]) {
    if (joinField(fields, field, next.fields[field]) === 'joined') continue;
    const said = textOf(next, field) ?? textOf(next, 'age');
    if (said !== undefined && !listFields.has(field)) {
      noteLines.push(noteLine(said.heading, said.text));
    }
  }
  const ref = first.ref ?? next.ref;
  return createDraft({ ...first, ref, id: first.id ?? next.id, fields, noteLines });
}

/**
 * One draft for each of several names in one cell. What else the row says goes for all of them; its
 * number belongs to the first. A row with an id is one service, whatever its name looks like.
 */
export function splitDraft(draft: ServiceDraft, names: readonly string[]): readonly ServiceDraft[] {
  if (names.length < 2 || draft.id !== null) return [draft];
  return names.map((name, index) =>
    createDraft({
      ...draft,
      name,
      fields: { ...draft.fields, name },
      ref: index === 0 ? draft.ref : null,
      part: index === 0 ? null : index + 1,
      problems: index === 0 ? draft.problems : [],
      warnings: index === 0 ? draft.warnings : [],
    }),
  );
}
