// Why: how a person (or an earlier file from the same source) said that a services file is read,
// brought to the form that the readers take.
// Must not: read rows, or know a plan.
import { createHash } from 'node:crypto';
import type {
  ColumnChoice,
  SettledReading,
  ValueChoices,
} from '../../src-shared/contract/owner/imports.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import type { HeaderColumn } from './find-header.ts';
import type { ServiceColumn } from './headings.ts';
import { headingKey } from './match-heading.ts';
import type { ReadServicesOptions } from './read-services.ts';
import type { RowColours } from './row-colours.ts';
import { nameColours } from './row-colours.ts';
import type { ValueTable } from './service-rows.ts';

/** What is kept of a reading for the next file with the same headings. */
export interface RememberedReading {
  /** By heading in canonical form, or `colour`. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
  readonly values: ValueChoices;
  readonly isNameSplit: boolean;
}

/** A remembered reading with the source it is of. */
export interface LearnedReading extends RememberedReading {
  readonly sourceKey: string;
}

type Columns = readonly HeaderColumn<ServiceColumn>[];

/** What makes two files come from the same source: the same headings, in any order. */
export function sourceKey(columns: Columns): string {
  const keys = columns.map(({ heading }) => headingKey(heading)).filter((key) => key !== '');
  return createHash('sha256').update(keys.toSorted().join('\n'), 'utf8').digest('hex');
}

/** Choices by column from choices by heading; columns that it does not name are left as they are. */
export function columnsByHeading(
  columns: Columns,
  byHeading: Readonly<Record<string, ColumnChoice>>,
): ReadonlyMap<string, ColumnChoice> {
  const found = new Map<string, ColumnChoice>();
  for (const { index, heading } of columns) {
    const choice = byHeading[headingKey(heading)];
    if (choice !== undefined) found.set(String(index), choice);
  }
  const colour = byHeading['colour'];
  if (colour !== undefined) found.set('colour', colour);
  return found;
}

/** What to remember of a reading. */
export function learn(columns: Columns, reading: SettledReading): LearnedReading {
  const byHeading: Record<string, ColumnChoice> = {};
  for (const { index, heading } of columns) {
    const key = headingKey(heading);
    const choice = reading.columns[String(index)];
    if (key !== '' && choice !== undefined) byHeading[key] = choice;
  }
  const colour = reading.columns['colour'];
  if (colour !== undefined && colour !== 'ignore') byHeading['colour'] = colour;
  return {
    sourceKey: sourceKey(columns),
    columns: byHeading,
    values: reading.values,
    isNameSplit: reading.isNameSplit,
  };
}

export function valueTable(values: ValueChoices): ValueTable {
  return new Map(
    Object.entries(values).map(([field, told]) => [
      field,
      new Map(Object.entries(told ?? {}).map(([text, become]) => [normaliseName(text), become])),
    ]),
  );
}

/** The options of the readers for a settled reading. */
export function readingOptions(reading: SettledReading, colours: RowColours): ReadServicesOptions {
  const columns = new Map<number, ColumnChoice>();
  for (const [key, choice] of Object.entries(reading.columns)) {
    if (key !== 'colour') columns.set(Number(key), choice);
  }
  const colour = reading.columns['colour'] ?? 'ignore';
  const names = nameColours(colours.values());
  return {
    columns,
    values: valueTable(reading.values),
    isNameSplit: reading.isNameSplit,
    isLenient: true,
    ...(reading.headerRow === null ? {} : { headerRow: reading.headerRow }),
    ...(colour === 'ignore'
      ? {}
      : {
          colours: {
            choice: colour,
            of: (row: number) => names.get(colours.get(row) ?? '') ?? null,
          },
        }),
  };
}
