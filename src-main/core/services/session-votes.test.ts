// Why: votes over a real plan: append-only, replayed in order, refused where they do not belong.
// Must not: test the figures made of them, which are domain's.
import { describe, expect, it } from 'vitest';
import { currentVotes } from '../../../src-shared/domain/votes.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../../test/support/workshop.ts';
import type { VoteInput } from './sessions.ts';
import { openNewRound, progress, recordVotes, revealRound, votesOfRound } from './sessions.ts';

const keyboard = { entry: 'keyboard' } as const;

function voteBy(workshop: Workshop, over: Partial<VoteInput> = {}): VoteInput {
  return {
    participantId: workshop.participant(0),
    serviceId: workshop.service(0),
    criterion: 'effect',
    value: 4,
    confidence: 'high',
    ...over,
  };
}

describe('the journal', () => {
  it('keeps every vote, and the last of a participant on a question counts', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null, null]);
    const { context, sessionId } = workshop;
    for (const value of [1, null, 4]) {
      recordVotes(context, sessionId, [voteBy(workshop, { value })], keyboard);
    }
    const twice = [voteBy(workshop, { value: 2 }), voteBy(workshop, { value: 5 })].map((vote) =>
      Object.assign(vote, { participantId: workshop.participant(1) }),
    );
    recordVotes(context, sessionId, twice, { entry: 'paper' });
    revealRound(context, sessionId);
    const journal = votesOfRound(context, sessionId);
    expect(journal.map(({ sequence, value, entry }) => [sequence, value, entry])).toEqual([
      [1, 1, 'keyboard'],
      [2, null, 'keyboard'],
      [3, 4, 'keyboard'],
      [4, 2, 'paper'],
      [5, 5, 'paper'],
    ]);
    const counted = currentVotes(journal).map(({ participantId, value }) => [participantId, value]);
    expect(counted).toEqual([
      [workshop.participant(0), 4],
      [workshop.participant(1), 5],
    ]);
  });

  it('names role, time and action of every vote, and keeps what was said beside it', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { context, sessionId } = workshop;
    recordVotes(
      context,
      sessionId,
      [voteBy(workshop, { comment: 'Beror på bemanningen', confidence: 'low' })],
      keyboard,
    );
    const row = context.file.sqlite
      .prepare(
        `SELECT vote.comment, vote.confidence, change_set.label, change_set.role, change_set.is_undoable
         FROM vote JOIN change_set ON change_set.id = vote.change_set_id`,
      )
      .get();
    expect(row).toEqual({
      comment: 'Beror på bemanningen',
      confidence: 'low',
      label: 'Registrerade en röst i Workshop 1',
      role: 'Workshopledare',
      is_undoable: 0,
    });
  });

  it('can neither be changed, emptied nor undone', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { plan, context, sessionId } = workshop;
    recordVotes(context, sessionId, [voteBy(workshop)], keyboard);
    const before = plan.dump();
    const { sqlite } = context.file;
    expect(() => sqlite.exec('UPDATE vote SET value = 1')).toThrow('append-only');
    expect(() => sqlite.exec('DELETE FROM vote')).toThrow('append-only');
    expect(() => plan.undo()).toThrow(expect.objectContaining({ code: 'cannot-undo' }));
    expect(plan.dump()).toEqual(before);
  });
});

describe('a vote', () => {
  it.each<[string, (workshop: Workshop) => Partial<VoteInput>]>([
    [
      'by somebody who is not in the session',
      ({ context }) => ({ participantId: context.newId() }),
    ],
    ['on a service that is not on its list', ({ context }) => ({ serviceId: context.newId() })],
    ['below the scale', () => ({ value: 0 })],
    ['above the scale', () => ({ value: 6 })],
    ['between two steps', () => ({ value: 3.5 })],
  ])('%s refuses the whole entry', (_what, over) => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { plan, context, sessionId } = workshop;
    const before = plan.dump();
    const votes = [voteBy(workshop), voteBy(workshop, over(workshop))];
    expect(() => recordVotes(context, sessionId, votes, keyboard)).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
    expect(plan.dump()).toEqual(before);
  });

  it('with an identity number beside it is stopped, and the number is not repeated', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { plan, context, sessionId } = workshop;
    const before = plan.dump();
    const votes = [voteBy(workshop), voteBy(workshop, { comment: 'Som för 811228-9874 i våras' })];
    const record = (): void => recordVotes(context, sessionId, votes, { entry: 'file' });
    expect(record).toThrow(
      expect.objectContaining({
        code: 'identity-number',
        message: expect.stringContaining('Röst, Kommentar'),
      }),
    );
    expect(record).not.toThrow(expect.objectContaining({ message: expect.stringMatching('9874') }));
    expect(plan.dump()).toEqual(before);
  });

  it('is refused once its round is revealed, and belongs to the new round after that', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { context, sessionId } = workshop;
    recordVotes(context, sessionId, [voteBy(workshop)], keyboard);
    revealRound(context, sessionId);
    const again = (options: { roundNumber?: number } = {}): void =>
      recordVotes(context, sessionId, [voteBy(workshop, { value: 1 })], {
        ...keyboard,
        ...options,
      });
    expect(again).toThrow(expect.objectContaining({ code: 'round-closed' }));
    expect(() => again({ roundNumber: 2 })).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
    openNewRound(context, sessionId);
    expect(() => again({ roundNumber: 1 })).toThrow(
      expect.objectContaining({ code: 'round-closed' }),
    );
    again();
    expect(votesOfRound(context, sessionId, 1).map(({ value }) => value)).toEqual([4]);
    expect(progress(context, sessionId)).toMatchObject({
      number: 2,
      perService: [{ effect: 1, feasibility: 0 }],
    });
  });

  it('is refused in a session that is not there', () => {
    const workshop = createWorkshop(['Familjesamtal'], [null]);
    const { context } = workshop;
    expect(() => recordVotes(context, context.newId(), [voteBy(workshop)], keyboard)).toThrow(
      expect.objectContaining({ code: 'unknown-session' }),
    );
  });
});
