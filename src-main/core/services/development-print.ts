// Why: development cards on paper, one page each, as the plan stands now.
// Must not: choose or order cards; the person did.
import { listDistricts } from '../../../db/repos/lists.ts';
import { readPlan } from '../../../db/repos/plans.ts';
import { listVersions } from '../../../db/repos/versions.ts';
import type { DevelopmentCard } from '../../../src-shared/contract/owner/development.ts';
import type { PrintedCard } from '../../exports/cards/cards-request.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { MadeFile } from '../made-files.ts';
import type { PlanContext } from '../plan-context.ts';
import { developmentCard } from './development-read.ts';
import { listNames } from './document-services.ts';

export interface MadeCards extends MadeFile {
  readonly content: Uint8Array;
  readonly cards: number;
}

export async function makeCards(
  context: PlanContext,
  serviceIds: readonly string[],
  options: JobOptions = {},
): Promise<MadeCards> {
  const names = listNames(context);
  const districts = new Map(listDistricts(context.database).map(({ id, name }) => [id, name]));
  const request = {
    plan: readPlan(context.database).name,
    draftVersion: (listVersions(context.database).at(-1)?.number ?? 0) + 1,
    madeAt: context.now(),
    cards: serviceIds.map((id) =>
      printedCard(developmentCard(context, id), {
        groups: names.groupNames,
        methods: names.methodNames,
        districts,
      }),
    ),
  };
  const rendered = await context.jobs.run(
    'render-cards',
    { request, resourcesFolder: context.resources.folder },
    options,
  );
  return {
    name: rendered.fileName,
    mediaType: rendered.mediaType,
    content: rendered.bytes,
    cards: request.cards.length,
  };
}

interface Names {
  readonly groups: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
}

/** Names in the plan's own order of the list. */
function named(names: ReadonlyMap<string, string>, ids: readonly string[]): string[] {
  return [...names].filter(([id]) => ids.includes(id)).map(([, name]) => name);
}

function printedCard(card: DevelopmentCard, names: Names): PrintedCard {
  const { service, score } = card;
  const facts = [service.channels, service.openingHours].filter((text) => text !== null);
  return {
    ref: card.ref,
    name: card.name,
    status: card.status,
    targetGroups: named(names.groups, card.targetGroupIds),
    isExample: card.isExample,
    missing: card.parts.filter(({ isFilled }) => !isFilled).map(({ part }) => part),
    filled: card.filled,
    legal: card.legal,
    openConditions: card.openConditionTexts,
    texts: card.texts,
    workingMethods: named(names.methods, service.workingMethodIds),
    documentationRegime: service.documentationRegime,
    informationText: service.informationText,
    specialReasons: service.specialReasons,
    channels: facts.length === 0 ? null : facts.join('\n'),
    partners: service.partners,
    followUps: card.followUps.map(({ id: _id, ...fields }) => fields),
    comments: card.commentList.map(({ districtId, role, text, at, answer, isExample }) => {
      const district = districtId === null ? undefined : names.districts.get(districtId);
      return {
        from: district === undefined ? role : `${district}, ${role}`,
        text,
        at,
        answer: answer && { text: answer.text, role: answer.role },
        isExample,
      };
    }),
    needs: card.needs.map(({ title }) => title),
    risks: card.risks,
    score: score && {
      workshop: score.sessionName,
      round: score.round,
      isExample: score.isExample,
      rank: score.rank,
      effect: score.effect,
      feasibility: score.feasibility,
    },
  };
}
