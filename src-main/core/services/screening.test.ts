// Why: each action of the legal gate is taken back whole by undo, and done again by redo.
// Must not: test what the actions mean; each has its own test beside its file.
import { describe, expect, it } from 'vitest';
import { answerAll, createTestPlan, resources } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { adoptNewRuleSet, answerQuestion, setCondition, signScreening } from './screening.ts';

describe('undo', () => {
  it.each<[string, (plan: TestPlan, id: string) => unknown]>([
    [
      'a first answer',
      (plan, id) =>
        answerQuestion(plan.context, { serviceId: id, ruleId: 'R01', answer: 'no', note: '' }),
    ],
    ['a fulfilled condition', (plan, id) => fulfil(plan, id)],
    ['a signature', (plan, id) => signScreening(plan.context, id)],
    [
      'an answer that made a signature void',
      (plan, id) =>
        answerQuestion(plan.context, { serviceId: id, ruleId: 'R02', answer: 'yes', note: '' }),
    ],
    [
      'the last answer taken back',
      (plan, id) =>
        answerQuestion(plan.context, { serviceId: id, ruleId: 'R15', answer: null, note: '' }),
    ],
    [
      'a new rule set',
      (plan) => adoptNewRuleSet(plan.context, { ...resources.ruleSet(), version: 2 }),
    ],
  ])('takes back %s, and redo does it again', (what, act) => {
    const plan = createTestPlan();
    const ids = plan.addServices('Familjesamtal', 'Anhörigstöd').map(({ id }) => id);
    const [answered = '', fresh = ''] = ids;
    answerAll(plan.context, answered, { R22: 'no' });
    signScreening(plan.context, answered);
    answerQuestion(plan.context, { serviceId: fresh, ruleId: 'R15', answer: 'yes', note: '' });
    const id =
      what === 'the last answer taken back' || what === 'a first answer' ? fresh : answered;
    const before = plan.dump();
    act(plan, id);
    const after = plan.dump();
    expect(after).not.toEqual(before);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });

  function fulfil(plan: TestPlan, id: string): unknown {
    return setCondition(plan.context, {
      serviceId: id,
      ruleId: 'R22',
      isFulfilled: true,
      reference: 'SN 2026/14',
    });
  }
});
