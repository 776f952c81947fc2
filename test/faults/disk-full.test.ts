// Why: proves that a full disk refuses clearly, loses nothing that was accepted and leaves a plan
// that works again once there is room.
// Must not: fill the machine's own disk.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkPlanFile } from '../../db/check.ts';
import { filledPlan, filledPlanFile } from '../support/filled-plan.ts';
import {
  change,
  dump,
  migrationsFolder,
  migrationsWith,
  reopen,
  temporaryFolder,
} from '../support/plan-files.ts';

const script = fileURLToPath(new URL('plan-process.ts', import.meta.url));
const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });

/** A way to run out of room: a folder to work in, and how to run a task there. */
interface FullDisk {
  readonly folder: string;
  run(task: string, migrations?: string): readonly string[];
}

type MakeFullDisk = (kilobytes: number) => FullDisk;

function linesOf(command: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the process failed: ${stderr}`);
  return stdout.trim().split('\n');
}

const argsOf = (task: string, folder: string, migrations = migrationsFolder): readonly string[] => [
  script,
  task,
  JSON.stringify({ folder, migrationsFolder: migrations }),
];

/** No file may grow beyond a size: the writes fail as over a quota. Any user may do this. */
const quota: MakeFullDisk = (kilobytes) => {
  const folder = temporaryFolder();
  return {
    folder,
    run: (task, migrations) =>
      linesOf('bash', [
        '-c',
        `ulimit -f ${kilobytes}; exec "$@"`,
        'quota',
        process.execPath,
        ...argsOf(task, folder, migrations),
      ]),
  };
};

/** A disk of its own that really is full. Only root may make one. */
const smallDisk: MakeFullDisk = (kilobytes) => {
  const folder = temporaryFolder();
  mount(folder, kilobytes);
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return {
    folder,
    run: (task, migrations) => linesOf(process.execPath, argsOf(task, folder, migrations)),
  };
};

function mount(folder: string, kilobytes: number): boolean {
  const args = ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder];
  return spawnSync('mount', args).status === 0;
}

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const isMounted = process.platform === 'linux' && mount(folder, 64);
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted;
}

// Each way that this machine allows; the database's own limit, below, is tested everywhere.
const ways: readonly (readonly [name: string, make: MakeFullDisk])[] = [
  ...(process.platform === 'win32' ? [] : ([['over a quota', quota]] as const)),
  ...(mayMount() ? ([['on a full disk', smallDisk]] as const) : []),
];

const kilobytesOf = (path: string): number => Math.ceil(readFileSync(path).length / 1024);

describe.each(ways)('%s', (_name, make) => {
  it('an edit is refused, every accepted one is there, and the plan works again', () => {
    const source = filledPlanFile();
    const disk = make(kilobytesOf(source) + 800);
    const path = join(disk.folder, 'Plan.flplan');
    copyFileSync(source, path);
    const lines = disk.run('fill');
    const saved = lines.filter((line) => line.startsWith('saved ')).length;
    expect(saved).toBeGreaterThan(3);
    expect(lines).toContain('refused disk-full');
    // The same process went on reading what is there.
    expect(lines).toContain(`rows ${saved * 2}`);

    // The person makes room: here, by moving the plan with what stands beside it.
    const roomy = temporaryFolder();
    for (const name of readdirSync(disk.folder)) {
      copyFileSync(join(disk.folder, name), join(roomy, name));
    }
    const plan = reopen(join(roomy, 'Plan.flplan'));
    const goals = (dump(plan).goal ?? []) as readonly { id: string }[];
    expect(goals.filter(({ id }) => id.startsWith('mål-'))).toHaveLength(saved * 2);
    expect(checkPlanFile(plan)).toEqual([]);
    change(plan, "DELETE FROM goal WHERE id LIKE 'mål-%'");
    plan.close();
    expect(readdirSync(roomy)).toEqual(['Plan.flplan']);
  });

  it('no new plan comes to be, and nothing is left of it', () => {
    const disk = make(100);
    expect(disk.run('create')).toEqual(['refused disk-full']);
    expect(readdirSync(disk.folder)).toEqual([]);
  });

  it('no backup comes to be, nothing is left of it, and the plan is whole', () => {
    const source = filledPlanFile();
    const disk = make(kilobytesOf(source) + 60);
    const path = join(disk.folder, 'Plan.flplan');
    copyFileSync(source, path);
    // A quota counts each file by itself, so there the copy must be larger than the plan may be.
    const lines = make === quota ? quotaBelow(disk, source).run('backup') : disk.run('backup');
    expect(lines).toEqual(['refused disk-full']);
    expect(readdirSync(disk.folder)).toEqual(['Plan.flplan']);
    expect(checkPlanFile(reopen(path))).toEqual([]);
  });

  it('no migration starts without its copy, and the plan is as it was', () => {
    const source = filledPlanFile();
    const disk = make(kilobytesOf(source) + 60);
    const path = join(disk.folder, 'Plan.flplan');
    copyFileSync(source, path);
    const runner = make === quota ? quotaBelow(disk, source) : disk;
    expect(
      runner.run('open', migrationsWith('CREATE TABLE idea (id TEXT PRIMARY KEY) STRICT;')),
    ).toEqual(['refused disk-full']);
    expect(readdirSync(disk.folder)).toEqual(['Plan.flplan']);
    expect(readFileSync(path).equals(readFileSync(source))).toBe(true);
  });
});

/** The same folder under a quota that no copy of the plan can keep to. */
function quotaBelow(disk: FullDisk, source: string): FullDisk {
  const limit = kilobytesOf(source) - 60;
  return {
    folder: disk.folder,
    run: (task, migrations) =>
      linesOf('bash', [
        '-c',
        `ulimit -f ${limit}; exec "$@"`,
        'quota',
        process.execPath,
        ...argsOf(task, disk.folder, migrations),
      ]),
  };
}

describe('by the database’s own limit', () => {
  it('an edit is refused whole, and goes through once there is room', () => {
    const plan = filledPlan();
    const before = dump(plan);
    const pages = plan.sqlite.pragma('page_count', { simple: true }) as number;
    plan.sqlite.pragma(`max_page_count = ${pages + 5}`);
    const large = `UPDATE goal SET position = 7;
      INSERT INTO goal VALUES ('stor', '${'å'.repeat(100_000)}', 1)`;
    expect(() => change(plan, large)).toThrow(refused('disk-full'));
    expect(dump(plan)).toEqual(before);
    expect(plan.sqlite.inTransaction).toBe(false);

    plan.sqlite.pragma('max_page_count = 1000000');
    change(plan, large);
    plan.close();
    const again = reopen(plan.path);
    expect(dump(again).goal).toHaveLength(3);
    expect(checkPlanFile(again)).toEqual([]);
  });
});
