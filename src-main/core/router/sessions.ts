// Why: handlers of workshop 1.
// Must not: hold rules; a handler is one call. Blindness is kept in the services.
import { cutLines, drawCutLine } from '../services/cut-lines.ts';
import { sessionResult } from '../services/session-result.ts';
import { sessionSpread } from '../services/session-spread.ts';
import {
  addParticipants,
  addReason,
  countedSums,
  createSession,
  getSession,
  listSessions,
  openNewRound,
  progress,
  recordTallies,
  recordVotes,
  removeParticipant,
  revealRound,
  setCandidates,
  setWeights,
  updateSettings,
} from '../services/sessions.ts';
import { base } from './base.ts';

export const sessionHandlers = {
  list: base.session.list.handler(({ context }) => ({
    sessions: listSessions(context.plan()),
  })),
  get: base.session.get.handler(({ context, input }) =>
    getSession(context.plan(), input.sessionId),
  ),
  create: base.session.create.handler(({ context, input }) => createSession(context.plan(), input)),
  update: base.session.update.handler(({ context, input }) => {
    // What phones have handed in by now was answered to the words that stood.
    context.workspace.rooms.flush();
    return updateSettings(context.plan(), input);
  }),
  setCandidates: base.session.setCandidates.handler(({ context, input }) => {
    // What phones have handed in by now is answered, and stays.
    context.workspace.rooms.flush();
    return setCandidates(context.plan(), input.sessionId, input.serviceIds);
  }),
  removeParticipant: base.session.removeParticipant.handler(({ context, input }) => {
    context.workspace.rooms.flush();
    return removeParticipant(context.plan(), input.participantId);
  }),
  addParticipants: base.session.addParticipants.handler(({ context, input }) =>
    addParticipants(context.plan(), input.sessionId, input.participants),
  ),
  progress: base.session.progress.handler(({ context, input }) =>
    progress(context.plan(), input.sessionId),
  ),
  vote: base.session.vote.handler(({ context, input }) => {
    const plan = context.plan();
    recordVotes(plan, input.sessionId, input.votes, { entry: input.entry });
    return progress(plan, input.sessionId);
  }),
  tally: base.session.tally.handler(({ context, input }) => {
    const plan = context.plan();
    recordTallies(plan, input.sessionId, input.counts, { entry: input.entry });
    return progress(plan, input.sessionId);
  }),
  tallies: base.session.tallies.handler(({ context, input }) => ({
    sums: countedSums(context.plan(), input.sessionId),
  })),
  reveal: base.session.reveal.handler(({ context, input }) => {
    // What phones have handed in by now belongs to the round.
    context.workspace.rooms.flush();
    return revealRound(context.plan(), input.sessionId);
  }),
  newRound: base.session.newRound.handler(({ context, input }) =>
    openNewRound(context.plan(), input.sessionId),
  ),
  setWeights: base.session.setWeights.handler(({ context, input }) =>
    setWeights(context.plan(), input),
  ),
  drawLine: base.session.drawLine.handler(({ context, input }) =>
    drawCutLine(context.plan(), input),
  ),
  lines: base.session.lines.handler(({ context, input }) => ({
    lines: cutLines(context.plan(), input.sessionId),
  })),
  spread: base.session.spread.handler(({ context, input }) => sessionSpread(context.plan(), input)),
  result: base.session.result.handler(({ context, input }) => sessionResult(context.plan(), input)),
  addReason: base.session.addReason.handler(({ context, input }) =>
    addReason(context.plan(), input),
  ),
};
