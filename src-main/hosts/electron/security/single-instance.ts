// Why: rule: one program at a time, since two would fight over the same plan. A second start brings
// the first to the front and hands over its plan.
// Must not: end the process; the caller does, when this answers false.
import type { App } from 'electron';

/** Whether this is the first instance. `onSecond` gets the arguments of each later start. */
export function isFirstInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  onSecond: (args: readonly string[], workingFolder: string) => void,
): boolean {
  if (!app.requestSingleInstanceLock()) {
    return false;
  }
  app.on('second-instance', (_event, args, workingFolder) => onSecond(args, workingFolder));
  return true;
}
