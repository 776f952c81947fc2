// Why: a rehearsal behaves like the real workshop and leaves nothing behind: it lives in memory.
// Must not: write to the plan, or outlive the room.
import { randomUUID } from 'node:crypto';
import type { PhoneVote } from '../../../src-shared/contract/participant/index.ts';
import { nextParticipantLabels } from '../../../src-shared/domain/participant-labels.ts';
import type { PlanContext } from '../plan-context.ts';
import { newOwnCode } from '../services/phone-codes.ts';
import { hashOfToken, newToken, unknownCode } from '../services/phone-entry.ts';
import { progress } from '../services/session-read.ts';
import { Refusal } from '../refusal.ts';
import type { BallotBox, Entered, Groups, Voter } from './ballot-box.ts';

export function createRehearsalBox(plan: () => PlanContext, sessionId: string): BallotBox {
  const voters = new Map<string, Voter>();
  const byCode = new Map<string, { readonly id: string; readonly label: string } & Groups>();
  const taken = new Set<string>();
  /** Who has answered which question: that, never what. */
  const answered = new Map<string, Set<string>>();

  function enter(code: string): Entered {
    const participant = byCode.get(code);
    if (!participant) throw unknownCode();
    const token = newToken();
    voters.set(hashOfToken(token), {
      deviceId: randomUUID(),
      participantId: participant.id,
      label: participant.label,
      perspectiveId: participant.perspectiveId,
    });
    return { token, code, label: participant.label };
  }

  function note(voter: Voter, vote: PhoneVote): void {
    const question = `${vote.serviceId} ${vote.criterion}`;
    const people = answered.get(question) ?? new Set<string>();
    answered.set(question, people.add(voter.participantId));
    taken.add(vote.id);
  }

  return {
    placeOf(code) {
      const participant = byCode.get(code);
      if (!participant) throw unknownCode();
      return participant;
    },
    enterAnew(groups) {
      const labels = [...byCode.values()].map(({ label }) => label);
      const label = nextParticipantLabels(labels, 1)[0] ?? '';
      const code = newOwnCode();
      byCode.set(code, { id: randomUUID(), label, ...groups });
      return enter(code);
    },
    enterByCode: (code) => enter(code),
    requireVoter(token) {
      const voter = voters.get(hashOfToken(token));
      if (!voter) {
        throw new Refusal(
          'not-entered',
          'Telefonen är inte med i repetitionen. Läs av koden på storbilden en gång till.',
        );
      }
      return voter;
    },
    take: (handIns) =>
      handIns.map(({ voter, votes }) =>
        votes.map((vote) => {
          if (!taken.has(vote.id)) note(voter, vote);
          return { id: vote.id, outcome: 'stored' };
        }),
      ),
    // A rehearsal keeps no answer, so that nobody's view can stand apart.
    ownViews: () => [],
    giveReason() {
      throw new Refusal('invalid-value', 'En repetition tar inte emot skäl. Ingenting är sparat.');
    },
    progress() {
      const real = progress(plan(), sessionId);
      const people = (serviceId: string, criterion: string): number =>
        answered.get(`${serviceId} ${criterion}`)?.size ?? 0;
      return {
        ...real,
        participants: byCode.size,
        perService: real.perService.map(({ serviceId }) => ({
          serviceId,
          effect: people(serviceId, 'effect'),
          feasibility: people(serviceId, 'feasibility'),
          // What is counted in the room is no part of a rehearsal.
          counted: { effect: 0, feasibility: 0 },
        })),
      };
    },
    phones: () => voters.size,
  };
}
