// Why: rule sets are versioned data; this says what a new version changes and for which services.
// Must not: change any stored outcome; a new version only points out what needs a new look.
import type { AppliesWhen, Rule, RuleBranch, RuleSet } from '../contract/rule-set.ts';
import type { ScreeningAnswer } from '../contract/values.ts';
import { compareIds } from './collation.ts';
import { applicableRules } from './screening.ts';

/**
 * What differs in a rule: the question; an effect; the condition to fulfil; when it applies;
 * whether "not applicable" may be answered; the paragraph; or only the wording around it.
 */
export type RuleChange =
  | 'question'
  | 'effect'
  | 'condition'
  | 'applicability'
  | 'not-applicable'
  | 'ground'
  | 'wording';

export interface RuleSetComparison {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly ruleId: string;
    readonly changes: readonly RuleChange[];
  }[];
  readonly isPrecedenceChanged: boolean;
  readonly isUnansweredChanged: boolean;
}

export interface ScreenedService {
  readonly serviceId: string;
  readonly answers: ReadonlyMap<string, ScreeningAnswer>;
  readonly attributes: Readonly<Record<string, string | null>>;
}

export interface NewLookReason {
  /** null where the change concerns the whole rule set. */
  readonly ruleId: string | null;
  readonly kind:
    | 'changed'
    | 'removed'
    | 'now-applies'
    | 'no-longer-applies'
    | 'precedence'
    | 'unanswered';
  /** For `changed`: what differs. */
  readonly changes: readonly RuleChange[];
}

export interface ServiceNeedingNewLook {
  readonly serviceId: string;
  readonly reasons: readonly NewLookReason[];
}

/** Changes that can alter a judgement. A new paragraph number or wording alone does not. */
const WEIGHTY: ReadonlySet<RuleChange> = new Set([
  'question',
  'effect',
  'condition',
  'applicability',
  'not-applicable',
]);

/** The order of the references under any or all means nothing, so they are compared sorted. */
function applicabilityKey(when: AppliesWhen | undefined): string {
  if (when === undefined) {
    return 'always';
  }
  if ('attribute' in when) {
    return JSON.stringify(['attribute', when.attribute, when.equals]);
  }
  const references = 'any' in when ? when.any : when.all;
  const sorted = references.map((each) => JSON.stringify([each.rule, each.answer])).toSorted();
  const isSingle = sorted.length === 1;
  return JSON.stringify([isSingle || 'all' in when ? 'all' : 'any', sorted]);
}

function branchesDiffer(
  a: Rule,
  b: Rule,
  part: (branch: RuleBranch) => string | undefined,
): boolean {
  return part(a.yes) !== part(b.yes) || part(a.no) !== part(b.no);
}

function changesOf(a: Rule, b: Rule): readonly RuleChange[] {
  const isNotApplicableAllowed = (rule: Rule): boolean => rule.allowNotApplicable !== undefined;
  const wording = (rule: Rule): string =>
    JSON.stringify([rule.short, rule.group, rule.allowNotApplicable, rule.evidence]);
  const differences: readonly (readonly [RuleChange, boolean])[] = [
    ['question', a.question !== b.question],
    ['effect', branchesDiffer(a, b, (branch) => branch.effect)],
    ['condition', branchesDiffer(a, b, (branch) => branch.condition)],
    ['applicability', applicabilityKey(a.appliesWhen) !== applicabilityKey(b.appliesWhen)],
    ['not-applicable', isNotApplicableAllowed(a) !== isNotApplicableAllowed(b)],
    ['ground', JSON.stringify(a.ground) !== JSON.stringify(b.ground)],
    ['wording', wording(a) !== wording(b) || branchesDiffer(a, b, (branch) => branch.reason)],
  ];
  return differences.filter(([, differs]) => differs).map(([change]) => change);
}

/** What a new version of a rule set adds, removes and changes, by rule id. */
export function compareRuleSets(oldSet: RuleSet, newSet: RuleSet): RuleSetComparison {
  const oldRules = new Map(oldSet.rules.map((rule) => [rule.id, rule]));
  const newRules = new Map(newSet.rules.map((rule) => [rule.id, rule]));
  return {
    added: newSet.rules.filter((rule) => !oldRules.has(rule.id)).map((rule) => rule.id),
    removed: oldSet.rules.filter((rule) => !newRules.has(rule.id)).map((rule) => rule.id),
    changed: newSet.rules.flatMap((rule) => {
      const before = oldRules.get(rule.id);
      const changes = before === undefined ? [] : changesOf(before, rule);
      return changes.length === 0 ? [] : [{ ruleId: rule.id, changes }];
    }),
    isPrecedenceChanged: JSON.stringify(oldSet.precedence) !== JSON.stringify(newSet.precedence),
    isUnansweredChanged: oldSet.unanswered !== newSet.unanswered,
  };
}

/**
 * Services whose stored outcome should be looked at again under a new version, with why. A service
 * was judged under the rules that applied to it and that it has answers to. It needs a new look if
 * one of those is changed in question, effect, condition or applicability, or is removed; if a
 * rule applies that did not before, or the other way round; or if precedence or the meaning of
 * unanswered changed. A service that was never screened needs none: it has no outcome to doubt.
 * Outcomes themselves are never altered here.
 */
export function servicesNeedingNewLook(input: {
  readonly oldRuleSet: RuleSet;
  readonly newRuleSet: RuleSet;
  readonly services: readonly ScreenedService[];
}): readonly ServiceNeedingNewLook[] {
  const comparison = compareRuleSets(input.oldRuleSet, input.newRuleSet);
  return input.services.flatMap((service) => {
    const reasons = reasonsFor(service, comparison, input.oldRuleSet, input.newRuleSet);
    return reasons.length === 0 ? [] : [{ serviceId: service.serviceId, reasons }];
  });
}

function reasonsFor(
  service: ScreenedService,
  comparison: RuleSetComparison,
  oldRuleSet: RuleSet,
  newRuleSet: RuleSet,
): readonly NewLookReason[] {
  const { answers, attributes } = service;
  const before = applicableRules({ ruleSet: oldRuleSet, answers, attributes });
  const after = applicableRules({ ruleSet: newRuleSet, answers, attributes });
  const judged = new Set([...before].filter((id) => answers.has(id)));
  if (judged.size === 0) {
    return [];
  }
  const removed = new Set(comparison.removed);
  const reasons: NewLookReason[] = [];
  const add = (
    ruleId: string | null,
    kind: NewLookReason['kind'],
    changes: readonly RuleChange[],
  ) => reasons.push({ ruleId, kind, changes });
  for (const { ruleId, changes } of comparison.changed) {
    const weighty = changes.filter((change) => WEIGHTY.has(change));
    if (judged.has(ruleId) && weighty.length > 0) {
      add(ruleId, 'changed', weighty);
    }
  }
  for (const ruleId of judged) {
    if (removed.has(ruleId)) {
      add(ruleId, 'removed', []);
    } else if (!after.has(ruleId)) {
      add(ruleId, 'no-longer-applies', []);
    }
  }
  for (const ruleId of after) {
    if (!before.has(ruleId)) {
      add(ruleId, 'now-applies', []);
    }
  }
  if (comparison.isPrecedenceChanged) {
    add(null, 'precedence', []);
  }
  if (comparison.isUnansweredChanged) {
    add(null, 'unanswered', []);
  }
  return reasons;
}

/**
 * A canonical text of what an outcome was judged on: rule set and version, the answers to its
 * questions and the attributes its rules refer to. A signature keeps it; a signature whose text no
 * longer equals the present one is void. The order of the answers and answers to rules outside the
 * set make no difference. Whether conditions are fulfilled is not part of it, since they are
 * fulfilled after signing.
 */
export function fingerprintOfAnswers(input: {
  readonly ruleSet: RuleSet;
  readonly answers: ReadonlyMap<string, ScreeningAnswer>;
  readonly attributes: Readonly<Record<string, string | null>>;
}): string {
  const { ruleSet, answers, attributes } = input;
  const ruleIds = ruleSet.rules.map((rule) => rule.id).toSorted(compareIds);
  const referred = ruleSet.rules.flatMap((rule) =>
    rule.appliesWhen !== undefined && 'attribute' in rule.appliesWhen
      ? [rule.appliesWhen.attribute]
      : [],
  );
  return JSON.stringify([
    ruleSet.id,
    ruleSet.version,
    ruleIds.flatMap((id) => {
      const answer = answers.get(id);
      return answer === undefined ? [] : [[id, answer]];
    }),
    [...new Set(referred)].toSorted(compareIds).map((name) => [name, attributes[name] ?? null]),
  ]);
}
