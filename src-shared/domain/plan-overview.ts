// Why: the plan as a flow, from what there is to what is given everywhere: who is where, and what
// fell away and why. Must not: pretend that every service takes every step: a plan starts from what
// exists, so a pilot may never have been scored, and the figures say so.
import type {
  Origin,
  Quadrant,
  RolloutStatus,
  ScreeningOutcome,
  ServiceStatus,
} from '../contract/values.ts';
import type { ProposalSection } from './catalogue-proposal.ts';
import { isEnded, stepIndex } from './lifecycle.ts';
import { isFullRollout } from './rollout.ts';

/** What the flow asks of a service. */
export interface FlowService {
  readonly id: string;
  readonly status: ServiceStatus;
  readonly origin: Origin;
  readonly outcome: ScreeningOutcome;
  /** Its place in the round that was revealed last; null where it has none. */
  readonly quadrant: Quadrant | null;
  readonly section: ProposalSection;
  /** Most advanced status over the districts. */
  readonly rollout: RolloutStatus;
}

export type FlowStageId =
  | 'inventory'
  | 'screened'
  | 'scored'
  | 'developed'
  | 'proposed'
  | 'piloted'
  | 'rolled-out';

/** What a stage consists of, and why a service in it is not in the next. */
export interface FlowCount<Id extends string> {
  readonly id: Id;
  readonly total: number;
}

export type FlowPart =
  | `origin-${Origin}`
  | `outcome-${ScreeningOutcome}`
  | `quadrant-${Quadrant}`
  | `status-${ServiceStatus}`
  | `rollout-${RolloutStatus}`
  | 'new-in-proposal';

export type FlowFall =
  | 'declined'
  | 'decommissioned'
  | 'unscreened'
  | 'blocked'
  | 'not-scored'
  | 'resting'
  | 'not-developed'
  | 'undecided'
  | 'left-out'
  | 'planned'
  | 'not-started'
  | 'paused';

export interface FlowStage {
  readonly id: FlowStageId;
  readonly total: number;
  /** The stage that leads here, and how many of this stage come from it. */
  readonly from: FlowStageId | null;
  readonly carried: number;
  readonly parts: readonly FlowCount<FlowPart>[];
  /** Those who are not in the stage after, each once, by the reason. */
  readonly falls: readonly FlowCount<FlowFall>[];
}

const outcomes = ['pass', 'condition', 'review', 'block'] as const;
const origins = ['existing', 'new-idea', 'from-need', 'unknown'] as const;
const quadrants = ['prioritise', 'enable', 'easy-limited', 'rest'] as const;
const fullStatuses = ['rolling-out', 'rolled-out', 'sustained'] as const;
const developedFrom = stepIndex('developed') ?? 0;

const members: Readonly<Record<FlowStageId, (service: FlowService) => boolean>> = {
  inventory: () => true,
  screened: ({ outcome }) => outcome !== 'unscreened',
  scored: ({ quadrant }) => quadrant !== null,
  developed: ({ status }) => (stepIndex(status) ?? -1) >= developedFrom,
  proposed: ({ section }) => section === 'included',
  piloted: ({ rollout }) => rollout === 'pilot',
  'rolled-out': ({ rollout }) => isFullRollout(rollout),
};

/** Pilot and full rollout are two ways on from the proposal, not one after the other. */
const sources: Readonly<Record<FlowStageId, FlowStageId | null>> = {
  inventory: null,
  screened: 'inventory',
  scored: 'screened',
  developed: 'scored',
  proposed: 'developed',
  piloted: 'proposed',
  'rolled-out': 'proposed',
};

function counted<Id extends string>(
  ids: readonly Id[],
  services: readonly FlowService[],
  idOf: (service: FlowService) => Id | null,
): readonly FlowCount<Id>[] {
  const totals = new Map<Id, number>();
  for (const service of services) {
    const id = idOf(service);
    if (id !== null) totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  return ids.flatMap((id) => {
    const total = totals.get(id);
    return total === undefined ? [] : [{ id, total }];
  });
}

function partsOf(id: FlowStageId, own: readonly FlowService[]): FlowStage['parts'] {
  switch (id) {
    case 'inventory':
      return counted(
        origins.map((one) => `origin-${one}` as const),
        own,
        ({ origin }) => `origin-${origin}` as const,
      );
    case 'screened':
      return counted(
        outcomes.map((one) => `outcome-${one}` as const),
        own,
        ({ outcome }) => (outcome === 'unscreened' ? null : (`outcome-${outcome}` as const)),
      );
    case 'scored':
      return counted(
        quadrants.map((one) => `quadrant-${one}` as const),
        own,
        ({ quadrant }) => (quadrant === null ? null : (`quadrant-${quadrant}` as const)),
      );
    case 'developed':
      return counted(
        ['status-developed', 'status-proposed', 'status-decided'] as const,
        own,
        ({ status }) =>
          status === 'developed' || status === 'proposed' || status === 'decided'
            ? (`status-${status}` as const)
            : null,
      );
    case 'proposed':
      return counted(['status-decided', 'new-in-proposal'] as const, own, ({ status }) =>
        status === 'decided' ? 'status-decided' : 'new-in-proposal',
      );
    case 'piloted':
      return [];
    case 'rolled-out':
      return counted(
        fullStatuses.map((one) => `rollout-${one}` as const),
        own,
        ({ rollout }) =>
          rollout === 'rolling-out' || rollout === 'rolled-out' || rollout === 'sustained'
            ? (`rollout-${rollout}` as const)
            : null,
      );
  }
}

/** Why a service that is in a stage is not in the next; null where it is, or nothing comes after. */
function fallOf(id: FlowStageId, service: FlowService): FlowFall | null {
  switch (id) {
    case 'inventory':
      return members.screened(service) ? null : 'unscreened';
    case 'screened':
      if (service.outcome === 'block') return 'blocked';
      return members.scored(service) ? null : 'not-scored';
    case 'scored':
      if (members.developed(service)) return null;
      return service.quadrant === 'rest' ? 'resting' : 'not-developed';
    case 'developed':
      if (service.section === 'included') return null;
      return service.section === 'undecided' ? 'undecided' : 'left-out';
    case 'proposed':
      if (members.piloted(service) || members['rolled-out'](service)) return null;
      if (service.rollout === 'planned') return 'planned';
      return service.rollout === 'paused' ? 'paused' : 'not-started';
    case 'piloted':
    case 'rolled-out':
      return null;
  }
}

const fallOrder: readonly FlowFall[] = [
  'declined',
  'decommissioned',
  'unscreened',
  'blocked',
  'not-scored',
  'resting',
  'not-developed',
  'undecided',
  'left-out',
  'planned',
  'paused',
  'not-started',
];

/**
 * The stages in order, over the services that have not ended. A service counts in every stage that
 * it has reached, whatever the others say of it, so `carried` may be less than `total`: the rest
 * came another way. Ended services stand as falls of the first stage.
 */
export function planFlow(services: readonly FlowService[]): readonly FlowStage[] {
  const active = services.filter(({ status }) => !isEnded(status));
  const ended = services.filter(({ status }) => isEnded(status));
  const ids = Object.keys(members) as FlowStageId[];
  return ids.map((id): FlowStage => {
    const own = active.filter((service) => members[id](service));
    const from = sources[id];
    const isFirst = from === null;
    return {
      id,
      total: own.length,
      from,
      carried: isFirst ? 0 : own.filter((service) => members[from](service)).length,
      parts: partsOf(id, own),
      falls: [
        ...counted(['declined', 'decommissioned'] as const, isFirst ? ended : [], ({ status }) =>
          status === 'declined' || status === 'decommissioned' ? status : null,
        ),
        ...counted(fallOrder, own, (service) => fallOf(id, service)),
      ],
    };
  });
}
