// Why: answers to the legal questions and fulfilment of conditions, as people and files give them.
// Must not: leave a signature in force when an answer that was signed has changed.
import {
  findAnswer,
  listBareAnswers,
  listConditions,
  listJudgedBy,
  removeAnswer,
  removeJudgedBy,
  saveAnswer,
  saveCondition,
  setJudgedBy,
} from '../../../db/repos/screening.ts';
import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { Rule } from '../../../src-shared/contract/rule-set.ts';
import type { ScreeningAnswer } from '../../../src-shared/contract/values.ts';
import { screenService } from '../../../src-shared/domain/screening.ts';
import { isBlank } from '../../../src-shared/domain/text-check.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { planRuleSet } from './rule-sets.ts';
import { getScreening, requireHead, ruleSetOf, screeningInputs } from './screening-read.ts';
import { voidSignature } from './screening-signature.ts';

export interface AnswerInput {
  readonly serviceId: string;
  readonly ruleId: string;
  /** `null` takes the answer back. */
  readonly answer: ScreeningAnswer | null;
  readonly note: string;
}

export interface ScreeningOptions {
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

export type AnswerEffect = 'created' | 'updated' | 'unchanged';

/** Answers one question and gives the service's whole screening back. */
export function answerQuestion(
  context: PlanContext,
  input: AnswerInput,
  options: ScreeningOptions = {},
): Screening {
  storeAnswer(context, input, options);
  return getScreening(context, input.serviceId);
}

/**
 * As {@link answerQuestion}, for many answers at once: says what became of it instead of reading
 * the screening again. An answer to a question that does not apply at the moment is kept.
 */
export function storeAnswer(
  context: PlanContext,
  input: AnswerInput,
  options: ScreeningOptions = {},
): AnswerEffect {
  const head = requireHead(context, input.serviceId);
  const ruleSet = ruleSetOf(context, input.serviceId);
  const rule = requireRule(ruleSet.rules, input.ruleId);
  if (input.answer === 'not-applicable' && rule.allowNotApplicable === undefined) {
    throw new Refusal(
      'invalid-value',
      `Frågan ${rule.id} (${rule.short}) kan inte besvaras med "ej tillämpligt". Svara ja eller nej.`,
    );
  }
  const before = findAnswer(context.database, input.serviceId, input.ruleId);
  if (input.answer === null) {
    if (!before) return 'unchanged';
    change(context, `Tog tillbaka svaret på ${rule.id} för ${head.name}`, () =>
      takeBack(context, input.serviceId, input.ruleId),
    );
    return 'updated';
  }
  const isExample = options.isExample ?? false;
  const isSame =
    before?.answer === input.answer && before.note === input.note && before.isExample === isExample;
  if (isSame) return 'unchanged';
  const { answer } = input;
  change(context, `Besvarade ${rule.id} för ${head.name}`, () => {
    saveAnswer(context.database, {
      serviceId: input.serviceId,
      ruleId: input.ruleId,
      answer,
      note: input.note,
      role: context.role,
      at: context.now(),
      isExample,
    });
    followRuleSet(context, input.serviceId, ruleSet);
    if (before?.answer !== answer) voidSignature(context, input.serviceId);
  });
  return before ? 'updated' : 'created';
}

function inputOf(context: PlanContext, head: Parameters<typeof screeningInputs>[1][number]) {
  const input = screeningInputs(context, [head]).get(head.id);
  if (!input) throw new Error(`No screening input for ${head.id}`);
  return input;
}

function requireRule(rules: readonly Rule[], ruleId: string): Rule {
  const rule = rules.find((each) => each.id === ruleId);
  if (!rule) {
    throw new Refusal(
      'invalid-value',
      `Det finns ingen fråga ${ruleId} i det regelverk som insatsen prövas mot.`,
    );
  }
  return rule;
}

/** The first answer settles by which version the service is judged until it is judged anew. */
function followRuleSet(
  context: PlanContext,
  serviceId: string,
  ruleSet: { readonly id: string; readonly version: number },
): void {
  if (listJudgedBy(context.database, [serviceId]).length > 0) return;
  setJudgedBy(context.database, {
    serviceId,
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
  });
}

/** A service with no answer left is unscreened, and follows the plan's version again. */
function takeBack(context: PlanContext, serviceId: string, ruleId: string): void {
  removeAnswer(context.database, serviceId, ruleId);
  if (listBareAnswers(context.database, [serviceId]).length === 0) {
    removeJudgedBy(context.database, serviceId);
  }
  voidSignature(context, serviceId);
}

export interface ConditionInput {
  readonly serviceId: string;
  readonly ruleId: string;
  readonly isFulfilled: boolean;
  /** Where the fulfilment can be seen, such as a case number. */
  readonly reference: string | null;
}

/** Marks a condition that stands now as fulfilled, with a reference, or as open again. */
export function setCondition(
  context: PlanContext,
  input: ConditionInput,
  options: ScreeningOptions = {},
): Screening {
  const head = requireHead(context, input.serviceId);
  const condition = screenService(inputOf(context, head)).conditions.find(
    (each) => each.ruleId === input.ruleId,
  );
  if (!condition) {
    throw new Refusal(
      'invalid-value',
      `Frågan ${input.ruleId} ger inget villkor för ${head.name}. Ladda om prövningen och försök igen.`,
    );
  }
  if (input.isFulfilled && isBlank(input.reference)) {
    throw new Refusal(
      'reason-needed',
      'Ange var det går att se att villkoret är uppfyllt, till exempel ett diarienummer.',
    );
  }
  const row = {
    serviceId: input.serviceId,
    ruleId: input.ruleId,
    isFulfilled: input.isFulfilled,
    reference: input.reference,
    role: context.role,
    at: context.now(),
    isExample: options.isExample ?? false,
  };
  const before = listConditions(context.database, [input.serviceId]).find(
    (each) => each.ruleId === input.ruleId,
  );
  const isSame =
    (before?.isFulfilled ?? false) === row.isFulfilled &&
    (before?.reference ?? null) === row.reference &&
    (before?.isExample ?? false) === row.isExample;
  if (!isSame) {
    const label = row.isFulfilled ? 'Uppfyllde' : 'Öppnade';
    // The signature is for the answers; conditions are met one by one after it.
    change(context, `${label} villkoret ${input.ruleId} för ${head.name}`, () =>
      saveCondition(context.database, row),
    );
  }
  return getScreening(context, input.serviceId);
}

/**
 * Judges a service by the plan's newer version from now on. Its answers are kept, those to
 * questions that are gone without effect; the signature was given under the old version and is void.
 */
export function rejudge(context: PlanContext, serviceId: string): Screening {
  const head = requireHead(context, serviceId);
  const current = planRuleSet(context);
  const isOlder = listJudgedBy(context.database, [serviceId]).some(
    (row) => row.ruleSetId !== current.id || row.ruleSetVersion !== current.version,
  );
  if (isOlder) {
    change(context, `Prövade ${head.name} mot regelverket version ${current.version}`, () => {
      setJudgedBy(context.database, {
        serviceId,
        ruleSetId: current.id,
        ruleSetVersion: current.version,
      });
      voidSignature(context, serviceId);
    });
  }
  return getScreening(context, serviceId);
}
