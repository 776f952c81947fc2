// Why: how each column of a services file is read into a field of a service: one reader a field.
// Must not: guess. A reader gives a value, or nothing where the cell is empty, or says that it does
// not understand; the caller then keeps the text as a note and leaves the field alone.
import { lineSchema, textSchema } from '../../src-shared/contract/base.ts';
import type {
  AssessmentToday,
  DocumentationRegime,
  EvidenceCertainty,
  EvidenceStatus,
  Origin,
  ServiceStatus,
  SupportLevel,
} from '../../src-shared/contract/values.ts';
import { maskSmallCount } from '../../src-shared/domain/small-count.ts';
import {
  assessmentTodayWords,
  documentationRegimeWords,
  evidenceCertaintyWords,
  evidenceStatusWords,
  originWords,
  serviceStatusWords,
  supportLevelWords,
} from './closed-values.ts';
import type { ClosedValue } from './closed-values.ts';
import { joinLines } from './grid.ts';
import type { ServiceColumn } from './headings.ts';
import {
  isEmptyMark,
  isUnknownWord,
  parseAmount,
  parseDate,
  splitList,
  unitScale,
} from './parse-values.ts';

/**
 * What a file says of a service. A key is present where its column is in the file and the cell was
 * understood; `null` and an empty list mean that the cell is empty or says that nobody knows.
 */
export interface ImportedServiceFields {
  readonly name: string;
  readonly shortName: string | null;
  readonly description: string | null;
  readonly purpose: string | null;
  /** Names, as the plan's lists hold names; not ids. Likewise areas, working methods, districts. */
  readonly targetGroups: readonly string[];
  readonly areas: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly supportLevel: SupportLevel | null;
  readonly forms: readonly string[];
  readonly method: string | null;
  readonly provider: string | null;
  readonly municipality: string | null;
  readonly terms: string | null;
  readonly assessmentToday: AssessmentToday;
  readonly countPerYear: number | null;
  readonly yearlyCost: number | null;
  readonly staffing: number | null;
  readonly fee: string | null;
  readonly evidenceStatus: EvidenceStatus | null;
  readonly evidenceCertainty: EvidenceCertainty | null;
  readonly evidenceSource: string | null;
  readonly documentationRegime: DocumentationRegime | null;
  readonly informationText: string | null;
  readonly specialReasons: string | null;
  readonly workingMethods: readonly string[];
  readonly openingHours: string | null;
  readonly channels: string | null;
  readonly districts: readonly string[];
  readonly partners: string | null;
  readonly ksiCode: string | null;
  readonly responsibleRole: string | null;
  readonly lastVerifiedOn: string | null;
  readonly origin: Origin;
  readonly source: string | null;
  readonly notes: string | null;
  readonly mostVulnerable: string | null;
  readonly equalityConsequences: string | null;
  readonly status: ServiceStatus;
}

export type ServiceField = keyof ImportedServiceFields;

/** What a cell was read as. `absent`: nothing to say; `unclear`: why the text is not understood. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear'; readonly expected: string }
  | { readonly kind: 'too-long'; readonly most: number };

export interface CellContext {
  /** What stands in parentheses after the heading, such as a unit. */
  readonly suffix: string | null;
  /** The number itself where the cell holds a number and not a text. */
  readonly number: number | null;
}

export type FieldReader<Value> = (text: string, context: CellContext) => Reading<Value>;

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
const ABSENT = { kind: 'absent' } as const;

function value<Value>(read: Value): Reading<Value> {
  return { kind: 'value', value: read };
}

function oneLine(text: string): string {
  return joinLines(text, ' ');
}

// A text says itself, also when it says okänt; only a dash is nothing.
function readLine(text: string): Reading<string | null> {
  const line = oneLine(text);
  if (isEmptyMark(line)) return value(null);
  return lineSchema.safeParse(line).success
    ? value(line)
    : { kind: 'too-long', most: LONGEST_LINE };
}

function readText(text: string): Reading<string | null> {
  if (isEmptyMark(text)) return value(null);
  return textSchema.safeParse(text).success
    ? value(text)
    : { kind: 'too-long', most: LONGEST_TEXT };
}

function readName(text: string): Reading<string> {
  const line = oneLine(text);
  if (line === '') return ABSENT;
  return lineSchema.safeParse(line).success
    ? value(line)
    : { kind: 'too-long', most: LONGEST_LINE };
}

function readList(text: string): Reading<readonly string[]> {
  const items = splitList(text);
  return items.every((item) => lineSchema.safeParse(item).success)
    ? value(items)
    : { kind: 'too-long', most: LONGEST_LINE };
}

/** `empty` is what an empty cell means: unknown, in the field's own way of saying it. */
function closed<Value extends string, Empty>(
  words: ClosedValue<Value>,
  empty: Reading<Empty>,
): FieldReader<Value | Empty> {
  return (text) => {
    const read = words.read(text);
    if (read !== null) return value(read);
    return isUnknownWord(text) ? empty : { kind: 'unclear', expected: words.expected.join(', ') };
  };
}

/** How our own exports write a count of persons that is too small to show. */
const SMALL_COUNT = String(maskSmallCount(1));

/** A count of persons. A masked one says nothing: the plan knows the real one. */
const readCount: FieldReader<number | null> = (text, context) =>
  text === SMALL_COUNT ? ABSENT : amount(true)(text, context);

function amount(isWhole: boolean): FieldReader<number | null> {
  return (text, { suffix, number }) => {
    if (isUnknownWord(text)) return value(null);
    const read = number ?? parseAmount(text);
    // A unit in the heading counts where the cell has none of its own: `Årskostnad (tkr)`.
    const scale = /\p{L}/u.test(text) ? 1 : unitScale(suffix);
    const scaled = read === null ? Number.NaN : Number((read * scale).toPrecision(15));
    return scaled >= 0 && (!isWhole || Number.isSafeInteger(scaled))
      ? value(scaled)
      : { kind: 'unclear', expected: isWhole ? 'ett heltal' : 'ett tal' };
  };
}

function readDate(text: string): Reading<string | null> {
  if (isUnknownWord(text)) return value(null);
  const date = parseDate(text);
  return date === null ? { kind: 'unclear', expected: 'ett datum som 2026-11-22' } : value(date);
}

function readAge(text: string): Reading<number | null> {
  if (isUnknownWord(text)) return value(null);
  const age = Number(/^(\d{1,3})(?: ?år)?$/u.exec(oneLine(text))?.[1] ?? Number.NaN);
  return age <= 130 ? value(age) : { kind: 'unclear', expected: 'en ålder i hela år' };
}

/** One reader for every field that has a column of its own. */
export const fieldReaders: {
  readonly [Field in ServiceField]: FieldReader<ImportedServiceFields[Field]>;
} = {
  name: readName,
  shortName: readLine,
  description: readText,
  purpose: readText,
  targetGroups: readList,
  areas: readList,
  ageFrom: readAge,
  ageTo: readAge,
  supportLevel: closed(supportLevelWords, value(null)),
  forms: readList,
  method: readText,
  provider: readText,
  municipality: readText,
  terms: readText,
  assessmentToday: closed(assessmentTodayWords, value('unknown' as const)),
  countPerYear: readCount,
  yearlyCost: amount(false),
  staffing: amount(false),
  fee: readText,
  evidenceStatus: closed(evidenceStatusWords, value(null)),
  evidenceCertainty: closed(evidenceCertaintyWords, value(null)),
  evidenceSource: readText,
  documentationRegime: closed(documentationRegimeWords, value(null)),
  informationText: readText,
  specialReasons: readText,
  workingMethods: readList,
  openingHours: readText,
  channels: readText,
  districts: readList,
  partners: readText,
  ksiCode: readText,
  responsibleRole: readText,
  lastVerifiedOn: readDate,
  origin: closed(originWords, value('unknown' as const)),
  source: readText,
  notes: readText,
  mostVulnerable: readText,
  equalityConsequences: readText,
  // A service always has a status: an empty cell says nothing about it.
  status: closed(serviceStatusWords, ABSENT),
};

/** Fields that may stand in several columns; their values are put together. */
export const listFields: ReadonlySet<ServiceColumn> = new Set([
  'targetGroups',
  'areas',
  'forms',
  'workingMethods',
  'districts',
] as const);
