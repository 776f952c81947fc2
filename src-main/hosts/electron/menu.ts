// Why: the menu in Swedish, with the standard roles, since without it macOS has no copy and paste.
// Must not: repeat what the window offers, apart from opening a plan, which people look for here.
import type { MenuItemConstructorOptions } from 'electron';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';

export interface MenuActions {
  readonly openPlan: () => void;
  readonly showStart: () => void;
  readonly showLog: () => void;
  readonly showAbout: () => void;
}

export interface MenuOptions {
  readonly isMac: boolean;
  /** Developer tools are for builds in development. */
  readonly hasDeveloperTools: boolean;
}

const text = hosts.menu;
const line: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu as a template. */
export function menuTemplate(
  actions: MenuActions,
  { isMac, hasDeveloperTools }: MenuOptions,
): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [macMenu(actions)] : []),
    fileMenu(actions, isMac),
    editMenu(),
    viewMenu(hasDeveloperTools),
    ...(isMac ? [windowMenu()] : []),
    helpMenu(actions, isMac),
  ];
}

function macMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: hosts.product,
    submenu: [
      { label: text.aboutMac, click: actions.showAbout },
      line,
      { role: 'services', label: text.services },
      line,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      line,
      { role: 'quit', label: text.quitMac },
    ],
  };
}

function fileMenu(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  const end: MenuItemConstructorOptions = isMac
    ? { role: 'close', label: text.close }
    : { role: 'quit', label: text.quit };
  return {
    label: text.file,
    submenu: [
      { label: text.startScreen, click: actions.showStart },
      { label: text.openPlan, accelerator: 'CommandOrControl+O', click: actions.openPlan },
      line,
      end,
    ],
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: text.edit,
    submenu: [
      // In a text field only. The window's own undo, of what was saved, takes the key first.
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      line,
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pasteAsText },
      line,
      { role: 'selectAll', label: text.selectAll },
    ],
  };
}

function viewMenu(hasDeveloperTools: boolean): MenuItemConstructorOptions {
  return {
    label: text.view,
    submenu: [
      { role: 'reload', label: text.reload },
      line,
      { role: 'resetZoom', label: text.actualSize },
      { role: 'zoomIn', label: text.larger },
      { role: 'zoomOut', label: text.smaller },
      line,
      { role: 'togglefullscreen', label: text.fullScreen },
      ...(hasDeveloperTools
        ? [line, { role: 'toggleDevTools', label: text.developerTools } as const]
        : []),
    ],
  };
}

function windowMenu(): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: text.window,
    submenu: [
      { role: 'minimize', label: text.minimize },
      { role: 'zoom', label: text.zoom },
      line,
      { role: 'front', label: text.front },
    ],
  };
}

function helpMenu(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: text.help,
    submenu: [
      { label: text.showLog, click: actions.showLog },
      ...(isMac ? [] : [line, { label: text.about, click: actions.showAbout }]),
    ],
  };
}
