// Why: turns legal answers into an outcome per service, from a rule set that is data.
// Must not: know any single rule, or call a service allowed when something is unanswered.
import type { RuleSet } from '../contract/rule-set.ts';
import type { ScreeningAnswer, ScreeningEffect, ScreeningOutcome } from '../contract/values.ts';

/** What is known about one service when it is screened. Maps are keyed by rule id. */
export interface ScreeningInput {
  readonly ruleSet: RuleSet;
  readonly answers: ReadonlyMap<string, ScreeningAnswer>;
  /** Attributes of the service that rules refer to, such as `documentationRegime`. */
  readonly attributes: Readonly<Record<string, string | null>>;
  /** Conditions reported as in place, with where that can be seen. */
  readonly fulfilled: ReadonlyMap<string, { readonly reference: string | null }>;
}

/** One question as it stands for one service. */
export interface RuleStatus {
  readonly ruleId: string;
  readonly applies: boolean;
  /** The stored answer, also where it has no effect at the moment. */
  readonly answer: ScreeningAnswer | null;
  /** Whether the answer counts: the question applies and the answer is a legal one. */
  readonly isAnswered: boolean;
  /** What the question leads to now; null where it does not apply. */
  readonly effect: ScreeningEffect | null;
  readonly reason: string | null;
  readonly condition: string | null;
  readonly ground: readonly string[];
  /** An answer that is kept but does not count, and why. */
  readonly ignored: 'does-not-apply' | 'not-applicable-not-allowed' | null;
}

/** A rule whose effect equals the outcome. */
export interface RuleBehindOutcome {
  readonly ruleId: string;
  readonly effect: ScreeningEffect;
  readonly ground: readonly string[];
  /** The reason, else the condition, as worded in the rule set; null for an unanswered question. */
  readonly reason: string | null;
  readonly isUnanswered: boolean;
}

export interface ScreeningCondition {
  readonly ruleId: string;
  readonly text: string;
  readonly ground: readonly string[];
  readonly status: 'open' | 'fulfilled';
  readonly reference: string | null;
}

export interface ScreeningCounts {
  readonly applicable: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly notAsked: number;
}

export interface ScreeningResult {
  readonly outcome: ScreeningOutcome;
  /** Every rule of the set, in its order. */
  readonly statuses: readonly RuleStatus[];
  readonly rules: readonly RuleBehindOutcome[];
  readonly conditions: readonly ScreeningCondition[];
  readonly counts: ScreeningCounts;
  /** Answers to rules that are not in this rule set: kept, without effect. */
  readonly strayAnswers: readonly string[];
}

export declare function screenService(input: ScreeningInput): ScreeningResult;
