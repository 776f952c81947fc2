// Why: what each column holds, as data: its field, its kind, its words and its width.
// Must not: render, sort or save.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import {
  type CatalogueColumn,
  catalogueColumnSchema,
} from '../../../src-shared/contract/owner/views.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceCertaintySchema,
  evidenceStatusSchema,
  originSchema,
  supportLevelSchema,
} from '../../../src-shared/contract/values.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  originLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';

export type ColumnId = CatalogueColumn;
export const columnIds = catalogueColumnSchema.options;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

type Field = keyof ServicePatch;
/** Fields that hold one text, or null. */
export type TextField = {
  readonly [Key in Field]-?: string extends NonNullable<ServicePatch[Key]> ? Key : never;
}[Field];
export type NumberField = 'ageFrom' | 'ageTo' | 'countPerYear' | 'yearlyCost' | 'staffing';
export type ChoiceField =
  | 'supportLevel'
  | 'assessmentToday'
  | 'evidenceStatus'
  | 'evidenceCertainty'
  | 'documentationRegime'
  | 'origin';
export type ListField = 'targetGroupIds' | 'areaIds' | 'workingMethodIds' | 'districtIds';
export type ListName = 'targetGroups' | 'areas' | 'workingMethods' | 'districts';

export type CellSpec =
  /** Comes from elsewhere in the plan, or has rules of its own. */
  | { readonly kind: 'fixed' }
  /** One line; `area` may have several. */
  | { readonly kind: 'line' | 'area'; readonly field: TextField }
  | {
      readonly kind: 'number';
      readonly field: NumberField;
      /** Decimals that can be saved. */
      readonly digits: number;
      readonly max?: number;
    }
  | {
      readonly kind: 'choice';
      readonly field: ChoiceField;
      readonly choices: readonly Choice[];
      /** What an emptied cell becomes: null, or the value that says unknown. */
      readonly empty: string | null;
    }
  | { readonly kind: 'list'; readonly field: ListField; readonly list: ListName }
  | { readonly kind: 'forms'; readonly field: 'forms' };

export type ColumnSpec = CellSpec & {
  readonly id: ColumnId;
  /** Pixels. */
  readonly width: number;
  readonly minWidth: number;
};

function choices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function choice<Value extends string>(
  field: ChoiceField,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  empty: string | null = null,
): CellSpec {
  return { kind: 'choice', field, choices: choices(values, labels), empty };
}

const fixed: CellSpec = { kind: 'fixed' };
const line = (field: TextField): CellSpec => ({ kind: 'line', field });
const area = (field: TextField): CellSpec => ({ kind: 'area', field });
const number = (field: NumberField, digits = 0, max?: number): CellSpec => ({
  kind: 'number',
  field,
  digits,
  ...(max === undefined ? {} : { max }),
});
const list = (field: ListField, from: ListName): CellSpec => ({ kind: 'list', field, list: from });

const cells: Readonly<Record<ColumnId, readonly [CellSpec, width: number, minWidth?: number]>> = {
  ref: [fixed, 44, 40],
  name: [line('name'), 184, 120],
  outcome: [fixed, 162, 60],
  rollout: [fixed, 102, 60],
  status: [fixed, 108, 60],
  targetGroups: [list('targetGroupIds', 'targetGroups'), 180],
  forms: [{ kind: 'forms', field: 'forms' }, 130],
  supportLevel: [choice('supportLevel', supportLevelSchema.options, supportLevelLabels), 160],
  responsibleRole: [line('responsibleRole'), 180],
  lastVerifiedOn: [fixed, 120],
  rank: [fixed, 72, 48],
  risks: [fixed, 72, 48],
  assessmentToday: [
    choice('assessmentToday', assessmentTodaySchema.options, assessmentTodayLabels, 'unknown'),
    150,
  ],
  countPerYear: [number('countPerYear'), 110],
  yearlyCost: [number('yearlyCost', 2), 124],
  evidenceStatus: [
    choice('evidenceStatus', evidenceStatusSchema.options, evidenceStatusLabels),
    190,
  ],
  documentationRegime: [
    choice('documentationRegime', documentationRegimeSchema.options, documentationRegimeLabels),
    140,
  ],
  provider: [line('provider'), 160],
  shortName: [line('shortName'), 120],
  description: [area('description'), 260],
  purpose: [area('purpose'), 220],
  areas: [list('areaIds', 'areas'), 180],
  ageFrom: [number('ageFrom', 0, 130), 84],
  ageTo: [number('ageTo', 0, 130), 84],
  method: [line('method'), 160],
  municipality: [line('municipality'), 130],
  terms: [area('terms'), 200],
  staffing: [number('staffing', 2), 110],
  fee: [line('fee'), 110],
  evidenceCertainty: [
    choice('evidenceCertainty', evidenceCertaintySchema.options, evidenceCertaintyLabels),
    140,
  ],
  evidenceSource: [area('evidenceSource'), 200],
  informationText: [area('informationText'), 200],
  specialReasons: [area('specialReasons'), 200],
  workingMethods: [list('workingMethodIds', 'workingMethods'), 200],
  openingHours: [line('openingHours'), 150],
  channels: [line('channels'), 150],
  districts: [list('districtIds', 'districts'), 200],
  partners: [line('partners'), 170],
  ksiCode: [line('ksiCode'), 96],
  origin: [choice('origin', originSchema.options, originLabels, 'unknown'), 120],
  source: [area('source'), 200],
  notes: [area('notes'), 240],
  mostVulnerable: [area('mostVulnerable'), 200],
  equalityConsequences: [area('equalityConsequences'), 200],
};

export const columnSpecs: Readonly<Record<ColumnId, ColumnSpec>> = Object.fromEntries(
  columnIds.map((id) => {
    const [cell, width, minWidth = 64] = cells[id];
    return [id, { ...cell, id, width, minWidth }];
  }),
) as Record<ColumnId, ColumnSpec>;

/** Whether a value can be written in the cell. */
export function isEditable(id: ColumnId): boolean {
  return columnSpecs[id].kind !== 'fixed';
}

/** What can be chosen in a column; empty where one writes instead. */
export function choicesOf(id: ColumnId, lists: PlanLists): readonly Choice[] {
  const spec = columnSpecs[id];
  switch (spec.kind) {
    case 'choice':
      return spec.choices;
    case 'list':
      return lists[spec.list].map(({ id: value, name }) => ({ value, label: name }));
    case 'forms':
      return lists.forms.map((form) => ({ value: form, label: form }));
    default:
      return [];
  }
}

/** Columns on the screen of somebody who has chosen none. */
export const shownAtFirst: readonly ColumnId[] = ['ref', 'name', 'outcome', 'rollout', 'status'];
