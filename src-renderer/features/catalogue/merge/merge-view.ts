// Why: what stands side by side when two services are compared, in words.
// Must not: decide which field wins; domain/service-merge.ts does.
import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { MergeSide } from '../../../../src-shared/contract/owner/service-merge.ts';
import {
  mergeState,
  type SingleField,
  singleFieldsOf,
} from '../../../../src-shared/domain/service-merge.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  originLabels,
  supportLevelLabels,
} from '../../../../src-shared/text/labels.ts';

type Side = MergeSide['service'];

const words: Readonly<Partial<Record<SingleField, Readonly<Record<string, string>>>>> = {
  supportLevel: supportLevelLabels,
  assessmentToday: assessmentTodayLabels,
  evidenceStatus: evidenceStatusLabels,
  evidenceCertainty: evidenceCertaintyLabels,
  documentationRegime: documentationRegimeLabels,
  origin: originLabels,
};

export interface Conflict {
  readonly field: SingleField;
  readonly kept: string;
  readonly merged: string;
}

export interface MergeView {
  /** Fields where both say something, and not the same. */
  readonly conflicts: readonly Conflict[];
  /** How many fields only the merged one says something in. */
  readonly taken: number;
}

function told(field: SingleField, service: Side): string {
  const value = service[field];
  if (value === null) return '';
  return typeof value === 'number' ? formatNumber(value, 2) : (words[field]?.[value] ?? value);
}

export function mergeView(kept: Side, merged: Side): MergeView {
  const fields = singleFieldsOf(fieldsOf(kept));
  return {
    conflicts: fields
      .filter((field) => mergeState(kept[field], merged[field]) === 'differ')
      .map((field) => ({ field, kept: told(field, kept), merged: told(field, merged) })),
    taken: fields.filter((field) => mergeState(kept[field], merged[field]) === 'taken').length,
  };
}

/** A service without what is not a field of it. */
function fieldsOf({
  id: _id,
  ref: _ref,
  status: _status,
  statusReason: _statusReason,
  lastVerifiedOn: _lastVerifiedOn,
  lastVerifiedRole: _lastVerifiedRole,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  ...fields
}: Side) {
  return fields;
}

/** The lists of both together, by name, in the plan's own order. */
export function unitedNames(
  one: Side,
  other: Side,
  lists: PlanLists,
): readonly {
  readonly field: 'targetGroupIds' | 'forms' | 'districtIds';
  readonly names: string;
}[] {
  const named = (
    list: readonly { readonly id: string; readonly name: string }[],
    ids: readonly string[],
  ): string =>
    list
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return [
    {
      field: 'targetGroupIds' as const,
      names: named(lists.targetGroups, [...one.targetGroupIds, ...other.targetGroupIds]),
    },
    { field: 'forms' as const, names: [...new Set([...one.forms, ...other.forms])].join(', ') },
    {
      field: 'districtIds' as const,
      names: named(lists.districts, [...one.districtIds, ...other.districtIds]),
    },
  ].filter(({ names }) => names !== '');
}
