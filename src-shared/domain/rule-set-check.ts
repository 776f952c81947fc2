// Why: a rule set is data that others write, so it is checked before anything is judged by it.
// Must not: repair a rule set; a faulty one is refused as a whole.
import type { AppliesWhen, Rule, RuleSet } from '../contract/rule-set.ts';
import type { ScreeningEffect } from '../contract/values.ts';

const EFFECTS: readonly ScreeningEffect[] = ['block', 'review', 'condition', 'pass'];

type Reference = Extract<AppliesWhen, { readonly any: unknown }>['any'][number];

function referencesOf(rule: Rule): readonly Reference[] {
  const when = rule.appliesWhen;
  if (when === undefined || 'attribute' in when) {
    return [];
  }
  return 'any' in when ? when.any : when.all;
}

function duplicatesIn(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, position) => values.indexOf(value) !== position))];
}

function brokenReferences(rule: Rule, rules: ReadonlyMap<string, Rule>): readonly string[] {
  return referencesOf(rule).flatMap((reference) => {
    const target = rules.get(reference.rule);
    if (target === undefined) {
      return [`unknown-reference ${rule.id} ${reference.rule}`];
    }
    const isPossible =
      reference.answer !== 'not-applicable' || target.allowNotApplicable !== undefined;
    return isPossible ? [] : [`impossible-reference ${rule.id} ${reference.rule}`];
  });
}

function unwordedBranches(rule: Rule): readonly string[] {
  return (['yes', 'no'] as const).flatMap((answer) => {
    const branch = rule[answer];
    if (branch.effect === 'condition' && branch.condition === undefined) {
      return [`condition-without-text ${rule.id} ${answer}`];
    }
    const needsReason = branch.effect === 'block' || branch.effect === 'review';
    return needsReason && branch.reason === undefined ? [`no-reason ${rule.id} ${answer}`] : [];
  });
}

/** Rules from which one comes back to the rule itself, following what each refers to. */
function rulesInCircles(rules: ReadonlyMap<string, Rule>): readonly string[] {
  return [...rules.keys()].filter((start) => {
    const seen = new Set<string>();
    const waiting = [start];
    while (waiting.length > 0) {
      const rule = rules.get(waiting.pop() ?? '');
      for (const { rule: next } of rule === undefined ? [] : referencesOf(rule)) {
        if (next === start) {
          return true;
        }
        if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
      }
    }
    return false;
  });
}

/**
 * What is wrong with a rule set beyond its shape, as `code rule [detail]`; empty when it is sound.
 * Codes: `duplicate-rule`, `unknown-reference`, `impossible-reference` (asks for an answer the
 * question does not allow), `cycle`, `unknown-attribute`, `condition-without-text`, `no-reason`,
 * `precedence-missing`, `precedence-duplicate`, `unanswered-passes` (an unanswered question would
 * let a service through).
 *
 * @param knownAttributes attributes a service has; when given, rules may refer to no others.
 */
export function checkRuleSet(
  ruleSet: RuleSet,
  knownAttributes?: readonly string[],
): readonly string[] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const isForeign = (attribute: string): boolean =>
    knownAttributes !== undefined && !knownAttributes.includes(attribute);
  return [
    ...duplicatesIn(ruleSet.rules.map((rule) => rule.id)).map((id) => `duplicate-rule ${id}`),
    ...ruleSet.rules.flatMap((rule) => brokenReferences(rule, rules)),
    ...rulesInCircles(rules).map((id) => `cycle ${id}`),
    ...ruleSet.rules.flatMap(({ id, appliesWhen }) =>
      appliesWhen !== undefined && 'attribute' in appliesWhen && isForeign(appliesWhen.attribute)
        ? [`unknown-attribute ${id} ${appliesWhen.attribute}`]
        : [],
    ),
    ...ruleSet.rules.flatMap(unwordedBranches),
    ...EFFECTS.filter((effect) => !ruleSet.precedence.includes(effect)).map(
      (effect) => `precedence-missing ${effect}`,
    ),
    ...duplicatesIn(ruleSet.precedence).map((effect) => `precedence-duplicate ${effect}`),
    ...(ruleSet.unanswered === 'block' || ruleSet.unanswered === 'review'
      ? []
      : [`unanswered-passes ${ruleSet.unanswered}`]),
  ];
}
