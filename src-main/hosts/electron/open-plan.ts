// Why: a plan opened from outside the window (menu, double click, second start) goes the same way as
// one opened in it: the core's operation, with its checks and its refusals.
// Must not: open files itself.
import { existsSync } from 'node:fs';
import { extname, isAbsolute, join } from 'node:path';

import type { App } from '../../core/ports.ts';
import { planEnding } from './dialogs.ts';
import { appOrigin } from './scheme.ts';

/** What became of the wish to open a plan. */
export type OpenOutcome =
  | { readonly way: 'opened' }
  | { readonly way: 'cancelled' }
  | { readonly way: 'refused'; readonly message: string };

/** The plan among a program's arguments, as an absolute path, or null. */
export function planAmong(args: readonly string[], workingFolder: string): string | null {
  const named = args.filter(
    (arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === `.${planEnding}`,
  );
  const path = named.at(-1);
  if (path === undefined) {
    return null;
  }
  const absolute = isAbsolute(path) ? path : join(workingFolder, path);
  return existsSync(absolute) ? absolute : null;
}

/**
 * Asks the core to open a plan through the shell's dialog, which answers at once where a path was
 * given (`DesktopDialogs.answerNextPlanWith`).
 */
export async function openPlan(app: Pick<App, 'fetch'>): Promise<OpenOutcome> {
  const answer = await app.fetch(
    new Request(`${appOrigin}/rpc/workspace/openWithDialog`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: {} }),
    }),
  );
  const { json } = (await answer.json()) as {
    readonly json: { readonly plan?: unknown; readonly message?: unknown };
  };
  if (!answer.ok) {
    return { way: 'refused', message: String(json.message) };
  }
  return { way: json.plan === null ? 'cancelled' : 'opened' };
}
