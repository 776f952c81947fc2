// Why: insights over a real plan: their lists, tags that are one, and the list of subpopulations.
// Must not: repeat the counting of domain/insight-map.ts.
import { describe, expect, it } from 'vitest';
import { hasExampleValues } from '../../../db/repos/plans.ts';
import { insightSchema } from '../../../src-shared/contract/owner/insights.ts';
import { createTestPlan } from '../../../test/support/plan.ts';
import {
  addSubpopulation,
  createInsight,
  insightList,
  orderSubpopulations,
  removeInsight,
  removeSubpopulation,
  renameSubpopulation,
  updateInsight,
} from './insights.ts';
import { insightRegister } from './need-register.ts';

function filled() {
  const plan = createTestPlan();
  const { context } = plan;
  const [young, old] = [addSubpopulation(context, 'Unga'), addSubpopulation(context, 'Äldre')];
  return { plan, context, young, old };
}

describe('an insight', () => {
  it('is as the contract has it, lists in the order of the plan', () => {
    const { context, young, old } = filled();
    const insight = createInsight(context, {
      text: '  Vi hittar inte hit. ',
      perspectives: ['residents', 'contact'],
      subpopulationIds: [old.id, young.id],
      tags: ['tillit', 'Tillit ', 'information'],
      collector: 'Träffpunkten',
    });
    expect(insightSchema.parse(insight)).toEqual({
      id: insight.id,
      text: 'Vi hittar inte hit.',
      perspectives: ['contact', 'residents'],
      subpopulationIds: [young.id, old.id],
      tags: ['information', 'tillit'],
      collector: 'Träffpunkten',
      collectedOn: null,
      isExample: false,
    });
    expect(insightList(context).insights).toEqual([insight]);
  });

  it('takes a tag as it is written elsewhere in the plan', () => {
    const { context } = filled();
    createInsight(context, { text: 'A', tags: ['Från akut till förebyggande'] });
    const { tags } = createInsight(context, { text: 'B', tags: ['från  akut till förebyggande'] });
    expect(tags).toEqual(['Från akut till förebyggande']);
  });

  it('is changed and removed as one action each, and undone whole', () => {
    const { plan, context, young } = filled();
    const { id } = createInsight(context, { text: 'A', perspectives: ['contact'], tags: ['x'] });
    const before = plan.dump();
    updateInsight(context, id, { perspectives: [], subpopulationIds: [young.id], tags: ['y'] });
    const between = plan.dump();
    removeInsight(context, id);
    expect(insightList(context).insights).toEqual([]);
    plan.undo();
    expect(plan.dump()).toEqual(between);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('that is made up marks the plan until it is rewritten', () => {
    const { context } = filled();
    const { id } = createInsight(context, { text: 'A' }, { isExample: true });
    expect(hasExampleValues(context.database)).toBe(true);
    updateInsight(context, id, { text: 'B' });
    expect(hasExampleValues(context.database)).toBe(false);
  });
});

describe('subpopulations', () => {
  it('are added last, renamed and put in order, no two of one name', () => {
    const { context, young, old } = filled();
    expect(() => addSubpopulation(context, ' unga ')).toThrow(/finns redan/);
    expect(() => renameSubpopulation(context, { id: old.id, name: 'UNGA' })).toThrow(/finns redan/);
    renameSubpopulation(context, { id: old.id, name: 'äldre' });
    expect(orderSubpopulations(context, [old.id, young.id])).toEqual([
      { id: old.id, name: 'äldre' },
      young,
    ]);
    expect(() => orderSubpopulations(context, [old.id])).toThrow(/ändrats sedan/);
    expect(() => orderSubpopulations(context, [old.id, old.id])).toThrow(/ändrats sedan/);
  });

  it('stay while an insight stands on them', () => {
    const { plan, context, young, old } = filled();
    const { id } = createInsight(context, { text: 'A', subpopulationIds: [young.id] });
    const before = plan.dump();
    expect(() => removeSubpopulation(context, young.id)).toThrow(/En insikt gäller delgruppen/);
    expect(plan.dump()).toEqual(before);
    removeInsight(context, id);
    removeSubpopulation(context, young.id);
    expect(insightList(context).subpopulations).toEqual([old]);
  });
});

describe('the register', () => {
  it('names subpopulations and counts them', () => {
    const { context, young } = filled();
    createInsight(context, { text: 'A', perspectives: ['contact'], subpopulationIds: [young.id] });
    const register = insightRegister(context);
    expect(register.insights[0]?.subpopulations).toEqual(['Unga']);
    expect(register.map).toEqual([
      { subpopulation: 'Unga', counts: { contact: 1, 'risk-group': 0, residents: 0 } },
      { subpopulation: 'Äldre', counts: { contact: 0, 'risk-group': 0, residents: 0 } },
    ]);
  });
});
