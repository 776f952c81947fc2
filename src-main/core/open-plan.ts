// Why: from a path to a context that use cases work with; shared by the window and the command line.
// Must not: keep a plan open when something failed on the way.
import { createPlanFile, openPlanFile } from '../../db/open.ts';
import type { PlanFile, PlanFileOptions } from '../../db/open.ts';
import type { JobRunner } from '../workers/runner.ts';
import { createInlineRunner } from '../workers/runner.ts';
import { refuseIdentityNumbers } from './identity-guard.ts';
import { newId } from './new-id.ts';
import type { PlanContext } from './plan-context.ts';
import type { Resources } from './resources.ts';
import { createResources } from './resources.ts';
import type { Example } from './services/create-plan.ts';
import { prepareNewPlan } from './services/create-plan.ts';

export interface PlanHost {
  readonly migrationsFolder: string;
  readonly resources: Resources;
  readonly jobs: JobRunner;
}

export type { JobOptions } from '../workers/runner.ts';
export type { PlanFile } from '../../db/open.ts';

/** For hosts without a window: jobs run in line, since there is nothing to keep awake. */
export function createInlineHost(folders: {
  readonly migrationsFolder: string;
  readonly resourcesFolder: string;
}): PlanHost {
  return {
    migrationsFolder: folders.migrationsFolder,
    resources: createResources(folders.resourcesFolder),
    jobs: createInlineRunner(),
  };
}

/** The context of an open file for one acting role, with the real clock and ids. */
export function planContext(file: PlanFile, role: string, host: PlanHost): PlanContext {
  return {
    file,
    database: file.orm,
    role,
    now: () => new Date().toISOString(),
    today: () => localDate(new Date()),
    newId,
    jobs: host.jobs,
    resources: host.resources,
  };
}

function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function openPlan(path: string, host: PlanHost): PlanFile {
  return openPlanFile(path, planOptions(host));
}

/** Makes a plan file and fills it; it gets its name only once it is whole, and never overwrites. */
export async function makePlan(
  path: string,
  options: { readonly name: string; readonly example: Example; readonly role: string },
  host: PlanHost,
): Promise<PlanFile> {
  const content = await prepareNewPlan(options, host);
  return createPlanFile(path, planOptions(host), (file) =>
    content.fill(planContext(file, options.role, host)),
  );
}

/** Every change set, undo included, is searched for identity numbers before it is committed. */
function planOptions(host: PlanHost): PlanFileOptions {
  return { migrationsFolder: host.migrationsFolder, guards: [refuseIdentityNumbers] };
}
