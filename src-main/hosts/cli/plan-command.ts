// Why: what every command on a plan does: open it, act as a role, close it whatever happens.
// Must not: leave a plan open, or show progress where nobody watches.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import type { JobOptions, PlanHost } from '../../core/open-plan.ts';
import { createInlineHost, openPlan, planContext } from '../../core/open-plan.ts';
import type { PlanContext } from '../../core/plan-context.ts';
import { Refusal } from '../../core/refusal.ts';
import { locateApp } from '../app-location.ts';
import type { Output } from './output.ts';
import { createOutput } from './output.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly role?: string;
}

export const defaultRole = 'Kommandorad';

export function planHost(): PlanHost {
  return createInlineHost(locateApp());
}

/** Options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'ett JSON-dokument på standardutmatningen')
    .option('--role <roll>', 'vem som handlar, som roll', defaultRole);
}

export function outputOf(options: CommonOptions): Output {
  return createOutput(options.json === true);
}

/** Opens the plan, runs the work as the role, and closes the plan again. */
export async function onPlan<Result>(
  path: string,
  options: CommonOptions,
  work: (context: PlanContext) => Promise<Result> | Result,
): Promise<Result> {
  const host = planHost();
  const file = openPlan(path, host);
  try {
    return await work(planContext(file, options.role ?? defaultRole, host));
  } finally {
    file.close();
  }
}

/** A file that the person names; a missing one is a refusal, not a fault. */
export function readInputFile(path: string): {
  readonly fileName: string;
  readonly bytes: Uint8Array;
} {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new Refusal('file-not-found', `Filen ${path} finns inte. Kontrollera sökvägen.`);
  }
  return { fileName: basename(path), bytes: readFileSync(path) };
}

/** A progress bar on standard error where it is a terminal, and nothing where it is not. */
export async function withProgress<Result>(
  label: string,
  work: (options: JobOptions) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work({});
  const bar = new cliProgress.SingleBar(
    { format: '{what} [{bar}] {percentage} %', stream: process.stderr, clearOnComplete: true },
    cliProgress.Presets.legacy,
  );
  bar.start(100, 0, { what: label });
  try {
    return await work({ onProgress: (done, what) => bar.update(Math.round(done * 100), { what }) });
  } finally {
    bar.update(100);
    bar.stop();
  }
}
