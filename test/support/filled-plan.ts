// Why: plan files with rows in every table, each its own copy, gone after the test.
// Must not: say what the rows are: see plan-content.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanFile } from '../../db/open.ts';
import { fillPlan } from './plan-content.ts';
import { changeMeta, newPlan, reopen, temporaryFolder } from './plan-files.ts';

const templates = new Map<boolean, Buffer>();

/** The path of a filled plan that is closed and alone in its folder; a copy, since making is slow. */
export function filledPlanFile(options: { readonly withVote?: boolean } = {}): string {
  const withVote = options.withVote ?? true;
  if (!templates.has(withVote)) {
    const plan = newPlan();
    fillPlan(plan, changeMeta, { withVote });
    plan.close();
    templates.set(withVote, readFileSync(plan.path));
  }
  const path = join(temporaryFolder(), 'Plan.flplan');
  writeFileSync(path, templates.get(withVote) ?? '');
  return path;
}

/** An open, filled plan. */
export function filledPlan(options: { readonly withVote?: boolean } = {}): PlanFile {
  return reopen(filledPlanFile(options));
}
