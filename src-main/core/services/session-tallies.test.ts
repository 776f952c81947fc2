// Why: counted answers over a real plan: append-only, counted anew whole, blind until the reveal, and
// worth what votes are worth after it.
// Must not: test the figures made of them, which are domain's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAll } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../../test/support/workshop.ts';
import type { StepCount } from '../../../src-shared/contract/owner/sessions.ts';
import { history } from '../../../db/history.ts';
import { checkPlanFile } from '../../../db/check.ts';
import { currentRanks, sessionResult } from './session-result.ts';
import {
  countedSums,
  ensurePerspective,
  openNewRound,
  progress,
  recordTallies,
  recordVotes,
  revealRound,
} from './sessions.ts';

const dots = { entry: 'dots' } as const;
const own = { round: null, weight: null, threshold: null, topK: null } as const;

function countOn(workshop: Workshop, over: Partial<StepCount> = {}): StepCount {
  return {
    serviceId: workshop.service(0),
    criterion: 'effect',
    perspectiveId: null,
    steps: [0, 1, 2, 3, 4],
    abstentions: 2,
    ...over,
  };
}

function bothOn(workshop: Workshop, over: Partial<StepCount> = {}): StepCount[] {
  return [countOn(workshop, over), countOn(workshop, { ...over, criterion: 'feasibility' })];
}

describe('the journal of counts', () => {
  it('keeps every count, and the last of a question, perspective and kind of entry stands', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    const record = (over: Partial<StepCount>, entry: 'dots' | 'paper' = 'dots'): void =>
      recordTallies(context, sessionId, [countOn(workshop, over)], { entry });
    const perspectiveId = ensurePerspective(context, 'Brukare').id;
    record({ steps: [9, 9, 9, 9, 9] });
    record({});
    record({ steps: [1, 0, 0, 0, 0], abstentions: 0 }, 'paper');
    record({ steps: [0, 0, 0, 0, 3], perspectiveId, abstentions: 0 });
    const sums = countedSums(context, sessionId).map(({ entry, answers, perspectiveId: of }) => [
      entry,
      of === null,
      answers,
    ]);
    expect(sums).toEqual(
      expect.arrayContaining([
        ['dots', true, 12],
        ['paper', true, 1],
        ['dots', false, 3],
      ]),
    );
    expect(sums).toHaveLength(3);
    expect(progress(context, sessionId).perService[0]).toEqual({
      serviceId: workshop.service(0),
      effect: 16,
      feasibility: 0,
      counted: { effect: 16, feasibility: 0 },
    });
    expect(context.file.sqlite.prepare('SELECT count(*) FROM tally').pluck().get()).toBe(4);
    expect(checkPlanFile(context.file)).toEqual([]);
  });

  it('loses a count that is made anew with zeros, and the round with nothing left has no votes', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    recordTallies(context, sessionId, bothOn(workshop), dots);
    const none = { steps: [0, 0, 0, 0, 0], abstentions: 0 };
    recordTallies(context, sessionId, bothOn(workshop, none), dots);
    expect(countedSums(context, sessionId)).toEqual([]);
    expect(() => revealRound(context, sessionId)).toThrow(
      expect.objectContaining({ code: 'no-votes' }),
    );
  });

  it('can neither be changed, emptied nor undone, and history says nothing of what was counted', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { plan, context, sessionId } = workshop;
    recordTallies(context, sessionId, bothOn(workshop), dots);
    const before = plan.dump();
    const { sqlite } = context.file;
    expect(() => sqlite.exec('UPDATE tally SET step_1 = 1')).toThrow('append-only');
    expect(() => sqlite.exec('DELETE FROM tally')).toThrow('append-only');
    expect(() => plan.undo()).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    expect(plan.dump()).toEqual(before);
    const [latest] = history(context.file, { limit: 1 });
    expect(latest).toMatchObject({ label: 'Förde in räknade svar om Familjesamtal i Workshop 1' });
    expect(JSON.stringify(latest)).not.toContain('step');
  });
});

describe('a count', () => {
  it.each<[string, (workshop: Workshop) => Partial<StepCount>]>([
    ['of a service that is not on the list', ({ context }) => ({ serviceId: context.newId() })],
    ['of a perspective that is not there', ({ context }) => ({ perspectiveId: context.newId() })],
    ['below zero', () => ({ steps: [0, 0, -1, 0, 0] })],
    ['of half an answer', () => ({ abstentions: 0.5 })],
    ['beyond what a room holds', () => ({ steps: [1_001, 0, 0, 0, 0] })],
  ])('%s refuses all counts', (_what, over) => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { plan, context, sessionId } = workshop;
    const before = plan.dump();
    const counts = [countOn(workshop), countOn(workshop, over(workshop))];
    expect(() => recordTallies(context, sessionId, counts, dots)).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
    expect(plan.dump()).toEqual(before);
  });

  it('of a service that the law has blocked since is refused, and the paragraph is said', () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
    const { plan, context, sessionId } = workshop;
    answerAll(context, workshop.service(0), { R01: 'yes' });
    const before = plan.dump();
    expect(() => recordTallies(context, sessionId, bothOn(workshop), dots)).toThrow(
      expect.objectContaining({
        code: 'service-blocked',
        message: expect.stringContaining('Familjesamtal'),
      }),
    );
    expect(plan.dump()).toEqual(before);
    recordTallies(context, sessionId, bothOn(workshop, { serviceId: workshop.service(1) }), dots);
  });

  it('is refused once its round is revealed, and belongs to the next one after that', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    recordTallies(context, sessionId, bothOn(workshop), dots);
    revealRound(context, sessionId);
    const again = (): void => recordTallies(context, sessionId, bothOn(workshop), dots);
    expect(again).toThrow(expect.objectContaining({ code: 'round-closed' }));
    openNewRound(context, sessionId);
    again();
    expect(progress(context, sessionId).number).toBe(2);
  });
});

describe('after the reveal', () => {
  it('dots and votes stand in the same figures, each labelled by how it came in', async () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], ['Brukare', 'Chef']);
    const { context, sessionId } = workshop;
    workshop.vote([
      [
        [5, 4],
        [2, 2],
      ],
      [
        [4, 4],
        [1, null],
      ],
    ]);
    recordTallies(context, sessionId, bothOn(workshop), dots);
    revealRound(context, sessionId);
    const result = await sessionResult(context, { ...own, sessionId });
    expect(result).toMatchObject({ entryKinds: ['keyboard', 'dots'], countedAnswers: 24 });
    expect(result.items[0]).toMatchObject({
      serviceId: workshop.service(0),
      effect: { n: 12, abstain: 2, counts: [0, 1, 2, 4, 5], median: 4 },
      entryKinds: ['keyboard', 'dots'],
      rank: 1,
      stability: { rankLow: 1 },
    });
    expect(result.items[1]).toMatchObject({ entryKinds: ['keyboard'], stability: null });
    expect(currentRanks(context).get(workshop.service(0))).toBe(1);
  });

  it('a perspective is broken out from three answers, and never below', async () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    const [large, small] = ['Brukare', 'Chef'].map((name) => ensurePerspective(context, name).id);
    const counts = (perspectiveId: string | undefined, people: number): StepCount[] =>
      bothOn(workshop, {
        perspectiveId: perspectiveId ?? null,
        steps: [0, 0, 0, people, 0],
        abstentions: 4,
      });
    recordTallies(context, sessionId, [...counts(large, 3), ...counts(small, 2)], dots);
    revealRound(context, sessionId);
    const { items } = await sessionResult(context, { ...own, sessionId });
    expect(items[0]?.perspectives).toEqual([{ perspectiveId: large, rank: 1 }]);
  });

  it('a count is worth what the same single votes are worth', async () => {
    const steps = fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, fc.nat({ max: 2 }), async (counted, abstentions) => {
        fc.pre(counted.some((count) => count > 0));
        const values = [...counted, abstentions].flatMap((times, step) =>
          Array.from({ length: times }, () => (step === 5 ? null : step + 1)),
        );
        const byDots = createWorkshop(['Familjesamtal'], []);
        recordTallies(
          byDots.context,
          byDots.sessionId,
          bothOn(byDots, { steps: counted, abstentions }),
          dots,
        );
        const byVotes = createWorkshop(
          ['Familjesamtal'],
          values.map(() => null),
        );
        recordVotes(
          byVotes.context,
          byVotes.sessionId,
          values.flatMap((value, person) =>
            (['effect', 'feasibility'] as const).map((criterion) => ({
              participantId: byVotes.participant(person),
              serviceId: byVotes.service(0),
              criterion,
              value,
              confidence: null,
            })),
          ),
          { entry: 'keyboard' },
        );
        const [ours, theirs] = await Promise.all(
          [byDots, byVotes].map(async ({ context, sessionId }) => {
            revealRound(context, sessionId);
            const [item] = (await sessionResult(context, { ...own, sessionId })).items;
            return [item?.effect, item?.feasibility, item?.index, item?.rank, item?.quadrant];
          }),
        );
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 15 },
    );
  });
});
