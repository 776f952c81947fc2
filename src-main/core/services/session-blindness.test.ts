// Why: blindness is what a workshop stands on. Two plans that differ in nothing but what people voted
// must look the same through every function, until the lead reveals the round.
// Must not: list functions by hand only: a new one fails the test until it is looked through too.
import { describe, expect, it } from 'vitest';
import { listDecisions } from '../../../db/repos/decisions.ts';
import * as tallyRepository from '../../../db/repos/tallies.ts';
import * as voteRepository from '../../../db/repos/votes.ts';
import { createTestPlan } from '../../../test/support/plan.ts';
import type { StepCount } from '../../../src-shared/contract/owner/sessions.ts';
import { usualScales } from '../../../src-shared/text/scales.ts';
import type { PlanContext } from '../plan-context.ts';
import { catalogueRows } from './catalogue.ts';
import { draftDocument } from './document.ts';
import * as results from './session-result.ts';
import type { VoteInput } from './sessions.ts';
import * as sessions from './sessions.ts';

interface Room {
  readonly context: PlanContext;
  readonly sessionId: string;
  readonly serviceId: string;
  readonly roundId: string;
}

type Answer = number | null;

/** A workshop of six people on two services, where the first service gets these answers. */
function roomWhere(answers: readonly Answer[]): Room {
  const { context, addServices } = createTestPlan('Workshopledare');
  const serviceIds = addServices('Familjesamtal', 'Anhörigstöd').map(({ id }) => id);
  const session = sessions.createSession(context, { name: 'Workshop 1', serviceIds });
  const { participantList } = sessions.addParticipants(
    context,
    session.id,
    answers.map((_answer, index) => ({
      label: `P${index + 1}`,
      perspectiveId: null,
      districtId: null,
    })),
  );
  const serviceId = serviceIds[0] ?? '';
  const votes = participantList.flatMap(({ id }, index): VoteInput[] => [
    vote(id, serviceId, 'effect', answers[index] ?? null),
    vote(id, serviceId, 'feasibility', answers[index] ?? null),
  ]);
  sessions.recordVotes(context, session.id, votes, { entry: 'keyboard' });
  return { context, sessionId: session.id, serviceId, roundId: session.rounds[0]?.id ?? '' };
}

function vote(
  participantId: string,
  serviceId: string,
  criterion: 'effect' | 'feasibility',
  value: Answer,
): VoteInput {
  return { participantId, serviceId, criterion, value, confidence: null, comment: null };
}

/** What a function says, its refusal included. */
async function said(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** The same workshop where the same number of answers was counted in the room, on these steps. */
function roomOfDots(answers: readonly Answer[]): Room {
  const { context, addServices } = createTestPlan('Workshopledare');
  const serviceIds = addServices('Familjesamtal', 'Anhörigstöd').map(({ id }) => id);
  const session = sessions.createSession(context, { name: 'Workshop 1', serviceIds });
  sessions.addParticipants(context, session.id, [
    { label: 'P1', perspectiveId: null, districtId: null },
  ]);
  const serviceId = serviceIds[0] ?? '';
  const perspectiveId = sessions.ensurePerspective(context, 'Chef').id;
  sessions.recordTallies(
    context,
    session.id,
    (['effect', 'feasibility'] as const).flatMap((criterion) =>
      [null, perspectiveId].map((of) => dots(serviceId, criterion, of, answers)),
    ),
    { entry: 'dots' },
  );
  return { context, sessionId: session.id, serviceId, roundId: session.rounds[0]?.id ?? '' };
}

function dots(
  serviceId: string,
  criterion: 'effect' | 'feasibility',
  perspectiveId: string | null,
  answers: readonly Answer[],
): StepCount {
  return {
    serviceId,
    criterion,
    perspectiveId,
    steps: [1, 2, 3, 4, 5].map((step) => answers.filter((answer) => answer === step).length),
    abstentions: answers.filter((answer) => answer === null).length,
  };
}

type Look = (room: Room) => unknown;
const ownWords = { ...usualScales, effect: usualScales.feasibility };
const request = { round: null, weight: null, threshold: null, topK: null } as const;

/** Every function that is exported for workshops, and how it is looked through. */
const looks: Readonly<Record<string, Look>> = {
  listSessions: ({ context }) => sessions.listSessions(context),
  getSession: ({ context, sessionId }) => sessions.getSession(context, sessionId),
  findSessionByName: ({ context }) => sessions.findSessionByName(context, 'workshop 1'),
  progress: ({ context, sessionId }) => sessions.progress(context, sessionId),
  votesOfRound: ({ context, sessionId }) => sessions.votesOfRound(context, sessionId, 1),
  createSession: ({ context, serviceId }) =>
    sessions.createSession(context, { name: 'Workshop 2', serviceIds: [serviceId] }),
  addCandidates: ({ context, sessionId, serviceId }) =>
    sessions.addCandidates(context, sessionId, [serviceId]),
  addParticipants: ({ context, sessionId }) =>
    sessions.addParticipants(context, sessionId, [
      { label: 'Ny', perspectiveId: null, districtId: null },
    ]),
  setCandidates: ({ context, sessionId }) => sessions.setCandidates(context, sessionId, []),
  removeParticipant: ({ context, sessionId }) => {
    const [first] = sessions.getSession(context, sessionId).participantList;
    return sessions.removeParticipant(context, first?.id ?? '');
  },
  updateSettings: ({ context, sessionId }) =>
    sessions.updateSettings(context, { sessionId, patch: { scales: ownWords } }),
  offeredPerspectives: ({ context, sessionId }) => sessions.offeredPerspectives(context, sessionId),
  ensurePerspective: ({ context }) => sessions.ensurePerspective(context, 'Brukare'),
  setWeights: ({ context, sessionId }) =>
    sessions.setWeights(context, { sessionId, weight: 0.7, threshold: 3 }),
  openNewRound: ({ context, sessionId }) => sessions.openNewRound(context, sessionId),
  addReason: ({ context, sessionId, serviceId }) =>
    sessions.addReason(context, { sessionId, serviceId, criterion: 'effect', text: 'Därför' }),
  recordVotes: ({ context, sessionId, serviceId }) => {
    const participantId = sessions.getSession(context, sessionId).participantList[0]?.id ?? '';
    const again = [vote(participantId, serviceId, 'effect', 3)];
    return sessions.recordVotes(context, sessionId, again, { entry: 'keyboard' });
  },
  recordTallies: ({ context, sessionId, serviceId }) =>
    sessions.recordTallies(context, sessionId, [dots(serviceId, 'effect', null, [3])], {
      entry: 'paper',
    }),
  countedSums: ({ context, sessionId }) => sessions.countedSums(context, sessionId),
  sessionResult: ({ context, sessionId }) =>
    results.sessionResult(context, { ...request, sessionId }),
  latestRevealedResults: ({ context }) => results.latestRevealedResults(context),
  unrevealedSessionNames: ({ context }) => results.unrevealedSessionNames(context),
  currentRanks: ({ context }) => [...results.currentRanks(context)],
  seedOf: ({ sessionId, roundId }) => results.seedOf(sessionId, roundId),
};

/** Beyond the workshops' own: whatever else reads the plan. */
const otherLooks: Readonly<Record<string, Look>> = {
  'the catalogue': ({ context }) => catalogueRows(context),
  'the document of all papers': ({ context }) => draftDocument(context),
  'the decision log': ({ context }) => listDecisions(context.database),
  'the change log': ({ context }) =>
    context.file.sqlite.prepare('SELECT * FROM change_entry ORDER BY seq').all(),
  'the list of changes': ({ context }) =>
    context.file.sqlite.prepare('SELECT * FROM change_set ORDER BY seq').all(),
};

/** Functions of the vote repository that give anything of a round. */
const repositoryLooks: Readonly<Record<string, Look>> = {
  hasVotes: ({ context, roundId }) => voteRepository.hasVotes(context.database, roundId),
  countPeople: ({ context, roundId }) => voteRepository.countPeople(context.database, roundId),
  listRevealedVotes: ({ context, roundId }) =>
    voteRepository.listRevealedVotes(context.database, roundId),
  voteSources: ({ context, roundId }) => [
    ...voteRepository.voteSources(context.database, [roundId]),
  ],
  newestAnswers: ({ context, roundId }) =>
    voteRepository.newestAnswers(context.database, roundId, [roundId]),
};

/** Functions of the tally repository that give anything of a round. */
const tallyLooks: Readonly<Record<string, Look>> = {
  hasTallies: ({ context, roundId }) => tallyRepository.hasTallies(context.database, roundId),
  sumTallies: ({ context, roundId }) => tallyRepository.sumTallies(context.database, roundId),
  listRevealedTallies: ({ context, roundId }) =>
    tallyRepository.listRevealedTallies(context.database, roundId),
};

const agreed: readonly Answer[] = [5, 5, 5, 5, 5, 5];
const split: readonly Answer[] = [1, 1, 2, 4, null, null];

async function seenThrough(room: Room): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const all = { ...repositoryLooks, ...tallyLooks, ...looks, ...otherLooks };
  for (const [name, look] of Object.entries(all)) {
    seen[name] = await said(() => look(room));
  }
  return seen;
}

describe('before the reveal', () => {
  it('a room that agrees and one that is split look the same through every function', async () => {
    const one = await seenThrough(roomWhere(agreed));
    const other = await seenThrough(roomWhere(split));
    expect(one).toEqual(other);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one['sessionResult']).toMatchObject({ code: 'not-revealed' });
    expect(one['votesOfRound']).toMatchObject({ code: 'not-revealed' });
    expect(one['addReason']).toMatchObject({ code: 'not-revealed' });
    expect(one['openNewRound']).toMatchObject({ code: 'not-revealed' });
    expect(one['currentRanks']).toEqual([]);
    expect(one['listRevealedVotes']).toEqual([]);
    expect(one['unrevealedSessionNames']).toContain('Workshop 1');
  });

  it('answers counted in the room look the same on whatever steps they stand', async () => {
    const one = await seenThrough(roomOfDots(agreed));
    const other = await seenThrough(roomOfDots(split));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one['listRevealedTallies']).toEqual([]);
    expect(one['sessionResult']).toMatchObject({ code: 'not-revealed' });
    // Not even one answer alone can be told by its sum, "kan inte bedöma" included.
    const alone = await seenThrough(roomOfDots([5]));
    expect(JSON.stringify(alone)).toBe(JSON.stringify(await seenThrough(roomOfDots([null]))));
    expect(alone['countedSums']).toMatchObject([{ answers: 1 }, {}, {}, {}, {}]);
  });

  it('every exported function is among those looked through', () => {
    const exported = Object.keys({ ...sessions, ...results });
    expect(exported.toSorted()).toEqual([...Object.keys(looks), 'revealRound'].toSorted());
    expect(Object.keys(voteRepository).toSorted()).toEqual(
      [...Object.keys(repositoryLooks), 'appendVotes'].toSorted(),
    );
    expect(Object.keys(tallyRepository).toSorted()).toEqual(
      [...Object.keys(tallyLooks), 'appendTallies'].toSorted(),
    );
  });

  it('progress counts people, and an answer that is changed counts once', () => {
    const { context, sessionId, serviceId } = roomWhere(split);
    const [first] = sessions.getSession(context, sessionId).participantList;
    for (const value of [1, null, 5]) {
      const again = [vote(first?.id ?? '', serviceId, 'effect', value)];
      sessions.recordVotes(context, sessionId, again, { entry: 'keyboard' });
    }
    expect(sessions.progress(context, sessionId)).toMatchObject({
      number: 1,
      participants: 6,
      perService: [
        { serviceId, effect: 6, feasibility: 6 },
        { effect: 0, feasibility: 0 },
      ],
    });
  });

  it('a second round is as blind as the first, while the first stays shown', async () => {
    const secondRound = async (answers: readonly Answer[]): Promise<unknown> => {
      const { context, sessionId, serviceId } = roomWhere(agreed);
      sessions.revealRound(context, sessionId);
      sessions.openNewRound(context, sessionId);
      const people = sessions.getSession(context, sessionId).participantList;
      const votes = people.map(({ id }, index) =>
        vote(id, serviceId, 'effect', answers[index] ?? null),
      );
      sessions.recordVotes(context, sessionId, votes, { entry: 'paper' });
      const ask = { ...request, sessionId };
      return {
        current: await said(() => results.sessionResult(context, ask)),
        first: await said(() => results.sessionResult(context, { ...ask, round: 1 })),
        second: await said(() => results.sessionResult(context, { ...ask, round: 2 })),
        papers: await draftDocument(context),
        ranks: [...results.currentRanks(context)],
        progress: sessions.progress(context, sessionId),
        names: results.unrevealedSessionNames(context),
      };
    };
    const one = await secondRound(agreed);
    expect(one).toEqual(await secondRound(split));
    expect(one).toMatchObject({
      current: { code: 'not-revealed' },
      first: { round: 1 },
      second: { code: 'not-revealed' },
      names: ['Workshop 1'],
    });
  });
});

describe('after the reveal', () => {
  it('what people voted is there for all', async () => {
    const one = roomWhere(agreed);
    sessions.revealRound(one.context, one.sessionId);
    const result = await results.sessionResult(one.context, {
      ...request,
      sessionId: one.sessionId,
    });
    expect(result.items[0]).toMatchObject({
      serviceId: one.serviceId,
      effect: { n: 6, counts: [0, 0, 0, 0, 6], median: 5, label: 'consensus' },
      rank: 1,
    });
    expect(sessions.votesOfRound(one.context, one.sessionId)).toHaveLength(12);
    expect(results.unrevealedSessionNames(one.context)).toEqual([]);
  });
});
