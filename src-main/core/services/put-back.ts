// Why: one field of a service put back to what it was before an action, as a new action of its own.
// Must not: write a value that can no longer stand, or go past the rules that any change of a
// service keeps.
import { linksBefore, rowBefore, type HistorySet } from '../../../db/history.ts';
import { namesOfRecords } from '../../../db/repos/record-names.ts';
import { listNamed, type NamedList } from '../../../db/repos/lists.ts';
import {
  servicePatchSchema,
  type Service,
  type ServicePatch,
} from '../../../src-shared/contract/owner/services.ts';
import { listTables } from '../../../src-shared/text/change-words.ts';
import { fieldLabel } from '../../../src-shared/text/fields.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import type { ToldChange } from './history-words.ts';
import { changeService, requireService } from './services.ts';

type Key = keyof ServicePatch & string;

/** The lists of a service, by their table, with where their members come from. */
const lists: Readonly<Record<string, { readonly key: Key; readonly list: NamedList | null }>> = {
  service_target_group: { key: 'targetGroupIds', list: 'target-group' },
  service_area: { key: 'areaIds', list: 'area' },
  service_form: { key: 'forms', list: null },
  service_working_method: { key: 'workingMethodIds', list: 'working-method' },
  service_district: { key: 'districtIds', list: 'district' },
};

/** `service.age_from` to `ageFrom`, where a person may change it; null for anything else. */
function keyOfColumn(field: string): { readonly key: Key; readonly column: string } | null {
  const [table, column] = field.split('.');
  if (table !== 'service' || column === undefined) return null;
  const key = column.replaceAll(/_([a-z])/gu, (_match, letter: string) => letter.toUpperCase());
  return key in servicePatchSchema.shape ? { key: key as Key, column } : null;
}

/** What the field was before the action; undefined where the action did not change it. */
function valueBefore(
  context: PlanContext,
  serviceId: string,
  changeSetId: string,
  field: string,
): { readonly key: Key; readonly value: unknown; readonly label: string } | undefined {
  const { file } = context;
  // Before the action that made it, a service was nothing, and nothing can be put back.
  const list = lists[field];
  if (list !== undefined) {
    const table = listTables[field];
    if (table === undefined) throw new Error(`${field} is a list of a service`);
    const owner = { column: table.owner, id: serviceId };
    const rows = linksBefore(file, field, owner, changeSetId);
    if (rows === null) return undefined;
    const members = rows
      .toSorted((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0))
      .map((row) => String(row[table.member]));
    return { key: list.key, value: members, label: table.label };
  }
  const found = keyOfColumn(field);
  if (found === null) return undefined;
  const row = rowBefore(file, 'service', serviceId, changeSetId);
  if (row === null) return undefined;
  return { key: found.key, value: row[found.column] ?? null, label: fieldLabel(found.column) };
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}

/** Tells for each change of a service's history whether it can be put back. */
export function putBackCheck(
  context: PlanContext,
  serviceId: string,
): (set: HistorySet, told: ToldChange) => boolean {
  const service = requireService(context, serviceId);
  return (set, told) => {
    if (told.kind !== 'changed' && !(told.field in lists)) return false;
    const isMadeHere = set.records.some(
      ({ table, before, after }) =>
        table === 'service' && before === null && after?.['id'] === serviceId,
    );
    if (isMadeHere) return false;
    const before = valueBefore(context, serviceId, set.id, told.field);
    return before !== undefined && !isSame(before.value, service[before.key as keyof Service]);
  };
}

/** Members of a list that the plan no longer has. */
function refuseGone(context: PlanContext, field: string, value: unknown, label: string): void {
  const list = lists[field]?.list ?? null;
  if (list === null || !Array.isArray(value)) return;
  const there = new Set(listNamed(context.database, list).map(({ id }) => id));
  const gone = value.filter((id: string) => !there.has(id));
  if (gone.length === 0) return;
  const names = namesOfRecords(context.file, new Set(gone));
  const words = gone.map((id: string) => names.get(id)?.name ?? id).join(', ');
  throw new Refusal(
    'not-found',
    `${label} kan inte återställas: ${words} finns inte längre i planen. Ingenting har ändrats. Lägg till det igen i listan, eller välj ett annat värde.`,
  );
}

export function putBackField(
  context: PlanContext,
  input: { readonly id: string; readonly changeSetId: string; readonly field: string },
): Service {
  const service = requireService(context, input.id);
  const before = valueBefore(context, input.id, input.changeSetId, input.field);
  if (before === undefined) {
    throw new Refusal(
      'invalid-value',
      'Händelsen ändrade inte det fältet på ett sätt som kan återställas. Ingenting har ändrats.',
    );
  }
  const { key, value, label } = before;
  if (isSame(value, service[key as keyof Service])) {
    throw new Refusal('invalid-value', `${label} har redan det värdet. Ingenting har ändrats.`);
  }
  refuseGone(context, input.field, value, label);
  const patch = servicePatchSchema.safeParse({ [key]: value });
  if (!patch.success) {
    throw new Refusal(
      'invalid-value',
      `${label} kan inte återställas: det gamla värdet är inte längre ett giltigt värde. Ingenting har ändrats.`,
    );
  }
  return change(context, `Återställde ${label} i ${service.name}`, () =>
    changeService(context, service.id, patch.data),
  );
}
