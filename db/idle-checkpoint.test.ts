// Why: proves that what an import wrote comes into the plan file by itself, without anybody waiting.
// Must not: measure time.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  changeMeta,
  dump,
  emptyPlan,
  reopen,
  temporaryFolder,
} from '../test/support/plan-files.ts';
import { inChangeSet } from './change-set.ts';
import type { PlanFile } from './open.ts';
import { goal } from './schema.ts';
import { insertRows } from './repos/bulk-insert.ts';
import { undo } from './undo.ts';

/** More than is worth moving. */
function writeMuch(plan: PlanFile): void {
  const name = 'Tidigt stöd '.repeat(20);
  const rows = Array.from({ length: 12_000 }, (_, index) => ({
    id: `g${index}`,
    name: name + index,
    position: index,
  }));
  inChangeSet(plan, changeMeta(), () => insertRows(plan.orm, goal, rows));
}

function unmoved(plan: PlanFile): number {
  const [state] = plan.sqlite.pragma('wal_checkpoint(NOOP)') as readonly {
    log: number;
    checkpointed: number;
  }[];
  return (state?.log ?? 0) - (state?.checkpointed ?? 0);
}

it('moves what an import wrote into the plan file, after the commit and by itself', async () => {
  const plan = emptyPlan();
  writeMuch(plan);
  expect(unmoved(plan)).toBeGreaterThan(1_000);
  await vi.waitFor(() => expect(unmoved(plan)).toBe(0), { timeout: 20_000 });
  undo(plan, changeMeta());
  expect(unmoved(plan)).toBeGreaterThan(1_000);
  await vi.waitFor(() => expect(unmoved(plan)).toBe(0), { timeout: 20_000 });
});

it('leaves a commit safe in the -wal until then: a copy of both has every row', () => {
  const plan = emptyPlan();
  writeMuch(plan);
  const before = dump(plan);
  const copy = join(temporaryFolder(), 'Kopia.flplan');
  // As a crash leaves them: nothing more is written before this.
  copyFileSync(`${plan.path}-wal`, `${copy}-wal`);
  copyFileSync(plan.path, copy);
  expect(dump(reopen(copy))).toEqual(before);
});

it('does nothing to a plan that was closed before its turn came', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const plan = emptyPlan();
  writeMuch(plan);
  expect(vi.getTimerCount()).toBe(1);
  plan.close();
  expect(vi.getTimerCount()).toBe(0);
});
