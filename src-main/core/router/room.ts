// Why: handlers of the room that the lead opens for phones.
// Must not: hold rules; a handler is one call.
import { ballotWords } from '../../../src-shared/text/paper/ballots.ts';
import { issueCodes, listCodes, mergeCodes, revokeCode } from '../services/phone-codes.ts';
import { makeBallots } from '../services/paper-ballots.ts';
import { getSession } from '../services/sessions.ts';
import { base } from './base.ts';

export const roomHandlers = {
  addresses: base.room.addresses.handler(({ context }) => ({
    addresses: context.workspace.rooms.addresses(),
  })),
  state: base.room.state.handler(({ context }) => ({ room: context.workspace.rooms.state() })),
  open: base.room.open.handler(async ({ context, input }) => ({
    room: await context.workspace.rooms.open(input),
  })),
  close: base.room.close.handler(async ({ context }) => {
    await context.workspace.rooms.shut();
    return {};
  }),
  show: base.room.show.handler(({ context, input }) => ({
    room: context.workspace.rooms.lead((room) => room.show(input.serviceId)),
  })),
  setTimer: base.room.setTimer.handler(({ context, input }) => ({
    room: context.workspace.rooms.lead((room) => room.setTimer(input.seconds)),
  })),
  lock: base.room.lock.handler(({ context, input }) => ({
    room: context.workspace.rooms.lead((room) => room.lock(input.isLocked)),
  })),
  issueCodes: base.room.issueCodes.handler(({ context, input }) => {
    const plan = context.plan();
    const issued = issueCodes(plan, input.sessionId);
    return { issued, session: getSession(plan, input.sessionId) };
  }),
  ballots: base.room.ballots.handler(async ({ context, input }) => {
    const { progress, files } = context.workspace;
    const { ballots, issued, ...file } = await progress.track(
      input.jobId,
      ballotWords.making,
      (options) => makeBallots(() => context.plan(), input.sessionId, options),
    );
    return { ...files.keep(file), ballots, issued };
  }),
  codes: base.room.codes.handler(({ context, input }) => ({
    participants: listCodes(context.plan(), input.sessionId),
  })),
  revoke: base.room.revoke.handler(({ context, input }) => {
    revokeCode(context.plan(), input.participantId);
    return {};
  }),
  mergeCodes: base.room.mergeCodes.handler(({ context, input }) => {
    mergeCodes(context.plan(), input);
    return {};
  }),
};
