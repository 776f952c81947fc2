// Why: what may be written in the matrix: the law first, then the gate, and what is recorded of it.
// Must not: let a case pass without looking at what stands in the plan afterwards.
import { describe, expect, it } from 'vitest';
import { listDecisions } from '../../../db/repos/decisions.ts';
import { listDistricts } from '../../../db/repos/lists.ts';
import { listGateDeviations, listServiceCells } from '../../../db/repos/rollout.ts';
import type { CellFields } from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { answerAll, createTestPlan, writeReadiness } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import type { CellsOptions } from './rollout-change.ts';
import { serviceGate } from './rollout-gate.ts';
import { setCells, storeCells } from './rollout.ts';
import { createRisk } from './risks.ts';

interface Case {
  readonly plan: TestPlan;
  readonly context: TestPlan['context'];
  /** Settled by law. */
  readonly serviceId: string;
  readonly districts: readonly string[];
  set(
    patch: Partial<CellFields>,
    options?: CellsOptions & { reason?: string; in?: readonly number[]; service?: string },
  ): ReturnType<typeof storeCells>;
  statuses(): RolloutStatus[];
}

function createCase(): Case {
  const plan = createTestPlan();
  const { context } = plan;
  const serviceId = plan.addServices('Familjesamtal')[0]?.id ?? '';
  answerAll(context, serviceId);
  const districts = listDistricts(context.database).map(({ id }) => id);
  return {
    plan,
    context,
    serviceId,
    districts,
    set(patch, { reason, in: places = [0], service = serviceId, ...options } = {}) {
      const cells = places.map((place) => ({
        serviceId: service,
        districtId: districts[place] ?? '',
      }));
      return storeCells(context, { cells, patch, overrideReason: reason ?? null }, options);
    },
    statuses: () => listServiceCells(context.database).map(({ status }) => status),
  };
}

const refusal = (code: string) => expect.objectContaining({ code });

describe('cells', () => {
  it('are set many at once, and what is not named stays', () => {
    const { set, context, districts } = createCase();
    expect(set({ status: 'planned', startOn: '2027-01-01' }, { in: [0, 1, 1] })).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
    });
    expect(set({ status: 'pilot', note: 'Torsdagar' }, { in: [1, 2] })).toEqual({
      created: 1,
      updated: 1,
      unchanged: 0,
    });
    const cells = listServiceCells(context.database).toSorted(
      (a, b) => districts.indexOf(a.districtId) - districts.indexOf(b.districtId),
    );
    expect(cells.map(({ status, startOn, note }) => [status, startOn, note])).toEqual([
      ['planned', '2027-01-01', null],
      ['pilot', '2027-01-01', 'Torsdagar'],
      ['pilot', null, 'Torsdagar'],
    ]);
  });

  it('are left alone where nothing changes, and unknown is not recorded for nothing', () => {
    const { set, plan } = createCase();
    set({ status: 'pilot' });
    const before = plan.dump();
    expect(set({ status: 'pilot' })).toEqual({ created: 0, updated: 0, unchanged: 1 });
    expect(set({ status: 'unknown' }, { in: [3] })).toMatchObject({ unchanged: 1 });
    expect(plan.dump()).toEqual(before);
  });

  it('of an example become real when a person sets them, even to the same', () => {
    const { set, context } = createCase();
    set({ status: 'planned' }, { isExample: true });
    expect(listServiceCells(context.database)[0]?.isExample).toBe(true);
    expect(set({ status: 'planned' })).toMatchObject({ updated: 1 });
    expect(listServiceCells(context.database)[0]?.isExample).toBe(false);
  });

  it('are refused with dates in the wrong order, or for what is not in the plan', () => {
    const { set, plan, context, serviceId, districts } = createCase();
    set({ endOn: '2027-01-01' });
    const before = plan.dump();
    expect(() => set({ startOn: '2027-06-01' })).toThrow(refusal('invalid-value'));
    const strays = [
      { serviceId, districtId: context.newId() },
      { serviceId: context.newId(), districtId: districts[0] ?? '' },
    ];
    for (const stray of strays) {
      const input = { cells: [stray], patch: { status: 'planned' }, overrideReason: null } as const;
      expect(() => setCells(context, input)).toThrow(refusal('not-found'));
    }
    expect(plan.dump()).toEqual(before);
  });

  it('go back to an earlier phase with a reason only, which is logged', () => {
    const { set, context } = createCase();
    set({ phase: 'use' });
    expect(() => set({ phase: 'needs' })).toThrow(refusal('reason-needed'));
    expect(() => set({ phase: null }, { reason: ' ' })).toThrow(refusal('reason-needed'));
    set({ phase: 'needs' }, { reason: 'Ny målgrupp' });
    expect(listDecisions(context.database)[0]).toMatchObject({
      kind: 'other',
      text: 'Bromma: Användning → Behovsinventering. Skäl: Ny målgrupp',
    });
    set({ phase: 'sustaining' });
    set({ phase: 'use' }, { isRegistration: true });
    expect(listServiceCells(context.database)[0]?.phase).toBe('use');
  });
});

describe('the law', () => {
  it.each<[string, Readonly<Record<string, 'yes' | 'no'>>, RolloutStatus[], RolloutStatus[]]>([
    ['a block', { R03: 'yes' }, ['not-applicable', 'decommissioned'], ['planned', 'paused']],
    ['a review', { R09: 'yes' }, ['planned', 'paused'], ['pilot', 'rolling-out', 'sustained']],
    ['an open condition', { R22: 'no' }, ['planned'], ['pilot', 'rolled-out']],
  ])('stops %s, and no reason passes it', (_what, answers, allowed, stopped) => {
    const { set, context, serviceId, statuses } = createCase();
    answerAll(context, serviceId, answers);
    for (const status of stopped) {
      for (const options of [{}, { reason: 'Vi vill ändå' }, { isRegistration: true }]) {
        expect(() => set({ status }, options)).toThrow(refusal('legal-stop'));
      }
    }
    expect(statuses()).toEqual([]);
    expect(listGateDeviations(context.database)).toEqual([]);
    for (const status of allowed) set({ status });
    expect(statuses()).toEqual([allowed.at(-1)]);
  });

  it('is told by name: which service, what is missing, and where it says so', () => {
    const { set, context, plan, serviceId } = createCase();
    answerAll(context, serviceId, { R22: 'no' });
    const unscreened = plan.addServices('Öppet hus')[0]?.id ?? '';
    expect(() => set({ status: 'pilot' })).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('stoppar statusen pilot för Familjesamtal'),
        problems: [
          {
            place: 'Familjesamtal',
            message: expect.stringMatching(
              /^Villkoret är öppet: Nämndbeslut om insatsen \(.+\)\.$/,
            ),
          },
        ],
      }),
    );
    expect(() => set({ status: 'pilot' }, { service: unscreened })).toThrow(
      expect.objectContaining({
        problems: [{ place: 'Öppet hus', message: 'Insatsen är inte rättsligt prövad.' }],
      }),
    );
  });

  it('stops the whole action where one service of many is stopped', () => {
    const { plan, context, serviceId, districts } = createCase();
    const other = plan.addServices('Öppet hus')[0]?.id ?? '';
    const before = plan.dump();
    const cells = [serviceId, other].map((id) => ({
      serviceId: id,
      districtId: districts[0] ?? '',
    }));
    const input = { cells, patch: { status: 'pilot' }, overrideReason: null } as const;
    expect(() => setCells(context, input)).toThrow(refusal('legal-stop'));
    expect(plan.dump()).toEqual(before);
  });

  it('does not undo what is recorded when an outcome changes afterwards', () => {
    const { set, context, serviceId, statuses } = createCase();
    set({ status: 'pilot' });
    answerAll(context, serviceId, { R03: 'yes' });
    set({ note: 'Stoppad, se beslut' });
    expect(statuses()).toEqual(['pilot']);
    expect(() => set({ status: 'sustained' })).toThrow(refusal('legal-stop'));
    set({ status: 'decommissioned' });
    expect(statuses()).toEqual(['decommissioned']);
  });
});

describe('the gate', () => {
  it('is closed until all is written down, and says what is missing', () => {
    const { set, context, serviceId, statuses } = createCase();
    set({ status: 'pilot' });
    createRisk(context, { serviceId, title: 'Risk', current: { severity: 4, likelihood: 4 } });
    expect(() => set({ status: 'rolling-out' })).toThrow(
      expect.objectContaining({
        code: 'gate-closed',
        message: expect.stringContaining('Familjesamtal'),
        problems: expect.arrayContaining([
          { place: 'Familjesamtal', message: 'Hög risk utan åtgärd' },
          { place: 'Familjesamtal', message: 'Finansiering saknas' },
        ]),
      }),
    );
    expect(statuses()).toEqual(['pilot']);
  });

  it('lets through once it is open, with nothing to report', () => {
    const { set, context, serviceId, statuses } = createCase();
    writeReadiness(context, serviceId);
    set({ status: 'rolled-out' });
    expect(statuses()).toEqual(['rolled-out']);
    expect(listGateDeviations(context.database)).toEqual([]);
  });

  it('is passed by a written reason, which is kept per district and as one decision', () => {
    const { set, plan, context, serviceId, districts } = createCase();
    set({ status: 'pilot' }, { in: [0, 1] });
    const before = plan.dump();
    set({ status: 'rolled-out' }, { in: [0, 1], reason: ' Nämnden vill börja nu ' });
    const after = plan.dump();
    const { overrides } = serviceGate(context, serviceId);
    expect(overrides).toHaveLength(2);
    expect(overrides[0]).toMatchObject({
      districtId: districts[0],
      reason: 'Nämnden vill börja nu',
      role: 'Strateg',
    });
    expect(overrides[0]?.missing).toContain('Beslutshänvisning saknas');
    const decisions = listDecisions(context.database).filter(({ kind }) => kind === 'override');
    expect(decisions).toHaveLength(1);
    expect(decisions[0]?.text).toMatch(
      /^Breddinförs i Bromma, Enskede-Årsta-Vantör fast grinden är stängd \(.+\)\. Skäl: Nämnden vill börja nu$/,
    );
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });

  it('is not asked of what a file records as being there already, and that is reported once', () => {
    const { set, context, statuses } = createCase();
    set({ status: 'sustained' }, { isRegistration: true });
    set({ status: 'sustained', startOn: '2026-01-01' }, { isRegistration: true });
    expect(statuses()).toEqual(['sustained']);
    expect(listGateDeviations(context.database)).toEqual([
      expect.objectContaining({
        kind: 'not-checked',
        reason: 'Registrerad som redan breddinförd. Grinden är inte prövad i planen.',
        missing: expect.arrayContaining(['Ansvarig roll saknas']),
      }),
    ]);
    expect(listDecisions(context.database).filter(({ kind }) => kind === 'override')).toEqual([]);
  });

  it('counts a file that says why as passed by that reason', () => {
    const { set, context } = createCase();
    set({ status: 'sustained' }, { isRegistration: true, reason: 'Beslut före planen' });
    expect(listGateDeviations(context.database)).toEqual([
      expect.objectContaining({ kind: 'override', reason: 'Beslut före planen' }),
    ]);
  });
});

describe('undo', () => {
  it('takes back a change of many cells as one, and redo does it again', () => {
    const { set, plan } = createCase();
    set({ status: 'pilot', phase: 'use' }, { in: [0] });
    const before = plan.dump();
    set({ status: 'paused', phase: 'needs', note: 'Vakans' }, { in: [0, 1], reason: 'Vakans' });
    const after = plan.dump();
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });
});
