// Why: which steps a service may take between idea and decision.
// Must not: delete anything; declining and decommissioning are results.
import type { ScreeningOutcome, ServiceStatus } from '../contract/values.ts';
import type { LegalObstacle, LegalPermission } from './legal-permission.ts';
import { mayAdopt, mayDevelop, mayPropose, mayRank } from './legal-permission.ts';
import { isBlank } from './text-check.ts';

export type StepKind = 'same' | 'forward' | 'back' | 'end' | 'resume';

export type StepPermission =
  | { readonly isAllowed: true; readonly kind: StepKind; readonly refusal: null }
  | {
      readonly isAllowed: false;
      readonly kind: StepKind;
      readonly refusal: LegalObstacle | 'reason-required';
    };

/** The life cycle in order; the last two end it from any step. */
export const serviceStatuses: readonly ServiceStatus[] = [
  'inventoried',
  'candidate',
  'prioritised',
  'developed',
  'proposed',
  'decided',
  'declined',
  'decommissioned',
];

/** Whether the service has left the plan's active list: declined or decommissioned. */
export function isEnded(status: ServiceStatus): boolean {
  return status === 'declined' || status === 'decommissioned';
}

/** Place in the life cycle, 0 for inventoried to 5 for decided; null for an ended service. */
export function stepIndex(status: ServiceStatus): number | null {
  return isEnded(status) ? null : serviceStatuses.indexOf(status);
}

/** What kind of step it is to go from one status to another. Steps may be skipped. */
export function stepKind(from: ServiceStatus, to: ServiceStatus): StepKind {
  if (from === to) {
    return 'same';
  }
  const toIndex = stepIndex(to);
  if (toIndex === null) {
    return 'end';
  }
  const fromIndex = stepIndex(from);
  if (fromIndex === null) {
    return 'resume';
  }
  return toIndex > fromIndex ? 'forward' : 'back';
}

function legalPermission(to: ServiceStatus, outcome: ScreeningOutcome): LegalPermission | null {
  switch (to) {
    case 'prioritised':
      return mayRank(outcome);
    case 'developed':
      return mayDevelop(outcome);
    case 'proposed':
      return mayPropose(outcome);
    case 'decided':
      return mayAdopt(outcome);
    case 'inventoried':
    case 'candidate':
    case 'declined':
    case 'decommissioned':
      return null;
  }
}

/**
 * Whether a service may go from one status to another. Forward steps may skip steps, since plans
 * start from what already exists. A step back, an end and a resumption need a written reason. The
 * law is asked of the status that is entered, also on the way back; a blocked service can still
 * become a candidate, because its questions are often answered after the list is made.
 */
export function mayTakeStep(step: {
  readonly from: ServiceStatus;
  readonly to: ServiceStatus;
  readonly outcome: ScreeningOutcome;
  readonly reason: string | null;
}): StepPermission {
  const kind = stepKind(step.from, step.to);
  if (kind === 'same') {
    return { isAllowed: true, kind, refusal: null };
  }
  const legal = legalPermission(step.to, step.outcome);
  if (legal !== null && !legal.isAllowed) {
    return { isAllowed: false, kind, refusal: legal.reason };
  }
  if (kind !== 'forward' && isBlank(step.reason)) {
    return { isAllowed: false, kind, refusal: 'reason-required' };
  }
  return { isAllowed: true, kind, refusal: null };
}
