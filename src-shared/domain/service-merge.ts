// Why: what becomes of each field when two services turn out to be one.
// Must not: choose between two answers that both say something, unless a person has chosen.
import type { ServiceFields } from '../contract/owner/services.ts';
import { isBlank } from './text-check.ts';

/** Lists are united: what either has, the merged service has. */
const listFields = [
  'targetGroupIds',
  'areaIds',
  'forms',
  'workingMethodIds',
  'districtIds',
] as const satisfies readonly (keyof ServiceFields)[];
type ListField = (typeof listFields)[number];
export type SingleField = Exclude<keyof ServiceFields, ListField>;

export type MergeState =
  /** Neither says anything. */
  | 'empty'
  /** Both say the same. */
  | 'same'
  /** Only the one that stays says something. */
  | 'kept'
  /** Only the other does, and it is taken in. */
  | 'taken'
  /** Both say something, and not the same: a person chooses. */
  | 'differ';

/** Whether the value says anything; "unknown" is a legal value that does not. */
export function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return !isBlank(value) && value !== 'unknown';
  return value !== null && value !== undefined;
}

/** How a field of one stands against the same field of the other. */
export function mergeState(kept: unknown, other: unknown): MergeState {
  const [one, two] = [saysSomething(kept), saysSomething(other)];
  if (!one && !two) return 'empty';
  if (one && !two) return 'kept';
  if (!one) return 'taken';
  return kept === other ? 'same' : 'differ';
}

function united(kept: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...kept, ...other])];
}

/** Fields that are single values, in the order of the contract. */
export function singleFieldsOf(fields: ServiceFields): readonly SingleField[] {
  const lists: ReadonlySet<string> = new Set(listFields);
  return (Object.keys(fields) as (keyof ServiceFields)[]).filter(
    (field): field is SingleField => !lists.has(field),
  );
}

/**
 * The fields of the service that stays, after the other has been merged into it. Where both say
 * something, the one that stays has the word unless `take` names the field. The ages go together:
 * a span from one and an end from the other may be no span at all.
 *
 * @param take fields that are taken from the other.
 */
export function mergedFields(
  kept: ServiceFields,
  other: ServiceFields,
  take: ReadonlySet<string>,
): ServiceFields {
  const merged: Record<string, unknown> = { ...kept };
  for (const field of singleFieldsOf(kept)) {
    const state = mergeState(kept[field], other[field]);
    if (state === 'taken' || (state === 'differ' && take.has(field))) merged[field] = other[field];
  }
  for (const field of listFields) merged[field] = united(kept[field], other[field]);
  const [from, to] = [merged['ageFrom'], merged['ageTo']];
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    const source = take.has('ageFrom') || take.has('ageTo') ? other : kept;
    merged['ageFrom'] = source.ageFrom;
    merged['ageTo'] = source.ageTo;
  }
  return merged as ServiceFields;
}
