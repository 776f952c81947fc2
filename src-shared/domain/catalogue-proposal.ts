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

function reasonsToExclude(
  status: ServiceStatus,
  outcome: ScreeningOutcome,
  exclusion: string | null,
): readonly ProposalReason[] {
  const reasons: ProposalReason[] = [];
  if (outcome === 'block') {
    reasons.push('legal-block');
  }
  if (status === 'declined' || status === 'decommissioned') {
    reasons.push(status);
  }
  if (exclusion !== null) {
    reasons.push('left-out');
  }
  return reasons;
}

/**
 * Where a service stands in the proposal. A reason to exclude wins over an undecided outcome, and
 * all reasons to exclude are given, since the board sees them. Open conditions do not keep a
 * service out; they follow along.
 */
export function placeInProposal(input: {
  readonly status: ServiceStatus;
  readonly outcome: ScreeningOutcome;
  readonly openConditions: number;
  /** The written reason for leaving the service out by choice; null where it is not left out. */
  readonly exclusion: string | null;
}): ProposalPlace {
  const excluding = reasonsToExclude(input.status, input.outcome, input.exclusion);
  if (excluding.length > 0) {
    return { section: 'excluded', reasons: excluding };
  }
  const open: readonly ProposalReason[] = input.openConditions > 0 ? ['open-conditions'] : [];
  switch (input.outcome) {
    case 'review':
      return { section: 'undecided', reasons: ['legal-review', ...open] };
    case 'unscreened':
      return { section: 'undecided', reasons: ['legal-unscreened', ...open] };
    case 'condition':
    case 'pass':
    case 'block':
      return { section: 'included', reasons: open };
  }
}
