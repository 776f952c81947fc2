// Why: proves that a process killed at any point leaves the plan as it was or as it became, never
// something between, and that what was accepted is there.
// Must not: wait for time to pass; the victim dies at a named statement or after a told edit.
import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlanFile } from '../../db/check.ts';
import { readMigrations } from '../../db/migrate.ts';
import { openPlanFile } from '../../db/open.ts';
import { filledPlanFile } from '../support/filled-plan.ts';
import { change, dump, migrationsFolder, migrationsWith, reopen } from '../support/plan-files.ts';

const script = fileURLToPath(new URL('plan-process.ts', import.meta.url));

const shipped = readMigrations(migrationsFolder).length;

function versionOf(path: string): unknown {
  const sqlite = new Database(path);
  const version = sqlite.pragma('user_version', { simple: true });
  sqlite.close();
  return version;
}

interface Death {
  readonly signal: string | null;
  readonly lines: readonly string[];
}

function run(task: string, folder: string, migrations: string, text: string, nth: number): Death {
  const input = { folder, migrationsFolder: migrations, dieBefore: { text, nth } };
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    [script, task, JSON.stringify(input)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return { signal, lines: stdout.trim().split('\n') };
}

describe('killed while a plan is migrated', () => {
  const step = `ALTER TABLE goal ADD COLUMN horizon TEXT; UPDATE goal SET horizon = '2027';
    CREATE TABLE idea (id TEXT PRIMARY KEY NOT NULL) STRICT;`;

  it.each([
    ['the copy is made', 'VACUUM INTO', 1, 'old'],
    ['the copy is proved', 'integrity_check', 1, 'old'],
    ['the triggers are gone', 'ALTER TABLE goal', 1, 'old'],
    ['rows are changed', 'CREATE TABLE idea', 1, 'old'],
    ['the log is back', 'user_version =', 1, 'old'],
    ['it is committed', 'COMMIT', 2, 'old'],
    ['the plan goes on in WAL mode', 'journal_mode = WAL', 1, 'new'],
    ['it is closed', 'journal_mode = DELETE', 1, 'new'],
  ])('before %s, it is the one or the other', (_when, text, nth, expected) => {
    const path = filledPlanFile();
    const before = reopen(path);
    const rows = dump(before);
    before.close();
    const migrations = migrationsWith(step);
    expect(run('open', dirname(path), migrations, text, nth).signal).toBe('SIGKILL');

    expect(versionOf(path) === shipped ? 'old' : 'new').toBe(expected);
    const plan = reopen(path, migrations);
    const goals = (rows.goal ?? []).map((row) => Object.assign({}, row, { horizon: '2027' }));
    expect(dump(plan)).toEqual({ ...rows, goal: goals, idea: [] });
    expect(checkPlanFile(plan)).toEqual([]);
    change(plan, "INSERT INTO idea (id) VALUES ('i1')");
    plan.close();
    const left = readdirSync(dirname(path)).filter((name) => !name.endsWith('.flplan-backup'));
    // Only a copy that had no name yet may lie there, hidden.
    expect(left.filter((name) => !/^\..*\.tmp(?:-journal)?$/u.test(name))).toEqual(['Plan.flplan']);
  });
});

describe('killed while someone works', () => {
  it('at any time, everything accepted is there, and nothing that was half done', async () => {
    const path = filledPlanFile();
    const input = JSON.stringify({ folder: dirname(path), migrationsFolder });
    const victim = spawn(process.execPath, [script, 'edit', input], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(victim, 'exit');
    let saved = 0;
    for await (const line of createInterface({ input: victim.stdout })) {
      if (line.startsWith('saved ')) saved = Number(line.slice('saved '.length));
      if (saved >= 25) victim.kill('SIGKILL');
    }
    expect(await exited).toEqual([null, 'SIGKILL']);

    expect(readdirSync(dirname(path)).toSorted()).toEqual(['Plan.flplan', 'Plan.flplan-wal']);
    const plan = reopen(path);
    const goals = (dump(plan).goal ?? []) as readonly { id: string }[];
    const edits = goals.filter(({ id }) => id.startsWith('mål-')).map(({ id }) => id);
    const expected = Array.from({ length: edits.length / 2 }, (_, index) => index + 1);
    expect(edits.length / 2).toBeGreaterThanOrEqual(saved);
    expect(new Set(edits)).toEqual(
      new Set(expected.flatMap((number) => [`mål-${number}a`, `mål-${number}b`])),
    );
    expect(checkPlanFile(plan)).toEqual([]);
    plan.close();
    expect(readdirSync(dirname(path))).toEqual(['Plan.flplan']);
  });

  it.each([
    ['an action is half written', "'mål-", 1, 0],
    ['the fourth action is committed', 'COMMIT', 5, 3],
    ['the third action starts', 'BEGIN IMMEDIATE', 3, 2],
  ])('before %s, the plan has the whole actions before it', (_when, text, nth, whole) => {
    const path = filledPlanFile();
    const { signal, lines } = run('edit', dirname(path), migrationsFolder, text, nth);
    expect(signal).toBe('SIGKILL');
    expect(lines.filter((line) => line.startsWith('saved '))).toHaveLength(whole);
    const plan = reopen(path);
    const goals = (dump(plan).goal ?? []) as readonly { id: string }[];
    expect(goals.filter(({ id }) => id.startsWith('mål-'))).toHaveLength(whole * 2);
    expect(checkPlanFile(plan)).toEqual([]);
  });

  it('the plan can be opened to read, which recovers it first', () => {
    const path = filledPlanFile();
    expect(run('edit', dirname(path), migrationsFolder, 'BEGIN IMMEDIATE', 4).signal).toBe(
      'SIGKILL',
    );
    const plan = openPlanFile(path, { migrationsFolder, readOnly: true });
    const goals = (dump(plan).goal ?? []) as readonly { id: string }[];
    expect(goals.filter(({ id }) => id.startsWith('mål-'))).toHaveLength(6);
    plan.close();
    expect(readdirSync(dirname(path))).toEqual(['Plan.flplan']);
    expect([...readFileSync(path).subarray(18, 20)]).toEqual([1, 1]);
  });
});
