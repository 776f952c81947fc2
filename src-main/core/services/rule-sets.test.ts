// Why: a newer rule set never changes an outcome by itself; this proves it on a real plan.
// Must not: depend on what the shipped rules say, beyond the one it changes.
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import {
  answerAll,
  createPlanWithService,
  createTestPlan,
  resources,
} from '../../../test/support/plan.ts';
import { adoptNewRuleSet, planRuleSet } from './rule-sets.ts';
import { answerQuestion, rejudge } from './screening-answers.ts';
import { getScreening, listScreenings } from './screening-read.ts';
import { signScreening } from './screening-signature.ts';

/** The next version of the shipped rule set, with one rule changed. */
function nextVersion(ruleId: string, change: Partial<RuleSet['rules'][number]>): RuleSet {
  const ruleSet = resources.ruleSet();
  return {
    ...ruleSet,
    version: ruleSet.version + 1,
    rules: ruleSet.rules.map((rule) =>
      rule.id === ruleId ? Object.assign({}, rule, change) : rule,
    ),
  };
}

describe('a newer rule set', () => {
  const stricter = nextVersion('R22', { no: { effect: 'block', reason: 'Beslut krävs nu.' } });

  it('leaves every outcome as it was and points out what needs a new look', () => {
    const plan = createTestPlan();
    const ids = plan.addServices('Familjesamtal', 'Anhörigstöd', 'Nytt').map(({ id }) => id);
    const [concerned = '', untouched = '', unscreened = ''] = ids;
    answerAll(plan.context, concerned, { R22: 'no' });
    answerQuestion(plan.context, { serviceId: untouched, ruleId: 'R01', answer: 'no', note: '' });
    signScreening(plan.context, concerned);
    adoptNewRuleSet(plan.context, stricter);
    expect(planRuleSet(plan.context).version).toBe(2);
    const screenings = new Map(listScreenings(plan.context).map((each) => [each.serviceId, each]));
    expect(screenings.get(concerned)).toMatchObject({
      outcome: 'condition',
      ruleSetVersion: 1,
      needsNewLook: true,
      signature: { voidedAt: null },
    });
    expect(screenings.get(untouched)).toMatchObject({ ruleSetVersion: 1, needsNewLook: false });
    expect(screenings.get(unscreened)).toMatchObject({ ruleSetVersion: 2, needsNewLook: false });
  });

  it('judges a service when it is looked at anew, and its signature is void by that', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R22: 'no' });
    signScreening(plan.context, id);
    adoptNewRuleSet(plan.context, stricter);
    const screening = rejudge(plan.context, id);
    expect(screening).toMatchObject({
      outcome: 'block',
      ruleSetVersion: 2,
      needsNewLook: false,
      signature: { voidedAt: expect.any(String) },
    });
    const before = plan.dump();
    rejudge(plan.context, id);
    expect(plan.dump()).toEqual(before);
  });

  it('keeps judging by the old version while answers change', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R22: 'no' });
    adoptNewRuleSet(plan.context, stricter);
    answerQuestion(plan.context, { serviceId: id, ruleId: 'R01', answer: 'no', note: 'Igen' });
    expect(getScreening(plan.context, id)).toMatchObject({
      outcome: 'condition',
      ruleSetVersion: 1,
    });
  });

  it('takes over a service that has no answers left', () => {
    const { plan, id } = createPlanWithService();
    answerQuestion(plan.context, { serviceId: id, ruleId: 'R01', answer: 'no', note: '' });
    adoptNewRuleSet(plan.context, stricter);
    answerQuestion(plan.context, { serviceId: id, ruleId: 'R01', answer: null, note: '' });
    expect(getScreening(plan.context, id)).toMatchObject({ ruleSetVersion: 2 });
  });

  it('is refused where it is not newer, is another one, or is faulty', () => {
    const { plan } = createPlanWithService();
    const before = plan.dump();
    const circular = nextVersion('R13', {
      appliesWhen: { all: [{ rule: 'R14', answer: 'yes' }] },
    });
    for (const faulty of [resources.ruleSet(), { ...stricter, id: 'annan' }, circular]) {
      expect(() => adoptNewRuleSet(plan.context, faulty)).toThrow(
        expect.objectContaining({ code: 'invalid-value' }),
      );
    }
    expect(plan.dump()).toEqual(before);
  });
});
