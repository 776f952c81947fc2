// Why: which plan is open, and the ways to open, make, receive, restore, back up and close one.
// Must not: take a path from a window; a window names a plan by key, the shell's dialog gives paths.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { backupPlan, restoreBackup } from '../../db/backup.ts';
import type { PlanFile } from '../../db/open.ts';
import { readPlan } from '../../db/repos/plans.ts';
import type { PlannedFile } from '../../src-shared/contract/owner/workspace.ts';
import { createWorkerRunner } from '../workers/runner.ts';
import type { JobProgress } from './job-progress.ts';
import { createJobProgress } from './job-progress.ts';
import type { KeptFile, MadeFiles } from './made-files.ts';
import { createMadeFiles } from './made-files.ts';
import type { PlanHost } from './open-plan.ts';
import { makePlan, openPlan, planContext } from './open-plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { AppDeps } from './ports.ts';
import { Refusal } from './refusal.ts';
import { createResources } from './resources.ts';
import { participantRole } from './room/room.ts';
import type { Rooms } from './room/rooms.ts';
import { createRooms } from './room/rooms.ts';
import type { Example } from './services/create-plan.ts';

export const planEnding = '.flplan';
export const planMediaType = 'application/vnd.sqlite3';

export interface Workspace {
  /** The workshop that is open for phones. */
  readonly rooms: Rooms;
  readonly files: MadeFiles;
  readonly progress: JobProgress;
  about(): {
    product: string;
    version: string;
    host: AppDeps['host'];
    capabilities: AppDeps['desktop']['capabilities'][number][];
  };
  /** The open plan for an acting role; refused with `no-plan-open`. */
  plan(role: string): PlanContext;
  list(): PlannedFile[];
  create(role: string, name: string, example: Example): Promise<void>;
  openByKey(key: string): Promise<void>;
  /** Opens a path that the host vouches for: its own dialog, or a file given at start. */
  openPath(path: string): Promise<void>;
  openWithDialog(): Promise<boolean>;
  receive(fileName: string, bytes: Uint8Array): Promise<void>;
  restore(fileName: string, bytes: Uint8Array): Promise<void>;
  backup(role: string): KeptFile;
  close(): Promise<void>;
  /** Closes the plan and everything that runs; the workspace is not used after. */
  end(): Promise<void>;
}

const recentSchema = z.array(z.string());

export function createWorkspace(deps: AppDeps): Workspace {
  const jobs = createWorkerRunner(deps.workerUrl);
  const host: PlanHost = {
    migrationsFolder: deps.migrationsFolder,
    resources: createResources(deps.resourcesFolder),
    jobs,
  };
  const files = createMadeFiles(deps.desktop);
  const recentFile = join(deps.stateFolder, 'recent.json');
  let current: PlanFile | null = null;

  function recentPaths(): string[] {
    if (!existsSync(recentFile)) return [];
    const parsed = recentSchema.safeParse(parseJson(readFileSync(recentFile, 'utf8')));
    if (parsed.success) return parsed.data;
    deps.log({
      level: 'warn',
      message: 'The list of recent plans could not be read and starts anew',
    });
    return [];
  }

  function remember(path: string): void {
    const others = recentPaths().filter((other) => other !== path);
    writeFileSync(recentFile, JSON.stringify([path, ...others].slice(0, 20)));
  }

  function knownPaths(): string[] {
    const inFolder = existsSync(deps.dataFolder)
      ? readdirSync(deps.dataFolder)
          .filter((name) => name.endsWith(planEnding))
          .map((name) => join(deps.dataFolder, name))
      : [];
    return [...new Set([...recentPaths(), ...inFolder])].filter((path) => existsSync(path));
  }

  function plan(role: string): PlanContext {
    if (!current) {
      throw new Refusal('no-plan-open', 'Ingen plan är öppen. Öppna en plan på startsidan.');
    }
    return planContext(current, role, host);
  }

  const rooms = createRooms(deps, () => plan(participantRole));

  /** Answers that phones have handed in go into the plan before it closes. */
  function closeCurrent(): void {
    rooms
      .shut()
      .catch((error: unknown) =>
        deps.log({ level: 'error', message: 'The room did not close', error }),
      );
    const closing = current;
    current = null;
    closing?.close();
  }

  /** Takes an open plan as the current one; the one before is closed first, or nothing changes. */
  function keep(opened: PlanFile): void {
    try {
      closeCurrent();
    } catch (error) {
      opened.close();
      throw error;
    }
    current = opened;
    remember(opened.path);
  }

  function openAndKeep(path: string): void {
    if (current !== null && existsSync(path) && realpathSync(path) === current.path) return;
    keep(openPlan(path, host));
  }

  /** A verified copy in the data folder, opened; a copy that does not open is taken away again. */
  function copyInAndOpen(path: string, name: string): void {
    const target = freePath(deps.dataFolder, name);
    restoreBackup(path, target);
    try {
      openAndKeep(target);
    } catch (error) {
      rmSync(target, { force: true });
      throw error;
    }
  }

  /** Puts uploaded bytes where `take` can read them as a file, and takes them away again. */
  function withUpload(bytes: Uint8Array, take: (path: string) => void): void {
    const path = files.pathFor(`upload${planEnding}`);
    writeFileSync(path, bytes);
    try {
      take(path);
    } finally {
      rmSync(path, { force: true });
    }
  }

  return {
    rooms,
    files,
    progress: createJobProgress(),
    about: () => ({
      product: 'Första linjen',
      version: deps.version,
      host: deps.host,
      capabilities: [...deps.desktop.capabilities],
    }),
    plan,
    list: () =>
      knownPaths()
        .map(plannedFile)
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
    async create(role, name, example) {
      keep(await makePlan(freePath(deps.dataFolder, name), { name, example, role }, host));
    },
    async openByKey(key) {
      const path = knownPaths().find((candidate) => keyOf(candidate) === key);
      if (path === undefined) {
        throw new Refusal(
          'plan-not-found',
          'Planen finns inte kvar där den låg. Ladda om listan eller öppna filen.',
        );
      }
      openAndKeep(path);
    },
    async openPath(path) {
      openAndKeep(path);
    },
    async openWithDialog() {
      if (!deps.desktop.capabilities.includes('open-plan-dialog')) {
        throw new Refusal(
          'capability-missing',
          'Här finns ingen dialog för filer. Ladda upp planen i stället.',
        );
      }
      const path = await deps.desktop.chooseFileToOpen('plan');
      if (path === null) return false;
      openAndKeep(path);
      return true;
    },
    async receive(fileName, bytes) {
      withUpload(bytes, (path) => copyInAndOpen(path, basename(fileName, extname(fileName))));
    },
    async restore(fileName, bytes) {
      const name = `${basename(fileName, extname(fileName))} återställd`;
      withUpload(bytes, (path) => copyInAndOpen(path, name));
    },
    backup(role) {
      const plan = this.plan(role);
      const name = `${safeFileName(readPlan(plan.database).name)} ${plan.today()}${planEnding}`;
      const path = files.pathFor('backup');
      backupPlan(plan.file, path);
      return files.keep({ name, mediaType: planMediaType, content: { path } });
    },
    async close() {
      closeCurrent();
    },
    async end() {
      await rooms.shut();
      await jobs.close();
      closeCurrent();
      files.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Opaque to the window, stable between runs. */
function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

function plannedFile(path: string): PlannedFile {
  const { mtime, size } = statSync(path);
  return {
    key: keyOf(path),
    name: basename(path, planEnding),
    folder: dirname(path),
    changedAt: mtime.toISOString(),
    size,
  };
}

/** A file name that every system takes, from any text. */
export function safeFileName(name: string): string {
  const cleaned = name
    // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
    .replaceAll(/[\u0000-\u001F<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
    .slice(0, 80);
  return cleaned === '' ? 'Plan' : cleaned;
}

function freePath(folder: string, name: string): string {
  const safe = safeFileName(name);
  let path = join(folder, safe + planEnding);
  for (let number = 2; existsSync(path); number += 1)
    path = join(folder, `${safe} ${number}${planEnding}`);
  return path;
}
