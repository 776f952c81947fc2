// Why: which steps a service may take between idea and decision.
// Must not: delete anything; declining and decommissioning are results.
import type { ScreeningOutcome, ServiceStatus } from '../contract/values.ts';
import type { LegalObstacle } from './legal-permission.ts';

export type StepKind = 'same' | 'forward' | 'back' | 'end' | 'resume';

export type StepPermission =
  | { readonly isAllowed: true; readonly kind: StepKind; readonly refusal: null }
  | {
      readonly isAllowed: false;
      readonly kind: StepKind;
      readonly refusal: LegalObstacle | 'reason-required';
    };

export declare const serviceStatuses: readonly ServiceStatus[];
export declare function stepIndex(status: ServiceStatus): number | null;
export declare function isEnded(status: ServiceStatus): boolean;
export declare function stepKind(from: ServiceStatus, to: ServiceStatus): StepKind;
export declare function mayTakeStep(step: {
  readonly from: ServiceStatus;
  readonly to: ServiceStatus;
  readonly outcome: ScreeningOutcome;
  readonly reason: string | null;
}): StepPermission;
