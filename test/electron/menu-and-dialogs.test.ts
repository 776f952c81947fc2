// Why: the menu and the dialogs are what people meet outside the window: Swedish, complete, and never
// overwriting a file unasked.
// Must not: test Electron's own behaviour.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDialogs, type DesktopDialogs } from '../../src-main/hosts/electron/dialogs.ts';
import { menuTemplate } from '../../src-main/hosts/electron/menu.ts';
import { given, resetElectron, stage } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder: string;
let dialogs: DesktopDialogs;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialogs-'));
  resetElectron(folder);
  dialogs = createDialogs({
    window: () => null,
    plansFolder: join(folder, 'planer'),
    documentsFolder: join(folder, 'dokument'),
  });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const submenuOf = (item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] =>
  Array.isArray(item.submenu) ? item.submenu : [];

describe('the menu', () => {
  const actions = {
    openPlan: vi.fn<() => void>(),
    showStart: vi.fn<() => void>(),
    showLog: vi.fn<() => void>(),
    showAbout: vi.fn<() => void>(),
  };
  const windows = menuTemplate(actions, { isMac: false, hasDeveloperTools: false });
  const mac = menuTemplate(actions, { isMac: true, hasDeveloperTools: true });

  it('has the four menus, and on macOS the two more that belong there', () => {
    expect(windows.map(({ label }) => label)).toEqual(['Arkiv', 'Redigera', 'Visa', 'Hjälp']);
    expect(mac.map(({ label }) => label)).toEqual([
      'Första linjen',
      'Arkiv',
      'Redigera',
      'Visa',
      'Fönster',
      'Hjälp',
    ]);
  });

  it('names every item in Swedish, roles too', () => {
    for (const item of [...windows, ...mac].flatMap(submenuOf)) {
      expect(item.type === 'separator' || (item.label ?? '') !== '').toBe(true);
    }
  });

  it('has the roles that people take for granted', () => {
    const roles = windows.flatMap(submenuOf).map(({ role }) => role);
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
    );
    expect(roles).toEqual(
      expect.arrayContaining(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']),
    );
  });

  it('shows developer tools in development only', () => {
    const has = (menu: readonly MenuItemConstructorOptions[]): boolean =>
      menu.flatMap(submenuOf).some(({ role }) => role === 'toggleDevTools');
    expect([has(windows), has(mac)]).toEqual([false, true]);
  });

  it('does what its own items say', () => {
    for (const item of windows.flatMap(submenuOf)) {
      (item.click as (() => void) | undefined)?.();
    }
    for (const action of Object.values(actions)) {
      expect(action).toHaveBeenCalledOnce();
    }
  });
});

describe('opening', () => {
  it('answers the chosen path, and null when the person cancels', async () => {
    expect(await dialogs.chooseFileToOpen('plan')).toBeNull();
    stage.openAnswer = { canceled: false, filePaths: ['/a/b.flplan'] };
    expect(await dialogs.chooseFileToOpen('plan')).toBe('/a/b.flplan');
    expect(given.openQuestions[0]).toMatchObject({
      title: 'Öppna plan',
      defaultPath: join(folder, 'planer'),
      filters: [{ name: 'Planer', extensions: ['flplan'] }, { extensions: ['*'] }],
      properties: ['openFile'],
    });
  });

  it('starts where the last one of its kind was', async () => {
    stage.openAnswer = { canceled: false, filePaths: [join('/usb', 'b.flplan')] };
    await dialogs.chooseFileToOpen('backup');
    await dialogs.chooseFileToOpen('backup');
    await dialogs.chooseFileToOpen('plan');
    expect(given.openQuestions.map(({ defaultPath }) => defaultPath)).toEqual([
      join(folder, 'planer'),
      '/usb',
      join(folder, 'planer'),
    ]);
  });

  it('takes a path that was given once, for a plan only, and can take it back', async () => {
    dialogs.answerNextPlanWith('/given.flplan');
    expect(await dialogs.chooseFileToOpen('backup')).toBeNull();
    expect(await dialogs.chooseFileToOpen('plan')).toBe('/given.flplan');
    expect(await dialogs.chooseFileToOpen('plan')).toBeNull();
    dialogs.answerNextPlanWith('/given.flplan');
    dialogs.answerNextPlanWith(null);
    expect(await dialogs.chooseFileToOpen('plan')).toBeNull();
  });
});

describe('saving', () => {
  const save = (...filePaths: readonly string[]): void => {
    stage.saveAnswers = filePaths.map((filePath) => ({ canceled: false, filePath }));
  };

  it('suggests the name in the folder of its kind, never a path from elsewhere', async () => {
    save(join(folder, 'x', 'Katalog.pdf'));
    const path = await dialogs.chooseWhereToSave(join('..', 'etc', 'Katalog.pdf'), 'export');
    expect(path).toBe(join(folder, 'x', 'Katalog.pdf'));
    expect(given.saveQuestions[0]).toMatchObject({
      title: 'Spara export',
      defaultPath: join(folder, 'dokument', 'Katalog.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }, { extensions: ['*'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
  });

  it('answers null when the person cancels', async () => {
    expect(await dialogs.chooseWhereToSave('a.flplan', 'backup')).toBeNull();
  });

  it('adds the ending that the person left out', async () => {
    save(join(folder, 'min plan'));
    expect(await dialogs.chooseWhereToSave('a.flplan', 'plan')).toBe(
      join(folder, 'min plan.flplan'),
    );
  });

  it('asks again before an added ending would overwrite a file', async () => {
    writeFileSync(join(folder, 'min.pdf'), 'kvar');
    save(join(folder, 'min'));
    expect(await dialogs.chooseWhereToSave('a.pdf', 'export')).toBeNull();
    expect(given.saveQuestions[1]?.defaultPath).toBe(join(folder, 'min.pdf'));
  });
});

it('a file is shown in its folder', async () => {
  await dialogs.showInFolder('/a/b.pdf');
  expect(given.shown).toEqual(['/a/b.pdf']);
});
