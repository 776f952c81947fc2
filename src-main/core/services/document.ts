// Why: builds the one document that all papers are made of, from the plan as it stands now.
// Must not: read anything of a round that is not revealed, or write to the plan.
import { listDecisions } from '../../../db/repos/decisions.ts';
import { listDistricts, listTargetGroups, listWaves } from '../../../db/repos/lists.ts';
import { listNeeds } from '../../../db/repos/needs.ts';
import { hasExampleValues, readPlan } from '../../../db/repos/plans.ts';
import { listServices } from '../../../db/repos/services.ts';
import { listVersions } from '../../../db/repos/versions.ts';
import type {
  CatalogueDocument,
  DocumentRisk,
  DocumentSession,
} from '../../../src-shared/contract/catalogue-document.ts';
import type { Risk } from '../../../src-shared/contract/owner/risks.ts';
import type { SessionResult } from '../../../src-shared/contract/owner/sessions.ts';
import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import type { RiskBand } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { riskWarningTexts } from '../../../src-shared/text/risk-warnings.ts';
import type { PlanContext } from '../plan-context.ts';
import { boardTexts } from './board-texts.ts';
import { documentServices, listNames } from './document-services.ts';
import { listRisks } from './risks.ts';
import { rolloutMatrix } from './rollout.ts';
import { stopItems } from './stops.ts';
import { planRuleSet } from './screening.ts';
import { latestRevealedResults, unrevealedSessionNames } from './session-result.ts';

/** The plan's draft as a document. Everything in it is by name, so that it stands alone. */
export async function draftDocument(context: PlanContext): Promise<CatalogueDocument> {
  const { database } = context;
  const plan = readPlan(database);
  const versions = listVersions(database);
  const ruleSet = planRuleSet(context);
  const services = listServices(database);
  const refs = new Map(services.map((service) => [service.id, service.ref]));
  const names = new Map(services.map((service) => [service.id, service.name]));
  const targetGroups = listTargetGroups(database);
  const lists = listNames(context);
  const matrix = rolloutMatrix(context);
  const results = await latestRevealedResults(context);
  return {
    format: 1,
    plan: { id: plan.id, name: plan.name },
    version: {
      number: (versions.at(-1)?.number ?? 0) + 1,
      status: 'draft',
      date: context.today(),
      board: null,
      paragraph: null,
      caseNumber: null,
    },
    hasExampleValues: hasExampleValues(database),
    ruleSet: {
      id: ruleSet.id,
      version: ruleSet.version,
      title: ruleSet.title,
      law: ruleSet.law,
      reviewedBy: ruleSet.reviewedBy,
      disclaimer: ruleSet.disclaimer,
    },
    targetGroups: targetGroups.map((group) => group.name),
    districts: listDistricts(database).map((district) => ({
      name: district.name,
      population: district.population,
      source: district.populationSource,
    })),
    services: documentServices(context, {
      services,
      matrix,
      ruleSet,
      ...lists,
      waves: listWaves(database),
    }),
    sessions: results.map(documentSession),
    unrevealedSessions: [...unrevealedSessionNames(context)],
    risks: listRisks(context).risks.map((risk) => documentRisk(risk, refs)),
    needs: listNeeds(database).map((need) => ({
      number: need.number,
      title: need.title,
      description: need.description,
      targetGroup:
        need.targetGroupId === null ? null : (lists.groupNames.get(need.targetGroupId) ?? null),
      source: need.knownBy,
      sourceText: need.source,
      isExample: need.isExample,
      strength: need.strength,
      date: need.knownOn,
      serviceRefs: need.serviceIds.map((id) => refs.get(id) ?? id).toSorted(compareSwedish),
    })),
    boardTexts: boardTexts(context),
    stops: stopItems(context).map(documentStop),
    equityGap: matrix.equityGap,
    decisions: listDecisions(database).map((decision) => ({
      at: decision.at,
      role: decision.role,
      text: decision.text,
      service: decision.serviceId === null ? null : (names.get(decision.serviceId) ?? null),
    })),
    earlierVersions: versions.map((version) => ({
      number: version.number,
      adoptedOn: version.adoptedOn,
      board: version.board,
      paragraph: version.paragraph,
      caseNumber: version.caseNumber,
      sha256: version.sha256,
    })),
  };
}

function documentStop({
  id: _id,
  service,
  ...fields
}: StopItem): NonNullable<CatalogueDocument['stops']>[number] {
  return { ...fields, service: service?.name ?? null, serviceRef: service?.ref ?? null };
}

function documentSession(result: SessionResult): DocumentSession {
  return {
    name: result.name,
    isExample: result.isExample,
    round: result.round,
    revealedAt: result.revealedAt,
    participants: result.participants,
    weight: result.weight,
    threshold: result.threshold,
    topK: result.topK,
    draws: result.draws,
    entryKinds: result.entryKinds,
    countedAnswers: result.countedAnswers,
    items: result.items.map((item) => ({
      ref: item.ref,
      name: item.name,
      legal: item.legal,
      effect: item.effect,
      feasibility: item.feasibility,
      quadrant: item.quadrant,
      index: item.index,
      indexAdditive: item.indexAdditive,
      rank: item.rank,
      rankAdditive: item.rankAdditive,
      rankBalanced: item.rankBalanced,
      stability: item.stability,
      entryKinds: item.entryKinds,
    })),
    blocked: result.blocked.map(({ ref, name, ground }) => ({ ref, name, ground })),
    kendallW: result.kendallW,
    minorityReasons: result.reasons.map((reason) => {
      const item = [...result.items, ...result.blocked].find(
        (one) => one.serviceId === reason.serviceId,
      );
      return {
        ref: item?.ref ?? '',
        name: item?.name ?? '',
        criterion: reason.criterion,
        text: reason.text,
      };
    }),
  };
}

function documentRisk(risk: Risk, refs: ReadonlyMap<string, string>): DocumentRisk {
  return {
    number: risk.number,
    service: risk.serviceName,
    serviceRef: risk.serviceId === null ? null : (refs.get(risk.serviceId) ?? null),
    title: risk.title,
    cause: risk.cause,
    affected: risk.affected,
    inherent: withBand(risk.inherent, risk.bands.inherent),
    current: withBand(risk.current, risk.bands.current),
    residual: withBand(risk.residual, risk.bands.residual),
    knowledge: risk.knowledge,
    treatment: risk.treatment,
    acceptedByRole: risk.acceptedByRole,
    acceptedReason: risk.acceptedReason,
    reviewOn: risk.reviewOn,
    isExample: risk.isExample,
    warnings: risk.warnings.map((warning) => riskWarningTexts[warning]),
    measures: risk.measures.map(({ what, ownerRole, dueOn, cost, status }) => ({
      what,
      ownerRole,
      dueOn,
      cost,
      status,
    })),
  };
}

function withBand(
  assessment: { readonly severity: number; readonly likelihood: number } | null,
  band: RiskBand | null,
): DocumentRisk['inherent'] {
  return assessment === null || band === null ? null : { ...assessment, band };
}
