// Why: use cases of sorting proposals between the workshops: the board, its categories, new ideas.
// Must not: add votes together, or take a step of the life cycle but a new idea's first.
import {
  insertCategory,
  listCategories,
  listPlacings,
  orderCategories,
  removeCategory as dropCategory,
  removePlacings,
  renameCategory as writeCategoryName,
  savePlacing,
} from '../../../db/repos/sorting.ts';
import { listServices } from '../../../db/repos/services.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { ProposalCard, SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import { compareSwedish, normaliseName } from '../../../src-shared/domain/collation.ts';
import { putBefore, sortingPlace } from '../../../src-shared/domain/sorting.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { currentScores } from './current-ranks.ts';
import { planLists } from './lists.ts';
import { screenAll } from './screening.ts';
import { mergesOf } from './service-merge.ts';
import { createService, requireService, takeStep } from './services.ts';
import { similarServices } from './similar-services.ts';

export function sortingBoard(context: PlanContext): SortingBoard {
  const places = Map.groupBy(listServices(context.database), sortingPlace);
  const order = new Map(listPlacings(context.database).map((row, at) => [row.serviceId, at]));
  const placeOf = ({ id }: ProposalCard): number => order.get(id) ?? order.size;
  const rankOf = ({ score }: ProposalCard): number => score?.rank ?? Number.MAX_SAFE_INTEGER;
  const ended = places.get('ended') ?? [];
  const merged = new Set(mergesOf(context).map((each) => each.merged.id));
  return {
    categories: listCategories(context.database),
    cards: cardsOf(context, places.get('board') ?? []).toSorted(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        rankOf(a) - rankOf(b) ||
        compareSwedish(a.name, b.name) ||
        compareSwedish(a.ref, b.ref),
    ),
    goneOn: places.get('gone-on')?.length ?? 0,
    // A merged idea lives on in another, and was not turned down.
    declined: ended.filter(({ id, status }) => status === 'declined' && !merged.has(id)).length,
  };
}

function cardsOf(context: PlanContext, services: readonly Service[]): ProposalCard[] {
  const screenings = screenAll(context, services);
  const { scores } = currentScores(context);
  const groups = new Map(planLists(context).targetGroups.map(({ id, name }) => [id, name]));
  const categories = new Map(
    listPlacings(context.database).map((row) => [row.serviceId, row.categoryId]),
  );
  const similar = new Map<string, ProposalCard['similar']>();
  for (const { one, other } of similarServices(context).pairs) {
    similar.set(one.id, [...(similar.get(one.id) ?? []), other]);
    similar.set(other.id, [...(similar.get(other.id) ?? []), one]);
  }
  const merges = Map.groupBy(mergesOf(context), ({ into }) => into.id);
  return services.map(({ id, ref, name, targetGroupIds, status, origin }) => {
    const screening = screenings.get(id);
    const conditions = screening?.conditions ?? [];
    const score = scores.get(id);
    return {
      id,
      ref,
      name,
      targetGroups: targetGroupIds.flatMap((group) => groups.get(group) ?? []),
      status,
      origin,
      outcome: screening?.outcome ?? 'unscreened',
      openConditions: conditions.filter((one) => one.status === 'open').length,
      fulfilledConditions: conditions.filter((one) => one.status === 'fulfilled').length,
      categoryId: categories.get(id) ?? null,
      score: score ? { rank: score.rank, quadrant: score.quadrant, votes: score.votes } : null,
      similar: similar.get(id) ?? [],
      merged: (merges.get(id) ?? []).map((each) => each.merged),
    };
  });
}

function requireCategory(context: PlanContext, id: string): Named {
  const found = listCategories(context.database).find((one) => one.id === id);
  if (!found) {
    throw new Refusal(
      'not-found',
      'Kategorin finns inte längre i planen. Ingenting har ändrats. Ladda om sidan.',
    );
  }
  return found;
}

function refuseTakenName(context: PlanContext, name: string, ownId: string | null): void {
  const wanted = normaliseName(name);
  const isTaken = listCategories(context.database).some(
    (one) => one.id !== ownId && normaliseName(one.name) === wanted,
  );
  if (isTaken) {
    throw new Refusal('name-taken', `Det finns redan en kategori som heter ${name}.`);
  }
}

export function addCategory(context: PlanContext, name: string): Named {
  refuseTakenName(context, name, null);
  const row = { id: context.newId(), name };
  return change(context, `La till kategorin ${name}`, () => {
    insertCategory(context.database, row, listCategories(context.database).length + 1);
    return row;
  });
}

export function renameCategory(context: PlanContext, row: Named): Named {
  requireCategory(context, row.id);
  refuseTakenName(context, row.name, row.id);
  return change(context, `Bytte namn på kategorin till ${row.name}`, () => {
    writeCategoryName(context.database, row);
    return row;
  });
}

/** Its proposals stay, unsorted; the other categories close the gap. */
export function removeCategory(context: PlanContext, id: string): void {
  const { name } = requireCategory(context, id);
  change(context, `Tog bort kategorin ${name}`, () => {
    dropCategory(context.database, id);
    orderCategories(
      context.database,
      listCategories(context.database).map((one) => one.id),
    );
  });
}

export function moveCategory(context: PlanContext, id: string, beforeId: string | null): void {
  const { name } = requireCategory(context, id);
  if (beforeId !== null) requireCategory(context, beforeId);
  const order = listCategories(context.database).map((one) => one.id);
  change(context, `Flyttade kategorin ${name}`, () =>
    orderCategories(context.database, putBefore(order, [id], beforeId)),
  );
}

/** Puts proposals down; answers with how many stand otherwise than before. */
export function placeProposals(
  context: PlanContext,
  input: {
    readonly serviceIds: readonly string[];
    readonly categoryId: string | null;
    readonly beforeServiceId: string | null;
  },
): number {
  const { categoryId } = input;
  const ids = [...new Set(input.serviceIds)];
  const first = requireService(context, ids[0] ?? '');
  for (const id of ids) requireService(context, id);
  const category = categoryId === null ? null : requireCategory(context, categoryId);
  const what = ids.length === 1 ? first.name : `${ids.length} förslag`;
  const label = category
    ? `Sorterade ${what} under ${category.name}`
    : `Lade tillbaka ${what} bland de osorterade`;
  return change(context, label, () => {
    const before = new Map(listPlacings(context.database).map((row) => [row.serviceId, row]));
    if (categoryId === null) {
      const sorted = ids.filter((id) => before.has(id));
      if (sorted.length > 0) removePlacings(context.database, sorted);
      return sorted.length;
    }
    const there = [...before.values()].filter((row) => row.categoryId === categoryId);
    const order = putBefore(
      there.map((row) => row.serviceId),
      ids,
      input.beforeServiceId,
    );
    const wasInOrder = there.map((row) => row.serviceId);
    for (const [index, serviceId] of order.entries()) {
      const row = before.get(serviceId);
      if (row?.categoryId !== categoryId || row.position !== index + 1) {
        savePlacing(context.database, { serviceId, categoryId, position: index + 1 });
      }
    }
    return ids.filter(
      (id) =>
        before.get(id)?.categoryId !== categoryId || wasInOrder.indexOf(id) !== order.indexOf(id),
    ).length;
  });
}

/** A new idea, a candidate from the start: its life begins on the workshop's table. */
export function propose(
  context: PlanContext,
  input: {
    readonly name: string;
    readonly targetGroupIds: readonly string[];
    readonly categoryId: string | null;
  },
): { readonly id: string; readonly ref: string } {
  const { name, categoryId } = input;
  return change(context, `La till förslaget ${name}`, () => {
    const { id, ref } = createService(context, {
      name,
      targetGroupIds: [...input.targetGroupIds],
      origin: 'new-idea',
    });
    takeStep(context, id, 'candidate', null);
    if (categoryId !== null) {
      placeProposals(context, { serviceIds: [id], categoryId, beforeServiceId: null });
    }
    return { id, ref };
  });
}
