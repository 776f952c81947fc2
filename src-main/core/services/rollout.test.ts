// Why: the matrix as the window and the command line get it: rows, figures, warnings.
// Must not: repeat the formulas of domain/rollout.ts beyond one worked example.
import { describe, expect, it } from 'vitest';
import { listDistricts } from '../../../db/repos/lists.ts';
import { rolloutMatrixSchema } from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { answerAll, createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { saveWave, setPopulation } from './lists.ts';
import { addMeasure, createRisk } from './risks.ts';
import { rolloutMatrix, setCells } from './rollout.ts';
import { changeService, setStatuses } from './services.ts';

function planWith(...names: readonly string[]): {
  plan: TestPlan;
  ids: readonly string[];
  districts: readonly string[];
} {
  const plan = createTestPlan();
  const ids = plan.addServices(...names).map(({ id }) => id);
  for (const id of ids) answerAll(plan.context, id);
  return { plan, ids, districts: listDistricts(plan.context.database).map(({ id }) => id) };
}

function set(
  plan: TestPlan,
  serviceId: string | undefined,
  districtIds: readonly (string | undefined)[],
  status: RolloutStatus,
): void {
  const cells = districtIds.map((id) => ({ serviceId: serviceId ?? '', districtId: id ?? '' }));
  const input = { cells, patch: { status }, overrideReason: null };
  setCells(plan.context, input, { isRegistration: true });
}

describe('the matrix', () => {
  it('is whole, as the contract has it: services in Swedish order, a cell a district', () => {
    const { plan, ids, districts } = planWith('Öppet hus', 'Anhörigstöd', 'Åldersgrupp');
    set(plan, ids[0], [districts[1]], 'pilot');
    const group = plan.context.file.sqlite.prepare('SELECT id FROM target_group').pluck().get();
    changeService(plan.context, ids[0] ?? '', { targetGroupIds: [String(group)] });
    const wave = { id: null, name: 'Våg 1', period: null, districtIds: [districts[1] ?? ''] };
    const { id: waveId } = saveWave(plan.context, wave);
    const matrix = rolloutMatrix(plan.context);
    expect(rolloutMatrixSchema.parse(matrix)).toEqual(matrix);
    expect(matrix.rows.map(({ name }) => name)).toEqual([
      'Anhörigstöd',
      'Åldersgrupp',
      'Öppet hus',
    ]);
    expect(matrix.rows[2]?.targetGroupNames).toEqual(['Barn och unga']);
    expect(matrix.rows.map(({ cells }) => cells.length)).toEqual([11, 11, 11]);
    expect(matrix.rows[2]?.cells.map(({ status }) => status).slice(0, 3)).toEqual([
      'unknown',
      'pilot',
      'unknown',
    ]);
    expect(matrix.districts.map((district) => district.waveId).slice(0, 3)).toEqual([
      null,
      waveId,
      null,
    ]);
    expect(matrix.statusCounts).toMatchObject({ unknown: 32, pilot: 1, planned: 0 });
  });

  it('works out adoption, coverage and equity from the cells', () => {
    const { plan, ids, districts } = planWith('A', 'B');
    const [first, second, ...others] = districts;
    for (const id of ids) set(plan, id, others, 'not-applicable');
    set(plan, ids[0], [first], 'rolled-out');
    set(plan, ids[0], [second], 'pilot');
    set(plan, ids[1], [first], 'sustained');
    const bare = rolloutMatrix(plan.context);
    expect(bare.rows.map(({ adoption }) => adoption)).toEqual([
      { adopted: 2, applicable: 2, unknown: 0 },
      { adopted: 1, applicable: 2, unknown: 1 },
    ]);
    expect(bare.rows[0]?.coverage).toEqual({ share: null, missingDistrictIds: [first, second] });
    expect(bare.equityGap).toBe(50);
    expect(bare.districtFigures[1]).toEqual({
      districtId: second,
      adopted: 1,
      applicable: 2,
      piloted: 1,
      unknown: 1,
      warnedServices: [],
    });
    setPopulation(plan.context, first ?? '', 30_000, 'SCB 2025-12-31');
    setPopulation(plan.context, second ?? '', 10_000, 'SCB 2025-12-31');
    expect(rolloutMatrix(plan.context).rows[0]?.coverage).toEqual({
      share: 0.75,
      missingDistrictIds: [],
    });
  });

  it('has no equity gap, and no row, in a plan without services', () => {
    const matrix = rolloutMatrix(createTestPlan().context);
    expect(matrix).toMatchObject({ rows: [], equityGap: null });
    expect(matrix.districtFigures).toHaveLength(11);
    expect(rolloutMatrixSchema.parse(matrix)).toEqual(matrix);
  });

  it('warns in each district where a service in use has a high risk that nobody has treated', () => {
    const { plan, ids, districts } = planWith('Familjesamtal');
    set(plan, ids[0], [districts[0]], 'rolled-out');
    set(plan, ids[0], [districts[1]], 'planned');
    const warned = (): string[][] =>
      rolloutMatrix(plan.context).districtFigures.map(({ warnedServices }) => warnedServices);
    expect(warned().flat()).toEqual([]);
    const current = { severity: 4, likelihood: 4 };
    const risk = createRisk(plan.context, { serviceId: ids[0] ?? '', title: 'Risk', current });
    expect(warned().slice(0, 2)).toEqual([['Familjesamtal'], []]);
    expect(rolloutMatrix(plan.context).rows[0]?.untreatedHighRisks).toBe(1);
    addMeasure(plan.context, risk.id, { what: 'Rutin' });
    expect(warned().flat()).toEqual([]);
  });

  it('tells the outcome and open conditions of each service', () => {
    const { plan, ids } = planWith('Familjesamtal');
    answerAll(plan.context, ids[0] ?? '', { R22: 'no', R23: 'no' });
    expect(rolloutMatrix(plan.context).rows[0]).toMatchObject({
      outcome: 'condition',
      openConditions: 2,
    });
  });

  it('leaves out a service that has been declined, unless something is recorded of it', () => {
    const { plan, ids, districts } = planWith('Aldrig införd', 'En gång pilot', 'Kvar');
    set(plan, ids[1], [districts[0]], 'decommissioned');
    setStatuses(plan.context, ids.slice(0, 2), 'declined', 'Ingen efterfrågan');
    expect(rolloutMatrix(plan.context).rows.map(({ name }) => name)).toEqual([
      'En gång pilot',
      'Kvar',
    ]);
  });
});
