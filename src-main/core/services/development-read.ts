// Why: development cards as the board, the card and the papers read them, each with its readiness.
// Must not: change the plan, or read a vote of a round that is not revealed.
import type { StoredCard } from '../../../db/repos/development.ts';
import { findStoredCard, listStoredCards } from '../../../db/repos/development.ts';
import { listNeeds } from '../../../db/repos/needs.ts';
import { listStoredRisks } from '../../../db/repos/risks.ts';
import { listServices } from '../../../db/repos/services.ts';
import type {
  CardHead,
  CardScore,
  DevelopmentCard,
} from '../../../src-shared/contract/owner/development.ts';
import type { ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { isEnded, stepIndex } from '../../../src-shared/domain/lifecycle.ts';
import { filledParts, partStates } from '../../../src-shared/domain/readiness.ts';
import type { PlanContext } from '../plan-context.ts';
import { textsOfCard } from './development-texts.ts';
import { currentScores, currentSummaries } from './current-ranks.ts';
import { untreatedHighRisks } from './risks.ts';
import { allScreenings, getScreening } from './screening.ts';
import { requireService } from './services.ts';

const nothing: StoredCard = { card: null, followUps: [], comments: [] };

const prioritised = stepIndex('prioritised') ?? 0;

/**
 * Whether a service stands on the board: from prioritised on, and where somebody has begun a card
 * before that or since it went back. What has left the plan is not developed. `countCards` counts
 * the same for the navigation, without reading the services.
 */
function standsOnBoard({ status }: Service, stored: StoredCard | undefined): boolean {
  if (isEnded(status)) return false;
  return stored !== undefined || (stepIndex(status) ?? 0) >= prioritised;
}

export interface Board {
  cards: CardHead[];
  /** Services that the law stops: shown apart, with their paragraph. */
  blocked: CardHead[];
}

export function developmentBoard(context: PlanContext): Board {
  const stored = listStoredCards(context.database);
  const screenings = allScreenings(context);
  const heads = listServices(context.database)
    .filter((service) => standsOnBoard(service, stored.get(service.id)))
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref))
    .map((service) => {
      const screening = screenings.get(service.id);
      if (!screening) throw new Error('Every service has a screening');
      return headOf(service, stored.get(service.id) ?? nothing, screening);
    });
  return {
    cards: heads.filter(({ legal }) => legal.outcome !== 'block'),
    blocked: heads.filter(({ legal }) => legal.outcome === 'block'),
  };
}

function headOf(service: Service, stored: StoredCard, screening: ScreeningSummary): CardHead {
  const { followUps, comments, card } = stored;
  const parts = partStates({
    ...textsOfCard(stored),
    followUps,
    service: { ...service, workingMethods: service.workingMethodIds.length },
  });
  const open = screening.conditions.filter(({ status }) => status === 'open').length;
  return {
    serviceId: service.id,
    ref: service.ref,
    name: service.name,
    status: service.status,
    targetGroupIds: service.targetGroupIds,
    parts: [...parts],
    filled: filledParts(parts),
    legal: {
      outcome: screening.outcome,
      openConditions: open,
      fulfilledConditions: screening.conditions.length - open,
      answered: screening.answered,
      applicable: screening.applicable,
      ground: [...new Set(screening.rules.flatMap((rule) => rule.ground))],
      reasons: [...new Set(screening.rules.map((rule) => rule.reason))],
    },
    comments: comments.length,
    unanswered: comments.filter(({ answer }) => answer === null).length,
    districtIds: [
      ...new Set(comments.flatMap(({ districtId }) => (districtId === null ? [] : [districtId]))),
    ],
    isExample: card?.isExample ?? false,
  };
}

/** The whole card of one service, also where nothing is written yet. */
export function developmentCard(context: PlanContext, serviceId: string): DevelopmentCard {
  const service = requireService(context, serviceId);
  const stored = findStoredCard(context.database, serviceId);
  const screening = getScreening(context, serviceId);
  const risks = listStoredRisks(context.database).filter((risk) => risk.serviceId === serviceId);
  return {
    ...headOf(service, stored, screening),
    texts: textsOfCard(stored),
    service: {
      shortName: service.shortName,
      description: service.description,
      workingMethodIds: service.workingMethodIds,
      documentationRegime: service.documentationRegime,
      informationText: service.informationText,
      specialReasons: service.specialReasons,
      channels: service.channels,
      openingHours: service.openingHours,
      partners: service.partners,
      staffing: service.staffing,
      yearlyCost: service.yearlyCost,
    },
    followUps: stored.followUps.map(({ serviceId: _owner, ...row }) => row),
    commentList: stored.comments.map((row) => ({
      id: row.id,
      districtId: row.districtId,
      role: row.role,
      text: row.text,
      at: row.at,
      answer:
        row.answer === null
          ? null
          : { text: row.answer, role: row.answerRole ?? '', at: row.answeredAt },
      isExample: row.isExample,
    })),
    openConditionTexts: screening.conditions
      .filter(({ status }) => status === 'open')
      .map(({ text }) => text),
    score: scoreOf(context, serviceId),
    needs: listNeeds(context.database)
      .filter((need) => need.serviceIds.includes(serviceId))
      .map(({ id, number, title, strength, knownBy, knownOn }) => ({
        id,
        number,
        title,
        strength,
        knownBy,
        knownOn,
      })),
    risks: {
      total: risks.length,
      untreatedHigh: untreatedHighRisks(context).get(serviceId)?.length ?? 0,
    },
    updatedAt: stored.card?.updatedAt ?? null,
  };
}

function scoreOf(context: PlanContext, serviceId: string): CardScore | null {
  const judged = currentSummaries(context, serviceId);
  if (judged === null) return null;
  const { session, round, summaries } = judged;
  return {
    sessionId: session.id,
    sessionName: session.name,
    round: round.number,
    isExample: session.isExample,
    rank: currentScores(context).scores.get(serviceId)?.rank ?? null,
    effect: { ...summaries.effect, counts: [...summaries.effect.counts] },
    feasibility: { ...summaries.feasibility, counts: [...summaries.feasibility.counts] },
  };
}
