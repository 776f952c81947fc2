// Why: what a person sees of a services file before choosing how it is read: its first rows, its
// columns with what they seem to mean, and the values that must find their place in the plan.
// Must not: refuse a file because its headings are unknown: pointing them out is what this is for.
import type {
  ColumnChoice,
  InspectedColumn,
  InspectedValue,
  Inspection,
  ReadingChoices,
  ServiceColumn,
} from '../../src-shared/contract/owner/imports.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { Header } from './find-header.ts';
import type { Grid } from './grid.ts';
import { cellText, columnLetter, isBlankCell } from './grid.ts';
import { refuseIdentityNumbers } from './identity-guard.ts';
import { ImportRefusal } from './import-refusal.ts';
import { splitList } from './parse-values.ts';
import { serviceHeader } from './read-services.ts';
import type { RowColours } from './row-colours.ts';
import { nameColours } from './row-colours.ts';
import { skipReason, surveyRows } from './service-row-kinds.ts';
import type { RememberedReading } from './service-reading.ts';
import { columnsByHeading, sourceKey } from './service-reading.ts';
import type { KnownLists } from './service-values.ts';
import { isListColumn, valueOptions, valueSuggester } from './service-values.ts';
import { splitNames } from './split-names.ts';
import { fieldByValues, likeliestNames } from './suggest-columns.ts';

const TOP_ROWS = 25;
const TOP_COLUMNS = 30;
const SAMPLE_LENGTH = 90;
const SAMPLES = 3;
const LISTED_VALUES = 150;
const NAME_EXAMPLES = 4;

/** What of the plan the suggestions go by. */
export interface InspectContext {
  readonly lists: KnownLists;
  /** Earlier readings by the source they are of. */
  readonly remembered: Readonly<Record<string, RememberedReading>>;
}

/** An inspection, with the source whose earlier reading was used, if one was. */
export interface FileInspection extends Omit<Inspection, 'remembered'> {
  readonly rememberedSource: string | null;
}

interface Column {
  readonly key: string;
  readonly letter: string;
  readonly heading: string;
  readonly field: ServiceColumn | 'ignore' | null;
  /** Text by data row. */
  readonly texts: readonly string[];
}

function clip(text: string): string {
  const characters = [...text];
  return characters.length > SAMPLE_LENGTH
    ? `${characters.slice(0, SAMPLE_LENGTH - 1).join('')}…`
    : text;
}

/** The first row that looks like headings, where none is known: the first with several texts. */
function likelyHeaderRow(grid: Grid): number | null {
  const index = grid.rows.findIndex((row) => row.filter((cell) => !isBlankCell(cell)).length > 1);
  return grid.rowNumbers[index === -1 ? 0 : index] ?? null;
}

interface FoundHeader {
  readonly header: Header<ServiceColumn>;
  readonly problem: string | null;
}

function findHeaderFor(grid: Grid, reading: ReadingChoices): FoundHeader {
  const told = reading.headerRow;
  const found = serviceHeader(grid, told === null ? {} : { headerRow: told });
  if (!(found instanceof ImportRefusal)) return { header: found, problem: null };
  const isThere = told !== null && grid.rowNumbers.includes(told);
  const row = isThere ? told : (likelyHeaderRow(grid) ?? grid.rowNumbers[0] ?? 1);
  const header = serviceHeader(grid, { headerRow: row, isNameless: true });
  if (header instanceof ImportRefusal) throw header;
  return { header, problem: isThere ? null : found.message };
}

function topRows(
  grid: Grid,
  header: Header<ServiceColumn>,
  firstHeading: number,
): Inspection['top'] {
  const bands = new Set<number>();
  for (const { top, bottom, left, right } of grid.merges) {
    for (let row = top; row <= Math.min(bottom, TOP_ROWS); row += 1) {
      if (right > left) bands.add(row);
    }
  }
  const last = Math.min(TOP_ROWS, grid.rowNumbers.at(-1) ?? 0);
  const byNumber = new Map(grid.rowNumbers.map((number, index) => [number, index] as const));
  return Array.from({ length: last }, (_unused, at) => {
    const number = at + 1;
    const row = grid.rows[byNumber.get(number) ?? -1];
    const cells = (row ?? []).slice(0, TOP_COLUMNS).map((cell) => clip(cellText(cell)));
    const isHeading = number >= firstHeading && number <= header.rowNumber;
    const kind =
      row === undefined
        ? 'blank'
        : isHeading
          ? 'heading'
          : number < header.rowNumber
            ? 'title'
            : bands.has(number)
              ? 'band'
              : 'row';
    return { number, cells, kind };
  });
}

/** The data rows that are services, by index in the grid. */
function serviceRowsOf(grid: Grid, header: Header<ServiceColumn>): readonly number[] {
  const survey = surveyRows(grid, header);
  return grid.rows.flatMap((_row, index) =>
    index < header.firstDataRow || skipReason(grid, survey, index) !== null ? [] : [index],
  );
}

function columnsOf(
  grid: Grid,
  header: Header<ServiceColumn>,
  rows: readonly number[],
  colours: RowColours,
): readonly Column[] {
  const plain = header.columns.map(({ index, heading, field }) => ({
    key: String(index),
    letter: columnLetter(index),
    heading,
    field,
    texts: rows.map((row) => cellText(grid.rows[row]?.[index])),
  }));
  const used = plain.filter(
    ({ field, texts, heading, letter }) =>
      field !== null || heading !== `Kolumn ${letter}` || texts.some((text) => text !== ''),
  );
  const names = nameColours(colours.values());
  const texts = rows.map((row) => names.get(colours.get(grid.rowNumbers[row] ?? 0) ?? '') ?? '');
  // One colour on every row is decoration; it says something where rows differ.
  const isVarying = new Set(texts).size > 1;
  return isVarying
    ? [...used, { key: 'colour', letter: '', heading: 'Radens färg', field: null, texts }]
    : used;
}

function samplesOf(texts: readonly string[]): string[] {
  const samples = new Set<string>();
  for (const text of texts) {
    if (text !== '') samples.add(clip(text.replace(/\s*\n\s*/gu, ' ↵ ')));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}

function chooseColumns(
  columns: readonly Column[],
  reading: ReadingChoices,
  remembered: ReadonlyMap<string, ColumnChoice> | null,
  lists: KnownLists,
): readonly InspectedColumn[] {
  const told = reading.columns;
  const taken = new Set<ColumnChoice>();
  const chosen = new Map<string, Pick<InspectedColumn, 'choice' | 'why'>>();
  for (const { key, field } of columns) {
    const choice = told?.[key];
    const kept = remembered?.get(key);
    if (choice !== undefined) chosen.set(key, { choice, why: 'chosen' });
    else if (kept !== undefined) chosen.set(key, { choice: kept, why: 'remembered' });
    else if (field !== null) chosen.set(key, { choice: field, why: 'heading' });
    const now = chosen.get(key);
    if (now !== undefined) taken.add(now.choice);
  }
  const open = columns.filter(({ key }) => !chosen.has(key));
  const isNamed = taken.has('name');
  if (!isNamed) {
    const name = likeliestNames(
      open.filter(({ key }) => key !== 'colour').map(({ key, texts }) => ({ key, values: texts })),
    );
    if (name !== null) chosen.set(name, { choice: 'name', why: 'values' });
  }
  for (const { key, texts } of open) {
    if (chosen.has(key)) continue;
    const field = key === 'colour' ? null : fieldByValues(texts, lists, taken);
    if (field !== null) taken.add(field);
    // What nobody knows is kept as a note rather than lost; a colour says nothing until it is told.
    const isEmpty = texts.every((text) => text === '');
    const rest = key === 'colour' || isEmpty ? 'ignore' : 'note';
    chosen.set(
      key,
      field === null ? { choice: rest, why: 'none' } : { choice: field, why: 'values' },
    );
  }
  return columns.map(({ key, letter, heading, texts }) => ({
    key,
    letter,
    heading,
    samples: samplesOf(texts),
    filled: texts.filter((text) => text !== '').length,
    ...(chosen.get(key) ?? { choice: 'note', why: 'none' }),
  }));
}

interface FoundValues {
  readonly values: readonly InspectedValue[];
  readonly moreValues: Inspection['moreValues'];
  readonly options: Inspection['options'];
}

function countValues(
  columns: readonly Column[],
  field: ServiceColumn,
): ReadonlyMap<string, { text: string; count: number }> {
  const counts = new Map<string, { text: string; count: number }>();
  for (const { texts } of columns) {
    for (const text of texts) {
      const items = isListColumn(field) ? splitList(text) : text === '' ? [] : [text];
      for (const item of items) {
        const known = counts.get(normaliseName(item));
        if (known === undefined) counts.set(normaliseName(item), { text: item, count: 1 });
        else known.count += 1;
      }
    }
  }
  return counts;
}

function findValues(
  columns: readonly Column[],
  chosen: readonly InspectedColumn[],
  reading: ReadingChoices,
  remembered: RememberedReading | null,
  lists: KnownLists,
): FoundValues {
  const values: InspectedValue[] = [];
  const moreValues: Record<string, number> = {};
  const options: Record<string, { value: string; label: string }[]> = {};
  const fields = new Set(chosen.map(({ choice }) => choice));
  for (const field of fields) {
    if (field === 'ignore' || field === 'note') continue;
    const suggest = valueSuggester(field, lists);
    if (suggest === null) continue;
    options[field] = [...valueOptions(field, lists)];
    const keys = new Set(chosen.filter(({ choice }) => choice === field).map(({ key }) => key));
    const counts = countValues(
      columns.filter(({ key }) => keys.has(key)),
      field,
    );
    const told = Object.entries(reading.values?.[field] ?? {});
    const kept = Object.entries(remembered?.values[field] ?? {});
    const byTold = new Map(told.map(([text, become]) => [normaliseName(text), become]));
    const byKept = new Map(kept.map(([text, become]) => [normaliseName(text), become]));
    const listed = [...counts].toSorted(([, one], [, other]) => other.count - one.count);
    if (listed.length > LISTED_VALUES) moreValues[field] = listed.length - LISTED_VALUES;
    for (const [key, { text, count }] of listed.slice(0, LISTED_VALUES)) {
      const suggestion = suggest(text);
      const choice = byTold.get(key);
      const memory = reading.values === null ? byKept.get(key) : undefined;
      values.push({
        field,
        text,
        count,
        ...suggestion,
        ...(memory === undefined ? {} : { kind: 'remembered' as const, become: memory }),
        ...(choice === undefined ? {} : { kind: 'chosen' as const, become: choice }),
      });
    }
  }
  return { values, moreValues, options };
}

function nameCells(
  grid: Grid,
  rows: readonly number[],
  nameKey: string | undefined,
): Omit<Inspection['names'], 'isSplit'> {
  const column = Number(nameKey ?? -1);
  let cells = 0;
  const examples: { row: number; parts: string[] }[] = [];
  for (const row of rows) {
    const parts = splitNames(cellText(grid.rows[row]?.[column]));
    if (parts.length < 2) continue;
    cells += 1;
    if (examples.length < NAME_EXAMPLES) {
      examples.push({ row: grid.rowNumbers[row] ?? 0, parts: parts.map(clip) });
    }
  }
  return { cells, examples };
}

/** Looks at a file. @throws ImportRefusal for an identity number in any cell */
export function inspectServices(
  grid: Grid,
  colours: RowColours,
  reading: ReadingChoices,
  { lists, remembered }: InspectContext,
): FileInspection {
  const { header, problem } = findHeaderFor(grid, reading);
  refuseIdentityNumbers(grid, (column) => header.columns[column]?.heading ?? null);
  const source = sourceKey(header.columns);
  const known = remembered[source] ?? null;
  // A first look goes by memory; after that the person's choices are all that counts.
  const usesMemory = known !== null && reading.columns === null;
  const rows = serviceRowsOf(grid, header);
  const columns = columnsOf(grid, header, rows, colours);
  const chosen = chooseColumns(
    columns,
    reading,
    usesMemory ? columnsByHeading(header.columns, known.columns) : null,
    lists,
  );
  const nameKey = chosen.find(({ choice }) => choice === 'name')?.key;
  const firstHeading = reading.headerRow ?? header.rowNumber;
  return {
    format: grid.format,
    sheets: grid.sheets.map(({ name, rowCount }) => ({ name, rowCount })),
    sheet: grid.sheet,
    top: topRows(grid, header, Math.min(firstHeading, header.rowNumber)),
    headerRow: header.rowNumber,
    headerProblem: problem,
    columns: [...chosen],
    ...copyOf(findValues(columns, chosen, reading, known, lists)),
    colours: Object.fromEntries(
      [...nameColours(colours.values())].map(([hex, name]) => [name, hex]),
    ),
    names: {
      isSplit: reading.isNameSplit ?? (usesMemory && known.isNameSplit),
      ...nameCells(grid, rows, nameKey),
    },
    rememberedSource: known === null ? null : source,
    warnings: [...grid.warnings],
  };
}

function copyOf({ values, moreValues, options }: FoundValues): {
  values: InspectedValue[];
  moreValues: Inspection['moreValues'];
  options: Inspection['options'];
} {
  return { values: [...values], moreValues, options };
}
