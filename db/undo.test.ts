// Why: proves that undo and redo give back exactly what was there, in any order and after a restart,
// and stop where something must stand.
// Must not: compare less than every row of every table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledPlan } from '../test/support/filled-plan.ts';
import {
  change,
  changeMeta,
  dump,
  emptyPlan,
  migrationsFolder,
  reopen,
  type Dump,
} from '../test/support/plan-files.ts';
import { inChangeSet } from './change-set.ts';
import { openPlanFile, type PlanFile } from './open.ts';
import { peekRedo, peekUndo, redo, undo } from './undo.ts';
import type { ChangeGuard } from './written.ts';

const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });
const addGoal = (id: string): string => `INSERT INTO goal VALUES ('${id}', 'Mål ${id}', 1)`;

describe('undo and redo', () => {
  it('walk back and forth over the actions, each with its label', () => {
    const plan = emptyPlan();
    change(plan, addGoal('g1'), { label: 'Ett' });
    change(plan, addGoal('g2'), { label: 'Två' });
    expect([peekUndo(plan)?.label, peekRedo(plan)]).toEqual(['Två', null]);
    expect(undo(plan, changeMeta()).label).toBe('Två');
    expect([peekUndo(plan)?.label, peekRedo(plan)?.label]).toEqual(['Ett', 'Två']);
    expect(undo(plan, changeMeta()).label).toBe('Ett');
    expect([peekUndo(plan), peekRedo(plan)?.label]).toEqual([null, 'Ett']);
    expect(() => undo(plan, changeMeta())).toThrow(refused('nothing-to-undo'));
    expect(redo(plan, changeMeta()).label).toBe('Ett');
    expect(redo(plan, changeMeta()).label).toBe('Två');
    expect([peekUndo(plan)?.label, peekRedo(plan)]).toEqual(['Två', null]);
    expect(() => redo(plan, changeMeta())).toThrow(refused('nothing-to-redo'));
  });

  it('a new action clears redo, and what was undone stays undone', () => {
    const plan = emptyPlan();
    change(plan, addGoal('g1'), { label: 'Ett' });
    change(plan, addGoal('g2'), { label: 'Två' });
    undo(plan, changeMeta());
    change(plan, addGoal('g3'), { label: 'Tre' });
    expect(peekRedo(plan)).toBeNull();
    undo(plan, changeMeta());
    undo(plan, changeMeta());
    expect([peekUndo(plan), peekRedo(plan)?.label]).toEqual([null, 'Ett']);
    redo(plan, changeMeta());
    redo(plan, changeMeta());
    expect(peekRedo(plan)).toBeNull();
    expect(dump(plan).goal).toMatchObject([{ id: 'g1' }, { id: 'g3' }]);
  });

  it('are recorded as actions of their own, by who did them', () => {
    const plan = emptyPlan();
    change(plan, addGoal('g1'), { label: 'Ett', role: 'Strateg' });
    undo(plan, changeMeta({ role: 'Chef' }));
    redo(plan, changeMeta({ role: 'Chef' }));
    const sets = plan.sqlite.prepare('SELECT kind, label, role, seq FROM change_set').all();
    expect(sets).toEqual([
      { kind: 'do', label: 'Ett', role: 'Strateg', seq: 1 },
      { kind: 'undo', label: 'Ångrade: Ett', role: 'Chef', seq: 2 },
      { kind: 'redo', label: 'Gjorde om: Ett', role: 'Chef', seq: 3 },
    ]);
    const operations = plan.sqlite.prepare('SELECT operation FROM change_entry').pluck().all();
    expect(operations).toEqual(['insert', 'delete', 'insert']);
  });

  it('bring back a service with everything that went with it', () => {
    const plan = filledPlan({ withVote: false });
    change(plan, 'DELETE FROM session_service; DELETE FROM minority_reason; DELETE FROM cut_line');
    const before = dump(plan);
    change(plan, "DELETE FROM service WHERE id = 's1'");
    const after = dump(plan);
    expect(after).not.toEqual(before);
    undo(plan, changeMeta());
    expect(dump(plan)).toEqual(before);
    redo(plan, changeMeta());
    expect(dump(plan)).toEqual(after);
    undo(plan, changeMeta());
    plan.close();
    const again = reopen(plan.path);
    expect(dump(again)).toEqual(before);
    expect(peekRedo(again)).not.toBeNull();
  });
});

describe('what must stand', () => {
  it('stops undo: nothing before it can be taken back either', () => {
    const plan = emptyPlan();
    change(plan, addGoal('g1'));
    change(plan, addGoal('g2'), { isUndoable: false });
    expect(peekUndo(plan)).toBeNull();
    expect(() => undo(plan, changeMeta())).toThrow(refused('cannot-undo'));
    change(plan, addGoal('g3'), { label: 'Tre' });
    expect(peekUndo(plan)?.label).toBe('Tre');
    undo(plan, changeMeta());
    expect(peekUndo(plan)).toBeNull();
    expect(dump(plan).goal).toHaveLength(2);
  });

  it('is refused by the database itself where the action did not say so', () => {
    const plan = emptyPlan();
    change(
      plan,
      `INSERT INTO catalogue_version VALUES ('cv1', 1, '2026-11-22', 'nu', 'Chef', 'Nämnden', '1',
       'SN 1', '${'0'.repeat(64)}', '{}')`,
    );
    const before = dump(plan);
    expect(() => undo(plan, changeMeta())).toThrow(refused('cannot-undo'));
    expect(dump(plan)).toEqual(before);
    expect(plan.sqlite.prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(1);
    expect(plan.sqlite.inTransaction).toBe(false);
  });

  it('is refused where a row is no longer as the log left it', () => {
    const plan = emptyPlan();
    change(plan, addGoal('g1'));
    plan.sqlite.exec('DROP TRIGGER change_log_goal_delete; DELETE FROM goal');
    expect(() => undo(plan, changeMeta())).toThrow(refused('cannot-undo'));
  });
});

it('a guard of the plan looks at what undo brings back, and can stop it', () => {
  const first = emptyPlan();
  change(first, "INSERT INTO goal VALUES ('g1', 'Ring 0101', 1)");
  change(first, 'DELETE FROM goal');
  first.close();
  const refuse: ChangeGuard = (written) => {
    const isBack = written.entries().some(({ after }) => after?.name === 'Ring 0101');
    if (isBack) throw new Error('stopped');
  };
  const plan = openPlanFile(first.path, { migrationsFolder, guards: [refuse] });
  expect(() => undo(plan, changeMeta())).toThrow('stopped');
  expect(dump(plan).goal).toEqual([]);
  expect(peekUndo(plan)).not.toBeNull();
  plan.close();
});

// Statements over parents, children and links, with cascades, REPLACE, UPSERT and moved keys. Many
// fail in some state, which is part of the test: then the whole action must leave nothing.
const statements = (n: number, m: number, text: string): readonly string[] => [
  `INSERT INTO service (id, ref, name, notes, yearly_cost, created_at, updated_at)
     VALUES ('s${n}', 'S${m}', 'Insats', '${text}', ${n / 7}, 'nu', 'nu')`,
  `INSERT OR REPLACE INTO service (id, ref, name, created_at, updated_at)
     VALUES ('s${m}', 'S${n}', 'Ersatt', 'nu', 'nu')`,
  `UPDATE service SET notes = '${text}', age_from = ${n}, staffing = NULL WHERE id = 's${m}'`,
  `UPDATE service SET ref = 'T' || ref; UPDATE service SET ref = 'S${n}' WHERE id = 's${m}'`,
  `DELETE FROM service WHERE id = 's${n}'`,
  `DELETE FROM service`,
  `INSERT INTO target_group VALUES ('t${n}', '${text} ${n}', ${m})`,
  `INSERT INTO target_group VALUES ('t${n}', 'Grupp', ${m})
     ON CONFLICT (id) DO UPDATE SET position = position + 1, name = '${text}'`,
  `UPDATE target_group SET id = 't${m}' WHERE id = 't${n}'`,
  `DELETE FROM target_group WHERE id = 't${m}'`,
  `INSERT OR IGNORE INTO service_target_group
     SELECT service.id, target_group.id FROM service, target_group`,
  `DELETE FROM service_target_group WHERE service_id = 's${n}'`,
  `INSERT INTO service_form VALUES ('s${n}', '${text}|', ${m})`,
  `UPDATE service_form SET form = form || '${m}'`,
  `INSERT INTO risk (id, number, service_id, title, created_at)
     VALUES ('r${n}', ${m + 1}, 's${m}', 'Risk', 'nu')`,
  `INSERT INTO risk_measure (id, risk_id, what, cost, position)
     VALUES ('m${n}', 'r${m}', 'Åtgärd', ${m / 3}, 1)`,
  `DELETE FROM risk WHERE number > ${n}`,
];

const statement = fc
  .tuple(
    fc.nat(200),
    fc.nat(3),
    fc.nat(3),
    fc.constantFrom('', 'å ä ö', 'rad\nrad', '"citat"\\', "''", '🙂 \u2028'),
  )
  .map(([which, n, m, text]) => {
    const all = statements(n, m, text);
    return all[which % all.length] ?? '';
  });

const step = fc.oneof(
  { weight: 5, arbitrary: fc.array(statement, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

// Every sequence ends by going back and forth over a restart, so that no draw can leave that out.
const sequence = fc
  .array(step, { minLength: 5, maxLength: 40 })
  .map((steps) => [...steps, 'undo', 'undo', 'reopen', 'redo', 'redo', 'undo'] as const);

/** What undo and redo ought to do: a stack of everything, before and after. */
class Model {
  readonly #past: Dump[] = [];
  readonly #future: Dump[] = [];
  #now: Dump;

  constructor(now: Dump) {
    this.#now = now;
  }

  get now(): Dump {
    return this.#now;
  }

  get counts(): readonly [undoable: boolean, redoable: boolean] {
    return [this.#past.length > 0, this.#future.length > 0];
  }

  act(next: Dump): void {
    if (JSON.stringify(next) === JSON.stringify(this.#now)) return;
    this.#past.push(this.#now);
    this.#future.length = 0;
    this.#now = next;
  }

  step(direction: 'undo' | 'redo'): void {
    const [from, to] =
      direction === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.#now);
    this.#now = next;
  }
}

/** Runs the statements as one action; false where one failed and all were rolled back. */
function act(plan: PlanFile, sql: readonly string[]): boolean {
  try {
    inChangeSet(plan, changeMeta(), () => {
      for (const one of sql) plan.sqlite.exec(one);
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Takes one step with the plan and the model alike, and answers the plan to go on with. */
function take(
  plan: PlanFile,
  model: Model,
  next: readonly string[] | 'undo' | 'redo' | 'reopen',
): PlanFile {
  if (next === 'reopen') {
    plan.close();
    return reopen(plan.path);
  }
  if (next === 'undo' || next === 'redo') {
    const peek = next === 'undo' ? peekUndo(plan) : peekRedo(plan);
    if (peek !== null) (next === 'undo' ? undo : redo)(plan, changeMeta());
    model.step(next);
    return plan;
  }
  if (act(plan, next)) model.act(dump(plan));
  return plan;
}

describe('any sequence of actions, undo, redo and restarts', () => {
  it('gives back exactly what was there', () => {
    const seen = { undo: 0, redo: 0 };
    fc.assert(
      fc.property(sequence, (steps) => {
        let plan = emptyPlan();
        const model = new Model(dump(plan));
        for (const next of steps) {
          const [canUndo, canRedo] = model.counts;
          if (next === 'undo' && canUndo) seen.undo += 1;
          if (next === 'redo' && canRedo) seen.redo += 1;
          plan = take(plan, model, next);
          expect(dump(plan)).toEqual(model.now);
          expect([peekUndo(plan) !== null, peekRedo(plan) !== null]).toEqual(model.counts);
        }
        plan.close();
      }),
      { numRuns: 25 },
    );
    // It did undo and redo, and often.
    expect(seen.undo).toBeGreaterThan(25);
    expect(seen.redo).toBeGreaterThan(5);
  }, 120_000);
});
