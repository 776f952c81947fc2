// Why: the whole shell from start to quit, with Electron's part played by the test: order before ready,
// the window, one instance, plans from outside, faults, and a plan closed before the program ends.
// Must not: look inside the shell; what it asked of Electron and of the core is what counts.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { App, AppDeps } from '../../src-main/core/ports.ts';
import { startDesktop } from '../../src-main/hosts/electron/desktop.ts';
import {
  app,
  calls,
  given,
  preventable,
  resetElectron,
  stage,
  type BrowserWindow,
} from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder: string;
let deps: AppDeps | null;
let closeCore: () => Promise<void>;
/** What the core answers when it is asked to open a plan, after it has asked the shell which. */
let answerToOpen: (path: string | null) => Response;
let chosen: (string | null)[];

const opened = (): Response => Response.json({ json: { plan: { name: 'Plan' } } });

function createApp(given: AppDeps): App {
  deps = given;
  calls.push('core');
  return {
    fetch: async (request) => {
      expect(new URL(request.url).pathname).toBe('/rpc/workspace/openWithDialog');
      expect(await request.json()).toEqual({ json: {} });
      const path = await given.desktop.chooseFileToOpen('plan');
      chosen.push(path);
      return answerToOpen(path);
    },
    close: () => {
      calls.push('core closed');
      return closeCore();
    },
  };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-'));
  mkdirSync(join(folder, 'userData'));
  resetElectron(folder);
  deps = null;
  chosen = [];
  closeCore = () => Promise.resolve();
  answerToOpen = (path) => (path === null ? Response.json({ json: { plan: null } }) : opened());
  // The process outlives the test: what the shell watches for must not catch other tests' errors.
  vi.spyOn(process, 'on').mockReturnValue(process);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function start(args: readonly string[] = []): void {
  startDesktop({ createApp, args, workingFolder: folder });
}

async function startAndShow(args: readonly string[] = []): Promise<BrowserWindow> {
  start(args);
  stage.makeReady();
  await vi.waitFor(() => expect(given.windows[0]?.addresses).toContain('app://forsta-linjen/'));
  const [window] = given.windows;
  if (window === undefined) {
    throw new Error('There is no window.');
  }
  window.emit('ready-to-show');
  return window;
}

function makePlan(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
}

describe('before Electron is ready', () => {
  it('registers the scheme, the sandbox and one instance, and nothing that needs readiness', () => {
    start();
    expect(calls).toEqual(['registerSchemesAsPrivileged', 'enableSandbox', 'whenReady']);
  });

  it('a second instance ends at once, without core or window', () => {
    stage.isFirstInstance = false;
    start();
    expect(calls).toContain('quit');
    expect(calls).not.toContain('whenReady');
    expect(deps).toBeNull();
  });
});

describe('the start', () => {
  it('makes the core with the places of this machine, then the window on its start page', async () => {
    const window = await startAndShow();
    expect(deps).toMatchObject({
      host: 'desktop',
      dataFolder: join(folder, 'documents', 'Första linjen'),
      stateFolder: join(folder, 'userData'),
    });
    expect(deps?.desktop.capabilities).toEqual([
      'open-plan-dialog',
      'save-file-dialog',
      'show-in-folder',
    ]);
    expect(existsSync(join(folder, 'documents', 'Första linjen'))).toBe(true);
    expect(window.addresses).toEqual(['app://forsta-linjen/']);
    expect(calls.indexOf('core')).toBeLessThan(calls.indexOf('handle app'));
    expect(calls.indexOf('handle app')).toBeLessThan(calls.indexOf('window'));
  });

  it('says why when it cannot, and ends', async () => {
    writeFileSync(join(folder, 'documents'), 'a file where the folder should be');
    start();
    stage.makeReady();
    await vi.waitFor(() => expect(calls).toContain('exit 1'));
    expect(given.errorBoxes[0]).toContain('Första linjen kunde inte starta');
    expect(readFileSync(join(folder, 'userData', 'logs', 'forsta-linjen.log'), 'utf8')).toContain(
      'could not start',
    );
  });
});

describe('the window', () => {
  it('is large enough, safe, and coloured as the page will be', async () => {
    const { options } = await startAndShow();
    expect(options).toMatchObject({
      title: 'Första linjen',
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 640,
      show: false,
      backgroundColor: '#EFF2F0',
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(options.webPreferences).not.toHaveProperty('preload');
  });

  it('is dark from the first moment where the system is', async () => {
    stage.isDark = true;
    expect((await startAndShow()).options.backgroundColor).toBe('#0E1413');
  });

  it('is shown when there is something to see', async () => {
    start();
    stage.makeReady();
    await vi.waitFor(() => expect(given.windows).toHaveLength(1));
    expect(calls).not.toContain('show');
    given.windows[0]?.emit('ready-to-show');
    expect(calls).toContain('show');
  });

  it('comes back where it was', async () => {
    const window = await startAndShow();
    window.isLarge = true;
    window.emit('close');
    resetElectron(folder);
    const { options } = await startAndShow();
    expect(options).toMatchObject({ x: 40, y: 30, width: 1300, height: 900 });
    expect(calls).toContain('maximize');
  });

  it.each([
    [
      'on a screen that is gone',
      '{"bounds":{"x":4000,"y":0,"width":900,"height":700},"isMaximized":false}',
    ],
    [
      'above the screen',
      '{"bounds":{"x":0,"y":-500,"width":900,"height":700},"isMaximized":false}',
    ],
    ['without numbers', '{"bounds":{"x":"a"},"isMaximized":false}'],
    ['of another kind', '[]'],
    ['cut off', '{"bounds":'],
  ])('does not come back %s', async (_what, note) => {
    writeFileSync(join(folder, 'userData', 'window.json'), note);
    expect((await startAndShow()).options).toMatchObject({ width: 1280, height: 800 });
  });
});

describe('a plan from outside', () => {
  it('given at the start is opened as soon as there is a window', async () => {
    const path = makePlan('Min plan.flplan');
    const window = await startAndShow(['--flag', 'Min plan.flplan']);
    await vi.waitFor(() => expect(window.addresses).toHaveLength(2));
    expect(chosen).toEqual([path]);
    expect(given.openQuestions).toEqual([]);
  });

  it('opened on macOS before the program is ready is opened then', async () => {
    const path = makePlan('a.flplan');
    start();
    const event = preventable({});
    app.emit('open-file', event, path);
    expect(event.isPrevented).toBe(true);
    stage.makeReady();
    await vi.waitFor(() => expect(chosen).toEqual([path]));
  });

  it('of a second start is opened in the first, which comes to the front', async () => {
    const window = await startAndShow();
    const path = makePlan('b.flplan');
    window.isSmall = true;
    calls.length = 0;
    app.emit('second-instance', {}, ['forsta-linjen', 'b.flplan'], folder);
    await vi.waitFor(() => expect(chosen).toEqual([path]));
    expect(calls.slice(0, 3)).toEqual(['restore', 'show', 'focus']);
  });

  it('is not asked for by a second start without one, which only comes to the front', async () => {
    await startAndShow();
    calls.length = 0;
    app.emit('second-instance', {}, ['forsta-linjen', 'missing.flplan', 'x.txt'], folder);
    expect(calls).toEqual(['show', 'focus']);
    expect(chosen).toEqual([]);
  });

  it('that is refused leaves the window as it was and says why', async () => {
    answerToOpen = () =>
      Response.json({ json: { message: 'Filen är ingen plan.' } }, { status: 409 });
    const window = await startAndShow([makePlan('c.flplan')]);
    await vi.waitFor(() => expect(given.messages).toHaveLength(1));
    expect(given.messages[0]).toMatchObject({
      message: 'Planen kunde inte öppnas',
      detail: 'Filen är ingen plan.',
    });
    expect(window.addresses).toHaveLength(1);
  });

  it('that meets a bug is logged under the id that is shown', async () => {
    answerToOpen = () => new Response('no JSON', { status: 500 });
    await startAndShow([makePlan('d.flplan')]);
    await vi.waitFor(() => expect(given.errorBoxes).toHaveLength(1));
    const id = /loggat som (\w+)/.exec(given.errorBoxes[0] ?? '')?.[1];
    expect(readFileSync(join(folder, 'userData', 'logs', 'forsta-linjen.log'), 'utf8')).toContain(
      `"faultId":"${id}"`,
    );
  });
});

describe('the end', () => {
  it('comes when the window is closed', async () => {
    await startAndShow();
    app.emit('window-all-closed');
    expect(calls.at(-1)).toBe('quit');
  });

  it('waits until the plan is closed, and closes it once', async () => {
    let finish: (() => void) | undefined;
    closeCore = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    await startAndShow();
    calls.length = 0;
    const events = [preventable({}), preventable({})];
    for (const event of events) {
      app.emit('will-quit', event);
    }
    expect(events.every(({ isPrevented }) => isPrevented)).toBe(true);
    expect(calls).toEqual(['core closed']);
    finish?.();
    await vi.waitFor(() => expect(calls).toEqual(['core closed', 'quit']));
    const last = preventable({});
    app.emit('will-quit', last);
    expect(last.isPrevented).toBe(false);
  });

  it('comes although the plan could not be closed, after saying so', async () => {
    closeCore = () => Promise.reject(new Error('disk full'));
    await startAndShow();
    app.emit('will-quit', preventable({}));
    await vi.waitFor(() => expect(calls.at(-1)).toBe('quit'));
    expect(given.errorBoxes[0]).toContain('Planen kunde inte stängas rätt');
  });
});

describe('a fault', () => {
  it('that nothing else caught is logged and told with its id', async () => {
    await startAndShow();
    const listeners = vi.mocked(process.on).mock.calls;
    for (const name of ['uncaughtException', 'unhandledRejection']) {
      const listener = listeners.find(([event]) => event === name)?.[1];
      (listener as unknown as (error: Error) => void)(new Error('bug'));
    }
    expect(given.errorBoxes).toHaveLength(2);
    expect(given.errorBoxes[0]).toMatch(/^Ett oväntat fel inträffade: Felet är loggat som \w{8}\./);
  });

  it.each([
    [0, 'reload'],
    [1, 'quit'],
  ])('of the page process offers to load it again (answer %s)', async (answer, expected) => {
    stage.messageResponse = answer;
    const window = await startAndShow();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    await vi.waitFor(() => expect(calls.at(-1)).toBe(expected));
    expect(given.messages[0]?.message).toBe('Fönstret slutade fungera');
  });

  it('is not what an ordinary end of the page process is', async () => {
    const window = await startAndShow();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(given.messages).toEqual([]);
  });
});
