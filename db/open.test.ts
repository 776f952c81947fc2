// Why: proves what opening and closing a plan promises: alone, one file, nothing lost or replaced.
// Must not: test migrations (see migrate.test.ts) or crashes (see test/faults).
import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  change,
  changeMeta,
  migrationsFolder,
  newPlan,
  reopen,
  temporaryFolder,
} from '../test/support/plan-files.ts';
import { asOrdinaryUser } from '../test/support/ordinary-user.ts';
import { inChangeSet } from './change-set.ts';
import { applicationId } from './connection.ts';
import { createPlanFile, openPlanFile, type OpenPlanFileOptions } from './open.ts';
import { goal } from './schema.ts';

const options = { migrationsFolder };
const addGoal = (id: string): string => `INSERT INTO goal VALUES ('${id}', 'Mål ${id}', 1)`;
const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });

/** Opens the plan in a process of its own and answers `opened` or the refusal's code. */
function openElsewhere(path: string, over: Partial<OpenPlanFileOptions> = {}): string {
  const script = fileURLToPath(new URL('../test/support/open-plan-process.ts', import.meta.url));
  const input = JSON.stringify({ path, options: { ...options, ...over } });
  return execFileSync(process.execPath, [script, input], { encoding: 'utf8' }).trim();
}

function closedPlan(): string {
  const plan = newPlan();
  plan.close();
  return plan.path;
}

describe('a new plan', () => {
  it('is a plan of this version with every table, and opens again with what was written', () => {
    const path = join(temporaryFolder(), 'Länsdialog å ä ö.flplan');
    const plan = newPlan(path);
    expect(plan.sqlite.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(plan.sqlite.pragma('user_version', { simple: true })).toBe(plan.migrations.length);
    inChangeSet(plan, changeMeta(), () =>
      plan.orm
        .insert(goal)
        .values({ id: 'g1', name: 'Färre akuta placeringar', position: 1 })
        .run(),
    );
    plan.close();
    expect(reopen(path).orm.select().from(goal).all()).toEqual([
      { id: 'g1', name: 'Färre akuta placeringar', position: 1 },
    ]);
  });

  it('has the settings we ship', () => {
    const { sqlite } = newPlan();
    const settings = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'recursive_triggers',
      'locking_mode',
      'trusted_schema',
      'cell_size_check',
    ];
    expect(settings.map((name) => [name, sqlite.pragma(name, { simple: true })])).toEqual([
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['foreign_keys', 1],
      ['recursive_triggers', 1],
      ['locking_mode', 'exclusive'],
      ['trusted_schema', 0],
      ['cell_size_check', 1],
    ]);
  });

  it('never overwrites a file, a link that leads nowhere or an open plan', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Plan.flplan');
    writeFileSync(path, 'något annat');
    expect(() => createPlanFile(path, options)).toThrow(refused('plan-exists'));
    expect(readFileSync(path, 'utf8')).toBe('något annat');

    const link = join(folder, 'Länk.flplan');
    symlinkSync(join(folder, 'finns-inte'), link);
    expect(() => createPlanFile(link, options)).toThrow(refused('plan-exists'));

    const plan = newPlan(join(folder, 'Öppen.flplan'));
    expect(() => createPlanFile(plan.path, options)).toThrow(refused('plan-exists'));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is refused where the folder is missing', () => {
    const path = join(temporaryFolder(), 'saknas', 'Plan.flplan');
    expect(() => createPlanFile(path, options)).toThrow(refused('file-not-found'));
  });

  it('gets its first content whole or does not come to be', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'Plan.flplan');
    expect(() =>
      createPlanFile(path, options, (plan) => {
        change(plan, addGoal('g1'));
        throw new Error('the example is broken');
      }),
    ).toThrow('the example is broken');
    expect(readdirSync(folder)).toEqual([]);

    createPlanFile(path, options, (plan) => change(plan, addGoal('g1'))).close();
    expect(readdirSync(folder)).toEqual(['Plan.flplan']);
    expect(reopen(path).orm.select().from(goal).all()).toHaveLength(1);
  });
});

describe('closing', () => {
  it('leaves exactly one file that is no longer in WAL mode, and may be called twice', () => {
    const folder = temporaryFolder();
    const plan = newPlan(join(folder, 'Plan.flplan'));
    change(plan, addGoal('g1'));
    expect(readdirSync(folder).toSorted()).toEqual(['Plan.flplan', 'Plan.flplan-wal']);
    plan.close();
    plan.close();
    expect(readdirSync(folder)).toEqual(['Plan.flplan']);
    expect([...readFileSync(plan.path).subarray(18, 20)]).toEqual([1, 1]);

    const again = reopen(plan.path);
    expect(again.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    again.close();
    expect(readdirSync(folder)).toEqual(['Plan.flplan']);
  });

  it('rolls back a transaction that was left open', () => {
    const plan = newPlan();
    plan.sqlite.exec("BEGIN; INSERT INTO change_context (only_row, change_set_id) VALUES (1, 'x')");
    plan.close();
    expect(reopen(plan.path).sqlite.prepare('SELECT * FROM change_context').all()).toEqual([]);
  });

  it('lets a copy be complete after a checkpoint, without closing', () => {
    const folder = temporaryFolder();
    const plan = newPlan(join(folder, 'Plan.flplan'));
    change(plan, addGoal('g1'));
    plan.checkpoint();
    const copy = join(folder, 'Kopia.flplan');
    // Another process copies, as a mail program would.
    execFileSync(process.execPath, [
      '-e',
      'fs.copyFileSync(...process.argv.slice(1))',
      plan.path,
      copy,
    ]);
    expect(reopen(copy).orm.select().from(goal).all()).toHaveLength(1);
  });
});

describe('a plan that is open', () => {
  it('is refused to this process, by any name, and goes on working', () => {
    const folder = temporaryFolder();
    const plan = newPlan(join(folder, 'Plan.flplan'));
    const symbolic = join(folder, 'symbolisk.flplan');
    symlinkSync(plan.path, symbolic);
    const hard = join(folder, 'hård.flplan');
    linkSync(plan.path, hard);
    for (const path of [plan.path, symbolic, hard]) {
      for (const readOnly of [false, true]) {
        expect(() => openPlanFile(path, { ...options, readOnly })).toThrow(refused('plan-in-use'));
      }
    }
    change(plan, addGoal('g1'));
    expect(plan.orm.select().from(goal).all()).toHaveLength(1);
  });

  it('is refused to another process, to write and to read, until it is closed', () => {
    const plan = newPlan();
    expect(openElsewhere(plan.path)).toBe('plan-in-use');
    expect(openElsewhere(plan.path, { readOnly: true })).toBe('plan-in-use');
    change(plan, addGoal('g1'));
    expect(openElsewhere(plan.path)).toBe('plan-in-use');
    expect(openElsewhere(plan.path, { readOnly: true })).toBe('plan-in-use');
    plan.close();
    expect(openElsewhere(plan.path)).toBe('opened');
    expect(openElsewhere(plan.path, { readOnly: true })).toBe('opened');
  });

  it('keeps others out also after a refused second opening and a backup here', () => {
    const plan = newPlan();
    change(plan, addGoal('g1'));
    expect(() => openPlanFile(plan.path, options)).toThrow(refused('plan-in-use'));
    plan.checkpoint();
    expect(openElsewhere(plan.path)).toBe('plan-in-use');
  });

  it('for reading only cannot be changed, and keeps writers but not readers out', () => {
    const path = closedPlan();
    const plan = openPlanFile(path, { ...options, readOnly: true });
    expect(plan.isReadOnly).toBe(true);
    expect(openElsewhere(path)).toBe('plan-in-use');
    expect(openElsewhere(path, { readOnly: true })).toBe('opened');
    expect(() => change(plan, addGoal('g1'))).toThrow(refused('plan-read-only'));
    plan.close();
    expect(openElsewhere(path)).toBe('opened');
  });
});

describe('what is no plan', () => {
  const wrongFiles: readonly (readonly [what: string, make: (path: string) => void])[] = [
    ['an empty file', (path) => writeFileSync(path, '')],
    ['a text file', (path) => writeFileSync(path, 'insats;målgrupp\n'.repeat(100))],
    ['a header alone', (path) => writeFileSync(path, 'SQLite format 3\0')],
    [
      'another program’s database',
      (path) => new Database(path).exec('CREATE TABLE t (a); PRAGMA user_version = 1').close(),
    ],
    [
      'another program’s database in WAL mode',
      (path) => new Database(path).exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a)').close(),
    ],
  ];
  it.each(wrongFiles)('is refused and left as it is: %s', (_what, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'Fel.flplan');
    make(path);
    const bytes = readFileSync(path);
    for (const readOnly of [false, true]) {
      expect(() => openPlanFile(path, { ...options, readOnly })).toThrow(
        refused('plan-not-a-plan'),
      );
    }
    expect(readdirSync(folder)).toEqual(['Fel.flplan']);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is refused where it is a folder', () => {
    const path = join(temporaryFolder(), 'Mapp.flplan');
    mkdirSync(path);
    expect(() => openPlanFile(path, options)).toThrow(refused('plan-not-a-plan'));
  });

  it('is refused where there is no file', () => {
    const path = join(temporaryFolder(), 'Saknas.flplan');
    expect(() => openPlanFile(path, options)).toThrow(refused('file-not-found'));
  });
});

describe('a damaged plan', () => {
  function damaged(spoil: (bytes: Buffer) => Buffer): { path: string; bytes: Buffer } {
    const path = closedPlan();
    const bytes = spoil(readFileSync(path));
    writeFileSync(path, bytes);
    return { path, bytes };
  }

  it.each<readonly [what: string, spoil: (bytes: Buffer) => Buffer]>([
    ['truncated', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['overwritten in the middle', (bytes) => Buffer.from(bytes).fill(0xa5, 8_192, 65_536)],
    ['with a broken schema page', (bytes) => Buffer.from(bytes).fill(0x5a, 100, 4_096)],
  ])('is refused and left as it is: %s', (_what, spoil) => {
    const { path, bytes } = damaged(spoil);
    for (const readOnly of [false, true]) {
      expect(() => openPlanFile(path, { ...options, readOnly })).toThrow(refused('plan-corrupt'));
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['Plan.flplan']);
  });
});

it('a plan with a table of somebody else’s is refused and left as it is', () => {
  const path = closedPlan();
  new Database(path).exec('CREATE TABLE extra (a)').close();
  const bytes = readFileSync(path);
  expect(() => openPlanFile(path, options)).toThrow(refused('plan-corrupt'));
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

describe('without leave to write', () => {
  it('refuses a read-only plan to write, lets it be read, and leaves it as it is', () => {
    const path = closedPlan();
    const bytes = readFileSync(path);
    chmodSync(path, 0o444);
    asOrdinaryUser([join(path, '..')], () => {
      expect(() => openPlanFile(path, options)).toThrow(refused('plan-read-only'));
      const plan = openPlanFile(path, { ...options, readOnly: true });
      expect(plan.orm.select().from(goal).all()).toEqual([]);
      plan.close();
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('refuses a plan in a read-only folder to write, lets it be read, makes none there', () => {
    const path = closedPlan();
    const folder = join(path, '..');
    const bytes = readFileSync(path);
    asOrdinaryUser([folder, path], () => {
      chmodSync(folder, 0o555);
      expect(() => openPlanFile(path, options)).toThrow(refused('folder-read-only'));
      const other = join(folder, 'Ny.flplan');
      expect(() => createPlanFile(other, options)).toThrow(refused('folder-read-only'));
      const plan = openPlanFile(path, { ...options, readOnly: true });
      expect(plan.orm.select().from(goal).all()).toEqual([]);
      plan.close();
      chmodSync(folder, 0o755);
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['Plan.flplan']);
    // And it is a plan like any other once it stands where writing is allowed.
    const copy = join(temporaryFolder(), 'Kopia.flplan');
    copyFileSync(path, copy);
    change(reopen(copy), addGoal('g1'));
  });
});
