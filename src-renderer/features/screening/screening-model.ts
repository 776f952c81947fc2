// Why: the questions of one service as they are walked through: order, groups, neighbours, counts.
// Must not: judge; effects and outcomes come from the core.
import type {
  RuleState,
  Screening,
  ScreeningSummary,
} from '../../../src-shared/contract/owner/screening.ts';
import type { AppliesWhen, Rule, RuleSet } from '../../../src-shared/contract/rule-set.ts';
import type { ScreeningAnswer, ScreeningEffect } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';

export interface Question {
  readonly id: string;
  /** Null where the service is judged by a version whose question the plan's rules no longer have. */
  readonly rule: Rule | null;
  readonly state: RuleState;
  /** Place among the questions that are asked; null where it is not. */
  readonly number: number | null;
}

export interface QuestionGroup {
  readonly name: string;
  readonly questions: readonly Question[];
  readonly answered: number;
  readonly applicable: number;
}

export function isAnswered({ applies, answer }: RuleState): boolean {
  return applies && answer !== null;
}

/** All questions in the order of the rules. */
export function questionsOf(ruleSet: RuleSet, screening: Screening): readonly Question[] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  let number = 0;
  return screening.states.map((state) => {
    number += state.applies ? 1 : 0;
    return {
      id: state.ruleId,
      rule: rules.get(state.ruleId) ?? null,
      state,
      number: state.applies ? number : null,
    };
  });
}

/** The questions under the headings of the rules, in their order. */
export function groupsOf(questions: readonly Question[]): readonly QuestionGroup[] {
  return [...Map.groupBy(questions, ({ rule }) => rule?.group ?? '')].map(([name, own]) => ({
    name,
    questions: own,
    answered: own.filter(({ state }) => isAnswered(state)).length,
    applicable: own.filter(({ state }) => state.applies).length,
  }));
}

/** The question to show first: the first unanswered one, else the first. */
export function firstToAnswer(questions: readonly Question[]): Question | null {
  return (
    questions.find(({ state }) => state.applies && state.answer === null) ?? questions[0] ?? null
  );
}

/** The asked questions before and after the one given, which need not be asked itself. */
export function neighboursOf(
  questions: readonly Question[],
  id: string,
): { readonly previous: Question | null; readonly next: Question | null } {
  const at = questions.findIndex((question) => question.id === id);
  const isAsked = ({ state }: Question): boolean => state.applies;
  return {
    previous: questions.slice(0, Math.max(0, at)).findLast(isAsked) ?? null,
    next: questions.slice(at + 1).find(isAsked) ?? null,
  };
}

export function isFinished({ answered, applicable }: ScreeningSummary): boolean {
  return applicable > 0 && answered === applicable;
}

/** The queue: what is left to screen first, least begun last, each part in Swedish order. */
export function queueOf(services: readonly ScreeningSummary[]): {
  readonly unfinished: readonly ScreeningSummary[];
  readonly finished: readonly ScreeningSummary[];
} {
  const inOrder = services.toSorted((a, b) => compareSwedish(a.name, b.name));
  return {
    unfinished: inOrder
      .filter((service) => !isFinished(service))
      .toSorted((a, b) => Number(a.answered === 0) - Number(b.answered === 0)),
    finished: inOrder.filter(isFinished),
  };
}

export type EffectCounts = Readonly<Record<ScreeningEffect, number>> & {
  readonly unanswered: number;
};

/** How many of the asked questions have each effect; unanswered ones are counted in theirs too. */
export function effectCounts(states: readonly RuleState[]): EffectCounts {
  const counts = { block: 0, review: 0, condition: 0, pass: 0, unanswered: 0 };
  for (const { effect, answer, applies } of states) {
    if (effect !== null) {
      counts[effect] += 1;
    }
    if (applies && answer === null) {
      counts.unanswered += 1;
    }
  }
  return counts;
}

export interface RuleReference {
  readonly rule: string;
  readonly answer: ScreeningAnswer;
}

/** The other answers that a question waits for; none where it waits for something else. */
export function referencesOf(when: AppliesWhen | undefined): readonly RuleReference[] {
  if (when === undefined || 'attribute' in when) {
    return [];
  }
  return 'any' in when ? when.any : when.all;
}

/** The questions that an answer may lead to. */
export function openedBy(
  ruleSet: RuleSet,
  ruleId: string,
  answer: ScreeningAnswer,
): readonly Rule[] {
  return ruleSet.rules.filter((rule) =>
    referencesOf(rule.appliesWhen).some((one) => one.rule === ruleId && one.answer === answer),
  );
}
