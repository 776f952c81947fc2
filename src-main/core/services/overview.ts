// Why: gathers what every part of the plan says of itself into the picture of the whole.
// Must not: judge anything: the rules are in domain/plan-overview.ts and plan-warnings.ts.
import { listDistricts, listMilestones } from '../../../db/repos/lists.ts';
import { listNeeds } from '../../../db/repos/needs.ts';
import { listGateDeviations, listServiceCells } from '../../../db/repos/rollout.ts';
import { listSignatures } from '../../../db/repos/screening.ts';
import { listServices } from '../../../db/repos/services.ts';
import { listSessionRows, roundsBySession } from '../../../db/repos/sessions.ts';
import { listStopItems } from '../../../db/repos/stops.ts';
import { listExclusions } from '../../../db/repos/versions.ts';
import type { Overview } from '../../../src-shared/contract/owner/overview.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { placeInProposal } from '../../../src-shared/domain/catalogue-proposal.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { needGaps } from '../../../src-shared/domain/coverage-of-needs.ts';
import { periodTime } from '../../../src-shared/domain/freshness.ts';
import { type FlowService, planFlow } from '../../../src-shared/domain/plan-overview.ts';
import {
  planWaits,
  planWarnings,
  type WarnedRisk,
  type WarnedService,
  type WarningInput,
} from '../../../src-shared/domain/plan-warnings.ts';
import type { ScreeningResult } from '../../../src-shared/domain/screening.ts';
import type { PlanContext } from '../plan-context.ts';
import { rolloutByService } from './catalogue.ts';
import { type CurrentScores, currentScores } from './current-ranks.ts';
import { planHistory } from './history.ts';
import { listRisks } from './risks.ts';
import { screenAll } from './screening.ts';

const namedAtMost = 5;
const changesShown = 6;

export function planOverview(context: PlanContext): Overview {
  const sources = read(context);
  const facts = sources.services.map((service) => factsOf(service, sources));
  const input = warningInput(context, sources, facts);
  return {
    stages: planFlow(facts).map(({ id, total, carried, parts, falls }) => ({
      id,
      total,
      carried,
      parts: parts.map((part) => ({ ...part })),
      falls: falls.map((fall) => ({ ...fall })),
    })),
    scoredIn: sources.scores.sessionId,
    pilotDistricts: new Set(
      listServiceCells(context.database)
        .filter(({ status }) => status === 'pilot')
        .map(({ districtId }) => districtId),
    ).size,
    milestones: listMilestones(context.database).map(({ period, text }) => ({
      period,
      text,
      time: periodTime(period, context.today()),
    })),
    warnings: planWarnings(input).map(({ code, items }) => ({
      code,
      total: items.length,
      items: items.slice(0, namedAtMost).map(({ id, name }) => ({ id, name })),
    })),
    waits: planWaits(input).map((wait) => ({ ...wait })),
    changes: planHistory(context, { serviceId: null, limit: changesShown }).entries.map(
      ({ id, at, role, label, place }) => ({ id, at, role, label, place }),
    ),
  };
}

interface Sources {
  readonly services: readonly Service[];
  readonly screenings: ReadonlyMap<string, ScreeningResult>;
  readonly scores: CurrentScores;
  readonly rollout: ReadonlyMap<string, { readonly status: RolloutStatus }>;
  readonly exclusions: ReadonlyMap<string, string>;
  readonly signed: ReadonlySet<string>;
  readonly overridden: ReadonlySet<string>;
  readonly unchecked: ReadonlySet<string>;
}

function read(context: PlanContext): Sources {
  const { database } = context;
  const services = listServices(database).toSorted(
    (a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref),
  );
  const deviations = listGateDeviations(database);
  const servicesOf = (kind: 'override' | 'not-checked'): ReadonlySet<string> =>
    new Set(deviations.filter((one) => one.kind === kind).map(({ serviceId }) => serviceId));
  return {
    services,
    screenings: screenAll(context, services),
    scores: currentScores(context),
    rollout: rolloutByService(context),
    exclusions: new Map(listExclusions(database).map((row) => [row.serviceId, row.reason])),
    signed: new Set(
      listSignatures(
        database,
        services.map(({ id }) => id),
      )
        .filter(({ voidedAt }) => voidedAt === null)
        .map(({ serviceId }) => serviceId),
    ),
    overridden: servicesOf('override'),
    unchecked: servicesOf('not-checked'),
  };
}

function factsOf(service: Service, sources: Sources): FlowService & WarnedService {
  const { id, name, status, origin, lastVerifiedOn } = service;
  const screening = sources.screenings.get(id);
  if (!screening) throw new Error('Every service has a screening');
  const score = sources.scores.scores.get(id);
  const openConditions = screening.conditions.filter((one) => one.status === 'open').length;
  const { section } = placeInProposal({
    status,
    outcome: screening.outcome,
    openConditions,
    exclusion: sources.exclusions.get(id) ?? null,
  });
  return {
    id,
    name,
    status,
    origin,
    outcome: screening.outcome,
    unanswered: screening.counts.unanswered,
    openConditions,
    isSigned: sources.signed.has(id),
    lastVerifiedOn,
    quadrant: score?.quadrant ?? null,
    votes: score?.votes ?? null,
    section,
    isInProposal: section === 'included',
    rollout: sources.rollout.get(id)?.status ?? 'unknown',
    hasGateOverride: sources.overridden.has(id),
    isGateUnchecked: sources.unchecked.has(id),
  };
}

function warningInput(
  context: PlanContext,
  sources: Sources,
  services: readonly WarnedService[],
): WarningInput {
  const { database } = context;
  const today = context.today();
  const needs = listNeeds(database);
  const gaps = needGaps(needs, sources.services);
  const stops = listStopItems(database);
  return {
    services,
    risks: warnedRisks(context),
    needs: needs.map(({ id, title }) => ({ id, name: title })),
    needsWithoutService: gaps.needsWithoutService,
    servicesWithoutNeed: gaps.servicesWithoutNeed,
    openRounds: openRounds(context),
    districtsWithoutPopulation: listDistricts(database).filter(
      ({ population }) => population === null,
    ),
    stopsToDecide: stops.filter(({ status }) => status === 'proposed').length,
    stopsToFollowUp: stops
      .filter(({ followUpOn }) => followUpOn !== null && followUpOn < today)
      .map(({ id, title }) => ({ id, name: title })),
    today,
  };
}

function openRounds(context: PlanContext): WarningInput['openRounds'] {
  const rounds = roundsBySession(context.database);
  return listSessionRows(context.database)
    .filter(({ id }) => rounds.get(id)?.at(-1)?.revealedAt === null)
    .map(({ id, name }) => ({ id, name }));
}

function warnedRisks(context: PlanContext): WarnedRisk[] {
  const today = context.today();
  return listRisks(context).risks.map(({ id, title, serviceId, warnings, measures }) => ({
    id,
    title,
    serviceId,
    isUntreatedHigh: warnings.includes('high-without-measure'),
    isUnassessed: warnings.includes('not-assessed'),
    lateRoles: measures
      .filter(({ status, dueOn }) => status !== 'done' && dueOn !== null && dueOn < today)
      .map(({ ownerRole }) => ownerRole),
  }));
}
