// Why: many services in one action: a pasted block, a fill, a change of the selected.
// Must not: do a part of what was asked: all of it or nothing.
import { listNamed } from '../../../db/repos/lists.ts';
import {
  insertServices,
  listServiceRefs,
  listServices,
  setServiceVerified,
  updateService,
} from '../../../db/repos/services.ts';
import type { NewService } from '../../../db/repos/services.ts';
import type { Problem } from '../../../src-shared/contract/base.ts';
import type {
  BatchCause,
  Service,
  ServiceAddition,
  ServiceChange,
  ServicePatch,
} from '../../../src-shared/contract/owner/services.ts';
import { fieldLabel } from '../../../src-shared/text/fields.ts';
import { newServiceFields } from '../../../src-shared/domain/new-service.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import { voidSignature } from './screening.ts';
import { createRefMaker, newServiceState } from './services.ts';

export interface ServiceBatch {
  readonly cause: BatchCause;
  readonly changes: readonly ServiceChange[];
  readonly additions: readonly ServiceAddition[];
}

const deeds: Readonly<Record<BatchCause, string>> = {
  edit: 'Ändrade',
  paste: 'Klistrade in i',
  fill: 'Fyllde i',
  clear: 'Tömde fält i',
  bulk: 'Ändrade',
};

function countOf(count: number): string {
  return count === 1 ? 'en insats' : `${count} insatser`;
}

/** What history and undo call the action. */
function labelOf({ cause, changes, additions }: ServiceBatch): string {
  const added = additions.length === 1 ? 'en ny insats' : `${additions.length} nya insatser`;
  if (changes.length === 0) return `La till ${added}`;
  const changed = `${deeds[cause]} ${countOf(changes.length)}`;
  return additions.length === 0 ? changed : `${changed} och la till ${added}`;
}

const linkFields = ['targetGroupIds', 'areaIds', 'workingMethodIds', 'districtIds'] as const;
const listOf = {
  targetGroupIds: { list: 'target-group', column: 'target_group_id' },
  areaIds: { list: 'area', column: 'area_id' },
  workingMethodIds: { list: 'working-method', column: 'working_method_id' },
  districtIds: { list: 'district', column: 'district_id' },
} as const;

/** Values of lists that are not in the plan, each told with the cell it stands in. */
function unknownValues(
  context: PlanContext,
  known: ReadonlyMap<string, Service>,
  batch: ServiceBatch,
): Problem[] {
  const ids = new Map(
    linkFields.map((field) => [
      field,
      new Set(listNamed(context.database, listOf[field].list).map(({ id }) => id)),
    ]),
  );
  const records: { place: string; patch: ServicePatch }[] = [
    ...batch.changes.map(({ id, patch }) => ({ place: known.get(id)?.ref ?? '', patch })),
    ...batch.additions.map((fields) => ({ place: fields.name, patch: fields })),
  ];
  return records.flatMap(({ place, patch }) =>
    linkFields
      .filter((field) => patch[field]?.some((id) => ids.get(field)?.has(id) !== true))
      .map((field) => ({
        place: `${place} · ${fieldLabel(listOf[field].column)}`,
        message: 'Värdet finns inte längre i planens lista.',
      })),
  );
}

/** Applies a batch as one action. Answers how many services changed and the ids of the new ones. */
export function updateServices(
  context: PlanContext,
  batch: ServiceBatch,
): { changed: number; added: string[] } {
  const known = new Map(listServices(context.database).map((one) => [one.id, one]));
  const gone = batch.changes.filter(({ id }) => !known.has(id));
  if (gone.length > 0) {
    throw new Refusal(
      'not-found',
      `${gone.length === 1 ? 'En insats' : `${gone.length} insatser`} finns inte längre i planen, så ingenting har ändrats. Ladda om listan och försök igen.`,
    );
  }
  const problems = unknownValues(context, known, batch);
  if (problems.length > 0) {
    throw new Refusal(
      'invalid-value',
      'Några värden passar inte längre, så ingenting har ändrats. Ladda om listan och försök igen.',
      problems,
    );
  }
  return change(context, labelOf(batch), () => {
    const at = context.now();
    let changed = 0;
    for (const { id, patch } of batch.changes) {
      const before = known.get(id);
      if (before && changesSomething(before, patch)) {
        changed += 1;
        // Named twice, a service is compared with what the first patch made of it.
        known.set(id, { ...before, ...withoutUndefined(patch) });
        updateService(context.database, id, withoutUndefined(patch), at);
        if (
          patch.documentationRegime !== undefined &&
          patch.documentationRegime !== before.documentationRegime
        ) {
          voidSignature(context, id);
        }
      }
    }
    return { changed, added: addServices(context, batch.additions, at) };
  });
}

function changesSomething(before: Service, patch: ServicePatch): boolean {
  return Object.entries(patch).some(
    ([field, value]) =>
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(before[field as keyof ServicePatch]),
  );
}

function addServices(
  context: PlanContext,
  additions: readonly ServiceAddition[],
  at: string,
): string[] {
  if (additions.length === 0) return [];
  const takeRef = createRefMaker(listServiceRefs(context.database));
  const services = additions.map((addition): NewService => {
    const { targetGroupIds, areaIds, forms, workingMethodIds, districtIds, ...columns } = {
      ...newServiceFields,
      ...withoutUndefined(addition),
    };
    return {
      row: {
        ...columns,
        ...newServiceState,
        id: context.newId(),
        ref: takeRef(undefined),
        createdAt: at,
        updatedAt: at,
      },
      links: { targetGroupIds, areaIds, forms, workingMethodIds, districtIds },
    };
  });
  insertServices(context.database, services);
  return services.map(({ row }) => row.id);
}

/** Marks services as verified today by the acting role, as one action. */
export function verifyServices(context: PlanContext, ids: readonly string[]): number {
  const known = new Set(listServices(context.database).map(({ id }) => id));
  const wanted = [...new Set(ids)];
  if (wanted.some((id) => !known.has(id))) {
    throw new Refusal(
      'not-found',
      'En av insatserna finns inte längre i planen, så ingen har verifierats. Ladda om listan och försök igen.',
    );
  }
  return change(context, `Verifierade ${countOf(wanted.length)}`, () => {
    for (const id of wanted) {
      setServiceVerified(context.database, id, context.today(), context.role);
    }
    return wanted.length;
  });
}
