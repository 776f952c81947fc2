// Why: what in the plan asks to be looked at, in order of weight, and what waits for whom.
// Must not: tell anything of a round that is not revealed but that it is open.
import type { RolloutStatus, ScreeningOutcome, ServiceStatus } from '../contract/values.ts';
import { isStaleSince } from './freshness.ts';
import { isEnded } from './lifecycle.ts';
import { isAdopted } from './rollout.ts';

export interface WarnedService {
  readonly id: string;
  readonly name: string;
  readonly status: ServiceStatus;
  readonly outcome: ScreeningOutcome;
  /** Applicable legal questions without an answer. */
  readonly unanswered: number;
  readonly openConditions: number;
  readonly isSigned: boolean;
  readonly lastVerifiedOn: string | null;
  /** Fewest votes on a criterion in the round revealed last; null where it was not in it. */
  readonly votes: number | null;
  readonly rollout: RolloutStatus;
  readonly isInProposal: boolean;
  readonly hasGateOverride: boolean;
  readonly isGateUnchecked: boolean;
}

export interface WarnedRisk {
  readonly id: string;
  readonly title: string;
  readonly serviceId: string | null;
  readonly isUntreatedHigh: boolean;
  readonly isUnassessed: boolean;
  /** Roles of measures that are late; null where nobody owns one. */
  readonly lateRoles: readonly (string | null)[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WarningInput {
  readonly services: readonly WarnedService[];
  readonly risks: readonly WarnedRisk[];
  readonly needs: readonly Named[];
  readonly needsWithoutService: readonly string[];
  readonly servicesWithoutNeed: readonly string[];
  /** Workshops whose current round is not revealed. */
  readonly openRounds: readonly Named[];
  readonly districtsWithoutPopulation: readonly Named[];
  /** What to stop doing that is proposed and not decided, and what is late in its follow-up. */
  readonly stopsToDecide: number;
  readonly stopsToFollowUp: readonly Named[];
  /** ISO date. */
  readonly today: string;
}

export const warningCodes = [
  'high-risk-in-use',
  'high-risk',
  'late-measure',
  'blocked',
  'ended-in-use',
  'review',
  'open-conditions',
  'unscreened',
  'gate-override',
  'gate-not-checked',
  'needs-without-service',
  'services-without-need',
  'too-few-votes',
  'open-round',
  'unassessed-risk',
  'stale',
  'late-follow-up',
  'population-missing',
] as const;
export type WarningCode = (typeof warningCodes)[number];

export interface PlanWarning {
  readonly code: WarningCode;
  readonly items: readonly Named[];
}

/** Figures of fewer answers than this are said to be of too few. */
const FEW_VOTES = 5;

const isReachable = ({ rollout }: WarnedService): boolean => isAdopted(rollout);

/** Every warning that stands, weightiest first, each with all that it is about. */
export function planWarnings(input: WarningInput): readonly PlanWarning[] {
  const active = input.services.filter(({ status }) => !isEnded(status));
  const inUse = new Set(input.services.filter(isReachable).map(({ id }) => id));
  const isInUse = ({ serviceId }: WarnedRisk): boolean =>
    serviceId !== null && inUse.has(serviceId);
  const services = (isMeant: (service: WarnedService) => boolean): readonly Named[] =>
    active.filter(isMeant);
  const risks = (isMeant: (risk: WarnedRisk) => boolean): readonly Named[] =>
    input.risks.filter(isMeant).map(({ id, title }) => ({ id, name: title }));
  const byId = new Map(
    [...input.services, ...input.needs].map((one) => [one.id, one.name] as const),
  );
  const named = (ids: readonly string[]): readonly Named[] =>
    ids.map((id) => ({ id, name: byId.get(id) ?? '' }));
  const items: Readonly<Record<WarningCode, readonly Named[]>> = {
    'high-risk-in-use': risks((risk) => risk.isUntreatedHigh && isInUse(risk)),
    'high-risk': risks((risk) => risk.isUntreatedHigh && !isInUse(risk)),
    'late-measure': risks((risk) => risk.lateRoles.length > 0),
    blocked: services(({ outcome }) => outcome === 'block'),
    'ended-in-use': input.services.filter(
      (service) => isEnded(service.status) && isReachable(service),
    ),
    review: services(({ outcome, unanswered }) => outcome === 'review' && unanswered === 0),
    'open-conditions': services(({ openConditions }) => openConditions > 0),
    unscreened: services(
      ({ outcome, unanswered }) =>
        outcome === 'unscreened' || (outcome !== 'block' && unanswered > 0),
    ),
    'gate-override': services(({ hasGateOverride }) => hasGateOverride),
    'gate-not-checked': services(({ isGateUnchecked }) => isGateUnchecked),
    'needs-without-service': named(input.needsWithoutService),
    // While no need is written, that nothing answers one says nothing.
    'services-without-need': input.needs.length === 0 ? [] : named(input.servicesWithoutNeed),
    'too-few-votes': services(({ votes }) => votes !== null && votes < FEW_VOTES),
    'open-round': input.openRounds,
    'unassessed-risk': risks((risk) => risk.isUnassessed),
    stale: services(({ lastVerifiedOn }) => isStaleSince(lastVerifiedOn, input.today)),
    'late-follow-up': input.stopsToFollowUp,
    'population-missing': input.districtsWithoutPopulation,
  };
  return warningCodes
    .filter((code) => items[code].length > 0)
    .map((code) => ({ code, items: items[code].map(({ id, name }) => ({ id, name })) }));
}

export const waitCodes = [
  'assess-law',
  'sign-law',
  'answer-law',
  'fulfil-conditions',
  'reveal-round',
  'late-measures',
  'decide-services',
  'decide-stops',
  'verify',
] as const;
export type WaitCode = (typeof waitCodes)[number];

export interface PlanWait {
  readonly code: WaitCode;
  /** The role as the plan names it; null where the kind of work says whose it is. */
  readonly role: string | null;
  readonly total: number;
}

/** What waits for whom, in the order of the process; nothing that waits for nobody. */
export function planWaits(input: WarningInput): readonly PlanWait[] {
  const active = input.services.filter(({ status }) => !isEnded(status));
  const count = (isMeant: (service: WarnedService) => boolean): number =>
    active.filter(isMeant).length;
  const late = new Map<string | null, number>();
  for (const role of input.risks.flatMap(({ lateRoles }) => lateRoles)) {
    late.set(role, (late.get(role) ?? 0) + 1);
  }
  const waits: readonly PlanWait[] = [
    {
      code: 'assess-law',
      role: null,
      total: count(({ outcome, unanswered }) => outcome === 'review' && unanswered === 0),
    },
    {
      code: 'sign-law',
      role: null,
      total: count(
        ({ outcome, unanswered, isSigned }) =>
          (outcome === 'pass' || outcome === 'condition') && unanswered === 0 && !isSigned,
      ),
    },
    {
      code: 'answer-law',
      role: null,
      total: count(
        ({ outcome, unanswered }) =>
          outcome === 'unscreened' || (outcome !== 'block' && unanswered > 0),
      ),
    },
    {
      code: 'fulfil-conditions',
      role: null,
      total: count(({ openConditions, outcome }) => outcome === 'condition' && openConditions > 0),
    },
    { code: 'reveal-round', role: null, total: input.openRounds.length },
    ...[...late].map(([role, total]): PlanWait => ({ code: 'late-measures', role, total })),
    {
      code: 'decide-services',
      role: null,
      total: count(({ isInProposal, status }) => isInProposal && status !== 'decided'),
    },
    { code: 'decide-stops', role: null, total: input.stopsToDecide },
    {
      code: 'verify',
      role: null,
      total: count(({ lastVerifiedOn }) => isStaleSince(lastVerifiedOn, input.today)),
    },
  ];
  return waits.filter(({ total }) => total > 0);
}
