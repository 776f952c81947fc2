// Why: the services of the document: fields by name, law, place in the proposal, rollout.
// Must not: be read by screens; they have contracts of their own.
import type { StoredCard } from '../../../db/repos/development.ts';
import { listStoredCards } from '../../../db/repos/development.ts';
import { listNamed } from '../../../db/repos/lists.ts';
import type { NamedList } from '../../../db/repos/lists.ts';
import { listServices } from '../../../db/repos/services.ts';
import { listExclusions } from '../../../db/repos/versions.ts';
import { listGateDeviations } from '../../../db/repos/rollout.ts';
import type { DocumentService } from '../../../src-shared/contract/catalogue-document.ts';
import type { Wave } from '../../../src-shared/contract/owner/lists.ts';
import type { RolloutMatrix, RolloutRow } from '../../../src-shared/contract/owner/rollout.ts';
import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { placeInProposal } from '../../../src-shared/domain/catalogue-proposal.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { proposalReasons } from '../../../src-shared/text/proposal-reasons.ts';
import type { PlanContext } from '../plan-context.ts';
import { textsOfCard } from './development-texts.ts';
import { allScreenings } from './screening.ts';

export interface DocumentSources {
  readonly services: readonly Service[];
  readonly matrix: RolloutMatrix;
  readonly ruleSet: RuleSet;
  readonly groupNames: ReadonlyMap<string, string>;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly methodNames: ReadonlyMap<string, string>;
  readonly districtNames: ReadonlyMap<string, string>;
  readonly waves: readonly Wave[];
}

/** In Swedish order of name. */
export function documentServices(
  context: PlanContext,
  sources: DocumentSources,
): DocumentService[] {
  const exclusions = new Map(
    listExclusions(context.database).map((row) => [row.serviceId, row.reason]),
  );
  const rows = new Map(sources.matrix.rows.map((row) => [row.serviceId, row]));
  const deviations = listGateDeviations(context.database);
  const screenings = allScreenings(context);
  const cards = listStoredCards(context.database);
  return sources.services
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref))
    .map((service) => {
      const screening = screenings.get(service.id);
      if (!screening) throw new Error('Every service has a screening');
      return {
        ...namedFields(service, sources),
        legal: documentLaw(screening, sources.ruleSet),
        proposal: placeOf(service, screening, exclusions.get(service.id) ?? null),
        ...documentRollout(rows.get(service.id), sources),
        ...documentDevelopment(cards.get(service.id)),
        gateDeviations: deviations
          .filter((deviation) => deviation.serviceId === service.id)
          .map((deviation) => ({
            district: sources.districtNames.get(deviation.districtId) ?? '',
            kind: deviation.kind,
            reason: deviation.reason,
            role: deviation.role,
            at: deviation.at,
            missing: [...deviation.missing],
          })),
      };
    });
}

export type ListNames = Pick<
  DocumentSources,
  'groupNames' | 'areaNames' | 'methodNames' | 'districtNames'
>;

/** Names of the plan's lists by id, for records that stand outside the plan. */
export function listNames(context: PlanContext): ListNames {
  const namesOf = (list: NamedList): ReadonlyMap<string, string> =>
    new Map(listNamed(context.database, list).map((row) => [row.id, row.name]));
  return {
    groupNames: namesOf('target-group'),
    areaNames: namesOf('area'),
    methodNames: namesOf('working-method'),
    districtNames: namesOf('district'),
  };
}

/** A service's own fields with lists by name instead of id. */
export function namedFields(service: Service, names: ListNames) {
  const {
    targetGroupIds,
    areaIds,
    workingMethodIds,
    districtIds,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    lastVerifiedRole: _lastVerifiedRole,
    ...fields
  } = service;
  return {
    ...fields,
    targetGroups: inOrder(names.groupNames, targetGroupIds),
    areas: inOrder(names.areaNames, areaIds),
    workingMethods: inOrder(names.methodNames, workingMethodIds),
    districts: inOrder(names.districtNames, districtIds),
  };
}

/** Every service's own fields by name, in Swedish order. */
export function namedServices(context: PlanContext) {
  const names = listNames(context);
  return listServices(context.database)
    .map((service) => namedFields(service, names))
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref));
}

/** Names in the plan's own order of the list, not in the order they were linked. */
function inOrder(names: ReadonlyMap<string, string>, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return [...names].filter(([id]) => wanted.has(id)).map(([, name]) => name);
}

function documentLaw(screening: Screening, ruleSet: RuleSet): DocumentService['legal'] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  return {
    outcome: screening.outcome,
    rules: screening.rules,
    conditions: screening.conditions.map(({ ruleId, text, ground, status, reference }) => ({
      rule: ruleId,
      text,
      ground,
      status,
      reference,
    })),
    answers: screening.states
      .filter((state) => state.applies)
      .map((state) => ({
        rule: state.ruleId,
        question: rules.get(state.ruleId)?.question ?? state.ruleId,
        ground: rules.get(state.ruleId)?.ground ?? [],
        answer: state.answer,
        effect: state.effect,
        note: state.note,
        role: state.answeredRole,
        at: state.answeredAt,
        isExample: state.isExample,
      })),
    signature: screening.signature && {
      role: screening.signature.role,
      signedAt: screening.signature.signedAt,
      isVoid: screening.signature.voidedAt !== null,
    },
  };
}

/** A card with nothing but comments says nothing of the service, and stands in no paper. */
function documentDevelopment(stored: StoredCard | undefined): Pick<DocumentService, 'development'> {
  if (stored === undefined || (stored.card === null && stored.followUps.length === 0)) return {};
  return {
    development: {
      isExample: stored.card?.isExample ?? false,
      ...textsOfCard(stored),
      followUps: stored.followUps.map(({ measure, baseline, target, responsibleRole, dueOn }) => ({
        measure,
        baseline,
        target,
        responsibleRole,
        dueOn,
      })),
    },
  };
}

function placeOf(
  service: Service,
  screening: Screening,
  exclusion: string | null,
): DocumentService['proposal'] {
  const place = placeInProposal({
    status: service.status,
    outcome: screening.outcome,
    openConditions: screening.conditions.filter((condition) => condition.status === 'open').length,
    exclusion,
  });
  return {
    section: place.section,
    reasons: proposalReasons(place.reasons, {
      rules: screening.rules,
      conditions: screening.conditions,
      answered: screening.answered,
      applicable: screening.applicable,
      exclusion,
      statusReason: service.statusReason,
    }),
  };
}

function documentRollout(
  row: RolloutRow | undefined,
  sources: DocumentSources,
): Pick<DocumentService, 'rollout' | 'adoption' | 'populationCoverage'> {
  if (!row)
    return {
      rollout: [],
      adoption: { adopted: 0, applicable: 0, unknown: 0 },
      populationCoverage: null,
    };
  const waveOf = new Map(
    sources.waves.flatMap((wave) => wave.districtIds.map((id) => [id, wave.name])),
  );
  return {
    rollout: row.cells.map((cell) => ({
      district: sources.districtNames.get(cell.districtId) ?? '',
      status: cell.status,
      startOn: cell.startOn,
      endOn: cell.endOn,
      wave: waveOf.get(cell.districtId) ?? null,
      responsibleRole: cell.responsibleRole,
      note: cell.note,
      isExample: cell.isExample,
    })),
    adoption: row.adoption,
    populationCoverage: row.coverage.share,
  };
}
