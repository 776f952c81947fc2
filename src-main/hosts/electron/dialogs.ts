// Why: the shell's file dialogs as the core's `Desktop` port: the only place where a person gives the
// program a path.
// Must not: read or write a file.
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

import { dialog, shell } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';

import { hosts } from '../../../src-shared/text/sv/hosts.ts';
import type { Desktop } from '../../core/ports.ts';

export const planEnding = 'flplan';
const text = hosts.dialog;

export interface DialogOptions {
  /** The window that dialogs belong to; null while there is none. */
  readonly window: () => BrowserWindow | null;
  /** Where the first dialog of each kind opens. */
  readonly plansFolder: string;
  readonly documentsFolder: string;
}

/** The `Desktop` of Electron, and a way to let a path stand in for the person's next choice. */
export interface DesktopDialogs extends Desktop {
  /**
   * The next question for a plan is answered with this path without a dialog. For a plan that the
   * person opened outside the program (double click, dropped on its icon). Null takes it back.
   */
  answerNextPlanWith(path: string | null): void;
}

type SaveKind = 'plan' | 'export' | 'backup';

const saveTitles = {
  plan: text.savePlan,
  export: text.saveExport,
  backup: text.saveBackup,
} as const satisfies Record<SaveKind, string>;

export function createDialogs(options: DialogOptions): DesktopDialogs {
  let given: string | null = null;
  // Each kind remembers its own folder: exports seldom go where plans are.
  const folders = new Map<SaveKind, string>([['export', options.documentsFolder]]);
  const folderOf = (kind: SaveKind): string => folders.get(kind) ?? options.plansFolder;

  async function askToOpen(kind: 'plan' | 'backup'): Promise<string | null> {
    const { canceled, filePaths } = await onWindow(options.window(), (window) => {
      const question = {
        title: kind === 'plan' ? text.openPlan : text.openBackup,
        buttonLabel: text.open,
        defaultPath: folderOf(kind),
        filters: filtersFor(planEnding),
        properties: ['openFile' as const],
      };
      return window === null
        ? dialog.showOpenDialog(question)
        : dialog.showOpenDialog(window, question);
    });
    const [path] = filePaths;
    if (canceled || path === undefined) {
      return null;
    }
    folders.set(kind, dirname(path));
    return path;
  }

  async function askToSave(path: string, kind: SaveKind): Promise<string | null> {
    const ending = extname(path);
    const { canceled, filePath } = await onWindow(options.window(), (window) => {
      const question = {
        title: saveTitles[kind],
        buttonLabel: text.save,
        defaultPath: path,
        filters: filtersFor(ending.slice(1)),
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      return window === null
        ? dialog.showSaveDialog(question)
        : dialog.showSaveDialog(window, question);
    });
    if (canceled || filePath === '') {
      return null;
    }
    folders.set(kind, dirname(filePath));
    if (extname(filePath) !== '') {
      return filePath;
    }
    // Not every system adds the ending. A file of that name would then be overwritten unasked, so
    // the person is asked again with the whole name.
    const whole = `${filePath}${ending}`;
    return existsSync(whole) ? askToSave(whole, kind) : whole;
  }

  return {
    capabilities: ['open-plan-dialog', 'save-file-dialog', 'show-in-folder'],
    answerNextPlanWith: (path) => {
      given = path;
    },
    chooseFileToOpen: (kind) => {
      if (kind === 'plan' && given !== null) {
        const path = given;
        given = null;
        return Promise.resolve(path);
      }
      return askToOpen(kind);
    },
    chooseWhereToSave: (suggestedName, kind) =>
      askToSave(join(folderOf(kind), basename(suggestedName)), kind),
    showInFolder: (path) => {
      shell.showItemInFolder(path);
      return Promise.resolve();
    },
  };
}

/** A dialog of a window that is gone would never be seen. */
function onWindow<Answer>(
  window: BrowserWindow | null,
  ask: (window: BrowserWindow | null) => Promise<Answer>,
): Promise<Answer> {
  return ask(window === null || window.isDestroyed() ? null : window);
}

function filtersFor(ending: string): FileFilter[] {
  const all = { name: text.allFiles, extensions: ['*'] };
  if (ending === '') {
    return [all];
  }
  const name = ending === planEnding ? text.plans : ending.toUpperCase();
  return [{ name, extensions: [ending] }, all];
}
