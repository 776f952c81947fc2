// Why: a process that works on a plan until something stops it: a full disk, or its own death at a
// chosen statement. What it did is told line by line, each written only once it is done.
// Must not: be imported; it is run as `node plan-process.ts <task> <json>`.
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import type { PlanFile } from '../../db/open.ts';

interface Task {
  readonly folder: string;
  readonly migrationsFolder: string;
  /** Dies before the n-th statement that contains this text. */
  readonly dieBefore?: { readonly text: string; readonly nth: number };
}

const [name = '', json = ''] = process.argv.slice(2);
const task = JSON.parse(json) as Task;
const path = join(task.folder, 'Plan.flplan');

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

if (task.dieBefore !== undefined) {
  const stand = new URL('dying-sqlite.ts', import.meta.url).href;
  const { dieBefore } = await import('./dying-sqlite.ts');
  dieBefore(task.dieBefore.text, task.dieBefore.nth);
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'better-sqlite3'
        ? { url: stand, shortCircuit: true }
        : next(specifier, context),
  });
}
const { backupPlan } = await import('../../db/backup.ts');
const { inChangeSet } = await import('../../db/change-set.ts');
const { PlanFileRefusal } = await import('../../db/errors.ts');
const { createPlanFile, openPlanFile } = await import('../../db/open.ts');

function edit(plan: PlanFile, number: number, size: number): void {
  const id = `01910000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const meta = { id, label: `Mål ${number}`, role: 'Strateg', at: '2026-11-22T00:00:00Z' };
  inChangeSet(plan, meta, () => {
    const insert = plan.sqlite.prepare('INSERT INTO goal (id, name, position) VALUES (?, ?, ?)');
    insert.run(`mål-${number}a`, 'å'.repeat(size), number);
    insert.run(`mål-${number}b`, 'ä', number);
  });
}

/** Edits until it is stopped, telling each edit that was accepted, then what stopped it. */
function editUntilStopped(size: number): void {
  const plan = openPlanFile(path, task);
  tell('open');
  let number = 0;
  try {
    // Bounded, so that a process which nothing stops ends, and its test fails.
    while (number < 2_000) {
      number += 1;
      edit(plan, number, size);
      tell(`saved ${number}`);
    }
  } catch (error) {
    tellRefusal(error);
  }
  const rows = plan.sqlite.prepare("SELECT count(*) FROM goal WHERE id GLOB 'mål-*'").pluck().get();
  tell(`rows ${String(rows)}`);
  plan.close();
  tell('closed');
}

function tellRefusal(error: unknown): void {
  if (!(error instanceof PlanFileRefusal)) throw error;
  tell(`refused ${error.code}`);
}

const tasks: Readonly<Record<string, () => void>> = {
  edit: () => editUntilStopped(1),
  fill: () => editUntilStopped(20_000),
  open: () => openPlanFile(path, task).close(),
  create: () => createPlanFile(path, task).close(),
  backup: () => {
    const plan = openPlanFile(path, task);
    try {
      backupPlan(plan, join(task.folder, 'Kopia.flplan'));
    } finally {
      plan.close();
    }
  },
};

try {
  tasks[name]?.();
  tell('done');
} catch (error) {
  tellRefusal(error);
}
