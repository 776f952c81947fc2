// Why: answers and conditions over a real plan: what is refused, kept, and left as it was.
// Must not: repeat the rules of domain/screening.ts, which has tests of its own.
import { describe, expect, it } from 'vitest';
import { answerAll, createPlanWithService } from '../../../test/support/plan.ts';
import { answerQuestion, setCondition, storeAnswer } from './screening-answers.ts';

describe('an answer', () => {
  it('is refused to a question that does not exist, or in a way it does not allow', () => {
    const { plan, id } = createPlanWithService();
    const answer = (ruleId: string): unknown =>
      answerQuestion(plan.context, { serviceId: id, ruleId, answer: 'not-applicable', note: '' });
    expect(() => answer('R99')).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    expect(() => answer('R01')).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    expect(answer('R15')).toMatchObject({ answered: 1 });
    expect(() =>
      answerQuestion(plan.context, {
        serviceId: plan.context.newId(),
        ruleId: 'R01',
        answer: 'no',
        note: '',
      }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('is kept without effect while its question does not apply', () => {
    const { plan, id } = createPlanWithService();
    const screening = answerQuestion(plan.context, {
      serviceId: id,
      ruleId: 'R18',
      answer: 'no',
      note: '',
    });
    expect(screening.outcome).toBe('unscreened');
    expect(screening.states.find((state) => state.ruleId === 'R18')).toMatchObject({
      applies: false,
      answer: 'no',
      effect: null,
    });
  });

  it('tells whether it changed anything, and leaves no trace where it did not', () => {
    const { plan, id } = createPlanWithService();
    const input = { serviceId: id, ruleId: 'R01', answer: 'no', note: '' } as const;
    expect(storeAnswer(plan.context, input)).toBe('created');
    const before = plan.dump();
    expect(storeAnswer(plan.context, input)).toBe('unchanged');
    expect(plan.dump()).toEqual(before);
    expect(storeAnswer(plan.context, { ...input, answer: 'yes' })).toBe('updated');
    expect(storeAnswer(plan.context, { ...input, answer: null })).toBe('updated');
    expect(storeAnswer(plan.context, { ...input, answer: null })).toBe('unchanged');
  });

  it('of a person makes an example value a real one', () => {
    const { plan, id } = createPlanWithService();
    const input = { serviceId: id, ruleId: 'R01', answer: 'no', note: '' } as const;
    const example = answerQuestion(plan.context, input, { isExample: true });
    expect(example.states[0]).toMatchObject({ isExample: true });
    expect(answerQuestion(plan.context, input).states[0]).toMatchObject({ isExample: false });
  });

  it('with an identity number in its note is stopped with nothing saved', () => {
    const { plan, id } = createPlanWithService();
    const before = plan.dump();
    expect(() =>
      answerQuestion(plan.context, {
        serviceId: id,
        ruleId: 'R01',
        answer: 'no',
        note: 'Gäller 19811228-9874',
      }),
    ).toThrow(expect.objectContaining({ code: 'identity-number' }));
    expect(plan.dump()).toEqual(before);
  });
});

describe('a condition', () => {
  it('is fulfilled with a reference and can be opened again', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R22: 'no' });
    const input = { serviceId: id, ruleId: 'R22', isFulfilled: true, reference: 'SN 2026/14' };
    const fulfilled = setCondition(plan.context, input);
    expect(fulfilled.outcome).toBe('condition');
    expect(fulfilled.conditions).toEqual([
      expect.objectContaining({ ruleId: 'R22', status: 'fulfilled', reference: 'SN 2026/14' }),
    ]);
    const opened = setCondition(plan.context, { ...input, isFulfilled: false, reference: null });
    expect(opened.conditions[0]).toMatchObject({ status: 'open', reference: null });
  });

  it('needs a reference, and an answer that leads to it', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R22: 'no' });
    const input = { serviceId: id, ruleId: 'R22', isFulfilled: true, reference: ' ' };
    expect(() => setCondition(plan.context, input)).toThrow(
      expect.objectContaining({ code: 'reason-needed' }),
    );
    expect(() => setCondition(plan.context, { ...input, ruleId: 'R23' })).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
  });
});
