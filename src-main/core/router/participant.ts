// Why: handlers of the participants' contract, and nothing of the owner's.
// Must not: hold rules; a handler is one call to the room.
import { implement } from '@orpc/server';
import { participantContract } from '../../../src-shared/contract/participant/index.ts';
import type { PhoneRoom } from '../room/room.ts';
import type { Voter } from '../services/phone-entry.ts';

export interface ParticipantContext {
  readonly room: PhoneRoom;
  /** Whose device asks; refused where the request carries no token of the room. */
  readonly voter: () => Voter;
}

const base = implement(participantContract).$context<ParticipantContext>();

export const participantRouter = base.router({
  room: {
    greet: base.room.greet.handler(({ context, input }) => {
      const greeting = context.room.greet(input.code);
      return {
        ...greeting,
        perspectives: [...greeting.perspectives],
        districts: [...greeting.districts],
      };
    }),
    enter: base.room.enter.handler(({ context, input: { code, perspectiveId, districtId } }) =>
      context.room.enter(code, { perspectiveId, districtId }),
    ),
  },
  ballot: {
    get: base.ballot.get.handler(({ context }) => context.room.ballot(context.voter())),
    pulse: base.ballot.pulse.handler(({ context }) => {
      context.voter();
      return context.room.pulse();
    }),
    vote: base.ballot.vote.handler(async ({ context, input }) => ({
      receipts: [...(await context.room.hand(context.voter(), input.votes))],
    })),
    ownViews: base.ballot.ownViews.handler(({ context }) => ({
      views: [...context.room.ownViews(context.voter())],
    })),
    giveReason: base.ballot.giveReason.handler(({ context, input }) => {
      context.room.giveReason(context.voter(), input);
      return {};
    }),
  },
});
