// Why: a whole plan for tests of use cases: a real file with the shipped lists and rule set, a clock
// that moves one second a reading, and ids that count up.
// Must not: replace any part of the product with something of its own.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createPlanFile } from '../../db/open.ts';
import type { PlanFile } from '../../db/open.ts';
import { insertPlan } from '../../db/repos/plans.ts';
import { redo, undo } from '../../db/undo.ts';
import { refuseIdentityNumbers } from '../../src-main/core/identity-guard.ts';
import type { PlanContext } from '../../src-main/core/plan-context.ts';
import { change } from '../../src-main/core/plan-context.ts';
import { createResources } from '../../src-main/core/resources.ts';
import { fillLists } from '../../src-main/core/services/lists.ts';
import { setReadiness } from '../../src-main/core/services/rollout-gate.ts';
import { saveRuleSet, storeAnswer } from '../../src-main/core/services/screening.ts';
import { createService } from '../../src-main/core/services/services.ts';
import { createInlineRunner } from '../../src-main/workers/runner.ts';
import type { Service } from '../../src-shared/contract/owner/services.ts';
import type { ScreeningAnswer } from '../../src-shared/contract/values.ts';
import type { Dump } from './plan-files.ts';
import { dump, migrationsFolder, temporaryFolder } from './plan-files.ts';

export const resources = createResources(
  fileURLToPath(new URL('../../resources', import.meta.url)),
);

/** What `today()` says in a test plan. */
export const testToday = '2026-11-22';

export interface TestPlan {
  readonly context: PlanContext;
  readonly file: PlanFile;
  /** The same plan with another role acting. */
  as(role: string): PlanContext;
  /** Every row of every plan table. */
  dump(): Dump;
  undo(): void;
  redo(): void;
  /** Services of these names, as they stand right after inventory. */
  addServices(...names: readonly string[]): Service[];
}

/** A new plan in a folder of its own, gone after the test: lists, 11 districts and the rule set. */
export function createTestPlan(role = 'Strateg'): TestPlan {
  const file = createPlanFile(join(temporaryFolder(), 'Plan.flplan'), {
    migrationsFolder,
    guards: [refuseIdentityNumbers],
  });
  onTestFinished(() => file.close());
  const context = contextOf(file, role);
  change(context, 'Skapade planen', () => fillPlan(context), { isUndoable: false });
  const meta = (): { id: string; role: string; at: string } => ({
    id: context.newId(),
    role,
    at: context.now(),
  });
  return {
    context,
    file,
    as: (other) => ({ ...context, role: other }),
    dump: () => dump(file),
    undo: () => void undo(file, meta()),
    redo: () => void redo(file, meta()),
    addServices: (...names) => names.map((name) => createService(context, { name })),
  };
}

function contextOf(file: PlanFile, role: string): PlanContext {
  let seconds = 0;
  let ids = 0;
  return {
    file,
    database: file.orm,
    role,
    now: () => new Date(Date.UTC(2026, 10, 22, 9) + 1000 * seconds++).toISOString(),
    today: () => testToday,
    newId: () => `01900000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`,
    jobs: createInlineRunner(),
    resources,
  };
}

function fillPlan(context: PlanContext): void {
  const ruleSet = resources.ruleSet();
  insertPlan(context.database, {
    id: context.newId(),
    name: 'Provplan',
    createdAt: context.now(),
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
  });
  saveRuleSet(context, ruleSet);
  fillLists(context, { withDistricts: true, withMilestones: true });
}

/** Answers every question so that nothing stands in the way, but for the answers given. */
export function answerAll(
  context: PlanContext,
  serviceId: string,
  over: Readonly<Record<string, ScreeningAnswer>> = {},
): void {
  change(context, 'Besvarade alla frågor', () => {
    for (const rule of resources.ruleSet().rules) {
      const passing = rule.no.effect === 'pass' ? 'no' : 'yes';
      const answer = over[rule.id] ?? passing;
      storeAnswer(context, { serviceId, ruleId: rule.id, answer, note: '' });
    }
  });
}

/** A test plan with one service in it. */
export function createPlanWithService(name = 'Familjesamtal'): { plan: TestPlan; id: string } {
  const plan = createTestPlan();
  const [service] = plan.addServices(name);
  if (!service) throw new Error('A service was just added');
  return { plan, id: service.id };
}

/** Writes all that the gate to full rollout asks of people, but the law and the risks. */
export function writeReadiness(context: PlanContext, serviceId: string): void {
  setReadiness(context, serviceId, {
    reach: '40 familjer',
    effect: 'Färre orosanmälningar',
    adoption: 'Tre av fyra enheter',
    implementation: 'Enligt plan',
    maintenance: 'Ingår i ordinarie drift',
    ownerRole: 'Enhetschef',
    funding: 'Ram 2027',
    decisionReference: 'SN 2026-11-20 § 14',
  });
}
