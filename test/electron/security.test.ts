// Why: each rule of the shell, put in force the way the program does it, and tried the way a page or a
// network would try it. A rule that apply.ts forgot fails here.
// Must not: call a rule directly.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { App, Session, Shell, WebContents as RealWebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { applyAppRules, applySessionRules } from '../../src-main/hosts/electron/security/apply.ts';
import { safeWebPreferences } from '../../src-main/hosts/electron/security/web-preferences.ts';
import * as electron from './fake-electron.ts';
import { given, preventable, resetElectron, rules, stage, WebContents } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const own = 'app://forsta-linjen/plan/services';
const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/',
  'app://forsta-linjen.example.org/',
  'appx://forsta-linjen/',
  'javascript:alert(1)',
  'data:text/html,x',
  'no address',
] as const;

let folder: string;
let page: WebContents;
const logged: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'security-'));
  resetElectron(folder);
  logged.length = 0;
  applyAppRules(electron.app as unknown as App, electron.shell as unknown as Shell, ({ message }) =>
    logged.push(message),
  );
  applySessionRules(electron.session.defaultSession as unknown as Session);
  page = new WebContents();
  electron.app.emit('web-contents-created', {}, page);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the sandbox', () => {
  it('is on for every page, before the app is ready', () => {
    expect(electron.calls).toContain('enableSandbox');
  });

  it('leaves a page without Node, preload or webviews', () => {
    expect(safeWebPreferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
    expect(safeWebPreferences).not.toHaveProperty('preload');
  });
});

describe('navigation', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'by %s stays on our own pages',
    (name) => {
      for (const url of foreign) {
        const event = preventable({ url });
        page.emit(name, event);
        expect(event.isPrevented, url).toBe(true);
      }
      const event = preventable({ url: own });
      page.emit(name, event);
      expect(event.isPrevented).toBe(false);
    },
  );
});

describe('a new window', () => {
  const open = (url: string): string | undefined =>
    page.windowOpenHandler?.({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    }).action;

  it('is never opened, not even for our own pages', () => {
    for (const url of [...foreign, own]) {
      expect(open(url), url).toBe('deny');
    }
  });

  it('leads to the browser for https, and only for https', () => {
    for (const url of [...foreign, own, 'https://user:secret@example.org/', 'ms-msdt:/id']) {
      open(url);
    }
    expect(given.external).toEqual(['https://example.org/']);
    expect(logged).not.toEqual([]);
  });

  it('says in the log when the browser cannot be opened', async () => {
    stage.openExternalFails = true;
    open('https://example.org/');
    await vi.waitFor(() => expect(logged).toContain('The browser could not be opened'));
  });
});

it('a webview is never attached', () => {
  const event = preventable({});
  page.emit('will-attach-webview', event, {}, {});
  expect(event.isPrevented).toBe(true);
});

describe('a permission', () => {
  const ask = (permission: string, requestingUrl: string): boolean | null => {
    let answer: boolean | null = null;
    rules.request?.(
      page as unknown as RealWebContents,
      permission as 'media',
      (granted) => {
        answer = granted;
      },
      { requestingUrl, isMainFrame: true },
    );
    return answer;
  };
  const check = (permission: string, origin: string): boolean | undefined =>
    rules.check?.(page as unknown as RealWebContents, permission as 'media', origin, {
      isMainFrame: true,
      requestingUrl: origin,
    });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'usb',
    'hid',
  ])('%s is denied to our own pages too', (permission) => {
    expect(ask(permission, own)).toBe(false);
    expect(check(permission, 'app://forsta-linjen')).toBe(false);
  });

  it.each(['fullscreen', 'clipboard-sanitized-write'])('%s is for our own pages only', (name) => {
    expect(ask(name, own)).toBe(true);
    expect(check(name, 'app://forsta-linjen/')).toBe(true);
    for (const url of foreign) {
      expect(ask(name, url), url).toBe(false);
      expect(check(name, url), url).toBe(false);
    }
  });

  it('to record the screen is denied', () => {
    const answer = vi.fn<(streams: unknown) => void>();
    rules.media?.({} as never, answer);
    expect(answer).toHaveBeenCalledWith(null);
  });
});

describe('a device', () => {
  it('is never permitted or paired', () => {
    expect(rules.device?.({ deviceType: 'usb', origin: own, device: {} as never })).toBe(false);
    const answer = vi.fn<(response: unknown) => void>();
    rules.pairing?.({} as never, answer);
    expect(answer).toHaveBeenCalledWith({ confirmed: false });
  });

  it.each([
    ['select-hid-device', [{}], null],
    ['select-serial-port', [[], {}], ''],
    ['select-usb-device', [{}], undefined],
  ])('is never chosen by %s', (name, details, nothing) => {
    const event = preventable({});
    const choose = vi.fn<(device?: unknown) => void>();
    electron.session.defaultSession.emit(name, event, ...details, choose);
    expect(event.isPrevented).toBe(true);
    expect(choose.mock.calls[0]?.[0]).toBe(nothing);
  });

  it('of Bluetooth is never chosen', () => {
    const event = preventable({});
    const choose = vi.fn<(device: string) => void>();
    page.emit('select-bluetooth-device', event, [], choose);
    expect(event.isPrevented).toBe(true);
    expect(choose).toHaveBeenCalledWith('');
  });
});

describe('the network', () => {
  const isCancelled = (url: string): boolean | undefined => {
    let isCancelledNow: boolean | undefined;
    (rules.network as unknown as (details: object, answer: (reply: object) => void) => void)(
      { url },
      (reply) => {
        isCancelledNow = (reply as { cancel?: boolean }).cancel;
      },
    );
    return isCancelledNow;
  };

  it('is out of reach', () => {
    for (const url of ['https://example.org/', 'http://10.0.0.1/', 'wss://x.org/', 'file:///x']) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  it('is not what our own scheme and the page itself use', () => {
    for (const url of [own, 'blob:app://forsta-linjen/1', 'data:image/png;base64,x']) {
      expect(isCancelled(url), url).toBe(false);
    }
  });
});

it('a download is stopped: files leave through the save dialog', () => {
  const event = preventable({});
  electron.session.defaultSession.emit('will-download', event, {}, page);
  expect(event.isPrevented).toBe(true);
});

describe('an identity', () => {
  it('is not taken from a bad certificate', () => {
    const event = preventable({});
    const trust = vi.fn<(isTrusted: boolean) => void>();
    electron.app.emit('certificate-error', event, page, 'https://x/', 'error', {}, trust);
    expect(event.isPrevented).toBe(true);
    expect(trust).toHaveBeenCalledWith(false);
  });

  it.each([
    ['select-client-certificate', ['https://x/', []]],
    ['login', [{}, {}]],
  ])('is not given out by %s', (name, details) => {
    const event = preventable({});
    const give = vi.fn<(...parts: unknown[]) => void>();
    electron.app.emit(name, event, page, ...details, give);
    expect(event.isPrevented).toBe(true);
    expect(give).toHaveBeenCalledWith();
  });
});
