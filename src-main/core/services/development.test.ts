// Why: cards, follow-up and comments as stored: each change one step of undo, the law first,
// readiness never in the way, identity numbers nowhere.
// Must not: know a screen.
import { describe, expect, it } from 'vitest';

import { writeCard } from '../../../db/repos/development.ts';
import { listNamed } from '../../../db/repos/lists.ts';
import { answerAll, createPlanWithService, createTestPlan } from '../../../test/support/plan.ts';
import { change } from '../plan-context.ts';
import { asRefusal } from '../refusal.ts';
import {
  addFollowUp,
  changeCard,
  developmentBoard,
  developmentCard,
  removeFollowUp,
  setDeveloped,
  updateFollowUp,
} from './development.ts';
import { addComment, answerComment, removeComment } from './district-comments.ts';
import { planHistory } from './history.ts';
import { planInfo } from './plan.ts';
import { changeService, setStatuses } from './services.ts';

function refusalOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    return asRefusal(error);
  }
  return null;
}

function label(plan: ReturnType<typeof createTestPlan>): string | undefined {
  return planInfo(plan.context).undo?.label;
}

describe('a card', () => {
  it('is empty until something is written, and says what it lacks', () => {
    const { plan, id } = createPlanWithService();
    const card = developmentCard(plan.context, id);
    expect(card).toMatchObject({ filled: 0, updatedAt: null, score: null, followUps: [] });
    expect(card.parts.map(({ part }) => part)).toHaveLength(10);
    expect(Object.values(card.texts)).toEqual(Array.from({ length: 12 }, () => null));
  });

  it('keeps each field as a step of its own, which undo takes back exactly', () => {
    const { plan, id } = createPlanWithService();
    const before = plan.dump();
    changeCard(plan.context, id, { forWhom: 'Vuxna' });
    expect(label(plan)).toBe('Ändrade för vem för Familjesamtal');
    const between = plan.dump();
    const card = changeCard(plan.context, id, { notForWhom: 'Pågående skyddsbedömning' });
    expect(card.parts[0]).toEqual({ part: 'scope', isFilled: true, isBegun: false });
    expect(card.filled).toBe(1);
    plan.undo();
    expect(plan.dump()).toEqual(between);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(between);
  });

  it('makes no step of a change that changes nothing', () => {
    const { plan, id } = createPlanWithService();
    changeCard(plan.context, id, { criteria: 'Fyllda 18 år' });
    const stored = plan.dump();
    changeCard(plan.context, id, { criteria: 'Fyllda 18 år', partners: null });
    expect(plan.dump()).toEqual(stored);
  });

  it('shares working methods, regime and information with the service', () => {
    const { plan, id } = createPlanWithService();
    const [method] = listNamed(plan.context.database, 'working-method');
    changeService(plan.context, id, {
      workingMethodIds: [method?.id ?? ''],
      documentationRegime: 'A',
      informationText: 'Sägs vid första samtalet',
    });
    const filled = developmentCard(plan.context, id).parts.filter(({ isFilled }) => isFilled);
    expect(filled.map(({ part }) => part)).toEqual(['working-methods', 'documentation']);
  });

  it('refuses an identity number in every text of it, and stores nothing', () => {
    const { plan, id } = createPlanWithService();
    const districtId = null;
    const text = 'Ring 19121212-1212 först';
    const followUp = addFollowUp(plan.context, id, { measure: 'Antal' }).followUps[0]?.id ?? '';
    const comment =
      addComment(plan.context, id, { districtId, role: 'Chef', text: 'Bra' }).commentList[0]?.id ??
      '';
    const stored = plan.dump();
    const { texts } = developmentCard(plan.context, id);
    for (const key of Object.keys(texts)) {
      expect(refusalOf(() => changeCard(plan.context, id, { [key]: text }))?.code).toBe(
        'identity-number',
      );
    }
    for (const act of [
      () => addFollowUp(plan.context, id, { measure: text }),
      () => updateFollowUp(plan.context, followUp, { baseline: text }),
      () => updateFollowUp(plan.context, followUp, { target: text }),
      () => updateFollowUp(plan.context, followUp, { responsibleRole: text }),
      () => addComment(plan.context, id, { districtId, role: text, text: 'Bra' }),
      () => addComment(plan.context, id, { districtId, role: 'Chef', text }),
      () => answerComment(plan.context, comment, { text, role: 'Projektgrupp' }),
    ]) {
      const refusal = refusalOf(act);
      expect(refusal?.code).toBe('identity-number');
      expect(refusal?.message).not.toContain('1212');
    }
    expect(plan.dump()).toEqual(stored);
  });

  it('is not written where the law stops the service, and says which paragraph', () => {
    const { plan, id } = createPlanWithService();
    const followUp = addFollowUp(plan.context, id, { measure: 'Antal' }).followUps[0]?.id ?? '';
    answerAll(plan.context, id, { R01: 'yes' });
    const { legal } = developmentCard(plan.context, id);
    expect(legal.outcome).toBe('block');
    expect(legal.ground.length).toBeGreaterThan(0);
    const stored = plan.dump();
    for (const act of [
      () => changeCard(plan.context, id, { forWhom: 'Alla' }),
      () => addFollowUp(plan.context, id, { measure: 'Antal' }),
      () => updateFollowUp(plan.context, followUp, { target: '40' }),
      () => setDeveloped(plan.context, { serviceId: id, isDeveloped: true, reason: null }),
    ]) {
      const refusal = refusalOf(act);
      expect(refusal?.code).toBe('service-blocked');
      expect(refusal?.message).toContain(legal.ground[0]);
    }
    expect(plan.dump()).toEqual(stored);
  });

  it('loses the example mark only when a person says so', () => {
    const { plan, id } = createPlanWithService();
    const { context } = plan;
    change(context, 'Skrev exempelkort', () =>
      writeCard(context.database, id, { forWhom: 'Påhittade', isExample: true }, context.now()),
    );
    expect(planInfo(context).hasExampleValues).toBe(true);
    expect(changeCard(context, id, { criteria: 'Fyllda 18 år' }).isExample).toBe(true);
    expect(changeCard(context, id, { isExample: false }).isExample).toBe(false);
    expect(label(plan)).toBe('Tog bort märket Exempelvärden från kortet för Familjesamtal');
    expect(planInfo(context).hasExampleValues).toBe(false);
    const stored = plan.dump();
    changeCard(context, id, { isExample: false });
    expect(plan.dump()).toEqual(stored);
  });
});

describe('follow-up', () => {
  it('is added, changed and removed, each a step of its own', () => {
    const { plan, id } = createPlanWithService();
    const before = plan.dump();
    const { followUps } = addFollowUp(plan.context, id, { measure: 'Andel som fullföljer' });
    const rowId = followUps[0]?.id ?? '';
    updateFollowUp(plan.context, rowId, {
      target: '70 procent',
      responsibleRole: 'Enhetschef',
      dueOn: '2027-06-30',
    });
    expect(label(plan)).toBe('Ändrade uppföljningen Andel som fullföljer');
    expect(developmentCard(plan.context, id).parts.at(-1)?.isFilled).toBe(true);
    const filled = plan.dump();
    expect(removeFollowUp(plan.context, rowId).followUps).toEqual([]);
    plan.undo();
    expect(plan.dump()).toEqual(filled);
    plan.undo();
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('that is gone is refused in words', () => {
    const { plan, id } = createPlanWithService();
    const rowId = addFollowUp(plan.context, id, { measure: 'Antal' }).followUps[0]?.id ?? '';
    removeFollowUp(plan.context, rowId);
    for (const act of [
      () => updateFollowUp(plan.context, rowId, { target: '1' }),
      () => removeFollowUp(plan.context, rowId),
    ]) {
      expect(refusalOf(act)?.code).toBe('not-found');
    }
  });
});

describe('comments from districts', () => {
  it('wait until they are answered, and wait again when the answer is taken back', () => {
    const { plan, id } = createPlanWithService();
    const [district] = listNamed(plan.context.database, 'district');
    const fields = { districtId: district?.id ?? null, role: 'Enhetschef', text: 'När börjar vi?' };
    const added = addComment(plan.context, id, fields);
    expect(label(plan)).toBe(`La till en synpunkt från ${district?.name} på Familjesamtal`);
    expect(added).toMatchObject({ comments: 1, unanswered: 1, districtIds: [district?.id] });
    const comment = added.commentList[0]?.id ?? '';
    const waiting = plan.dump();
    const answered = answerComment(plan.context, comment, { text: 'I vår.', role: 'Projektgrupp' });
    expect(answered.unanswered).toBe(0);
    expect(answered.commentList[0]?.answer).toMatchObject({ text: 'I vår.', role: 'Projektgrupp' });
    const again = answerComment(plan.context, comment, null);
    expect(again.commentList[0]?.answer).toBeNull();
    plan.undo();
    plan.undo();
    expect(plan.dump()).toEqual(waiting);
    expect(removeComment(plan.context, comment).comments).toBe(0);
    plan.undo();
    expect(plan.dump()).toEqual(waiting);
  });

  it('can come without a district, and stand newest first', () => {
    const { plan, id } = createPlanWithService();
    addComment(plan.context, id, { districtId: null, role: 'Brukarråd', text: 'Först' });
    const card = addComment(plan.context, id, { districtId: null, role: 'Jurist', text: 'Sist' });
    expect(label(plan)).toBe('La till en synpunkt från Jurist på Familjesamtal');
    expect(card.commentList.map(({ text }) => text)).toEqual(['Sist', 'Först']);
    expect(card.districtIds).toEqual([]);
  });
});

describe('the board', () => {
  it('holds what is prioritised and on, and what somebody has begun; ended services never', () => {
    const plan = createTestPlan();
    const [early, begun, chosen, done, ended, asked] = plan
      .addServices('Tidig', 'Påbörjad', 'Vald', 'Klar', 'Avslutad', 'Efterfrågad')
      .map(({ id }) => id);
    const { context } = plan;
    changeCard(context, begun ?? '', { forWhom: 'Vuxna' });
    addComment(context, asked ?? '', { districtId: null, role: 'Chef', text: 'Hur går det?' });
    setStatuses(context, [chosen ?? ''], 'prioritised', null);
    setStatuses(context, [done ?? ''], 'developed', null);
    changeCard(context, ended ?? '', { forWhom: 'Vuxna' });
    setStatuses(context, [ended ?? ''], 'declined', 'Ryms inte');
    const { cards, blocked } = developmentBoard(context);
    expect(cards.map(({ name }) => name)).toEqual(['Efterfrågad', 'Klar', 'Påbörjad', 'Vald']);
    expect(blocked).toEqual([]);
    expect(planInfo(context).counts.cards).toBe(4);
    expect(cards.some(({ serviceId }) => serviceId === early)).toBe(false);
  });

  it('sets blocked services apart with their paragraph', () => {
    const { plan, id } = createPlanWithService();
    changeCard(plan.context, id, { forWhom: 'Vuxna' });
    answerAll(plan.context, id, { R01: 'yes' });
    const { cards, blocked } = developmentBoard(plan.context);
    expect(cards).toEqual([]);
    expect(blocked[0]?.legal.ground.join()).toMatch(/SoL/u);
    expect(planInfo(plan.context).counts.cards).toBe(1);
  });
});

describe('the step to developed', () => {
  it('is the lead’s own, at any readiness, and undo takes it back', () => {
    const { plan, id } = createPlanWithService();
    const before = plan.dump();
    const card = setDeveloped(plan.context, { serviceId: id, isDeveloped: true, reason: null });
    expect(card).toMatchObject({ status: 'developed', filled: 0 });
    expect(label(plan)).toBe('Märkte Familjesamtal som utvecklad');
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('is never taken by filling parts', () => {
    const { plan, id } = createPlanWithService();
    setStatuses(plan.context, [id], 'prioritised', null);
    changeCard(plan.context, id, { forWhom: 'A', notForWhom: 'B', criteria: 'C', costFrame: 'D' });
    expect(developmentCard(plan.context, id).status).toBe('prioritised');
  });

  it('is taken back with a reason, and leaves what has come further alone', () => {
    const { plan, id } = createPlanWithService();
    const set = (isDeveloped: boolean, reason: string | null) =>
      setDeveloped(plan.context, { serviceId: id, isDeveloped, reason });
    set(true, null);
    expect(refusalOf(() => set(false, null))?.code).toBe('reason-needed');
    expect(set(false, 'Kriterierna ska ses över').status).toBe('prioritised');
    setStatuses(plan.context, [id], 'proposed', null);
    const stored = plan.dump();
    expect(set(true, null).status).toBe('proposed');
    expect(set(false, 'Nej').status).toBe('proposed');
    expect(plan.dump()).toEqual(stored);
  });
});

it('tells the history in words', () => {
  const { plan, id } = createPlanWithService();
  changeCard(plan.context, id, { notForWhom: 'Barn' });
  const row = addFollowUp(plan.context, id, { measure: 'Antal samtal' }).followUps[0]?.id ?? '';
  updateFollowUp(plan.context, row, { baseline: '10' });
  const { entries } = planHistory(plan.context, { serviceId: id, limit: 3 });
  expect(
    entries.map(({ changes }) => changes.map(({ label: word, after }) => [word, after])),
  ).toEqual([[['Utgångsläge', '10']], [['Uppföljning', 'Antal samtal']], [['Inte för', 'Barn']]]);
  expect(entries[2]?.place).toEqual({ page: 'development', id, name: 'Familjesamtal' });
});
