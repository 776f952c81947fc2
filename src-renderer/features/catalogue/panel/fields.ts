// Why: which fields a service has, in which groups and of which kind, and how many are filled.
// Must not: render.
import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceCertaintySchema,
  evidenceStatusSchema,
  originSchema,
  supportLevelSchema,
} from '../../../../src-shared/contract/values.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  originLabels,
  supportLevelLabels,
} from '../../../../src-shared/text/labels.ts';
import type { Option } from '../../../ui/field/choice-fields.tsx';

type LineField =
  | 'name'
  | 'shortName'
  | 'method'
  | 'provider'
  | 'municipality'
  | 'fee'
  | 'openingHours'
  | 'channels'
  | 'partners'
  | 'ksiCode'
  | 'responsibleRole';
type AreaField =
  | 'description'
  | 'purpose'
  | 'terms'
  | 'informationText'
  | 'specialReasons'
  | 'evidenceSource'
  | 'source'
  | 'notes'
  | 'mostVulnerable'
  | 'equalityConsequences';
type NumericField = 'ageFrom' | 'ageTo' | 'countPerYear' | 'yearlyCost' | 'staffing';
type ChoiceField =
  | 'supportLevel'
  | 'assessmentToday'
  | 'documentationRegime'
  | 'evidenceStatus'
  | 'evidenceCertainty'
  | 'origin';
type ManyField = 'targetGroupIds' | 'areaIds' | 'workingMethodIds' | 'districtIds';

interface Shared {
  readonly isShown?: (row: CatalogueRow) => boolean;
  readonly isWide?: boolean;
}
export type FieldSpec = Shared &
  (
    | { readonly kind: 'line'; readonly field: LineField }
    | { readonly kind: 'area'; readonly field: AreaField }
    | {
        readonly kind: 'number';
        readonly field: NumericField;
        readonly digits?: number;
        readonly max?: number;
        readonly unit?: 'years' | 'kronor' | 'fullTime' | 'persons';
      }
    | {
        readonly kind: 'choice';
        readonly field: ChoiceField;
        readonly options: readonly Option[];
        /** False where "unknown" is one of the values. */
        readonly canClear: boolean;
      }
    | {
        readonly kind: 'many';
        readonly field: ManyField;
        readonly list: 'targetGroups' | 'areas' | 'workingMethods' | 'districts';
      }
    | { readonly kind: 'forms'; readonly field: 'forms' }
  );

function choices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

export function namedOptions(
  list: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] {
  return list.map(({ id, name }) => ({ value: id, label: name }));
}

export const fieldSections: readonly {
  readonly id: 'what' | 'how' | 'knowledge' | 'consequences';
  readonly fields: readonly FieldSpec[];
}[] = [
  {
    id: 'what',
    fields: [
      { kind: 'line', field: 'name', isWide: true },
      { kind: 'area', field: 'description' },
      { kind: 'area', field: 'purpose' },
      { kind: 'many', field: 'targetGroupIds', list: 'targetGroups' },
      { kind: 'many', field: 'areaIds', list: 'areas' },
      { kind: 'number', field: 'ageFrom', unit: 'years', max: 130 },
      { kind: 'number', field: 'ageTo', unit: 'years', max: 130 },
      {
        kind: 'choice',
        field: 'supportLevel',
        options: choices(supportLevelSchema.options, supportLevelLabels),
        canClear: true,
      },
      { kind: 'line', field: 'shortName' },
      { kind: 'forms', field: 'forms' },
    ],
  },
  {
    id: 'how',
    fields: [
      {
        kind: 'choice',
        field: 'assessmentToday',
        options: choices(assessmentTodaySchema.options, assessmentTodayLabels),
        canClear: false,
      },
      { kind: 'line', field: 'provider' },
      { kind: 'line', field: 'method' },
      { kind: 'line', field: 'fee' },
      { kind: 'number', field: 'countPerYear', unit: 'persons' },
      { kind: 'number', field: 'yearlyCost', unit: 'kronor', digits: 2 },
      { kind: 'number', field: 'staffing', unit: 'fullTime', digits: 2 },
      { kind: 'line', field: 'municipality' },
      { kind: 'line', field: 'openingHours' },
      { kind: 'line', field: 'channels' },
      { kind: 'many', field: 'workingMethodIds', list: 'workingMethods' },
      { kind: 'many', field: 'districtIds', list: 'districts' },
      { kind: 'line', field: 'partners', isWide: true },
      { kind: 'area', field: 'terms' },
      {
        kind: 'choice',
        field: 'documentationRegime',
        options: choices(documentationRegimeSchema.options, documentationRegimeLabels),
        canClear: true,
        isWide: true,
      },
      {
        kind: 'area',
        field: 'specialReasons',
        isShown: ({ documentationRegime, specialReasons }) =>
          documentationRegime === 'C' || specialReasons !== null,
      },
      { kind: 'area', field: 'informationText' },
    ],
  },
  {
    id: 'knowledge',
    fields: [
      {
        kind: 'choice',
        field: 'evidenceStatus',
        options: choices(evidenceStatusSchema.options, evidenceStatusLabels),
        canClear: true,
        isWide: true,
      },
      {
        kind: 'choice',
        field: 'evidenceCertainty',
        options: choices(evidenceCertaintySchema.options, evidenceCertaintyLabels),
        canClear: true,
      },
      { kind: 'line', field: 'ksiCode' },
      { kind: 'area', field: 'evidenceSource' },
      { kind: 'line', field: 'responsibleRole', isWide: true },
      {
        kind: 'choice',
        field: 'origin',
        options: choices(originSchema.options, originLabels),
        canClear: false,
      },
      { kind: 'area', field: 'source' },
      { kind: 'area', field: 'notes' },
    ],
  },
  {
    id: 'consequences',
    fields: [
      { kind: 'area', field: 'mostVulnerable' },
      { kind: 'area', field: 'equalityConsequences' },
    ],
  },
];

/** Fields that need not be filled for a service to be fully described. */
const optional: ReadonlySet<string> = new Set(['shortName', 'ksiCode', 'notes', 'terms']);

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return value !== null && value !== 'unknown' && value !== '';
}

/** "14 av 21 ifyllda": of the fields that this service should have. */
export function filledFields(row: CatalogueRow): { readonly done: number; readonly total: number } {
  const wanted = fieldSections
    .flatMap(({ fields }) => fields)
    .filter(({ field, isShown }) => !optional.has(field) && (isShown?.(row) ?? true));
  return {
    done: wanted.filter(({ field }) => isFilled(row[field])).length,
    total: wanted.length,
  };
}
