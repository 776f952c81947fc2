// Why: the gate of a service as the window shows it, and which decision it rests on.
// Must not: repeat the rules of domain/rollout-gate.ts.
import { describe, expect, it } from 'vitest';
import { gateSchema } from '../../../src-shared/contract/owner/rollout.ts';
import {
  answerAll,
  createPlanWithService,
  createTestPlan,
  writeReadiness,
} from '../../../test/support/plan.ts';
import { adoptedReference } from './adopted.ts';
import { adopt } from './proposal.ts';
import { addMeasure, createRisk } from './risks.ts';
import { serviceGate, setReadiness } from './rollout-gate.ts';
import { setStatuses } from './services.ts';

const decision = { board: 'Socialnämnden', date: '2026-11-20', caseNumber: 'SN 2026/14' };

describe('the gate', () => {
  it('has five checks, each with what is missing in words', () => {
    const { plan, id } = createPlanWithService();
    const gate = serviceGate(plan.context, id);
    expect(gateSchema.parse(gate)).toEqual(gate);
    expect(gate.isOpen).toBe(false);
    expect(gate.checks.map(({ code, isOk, missing }) => [code, isOk, missing.length])).toEqual([
      ['legal', false, 1],
      ['risks', true, 0],
      ['evaluation', false, 5],
      ['owner-and-funding', false, 2],
      ['decision', false, 1],
    ]);
    expect(gate.checks[0]?.missing).toEqual(['Insatsen är inte rättsligt prövad']);
    expect(Object.values(gate.readiness)).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('opens when law, risks and readiness are in place, and closes again', () => {
    const { plan, id } = createPlanWithService();
    const { context } = plan;
    answerAll(context, id);
    writeReadiness(context, id);
    expect(serviceGate(context, id).isOpen).toBe(true);
    const current = { severity: 4, likelihood: 3 };
    const risk = createRisk(context, { serviceId: id, title: 'Risk', current });
    expect(serviceGate(context, id).checks[1]).toEqual({
      code: 'risks',
      isOk: false,
      missing: ['Hög risk utan åtgärd'],
    });
    addMeasure(context, risk.id, { what: 'Rutin' });
    expect(serviceGate(context, id).isOpen).toBe(true);
    expect(setReadiness(context, id, { funding: ' ' }).checks[3]?.missing).toEqual([
      'Finansiering saknas',
    ]);
  });

  it('keeps what a patch does not name; undo brings the old text back', () => {
    const { plan, id } = createPlanWithService();
    setReadiness(plan.context, id, { reach: '40 familjer', funding: 'Ram 2027' });
    const before = plan.dump();
    const gate = setReadiness(plan.context, id, { reach: '60 familjer', effect: undefined });
    expect(gate.readiness).toMatchObject({ reach: '60 familjer', funding: 'Ram 2027' });
    plan.undo();
    expect(plan.dump()).toEqual(before);
    setReadiness(plan.context, id, { reach: '40 familjer' });
    expect(plan.dump()).toEqual(before);
    expect(() => setReadiness(plan.context, plan.context.newId(), {})).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('the decision a service rests on', () => {
  it('is the latest adopted version that includes it, unless another is written', async () => {
    const plan = createTestPlan();
    const { context } = plan;
    const [decided = '', undecided = ''] = plan
      .addServices('Familjesamtal', 'Öppet hus')
      .map(({ id }) => id);
    answerAll(context, decided);
    expect(adoptedReference(context, decided)).toBeNull();
    await adopt(context, { ...decision, paragraph: '§ 14' });
    expect(adoptedReference(context, decided)).toBe(
      'Socialnämnden 2026-11-20, § 14, dnr SN 2026/14 (version 1)',
    );
    expect(adoptedReference(context, undecided)).toBeNull();
    expect(serviceGate(context, decided).checks[4]).toMatchObject({ code: 'decision', isOk: true });
    expect(serviceGate(context, undecided).checks[4]).toMatchObject({ isOk: false });

    answerAll(context, undecided);
    setStatuses(context, [decided], 'declined', 'Ingen efterfrågan');
    await adopt(context, { ...decision, paragraph: '§ 30' });
    expect(adoptedReference(context, decided)).toContain('(version 1)');
    expect(adoptedReference(context, undecided)).toContain('§ 30');
    const gate = setReadiness(context, undecided, { decisionReference: 'KF 2026-12-01' });
    expect(gate.readiness.decisionReference).toBe('KF 2026-12-01');
  });
});
