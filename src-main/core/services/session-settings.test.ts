// Why: a workshop is prepared in steps and changed until somebody has answered; then some of it stands.
// Must not: test the making of a session (session-setup.test.ts).
import { describe, expect, it } from 'vitest';
import { answerAll } from '../../../test/support/plan.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../../test/support/workshop.ts';
import { usualScales } from '../../../src-shared/text/scales.ts';
import type { Scales } from '../../../src-shared/contract/scales.ts';
import { createRoom } from '../room/room.ts';
import { issueCodes, listCodes } from './phone-codes.ts';
import {
  createSession,
  ensurePerspective,
  getSession,
  offeredPerspectives,
  openNewRound,
  recordTallies,
  removeParticipant,
  revealRound,
  setCandidates,
  updateSettings,
} from './sessions.ts';

const ownWords: Scales = {
  ...usualScales,
  effect: { ...usualScales.effect, question: 'Hur stor blir nyttan?' },
};

function countOne(workshop: Workshop, service = 0): void {
  recordTallies(
    workshop.context,
    workshop.sessionId,
    [
      {
        serviceId: workshop.service(service),
        criterion: 'effect',
        perspectiveId: null,
        steps: [0, 0, 0, 1, 0],
        abstentions: 0,
      },
    ],
    { entry: 'dots' },
  );
}

const nowhere = { perspectiveId: null, districtId: null } as const;

describe('settings', () => {
  it('are saved as one step, told in the session, and taken back as one', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { plan, context, sessionId } = workshop;
    const chef = ensurePerspective(context, 'Chef').id;
    ensurePerspective(context, 'Brukare');
    const before = plan.dump();
    const saved = updateSettings(context, {
      sessionId,
      patch: { name: 'Våren', minutes: 4, perspectiveIds: [chef], scales: ownWords },
    });
    expect(saved).toMatchObject({
      name: 'Våren',
      minutes: 4,
      perspectiveIds: [chef],
      scales: ownWords,
    });
    expect(getSession(context, sessionId)).toEqual(saved);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('that change nothing are no step; the usual words written out are the usual words', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { plan, context, sessionId } = workshop;
    const all = ['Chef', 'Brukare'].map((name) => ensurePerspective(context, name).id);
    const before = plan.dump();
    const { perspectiveIds, scales } = updateSettings(context, {
      sessionId,
      patch: { name: 'Workshop 1', minutes: null, perspectiveIds: all, scales: usualScales },
    });
    expect([perspectiveIds, scales]).toEqual([[], null]);
    expect(plan.dump()).toEqual(before);
  });

  it('refuse a name that is taken and a perspective that is not there', () => {
    const { plan, context, sessionId } = createWorkshop(['Familjesamtal'], []);
    createSession(context, { name: 'Hösten', serviceIds: [] });
    const before = plan.dump();
    expect(() => updateSettings(context, { sessionId, patch: { name: 'hösten' } })).toThrow(
      expect.objectContaining({ code: 'name-taken' }),
    );
    expect(() =>
      updateSettings(context, { sessionId, patch: { perspectiveIds: [context.newId()] } }),
    ).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    expect(plan.dump()).toEqual(before);
  });

  it('keep the words once somebody has answered to them, in later rounds too', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    updateSettings(context, { sessionId, patch: { scales: ownWords } });
    countOne(workshop);
    const change = (): unknown =>
      updateSettings(context, { sessionId, patch: { name: 'Nytt', scales: null } });
    expect(change).toThrow(expect.objectContaining({ code: 'in-use' }));
    revealRound(context, sessionId);
    openNewRound(context, sessionId);
    expect(change).toThrow(expect.objectContaining({ code: 'in-use' }));
    // All else can still be changed, and the same words are no change.
    updateSettings(context, { sessionId, patch: { name: 'Nytt', scales: ownWords, minutes: 2 } });
    expect(getSession(context, sessionId)).toMatchObject({ name: 'Nytt', scales: ownWords });
  });
});

describe('what a phone is given', () => {
  it('has the words of the workshop, and says by its mark when they or the services are others', () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
    const { context, sessionId } = workshop;
    const room = createRoom({ sessionId, mode: 'live', isSelfService: true, plan: () => context });
    const { token } = room.enter(room.state().code ?? '', nowhere);
    const ballot = () => room.ballot(room.voter(token));
    expect(ballot().scales).toBeNull();
    const usual = room.pulse().content;
    updateSettings(context, { sessionId, patch: { scales: ownWords } });
    expect(ballot().scales).toEqual(ownWords);
    const own = room.pulse().content;
    setCandidates(context, sessionId, [workshop.service(1)]);
    expect(new Set([usual, own, room.pulse().content]).size).toBe(3);
  });

  it.each(['live', 'rehearsal'] as const)('offers the chosen perspectives alone, %s', (mode) => {
    const { context, sessionId } = createWorkshop(['Familjesamtal'], []);
    const [chef = '', brukare = ''] = ['Chef', 'Brukare'].map(
      (name) => ensurePerspective(context, name).id,
    );
    const room = createRoom({ sessionId, mode, isSelfService: true, plan: () => context });
    const code = room.state().code ?? '';
    expect(room.greet(code).perspectives).toHaveLength(2);
    updateSettings(context, { sessionId, patch: { perspectiveIds: [brukare] } });
    expect(offeredPerspectives(context, sessionId).map(({ name }) => name)).toEqual(['Brukare']);
    expect(room.greet(code).perspectives).toEqual([{ id: brukare, name: 'Brukare' }]);
    expect(() => room.enter(code, { ...nowhere, perspectiveId: chef })).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
    room.enter(code, { ...nowhere, perspectiveId: brukare });
    room.enter(code, nowhere);
  });
});

describe('the list of a workshop', () => {
  it('is changed as one step, new ones last, and taken back as one', () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
    const { plan, context, sessionId } = workshop;
    const [third] = plan.addServices('Öppen mottagning');
    const before = plan.dump();
    const { candidateList } = setCandidates(context, sessionId, [
      workshop.service(1),
      third?.id ?? '',
    ]);
    expect(candidateList.map(({ name }) => name)).toEqual(['Anhörigstöd', 'Öppen mottagning']);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    setCandidates(context, sessionId, workshop.serviceIds);
    expect(plan.dump()).toEqual(before);
  });

  it('keeps what somebody has answered about, and says so', () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
    const { plan, context, sessionId } = workshop;
    countOne(workshop);
    expect(getSession(context, sessionId).candidateList).toMatchObject([
      { isAnswered: true },
      { isAnswered: false },
    ]);
    const before = plan.dump();
    expect(() => setCandidates(context, sessionId, [workshop.service(1)])).toThrow(
      expect.objectContaining({
        code: 'in-use',
        message: expect.stringContaining('Familjesamtal'),
      }),
    );
    expect(plan.dump()).toEqual(before);
    setCandidates(context, sessionId, [workshop.service(0)]);
  });

  it('takes no blocked service in, and lets one that is blocked since leave', () => {
    const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
    const { plan, context, sessionId } = workshop;
    const [third] = plan.addServices('Öppen mottagning');
    answerAll(context, third?.id ?? '', { R01: 'yes' });
    answerAll(context, workshop.service(0), { R01: 'yes' });
    const before = plan.dump();
    expect(() => setCandidates(context, sessionId, [workshop.service(1), third?.id ?? ''])).toThrow(
      expect.objectContaining({ code: 'service-blocked' }),
    );
    expect(plan.dump()).toEqual(before);
    setCandidates(context, sessionId, [workshop.service(1)]);
    expect(getSession(context, sessionId).candidates).toBe(1);
  });

  it('of a revealed round takes nothing new', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { plan, context, sessionId } = workshop;
    const [more] = plan.addServices('Öppen mottagning');
    countOne(workshop);
    revealRound(context, sessionId);
    expect(() =>
      setCandidates(context, sessionId, [...workshop.serviceIds, more?.id ?? '']),
    ).toThrow(expect.objectContaining({ code: 'round-closed' }));
  });
});

describe('a participant', () => {
  it('without a vote or a phone is removed with its code, and comes back with it by undo', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null, null]);
    const { plan, context, sessionId } = workshop;
    issueCodes(context, sessionId);
    const before = plan.dump();
    const { outcome, session } = removeParticipant(context, workshop.participant(0));
    expect([outcome, session.participants]).toEqual(['removed', 1]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    expect(() => removeParticipant(context, context.newId())).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('who has voted keeps the votes in the journal; the code is taken back', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null, null]);
    const { context, sessionId } = workshop;
    workshop.vote([[[4, 4]]]);
    const { outcome, session } = removeParticipant(context, workshop.participant(0));
    expect([outcome, session.participants]).toEqual(['revoked', 1]);
    expect(context.file.sqlite.prepare('SELECT count(*) FROM vote').pluck().get()).toBe(2);
    expect(listCodes(context, sessionId)).toMatchObject([{ isRevoked: true }, {}]);
  });

  it('who has entered by a phone is never forgotten by it: the code is taken back', () => {
    const workshop = createWorkshop(['Familjesamtal'], []);
    const { context, sessionId } = workshop;
    const room = createRoom({ sessionId, mode: 'live', isSelfService: true, plan: () => context });
    room.enter(room.state().code ?? '', nowhere);
    const [entered] = listCodes(context, sessionId);
    expect(removeParticipant(context, entered?.id ?? '').outcome).toBe('revoked');
  });
});
