// Why: what a legal outcome allows, in one place, so that no screen or import decides by itself.
// Must not: weaken `block`; nothing a user writes may call a forbidden service allowed.
import type { ScreeningOutcome } from '../contract/values.ts';
import type { ScreeningResult } from './screening.ts';

export type LegalObstacle = 'legal-block' | 'legal-review' | 'legal-unscreened' | 'open-conditions';

export type LegalPermission =
  | { readonly isAllowed: true; readonly reason: null }
  | { readonly isAllowed: false; readonly reason: LegalObstacle };

export declare function mayRank(outcome: ScreeningOutcome): LegalPermission;
export declare function mayDevelop(outcome: ScreeningOutcome): LegalPermission;
export declare function mayPlan(outcome: ScreeningOutcome): LegalPermission;
/** May stand in the proposal at all (review and unscreened stand there as undecided). */
export declare function mayPropose(outcome: ScreeningOutcome): LegalPermission;
export declare function mayAdopt(outcome: ScreeningOutcome): LegalPermission;
export declare function mayStart(
  result: Pick<ScreeningResult, 'outcome' | 'conditions'>,
): LegalPermission;
