// Why: two services that are one become one, as one action, with nothing lost that either says.
// Must not: add votes together, settle a legal question by itself, or tell anything of a round that
// is not revealed but that it is open.
import { addDecision } from '../../../db/repos/decisions.ts';
import { listDistricts } from '../../../db/repos/lists.ts';
import {
  addMerge,
  copyAnswers,
  countServiceComments,
  listMerges,
  moveBelongings,
  moveCells,
  moveNeeds,
} from '../../../db/repos/merges.ts';
import { listNeeds } from '../../../db/repos/needs.ts';
import { listServiceCells } from '../../../db/repos/rollout.ts';
import { listBareAnswers } from '../../../db/repos/screening.ts';
import { listCandidates, listSessionRows, roundsBySession } from '../../../db/repos/sessions.ts';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import { listStoredRisks } from '../../../db/repos/risks.ts';
import type { MergeSide, SimilarPair } from '../../../src-shared/contract/owner/service-merge.ts';
import type { Service, ServiceFields } from '../../../src-shared/contract/owner/services.ts';
import { serviceFieldsSchema } from '../../../src-shared/contract/owner/services.ts';
import { isAdopted } from '../../../src-shared/domain/rollout.ts';
import { mergedFields } from '../../../src-shared/domain/service-merge.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { screenOne, voidSignature } from './screening.ts';
import { changeService, requireService, takeStep } from './services.ts';

export function comparePair(
  context: PlanContext,
  input: { readonly id: string; readonly otherId: string },
): { one: MergeSide; other: MergeSide } {
  return { one: sideOf(context, input.id), other: sideOf(context, input.otherId) };
}

function sideOf(context: PlanContext, id: string): MergeSide {
  const { database } = context;
  const districts = new Map(listDistricts(database).map((row) => [row.id, row.name]));
  const { revealedIn, openIn } = workshopsOf(context, id);
  return {
    service: requireService(context, id),
    needs: listNeeds(database)
      .filter(({ serviceIds }) => serviceIds.includes(id))
      .map(({ title }) => title),
    risks: listStoredRisks(database)
      .filter(({ serviceId }) => serviceId === id)
      .map(({ title }) => title),
    comments: countServiceComments(database, id),
    districts: listServiceCells(database)
      .filter(({ serviceId, status }) => serviceId === id && status !== 'unknown')
      .map(({ districtId }) => districts.get(districtId) ?? ''),
    answered: listBareAnswers(database, [id]).length,
    revealedIn,
    openIn,
  };
}

function workshopsOf(
  context: PlanContext,
  serviceId: string,
): { revealedIn: string[]; openIn: string[] } {
  const rounds = roundsBySession(context.database);
  const own = listSessionRows(context.database).filter(({ id }) =>
    listCandidates(context.database, id).some((candidate) => candidate.id === serviceId),
  );
  const names = (isMeant: (sessionId: string) => boolean): string[] =>
    own.filter(({ id }) => isMeant(id)).map(({ name }) => name);
  return {
    revealedIn: names((id) => rounds.get(id)?.some((each) => each.revealedAt !== null) ?? false),
    openIn: names((id) => rounds.get(id)?.at(-1)?.revealedAt === null),
  };
}

/** What was merged into what, oldest first. */
export function mergesOf(context: PlanContext): { merged: SimilarService; into: SimilarService }[] {
  const heads = new Map(
    listServiceHeads(context.database).map(({ id, ref, name }) => [id, { id, ref, name }]),
  );
  return listMerges(context.database).flatMap(({ serviceId, intoServiceId }) => {
    const [merged, into] = [heads.get(serviceId), heads.get(intoServiceId)];
    return merged && into ? [{ merged, into }] : [];
  });
}

type SimilarService = SimilarPair['one'];

export interface MergeInput {
  readonly keepId: string;
  readonly mergeId: string;
  readonly take: readonly string[];
  readonly answersFrom: 'kept' | 'merged' | null;
}

export function mergeServices(context: PlanContext, input: MergeInput): Service {
  const kept = requireService(context, input.keepId);
  const merged = requireService(context, input.mergeId);
  refuseUnmergeable(context, kept, merged, input.answersFrom);
  return change(context, `Slog samman ${merged.name} med ${kept.name}`, () => {
    const { database } = context;
    const fields = mergedFields(fieldsOf(kept), fieldsOf(merged), new Set(input.take));
    changeService(context, kept.id, fields);
    moveNeeds(database, merged.id, kept.id);
    moveBelongings(database, merged.id, kept.id);
    moveCells(database, merged.id, kept.id);
    if (input.answersFrom === 'merged') {
      copyAnswers(database, merged.id, kept.id);
      voidSignature(context, kept.id);
    }
    refuseBlockedInUse(context, kept.id);
    const at = context.now();
    addMerge(database, {
      serviceId: merged.id,
      intoServiceId: kept.id,
      role: context.role,
      at,
    });
    takeStep(context, merged.id, 'declined', `Sammanslagen med ${kept.ref}`);
    addDecision(database, {
      id: context.newId(),
      serviceId: kept.id,
      kind: 'other',
      text: `Tog upp ${merged.ref} ${merged.name}`,
      role: context.role,
      at,
    });
    return requireService(context, kept.id);
  });
}

function fieldsOf(service: Service): ServiceFields {
  return Object.fromEntries(
    serviceFieldsSchema.keyof().options.map((key) => [key, service[key]]),
  ) as unknown as ServiceFields;
}

function refuseUnmergeable(
  context: PlanContext,
  kept: Service,
  merged: Service,
  answersFrom: MergeInput['answersFrom'],
): void {
  if (kept.id === merged.id) {
    throw new Refusal('invalid-value', 'Välj två olika insatser. Ingenting har ändrats.');
  }
  const merges = listMerges(context.database);
  for (const service of [kept, merged]) {
    if (merges.some(({ serviceId }) => serviceId === service.id)) {
      throw new Refusal(
        'invalid-value',
        `${service.name} är redan sammanslagen med en annan insats. Ingenting har ändrats.`,
      );
    }
  }
  const { openIn } = workshopsOf(context, merged.id);
  if (openIn.length > 0) {
    throw new Refusal(
      'not-revealed',
      `${merged.name} är med i ${openIn.join(', ')}, där omgången inte är visad. Visa resultatet först, eller låt den insatsen vara den som blir kvar. Ingenting har ändrats.`,
    );
  }
  const hasAnswers = listBareAnswers(context.database, [merged.id]).length > 0;
  if (hasAnswers && answersFrom === null) {
    throw new Refusal(
      'choice-needed',
      `${merged.name} har rättsliga svar. Välj vilkens svar som ska gälla. Ingenting har ändrats.`,
    );
  }
}

/** What is given to people must not come to stand under a legal stop by a merge. */
function refuseBlockedInUse(context: PlanContext, serviceId: string): void {
  const service = requireService(context, serviceId);
  const isInUse = listServiceCells(context.database).some(
    (cell) => cell.serviceId === serviceId && isAdopted(cell.status),
  );
  if (isInUse && screenOne(context, service).outcome === 'block') {
    throw new Refusal(
      'legal-stop',
      `${service.name} skulle bli rättsligt spärrad och ändå ges i en stadsdel. Ingenting har ändrats. Välj de andra rättsliga svaren, eller pausa införandet först.`,
    );
  }
}
