// Why: what must be in place before a service starts or goes from pilot to full rollout.
// Must not: let a written reason override the law; only the other checks can be overridden.
import type { ImplementationPhase, RolloutStatus } from '../contract/values.ts';
import type { LegalObstacle } from './legal-permission.ts';
import { mayPlan, mayStart } from './legal-permission.ts';
import { isAdopted, isFullRollout } from './rollout.ts';
import type { ScreeningResult } from './screening.ts';
import { isBlank } from './text-check.ts';

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
  /** Always the five checks, in the order they are shown. */
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
      /** What the board papers must mention; null where the step needs no remark. */
      readonly flag: 'gate-overridden' | 'gate-not-checked' | null;
      /** What the gate lacked when it was passed nevertheless. */
      readonly missing: readonly GateMissing[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly LegalObstacle[] }
  | { readonly kind: 'needs-override'; readonly missing: readonly GateMissing[] };

const EVALUATION_PARTS = ['reach', 'effect', 'adoption', 'implementation', 'maintenance'] as const;
const OPEN_TO_BLOCKED: ReadonlySet<RolloutStatus> = new Set([
  'not-applicable',
  'unknown',
  'decommissioned',
]);
const PHASES: readonly ImplementationPhase[] = ['needs', 'installation', 'use', 'sustaining'];

function check(code: GateCode, missing: readonly GateMissing[]): GateCheck {
  return { code, ok: missing.length === 0, missing };
}

function missingWhen(isMissing: boolean, code: GateMissing): readonly GateMissing[] {
  return isMissing ? [code] : [];
}

/** The gate between pilot and full rollout, as five checks with what each of them lacks. */
export function pilotGate(input: PilotGateInput): PilotGate {
  const legal = mayStart(input.screening);
  const checks = [
    check('legal', legal.isAllowed ? [] : [legal.reason]),
    check('risks', missingWhen(input.untreatedHighRisks > 0, 'untreated-high-risk')),
    check(
      'evaluation',
      EVALUATION_PARTS.filter((part) => isBlank(input.evaluation[part])),
    ),
    check('owner-and-funding', [
      ...missingWhen(isBlank(input.ownerRole), 'owner-role'),
      ...missingWhen(isBlank(input.funding), 'funding'),
    ]),
    check('decision', missingWhen(isBlank(input.decisionReference), 'decision-reference')),
  ];
  return { checks, isOpen: checks.every((each) => each.ok) };
}

function legalObstacle(to: RolloutStatus, screening: LegalBasis): LegalObstacle | null {
  if (OPEN_TO_BLOCKED.has(to)) {
    return null;
  }
  const permission = isAdopted(to) ? mayStart(screening) : mayPlan(screening.outcome);
  return permission.reason;
}

const ALLOWED: StatusPermission = { kind: 'allowed', flag: null, missing: [] };

/**
 * Whether a service may take a rollout status in a district.
 *
 * The law first, and nothing overrides it: a blocked service may only be not applicable, unknown
 * or decommissioned; one under review, not screened or with open conditions may be planned (or
 * paused) but not be at pilot or later. Then the gate, for every entry into full rollout from
 * outside it, also straight from planned or unknown. A registration of what already is passes the
 * gate unasked, and says so.
 */
export function mayEnterStatus(change: StatusChange): StatusPermission {
  if (change.from === change.to) {
    return ALLOWED;
  }
  const obstacle = legalObstacle(change.to, change.screening);
  if (obstacle !== null) {
    return { kind: 'refused', reasons: [obstacle] };
  }
  const isGated = isFullRollout(change.to) && !isFullRollout(change.from);
  if (!isGated || change.gate.isOpen) {
    return ALLOWED;
  }
  const missing = change.gate.checks.flatMap((each) => each.missing);
  if (change.isRegistration === true) {
    return { kind: 'allowed', flag: 'gate-not-checked', missing };
  }
  if (isBlank(change.overrideReason)) {
    return { kind: 'needs-override', missing };
  }
  return { kind: 'allowed', flag: 'gate-overridden', missing };
}

/** Direction of a change of implementation phase; no phase yet stands before the first one. */
export function phaseStep(
  from: ImplementationPhase | null,
  to: ImplementationPhase | null,
): 'same' | 'forward' | 'back' {
  const order = (phase: ImplementationPhase | null): number =>
    phase === null ? -1 : PHASES.indexOf(phase);
  if (from === to) {
    return 'same';
  }
  return order(to) > order(from) ? 'forward' : 'back';
}
