// Why: the tests need a browser, and the checks of exported files need LibreOffice and poppler; this
// finds them or, where that is possible, installs them.
// Must not: install anything but as root on Debian, or into the project (Playwright keeps its own).
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

import { findBrowser } from './find-browser.ts';
import { runCommand, runTool } from './run-command.ts';

/** The path of a browser that starts, or null. Says what it does while it does it. */
export async function ensureBrowser(): Promise<string | null> {
  const system = findBrowser();
  if (system !== null) {
    return system;
  }
  const own = chromium.executablePath();
  if (!existsSync(own)) {
    say('No Chromium, Chrome or Edge here; fetching the one that Playwright uses.');
    await runTool('@playwright/test/cli.js', ['install', 'chromium'], {
      timeoutMilliseconds: 10 * 60_000,
    });
  }
  if (existsSync(own) && (await starts(own))) {
    return own;
  }
  if (await installOnDebian('Chromium', ['chromium'])) {
    return findBrowser();
  }
  return null;
}

/** A downloaded browser may lack system libraries, which shows only when it starts. */
async function starts(browser: string): Promise<boolean> {
  const { code } = await runCommand(
    browser,
    ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'],
    { isQuiet: true, timeoutMilliseconds: 30_000 },
  );
  return code === 0;
}

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
