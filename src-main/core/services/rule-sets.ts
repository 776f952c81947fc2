// Why: the rule sets a plan is judged by: stored whole, read once, renewed without changing outcomes.
// Must not: alter a stored rule set, or move a service to a newer version by itself.
import { readPlan, setPlanRuleSet } from '../../../db/repos/plans.ts';
import {
  findRuleSetRowId,
  insertRuleSet,
  readRuleSetContent,
} from '../../../db/repos/screening.ts';
import type { PlanFile } from '../../../db/open.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { ruleSetSchema } from '../../../src-shared/contract/rule-set.ts';
import { checkRuleSet } from '../../../src-shared/domain/rule-set-check.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';

/** Attributes of a service that a rule may ask for. */
export const ruleAttributes = ['documentationRegime'] as const;

// A stored rule set never changes, so its row id says all; parsing 34 rules per request would not.
const parsed = new WeakMap<PlanFile, Map<string, RuleSet>>();

/** The rule set under which services are judged anew. */
export function planRuleSet(context: PlanContext): RuleSet {
  const plan = readPlan(context.database);
  return storedRuleSet(context, plan.ruleSetId, plan.ruleSetVersion);
}

/** A rule set the plan holds. That one is missing would be a broken plan, so it is a fault. */
export function storedRuleSet(context: PlanContext, ruleSetId: string, version: number): RuleSet {
  const rowId = findRuleSetRowId(context.database, ruleSetId, version);
  if (rowId === null) throw new Error(`The plan lacks rule set ${ruleSetId} version ${version}`);
  const known = parsed.get(context.file) ?? new Map<string, RuleSet>();
  parsed.set(context.file, known);
  const found = known.get(rowId);
  if (found) return found;
  const read = ruleSetSchema.parse(
    JSON.parse(readRuleSetContent(context.database, rowId) ?? 'null'),
  );
  known.set(rowId, read);
  return read;
}

/** Stores a rule set in the plan, once per version. A faulty one is refused as a whole. */
export function saveRuleSet(context: PlanContext, ruleSet: RuleSet): void {
  if (findRuleSetRowId(context.database, ruleSet.id, ruleSet.version) !== null) return;
  const faults = checkRuleSet(ruleSet, ruleAttributes);
  if (faults.length > 0) {
    throw new Refusal(
      'invalid-value',
      `Regelverket ${ruleSet.title}, version ${ruleSet.version}, är felaktigt och har inte lagts in.`,
      faults.map((fault) => ({ place: 'Regelverk', message: fault })),
    );
  }
  change(context, `La in regelverket version ${ruleSet.version}`, () =>
    insertRuleSet(context.database, {
      id: context.newId(),
      ruleSetId: ruleSet.id,
      version: ruleSet.version,
      contentJson: JSON.stringify(ruleSet),
      adoptedAt: context.now(),
    }),
  );
}

/**
 * Makes a newer version the one that services are judged by from now on. Services that are judged
 * by an older one keep it, and with it their outcome; see `needsNewLook` and `rejudge`.
 */
export function adoptNewRuleSet(context: PlanContext, ruleSet: RuleSet): void {
  const plan = readPlan(context.database);
  if (ruleSet.id !== plan.ruleSetId || ruleSet.version <= plan.ruleSetVersion) {
    throw new Refusal(
      'invalid-value',
      `Regelverket är inte nyare än planens, som är version ${plan.ruleSetVersion}. Ingenting har ändrats.`,
    );
  }
  change(context, `Tog regelverket version ${ruleSet.version} i bruk`, () => {
    saveRuleSet(context, ruleSet);
    setPlanRuleSet(context.database, ruleSet.id, ruleSet.version);
  });
}
