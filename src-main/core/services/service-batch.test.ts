// Why: a pasted block is hundreds of changes in one press: all of it or nothing, and back exactly.
// Must not: know cells; what a cell means is the window's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { listServices } from '../../../db/repos/services.ts';
import type { ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { createTestPlan, type TestPlan } from '../../../test/support/plan.ts';
import { planLists } from './lists.ts';
import { updateServices, verifyServices } from './service-batch.ts';
import { setStatuses } from './services.ts';

const nowhere = '01900000-0000-7000-8000-00000000dead';

function threeServices(): { plan: TestPlan; ids: string[] } {
  const plan = createTestPlan();
  return { plan, ids: plan.addServices('Ett', 'Två', 'Tre').map(({ id }) => id) };
}

function fieldOf<Field extends keyof ServicePatch>({ context }: TestPlan, field: Field) {
  return listServices(context.database).map((service) => service[field]);
}

describe('updateServices', () => {
  it('changes each service by its own patch and adds new ones, as one step', () => {
    const { plan, ids } = threeServices();
    const before = plan.dump();
    const { changed, added } = updateServices(plan.context, {
      cause: 'paste',
      changes: ids.map((id, index) => ({ id, patch: { countPerYear: index, fee: 'Ingen' } })),
      additions: [{ name: 'Fyra', forms: ['Grupp'] }, { name: 'Fem' }],
    });
    expect([changed, added.length]).toEqual([3, 2]);
    expect(fieldOf(plan, 'countPerYear')).toEqual([0, 1, 2, null, null]);
    expect(listServices(plan.context.database).map(({ ref }) => ref)).toEqual([
      'I1',
      'I2',
      'I3',
      'I4',
      'I5',
    ]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('counts only what became different, and leaves no step behind for nothing', () => {
    const { plan, ids } = threeServices();
    const [id = ''] = ids;
    const batch = {
      cause: 'fill' as const,
      changes: [{ id, patch: { forms: ['Grupp'], fee: 'Ingen' } }],
      additions: [],
    };
    expect(updateServices(plan.context, batch).changed).toBe(1);
    const after = plan.dump();
    expect(updateServices(plan.context, batch).changed).toBe(0);
    expect(plan.dump()).toEqual(after);
  });

  it('lets the last patch of a service win, also when it goes back to what was', () => {
    const { plan, ids } = threeServices();
    const [id = ''] = ids;
    updateServices(plan.context, {
      cause: 'paste',
      changes: [
        { id, patch: { fee: 'Ingen' } },
        { id, patch: { fee: null } },
      ],
      additions: [],
    });
    expect(fieldOf(plan, 'fee')).toEqual([null, null, null]);
  });

  it('changes nothing at all where one service or one value is gone', () => {
    const { plan, ids } = threeServices();
    const before = plan.dump();
    const [first = '', second = ''] = ids;
    expect(() =>
      updateServices(plan.context, {
        cause: 'paste',
        changes: [
          { id: first, patch: { fee: 'Ingen' } },
          { id: nowhere, patch: { fee: 'Ingen' } },
        ],
        additions: [],
      }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() =>
      updateServices(plan.context, {
        cause: 'paste',
        changes: [
          { id: first, patch: { fee: 'Ingen' } },
          { id: second, patch: { targetGroupIds: [nowhere] } },
        ],
        additions: [{ name: 'Ny', districtIds: [nowhere] }],
      }),
    ).toThrow(
      expect.objectContaining({
        code: 'invalid-value',
        problems: [
          expect.objectContaining({ place: 'I2 · Målgrupp' }),
          expect.objectContaining({ place: 'Ny · Stadsdel' }),
        ],
      }),
    );
    expect(plan.dump()).toEqual(before);
  });

  it('stores no identity number, in whichever cell it stands', () => {
    const { plan, ids } = threeServices();
    const before = plan.dump();
    expect(() =>
      updateServices(plan.context, {
        cause: 'paste',
        changes: ids.map((id) => ({ id, patch: { notes: 'Ring 19121212-1212' } })),
        additions: [],
      }),
    ).toThrow(expect.objectContaining({ code: 'identity-number' }));
    expect(plan.dump()).toEqual(before);
  });
});

describe('verifyServices', () => {
  it('verifies all of them once, as one step', () => {
    const { plan, ids } = threeServices();
    const before = plan.dump();
    expect(verifyServices(plan.context, [...ids, ...ids])).toBe(3);
    expect(listServices(plan.context.database).map(({ lastVerifiedOn }) => lastVerifiedOn)).toEqual(
      ['2026-11-22', '2026-11-22', '2026-11-22'],
    );
    plan.undo();
    expect(plan.dump()).toEqual(before);
    expect(() => verifyServices(plan.context, [...ids, nowhere])).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    expect(plan.dump()).toEqual(before);
  });
});

describe('setStatuses', () => {
  it('moves all or none, and judges each by its own answers', () => {
    const { plan, ids } = threeServices();
    const before = plan.dump();
    expect(setStatuses(plan.context, [...ids, ...ids], 'candidate', null)).toBe(3);
    expect(() => setStatuses(plan.context, [...ids, nowhere], 'declined', 'Ryms inte')).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });
});

describe('any sequence of pastes, fills, clearings, undo and redo', () => {
  const text = fc.option(fc.constantFrom('Ingen', 'å ä ö', 'två\nrader', '"citat"'), { nil: null });
  const patch = fc.record(
    {
      fee: text,
      notes: text,
      countPerYear: fc.option(fc.nat(999), { nil: null }),
      forms: fc.uniqueArray(fc.constantFrom('Grupp', 'Individuell', 'Familj'), { maxLength: 3 }),
      supportLevel: fc.constantFrom('promoting', 'first-line', 'second-line', null),
      documentationRegime: fc.constantFrom('A', 'B', 'C', null),
    },
    { requiredKeys: [] },
  );
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('batch' as const),
        patches: fc.array(fc.tuple(fc.nat(2), patch), { maxLength: 4 }),
        added: fc.nat(2),
        group: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
    },
  );

  it('goes back and forth exactly', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { plan, ids } = threeServices();
        const group = planLists(plan.context).targetGroups[0]?.id ?? '';
        // The states one can go back to, and the place among them.
        let states = [plan.dump()];
        let place = 0;
        for (const one of steps) {
          if (one.kind === 'batch') {
            const before = plan.dump();
            updateServices(plan.context, {
              cause: 'paste',
              changes: one.patches.map(([index, changed]) => ({
                id: ids[index] ?? '',
                patch: one.group ? { ...changed, targetGroupIds: [group] } : changed,
              })),
              additions: Array.from({ length: one.added }, (_, index) => ({ name: `Ny ${index}` })),
            });
            const after = plan.dump();
            if (JSON.stringify(after) !== JSON.stringify(before)) {
              states = [...states.slice(0, place + 1), after];
              place += 1;
            }
          } else if (one.kind === 'undo' && place > 0) {
            plan.undo();
            place -= 1;
          } else if (one.kind === 'redo' && place < states.length - 1) {
            plan.redo();
            place += 1;
          }
          expect(plan.dump()).toEqual(states[place]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
