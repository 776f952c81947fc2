// Why: rule sets are versioned data; these say whether one is sound and what a new one changes.
// Must not: change any stored outcome; a new version only points out what needs a new look.
import type { RuleSet } from '../contract/rule-set.ts';
import type { ScreeningAnswer } from '../contract/values.ts';

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
  readonly changed: readonly { readonly ruleId: string; readonly changes: readonly RuleChange[] }[];
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
  readonly changes: readonly RuleChange[];
}

export interface ServiceNeedingNewLook {
  readonly serviceId: string;
  readonly reasons: readonly NewLookReason[];
}

export declare function checkRuleSet(
  ruleSet: RuleSet,
  knownAttributes?: readonly string[],
): readonly string[];
export declare function compareRuleSets(oldSet: RuleSet, newSet: RuleSet): RuleSetComparison;
export declare function servicesNeedingNewLook(input: {
  readonly oldRuleSet: RuleSet;
  readonly newRuleSet: RuleSet;
  readonly services: readonly ScreenedService[];
}): readonly ServiceNeedingNewLook[];
export declare function fingerprintOfAnswers(input: {
  readonly ruleSet: RuleSet;
  readonly answers: ReadonlyMap<string, ScreeningAnswer>;
  readonly attributes: Readonly<Record<string, string | null>>;
}): string;
