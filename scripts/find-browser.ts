// Why: browser tests run in whatever Chromium the machine already has; this says where it is.
// Must not: install anything (ensure-tools does) or start a process.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search looks at; given in so that tests need no real machine. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;

const thisMachine: BrowserSearch = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
};

/** The path of a system Chromium, Chrome or Edge, or null where there is none. */
export function findBrowser(search: BrowserSearch = thisMachine): string | null {
  const chosen = search.env['FORSTA_LINJEN_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (!search.exists(chosen)) {
      throw new Error(`FORSTA_LINJEN_BROWSER points at ${chosen}, which does not exist.`);
    }
    return chosen;
  }
  return candidates(search).find((path) => search.exists(path)) ?? null;
}

function candidates({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'darwin') {
    return macPlaces;
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : windowsPlaces.map((place) => `${root}\\${place}`),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}
