// Why: a bug in the shell, or a window that dies, is told with an id and leaves the plan untouched.
// Must not: end the program by itself; what is saved is saved, and the person decides.
import { randomUUID } from 'node:crypto';

import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import type { Log } from '../log-file.ts';

const text = hosts.dialog;

/** Logs a fault of the shell and shows its id. */
export function reportFault(log: Log, message: string, error: unknown): void {
  const id = randomUUID().slice(0, 8);
  log({ level: 'error', message, faultId: id, error });
  dialog.showErrorBox(text.fault, text.faultBody(id));
}

/** Catches what nothing else caught. */
export function watchProcess(
  process: Pick<NodeJS.Process, 'on'>,
  report: (message: string, error: unknown) => void,
): void {
  process.on('uncaughtException', (error) => report('Uncaught exception', error));
  process.on('unhandledRejection', (reason) => report('Unhandled rejection', reason));
}

/** Offers to load a window again whose page process is gone. */
export function watchWindow(window: BrowserWindow, log: Log, quit: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') {
      return;
    }
    log({ level: 'error', message: `The window's process is gone: ${reason} (${exitCode})` });
    void offerReload(window, quit);
  });
  window.on('unresponsive', () => log({ level: 'warn', message: 'The window does not respond' }));
}

async function offerReload(window: BrowserWindow, quit: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: hosts.product,
    message: text.windowGone,
    detail: text.windowGoneBody,
    buttons: [text.reload, text.quit],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 0) {
    window.webContents.reload();
  } else {
    quit();
  }
}
