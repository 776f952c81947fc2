// Why: the register over a real plan: order, bands as a setting, warnings, numbers, examples, undo.
// Must not: repeat the rules of domain/risk.ts.
import { describe, expect, it } from 'vitest';
import { writeSetting } from '../../../db/repos/settings.ts';
import type { Risk } from '../../../src-shared/contract/owner/risks.ts';
import { riskContract, riskSchema } from '../../../src-shared/contract/owner/risks.ts';
import { createPlanWithService, createTestPlan, testToday } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { change } from '../plan-context.ts';
import { riskBandsSetting, riskLabelsSetting } from './risk-scale.ts';
import {
  addMeasure,
  createRisk,
  listRisks,
  removeMeasure,
  removeRisk,
  untreatedHighRisks,
  updateMeasure,
  updateRisk,
} from './risks.ts';

const at = (severity: number, likelihood: number) => ({ severity, likelihood });
const titles = (risks: readonly Risk[]): string[] => risks.map(({ title }) => title);

describe('the register', () => {
  it('stands in order of severity, likelihood and weak knowledge, not assessed first', () => {
    const { context } = createTestPlan();
    createRisk(context, { title: 'Låg', current: at(1, 1) });
    createRisk(context, { title: 'Ofta men lindrig', current: at(2, 4) });
    createRisk(context, { title: 'Stark', current: at(3, 2), knowledge: 'strong' });
    createRisk(context, { title: 'Svag', current: at(3, 2), knowledge: 'weak' });
    createRisk(context, { title: 'Ej bedömd' });
    createRisk(context, { title: 'Sällan men svår', current: at(4, 1), inherent: at(1, 1) });
    expect(titles(listRisks(context).risks)).toEqual([
      'Ej bedömd',
      'Sällan men svår',
      'Svag',
      'Stark',
      'Ofta men lindrig',
      'Låg',
    ]);
  });

  it('is as the contract has it, with 16 cells and the words of the scales', () => {
    const { plan, id } = createPlanWithService();
    const risk = createRisk(plan.context, {
      serviceId: id,
      title: 'Tappar kontakten',
      cause: 'Ingen uppföljning',
      inherent: at(4, 2),
      current: at(3, 2),
      residual: at(2, 1),
      treatment: 'reduce',
    });
    expect(riskSchema.parse(risk)).toEqual(risk);
    expect(risk).toMatchObject({
      number: 1,
      serviceName: 'Familjesamtal',
      affected: null,
      bands: { inherent: 'high', current: 'medium', residual: 'low' },
    });
    const register = listRisks(plan.context);
    const schema = riskContract.list['~orpc'].outputSchema;
    expect(schema?.['~standard'].validate(register)).toEqual({ value: register });
    expect(register.bandCells.slice(0, 4)).toEqual(['low', 'low', 'medium', 'medium']);
    expect(register.bandCells.slice(4, 8)).toEqual(['low', 'medium', 'medium', 'high']);
    expect(register.severityLabels).toEqual(['Mindre', 'Måttlig', 'Betydande', 'Katastrofal']);
    expect(register.likelihoodLabels[3]).toBe('Dagligen');
  });

  it('reads bands and words as the plan has set them', () => {
    const { context } = createTestPlan();
    createRisk(context, { title: 'Lindrig', current: at(1, 1) });
    change(context, 'Ändrade riskskalan', () => {
      writeSetting(
        context.database,
        riskBandsSetting,
        Array.from({ length: 16 }, () => 'high'),
      );
      const words = ['Ett', 'Två', 'Tre', 'Fyra'];
      writeSetting(context.database, riskLabelsSetting, { severity: words, likelihood: words });
    });
    const { risks, severityLabels } = listRisks(context);
    expect(risks[0]).toMatchObject({
      bands: { current: 'high' },
      warnings: ['high-without-measure'],
    });
    expect(severityLabels).toEqual(['Ett', 'Två', 'Tre', 'Fyra']);
  });

  it('warns by today’s date', () => {
    const { context } = createTestPlan();
    const { id } = createRisk(context, { title: 'Sen', current: at(2, 2), reviewOn: testToday });
    expect(addMeasure(context, id, { what: 'Rutin', dueOn: testToday }).warnings).toEqual([]);
    const tomorrow = { ...context, today: () => '2026-11-23' };
    expect(listRisks(tomorrow).risks[0]?.warnings).toEqual(['overdue-measure', 'review-overdue']);
  });
});

describe('a risk', () => {
  it('keeps its number, and the number of one taken out is not used again', () => {
    const { plan, context } = planAndContext();
    const first = createRisk(context, { title: 'Första' });
    const second = createRisk(context, { title: 'Andra' });
    expect([first.number, second.number]).toEqual([1, 2]);
    removeRisk(context, second.id);
    expect(createRisk(context, { title: 'Tredje' }).number).toBe(3);
    plan.undo();
    plan.undo();
    expect(listRisks(context).risks.map(({ number }) => number)).toEqual([2, 1]);
    removeRisk(context, first.id);
    expect(createRisk(context, { title: 'Fjärde' }).number).toBe(3);
  });

  it('is refused for a service or risk that is not there', () => {
    const { context } = createTestPlan();
    const missing = expect.objectContaining({ code: 'not-found' });
    const nowhere = context.newId();
    expect(() => createRisk(context, { title: 'X', serviceId: nowhere })).toThrow(missing);
    expect(() => updateRisk(context, nowhere, { title: 'X' })).toThrow(missing);
    expect(() => removeRisk(context, nowhere)).toThrow(missing);
    expect(() => addMeasure(context, nowhere, { what: 'X' })).toThrow(missing);
    expect(() => updateMeasure(context, nowhere, { what: 'X' })).toThrow(missing);
    expect(() => removeMeasure(context, nowhere)).toThrow(missing);
  });

  it('changes only what the patch names, and nothing by an empty patch', () => {
    const { plan, context } = planAndContext();
    const { id } = createRisk(context, { title: 'Risk', cause: 'Orsak', current: at(4, 4) });
    const updated = updateRisk(context, id, { current: null, affected: 'Barn', cause: undefined });
    expect(updated).toMatchObject({ cause: 'Orsak', affected: 'Barn', current: null });
    const before = plan.dump();
    updateRisk(context, id, {});
    expect(plan.dump()).toEqual(before);
  });

  it('that was an example is real once a person has changed it or its measures', () => {
    const { context } = createTestPlan();
    const example = (): Risk => createRisk(context, { title: 'Påhittad' }, { isExample: true });
    const measured = example();
    const { measures } = addMeasure(context, measured.id, { what: 'Rutin' }, { isExample: true });
    expect(listRisks(context).risks[0]?.isExample).toBe(true);
    const acts: readonly (() => Risk)[] = [
      () => updateRisk(context, example().id, { cause: 'Orsak' }),
      () => addMeasure(context, example().id, { what: 'Rutin' }),
      () => updateMeasure(context, measures[0]?.id ?? '', { status: 'done' }),
    ];
    expect(acts.map((act) => act().isExample)).toEqual([false, false, false]);
  });

  it('with an identity number in any text is stopped', () => {
    const { plan, context } = planAndContext();
    const before = plan.dump();
    expect(() => createRisk(context, { title: 'Gäller 19811228-9874' })).toThrow(
      expect.objectContaining({
        code: 'identity-number',
        problems: [{ place: 'Risk, Rubrik', message: expect.any(String) }],
      }),
    );
    expect(plan.dump()).toEqual(before);
  });

  function planAndContext(): { plan: TestPlan; context: TestPlan['context'] } {
    const plan = createTestPlan();
    return { plan, context: plan.context };
  }
});

describe('untreated high risks', () => {
  it('are by service, until there is a measure or a role accepts with a reason', () => {
    const { plan, id } = createPlanWithService();
    const { context } = plan;
    const high = { serviceId: id, current: at(4, 4) };
    const measured = createRisk(context, { ...high, title: 'Åtgärdas' });
    const accepted = createRisk(context, { ...high, title: 'Accepteras' });
    createRisk(context, { ...high, title: 'Medel', current: at(2, 2) });
    createRisk(context, { title: 'Över alla', current: at(4, 4) });
    expect(titles(untreatedHighRisks(context).get(id) ?? [])).toEqual(['Åtgärdas', 'Accepteras']);
    expect(untreatedHighRisks(context).size).toBe(1);
    const { measures } = addMeasure(context, measured.id, { what: 'Rutin', cost: 1000 });
    updateRisk(context, accepted.id, { acceptedByRole: 'Avdelningschef', acceptedReason: ' ' });
    expect(titles(untreatedHighRisks(context).get(id) ?? [])).toEqual(['Accepteras']);
    updateRisk(context, accepted.id, { acceptedReason: 'Nyttan är större' });
    expect(untreatedHighRisks(context).size).toBe(0);
    removeMeasure(context, measures[0]?.id ?? '');
    expect(titles(untreatedHighRisks(context).get(id) ?? [])).toEqual(['Åtgärdas']);
  });
});

describe('undo', () => {
  it.each<[string, (context: TestPlan['context'], risk: Risk) => unknown]>([
    ['a new risk', (context) => createRisk(context, { title: 'Ny', current: at(1, 2) })],
    ['a changed risk', (context, { id }) => updateRisk(context, id, { current: at(4, 4) })],
    ['a risk taken out with its measures', (context, { id }) => removeRisk(context, id)],
    ['a new measure', (context, { id }) => addMeasure(context, id, { what: 'Ny', cost: 0.1 })],
    [
      'a changed measure',
      (context, { measures }) => updateMeasure(context, measures[0]?.id ?? '', { status: 'done' }),
    ],
    [
      'a measure taken out',
      (context, { measures }) => removeMeasure(context, measures[0]?.id ?? ''),
    ],
  ])('takes back %s, and redo does it again', (_what, act) => {
    const { plan, id } = createPlanWithService();
    const { context } = plan;
    const made = createRisk(context, { serviceId: id, title: 'Risk' }, { isExample: true });
    addMeasure(context, made.id, { what: 'Rutin' }, { isExample: true });
    const risk = addMeasure(context, made.id, { what: 'Utbildning' }, { isExample: true });
    const before = plan.dump();
    act(context, risk);
    const after = plan.dump();
    expect(after).not.toEqual(before);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });
});
