// Why: a real plan in a temporary folder for a benchmark, with the settings that ship.
// Must not: be kept after the run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInlineHost, makePlan, planContext } from '../../src-main/core/open-plan.ts';
import type { PlanContext } from '../../src-main/core/plan-context.ts';
import { locateApp } from '../../src-main/hosts/app-location.ts';

/** Makes an empty plan, gives its context and folder to the work, and takes both away again. */
export async function withBenchPlan<Result>(
  work: (context: PlanContext, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-bench-'));
  const host = createInlineHost(locateApp());
  const file = await makePlan(
    join(folder, 'bench.flplan'),
    { name: 'Bench', example: null, role: 'Bench' },
    host,
  );
  try {
    return await work(planContext(file, 'Bench', host), folder);
  } finally {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
