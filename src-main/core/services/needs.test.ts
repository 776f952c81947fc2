// Why: needs over a real plan: numbers that last, links, ideas, examples, and one undo for each.
// Must not: repeat the rules of domain/coverage-of-needs.ts.
import { describe, expect, it } from 'vitest';
import { hasExampleValues } from '../../../db/repos/plans.ts';
import { needSchema } from '../../../src-shared/contract/owner/needs.ts';
import { createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { needRegister } from './need-register.ts';
import {
  createNeed,
  listNeeds,
  makeIdea,
  removeNeed,
  requireNeed,
  setNeedLinks,
  updateNeed,
} from './needs.ts';
import { planLists } from './lists.ts';
import { setStatuses } from './services.ts';

const numbers = ({ context }: TestPlan): number[] => listNeeds(context).map(({ number }) => number);

function filled() {
  const plan = createTestPlan();
  const [first, second] = plan.addServices('Familjesamtal', 'Öppen dörr');
  if (!first || !second) throw new Error('Two services were just added');
  return { plan, context: plan.context, first, second };
}

describe('a need', () => {
  it('is as the contract has it, and says nothing that nobody said', () => {
    const { context, first } = filled();
    const need = createNeed(context, { title: 'Råd på kvällar' }, [first.id]);
    expect(needSchema.parse(need)).toEqual({
      id: need.id,
      number: 1,
      title: 'Råd på kvällar',
      description: null,
      targetGroupId: null,
      knownBy: 'unknown',
      strength: null,
      knownOn: null,
      source: null,
      isExample: false,
      serviceIds: [first.id],
    });
  });

  it('keeps its number for good: that of a removed one is not used again, until it is undone', () => {
    const { plan, context } = filled();
    const needs = ['A', 'B', 'C'].map((title) => createNeed(context, { title }));
    removeNeed(context, needs[2]?.id ?? '');
    removeNeed(context, needs[0]?.id ?? '');
    createNeed(context, { title: 'D' });
    expect(numbers(plan)).toEqual([2, 4]);
    plan.undo();
    plan.undo();
    plan.undo();
    expect(numbers(plan)).toEqual([1, 2, 3]);
  });

  it('is removed with its links as one action, and undone whole', () => {
    const { plan, context, first, second } = filled();
    const need = createNeed(context, { title: 'Råd' }, [first.id, second.id]);
    const before = plan.dump();
    removeNeed(context, need.id);
    expect(listNeeds(context)).toEqual([]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('is refused a target group and a service that are not there, and nothing is changed', () => {
    const { plan, context, first } = filled();
    const before = plan.dump();
    expect(() => createNeed(context, { title: 'X', targetGroupId: first.id })).toThrow(
      /Målgruppen/,
    );
    const wrong = planLists(context).targetGroups[0]?.id ?? '';
    expect(() => createNeed(context, { title: 'X' }, [wrong])).toThrow(/Insatsen finns inte/);
    expect(plan.dump()).toEqual(before);
  });

  it('holds no identity number in any text', () => {
    const { context } = filled();
    const text = 'Enligt 19811218-9876';
    expect(() => createNeed(context, { title: text })).toThrow(/personnummer/);
    expect(() => createNeed(context, { title: 'X', source: text })).toThrow(/personnummer/);
  });
});

describe('an example', () => {
  it('is real once it is rewritten, and still made up when it is only linked', () => {
    const { context, first } = filled();
    const need = createNeed(context, { title: 'Exempel' }, [], { isExample: true });
    expect(hasExampleValues(context.database)).toBe(true);
    setNeedLinks(context, [{ needId: need.id, serviceId: first.id }], true);
    expect(requireNeed(context, need.id).isExample).toBe(true);
    updateNeed(context, need.id, { strength: 'strong' });
    expect(requireNeed(context, need.id)).toMatchObject({ isExample: false, strength: 'strong' });
    expect(hasExampleValues(context.database)).toBe(false);
  });
});

describe('links', () => {
  it('are one action for many, counted by what changed', () => {
    const { plan, context, first, second } = filled();
    const need = createNeed(context, { title: 'Råd' });
    const links = [first, second].map(({ id }) => ({ needId: need.id, serviceId: id }));
    expect(setNeedLinks(context, links.slice(0, 1), true)).toBe(1);
    expect(setNeedLinks(context, links, true)).toBe(1);
    expect(setNeedLinks(context, links, true)).toBe(0);
    plan.undo();
    expect(requireNeed(context, need.id).serviceIds).toEqual([first.id]);
    expect(setNeedLinks(context, links, false)).toBe(1);
  });

  it('to a service that is declined leave the need without an answer', () => {
    const { context, first, second } = filled();
    createNeed(context, { title: 'Råd' }, [first.id]);
    expect(needRegister(context).needs[0]).toMatchObject({ ref: 'B1', isAnswered: true });
    setStatuses(context, [first.id], 'declined', 'Ryms inte');
    const register = needRegister(context);
    expect(register.needs[0]).toMatchObject({ services: [first.ref], isAnswered: false });
    expect(register.servicesWithoutNeed).toEqual([second.ref]);
  });
});

describe('an idea', () => {
  it('has the origin, the target group and the link of its need, and one undo', () => {
    const { plan, context } = filled();
    const group = planLists(context).targetGroups[0];
    const need = createNeed(context, { title: 'Råd', targetGroupId: group?.id ?? null });
    const before = plan.dump();
    const idea = makeIdea(context, need.id, 'Rådgivning på torget');
    expect(idea).toMatchObject({
      name: 'Rådgivning på torget',
      origin: 'from-need',
      status: 'inventoried',
      targetGroupIds: [group?.id],
    });
    expect(requireNeed(context, need.id).serviceIds).toEqual([idea.id]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });
});
