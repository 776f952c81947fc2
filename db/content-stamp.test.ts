// Why: what is kept under a stamp is shown again, so that no write may leave the stamp as it was.
// Must not: say how the stamp is made.
import { describe, expect, it } from 'vitest';
import { change, changeMeta, dump, emptyPlan } from '../test/support/plan-files.ts';
import { inChangeSet } from './change-set.ts';
import { contentStamp } from './content-stamp.ts';
import { redo, undo } from './undo.ts';

const addGoal = (id: string): string => `INSERT INTO goal VALUES ('${id}', 'Mål ${id}', 1)`;

describe('contentStamp', () => {
  it('is the same while the plan is only read', () => {
    const plan = emptyPlan();
    const before = contentStamp(plan);
    dump(plan);
    expect(contentStamp(plan)).toBe(before);
  });

  it('is one that has never been, after a change, an undo, a redo and a change of nothing else', () => {
    const plan = emptyPlan();
    const stamps = [contentStamp(plan)];
    change(plan, addGoal('g1'));
    stamps.push(contentStamp(plan));
    undo(plan, changeMeta());
    stamps.push(contentStamp(plan));
    redo(plan, changeMeta());
    stamps.push(contentStamp(plan));
    change(plan, "DELETE FROM goal WHERE id = 'g1'");
    stamps.push(contentStamp(plan));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('is another within a change that is then rolled back, and does not come back', () => {
    const plan = emptyPlan();
    const stamps = [contentStamp(plan)];
    const broken = (): void =>
      inChangeSet(plan, changeMeta(), () => {
        plan.sqlite.exec(addGoal('g1'));
        stamps.push(contentStamp(plan));
        throw new Error('broken off');
      });
    expect(broken).toThrow('broken off');
    change(plan, addGoal('g2'));
    stamps.push(contentStamp(plan));
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});
