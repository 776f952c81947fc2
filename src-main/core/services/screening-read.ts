// Why: legal outcomes as they stand: for one service, for all, and as the screens and papers ask.
// Must not: store an outcome, or judge a service by another version than the one it was judged by.
import {
  answersOfKey,
  listAnswerKeys,
  listAnswers,
  listBareAnswers,
  listConditions,
  listJudgedBy,
  listSignatures,
} from '../../../db/repos/screening.ts';
import type { BareAnswer, ServiceChoice } from '../../../db/repos/screening.ts';
import { groupBy } from '../../../db/repos/database.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import { findServiceHead, listServiceHeads } from '../../../db/repos/service-heads.ts';
import type { ScreeningConditionRow } from '../../../db/schema.ts';
import type { Screening, ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import type { DocumentationRegime, ScreeningEffect } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { servicesNeedingNewLook } from '../../../src-shared/domain/rule-set-versions.ts';
import type { ScreeningInput, ScreeningResult } from '../../../src-shared/domain/screening.ts';
import { screenService } from '../../../src-shared/domain/screening.ts';
import { serviceGoneText, unansweredText } from '../../../src-shared/text/refusal-texts.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { planRuleSet, storedRuleSet } from './rule-sets.ts';

/** What a service must show to be judged. */
export interface Screened {
  readonly id: string;
  readonly documentationRegime: DocumentationRegime | null;
}

/** The service, or a refusal that says what may have happened. */
export function requireHead(context: PlanContext, serviceId: string): ServiceHead {
  const head = findServiceHead(context.database, serviceId);
  if (!head) throw new Refusal('not-found', serviceGoneText);
  return head;
}

/** Everything the outcomes of the given services are worked out from, in four queries. */
export function screeningInputs(
  context: PlanContext,
  services: readonly Screened[],
): ReadonlyMap<string, ScreeningInput> {
  const choice: ServiceChoice = services.map((service) => service.id);
  const byService = (row: { readonly serviceId: string }): string => row.serviceId;
  const answers = groupBy(listBareAnswers(context.database, choice), byService, (row) => row);
  const conditions = groupBy(listConditions(context.database, choice), byService, (row) => row);
  const ruleSets = ruleSetsInUse(context, choice);
  return new Map(
    services.map((service) => [
      service.id,
      {
        ruleSet: ruleSets.of(service.id),
        answers: answersByRule(answers.get(service.id) ?? []),
        attributes: { documentationRegime: service.documentationRegime },
        fulfilled: fulfilledByRule(conditions.get(service.id) ?? []),
      },
    ]),
  );
}

function ruleSetsInUse(
  context: PlanContext,
  choice: ServiceChoice,
): { readonly of: (serviceId: string) => RuleSet } {
  const current = planRuleSet(context);
  const older = new Map<string, RuleSet>();
  for (const row of listJudgedBy(context.database, choice)) {
    if (row.ruleSetId === current.id && row.ruleSetVersion === current.version) continue;
    older.set(row.serviceId, storedRuleSet(context, row.ruleSetId, row.ruleSetVersion));
  }
  return { of: (serviceId) => older.get(serviceId) ?? current };
}

/** The rule set that a service is judged by. */
export function ruleSetOf(context: PlanContext, serviceId: string): RuleSet {
  return ruleSetsInUse(context, [serviceId]).of(serviceId);
}

function answersByRule(rows: readonly BareAnswer[]): ScreeningInput['answers'] {
  return new Map(rows.map((row) => [row.ruleId, row.answer]));
}

function fulfilledByRule(rows: readonly ScreeningConditionRow[]): ScreeningInput['fulfilled'] {
  return new Map(
    rows
      .filter((row) => row.isFulfilled)
      .map((row) => [row.ruleId, { reference: row.reference }] as const),
  );
}

/** The outcome of one service. */
export function screenOne(context: PlanContext, service: Screened): ScreeningResult {
  return one(screenAll(context, [service]), service.id);
}

/**
 * The outcomes of many services. Services with the same answers share one result: a long catalogue
 * is mostly unscreened, and is then judged once.
 */
export function screenAll(
  context: PlanContext,
  services: readonly Screened[],
): ReadonlyMap<string, ScreeningResult> {
  const choice: ServiceChoice = services.map((service) => service.id);
  const ruleSets = ruleSetsInUse(context, choice);
  const answers = new Map(
    listAnswerKeys(context.database, choice).map(({ serviceId, key }) => [serviceId, key]),
  );
  const conditions = groupBy(
    listConditions(context.database, choice).filter((row) => row.isFulfilled),
    (row) => row.serviceId,
    (row) => row,
  );
  const shared = new Map<string, ScreeningResult>();
  const results = new Map<string, ScreeningResult>();
  for (const { id, documentationRegime } of services) {
    const ruleSet = ruleSets.of(id);
    const answerKey = answers.get(id) ?? '[]';
    const fulfilled = fulfilledByRule(conditions.get(id) ?? []);
    // Equal for two services exactly where everything the outcome depends on is equal.
    const basis = [ruleSet.id, ruleSet.version, documentationRegime, [...fulfilled]];
    const key = `${JSON.stringify(basis)} ${answerKey}`;
    const result =
      shared.get(key) ??
      screenService({
        ruleSet,
        answers: answersOfKey(answerKey),
        attributes: { documentationRegime },
        fulfilled,
      });
    shared.set(key, result);
    results.set(id, result);
  }
  return results;
}

function one<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`Service ${id} was asked for and not judged`);
  return value;
}

/** All services with their outcome, in Swedish order of name. */
export function listScreenings(context: PlanContext): ScreeningSummary[] {
  return [...allScreenings(context).values()].map(({ states: _states, ...summary }) => summary);
}

/** All services with every question, in Swedish order of name, by id. */
export function allScreenings(context: PlanContext): ReadonlyMap<string, Screening> {
  const heads = listServiceHeads(context.database).toSorted(
    (a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref),
  );
  return screeningsOf(context, heads);
}

export function getScreening(context: PlanContext, serviceId: string): Screening {
  return one(screeningsOf(context, [requireHead(context, serviceId)]), serviceId);
}

function screeningsOf(
  context: PlanContext,
  heads: readonly ServiceHead[],
): ReadonlyMap<string, Screening> {
  const choice: ServiceChoice = heads.map((head) => head.id);
  const inputs = screeningInputs(context, heads);
  const newLooks = needingNewLook(context, inputs);
  const byService = (row: { readonly serviceId: string }): string => row.serviceId;
  const answers = groupBy(listAnswers(context.database, choice), byService, (row) => row);
  const signatures = groupBy(listSignatures(context.database, choice), byService, (row) => row);
  return new Map(
    heads.map((head) => {
      const input = one(inputs, head.id);
      const result = screenService(input);
      const rows = new Map((answers.get(head.id) ?? []).map((row) => [row.ruleId, row]));
      const signature = signatures.get(head.id)?.at(-1);
      return [
        head.id,
        {
          serviceId: head.id,
          ref: head.ref,
          name: head.name,
          outcome: result.outcome,
          rules: outcomeRules(result, input.ruleSet),
          conditions: result.conditions.map((each) => ({ ...each, ground: [...each.ground] })),
          answered: result.counts.answered,
          applicable: result.counts.applicable,
          notAsked: result.counts.notAsked,
          signature: signature
            ? {
                role: signature.role,
                signedAt: signature.signedAt,
                outcome: signature.outcome,
                voidedAt: signature.voidedAt,
              }
            : null,
          ruleSetVersion: input.ruleSet.version,
          needsNewLook: newLooks.has(head.id),
          states: result.statuses.map((status) => {
            const row = rows.get(status.ruleId);
            return {
              ruleId: status.ruleId,
              applies: status.applies,
              answer: status.answer,
              effect: status.effect,
              note: row?.note ?? '',
              answeredRole: row?.role ?? null,
              answeredAt: row?.at ?? null,
              isExample: row?.isExample ?? false,
            };
          }),
        },
      ];
    }),
  );
}

function outcomeRules(result: ScreeningResult, ruleSet: RuleSet): ScreeningSummary['rules'] {
  const shorts = new Map(ruleSet.rules.map((rule) => [rule.id, rule.short]));
  return result.rules.map((rule) => ({
    id: rule.ruleId,
    effect: rule.effect,
    ground: [...rule.ground],
    reason: rule.reason ?? unansweredText(shorts.get(rule.ruleId) ?? rule.ruleId),
  }));
}

/** Services judged by an older version whose basis the plan's version has changed. */
function needingNewLook(
  context: PlanContext,
  inputs: ReadonlyMap<string, ScreeningInput>,
): ReadonlySet<string> {
  const newRuleSet = planRuleSet(context);
  const older = [...inputs].filter(([, input]) => input.ruleSet !== newRuleSet);
  const byRuleSet = Map.groupBy(older, ([, input]) => input.ruleSet);
  return new Set(
    [...byRuleSet].flatMap(([oldRuleSet, own]) =>
      servicesNeedingNewLook({
        oldRuleSet,
        newRuleSet,
        services: own.map(([serviceId, { answers, attributes }]) => ({
          serviceId,
          answers,
          attributes,
        })),
      }).map((service) => service.serviceId),
    ),
  );
}

/** Rules × services: the effect of each question; null where it is not asked. */
export function screeningMatrix(context: PlanContext): {
  services: {
    serviceId: string;
    effects: Record<string, ScreeningEffect | null>;
    unanswered: string[];
  }[];
} {
  return {
    services: [...allScreenings(context).values()].map((screening) => ({
      serviceId: screening.serviceId,
      effects: Object.fromEntries(screening.states.map((state) => [state.ruleId, state.effect])),
      unanswered: screening.states
        .filter((state) => state.applies && state.answer === null)
        .map((state) => state.ruleId),
    })),
  };
}
