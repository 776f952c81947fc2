// Why: joins the core, the window, the menu, the dialogs and the rules into the desktop program.
// Must not: hold rules of the product or of security; they have their own files.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { app, dialog, Menu, protocol, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import type { App, AppDeps } from '../../core/ports.ts';
import { locateApp } from '../app-location.ts';
import { createRoomNetwork } from '../workshop/network.ts';
import { plansFolderName } from '../default-folders.ts';
import { createLogFile, type Log } from '../log-file.ts';
import { createDialogs, type DesktopDialogs } from './dialogs.ts';
import { reportFault, watchProcess, watchWindow } from './faults.ts';
import { menuTemplate } from './menu.ts';
import { openPlan, planAmong } from './open-plan.ts';
import { registerAppScheme, serveApp } from './scheme.ts';
import { applyAppRules, applySessionRules } from './security/apply.ts';
import { isFirstInstance } from './security/single-instance.ts';
import { bringToFront, openMainWindow, showPage } from './window.ts';

export interface DesktopOptions {
  readonly createApp: (deps: AppDeps) => App;
  readonly args: readonly string[];
  readonly workingFolder: string;
}

/**
 * Starts the desktop program. Everything up to the end of this call runs before Electron is ready,
 * as the scheme and the sandbox must; the rest waits for it.
 */
export function startDesktop({ createApp, args, workingFolder }: DesktopOptions): void {
  const stateFolder = app.getPath('userData');
  const log = createLogFile({ stateFolder });
  /** A plan to open as soon as there is a window, and afterwards the way to open one at once. */
  let waiting = planAmong(args, workingFolder);
  let open = (path: string | null): void => {
    waiting = path ?? waiting;
  };

  registerAppScheme(protocol);
  applyAppRules(app, shell, log);
  watchProcess(process, (message, error) => reportFault(log, message, error));
  const isFirst = isFirstInstance(app, (laterArgs, laterFolder) =>
    open(planAmong(laterArgs, laterFolder)),
  );
  if (!isFirst) {
    app.quit();
    return;
  }
  // macOS hands over files by an event, also before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('window-all-closed', () => app.quit());

  const begin = async (): Promise<void> => {
    await app.whenReady();
    ({ open } = await run({ createApp, stateFolder, log }));
    if (waiting !== null) {
      open(waiting);
    }
  };
  begin().catch((error: unknown) => {
    log({ level: 'error', message: 'The program could not start', error });
    dialog.showErrorBox(hosts.dialog.couldNotStart, String(error));
    app.exit(1);
  });
}

interface Parts {
  readonly createApp: (deps: AppDeps) => App;
  readonly stateFolder: string;
  readonly log: Log;
}

interface Running {
  /** Opens the plan at the path; null only brings the window to the front. */
  readonly open: (path: string | null) => void;
}

async function run({ createApp, stateFolder, log }: Parts): Promise<Running> {
  const documentsFolder = app.getPath('documents');
  const dataFolder = join(documentsFolder, plansFolderName);
  mkdirSync(dataFolder, { recursive: true });
  mkdirSync(stateFolder, { recursive: true });
  const location = locateApp();
  let window: BrowserWindow | null = null;
  const desktop = createDialogs({
    window: () => window,
    plansFolder: dataFolder,
    documentsFolder,
  });
  const core = createApp({
    host: 'desktop',
    ...location,
    dataFolder,
    stateFolder,
    roomNetwork: createRoomNetwork(),
    desktop,
    log,
  });
  closeBeforeQuit(core, log);
  applySessionRules(session.defaultSession);
  serveApp(protocol, core);
  window = openMainWindow(stateFolder);
  watchWindow(window, log, () => app.quit());
  setMenu({ window, core, desktop, stateFolder, version: location.version, log });
  await showPage(window);
  return { open: (path) => void openAndShow({ window, core, desktop, log, path }) };
}

/** Quitting waits for the plan to be one file again. */
function closeBeforeQuit(core: App, log: Log): void {
  let isClosed = false;
  let isClosing = false;
  app.on('will-quit', (event) => {
    if (isClosed) {
      return;
    }
    event.preventDefault();
    if (isClosing) {
      return;
    }
    isClosing = true;
    core
      .close()
      .catch((error: unknown) => {
        log({ level: 'error', message: 'The plan could not be closed', error });
        dialog.showErrorBox(hosts.dialog.couldNotClose, hosts.dialog.couldNotCloseBody);
      })
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

interface MenuParts {
  readonly window: BrowserWindow;
  readonly core: App;
  readonly desktop: DesktopDialogs;
  readonly stateFolder: string;
  readonly version: string;
  readonly log: Log;
}

function setMenu({ window, core, desktop, stateFolder, version, log }: MenuParts): void {
  app.setAboutPanelOptions({ applicationName: hosts.product, applicationVersion: version });
  const template = menuTemplate(
    {
      openPlan: () => void openAndShow({ window, core, desktop, log, path: null, isAsked: true }),
      showStart: () => void showPage(window),
      showLog: () => void shell.openPath(join(stateFolder, 'logs')),
      showAbout: () => app.showAboutPanel(),
    },
    { isMac: process.platform === 'darwin', hasDeveloperTools: !app.isPackaged },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

interface OpenWish {
  readonly window: BrowserWindow | null;
  readonly core: App;
  readonly desktop: DesktopDialogs;
  readonly log: Log;
  readonly path: string | null;
  /** The person chose "Öppna plan …": ask which. */
  readonly isAsked?: boolean;
}

async function openAndShow({ window, core, desktop, log, path, isAsked }: OpenWish): Promise<void> {
  if (window === null || window.isDestroyed()) {
    return;
  }
  bringToFront(window);
  if (path === null && isAsked !== true) {
    return;
  }
  desktop.answerNextPlanWith(path);
  try {
    const outcome = await openPlan(core);
    if (outcome.way === 'opened') {
      await showPage(window);
    } else if (outcome.way === 'refused') {
      await dialog.showMessageBox(window, {
        type: 'warning',
        title: hosts.product,
        message: hosts.dialog.couldNotOpen,
        detail: outcome.message,
        buttons: [hosts.dialog.ok],
      });
    }
  } catch (error) {
    desktop.answerNextPlanWith(null);
    reportFault(log, 'A plan could not be opened from outside the window', error);
  }
}
