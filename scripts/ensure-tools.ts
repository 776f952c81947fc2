// Why: the tests need a browser, and the checks of exported files need LibreOffice and poppler; this
// finds them or, where that is possible, installs them.
// Must not: install anything but as root on Debian, or into the project (Playwright keeps its own).
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

import { findBrowser } from './find-browser.ts';
import { runCommand, runTool } from './run-command.ts';

/** The ways to a browser, in the order they are tried; given in for tests. */
export interface BrowserSteps {
  /** The machine's own, or null. */
  readonly system: () => string | null;
  /** Where Playwright keeps its own, whether it is there or not. */
  readonly playwrightPath: string;
  readonly exists: (path: string) => boolean;
  /** Fetches Playwright's own. */
  readonly fetch: () => Promise<void>;
  /** Whether a browser starts; a fetched one may lack system libraries, which shows only then. */
  readonly starts: (path: string) => Promise<boolean>;
  /** Installs the system's, where that is possible. */
  readonly installSystem: () => Promise<boolean>;
}

/** The path of a browser that starts, or null. Says what it does while it does it. */
export async function ensureBrowser(steps: BrowserSteps = thisMachine): Promise<string | null> {
  const { system, playwrightPath, exists, fetch, starts, installSystem } = steps;
  const own = system();
  if (own !== null) {
    return own;
  }
  if (!exists(playwrightPath)) {
    await fetch();
  }
  if (exists(playwrightPath) && (await starts(playwrightPath))) {
    return playwrightPath;
  }
  return (await installSystem()) ? system() : null;
}

const thisMachine: BrowserSteps = {
  system: () => findBrowser(),
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  fetch: async () => {
    say('No Chromium, Chrome or Edge here; fetching the one that Playwright uses.');
    const { code } = await runTool('@playwright/test/cli.js', ['install', 'chromium'], {
      timeoutMilliseconds: 10 * 60_000,
      isQuiet: true,
    });
    if (code !== 0) {
      say('It could not be fetched.');
    }
  },
  starts: async (browser) => {
    const { code } = await runCommand(
      browser,
      ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'],
      { isQuiet: true, timeoutMilliseconds: 30_000 },
    );
    return code === 0;
  },
  installSystem: () => installOnDebian('Chromium', ['chromium']),
};

/** Whether LibreOffice, pdfinfo and pdftotext are there (afterwards). */
export async function ensureDocumentTools(): Promise<boolean> {
  const areThere = (): boolean => findLibreOffice() !== null && hasPoppler();
  if (areThere()) {
    return true;
  }
  await installOnDebian('LibreOffice and poppler', [
    'libreoffice-calc-nogui',
    'libreoffice-writer-nogui',
    'poppler-utils',
  ]);
  return areThere();
}

/** The path of LibreOffice, or null. */
export function findLibreOffice(): string | null {
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ];
  return inPath('soffice') ?? usual.find((path) => existsSync(path)) ?? null;
}

function hasPoppler(): boolean {
  return inPath('pdfinfo') !== null && inPath('pdftotext') !== null;
}

function inPath(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function installOnDebian(what: string, packages: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || inPath('apt-get') === null) {
    return false;
  }
  say(`Installing ${what} with apt.`);
  const options = {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMilliseconds: 20 * 60_000,
    isQuiet: true,
  };
  await runCommand('apt-get', ['update'], options);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { code, output } = await runCommand('apt-get', args, options);
  if (code !== 0) {
    say(`apt could not install ${what}:\n${output.split('\n').slice(-5).join('\n')}`);
  }
  return code === 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
