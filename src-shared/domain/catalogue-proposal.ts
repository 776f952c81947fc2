// Why: what goes into the proposed catalogue, what is undecided, what stays out, and why.
// Must not: hide a service; whatever stays out is shown with its reasons.
import type { ScreeningOutcome, ServiceStatus } from '../contract/values.ts';

export type ProposalSection = 'included' | 'undecided' | 'excluded';

export type ProposalReason =
  | 'legal-block'
  | 'legal-review'
  | 'legal-unscreened'
  | 'open-conditions'
  | 'declined'
  | 'decommissioned'
  | 'left-out';

export interface ProposalPlace {
  readonly section: ProposalSection;
  readonly reasons: readonly ProposalReason[];
}

export declare function placeInProposal(input: {
  readonly status: ServiceStatus;
  readonly outcome: ScreeningOutcome;
  readonly openConditions: number;
  /** The written reason for leaving the service out by choice; null where it is not left out. */
  readonly exclusion: string | null;
}): ProposalPlace;
