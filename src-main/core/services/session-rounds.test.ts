// Why: the reveal is for good and each round stands by itself; reasons belong to what has been shown.
// Must not: look at figures; that is session-result.test.ts.
import { describe, expect, it } from 'vitest';
import { listDecisions } from '../../../db/repos/decisions.ts';
import { insertRound } from '../../../db/repos/sessions.ts';
import { minorityReasonSchema } from '../../../src-shared/contract/owner/sessions.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import { change } from '../plan-context.ts';
import { addReason, getSession, openNewRound, recordVotes, revealRound } from './sessions.ts';

describe('the reveal', () => {
  it('needs a vote, is signed by a role, and is a decision in the log', () => {
    const { plan, context, sessionId, vote } = createWorkshop(['Familjesamtal'], [null]);
    expect(() => revealRound(context, sessionId)).toThrow(
      expect.objectContaining({ code: 'no-votes' }),
    );
    vote([[[4, 4]]]);
    const [round] = revealRound(plan.as('Workshopledare Farsta'), sessionId).rounds;
    expect(round).toMatchObject({
      number: 1,
      revealedAt: expect.any(String),
      revealedRole: 'Workshopledare Farsta',
    });
    expect(listDecisions(context.database)[0]).toMatchObject({
      kind: 'reveal',
      text: 'Visade resultatet av omgång 1 i Workshop 1',
      role: 'Workshopledare Farsta',
    });
  });

  it('happens once and cannot be undone', () => {
    const { plan, context, sessionId, vote } = createWorkshop(['Familjesamtal'], [null]);
    vote([[[4, 4]]]);
    revealRound(context, sessionId);
    const before = plan.dump();
    expect(() => revealRound(context, sessionId)).toThrow(
      expect.objectContaining({ code: 'already-revealed' }),
    );
    expect(() => plan.undo()).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    expect(plan.dump()).toEqual(before);
  });

  it('shows an earlier round with it that a file brought at the same time', () => {
    const { context, sessionId, participant, service } = createWorkshop(['Familjesamtal'], [null]);
    change(context, 'Läste in två omgångar', () =>
      insertRound(context.database, {
        id: context.newId(),
        sessionId,
        number: 2,
        openedAt: context.now(),
      }),
    );
    for (const roundNumber of [1, 2]) {
      const one = { participantId: participant(0), serviceId: service(0), confidence: null };
      recordVotes(context, sessionId, [{ ...one, criterion: 'effect', value: 3 }], {
        entry: 'file',
        roundNumber,
      });
    }
    const { rounds } = revealRound(context, sessionId);
    expect(rounds.map(({ number, revealedAt }) => [number, revealedAt !== null])).toEqual([
      [1, true],
      [2, true],
    ]);
  });
});

describe('a new round', () => {
  it('opens beside the revealed one, and not beside one that is open', () => {
    const { plan, context, sessionId, vote } = createWorkshop(['Familjesamtal'], [null]);
    vote([[[4, 4]]]);
    expect(() => openNewRound(context, sessionId)).toThrow(
      expect.objectContaining({ code: 'not-revealed' }),
    );
    revealRound(context, sessionId);
    const before = plan.dump();
    const { rounds } = openNewRound(context, sessionId);
    expect(rounds.map(({ number, revealedAt }) => [number, revealedAt !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
    const after = plan.dump();
    plan.undo();
    expect(plan.dump()).toEqual(before);
    plan.redo();
    expect(plan.dump()).toEqual(after);
  });
});

describe('a reason', () => {
  it('belongs to the latest revealed round, also while the next is voted in', () => {
    const { plan, context, sessionId, service, vote } = createWorkshop(['Familjesamtal'], [null]);
    vote([[[4, 4]]]);
    revealRound(context, sessionId);
    openNewRound(context, sessionId);
    const before = plan.dump();
    const reason = addReason(context, {
      sessionId,
      serviceId: service(0),
      criterion: 'effect',
      text: 'Når inte dem som behöver det mest',
    });
    expect(reason).toMatchObject({ round: 1, criterion: 'effect' });
    expect(minorityReasonSchema.parse(reason)).toEqual(reason);
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('is refused empty, or about a service outside the session', () => {
    const { context, sessionId, service, vote } = createWorkshop(['Familjesamtal'], [null]);
    vote([[[4, 4]]]);
    revealRound(context, sessionId);
    const reason = {
      sessionId,
      serviceId: service(0),
      criterion: 'effect',
      text: 'Därför',
    } as const;
    const invalid = expect.objectContaining({ code: 'invalid-value' });
    expect(() => addReason(context, { ...reason, text: '  ' })).toThrow(invalid);
    expect(() => addReason(context, { ...reason, serviceId: context.newId() })).toThrow(invalid);
    expect(() => addReason(context, { ...reason, text: 'Se 19811228-9874' })).toThrow(
      expect.objectContaining({ code: 'identity-number' }),
    );
    expect(getSession(context, sessionId).rounds).toHaveLength(1);
  });
});
