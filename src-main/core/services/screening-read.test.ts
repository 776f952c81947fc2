// Why: outcomes over a real plan, for one service, for all, and as lists show them.
// Must not: repeat the rules of domain/screening.ts, which has tests of its own.
import { describe, expect, it } from 'vitest';
import {
  screeningSchema,
  screeningSummarySchema,
} from '../../../src-shared/contract/owner/screening.ts';
import { answerAll, createPlanWithService, createTestPlan } from '../../../test/support/plan.ts';
import { answerQuestion } from './screening-answers.ts';
import {
  getScreening,
  listScreenings,
  screenAll,
  screeningMatrix,
  screenOne,
} from './screening-read.ts';
import { changeService } from './services.ts';

describe('an outcome', () => {
  it('is unscreened, then under review, then settled as answers come in', () => {
    const { plan, id } = createPlanWithService();
    expect(getScreening(plan.context, id)).toMatchObject({
      outcome: 'unscreened',
      answered: 0,
      rules: [],
      signature: null,
      ruleSetVersion: 1,
    });
    const first = answerQuestion(plan.context, {
      serviceId: id,
      ruleId: 'R01',
      answer: 'no',
      note: 'Inga pengar',
    });
    expect(first.outcome).toBe('review');
    expect(first.states.find((state) => state.ruleId === 'R01')).toEqual({
      ruleId: 'R01',
      applies: true,
      answer: 'no',
      effect: 'pass',
      note: 'Inga pengar',
      answeredRole: 'Strateg',
      answeredAt: expect.any(String),
      isExample: false,
    });
    expect(first.rules.map((rule) => rule.reason)).toContain(
      'Frågan är inte besvarad: Kontaktperson.',
    );
    answerAll(plan.context, id);
    const settled = getScreening(plan.context, id);
    expect(settled).toMatchObject({ outcome: 'pass', rules: [], conditions: [] });
    expect(screeningSchema.parse(settled)).toEqual(settled);
  });

  it('is a block that names its paragraph, whatever else is answered', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R03: 'yes', R22: 'no' });
    const screening = getScreening(plan.context, id);
    expect(screening.outcome).toBe('block');
    expect(screening.rules).toEqual([
      {
        id: 'R03',
        effect: 'block',
        ground: ['SoL 11 kap. 5 § p. 1'],
        reason: 'Undantagen genom punkt 1.',
      },
    ]);
  });

  it('asks by the documentation regime of the service', () => {
    const { plan, id } = createPlanWithService();
    answerAll(plan.context, id, { R24: 'no' });
    expect(getScreening(plan.context, id).outcome).toBe('pass');
    changeService(plan.context, id, { documentationRegime: 'C' });
    const screening = getScreening(plan.context, id);
    expect(screening.outcome).toBe('condition');
    expect(screening.conditions).toEqual([
      expect.objectContaining({ ruleId: 'R24', status: 'open', reference: null }),
    ]);
  });

  it('is the same for one service as for all, and per service in the lists', () => {
    const plan = createTestPlan();
    const names = ['Övrigt', 'Anhörigstöd', 'Familjesamtal', 'Åldersgrupp'];
    const ids = plan.addServices(...names).map(({ id }) => id);
    const [blocked = '', passed = '', begun = ''] = ids;
    answerAll(plan.context, blocked, { R01: 'yes' });
    answerAll(plan.context, passed);
    answerQuestion(plan.context, { serviceId: begun, ruleId: 'R02', answer: 'no', note: '' });
    const services = ids.map((id) => ({ id, documentationRegime: null }));
    const all = screenAll(plan.context, services);
    expect(services.map((service) => all.get(service.id))).toEqual(
      services.map((service) => screenOne(plan.context, service)),
    );
    const list = listScreenings(plan.context);
    expect(list.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Anhörigstöd', 'pass'],
      ['Familjesamtal', 'review'],
      ['Åldersgrupp', 'unscreened'],
      ['Övrigt', 'block'],
    ]);
    for (const summary of list) expect(screeningSummarySchema.parse(summary)).toEqual(summary);
    const matrix = screeningMatrix(plan.context).services;
    expect(matrix.map((row) => row.effects['R01'])).toEqual(['pass', 'review', 'review', 'block']);
    expect(matrix[0]?.effects['R18']).toBeNull();
    // An unanswered question reads as review in `effects`; only the list tells the two apart.
    expect(matrix[0]?.unanswered).toEqual([]);
    expect(matrix[1]?.unanswered).not.toContain('R02');
    expect(matrix[1]?.unanswered).toContain('R01');
    expect(matrix[2]?.unanswered).toHaveLength(list[2]?.applicable ?? 0);
  });
});
