// Why: a room of phones tells neither the lead nor a participant anything of what others answered:
// two rooms that differ in nothing but the answers say the same through every function.
// Must not: list what a room can do by hand only: a new function fails the test until it is looked at.
import { describe, expect, it } from 'vitest';
import type { PhoneVote, VoteReceipt } from '../../../src-shared/contract/participant/index.ts';
import { createWorkshop } from '../../../test/support/workshop.ts';
import * as codes from '../services/phone-codes.ts';
import { recordTallies } from '../services/sessions.ts';
import { createRoom } from './room.ts';
import type { PhoneRoom } from './room.ts';

type Answer = number | null;

const nowhere = { perspectiveId: null, districtId: null } as const;

/** What is drawn anew each time: it is not told by anybody's answer. */
const masked = new Set(['code', 'token', 'tokenHash']);

async function heardIn(answers: readonly Answer[]): Promise<string> {
  const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
  const { context, sessionId } = workshop;
  const room = createRoom({ sessionId, mode: 'live', isSelfService: true, plan: () => context });
  const heard: unknown[] = [];
  const voters = answers.map(() => {
    const entered = room.enter(room.state().code ?? '', nowhere);
    heard.push(entered);
    return room.voter(entered.token);
  });
  const { roundId } = room.pulse();
  const handed = await Promise.all(
    voters.map((voter, person): Promise<readonly VoteReceipt[]> => {
      const vote = (order: number, criterion: PhoneVote['criterion']): PhoneVote => ({
        id: `01900000-0000-7000-8000-${String(person * 10 + order).padStart(12, '0')}`,
        order,
        roundId,
        serviceId: workshop.service(0),
        criterion,
        value: answers[person] ?? null,
        confidence: answers[person] === 5 ? 'high' : 'low',
      });
      return room.hand(voter, [vote(1, 'effect'), vote(2, 'feasibility'), vote(1, 'effect')]);
    }),
  );
  heard.push(handed, ...looksAt(room, voters), codes.listCodes(context, sessionId));
  return JSON.stringify(heard, (key, value: unknown) => (masked.has(key) ? 'masked' : value));
}

function looksAt(
  room: PhoneRoom,
  voters: readonly ReturnType<PhoneRoom['voter']>[],
): readonly unknown[] {
  const looks: Readonly<Record<keyof PhoneRoom, () => unknown>> = {
    state: () => room.state(),
    show: () => room.show(null),
    setTimer: () => room.setTimer(null),
    lock: () => room.lock(false),
    greet: () => room.greet(room.state().code ?? ''),
    ballot: () => voters.map((voter) => room.ballot(voter)),
    ownViews: () => voters.map((voter) => room.ownViews(voter)),
    pulse: () => room.pulse(),
    flush: () => room.flush(),
    // Looked at where the answers are given, or of no answer.
    enter: () => null,
    voter: () => null,
    hand: () => null,
    giveReason: () => null,
    shut: () => null,
  };
  return Object.entries(looks).map(([name, look]) => [name, look()]);
}

/** What the open room says beside answers that were counted on these steps. */
function heardBeside(steps: readonly number[], abstentions: number): string {
  const workshop = createWorkshop(['Familjesamtal', 'Anhörigstöd'], []);
  const { context, sessionId } = workshop;
  const room = createRoom({ sessionId, mode: 'live', isSelfService: true, plan: () => context });
  const { token } = room.enter(room.state().code ?? '', nowhere);
  const counts = (['effect', 'feasibility'] as const).map((criterion) => ({
    serviceId: workshop.service(0),
    criterion,
    perspectiveId: null,
    steps: [...steps],
    abstentions,
  }));
  recordTallies(context, sessionId, counts, { entry: 'dots' });
  const heard = [...looksAt(room, [room.voter(token)]), codes.listCodes(context, sessionId)];
  return JSON.stringify(heard, (key, value: unknown) => (masked.has(key) ? 'masked' : value));
}

describe('before the reveal', () => {
  it('dots on a wall sound the same to phones and big screen on whatever steps they stand', () => {
    const agreed = heardBeside([0, 0, 0, 0, 6], 0);
    expect(heardBeside([3, 0, 0, 1, 0], 2)).toBe(agreed);
    expect(agreed).toContain('"effect":6');
  });

  it('a room that agrees and one that is split sound the same to lead and participants', async () => {
    const agreed = await heardIn([5, 5, 5]);
    expect(await heardIn([1, null, 4])).toBe(agreed);
    // One person's answer cannot be read out of a count either.
    expect(await heardIn([1])).toBe(await heardIn([5]));
    expect(agreed).toContain('"effect":3');
    expect(agreed).not.toContain('"value"');
  });
});
