// Why: use cases of needs: what is needed, which services answer it, and ideas made out of it.
// Must not: leave a made-up example need marked as one once a person has rewritten it.
import { z } from 'zod';
import { listTargetGroups } from '../../../db/repos/lists.ts';
import {
  addNeedLink,
  findNeed,
  highestNeedNumber,
  insertNeed,
  listNeeds as listRows,
  removeNeedLink,
  removeNeedRow,
  updateNeedRow,
} from '../../../db/repos/needs.ts';
import type { NeedWithServices } from '../../../db/repos/needs.ts';
import { readSetting, writeSetting } from '../../../db/repos/settings.ts';
import type { Need, NeedFields, NeedLink } from '../../../src-shared/contract/owner/needs.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import { needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import { createService, requireService } from './services.ts';

export type NeedChange = { readonly [Key in keyof NeedFields]?: NeedFields[Key] | undefined };

export interface NeedOptions {
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

/** A need that nothing is known of but its title. */
const newNeedFields: Omit<NeedFields, 'title'> = {
  description: null,
  targetGroupId: null,
  knownBy: 'unknown',
  strength: null,
  knownOn: null,
  source: null,
};

/** All needs by number. */
export function listNeeds(context: PlanContext): Need[] {
  return listRows(context.database).map(asNeed);
}

function asNeed({ createdAt: _createdAt, serviceIds, ...row }: NeedWithServices): Need {
  return { ...row, serviceIds: [...serviceIds] };
}

export function requireNeed(context: PlanContext, id: string): Need {
  const found = findNeed(context.database, id);
  if (!found) {
    throw new Refusal(
      'not-found',
      'Behovet finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return asNeed(found);
}

export function createNeed(
  context: PlanContext,
  fields: NeedChange & { readonly title: string },
  serviceIds: readonly string[] = [],
  options: NeedOptions = {},
): Need {
  const id = context.newId();
  requireGroup(context, fields.targetGroupId);
  return change(context, `La till behovet ${fields.title}`, () => {
    insertNeed(context.database, {
      ...newNeedFields,
      ...withoutUndefined(fields),
      title: fields.title,
      id,
      number: nextNumber(context),
      isExample: options.isExample ?? false,
      createdAt: context.now(),
    });
    for (const serviceId of serviceIds) {
      requireService(context, serviceId);
      addNeedLink(context.database, { needId: id, serviceId });
    }
    return requireNeed(context, id);
  });
}

function requireGroup(context: PlanContext, id: string | null | undefined): void {
  if (id === null || id === undefined) return;
  if (!listTargetGroups(context.database).some((group) => group.id === id)) {
    throw new Refusal('not-found', 'Målgruppen finns inte längre i planen. Ladda om sidan.');
  }
}

// A number stands in minutes and papers, so that of a need that was taken out is not used again.
const highestNumberSetting = 'highest-need-number';

function nextNumber(context: PlanContext): number {
  const removed = z.int().nullable().parse(readSetting(context.database, highestNumberSetting));
  return Math.max(highestNeedNumber(context.database), removed ?? 0) + 1;
}

/** Changes the given fields. A rewritten example stands for something real. */
export function updateNeed(
  context: PlanContext,
  id: string,
  patch: NeedChange,
  options: NeedOptions = {},
): Need {
  const before = requireNeed(context, id);
  requireGroup(context, patch.targetGroupId);
  const fields = withoutUndefined(patch);
  if (Object.keys(fields).length === 0) return before;
  return change(context, `Ändrade behovet ${patch.title ?? before.title}`, () => {
    updateNeedRow(context.database, id, fields, options.isExample ?? false);
    return requireNeed(context, id);
  });
}

/** Takes a need out of the plan with its links; undo brings all of it back. */
export function removeNeed(context: PlanContext, id: string): void {
  const { title, number } = requireNeed(context, id);
  change(context, `Tog bort behovet ${title}`, () => {
    if (number === nextNumber(context) - 1) {
      writeSetting(context.database, highestNumberSetting, number);
    }
    removeNeedRow(context.database, id);
  });
}

/**
 * Says that services answer needs, or no longer do. A link is no rewriting: a made-up need that is
 * linked is still made up. Answers with how many links changed.
 */
export function setNeedLinks(
  context: PlanContext,
  links: readonly NeedLink[],
  isLinked: boolean,
): number {
  for (const id of new Set(links.map((link) => link.needId))) requireNeed(context, id);
  for (const id of new Set(links.map((link) => link.serviceId))) requireService(context, id);
  return change(context, linkLabel(context, links, isLinked), () => {
    const write = isLinked ? addNeedLink : removeNeedLink;
    return links.filter((link) => write(context.database, link)).length;
  });
}

function linkLabel(context: PlanContext, links: readonly NeedLink[], isLinked: boolean): string {
  const [only] = links;
  if (links.length !== 1 || only === undefined) {
    return isLinked
      ? `Kopplade ${links.length} insatser och behov`
      : `Tog bort ${links.length} kopplingar mellan insatser och behov`;
  }
  const { number } = requireNeed(context, only.needId);
  const { name } = requireService(context, only.serviceId);
  return isLinked
    ? `Kopplade ${name} till behovet ${needRef(number)}`
    : `Tog bort kopplingen mellan ${name} och behovet ${needRef(number)}`;
}

/** A new service out of a need, with the need's target group, and the link kept. */
export function makeIdea(context: PlanContext, needId: string, name: string): Service {
  const need = requireNeed(context, needId);
  return change(context, `Gjorde behovet ${needRef(need.number)} till insatsidén ${name}`, () => {
    const service = createService(context, {
      name,
      targetGroupIds: need.targetGroupId === null ? [] : [need.targetGroupId],
      origin: 'from-need',
    });
    addNeedLink(context.database, { needId, serviceId: service.id });
    return service;
  });
}
