// Why: people who answer for the plan read the history: it must be whole, in words, and true.
// Must not: know the window.
import { describe, expect, it } from 'vitest';
import {
  createPlanWithService,
  createTestPlan,
  type TestPlan,
} from '../../../test/support/plan.ts';
import { exemptTables } from '../../../db/change-log.ts';
import { historyKindSchema } from '../../../src-shared/contract/owner/history.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { planHistory } from './history.ts';
import { tablesOfKind } from './history-kinds.ts';
import { addToList } from './lists.ts';
import { putBackField } from './put-back.ts';
import { createRisk } from './risks.ts';
import { setCells } from './rollout.ts';
import { changeService, requireService, setStatuses } from './services.ts';
import { answerQuestion } from './screening.ts';
import { planLists } from './lists.ts';

const all = { serviceId: null, limit: 200 } as const;

function latest(plan: TestPlan, serviceId: string | null = null) {
  const entry = planHistory(plan.context, { serviceId, limit: 1 }).entries[0];
  if (entry === undefined) throw new Error('Something was just done');
  return entry;
}

function told(plan: TestPlan, serviceId: string | null = null): readonly unknown[] {
  return latest(plan, serviceId).changes.map(({ label, subject, before, after }) => [
    subject,
    label,
    before,
    after,
  ]);
}

function groupsOf(plan: TestPlan): readonly { readonly id: string; readonly name: string }[] {
  return planLists(plan.context).targetGroups;
}

describe('the history in words', () => {
  it('tells fields by name, codes by word and lists by their members', () => {
    const { plan, id } = createPlanWithService('Familjesamtal');
    const [first, second] = groupsOf(plan);
    changeService(plan.context, id, {
      supportLevel: 'first-line',
      staffing: 1.5,
      targetGroupIds: [first?.id ?? ''],
    });
    expect(told(plan, id)).toEqual([
      [null, 'Stödnivå', null, 'Första linjens nivå'],
      [null, 'Årsarbetare', null, '1,5'],
      [null, 'Målgrupper', null, first?.name],
    ]);
    changeService(plan.context, id, { targetGroupIds: [second?.id ?? ''] });
    expect(told(plan, id)).toEqual([[null, 'Målgrupper', first?.name, second?.name]]);
    // The same in the plan's history, with the service's name.
    expect(told(plan)).toEqual([['Familjesamtal', 'Målgrupper', first?.name, second?.name]]);
    expect(latest(plan).place).toEqual({ page: 'catalogue', id, name: 'Familjesamtal' });
  });

  it('tells a risk by its title, an answer by its question and a cell by its district', () => {
    const { plan, id } = createPlanWithService();
    createRisk(plan.context, { title: 'Ingen hittar hit', serviceId: id });
    expect(told(plan, id)).toEqual([[null, 'Risk', null, 'Ingen hittar hit']]);
    answerQuestion(plan.context, { serviceId: id, ruleId: 'R12', answer: 'yes', note: '' });
    expect(told(plan, id)).toContainEqual(['R12', 'Svar', null, 'Ja']);
    const district = planLists(plan.context).districts[0];
    setCells(plan.context, {
      cells: [{ serviceId: id, districtId: district?.id ?? '' }],
      patch: { status: 'planned' },
      overrideReason: null,
    });
    expect(told(plan, id)).toContainEqual([district?.name, 'Status', null, 'Planerad']);
  });

  it('names what is gone by its last name, and never shows an id', () => {
    const { plan, id } = createPlanWithService();
    const group = addToList(plan.context, 'target-group', 'Nyanlända');
    changeService(plan.context, id, { targetGroupIds: [group.id] });
    changeService(plan.context, id, { targetGroupIds: [] });
    change(plan.context, 'Tog bort målgruppen', () =>
      plan.file.sqlite.prepare('DELETE FROM target_group WHERE id = ?').run(group.id),
    );
    const { entries } = planHistory(plan.context, { serviceId: id, limit: 10 });
    const words = entries.flatMap(({ changes }) =>
      changes.map(({ label, before, after }) => `${label}: ${before ?? ''}>${after ?? ''}`),
    );
    expect(words).toContain('Målgrupper: Nyanlända (borttagen)>');
    expect(JSON.stringify(entries.map(({ changes }) => changes))).not.toMatch(/0{4}-7000-/u);
  });

  it('counts what one large action holds beyond what is told', () => {
    const plan = createTestPlan();
    change(plan.context, 'Läste in insatser', () => {
      plan.addServices(...Array.from({ length: 700 }, (_, index) => `Insats ${index + 1}`));
    });
    const entry = latest(plan);
    expect(entry.changes).toHaveLength(80);
    expect(entry.moreRecords).toBe(100);
    expect(entry.moreChanges).toBeGreaterThan(500);
    expect(entry.place).toEqual({ page: 'catalogue', id: null, name: null });
  });

  it('has a kind for every table of the plan, and no table in two', () => {
    const { file } = createTestPlan();
    const kinds = historyKindSchema.options.flatMap((kind) => tablesOfKind(kind));
    expect(kinds.toSorted()).toEqual(
      file.tables
        .map(({ name }) => name)
        .filter((name) => !exemptTables.has(name))
        .toSorted(),
    );
  });
});

describe('the history in pages', () => {
  it('gives every action once, whatever the size of a page', () => {
    const { plan, id } = createPlanWithService();
    for (let year = 1; year <= 11; year += 1) changeService(plan.context, id, { ageFrom: year });
    const whole = planHistory(plan.context, all);
    expect(whole.next).toBeNull();
    const ids: string[] = [];
    let before: number | null = null;
    do {
      const page = planHistory(plan.context, { serviceId: null, limit: 3, before });
      ids.push(...page.entries.map((entry) => entry.id));
      before = page.next;
    } while (before !== null);
    expect(ids).toEqual(whole.entries.map((entry) => entry.id));
  });

  it('narrows to a role, a part of the plan, and a field of a service', () => {
    const { plan, id } = createPlanWithService();
    changeService(plan.context, id, { fee: 'Ingen' });
    changeService(plan.as('Chef'), id, { notes: 'Ring först' });
    createRisk(plan.as('Chef'), { title: 'Ingen hittar hit', serviceId: id });
    const labels = (request: object): readonly string[] =>
      planHistory(plan.context, { ...all, ...request }).entries.map(({ label }) => label);
    expect(labels({ role: 'Chef' })).toHaveLength(2);
    expect(labels({ role: 'Chef', kind: 'risk' })).toEqual(['La till risken Ingen hittar hit']);
    expect(labels({ serviceId: id, field: 'service.fee' })).toEqual([
      'Ändrade insatsen Familjesamtal',
    ]);
    expect(labels({ serviceId: id, field: 'service.yearly_cost' })).toEqual([]);
    const { roles, fields } = planHistory(plan.context, { ...all, serviceId: id });
    expect(roles).toEqual(['Chef', plan.context.role]);
    expect(fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Avgift', 'Anteckningar', 'Risk']),
    );
  });

  it('searches past many actions for the few that changed a field', () => {
    const { plan, id } = createPlanWithService();
    changeService(plan.context, id, { fee: 'Ingen' });
    for (let count = 0; count < 130; count += 1) {
      changeService(plan.context, id, { countPerYear: count });
    }
    changeService(plan.context, id, { fee: '100 kr' });
    const asked = { serviceId: id, field: 'service.fee', limit: 1 };
    const first = planHistory(plan.context, asked);
    expect(first.entries[0]?.changes[0]).toMatchObject({ before: 'Ingen', after: '100 kr' });
    const second = planHistory(plan.context, { ...asked, before: first.next });
    expect(second.entries[0]?.changes[0]).toMatchObject({ before: null, after: 'Ingen' });
  });
});

describe('putting one field back', () => {
  function refusal(act: () => unknown): Refusal {
    try {
      act();
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    throw new Error('It was expected to be refused');
  }

  it('writes the old value as a new action with one undo, and leaves later changes alone', () => {
    const { plan, id } = createPlanWithService();
    changeService(plan.context, id, { fee: 'Ingen', notes: 'Första' });
    changeService(plan.context, id, { fee: '100 kr', notes: 'Andra' });
    const entry = latest(plan, id);
    expect(entry.changes.map(({ canPutBack }) => canPutBack)).toEqual([true, true]);
    changeService(plan.context, id, { purpose: 'Att stärka' });
    const before = plan.dump();
    putBackField(plan.context, { id, changeSetId: entry.id, field: 'service.fee' });
    expect(requireService(plan.context, id)).toMatchObject({
      fee: 'Ingen',
      notes: 'Andra',
      purpose: 'Att stärka',
    });
    expect(latest(plan, id)).toMatchObject({
      label: 'Återställde Avgift i Familjesamtal',
      changes: [{ before: '100 kr', after: 'Ingen' }],
    });
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('puts a list back to what it was, however it changed since', () => {
    const { plan, id } = createPlanWithService();
    const ids = groupsOf(plan).map((group) => group.id);
    changeService(plan.context, id, { targetGroupIds: ids.slice(0, 2) });
    changeService(plan.context, id, { targetGroupIds: ids.slice(1, 4) });
    const entry = latest(plan, id);
    changeService(plan.context, id, { targetGroupIds: [] });
    changeService(plan.context, id, { targetGroupIds: ids.slice(3, 5) });
    putBackField(plan.context, { id, changeSetId: entry.id, field: 'service_target_group' });
    expect(requireService(plan.context, id).targetGroupIds.toSorted()).toEqual(
      ids.slice(0, 2).toSorted(),
    );
  });

  it('keeps the order of forms', () => {
    const { plan, id } = createPlanWithService();
    changeService(plan.context, id, { forms: ['Öppen', 'Digital', 'Grupp'] });
    changeService(plan.context, id, { forms: ['Digital'] });
    putBackField(plan.context, {
      id,
      changeSetId: latest(plan, id).id,
      field: 'service_form',
    });
    expect(requireService(plan.context, id).forms).toEqual(['Öppen', 'Digital', 'Grupp']);
  });

  it('is refused where what the value names is gone, and changes nothing', () => {
    const { plan, id } = createPlanWithService();
    const group = addToList(plan.context, 'target-group', 'Nyanlända');
    changeService(plan.context, id, { targetGroupIds: [group.id] });
    changeService(plan.context, id, { targetGroupIds: [] });
    const entry = latest(plan, id);
    change(plan.context, 'Tog bort målgruppen', () =>
      plan.file.sqlite.prepare('DELETE FROM target_group WHERE id = ?').run(group.id),
    );
    const before = plan.dump();
    const refused = refusal(() =>
      putBackField(plan.context, { id, changeSetId: entry.id, field: 'service_target_group' }),
    );
    expect(refused.code).toBe('not-found');
    expect(refused.message).toContain('Nyanlända finns inte längre i planen');
    expect(plan.dump()).toEqual(before);
  });

  it('offers nothing where it would change nothing, and refuses what is no field', () => {
    const { plan, id } = createPlanWithService();
    const made = latest(plan, id);
    expect(made.changes.some(({ canPutBack }) => canPutBack)).toBe(false);
    changeService(plan.context, id, { fee: 'Ingen' });
    const entry = latest(plan, id);
    putBackField(plan.context, { id, changeSetId: entry.id, field: 'service.fee' });
    const again = planHistory(plan.context, { serviceId: id, limit: 10 }).entries.find(
      (one) => one.id === entry.id,
    );
    expect(again?.changes).toMatchObject([{ canPutBack: false }]);
    for (const field of ['service.fee', 'service.id', 'service.updated_at', 'risk.title', 'x']) {
      const code = refusal(() =>
        putBackField(plan.context, { id, changeSetId: entry.id, field }),
      ).code;
      expect([field, code]).toEqual([field, 'invalid-value']);
    }
  });

  it('keeps the steps of the life cycle out: they have rules of their own', () => {
    const { plan, id } = createPlanWithService();
    setStatuses(plan.context, [id], 'declined', 'Ryms inte');
    const entry = latest(plan, id);
    expect(entry.changes.map(({ canPutBack }) => canPutBack)).not.toContain(true);
  });
});
