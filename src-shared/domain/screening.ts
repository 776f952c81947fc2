// Why: turns legal answers into an outcome per service, from a rule set that is data.
// Must not: know any single rule, or call a service allowed when something is unanswered.
import type { AppliesWhen, Rule, RuleBranch, RuleSet } from '../contract/rule-set.ts';
import type { ScreeningAnswer, ScreeningEffect, ScreeningOutcome } from '../contract/values.ts';
import { compareIds } from './collation.ts';

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

function branchOf(rule: Rule, answer: ScreeningAnswer | null): RuleBranch | null {
  switch (answer) {
    case 'yes':
      return rule.yes;
    case 'no':
      return rule.no;
    case 'not-applicable':
      return { effect: 'pass' };
    case null:
      return null;
  }
}

/** The answer if it is one the question allows, whether or not the question applies. */
function legalAnswer(
  rule: Rule,
  answers: ReadonlyMap<string, ScreeningAnswer>,
): ScreeningAnswer | null {
  const answer = answers.get(rule.id) ?? null;
  return answer === 'not-applicable' && rule.allowNotApplicable === undefined ? null : answer;
}

/**
 * Which questions apply, given the answers and attributes. A question that refers to another
 * applies only while that other one itself applies and has the answer asked for; so a question
 * behind an unanswered one does not apply yet, and is not counted as unanswered.
 *
 * @throws Error where rules refer to each other in a circle; see `checkRuleSet`.
 */
export function applicableRules(
  input: Pick<ScreeningInput, 'ruleSet' | 'answers' | 'attributes'>,
): ReadonlySet<string> {
  const gates = new Map(input.ruleSet.rules.map((rule) => [rule.id, rule]));
  const known = new Map<string, boolean | 'under-way'>();

  const isMet = (reference: { readonly rule: string; readonly answer: ScreeningAnswer }) => {
    const gate = gates.get(reference.rule);
    return (
      gate !== undefined && legalAnswer(gate, input.answers) === reference.answer && doesApply(gate)
    );
  };
  const isWanted = (when: AppliesWhen): boolean => {
    if ('attribute' in when) {
      return input.attributes[when.attribute] === when.equals;
    }
    return 'any' in when ? when.any.some(isMet) : when.all.every(isMet);
  };
  const doesApply = (rule: Rule): boolean => {
    const found = known.get(rule.id);
    if (found === 'under-way') {
      throw new Error(`Rule set ${input.ruleSet.id} refers in a circle through ${rule.id}`);
    }
    if (found !== undefined) {
      return found;
    }
    known.set(rule.id, 'under-way');
    const applies = rule.appliesWhen === undefined || isWanted(rule.appliesWhen);
    known.set(rule.id, applies);
    return applies;
  };

  return new Set(input.ruleSet.rules.filter(doesApply).map((rule) => rule.id));
}

function statusOf(rule: Rule, applies: boolean, input: ScreeningInput): RuleStatus {
  const stored = input.answers.get(rule.id) ?? null;
  const answer = legalAnswer(rule, input.answers);
  const branch = applies ? branchOf(rule, answer) : null;
  const isAnswered = branch !== null;
  return {
    ruleId: rule.id,
    applies,
    answer: stored,
    isAnswered,
    effect: applies ? (branch?.effect ?? input.ruleSet.unanswered) : null,
    reason: branch?.reason ?? null,
    condition: branch?.condition ?? null,
    ground: rule.ground,
    ignored: ignoredBecause(stored, answer, applies),
  };
}

function ignoredBecause(
  stored: ScreeningAnswer | null,
  answer: ScreeningAnswer | null,
  applies: boolean,
): RuleStatus['ignored'] {
  if (stored !== null && answer === null) {
    return 'not-applicable-not-allowed';
  }
  return stored !== null && !applies ? 'does-not-apply' : null;
}

/**
 * An effect of condition always gives something that must be in place, also where the rule set
 * words it only as a reason. An unanswered question cannot be fulfilled, only answered.
 */
function conditionOf(
  status: RuleStatus,
  rule: Rule,
  fulfilled: ScreeningInput['fulfilled'],
): ScreeningCondition {
  const proof = status.isAnswered ? fulfilled.get(rule.id) : undefined;
  return {
    ruleId: rule.id,
    text: status.condition ?? status.reason ?? rule.short,
    ground: rule.ground,
    status: proof === undefined ? 'open' : 'fulfilled',
    reference: proof?.reference ?? null,
  };
}

/**
 * The first effect of the precedence that is among those found. An effect the precedence does not
 * know makes the rule set useless as a whole: letting it pass would let a service through.
 */
function strongest(effects: ReadonlySet<ScreeningEffect>, ruleSet: RuleSet): ScreeningEffect {
  const unknown = [...effects].find((effect) => !ruleSet.precedence.includes(effect));
  const found = ruleSet.precedence.find((effect) => effects.has(effect));
  if (unknown !== undefined || found === undefined) {
    throw new Error(`The precedence of rule set ${ruleSet.id} lacks ${unknown ?? 'every effect'}`);
  }
  return found;
}

/**
 * The legal outcome of one service (SoL 2025:400 through the rule set given).
 *
 * Every applicable question has an effect: that of its answer, or, unanswered, the one the rule
 * set gives for unanswered. The outcome is the strongest effect. With no applicable question
 * answered the outcome is `unscreened`. An answer to a question that does not apply now is kept and
 * has no effect. "Not applicable" is no hinder where the question allows it; elsewhere it counts as
 * unanswered and is reported in `ignored`.
 *
 * @throws Error for a rule set that `checkRuleSet` finds circles or gaps in the precedence in.
 */
export function screenService(input: ScreeningInput): ScreeningResult {
  const { rules } = input.ruleSet;
  const applicable = applicableRules(input);
  const statuses = rules.map((rule) => statusOf(rule, applicable.has(rule.id), input));
  const answered = statuses.filter((status) => status.isAnswered).length;
  const effects = new Set(
    statuses.map((status) => status.effect).filter((effect) => effect !== null),
  );
  const outcome = answered === 0 ? 'unscreened' : strongest(effects, input.ruleSet);
  const known = new Set(rules.map((rule) => rule.id));
  return {
    outcome,
    statuses,
    rules: rulesBehind(statuses, outcome),
    conditions: rules.flatMap((rule, position) => {
      const status = statuses[position];
      return status?.effect === 'condition' ? [conditionOf(status, rule, input.fulfilled)] : [];
    }),
    counts: {
      applicable: applicable.size,
      answered,
      unanswered: applicable.size - answered,
      notAsked: rules.length - applicable.size,
    },
    strayAnswers: [...input.answers.keys()].filter((id) => !known.has(id)).toSorted(compareIds),
  };
}

/** The rules that by themselves give the outcome. A pass has none: nothing stands in the way. */
function rulesBehind(
  statuses: readonly RuleStatus[],
  outcome: ScreeningOutcome,
): readonly RuleBehindOutcome[] {
  if (outcome === 'pass' || outcome === 'unscreened') {
    return [];
  }
  return statuses
    .filter((status) => status.effect === outcome)
    .map((status) => ({
      ruleId: status.ruleId,
      effect: outcome,
      ground: status.ground,
      reason: status.reason ?? status.condition,
      isUnanswered: !status.isAnswered,
    }));
}
