// Why: an exported row carries what its cells were, so that the way back can tell a cell that was
// edited in the file from one that the plan has changed since.
// Must not: carry the values themselves, or be needed: a row without a stamp is read as it stands.

/** Heading of the hidden column. */
export const STAMP_HEADING = 'exportstämpel';

/** The fields a stamp speaks of, in its order. Never reorder: a new order is a new version. */
export const stampedFields = [
  'name',
  'shortName',
  'status',
  'targetGroups',
  'areas',
  'ageFrom',
  'ageTo',
  'supportLevel',
  'forms',
  'description',
  'purpose',
  'method',
  'provider',
  'municipality',
  'terms',
  'assessmentToday',
  'countPerYear',
  'yearlyCost',
  'staffing',
  'fee',
  'evidenceStatus',
  'evidenceCertainty',
  'evidenceSource',
  'documentationRegime',
  'informationText',
  'specialReasons',
  'workingMethods',
  'openingHours',
  'channels',
  'districts',
  'partners',
  'ksiCode',
  'responsibleRole',
  'origin',
  'source',
  'notes',
  'mostVulnerable',
  'equalityConsequences',
  'lastVerifiedOn',
] as const;
export type StampedField = (typeof stampedFields)[number];

export type StampValue = string | number | null | readonly string[];
export type StampedValues = Readonly<Record<StampedField, StampValue>>;

export interface ServiceStamp {
  /** ISO time of the export. */
  readonly exportedAt: string;
  /** The plan it was exported from. */
  readonly planId: string;
  /** Print of each field's value at the export. */
  readonly prints: ReadonlyMap<StampedField, string>;
}

const VERSION = '1';
const PRINT_LENGTH = 8;

/** One text for one value: lists without order, white space and marks nobody sees left out. */
function plain(value: StampValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value !== 'string') return value.map(plain).toSorted().join('\u0001');
  return value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

/** 32 bits of FNV-1a (Fowler, Noll and Vo, 1991) over the UTF-16 units, as eight hex digits. */
export function printOf(value: StampValue): string {
  const text = plain(value);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(PRINT_LENGTH, '0');
}

/** The stamp of a row as it stands in its cell. */
export function writeStamp(
  values: StampedValues,
  origin: { readonly exportedAt: string; readonly planId: string },
): string {
  const prints = stampedFields.map((field) => printOf(values[field])).join('');
  return [VERSION, origin.exportedAt, origin.planId, prints].join('|');
}

/** Reads a stamp; null for what is none, or of a version that is not known. */
export function readStamp(text: string): ServiceStamp | null {
  const [version, exportedAt = '', planId = '', prints = '', ...rest] = text.trim().split('|');
  const isWhole =
    version === VERSION &&
    rest.length === 0 &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(exportedAt) &&
    prints.length === PRINT_LENGTH * stampedFields.length &&
    /^[0-9a-f]*$/u.test(prints);
  if (!isWhole) return null;
  return {
    exportedAt,
    planId,
    prints: new Map(
      stampedFields.map((field, index) => [
        field,
        prints.slice(index * PRINT_LENGTH, (index + 1) * PRINT_LENGTH),
      ]),
    ),
  };
}

/** What three states of one cell say. */
export type CellVerdict = 'same' | 'edited' | 'stale' | 'conflict';

/**
 * Judges a cell of a row that came back: `same` as the plan; `edited` in the file only; `stale`, since
 * only the plan has changed; `conflict`, since both have.
 *
 * @param isSame whether the file's value is the plan's
 * @param exported print at the export; undefined where the row has no stamp
 */
export function judgeCell(
  isSame: boolean,
  exported: string | undefined,
  inFile: StampValue,
  inPlan: StampValue,
): CellVerdict {
  if (isSame) return 'same';
  if (exported === undefined || printOf(inPlan) === exported) return 'edited';
  return printOf(inFile) === exported ? 'stale' : 'conflict';
}
