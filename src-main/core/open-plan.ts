// Why: from a path to a context that use cases work with; shared by the window and the command line.
// Must not: keep a plan open when something failed on the way.
import { rmSync } from 'node:fs';
import { v7 } from 'uuid';
import { createPlanFile, openPlanFile } from '../../db/open.ts';
import type { PlanFile } from '../../db/open.ts';
import type { JobRunner } from '../workers/runner.ts';
import type { PlanContext } from './plan-context.ts';
import type { Resources } from './resources.ts';
import type { Example } from './services/create-plan.ts';
import { fillNewPlan } from './services/create-plan.ts';

export interface PlanHost {
  readonly migrationsFolder: string;
  readonly resources: Resources;
  readonly jobs: JobRunner;
}

/** The context of an open file for one acting role, with the real clock and ids. */
export function planContext(file: PlanFile, role: string, host: PlanHost): PlanContext {
  return {
    file,
    database: file.orm,
    role,
    now: () => new Date().toISOString(),
    today: () => localDate(new Date()),
    newId: () => v7(),
    jobs: host.jobs,
    resources: host.resources,
  };
}

function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function openPlan(path: string, host: PlanHost): PlanFile {
  return openPlanFile(path, { migrationsFolder: host.migrationsFolder });
}

/**
 * Makes a plan file and fills it. A new plan is filled in one transaction, so a failure leaves an
 * empty file at worst, which is taken away again.
 */
export async function makePlan(
  path: string,
  options: { readonly name: string; readonly example: Example; readonly role: string },
  host: PlanHost,
): Promise<PlanFile> {
  const file = createPlanFile(path, { migrationsFolder: host.migrationsFolder });
  try {
    await fillNewPlan(planContext(file, options.role, host), options.name, options.example);
    return file;
  } catch (error) {
    file.close();
    rmSync(path);
    throw error;
  }
}
