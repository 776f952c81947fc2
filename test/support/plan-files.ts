// Why: real plan files for tests: one temporary folder per test, the shipped migrations, and ids
// and times that count up so that a failure can be read.
// Must not: replace any part of db/ with something of its own.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { inChangeSet, type ChangeMeta } from '../../db/change-set.ts';
import { createPlanFile, openPlanFile, type PlanFile } from '../../db/open.ts';

export const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** A folder of its own that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let count = 0;

/** The next id, a valid UUID that counts up. */
export function nextId(): string {
  count += 1;
  return `01900000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

export function changeMeta(over: Partial<ChangeMeta> = {}): ChangeMeta {
  const id = nextId();
  const at = new Date(Date.UTC(2026, 10, 22) + count * 1000).toISOString();
  return { id, label: `Steg ${count}`, role: 'Strateg', at, ...over };
}

export function newPlan(
  path = join(temporaryFolder(), 'Plan.flplan'),
  migrations = migrationsFolder,
): PlanFile {
  const plan = createPlanFile(path, { migrationsFolder: migrations });
  onTestFinished(() => plan.close());
  return plan;
}

export function reopen(path: string, migrations = migrationsFolder): PlanFile {
  const plan = openPlanFile(path, { migrationsFolder: migrations });
  onTestFinished(() => plan.close());
  return plan;
}

let template: Buffer | null = null;

/** An open plan without a row; a copy of one made before, since making is slow. */
export function emptyPlan(): PlanFile {
  if (template === null) {
    const plan = newPlan();
    plan.close();
    template = readFileSync(plan.path);
  }
  const path = join(temporaryFolder(), 'Plan.flplan');
  writeFileSync(path, template);
  return reopen(path);
}

/** Runs SQL as one recorded action. */
export function change(plan: PlanFile, sql: string, over: Partial<ChangeMeta> = {}): void {
  inChangeSet(plan, changeMeta(over), () => plan.sqlite.exec(sql));
}

/** The shipped migrations followed by the given SQL, numbered on. */
export function migrationsWith(...more: readonly string[]): string {
  const folder = join(temporaryFolder(), 'migrations');
  mkdirSync(folder);
  const shipped = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
  for (const name of shipped) copyFileSync(join(migrationsFolder, name), join(folder, name));
  for (const [index, sql] of more.entries()) {
    const number = String(shipped.length + index + 1).padStart(4, '0');
    writeFileSync(join(folder, `${number}-test-step.sql`), sql);
  }
  return folder;
}

export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** Every row of every plan table, in the order of its key. */
export function dump(plan: PlanFile): Dump {
  return Object.fromEntries(
    plan.tables.map(({ name, key }) => [
      name,
      plan.sqlite.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all(),
    ]),
  );
}
