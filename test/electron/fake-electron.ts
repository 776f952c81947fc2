// Why: stands in for Electron, which cannot run everywhere: it records what the shell asks for and
// lets a test play Electron's part. Its parts are held to Electron's own types, so it cannot drift.
// Must not: behave better than Electron; what a test does not play does not happen.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

import type * as Electron from 'electron';

/** What happened, in order, by name. */
export const calls: string[] = [];

/** What a test decides before or during a run. */
export const stage = {
  folder: '',
  isFirstInstance: true,
  isDark: false,
  openAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveAnswers: [] as Electron.SaveDialogReturnValue[],
  messageResponse: 0,
  openExternalFails: false,
  makeReady: (): void => undefined,
};

/** What the shell gave away, for a test to look at or use. */
export const given = {
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, Parameters<Electron.Protocol['handle']>[1]>(),
  windows: [] as BrowserWindow[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  openQuestions: [] as Electron.OpenDialogOptions[],
  saveQuestions: [] as Electron.SaveDialogOptions[],
  messages: [] as Electron.MessageBoxOptions[],
  errorBoxes: [] as string[],
  external: [] as string[],
  shown: [] as string[],
};

type Handler<Name extends keyof Electron.Session> = Electron.Session[Name] extends (
  handler: infer Given,
  ...rest: never[]
) => void
  ? NonNullable<Given>
  : never;

interface Rules {
  request: Handler<'setPermissionRequestHandler'> | null;
  check: Handler<'setPermissionCheckHandler'> | null;
  media: Handler<'setDisplayMediaRequestHandler'> | null;
  device: Handler<'setDevicePermissionHandler'> | null;
  pairing: Handler<'setBluetoothPairingHandler'> | null;
  network: Parameters<Electron.WebRequest['onBeforeRequest']>[0] | null;
}

const noRules: Rules = {
  request: null,
  check: null,
  media: null,
  device: null,
  pairing: null,
  network: null,
};

/** The rules that the shell gave the session. */
export const rules: Rules = { ...noRules };

const appParts = {
  isPackaged: true,
  getPath: (name: string): string => join(stage.folder, name),
  enableSandbox: (): void => void calls.push('enableSandbox'),
  requestSingleInstanceLock: (): boolean => stage.isFirstInstance,
  whenReady: (): Promise<void> => {
    calls.push('whenReady');
    return new Promise((resolve) => {
      stage.makeReady = resolve;
    });
  },
  quit: (): void => void calls.push('quit'),
  exit: (code?: number): void => void calls.push(`exit ${code}`),
  setAboutPanelOptions: (options: Electron.AboutPanelOptionsOptions): void =>
    void calls.push(`about ${options.applicationName}`),
  showAboutPanel: (): void => void calls.push('showAboutPanel'),
} satisfies Partial<Electron.App>;

export const app = Object.assign(new EventEmitter(), appParts);

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => {
    calls.push('registerSchemesAsPrivileged');
    given.schemes.push(...schemes);
  },
  handle: (scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]): void => {
    calls.push(`handle ${scheme}`);
    given.handlers.set(scheme, handler);
  },
} satisfies Partial<Electron.Protocol>;

const sessionParts = {
  setPermissionRequestHandler: (handler): void => void (rules.request = handler),
  setPermissionCheckHandler: (handler): void => void (rules.check = handler),
  setDisplayMediaRequestHandler: (handler): void => void (rules.media = handler),
  setDevicePermissionHandler: (handler): void => void (rules.device = handler),
  setBluetoothPairingHandler: (handler): void => void (rules.pairing = handler),
} satisfies Partial<Electron.Session>;

export const session = {
  defaultSession: Object.assign(new EventEmitter(), sessionParts, {
    webRequest: {
      onBeforeRequest: (listener: Parameters<Electron.WebRequest['onBeforeRequest']>[0]): void => {
        rules.network = listener;
      },
    },
  }),
};

type WebContentsPart = Pick<Electron.WebContents, 'setWindowOpenHandler' | 'reload'>;

export class WebContents extends EventEmitter implements WebContentsPart {
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpenHandler = handler;
  }

  reload(): void {
    calls.push('reload');
  }
}

type WindowPart = Pick<
  Electron.BrowserWindow,
  | 'show'
  | 'focus'
  | 'restore'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'isDestroyed'
  | 'getNormalBounds'
  | 'loadURL'
>;

export class BrowserWindow extends EventEmitter implements WindowPart {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new WebContents();
  readonly addresses: string[] = [];
  isSmall = false;
  isLarge = false;
  isGone = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    given.windows.push(this);
    calls.push('window');
    app.emit('web-contents-created', {}, this.webContents);
  }

  show(): void {
    calls.push('show');
  }

  focus(): void {
    calls.push('focus');
  }

  restore(): void {
    calls.push('restore');
    this.isSmall = false;
  }

  maximize(): void {
    calls.push('maximize');
    this.isLarge = true;
  }

  isMinimized(): boolean {
    return this.isSmall;
  }

  isMaximized(): boolean {
    return this.isLarge;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  getNormalBounds(): Electron.Rectangle {
    return { x: 40, y: 30, width: 1300, height: 900 };
  }

  loadURL(address: string): Promise<void> {
    this.addresses.push(address);
    return Promise.resolve();
  }
}

export const nativeTheme = {
  get shouldUseDarkColors(): boolean {
    return stage.isDark;
  },
} satisfies Partial<Electron.NativeTheme>;

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]): void => {
    given.menus.push(menu);
  },
};

export const dialog = {
  showOpenDialog: (...args: unknown[]) => {
    given.openQuestions.push(args.at(-1) as Electron.OpenDialogOptions);
    return Promise.resolve(stage.openAnswer);
  },
  showSaveDialog: (...args: unknown[]) => {
    given.saveQuestions.push(args.at(-1) as Electron.SaveDialogOptions);
    return Promise.resolve(stage.saveAnswers.shift() ?? { canceled: true, filePath: '' });
  },
  showMessageBox: (...args: unknown[]) => {
    given.messages.push(args.at(-1) as Electron.MessageBoxOptions);
    return Promise.resolve({ response: stage.messageResponse, checkboxChecked: false });
  },
  showErrorBox: (title: string, content: string): void => {
    given.errorBoxes.push(`${title}: ${content}`);
  },
} satisfies Partial<Electron.Dialog>;

export const shell = {
  openExternal: (address: string): Promise<void> => {
    given.external.push(address);
    return stage.openExternalFails ? Promise.reject(new Error('no browser')) : Promise.resolve();
  },
  openPath: (path: string): Promise<string> => {
    given.shown.push(path);
    return Promise.resolve('');
  },
  showItemInFolder: (path: string): void => void given.shown.push(path),
} satisfies Partial<Electron.Shell>;

/** A new Electron for the next test, whose paths are in the folder. */
export function resetElectron(folder: string): void {
  app.removeAllListeners();
  session.defaultSession.removeAllListeners();
  calls.length = 0;
  Object.assign(stage, {
    folder,
    isFirstInstance: true,
    isDark: false,
    openAnswer: { canceled: true, filePaths: [] },
    saveAnswers: [],
    messageResponse: 0,
    openExternalFails: false,
  });
  for (const list of Object.values(given)) {
    if (Array.isArray(list)) {
      list.length = 0;
    } else {
      list.clear();
    }
  }
  Object.assign(rules, noRules);
}

/** An event as Electron gives it, that tells whether it was prevented. */
export function preventable<Details extends object>(
  details: Details,
): Details & { isPrevented: boolean; preventDefault: () => void } {
  return {
    ...details,
    isPrevented: false,
    preventDefault() {
      this.isPrevented = true;
    },
  };
}
