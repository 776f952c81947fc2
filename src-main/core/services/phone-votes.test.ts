// Why: an answer from a phone counts once, whatever the network does to its packets.
// Must not: go through HTTP; test/contract/room.test.ts does.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhoneVote } from '../../../src-shared/contract/participant/index.ts';
import { currentVotes } from '../../../src-shared/domain/votes.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import type { Workshop } from '../../../test/support/workshop.ts';
import { issueCodes, listCodes, mergeCodes, revokeCode } from './phone-codes.ts';
import type { Voter } from './phone-entry.ts';
import { enterAnew, enterByCode, requireVoter } from './phone-entry.ts';
import { storeHandIns } from './phone-votes.ts';
import {
  getSession,
  openNewRound,
  progress,
  recordVotes,
  revealRound,
  votesOfRound,
} from './sessions.ts';

const nowhere = { perspectiveId: null, districtId: null } as const;

interface PhoneRoom extends Workshop {
  readonly roundId: string;
  /** A new phone with a new code. */
  readonly newVoter: () => Voter & { readonly code: string };
  readonly sameCode: (code: string) => Voter;
  readonly hand: (voter: Voter, ...votes: readonly PhoneVote[]) => readonly string[];
  /** What counts after the reveal: participant, service number, criterion, value. */
  readonly revealed: () => readonly string[];
}

function phoneRoom(): PhoneRoom {
  const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
  const { context, sessionId } = workshop;
  const known = (token: string): Voter => requireVoter(context, sessionId, token);
  return {
    ...workshop,
    roundId: getSession(context, sessionId).rounds[0]?.id ?? '',
    newVoter() {
      const { token, code } = enterAnew(context, sessionId, nowhere);
      return { ...known(token), code };
    },
    sameCode: (code) => known(enterByCode(context, sessionId, code, nowhere).token),
    hand: (voter, ...votes) =>
      (storeHandIns(context, sessionId, [{ voter, votes }])[0] ?? []).map(({ outcome }) => outcome),
    revealed() {
      revealRound(context, sessionId);
      return currentVotes(votesOfRound(context, sessionId, 1)).map(
        ({ participantId, itemId, criterion, value }) =>
          `${participantId} ${workshop.serviceIds.indexOf(itemId)} ${criterion} ${value}`,
      );
    },
  };
}

function answer(room: PhoneRoom, order: number, over: Partial<PhoneVote> = {}): PhoneVote {
  return {
    id: randomUUID(),
    order,
    roundId: room.roundId,
    serviceId: room.service(0),
    criterion: 'effect',
    value: 4,
    confidence: null,
    ...over,
  };
}

describe('an answer from a phone', () => {
  it('is stored once, however often its packet comes', () => {
    const room = phoneRoom();
    const voter = room.newVoter();
    const vote = answer(room, 1);
    expect(room.hand(voter, vote)).toEqual(['stored']);
    expect(room.hand(voter, vote, vote)).toEqual(['stored', 'stored']);
    expect(votesInJournal(room)).toBe(1);
    expect(room.revealed()).toEqual([`${voter.participantId} 0 effect 4`]);
  });

  it('that comes late does not replace a newer one', () => {
    const room = phoneRoom();
    const voter = room.newVoter();
    expect(room.hand(voter, answer(room, 2, { value: 2 }))).toEqual(['stored']);
    expect(room.hand(voter, answer(room, 1, { value: 5 }))).toEqual(['superseded']);
    expect(room.revealed()).toEqual([`${voter.participantId} 0 effect 2`]);
  });

  it('under an id that another phone has used is not taken for that one', () => {
    const room = phoneRoom();
    const [one, other] = [room.newVoter(), room.newVoter()];
    const vote = answer(room, 1);
    room.hand(one, vote);
    expect(room.hand(other, { ...vote, value: 1 })).toEqual(['unknown']);
    expect(room.revealed()).toEqual([`${one.participantId} 0 effect 4`]);
  });

  it('to a service outside the workshop, or in a round that is shown, is not stored', () => {
    const room = phoneRoom();
    const voter = room.newVoter();
    expect(room.hand(voter, answer(room, 1, { serviceId: randomUUID() }))).toEqual(['unknown']);
    room.hand(voter, answer(room, 2));
    revealRound(room.context, room.sessionId);
    expect(room.hand(voter, answer(room, 3, { value: 1 }))).toEqual(['closed']);
    openNewRound(room.context, room.sessionId);
    expect(room.hand(voter, answer(room, 4, { value: 1 }))).toEqual(['closed']);
    expect(votesOfRound(room.context, room.sessionId, 1).map(({ value }) => value)).toEqual([4]);
  });

  it('counts alike under any replay and reordering of its packets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ service: fc.nat(1), value: fc.integer({ min: 1, max: 5 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.infiniteStream(fc.nat(1000)),
        (given, draws) => {
          const room = phoneRoom();
          const voter = room.newVoter();
          const votes = given.map(({ service, value }, index) =>
            answer(room, index + 1, { serviceId: room.service(service), value }),
          );
          // Every packet twice, in any order, in hand-ins of any size.
          const packets = [...votes, ...votes]
            .map((vote) => ({ vote, at: draws.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ vote }) => vote);
          const handed: string[] = [];
          while (packets.length > 0) {
            const size = 1 + (draws.next().value % 4);
            handed.push(...room.hand(voter, ...packets.splice(0, size)));
          }
          expect(handed.every((outcome) => outcome === 'stored' || outcome === 'superseded')).toBe(
            true,
          );
          const expected = [0, 1].flatMap((service) => {
            const last = given.findLast((each) => each.service === service);
            return last ? [`${voter.participantId} ${service} effect ${last.value}`] : [];
          });
          expect(room.revealed().toSorted()).toEqual(expected);
          room.plan.context.file.close();
        },
      ),
      { numRuns: 12 },
    );
  });
});

function votesInJournal({ context }: PhoneRoom): unknown {
  return context.file.sqlite.prepare('SELECT count(*) FROM vote').pluck().get();
}

describe('a code', () => {
  it('is one voter, on however many phones', () => {
    const room = phoneRoom();
    const first = room.newVoter();
    const second = room.sameCode(first.code);
    expect(second.deviceId).not.toBe(first.deviceId);
    room.hand(first, answer(room, 7, { value: 1 }));
    room.hand(second, answer(room, 1, { value: 5 }));
    expect(progress(room.context, room.sessionId)).toMatchObject({
      participants: 1,
      perService: [{ effect: 1 }, { effect: 0 }],
    });
    expect(room.revealed()).toEqual([`${first.participantId} 0 effect 5`]);
  });

  it('of a paper slip is given out once, and lets its participant in', () => {
    const workshop = createWorkshop(['Familjesamtal'], ['Brukare']);
    const { context, sessionId } = workshop;
    expect(issueCodes(context, sessionId)).toBe(1);
    expect(issueCodes(context, sessionId)).toBe(0);
    const [{ code, id, label } = { code: '', id: '', label: '' }] = listCodes(context, sessionId);
    expect(code).toMatch(/^[2-9B-Z]{8}$/u);
    const entered = enterByCode(context, sessionId, code ?? '', nowhere);
    expect(entered.label).toBe(label);
    expect(requireVoter(context, sessionId, entered.token)).toMatchObject({ participantId: id });
    expect(() => enterByCode(context, sessionId, 'BBBBBBBB', nowhere)).toThrow(
      expect.objectContaining({ code: 'code-unknown' }),
    );
  });

  it('taken back votes no more, and counts in no round that is shown after that', () => {
    const room = phoneRoom();
    const [kept, gone] = [room.newVoter(), room.newVoter()];
    room.hand(kept, answer(room, 1, { value: 2 }));
    room.hand(gone, answer(room, 1, { value: 5 }));
    revokeCode(room.context, gone.participantId);
    expect(() => room.sameCode(gone.code)).toThrow(
      expect.objectContaining({ code: 'code-revoked' }),
    );
    expect(progress(room.context, room.sessionId)).toMatchObject({
      participants: 1,
      perService: [{ effect: 1 }, { effect: 0 }],
    });
    expect(room.revealed()).toEqual([`${kept.participantId} 0 effect 2`]);
  });

  it('taken back after the reveal leaves what was shown as it was', () => {
    const room = phoneRoom();
    const voter = room.newVoter();
    room.hand(voter, answer(room, 1));
    const shown = room.revealed();
    revokeCode(room.context, voter.participantId);
    expect(
      currentVotes(votesOfRound(room.context, room.sessionId, 1)).map(
        ({ participantId }) => participantId,
      ),
    ).toEqual([voter.participantId]);
    expect(shown).toHaveLength(1);
  });

  it('that was the same person’s counts as the other, the latest answer first', () => {
    const room = phoneRoom();
    const [old, current] = [room.newVoter(), room.newVoter()];
    room.hand(current, answer(room, 1, { value: 2 }));
    room.hand(old, answer(room, 1, { value: 5 }));
    room.hand(old, answer(room, 2, { serviceId: room.service(1), value: 3 }));
    mergeCodes(room.context, {
      participantId: old.participantId,
      intoParticipantId: current.participantId,
    });
    expect(progress(room.context, room.sessionId).participants).toBe(1);
    expect(room.revealed()).toEqual(
      [`${current.participantId} 0 effect 5`, `${current.participantId} 1 effect 3`].toSorted(),
    );
    const again = { participantId: current.participantId, intoParticipantId: old.participantId };
    expect(() => mergeCodes(room.context, again)).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
  });

  it('out of count cannot be entered for by the lead either', () => {
    const room = phoneRoom();
    const voter = room.newVoter();
    revokeCode(room.context, voter.participantId);
    const vote = {
      participantId: voter.participantId,
      serviceId: room.service(0),
      criterion: 'effect',
      value: 3,
      confidence: null,
    } as const;
    expect(() => recordVotes(room.context, room.sessionId, [vote], { entry: 'keyboard' })).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
  });
});
