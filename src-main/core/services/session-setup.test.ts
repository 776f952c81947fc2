// Why: preparing a workshop over a real plan: candidates, participants, weights, and what is refused.
// Must not: vote; that is session-votes.test.ts.
import { describe, expect, it } from 'vitest';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import {
  sessionSchema,
  sessionSummarySchema,
} from '../../../src-shared/contract/owner/sessions.ts';
import { answerAll, createTestPlan } from '../../../test/support/plan.ts';
import type { TestPlan } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import { setStatuses } from './services.ts';
import {
  addCandidates,
  addParticipants,
  createSession,
  ensurePerspective,
  findSessionByName,
  getSession,
  listSessions,
  revealRound,
  setWeights,
} from './sessions.ts';

const person = (label: string) => ({ label, perspectiveId: null, districtId: null });

function statuses(plan: TestPlan): Record<string, string> {
  return Object.fromEntries(
    listServiceHeads(plan.context.database).map(({ name, status }) => [name, status]),
  );
}

describe('a session', () => {
  it('is made with its candidates in order, its first round open, and default weights', () => {
    const { context, addServices } = createTestPlan();
    const serviceIds = addServices('Öppet hus', 'Anhörigstöd').map(({ id }) => id);
    const session = createSession(context, { name: 'Workshop 1', serviceIds });
    expect(session).toMatchObject({
      name: 'Workshop 1',
      isExample: false,
      weight: 0.5,
      threshold: 3.5,
      candidates: 2,
      participants: 0,
      rounds: [{ number: 1, revealedAt: null, revealedRole: null }],
    });
    expect(session.candidateList.map(({ serviceId, outcome }) => [serviceId, outcome])).toEqual(
      serviceIds.map((id) => [id, 'unscreened']),
    );
    expect(sessionSchema.parse(session)).toEqual(session);
    expect(getSession(context, session.id)).toEqual(session);
  });

  it('makes inventoried services candidates, and moves no other', () => {
    const plan = createTestPlan();
    const ids = plan.addServices('Ny', 'Långt kommen', 'Utanför').map(({ id }) => id);
    setStatuses(plan.context, ids.slice(1, 2), 'proposed', null);
    createSession(plan.context, { name: 'Workshop 1', serviceIds: ids.slice(0, 2) });
    expect(statuses(plan)).toEqual({
      Ny: 'candidate',
      'Långt kommen': 'proposed',
      Utanför: 'inventoried',
    });
  });

  it('is refused for a blocked service, which is named with its paragraph', () => {
    const plan = createTestPlan();
    const ids = plan.addServices('Familjehem', 'Anhörigstöd').map(({ id }) => id);
    answerAll(plan.context, ids[0] ?? '', { R04: 'yes' });
    const before = plan.dump();
    const create = (): unknown =>
      createSession(plan.context, { name: 'Workshop 1', serviceIds: ids });
    expect(create).toThrow(
      expect.objectContaining({
        code: 'service-blocked',
        message: expect.stringContaining('Familjehem (Rättslig spärr: SoL 11 kap. 5 § p. 2)'),
        problems: [{ place: 'Familjehem', message: 'Rättslig spärr: SoL 11 kap. 5 § p. 2' }],
      }),
    );
    expect(plan.dump()).toEqual(before);
  });

  it('that has been held keeps a service that is blocked since', () => {
    const plan = createTestPlan();
    const ids = plan.addServices('Familjehem').map(({ id }) => id);
    answerAll(plan.context, ids[0] ?? '', { R04: 'yes' });
    const input = { name: 'Workshop 1', serviceIds: ids };
    const session = createSession(plan.context, input, { isRegistration: true, isExample: true });
    expect(session.candidateList).toEqual([expect.objectContaining({ outcome: 'block' })]);
    expect(session.isExample).toBe(true);
  });

  it('has a name of its own, and is found by it', () => {
    const { context, addServices } = createTestPlan();
    const serviceIds = addServices('Anhörigstöd').map(({ id }) => id);
    const { id } = createSession(context, { name: 'Workshop Å', serviceIds });
    expect(() => createSession(context, { name: ' workshop  å', serviceIds })).toThrow(
      expect.objectContaining({ code: 'name-taken' }),
    );
    expect(findSessionByName(context, 'WORKSHOP Å')?.id).toBe(id);
    expect(findSessionByName(context, 'Workshop A')).toBeNull();
    expect(() => getSession(context, context.newId())).toThrow(
      expect.objectContaining({ code: 'unknown-session' }),
    );
  });

  it('stands in the list with its figures, oldest first', () => {
    const { context, plan } = createWorkshop(['Anhörigstöd'], ['Brukare', null]);
    const [service] = plan.addServices('Öppet hus');
    createSession(context, { name: 'Alfa', serviceIds: [service?.id ?? ''] });
    const list = listSessions(context);
    expect(
      list.map(({ name, candidates, participants, rounds }) => [
        name,
        candidates,
        participants,
        rounds.length,
      ]),
    ).toEqual([
      ['Workshop 1', 1, 2, 1],
      ['Alfa', 1, 0, 1],
    ]);
    for (const summary of list) expect(sessionSummarySchema.parse(summary)).toEqual(summary);
  });
});

describe('candidates', () => {
  it('are added last, each once, while the round is open', () => {
    const { context, plan, sessionId, serviceIds, vote } = createWorkshop(
      ['Familjesamtal', 'Anhörigstöd'],
      [null],
    );
    const [added] = plan.addServices('Öppet hus');
    const ids = [serviceIds[1] ?? '', added?.id ?? '', added?.id ?? ''];
    const session = addCandidates(context, sessionId, ids);
    expect(session.candidateList.map(({ name }) => name)).toEqual([
      'Familjesamtal',
      'Anhörigstöd',
      'Öppet hus',
    ]);
    vote([[[4, 4]]]);
    revealRound(context, sessionId);
    const [late] = plan.addServices('För sent');
    expect(() => addCandidates(context, sessionId, [late?.id ?? ''])).toThrow(
      expect.objectContaining({ code: 'round-closed' }),
    );
    expect(() => addCandidates(context, sessionId, [context.newId()])).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('participants', () => {
  it('are codes with a perspective and perhaps a district', () => {
    const { context, sessionId } = createWorkshop(['Anhörigstöd'], []);
    const perspective = ensurePerspective(context, 'Brukare');
    expect(ensurePerspective(context, ' brukare ')).toEqual(perspective);
    const session = addParticipants(context, sessionId, [
      { label: 'A1', perspectiveId: perspective.id, districtId: null },
      person('A2'),
    ]);
    expect(
      session.participantList.map(({ label, perspectiveId }) => [label, perspectiveId]),
    ).toEqual([
      ['A1', perspective.id],
      ['A2', null],
    ]);
  });

  it('are refused with a code that is taken, or a perspective the plan lacks', () => {
    const { context, plan, sessionId } = createWorkshop(['Anhörigstöd'], [null]);
    const before = plan.dump();
    const taken = expect.objectContaining({ code: 'name-taken' });
    expect(() => addParticipants(context, sessionId, [person('P01')])).toThrow(taken);
    expect(() => addParticipants(context, sessionId, [person('B'), person('B')])).toThrow(taken);
    for (const stray of ['perspectiveId', 'districtId']) {
      const participant = { ...person('C'), [stray]: context.newId() };
      expect(() => addParticipants(context, sessionId, [participant])).toThrow(
        expect.objectContaining({ code: 'invalid-value' }),
      );
    }
    expect(plan.dump()).toEqual(before);
  });
});

describe('undo', () => {
  it.each<[string, (plan: TestPlan, sessionId: string, serviceId: string) => unknown]>([
    [
      'a new session, its candidates’ steps included',
      ({ context }, _sessionId, serviceId) =>
        createSession(context, { name: 'Workshop 2', serviceIds: [serviceId] }),
    ],
    [
      'added candidates',
      ({ context }, sessionId, serviceId) => addCandidates(context, sessionId, [serviceId]),
    ],
    [
      'participants',
      ({ context }, sessionId) => addParticipants(context, sessionId, [person('X'), person('Y')]),
    ],
    ['a perspective', ({ context }) => ensurePerspective(context, 'Chef')],
    [
      'weights',
      ({ context }, sessionId) => setWeights(context, { sessionId, weight: 0.25, threshold: 4 }),
    ],
  ])('takes back %s, and redo does it again', (_what, act) => {
    const { plan, sessionId } = createWorkshop(['Anhörigstöd'], ['Brukare']);
    const [fresh] = plan.addServices('Öppet hus');
    const before = plan.dump();
    act(plan, sessionId, fresh?.id ?? '');
    const after = plan.dump();
    expect(after).not.toEqual(before);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });

  it('has nothing to take back where weights were set to what they were', () => {
    const { plan, context, sessionId } = createWorkshop(['Anhörigstöd'], []);
    const changeSets = (): number =>
      context.file.sqlite.prepare('SELECT count(*) FROM change_set').pluck().get() as number;
    const before = changeSets();
    setWeights(context, { sessionId, weight: 0.5, threshold: 3.5 });
    expect(changeSets()).toBe(before);
    setWeights(context, { sessionId, weight: 1, threshold: 3.5 });
    expect(getSession(context, sessionId)).toMatchObject({ weight: 1, threshold: 3.5 });
    plan.undo();
    expect(getSession(context, sessionId).weight).toBe(0.5);
  });
});
