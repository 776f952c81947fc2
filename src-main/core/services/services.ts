// Why: use cases of services: read, create, change, verify, and the steps of the life cycle.
// Must not: know HTTP or SQL, or let a service pass a legal stop.
import type {
  Service,
  ServiceFields,
  ServicePatch,
} from '../../../src-shared/contract/owner/services.ts';
import type { ScreeningOutcome, ServiceStatus } from '../../../src-shared/contract/values.ts';
import {
  findService,
  insertService,
  listServiceRefs,
  listServices,
  setServiceStatus,
  setServiceVerified,
  updateService,
} from '../../../db/repos/services.ts';
import { addDecision } from '../../../db/repos/decisions.ts';
import { mayTakeStep } from '../../../src-shared/domain/lifecycle.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { newServiceFields } from '../../../src-shared/domain/new-service.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import { screenAll, screenOne, voidSignature } from './screening.ts';

const {
  targetGroupIds: _targetGroupIds,
  areaIds: _areaIds,
  forms: _forms,
  workingMethodIds: _workingMethodIds,
  districtIds: _districtIds,
  ...ownColumns
} = newServiceFields;

/** The same without its lists: the fields that are columns of the service itself. */
export const newServiceColumns = ownColumns;

/** Where a new service stands in its life cycle. */
export const newServiceState = {
  status: 'inventoried',
  statusReason: null,
  lastVerifiedOn: null,
  lastVerifiedRole: null,
} as const;

/** The service, or a refusal that says what may have happened. */
export function requireService(context: PlanContext, id: string): Service {
  const found = findService(context.database, id);
  if (!found) {
    throw new Refusal(
      'not-found',
      'Insatsen finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return found;
}

/**
 * Gives refs to many services in turn: the wanted one where it is free, else the next of I1, I2 …
 * Nothing becomes free meanwhile, so that the search goes on where it was.
 */
export function createRefMaker(refs: Iterable<string>): (wanted: string | undefined) => string {
  const taken = new Set(refs);
  let number = 1;
  return (wanted) => {
    while (taken.has(`I${number}`)) number += 1;
    const ref = wanted === undefined || taken.has(wanted) ? `I${number}` : wanted;
    taken.add(ref);
    return ref;
  };
}

/** The next free ref of the kind I1, I2 … for services that come without one. */
export function nextRef(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`I${number}`)) number += 1;
  return `I${number}`;
}

export function createService(
  context: PlanContext,
  fields: ServicePatch & { readonly name: string },
  ref: string | null = null,
): Service {
  const id = context.newId();
  const at = context.now();
  return change(context, `La till insatsen ${fields.name}`, () => {
    const { targetGroupIds, areaIds, forms, workingMethodIds, districtIds, ...columns } = {
      ...newServiceFields,
      ...withoutUndefined(fields),
      name: fields.name,
    };
    insertService(
      context.database,
      {
        ...columns,
        ...newServiceState,
        id,
        ref: ref ?? nextRef(new Set(listServiceRefs(context.database))),
        createdAt: at,
        updatedAt: at,
      },
      { targetGroupIds, areaIds, forms, workingMethodIds, districtIds },
    );
    return requireService(context, id);
  });
}

/**
 * Changes the given fields. A changed documentation regime can change which legal questions
 * apply, so a signature in force becomes void where the outcome's basis changes.
 */
export function changeService(context: PlanContext, id: string, patch: ServicePatch): Service {
  const before = requireService(context, id);
  return change(context, `Ändrade insatsen ${patch.name ?? before.name}`, () => {
    updateService(context.database, id, withoutUndefined(patch), context.now());
    if (
      patch.documentationRegime !== undefined &&
      patch.documentationRegime !== before.documentationRegime
    ) {
      voidSignature(context, id);
    }
    return requireService(context, id);
  });
}

/** Moves services along the life cycle, as one action. Answers with how many changed. */
export function setStatuses(
  context: PlanContext,
  ids: readonly string[],
  status: ServiceStatus,
  reason: string | null,
): number {
  const label =
    ids.length === 1 ? 'Ändrade steg för en insats' : `Ändrade steg för ${ids.length} insatser`;
  return change(context, label, () => {
    const services = requireServices(context, ids);
    // Judged together: one at a time, a step of all services would read the answers anew for each.
    const screenings = screenAll(context, services);
    return services.filter((service) => {
      const outcome = screenings.get(service.id)?.outcome ?? 'unscreened';
      return moveTo(context, service, outcome, status, reason);
    }).length;
  });
}

function requireServices(context: PlanContext, ids: readonly string[]): Service[] {
  if (ids.length === 1) return ids.map((id) => requireService(context, id));
  const known = new Map(listServices(context.database).map((one) => [one.id, one]));
  return [...new Set(ids)].map((id) => known.get(id) ?? requireService(context, id));
}

/** One service, one step; the step is logged as a decision. Answers whether anything changed. */
export function takeStep(
  context: PlanContext,
  id: string,
  to: ServiceStatus,
  reason: string | null,
): boolean {
  const service = requireService(context, id);
  return moveTo(context, service, screenOne(context, service).outcome, to, reason);
}

function moveTo(
  context: PlanContext,
  service: Service,
  outcome: ScreeningOutcome,
  to: ServiceStatus,
  reason: string | null,
): boolean {
  const permission = mayTakeStep({ from: service.status, to, outcome, reason });
  if (!permission.isAllowed) {
    if (permission.refusal === 'reason-required') {
      throw new Refusal(
        'reason-needed',
        `Skriv ett skäl: ${service.name} går tillbaka eller lämnar planen.`,
      );
    }
    throw new Refusal(
      'legal-stop',
      `${service.name} kan inte bli ${serviceStatusLabels[to].toLowerCase()}: den rättsliga prövningen tillåter det inte.`,
    );
  }
  if (service.status === to) return false;
  const at = context.now();
  const step = {
    id: context.newId(),
    serviceId: service.id,
    fromStatus: service.status,
    toStatus: to,
    role: context.role,
    at,
  };
  setServiceStatus(context.database, { ...step, reason });
  addDecision(context.database, {
    id: context.newId(),
    serviceId: service.id,
    kind: 'status',
    text: `${serviceStatusLabels[service.status]} → ${serviceStatusLabels[to]}${reason ? `: ${reason}` : ''}`,
    role: context.role,
    at,
  });
  return true;
}

export function verifyService(context: PlanContext, id: string): Service {
  const service = requireService(context, id);
  return change(context, `Verifierade ${service.name}`, () => {
    setServiceVerified(context.database, id, context.today(), context.role);
    return requireService(context, id);
  });
}

/** A copy with a name and ref of its own; legal answers, votes and risks are not copied. */
export function duplicateService(context: PlanContext, id: string): Service {
  const original = requireService(context, id);
  const fields = Object.fromEntries(
    Object.keys(newServiceFields).map((key) => [key, original[key as keyof Service]]),
  ) as Omit<ServiceFields, 'name'>;
  return change(context, `Kopierade insatsen ${original.name}`, () =>
    createService(context, { ...fields, name: `${original.name} (kopia)` }),
  );
}
