// Why: the use cases of workshop 1 under one name; each part stands in a file of its own.
// Must not: hold code.
export { findSessionByName, getSession, listSessions, progress } from './session-read.ts';
export { addCandidates, setCandidates } from './session-candidates.ts';
export {
  addParticipants,
  createSession,
  ensurePerspective,
  removeParticipant,
  setWeights,
} from './session-setup.ts';
export type { VoteInput, VoteOptions } from './session-votes.ts';
export { recordVotes, votesOfRound } from './session-votes.ts';
export { offeredPerspectives, updateSettings } from './session-settings.ts';
export { countedSums, recordTallies } from './session-tallies.ts';
export { addReason, openNewRound, revealRound } from './session-rounds.ts';
