// Why: use cases of what to stop doing: on the list, decided, stopped, with the service where asked.
// Must not: end a service that nobody asked to end, or lose a decision: each goes to the log.
import { addDecision } from '../../../db/repos/decisions.ts';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import {
  findStopItem,
  findStopItemOfService,
  insertStopItem,
  listStopItems,
  removeStopItem,
  updateStopItem,
} from '../../../db/repos/stops.ts';
import type { StopItemRow } from '../../../db/schema.ts';
import type { StopFields, StopItem, StopPatch } from '../../../src-shared/contract/owner/stops.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { isBlank } from '../../../src-shared/domain/text-check.ts';
import { stopStatusLabels } from '../../../src-shared/text/labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import { requireService, setStatuses, takeStep } from './services.ts';

const emptyFields: Omit<StopFields, 'title'> = {
  reason: null,
  frees: null,
  freesCost: null,
  freesStaffing: null,
  stopOn: null,
  responsibleRole: null,
  followUp: null,
  followUpOn: null,
  status: 'proposed',
};

export function stopItems(context: PlanContext): StopItem[] {
  const heads = new Map(listServiceHeads(context.database).map((head) => [head.id, head]));
  return listStopItems(context.database).map((row) => {
    const head = row.serviceId === null ? undefined : heads.get(row.serviceId);
    return itemOf(row, head ?? null);
  });
}

function itemOf(row: StopItemRow, service: StopItem['service']): StopItem {
  const { serviceId: _serviceId, createdAt: _createdAt, ...fields } = row;
  return {
    ...fields,
    service: service && {
      id: service.id,
      ref: service.ref,
      name: service.name,
      status: service.status,
    },
  };
}

function requireItem(context: PlanContext, id: string): StopItemRow {
  const row = findStopItem(context.database, id);
  if (!row) {
    throw new Refusal(
      'not-found',
      'Det du vill ändra finns inte längre på listan. Ladda om sidan och försök igen.',
    );
  }
  return row;
}

function readItem(context: PlanContext, id: string): StopItem {
  const row = requireItem(context, id);
  return itemOf(row, row.serviceId === null ? null : requireService(context, row.serviceId));
}

function logStop(context: PlanContext, item: StopItemRow, text: string): void {
  addDecision(context.database, {
    id: context.newId(),
    serviceId: item.serviceId,
    kind: 'other',
    text: `Sluta göra: ${item.serviceId === null ? `${item.title}, ` : ''}${text}`,
    role: context.role,
    at: context.now(),
  });
}

export interface NewStop {
  readonly serviceId: string | null;
  readonly fields: StopPatch;
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

export function createStop(context: PlanContext, input: NewStop): StopItem {
  const service = input.serviceId === null ? null : requireService(context, input.serviceId);
  if (service && findStopItemOfService(context.database, service.id)) {
    throw new Refusal('name-taken', `${service.name} står redan på listan Sluta göra.`);
  }
  const title = input.fields.title ?? service?.name ?? '';
  if (isBlank(title)) {
    throw new Refusal('invalid-value', 'Skriv vad ni ska sluta göra, eller välj en insats.');
  }
  const row: StopItemRow = {
    ...emptyFields,
    ...withoutUndefined(input.fields),
    title,
    id: context.newId(),
    serviceId: service?.id ?? null,
    isExample: input.isExample ?? false,
    createdAt: context.now(),
  };
  return change(context, `Satte upp ${title} på listan Sluta göra`, () => {
    insertStopItem(context.database, row);
    logStop(context, row, stepText(row.status, row.reason));
    return readItem(context, row.id);
  });
}

function stepText(status: StopFields['status'], reason: string | null): string {
  const word = stopStatusLabels[status].toLocaleLowerCase('sv');
  return isBlank(reason) ? word : `${word}. Skäl: ${reason ?? ''}`;
}

export function updateStop(
  context: PlanContext,
  input: { readonly id: string; readonly patch: StopPatch; readonly endService: boolean },
): StopItem {
  const before = requireItem(context, input.id);
  const patch = withoutUndefined(input.patch);
  const after: StopItemRow = { ...before, ...patch };
  return change(context, `Ändrade ${after.title} på listan Sluta göra`, () => {
    // What a person has changed is no longer made up.
    updateStopItem(context.database, before.id, { ...patch, isExample: false });
    if (after.status !== before.status) {
      logStop(
        context,
        after,
        `${stopStatusLabels[before.status]} → ${stepText(after.status, after.reason)}`,
      );
    }
    if (input.endService && after.serviceId !== null) {
      takeStep(context, after.serviceId, 'decommissioned', after.reason);
    }
    return readItem(context, before.id);
  });
}

export function removeStop(context: PlanContext, id: string): void {
  const row = requireItem(context, id);
  change(context, `Tog bort ${row.title} från listan Sluta göra`, () => {
    removeStopItem(context.database, id);
    logStop(context, row, 'borttagen från listan');
  });
}

/** Moves services to a step; with `onStopList`, those that end are put on the list by the same reason. */
export function setStatusesAndStops(
  context: PlanContext,
  input: {
    readonly ids: readonly string[];
    readonly status: ServiceStatus;
    readonly reason: string | null;
    readonly onStopList?: boolean | undefined;
  },
): number {
  const { ids, status, reason } = input;
  if (input.onStopList !== true || status !== 'decommissioned') {
    return setStatuses(context, ids, status, reason);
  }
  const label = ids.length === 1 ? 'Avvecklade en insats' : `Avvecklade ${ids.length} insatser`;
  return change(context, label, () => {
    const changed = setStatuses(context, ids, status, reason);
    stopEndedServices(context, ids, reason);
    return changed;
  });
}

/**
 * Puts services that are being decommissioned on the list as stopped, by the same reason; one that
 * stands there already becomes stopped. Belongs to the action that ends them.
 */
function stopEndedServices(
  context: PlanContext,
  serviceIds: readonly string[],
  reason: string | null,
): void {
  for (const serviceId of serviceIds) {
    const found = findStopItemOfService(context.database, serviceId);
    if (!found) {
      createStop(context, { serviceId, fields: { status: 'stopped', reason } });
    } else if (found.status !== 'stopped') {
      const patch = { status: 'stopped' as const, reason: found.reason ?? reason };
      updateStop(context, { id: found.id, patch, endService: false });
    }
  }
}
