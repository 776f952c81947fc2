// Why: sorting is what the room decides with its hands: nothing may get lost, doubled, or scored anew.
// Must not: repeat the order that domain/sorting.test.ts proves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import { asRefusal } from '../refusal.ts';
import { mergeServices } from './service-merge.ts';
import { changeService, requireService, setStatuses } from './services.ts';
import { revealRound } from './session-rounds.ts';
import {
  addCategory,
  moveCategory,
  placeProposals,
  propose,
  removeCategory,
  renameCategory,
  sortingBoard,
} from './sorting.ts';

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return asRefusal(error)?.code ?? 'fault';
  }
}

/** Three candidates and two categories. */
function sortingRoom(): { plan: TestPlan; ids: string[]; early: string; parents: string } {
  const plan = createTestPlan('Workshopledare');
  const ids = plan.addServices('Alfa', 'Beta', 'Gamma').map(({ id }) => id);
  setStatuses(plan.context, ids, 'candidate', null);
  const early = addCategory(plan.context, 'Tidigt stöd').id;
  const parents = addCategory(plan.context, 'Föräldraskap').id;
  return { plan, ids, early, parents };
}

/** The names in each category, and those unsorted, as the board shows them. */
function shown({ context }: TestPlan): Record<string, string[]> {
  const { categories, cards } = sortingBoard(context);
  return Object.fromEntries(
    [...categories, { id: null, name: 'osorterade' }].map(({ id, name }) => [
      name,
      cards.filter((card) => card.categoryId === id).map((card) => card.name),
    ]),
  );
}

describe('the board between the workshops', () => {
  it('places one and many, before another and last, each as one undo', () => {
    const { plan, ids, early, parents } = sortingRoom();
    const [alfa = '', beta = '', gamma = ''] = ids;
    const { context } = plan;
    const place = (serviceIds: string[], categoryId: string | null, before?: string): number =>
      placeProposals(context, { serviceIds, categoryId, beforeServiceId: before ?? null });
    expect(shown(plan)).toEqual({
      'Tidigt stöd': [],
      Föräldraskap: [],
      osorterade: ['Alfa', 'Beta', 'Gamma'],
    });
    expect(place([gamma, alfa], early)).toBe(2);
    expect(place([beta], early, alfa)).toBe(1);
    expect(shown(plan)['Tidigt stöd']).toEqual(['Gamma', 'Beta', 'Alfa']);
    expect(place([beta], early, alfa)).toBe(0);
    expect(place([gamma], parents)).toBe(1);
    expect(place([alfa], null)).toBe(1);
    expect(place([alfa], null)).toBe(0);
    expect(shown(plan)).toEqual({
      'Tidigt stöd': ['Beta'],
      Föräldraskap: ['Gamma'],
      osorterade: ['Alfa'],
    });
    plan.undo();
    plan.undo();
    expect(shown(plan)['Tidigt stöd']).toEqual(['Gamma', 'Beta', 'Alfa']);
  });

  it('takes a new idea as a candidate of its own origin, and shows what has left the board', () => {
    const { plan, ids, early } = sortingRoom();
    const before = plan.dump();
    const { id } = propose(plan.context, {
      name: 'Kvällsöppet samtal',
      targetGroupIds: [],
      categoryId: early,
    });
    expect(requireService(plan.context, id)).toMatchObject({
      status: 'candidate',
      origin: 'new-idea',
    });
    expect(shown(plan)['Tidigt stöd']).toEqual(['Kvällsöppet samtal']);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    setStatuses(plan.context, [ids[0] ?? ''], 'declined', 'Ryms inte');
    expect(sortingBoard(plan.context)).toMatchObject({ goneOn: 0, declined: 1 });
    expect(shown(plan)['osorterade']).toEqual(['Beta', 'Gamma']);
  });

  it('names, moves and removes categories; what stood there is unsorted, and undo brings it back', () => {
    const { plan, ids, early, parents } = sortingRoom();
    const { context } = plan;
    placeProposals(context, { serviceIds: ids, categoryId: early, beforeServiceId: null });
    moveCategory(context, parents, early);
    expect(sortingBoard(context).categories.map(({ name }) => name)).toEqual([
      'Föräldraskap',
      'Tidigt stöd',
    ]);
    expect(renameCategory(context, { id: early, name: 'Tidigt och lätt' }).name).toBe(
      'Tidigt och lätt',
    );
    const before = plan.dump();
    removeCategory(context, early);
    expect(shown(plan)).toEqual({ Föräldraskap: [], osorterade: ['Alfa', 'Beta', 'Gamma'] });
    plan.undo();
    expect(plan.dump()).toEqual(before);
    expect(refusalOf(() => addCategory(context, ' tidigt  och LÄTT '))).toBe('name-taken');
    expect(refusalOf(() => renameCategory(context, { id: parents, name: 'Tidigt och lätt' }))).toBe(
      'name-taken',
    );
    expect(refusalOf(() => removeCategory(context, 'gone'))).toBe('not-found');
    expect(
      refusalOf(() =>
        placeProposals(context, { serviceIds: ids, categoryId: 'gone', beforeServiceId: null }),
      ),
    ).toBe('not-found');
    expect(plan.dump()).toEqual(before);
  });

  it('says the score of a revealed round only, and never adds what a merged idea got', () => {
    const workshop = createWorkshop(
      ['Samtalsgrupp för anhöriga', 'Samtalsgrupper för anhöriga'],
      Array(5).fill(null),
    );
    const { context, plan } = workshop;
    const [kept = '', merged = ''] = workshop.serviceIds;
    workshop.vote(
      Array.from(
        { length: 5 },
        () =>
          [
            [4, 4],
            [2, 2],
          ] as const,
      ),
    );
    const scoresNow = () => sortingBoard(context).cards.map(({ name, score }) => [name, score]);
    expect(scoresNow()).toEqual([
      ['Samtalsgrupp för anhöriga', null],
      ['Samtalsgrupper för anhöriga', null],
    ]);
    revealRound(context, workshop.sessionId);
    const own = sortingBoard(context).cards.find(({ id }) => id === kept)?.score;
    expect(own).toMatchObject({ rank: 1, votes: 5 });
    expect(sortingBoard(context).cards[0]?.similar.map(({ id }) => id)).toEqual([merged]);
    mergeServices(context, { keepId: kept, mergeId: merged, take: [], answersFrom: null });
    const board = sortingBoard(context);
    expect(board.cards).toHaveLength(1);
    expect(board.cards[0]).toMatchObject({
      id: kept,
      score: own,
      merged: [{ id: merged, name: 'Samtalsgrupper för anhöriga' }],
    });
    // It lives on in the other: nobody turned it down.
    expect(board.declined).toBe(0);
    changeService(context, kept, { name: 'Samtal' });
    expect(plan.context.file.sqlite.pragma('foreign_key_check')).toEqual([]);
  });
});

it('any sequence of putting down keeps every proposal exactly once', () => {
  const { plan, ids, early, parents } = sortingRoom();
  const target = fc.constantFrom(early, parents, null);
  const some = fc.subarray(ids, { minLength: 1 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(some, target, fc.option(fc.constantFrom(...ids))), { maxLength: 6 }),
      (moves) => {
        for (const [serviceIds, categoryId, beforeServiceId] of moves) {
          placeProposals(plan.context, { serviceIds, categoryId, beforeServiceId });
          const { cards } = sortingBoard(plan.context);
          expect(cards.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
          const there = cards.filter((card) => card.categoryId === categoryId).map(({ id }) => id);
          expect(there).toEqual(expect.arrayContaining(serviceIds));
        }
      },
    ),
    { numRuns: 30 },
  );
});
