// Why: what a room needs of a workshop, so that a rehearsal can stand in for the real thing whole.
// Must not: have a way to read an answer.
import type { z } from 'zod';
import type {
  OwnView,
  PhoneVote,
  VoteReceipt,
} from '../../../src-shared/contract/participant/index.ts';
import type { progressSchema } from '../../../src-shared/contract/owner/sessions.ts';
import type { Entered, Groups, Voter } from '../services/phone-entry.ts';
import type { ReasonGiven } from '../services/phone-reasons.ts';

export type { Entered, Groups, Voter } from '../services/phone-entry.ts';

/** What one phone handed in. */
export interface HandIn {
  readonly voter: Voter;
  readonly votes: readonly PhoneVote[];
}

export interface BallotBox {
  /** The groups that an own code has already; refused where it is no code of the workshop. */
  placeOf(code: string): Groups;
  enterAnew(groups: Groups): Entered;
  enterByCode(code: string, groups: Groups): Entered;
  /** Refused with `not-entered` or `code-revoked`. */
  requireVoter(token: string): Voter;
  /** Receipts per hand-in, in the order given. What they call stored is safe when this returns. */
  take(handIns: readonly HandIn[]): readonly (readonly VoteReceipt[])[];
  /** Where the voter's own view stands apart in what is revealed; nothing before that. */
  ownViews(voter: Voter): readonly OwnView[];
  /** Stores a reason that nobody can trace to the voter. */
  giveReason(voter: Voter, given: ReasonGiven): void;
  /** Counts of people, never what they answered. */
  progress(): z.infer<typeof progressSchema>;
  phones(): number;
}
