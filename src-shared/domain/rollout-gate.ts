// Why: what must be in place before a service starts or goes from pilot to full rollout.
// Must not: let a written reason override the law; only the other checks can be overridden.
import type { ImplementationPhase, RolloutStatus } from '../contract/values.ts';
import type { LegalObstacle } from './legal-permission.ts';
import type { ScreeningResult } from './screening.ts';

export type GateCode = 'legal' | 'risks' | 'evaluation' | 'owner-and-funding' | 'decision';

export type GateMissing =
  | LegalObstacle
  | 'untreated-high-risk'
  | 'reach'
  | 'effect'
  | 'adoption'
  | 'implementation'
  | 'maintenance'
  | 'owner-role'
  | 'funding'
  | 'decision-reference';

export interface GateCheck {
  readonly code: GateCode;
  readonly ok: boolean;
  readonly missing: readonly GateMissing[];
}

export interface PilotGate {
  readonly checks: readonly GateCheck[];
  readonly isOpen: boolean;
}

export type LegalBasis = Pick<ScreeningResult, 'outcome' | 'conditions'>;

/** Texts of the pilot evaluation; null or blank is not filled. */
export interface PilotEvaluation {
  readonly reach: string | null;
  readonly effect: string | null;
  readonly adoption: string | null;
  readonly implementation: string | null;
  readonly maintenance: string | null;
}

export interface PilotGateInput {
  readonly screening: LegalBasis;
  readonly untreatedHighRisks: number;
  readonly evaluation: PilotEvaluation;
  readonly ownerRole: string | null;
  readonly funding: string | null;
  readonly decisionReference: string | null;
}

export interface StatusChange {
  readonly from: RolloutStatus;
  readonly to: RolloutStatus;
  readonly screening: LegalBasis;
  readonly gate: PilotGate;
  /** Written reason for passing a gate that is not open. */
  readonly overrideReason?: string | null;
  /** Records a state that already is, as an import does: the gate is not asked, the law is. */
  readonly isRegistration?: boolean;
}

export type StatusPermission =
  | {
      readonly kind: 'allowed';
      readonly flag: 'gate-overridden' | 'gate-not-checked' | null;
      readonly missing: readonly GateMissing[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly LegalObstacle[] }
  | { readonly kind: 'needs-override'; readonly missing: readonly GateMissing[] };

export declare function pilotGate(input: PilotGateInput): PilotGate;
export declare function mayEnterStatus(change: StatusChange): StatusPermission;
export declare function phaseStep(
  from: ImplementationPhase | null,
  to: ImplementationPhase | null,
): 'same' | 'forward' | 'back';
