// Why: a merge must lose nothing, add no vote to another's, and be taken back whole.
// Must not: repeat the rules of fields that domain/service-merge.test.ts proves.
import { describe, expect, it } from 'vitest';
import { answerAll, createPlanWithService, createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import { districtComment } from '../../../db/schema.ts';
import { change } from '../plan-context.ts';
import { asRefusal } from '../refusal.ts';
import { planLists } from './lists.ts';
import { createRisk, listRisks } from './risks.ts';
import { rolloutMatrix, setCells } from './rollout.ts';
import { createNeed } from './needs.ts';
import { sessionResult } from './session-result.ts';
import { revealRound } from './session-rounds.ts';
import { getScreening } from './screening.ts';
import { comparePair, mergeServices, type MergeInput } from './service-merge.ts';
import { changeService, requireService, setStatuses } from './services.ts';
import { distinguishServices, similarServices } from './similar-services.ts';
import { listNeeds } from '../../../db/repos/needs.ts';

function twoServices(): { plan: TestPlan; kept: string; merged: string } {
  const { plan, id } = createPlanWithService('Öppna samtal');
  const [other] = plan.addServices('Öppet samtal');
  return { plan, kept: id, merged: other?.id ?? '' };
}

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return asRefusal(error)?.code ?? 'fault';
  }
}

const plain: Omit<MergeInput, 'keepId' | 'mergeId'> = { take: [], answersFrom: null };

describe('merging two services', () => {
  it('unites what both have, keeps the merged one as declined, and is one undo', () => {
    const { plan, kept, merged } = twoServices();
    const { context } = plan;
    const [group, other] = planLists(context).targetGroups.map(({ id }) => id);
    const district = planLists(context).districts[0]?.id ?? '';
    changeService(context, kept, { fee: 'Ingen', targetGroupIds: [group ?? ''] });
    changeService(context, merged, {
      fee: '100 kr',
      notes: 'Ring först',
      targetGroupIds: [other ?? ''],
    });
    createRisk(context, { title: 'Ingen hittar hit', serviceId: merged });
    createNeed(context, { title: 'Någon att prata med' }, [kept, merged]);
    change(context, 'Skrev en synpunkt', () =>
      context.database
        .insert(districtComment)
        .values({
          id: context.newId(),
          serviceId: merged,
          role: 'Chef',
          text: 'Vi vill vara med',
          at: context.now(),
        })
        .run(),
    );
    setCells(context, {
      cells: [{ serviceId: merged, districtId: district }],
      patch: { status: 'planned' },
      overrideReason: null,
    });
    const before = plan.dump();
    const result = mergeServices(context, {
      ...plain,
      keepId: kept,
      mergeId: merged,
      take: ['fee'],
    });
    expect(result).toMatchObject({ name: 'Öppna samtal', fee: '100 kr', notes: 'Ring först' });
    expect(result.targetGroupIds.toSorted()).toEqual([group, other].toSorted());
    expect(requireService(context, merged)).toMatchObject({
      status: 'declined',
      statusReason: `Sammanslagen med ${result.ref}`,
    });
    expect(listRisks(context).risks.map(({ serviceId }) => serviceId)).toEqual([kept]);
    expect(listNeeds(context.database).map(({ serviceIds }) => serviceIds)).toEqual([[kept]]);
    expect(comparePair(context, { id: kept, otherId: merged })).toMatchObject({
      one: { comments: 1, districts: [planLists(context).districts[0]?.name] },
      other: { comments: 0, districts: [], risks: [] },
    });
    expect(rolloutMatrix(context).rows.map(({ serviceId }) => serviceId)).toEqual([kept]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(requireService(context, kept).fee).toBe('100 kr');
  });

  it('leaves the votes with the service they were given to', async () => {
    const workshop = createWorkshop(['Öppna samtal', 'Öppet samtal'], [null, null, null]);
    const { context, sessionId } = workshop;
    const [kept, merged] = [workshop.service(0), workshop.service(1)];
    const input = { ...plain, keepId: kept, mergeId: merged };
    expect(refusalOf(() => mergeServices(context, input))).toBe('not-revealed');
    workshop.vote([
      [
        [2, 2],
        [5, 5],
      ],
      [
        [2, 3],
        [5, 4],
      ],
    ]);
    expect(refusalOf(() => mergeServices(context, input))).toBe('not-revealed');
    revealRound(context, sessionId);
    const asked = { sessionId, round: null, weight: null, threshold: null, topK: null };
    const before = await sessionResult(context, asked);
    mergeServices(context, input);
    expect(await sessionResult(context, asked)).toEqual(before);
    expect(comparePair(context, { id: kept, otherId: merged }).other.revealedIn).toEqual([
      'Workshop 1',
    ]);
  });

  it('asks whose legal answers count, and copies them with a void signature', () => {
    const { plan, kept, merged } = twoServices();
    answerAll(plan.context, merged);
    const input = { ...plain, keepId: kept, mergeId: merged };
    expect(refusalOf(() => mergeServices(plan.context, input))).toBe('choice-needed');
    const outcome = getScreening(plan.context, merged).outcome;
    const before = plan.dump();
    mergeServices(plan.context, { ...input, answersFrom: 'kept' });
    expect(getScreening(plan.context, kept).outcome).toBe('unscreened');
    plan.undo();
    expect(plan.dump()).toEqual(before);
    mergeServices(plan.context, { ...input, answersFrom: 'merged' });
    expect(getScreening(plan.context, kept)).toMatchObject({ outcome });
    // The answers of the merged one stand as they were given.
    expect(getScreening(plan.context, merged).answered).toBeGreaterThan(0);
  });

  it('refuses itself, what is merged already, and to bring what is given under a legal stop', () => {
    const { plan, kept, merged } = twoServices();
    const { context } = plan;
    const input = { ...plain, keepId: kept, mergeId: merged };
    expect(refusalOf(() => mergeServices(context, { ...input, mergeId: kept }))).toBe(
      'invalid-value',
    );
    answerAll(context, kept);
    setCells(context, {
      cells: [{ serviceId: kept, districtId: planLists(context).districts[0]?.id ?? '' }],
      patch: { status: 'pilot' },
      overrideReason: null,
    });
    answerAll(context, merged, { R01: 'yes', R02: 'yes', R03: 'yes' });
    expect(getScreening(context, merged).outcome).toBe('block');
    const before = plan.dump();
    expect(refusalOf(() => mergeServices(context, { ...input, answersFrom: 'merged' }))).toBe(
      'legal-stop',
    );
    expect(plan.dump()).toEqual(before);
    mergeServices(context, { ...input, answersFrom: 'kept' });
    expect(refusalOf(() => mergeServices(context, { ...input, answersFrom: 'kept' }))).toBe(
      'invalid-value',
    );
  });
});

describe('services that stand under nearly the same name', () => {
  const names = (plan: TestPlan): readonly string[] =>
    similarServices(plan.context).pairs.map(({ one, other }) => `${one.name} / ${other.name}`);

  it('are found with the very same names, and not when ended or told apart', () => {
    const plan = createTestPlan();
    const [first, second, third] = plan.addServices('Anhörigstöd', 'Anhörigstödet', 'Anhörigstöd');
    plan.addServices('Skuldrådgivning');
    expect(names(plan)).toEqual([
      'Anhörigstöd / Anhörigstöd',
      'Anhörigstöd / Anhörigstödet',
      'Anhörigstöd / Anhörigstödet',
    ]);
    distinguishServices(plan.context, { id: second?.id ?? '', otherId: first?.id ?? '' });
    expect(names(plan)).toEqual(['Anhörigstöd / Anhörigstöd', 'Anhörigstöd / Anhörigstödet']);
    setStatuses(plan.context, [third?.id ?? ''], 'declined', 'Finns två gånger');
    expect(names(plan)).toEqual([]);
    plan.undo();
    plan.undo();
    expect(names(plan)).toHaveLength(3);
  });

  it('are few pairs also where many share one name', () => {
    const plan = createTestPlan();
    plan.addServices(...Array.from({ length: 30 }, () => 'Rådgivning'));
    expect(similarServices(plan.context).total).toBe(29);
  });
});
