// Why: who signed what, and every way a signature stops being in force.
// Must not: hold a rule of law.
import { describe, expect, it } from 'vitest';
import { listDecisions } from '../../../db/repos/decisions.ts';
import { answerAll, createPlanWithService } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { answerQuestion, setCondition } from './screening-answers.ts';
import { getScreening } from './screening-read.ts';
import { signScreening } from './screening-signature.ts';
import { changeService } from './services.ts';

describe('a signature', () => {
  it('is refused while a question is unanswered', () => {
    const { plan, id } = createPlanWithService();
    expect(() => signScreening(plan.context, id)).toThrow(
      expect.objectContaining({ code: 'not-signable' }),
    );
    answerAll(plan.context, id);
    answerQuestion(plan.context, { serviceId: id, ruleId: 'R02', answer: null, note: '' });
    expect(() => signScreening(plan.context, id)).toThrow(
      expect.objectContaining({ code: 'not-signable' }),
    );
  });

  it('states role, time and outcome, and is a decision in the log', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R03: 'yes' });
    const { signature } = signScreening(plan.as('Jurist'), id);
    expect(signature).toEqual({
      role: 'Jurist',
      outcome: 'block',
      signedAt: expect.any(String),
      voidedAt: null,
    });
    expect(listDecisions(plan.context.database)[0]).toMatchObject({
      kind: 'signature',
      serviceId: id,
      role: 'Jurist',
      text: 'Rättslig prövning signerad: Spärr',
    });
  });

  it.each<[string, (plan: TestPlan, id: string) => unknown, boolean]>([
    ['another answer', (plan, id) => answer(plan, id, 'yes', ''), true],
    ['an answer taken back', (plan, id) => answer(plan, id, null, ''), true],
    ['only a note', (plan, id) => answer(plan, id, 'no', 'Se beslut'), false],
    [
      'a fulfilled condition',
      (plan, id) =>
        setCondition(plan.context, {
          serviceId: id,
          ruleId: 'R22',
          isFulfilled: true,
          reference: 'SN 2026/14',
        }),
      false,
    ],
    [
      'another documentation regime',
      (plan, id) => changeService(plan.context, id, { documentationRegime: 'B' }),
      true,
    ],
    ['another name', (plan, id) => changeService(plan.context, id, { name: 'Samtal' }), false],
  ])('after %s', (_what, act, isVoid) => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R22: 'no' });
    signScreening(plan.context, id);
    act(plan, id);
    const { signature } = getScreening(plan.context, id);
    expect(signature?.voidedAt !== null).toBe(isVoid);
    expect(signature?.role).toBe('Strateg');
  });

  it('given anew stands in place of the void one, which is kept', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id);
    signScreening(plan.context, id);
    answer(plan, id, 'yes', '');
    signScreening(plan.as('Jurist'), id);
    expect(getScreening(plan.context, id).signature).toMatchObject({
      role: 'Jurist',
      outcome: 'block',
      voidedAt: null,
    });
    expect(plan.dump()['screening_signature']).toHaveLength(2);
  });

  function answer(plan: TestPlan, id: string, value: 'yes' | 'no' | null, note: string): unknown {
    return answerQuestion(plan.context, { serviceId: id, ruleId: 'R01', answer: value, note });
  }
});
