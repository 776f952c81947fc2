// Why: the table of services that can be edited and imported again: one column per field, in the
// workbook and in CSV alike.
// Must not: hold a column that the import does not know, or a value that changes by being exported.
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { maskSmallCount } from '../../../src-shared/domain/small-count.ts';
import type { StampValue } from '../../../src-shared/domain/service-stamp.ts';
import { writeStamp } from '../../../src-shared/domain/service-stamp.ts';
import { fieldLabel } from '../../../src-shared/text/fields.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  labelOf,
  originLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';

/** What a cell of the table holds; null is unknown and stands as an empty cell. */
export type ServiceValue = string | number | null;

export interface ServiceColumn {
  readonly field: keyof DocumentService;
  readonly heading: string;
  readonly width: number;
  readonly kind: 'text' | 'whole' | 'decimal' | 'kronor' | 'date';
  readonly value: (service: DocumentService) => ServiceValue;
  /** The values a cell may have, by the list they come from. */
  readonly choices?: (document: CatalogueDocument) => readonly string[];
  /** Whether the cell may hold several of the values. */
  readonly isMultiple?: true;
}

type TextField = {
  [Key in keyof DocumentService]-?: DocumentService[Key] extends string | null ? Key : never;
}[keyof DocumentService];
type ListField = {
  [Key in keyof DocumentService]-?: DocumentService[Key] extends string[] ? Key : never;
}[keyof DocumentService];
type FigureField = {
  [Key in keyof DocumentService]-?: DocumentService[Key] extends number | null ? Key : never;
}[keyof DocumentService];

const BETWEEN_VALUES = '; ';

/** Inside parentheses nothing divides: one that is never closed would take the next value in. */
function leavesOpen(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** A value that holds a divider stands in quotation marks, or the import would part it. */
export function listItem(value: string): string {
  const text = cleanText(value);
  return leavesOpen(text) || /[,;\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textColumn(field: TextField, heading: string, width: number): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) => {
      const text = service[field];
      return text === null || text === '' ? null : cleanText(text);
    },
  };
}

function listColumn(
  field: ListField,
  heading: string,
  width: number,
  choices?: (document: CatalogueDocument) => readonly string[],
): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) =>
      service[field].length === 0 ? null : service[field].map(listItem).join(BETWEEN_VALUES),
    isMultiple: true,
    ...(choices === undefined ? {} : { choices }),
  };
}

/** The values that services have, each once, for lists that the document holds nowhere else. */
function usedValues(field: ListField): (document: CatalogueDocument) => readonly string[] {
  return ({ services }) =>
    [...new Set(services.flatMap((service) => service[field]))].toSorted(compareSwedish);
}

function figureColumn(
  field: FigureField,
  heading: string,
  width: number,
  kind: 'whole' | 'decimal' | 'kronor',
): ServiceColumn {
  return { field, heading, width, kind, value: (service) => service[field] };
}

function codeColumn(
  field: TextField,
  heading: string,
  width: number,
  labels: Readonly<Record<string, string>>,
): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) => {
      const code = service[field];
      return code === null || code === '' ? null : cleanText(labelOf(labels, code));
    },
    choices: () => Object.values(labels),
  };
}

/** The importable fields in reading order. `id` stands last: it is for the program, not the reader. */
export const serviceColumns: readonly ServiceColumn[] = [
  textColumn('ref', fieldLabel('ref'), 8),
  textColumn('name', 'Insats', 34),
  textColumn('shortName', fieldLabel('short_name'), 16),
  codeColumn('status', fieldLabel('status'), 16, serviceStatusLabels),
  listColumn(
    'targetGroups',
    fieldLabel('target_group_id'),
    24,
    (document) => document.targetGroups,
  ),
  listColumn('areas', fieldLabel('area_id'), 24, usedValues('areas')),
  figureColumn('ageFrom', fieldLabel('age_from'), 9, 'whole'),
  figureColumn('ageTo', fieldLabel('age_to'), 9, 'whole'),
  codeColumn('supportLevel', fieldLabel('support_level'), 20, supportLevelLabels),
  listColumn('forms', fieldLabel('form'), 18, usedValues('forms')),
  textColumn('description', fieldLabel('description'), 54),
  textColumn('purpose', fieldLabel('purpose'), 40),
  textColumn('method', fieldLabel('method'), 28),
  textColumn('provider', fieldLabel('provider'), 24),
  textColumn('municipality', fieldLabel('municipality'), 18),
  textColumn('terms', fieldLabel('terms'), 30),
  codeColumn('assessmentToday', fieldLabel('assessment_today'), 22, assessmentTodayLabels),
  {
    field: 'countPerYear',
    heading: fieldLabel('count_per_year'),
    width: 11,
    kind: 'whole',
    value: (service) =>
      service.countPerYear === null ? null : maskSmallCount(service.countPerYear),
  },
  figureColumn('yearlyCost', `${fieldLabel('yearly_cost')} (kr)`, 16, 'kronor'),
  figureColumn('staffing', fieldLabel('staffing'), 12, 'decimal'),
  textColumn('fee', fieldLabel('fee'), 20),
  codeColumn('evidenceStatus', fieldLabel('evidence_status'), 24, evidenceStatusLabels),
  codeColumn('evidenceCertainty', fieldLabel('evidence_certainty'), 18, evidenceCertaintyLabels),
  textColumn('evidenceSource', fieldLabel('evidence_source'), 28),
  codeColumn(
    'documentationRegime',
    fieldLabel('documentation_regime'),
    26,
    documentationRegimeLabels,
  ),
  textColumn('informationText', fieldLabel('information_text'), 36),
  textColumn('specialReasons', fieldLabel('special_reasons'), 30),
  listColumn('workingMethods', fieldLabel('working_method_id'), 30, usedValues('workingMethods')),
  textColumn('openingHours', fieldLabel('opening_hours'), 24),
  textColumn('channels', fieldLabel('channels'), 30),
  listColumn('districts', fieldLabel('district_id'), 24, (document) =>
    document.districts.map((district) => district.name),
  ),
  textColumn('partners', fieldLabel('partners'), 26),
  textColumn('ksiCode', fieldLabel('ksi_code'), 12),
  textColumn('responsibleRole', fieldLabel('responsible_role'), 20),
  codeColumn('origin', fieldLabel('origin'), 14, originLabels),
  textColumn('source', fieldLabel('source'), 28),
  textColumn('notes', fieldLabel('notes'), 36),
  textColumn('mostVulnerable', fieldLabel('most_vulnerable'), 32),
  textColumn('equalityConsequences', fieldLabel('equality_consequences'), 32),
  { ...textColumn('lastVerifiedOn', fieldLabel('last_verified_on'), 13), kind: 'date' },
  textColumn('id', 'id', 12),
];

/** The hidden stamp of a row. A count that is not shown is not hinted at either. */
export function stampOf(
  service: DocumentService,
  origin: { readonly exportedAt: string; readonly planId: string },
): string {
  const countPerYear: StampValue =
    service.countPerYear === null ? null : maskSmallCount(service.countPerYear);
  return writeStamp({ ...service, countPerYear }, origin);
}
