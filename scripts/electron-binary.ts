// Why: npm brings only Electron's fetcher; this finds the program itself, fetches it where that is
// possible, and says in one line why not where it is not.
// Must not: import the electron package, whose main file fetches without a time limit.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot, runTool } from './run-command.ts';

/** Either where the program is, or why there is none. */
export type ElectronBinary =
  | { readonly path: string; readonly reason?: never }
  | { readonly path: null; readonly reason: string };

/** What decides whether Electron's program can be fetched and shown; given in for tests. */
export interface ElectronSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The installed program, or null. */
  readonly installed: () => string | null;
  /** Whether the place that programs are fetched from answers within a few seconds. */
  readonly isReachable: () => Promise<boolean>;
  /** Fetches the program; false where that failed or took longer than the limit. */
  readonly install: (limitMilliseconds: number) => Promise<boolean>;
}

const longFetch = 15 * 60_000;
/** Enough to unpack a copy that an earlier install left in the cache. */
const cachedFetch = 10_000;

/** Finds or fetches Electron's program. */
export async function electronBinary(
  surroundings: ElectronSurroundings = thisMachine,
): Promise<ElectronBinary> {
  const { platform, env, installed, isReachable, install } = surroundings;
  const hasDisplay = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (env[name] ?? '') !== '');
  if (platform === 'linux' && !hasDisplay) {
    return { path: null, reason: 'här finns ingen skärm' };
  }
  const already = installed();
  if (already !== null) {
    return { path: already };
  }
  await install((await isReachable()) ? longFetch : cachedFetch);
  const path = installed();
  return path === null ? { path, reason: 'Electron kunde inte hämtas' } : { path };
}

const packageFolder = join(projectRoot, 'node_modules', 'electron');

function installedBinary(): string | null {
  const note = join(packageFolder, 'path.txt');
  if (!existsSync(note)) {
    return null;
  }
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const path = join(folder, readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

async function isFetchPlaceReachable(): Promise<boolean> {
  const place =
    process.env['npm_config_electron_mirror'] ??
    process.env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/';
  try {
    const answer = await fetch(place, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(4000),
    });
    return answer.status < 400;
  } catch (error) {
    // No network, or one that does not let us there: both mean no.
    if (error instanceof TypeError || error instanceof DOMException) {
      return false;
    }
    throw error;
  }
}

const thisMachine: ElectronSurroundings = {
  platform: process.platform,
  env: process.env,
  installed: installedBinary,
  isReachable: isFetchPlaceReachable,
  install: async (timeoutMilliseconds) => {
    const result = await runTool('electron/install.js', [], { timeoutMilliseconds, isQuiet: true });
    return result.code === 0;
  },
};
