// Why: the one window: its size, its colour before the page is there, and its safe preferences.
// Must not: load anything but our own pages, or have a preload script.
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import { appOrigin } from './scheme.ts';
import { safeWebPreferences } from './security/web-preferences.ts';
import { readWindowState, writeWindowState, type WindowState } from './window-state.ts';

/** The token "canvas" of both themes, so that no white flash comes before the page. */
const canvas = { light: '#EFF2F0', dark: '#0E1413' } as const;

/** What the window is made with. */
export function windowOptions(
  state: WindowState | null,
  isDark: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: hosts.product,
    width: 1280,
    height: 800,
    ...state?.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: isDark ? canvas.dark : canvas.light,
    webPreferences: safeWebPreferences,
  };
}

/** Opens the window on the start page and shows it when there is something to see. */
export function openMainWindow(stateFolder: string): BrowserWindow {
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const state = readWindowState(stateFolder, workAreas);
  const window = new BrowserWindow(windowOptions(state, nativeTheme.shouldUseDarkColors));
  if (state?.isMaximized === true) {
    window.maximize();
  }
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(stateFolder, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
    });
  });
  return window;
}

/** Shows the start page, or with a path another of our own pages. */
export function showPage(window: BrowserWindow, path = '/'): Promise<void> {
  return window.loadURL(`${appOrigin}${path}`);
}

/** Brings the window to the person, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.show();
  window.focus();
}
