// Why: what a legal outcome allows, in one place, so that no screen or import decides by itself.
// Must not: weaken `block`; nothing a user writes may call a forbidden service allowed.
import type { ScreeningOutcome } from '../contract/values.ts';
import type { ScreeningResult } from './screening.ts';

export type LegalObstacle = 'legal-block' | 'legal-review' | 'legal-unscreened' | 'open-conditions';

export type LegalPermission =
  | { readonly isAllowed: true; readonly reason: null }
  | { readonly isAllowed: false; readonly reason: LegalObstacle };

const ALLOWED: LegalPermission = { isAllowed: true, reason: null };

function refuse(reason: LegalObstacle): LegalPermission {
  return { isAllowed: false, reason };
}

function unlessBlocked(outcome: ScreeningOutcome): LegalPermission {
  return outcome === 'block' ? refuse('legal-block') : ALLOWED;
}

/** May be scored and ranked. Only a block stops it: the law question may be settled later. */
export function mayRank(outcome: ScreeningOutcome): LegalPermission {
  return unlessBlocked(outcome);
}

/** May get a development card. Only a block stops it. */
export function mayDevelop(outcome: ScreeningOutcome): LegalPermission {
  return unlessBlocked(outcome);
}

/** May be planned in a district. Only a block stops it. */
export function mayPlan(outcome: ScreeningOutcome): LegalPermission {
  return unlessBlocked(outcome);
}

/**
 * May stand in the proposal at all. A service under review, or not screened, stands there as
 * undecided (see `placeInProposal`); to be decided on it needs {@link mayAdopt}.
 */
export function mayPropose(outcome: ScreeningOutcome): LegalPermission {
  return unlessBlocked(outcome);
}

/** May be adopted by the board: the legal outcome must be settled. Open conditions do not stop it. */
export function mayAdopt(outcome: ScreeningOutcome): LegalPermission {
  switch (outcome) {
    case 'block':
      return refuse('legal-block');
    case 'review':
      return refuse('legal-review');
    case 'unscreened':
      return refuse('legal-unscreened');
    case 'condition':
    case 'pass':
      return ALLOWED;
  }
}

/** May be given to anyone: the outcome is settled and every condition is in place. */
export function mayStart(result: Pick<ScreeningResult, 'outcome' | 'conditions'>): LegalPermission {
  const permission = mayAdopt(result.outcome);
  if (!permission.isAllowed) {
    return permission;
  }
  return result.conditions.some((condition) => condition.status === 'open')
    ? refuse('open-conditions')
    : ALLOWED;
}
