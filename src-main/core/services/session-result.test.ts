// Why: from votes in a plan to the result everybody sees: which votes, which services, which law.
// Must not: repeat the control values of the figures, which domain tests.
import { describe, expect, it } from 'vitest';
import { sessionResultSchema } from '../../../src-shared/contract/owner/sessions.ts';
import { answerAll } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { Pair, Workshop } from '../../../test/support/workshop.ts';
import type { PlanContext } from '../plan-context.ts';
import { createInlineRunner, createWorkerRunner } from '../../workers/runner.ts';
import {
  currentRanks,
  latestRevealedResults,
  seedOf,
  sessionResult,
  unrevealedSessionNames,
} from './session-result.ts';
import {
  addParticipants,
  addReason,
  createSession,
  openNewRound,
  recordVotes,
  revealRound,
  setWeights,
} from './sessions.ts';

const own = { round: null, weight: null, threshold: null, topK: null } as const;

/** Six people on three services: strong on effect, strong on feasibility, weak on both. */
const opinions: readonly (readonly Pair[])[] = [
  [
    [5, 3],
    [3, 5],
    [2, 2],
  ],
  [
    [5, 3],
    [3, 5],
    [2, 1],
  ],
  [
    [4, 3],
    [3, 5],
    [1, 2],
  ],
  [
    [5, 2],
    [2, 5],
    [2, 2],
  ],
  [
    [5, 3],
    [3, 4],
    [2, null],
  ],
  [
    [5, 3],
    [3, 5],
    [2, 2],
  ],
];

function heldWorkshop(perspectives: readonly (string | null)[] = sixOf(null)): Workshop {
  const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd', 'Öppet hus'], perspectives);
  workshop.vote(opinions);
  return workshop;
}

function sixOf(perspective: string | null): (string | null)[] {
  return Array.from({ length: 6 }, () => perspective);
}

describe('a result', () => {
  it('is whole, as the contract has it, with the session’s own weights', async () => {
    const { context, sessionId, service } = heldWorkshop();
    setWeights(context, { sessionId, weight: 0.8, threshold: 3 });
    revealRound(context, sessionId);
    const result = await sessionResult(context, { ...own, sessionId });
    expect(sessionResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      name: 'Workshop 1',
      round: 1,
      participants: 6,
      weight: 0.8,
      threshold: 3,
      topK: 3,
      draws: 2000,
      entryKinds: ['keyboard'],
      blocked: [],
      reasons: [],
    });
    expect(
      result.items.map(({ serviceId, rank, quadrant }) => [serviceId, rank, quadrant]),
    ).toEqual([
      [service(0), 1, 'prioritise'],
      [service(1), 2, 'prioritise'],
      [service(2), 3, 'rest'],
    ]);
    expect(result.items[2]?.feasibility).toMatchObject({ n: 5, abstain: 1 });
    expect(result.items[0]?.stability).toMatchObject({ isStable: true, pTop: 1 });
  });

  it('follows the weight, threshold and top that are asked for', async () => {
    const { context, sessionId, service } = heldWorkshop();
    revealRound(context, sessionId);
    const ask = { ...own, sessionId, weight: 0, threshold: 1, topK: 1 };
    const result = await sessionResult(context, ask);
    expect(result).toMatchObject({ weight: 0, threshold: 1, topK: 1 });
    expect(result.items.map(({ serviceId }) => serviceId)).toEqual([
      service(1),
      service(0),
      service(2),
    ]);
    expect(result.items[1]?.stability).toMatchObject({ pTop: 0, isStable: false });
  });

  it('is the same every time, in line and in a thread', async () => {
    const { context, sessionId } = heldWorkshop(['A', 'A', 'A', 'B', 'B', 'B']);
    revealRound(context, sessionId);
    const first = await sessionResult(context, { ...own, sessionId });
    expect(await sessionResult(context, { ...own, sessionId })).toEqual(first);
    const jobs = createWorkerRunner(new URL('../../workers/entry.ts', import.meta.url));
    try {
      const inThread = await sessionResult({ ...context, jobs }, { ...own, sessionId });
      expect(inThread).toEqual(first);
    } finally {
      await jobs.close();
    }
  });

  it('can be cancelled, which is a refusal and no fault', async () => {
    const { context, sessionId } = heldWorkshop();
    revealRound(context, sessionId);
    const signal = AbortSignal.abort();
    await expect(
      sessionResult({ ...context, jobs: createInlineRunner() }, { ...own, sessionId }, { signal }),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('sets a blocked service apart, with its paragraph and without a rank', async () => {
    const { context, sessionId, service } = heldWorkshop();
    revealRound(context, sessionId);
    answerAll(context, service(0), { R03: 'yes' });
    answerAll(context, service(1));
    const result = await sessionResult(context, { ...own, sessionId });
    expect(result.blocked).toEqual([
      {
        serviceId: service(0),
        ref: 'I1',
        name: 'Familjesamtal',
        ground: ['SoL 11 kap. 5 § p. 1'],
      },
    ]);
    expect(result.items.map(({ serviceId, legal, rank }) => [serviceId, legal, rank])).toEqual([
      [service(1), 'pass', 1],
      [service(2), 'unscreened', 2],
    ]);
    expect(result.topK).toBe(2);
  });

  it('breaks out perspectives of at least three voters only, and balances them', async () => {
    const { context, sessionId, service } = heldWorkshop([
      'Chef',
      'Chef',
      'Chef',
      'Brukare',
      null,
      null,
    ]);
    revealRound(context, sessionId);
    const result = await sessionResult(context, { ...own, sessionId });
    const [first] = result.items;
    expect(first?.serviceId).toBe(service(0));
    expect(first?.perspectives).toEqual([{ perspectiveId: expect.any(String), rank: 1 }]);
    expect(result.items.map(({ rankBalanced }) => rankBalanced)).toEqual([1, 2, 3]);
    expect(sessionResultSchema.parse(result)).toEqual(result);
  });

  it('has no balance where no perspective has three voters', async () => {
    const { context, sessionId, vote } = createWorkshop(['Anhörigstöd'], ['Chef', 'Brukare']);
    vote([[[4, 4]], [[5, 5]]]);
    revealRound(context, sessionId);
    const [item] = (await sessionResult(context, { ...own, sessionId })).items;
    expect(item).toMatchObject({ rankBalanced: null, perspectives: [], stability: null, rank: 1 });
  });

  it('says by which doors the votes came', async () => {
    const { context, sessionId, vote } = createWorkshop(['Anhörigstöd'], [null, null]);
    vote([[[4, 4]]], 'file');
    vote([[[4, 4]], [[3, 3]]], 'phone');
    revealRound(context, sessionId);
    const result = await sessionResult(context, { ...own, sessionId });
    expect(result.entryKinds).toEqual(['phone', 'file']);
  });
});

describe('rounds', () => {
  it('each stand by themselves: a service that was not voted on again has no rank in the second', async () => {
    const { context, sessionId, service, participantIds } = heldWorkshop();
    revealRound(context, sessionId);
    const text = 'Kräver lokaler som saknas';
    addReason(context, { sessionId, serviceId: service(2), criterion: 'feasibility', text });
    openNewRound(context, sessionId);
    const votes = participantIds.flatMap((participantId) =>
      (['effect', 'feasibility'] as const).map((criterion) => ({
        participantId,
        serviceId: service(2),
        criterion,
        value: 5,
        confidence: null,
      })),
    );
    recordVotes(context, sessionId, votes, { entry: 'keyboard' });
    await expect(sessionResult(context, { ...own, sessionId })).rejects.toMatchObject({
      code: 'not-revealed',
    });
    expect(unrevealedSessionNames(context)).toEqual(['Workshop 1']);
    const [shown] = await latestRevealedResults(context);
    expect(shown).toMatchObject({ round: 1, reasons: [{ text, round: 1 }] });

    revealRound(context, sessionId);
    const second = await sessionResult(context, { ...own, sessionId });
    expect(second).toMatchObject({ round: 2, reasons: [] });
    expect(second.items.map(({ serviceId, rank }) => [serviceId, rank])).toEqual([
      [service(2), 1],
      [service(1), null],
      [service(0), null],
    ]);
    const first = await sessionResult(context, { ...own, sessionId, round: 1 });
    expect(first.items.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    await expect(sessionResult(context, { ...own, sessionId, round: 3 })).rejects.toMatchObject({
      code: 'invalid-value',
    });
  });

  it('draw by seeds of their own', () => {
    expect(seedOf('session', 'round-1')).toBe(seedOf('session', 'round-1'));
    expect(seedOf('session', 'round-1')).not.toBe(seedOf('session', 'round-2'));
    expect(seedOf('a', 'b')).toBeGreaterThanOrEqual(0);
  });
});

describe('the ranks of the catalogue', () => {
  it('are those of the result, without the blocked', async () => {
    const { context, sessionId, service } = heldWorkshop();
    expect(currentRanks(context)).toEqual(new Map());
    revealRound(context, sessionId);
    const result = await sessionResult(context, { ...own, sessionId });
    const expected = result.items.map(({ serviceId, rank }) => [serviceId, rank]);
    expect([...currentRanks(context)]).toEqual(expected);
    answerAll(context, service(0), { R03: 'yes' });
    expect([...currentRanks(context)]).toEqual([
      [service(1), 1],
      [service(2), 2],
    ]);
  });

  it('come from the session revealed last, an example only where there is no other', () => {
    const { context, sessionId, service, vote } = createWorkshop(['A', 'B'], [null]);
    const serviceIds = [service(0), service(1)];
    const example = createSession(context, { name: 'Exempel', serviceIds }, { isExample: true });
    revealOneVote(context, example.id, service(1));
    expect([...currentRanks(context)]).toEqual([[service(1), 1]]);
    vote([
      [
        [5, 5],
        [2, 2],
      ],
    ]);
    revealRound(context, sessionId);
    expect([...currentRanks(context)]).toEqual([
      [service(0), 1],
      [service(1), 2],
    ]);
    const later = createSession(context, { name: 'Senare', serviceIds });
    revealOneVote(context, later.id, service(1));
    expect([...currentRanks(context)]).toEqual([[service(1), 1]]);
    const secondExample = createSession(
      context,
      { name: 'Exempel 2', serviceIds },
      { isExample: true },
    );
    revealOneVote(context, secondExample.id, service(0));
    expect([...currentRanks(context)]).toEqual([[service(1), 1]]);
  });
});

/** One person votes on one service, and the round is shown. */
function revealOneVote(context: PlanContext, sessionId: string, serviceId: string): void {
  const people = [{ label: 'P1', perspectiveId: null, districtId: null }];
  const [person] = addParticipants(context, sessionId, people).participantList;
  const votes = (['effect', 'feasibility'] as const).map((criterion) => ({
    participantId: person?.id ?? '',
    serviceId,
    criterion,
    value: 3,
    confidence: null,
  }));
  recordVotes(context, sessionId, votes, { entry: 'keyboard' });
  revealRound(context, sessionId);
}
