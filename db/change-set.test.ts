// Why: proves that a recorded action is one transaction: whole or not at all, guarded, never empty.
// Must not: test what is recorded (change-log.test.ts) or undo (undo.test.ts).
import { describe, expect, it, vi } from 'vitest';
import { filledPlan } from '../test/support/filled-plan.ts';
import {
  change,
  changeMeta,
  dump,
  migrationsFolder,
  emptyPlan,
} from '../test/support/plan-files.ts';
import { inChangeSet } from './change-set.ts';
import { createPlanFile, openPlanFile, type PlanFile } from './open.ts';
import { changeEntry, changeSet, goal } from './schema.ts';
import type { ChangeEntry, ChangeGuard } from './written.ts';

const addGoal = (plan: PlanFile, id: string, name = 'Tidigare stöd'): void => {
  plan.orm.insert(goal).values({ id, name, position: 1 }).run();
};
const goals = (plan: PlanFile): readonly string[] =>
  plan.orm
    .select()
    .from(goal)
    .all()
    .map(({ id }) => id);

describe('a change set', () => {
  it('is recorded with who, when and what, and answers what the work answers', () => {
    const plan = emptyPlan();
    const meta = changeMeta({ label: 'Lade till ett mål', role: 'Workshopledare' });
    const answer = inChangeSet(plan, meta, () => {
      addGoal(plan, 'g1');
      return 42;
    });
    expect(answer).toBe(42);
    expect(plan.orm.select().from(changeSet).all()).toEqual([
      {
        id: meta.id,
        seq: 1,
        kind: 'do',
        label: 'Lade till ett mål',
        role: 'Workshopledare',
        at: meta.at,
        targetId: null,
        isUndoable: true,
      },
    ]);
    expect(plan.sqlite.prepare('SELECT count(*) FROM change_context').pluck().get()).toBe(0);
  });

  it('is numbered in order, without gaps after refused or empty ones', () => {
    const plan = emptyPlan();
    inChangeSet(plan, changeMeta(), () => addGoal(plan, 'g1'));
    expect(() =>
      inChangeSet(plan, changeMeta(), () => {
        addGoal(plan, 'g2');
        throw new Error('no');
      }),
    ).toThrow('no');
    inChangeSet(plan, changeMeta(), () => undefined);
    inChangeSet(plan, changeMeta(), () => addGoal(plan, 'g3'));
    const sets = plan.orm.select().from(changeSet).all();
    expect(sets.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(
      plan.orm
        .select()
        .from(changeEntry)
        .all()
        .map(({ seq }) => seq),
    ).toEqual([1, 2]);
  });

  it('leaves nothing behind when the work throws', () => {
    const plan = filledPlan();
    const before = dump(plan);
    const sets = plan.orm.select().from(changeSet).all();
    expect(() =>
      inChangeSet(plan, changeMeta(), () => {
        plan.sqlite.exec("UPDATE service SET name = 'x'; DELETE FROM risk");
        throw new Error('half done');
      }),
    ).toThrow('half done');
    expect(dump(plan)).toEqual(before);
    expect(plan.orm.select().from(changeSet).all()).toEqual(sets);
    inChangeSet(plan, changeMeta(), () => addGoal(plan, 'after'));
    expect(goals(plan)).toContain('after');
  });

  it('leaves nothing behind when the database itself says no at the end', () => {
    const plan = filledPlan();
    const before = dump(plan);
    expect(() =>
      change(
        plan,
        "PRAGMA defer_foreign_keys = ON; INSERT INTO service_area VALUES ('s1', 'none')",
      ),
    ).toThrow('FOREIGN KEY');
    expect(dump(plan)).toEqual(before);
    expect(plan.sqlite.inTransaction).toBe(false);
  });

  it('that changed nothing leaves no trace', () => {
    const plan = emptyPlan();
    inChangeSet(plan, changeMeta(), () => goals(plan));
    inChangeSet(plan, changeMeta(), () => {
      addGoal(plan, 'g1');
    });
    expect(plan.orm.select().from(changeSet).all()).toHaveLength(1);
  });

  it('that took back what it did is no action', () => {
    const plan = filledPlan();
    const before = plan.orm.select().from(changeSet).all();
    const rows = dump(plan);
    change(plan, `INSERT INTO goal VALUES ('g9', 'Mål', 1); DELETE FROM goal WHERE id = 'g9'`);
    change(
      plan,
      `UPDATE goal SET position = position + 1; UPDATE goal SET position = position - 1`,
    );
    // As a form does that saves a list of links anew.
    change(
      plan,
      `DELETE FROM service_target_group WHERE service_id = 's1';
       INSERT INTO service_target_group VALUES ('s1', 'tg2'), ('s1', 'tg1')`,
    );
    expect(plan.orm.select().from(changeSet).all()).toEqual(before);
    expect(dump(plan)).toEqual(rows);
    expect(plan.sqlite.prepare('SELECT count(*) FROM change_context').pluck().get()).toBe(0);
  });

  it('cannot wait: a promise rolls it back', () => {
    const plan = emptyPlan();
    const work = (): Promise<void> => {
      addGoal(plan, 'g1');
      return Promise.resolve();
    };
    expect(() => inChangeSet(plan, changeMeta(), work)).toThrow('cannot wait');
    expect(goals(plan)).toEqual([]);
  });

  it('cannot start inside a transaction that is not its own', () => {
    const plan = emptyPlan();
    plan.sqlite.exec('BEGIN');
    expect(() => inChangeSet(plan, changeMeta(), () => addGoal(plan, 'g1'))).toThrow(
      'cannot start inside a transaction',
    );
    plan.sqlite.exec('ROLLBACK');
  });

  it('is refused on a plan that is open to read', () => {
    const path = closedPlan();
    const plan = openPlanFile(path, { migrationsFolder, readOnly: true });
    expect(() => inChangeSet(plan, changeMeta(), () => addGoal(plan, 'g1'))).toThrow(
      expect.objectContaining({ code: 'plan-read-only' }),
    );
    plan.close();
  });
});

function closedPlan(): string {
  const plan = emptyPlan();
  plan.close();
  return plan.path;
}

describe('a change set inside another', () => {
  it('joins it: one set, one label', () => {
    const plan = emptyPlan();
    inChangeSet(plan, changeMeta({ label: 'Importerade' }), () => {
      addGoal(plan, 'g1');
      inChangeSet(plan, changeMeta({ label: 'Lade till' }), () => addGoal(plan, 'g2'));
    });
    expect(plan.orm.select().from(changeSet).all()).toMatchObject([{ label: 'Importerade' }]);
    expect(goals(plan)).toEqual(['g1', 'g2']);
  });

  it('that failed brings the outer down, even where its error was swallowed', () => {
    const plan = emptyPlan();
    expect(() =>
      inChangeSet(plan, changeMeta(), () => {
        addGoal(plan, 'g1');
        try {
          inChangeSet(plan, changeMeta(), () => {
            addGoal(plan, 'g2');
            throw new Error('inner');
          });
        } catch {
          addGoal(plan, 'g3');
        }
      }),
    ).toThrow('inner');
    expect(goals(plan)).toEqual([]);
  });

  it('makes the whole one that cannot be undone, and adds its guard', () => {
    const plan = emptyPlan();
    const guard = vi.fn<ChangeGuard>((written) => expect(written.entries()).toHaveLength(2));
    inChangeSet(plan, changeMeta(), () => {
      addGoal(plan, 'g1');
      const inner = changeMeta({ isUndoable: false, beforeCommit: guard });
      inChangeSet(plan, inner, () => addGoal(plan, 'g2'));
      expect(guard).not.toHaveBeenCalled();
    });
    expect(guard).toHaveBeenCalledOnce();
    expect(plan.orm.select().from(changeSet).all()).toMatchObject([{ isUndoable: false }]);
  });
});

describe('a guard', () => {
  it('sees every change with its row before and after, votes too, and can stop it', () => {
    const plan = filledPlan();
    const before = dump(plan);
    let seen: readonly ChangeEntry[] = [];
    const meta = changeMeta();
    expect(() =>
      inChangeSet(
        plan,
        {
          ...meta,
          beforeCommit: (written) => {
            seen = written.entries();
            throw new Error('identity number');
          },
        },
        () => {
          plan.sqlite.exec("UPDATE goal SET name = 'Nytt' WHERE id = 'g1'");
          plan.sqlite.exec("DELETE FROM goal WHERE id = 'g2'");
          plan.sqlite
            .prepare(
              `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT 'vo2', 2, round_id, participant_id, service_id, 'feasibility',
               2, NULL, entry, 'Ring 0101', at, ? FROM vote`,
            )
            .run(meta.id);
        },
      ),
    ).toThrow('identity number');
    expect(seen).toEqual([
      {
        table: 'goal',
        recordId: 'g1',
        operation: 'update',
        before: { id: 'g1', name: 'Tidigare stöd', position: 1 },
        after: { id: 'g1', name: 'Nytt', position: 1 },
      },
      expect.objectContaining({ table: 'goal', operation: 'delete', after: null }),
      expect.objectContaining({
        table: 'vote',
        recordId: 'vo2',
        operation: 'insert',
        before: null,
        after: expect.objectContaining({ comment: 'Ring 0101', value: 2 }) as unknown,
      }),
    ]);
    expect(dump(plan)).toEqual(before);
  });

  it('of the plan looks at every change set, from the first content on', () => {
    const tables: string[][] = [];
    const path = `${closedPlan()}.andra.flplan`;
    const plan = createPlanFile(
      path,
      {
        migrationsFolder,
        guards: [(written) => tables.push(written.entries().map(({ table }) => table))],
      },
      (fresh) => change(fresh, "INSERT INTO goal VALUES ('g0', 'Mål', 1)"),
    );
    inChangeSet(plan, changeMeta(), () => addGoal(plan, 'g1'));
    plan.close();
    expect(tables).toEqual([['goal'], ['goal']]);
  });
});

it('a change set with votes cannot be undone, and one with votes alone is kept', () => {
  const plan = filledPlan();
  const meta = changeMeta({ label: 'Röstade' });
  inChangeSet(plan, meta, () =>
    plan.sqlite
      .prepare(
        `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT 'vo2', 2, round_id, participant_id, service_id, criterion,
         NULL, NULL, entry, NULL, at, ? FROM vote`,
      )
      .run(meta.id),
  );
  const set = plan.orm.select().from(changeSet).all().at(-1);
  expect(set).toMatchObject({ id: meta.id, isUndoable: false });
});
