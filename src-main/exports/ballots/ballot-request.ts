// Why: all that the ballots of paper are made of.
// Must not: have room for an answer, a result or an address: a ballot lies open on a table.

import type { Scales } from '../../../src-shared/contract/scales.ts';

/** One sheet, or several, for one participant. */
export interface BallotPerson {
  /** Anonymous label, such as P07. */
  readonly label: string;
  readonly code: string;
}

export interface BallotCandidate {
  readonly name: string;
  readonly targetGroups: readonly string[];
}

export interface BallotRequest {
  readonly workshop: string;
  readonly round: number;
  readonly isExample: boolean;
  readonly madeAt: string;
  readonly scales: Scales;
  readonly people: readonly BallotPerson[];
  readonly candidates: readonly BallotCandidate[];
}
