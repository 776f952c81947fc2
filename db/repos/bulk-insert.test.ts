// Why: proves that rows which come together are logged exactly as rows that come one by one, in every
// table, and that the trigger which stands aside for it never stays aside.
// Must not: list tables or columns by hand.
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { changeMeta, dump, emptyPlan, migrationsFolder } from '../../test/support/plan-files.ts';
import { insertLoggedTogether, loggedTable, loggedTables } from '../change-log.ts';
import { inChangeSet } from '../change-set.ts';
import { checkPlanFile } from '../check.ts';
import { applyMigrations, readMigrations } from '../migrate.ts';
import type { PlanFile } from '../open.ts';
import * as schema from '../schema.ts';
import { redo, undo } from '../undo.ts';
import { insertRows } from './bulk-insert.ts';
import { preparedInsert } from './database.ts';

/** A database in which any value may stand anywhere: only the change log has a say. */
function withoutRules(): Database.Database {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, readMigrations(migrationsFolder), '2026-11-22T00:00:00Z');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  sqlite.exec(`INSERT INTO change_set (id, seq, kind, label, role, at)
    VALUES ('set', 1, 'do', 'Läste in', 'Strateg', 'nu')`);
  return sqlite;
}

const sqlite = withoutRules();
const database = drizzle(sqlite, { schema });
const recordedNames = new Set(
  loggedTables(sqlite)
    .filter(({ journalColumn }) => journalColumn === null)
    .map(({ name }) => name),
);
const recorded = Object.values(schema)
  .filter((table) => is(table, SQLiteTable))
  .filter((table) => recordedNames.has(getTableName(table)))
  .map((table) => [getTableName(table), table] as const);

/** What the work leaves in the table and in the log, which are then as they were. */
function tried(table: string, work: () => void): { rows: unknown[]; log: unknown[] } {
  sqlite.exec("BEGIN; INSERT INTO change_context (only_row, change_set_id) VALUES (1, 'set')");
  try {
    work();
    return {
      rows: sqlite.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all(),
      log: sqlite.prepare('SELECT * FROM change_entry ORDER BY seq').all(),
    };
  } finally {
    sqlite.exec('ROLLBACK');
  }
}

const anyText = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());

function anyValue(column: SQLiteColumn): fc.Arbitrary<unknown> {
  const value: fc.Arbitrary<unknown> =
    column.dataType === 'boolean'
      ? fc.boolean()
      : column.getSQLType() === 'integer'
        ? fc.integer({ min: -1_000_000, max: 1_000_000 })
        : column.dataType === 'number'
          ? fc.double({ noNaN: true, noDefaultInfinity: true })
          : anyText;
  return column.notNull ? value : fc.option<unknown>(value);
}

/** Rows of any content, of which no two have a text or a whole number in common. */
function anyRows(table: SQLiteTable): fc.Arbitrary<readonly Record<string, unknown>[]> {
  const columns = getTableColumns(table);
  const row = fc.record(
    Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, anyValue(column)])),
  );
  const toldApart = (value: unknown, index: number): unknown => {
    if (typeof value === 'string') return `${value}${index}`;
    return Number.isInteger(value) ? Number(value) * 100 + index : value;
  };
  return fc
    .array(row, { minLength: 8, maxLength: 70 })
    .map((rows) =>
      rows.map((one, index) =>
        Object.fromEntries(
          Object.entries(one).map(([key, value]) => [key, toldApart(value, index)]),
        ),
      ),
    );
}

it('there is something to prove', () => {
  expect(recorded.length).toBeGreaterThan(40);
});

it.each(recorded)('rows of %s that come together are logged as if one by one', (name, table) => {
  fc.assert(
    fc.property(anyRows(table), (any) => {
      const rows = any as (typeof table.$inferSelect)[];
      const together = tried(name, () => insertRows(database, table, rows));
      const oneByOne = tried(name, () => {
        for (const row of rows) preparedInsert(database, table)(row);
      });
      expect(together).toEqual(oneByOne);
      expect(together.log).toHaveLength(rows.length);
    }),
    { numRuns: 12 },
  );
});

const newGoals = (count: number): { id: string; name: string; position: number }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `g${String(index).padStart(3, '0')}`,
    name: `Mål ${index}`,
    position: index,
  }));

const addGoals = (plan: PlanFile, rows: ReturnType<typeof newGoals>): void => {
  inChangeSet(plan, changeMeta(), () => insertRows(plan.orm, schema.goal, rows));
};

function standsAside(plan: PlanFile): unknown {
  return plan.sqlite.prepare('SELECT bulk_table FROM change_context').pluck().get();
}

describe('rows that come together', () => {
  it('are undone and redone, and leave a sound plan', () => {
    const plan = emptyPlan();
    addGoals(plan, newGoals(200));
    const after = dump(plan);
    undo(plan, changeMeta());
    expect(dump(plan).goal).toEqual([]);
    redo(plan, changeMeta());
    expect(dump(plan)).toEqual(after);
    expect(checkPlanFile(plan)).toEqual([]);
  });

  it('leave nothing where one of them cannot come, even if the caller goes on', () => {
    const plan = emptyPlan();
    inChangeSet(plan, changeMeta(), () => {
      const twice = [...newGoals(90), ...newGoals(1)];
      expect(() => insertRows(plan.orm, schema.goal, twice)).toThrow('UNIQUE');
      expect(standsAside(plan)).toBeNull();
      plan.sqlite.exec("INSERT INTO goal VALUES ('nytt', 'Nytt mål', 1)");
    });
    expect(dump(plan).goal).toMatchObject([{ id: 'nytt' }]);
    expect(plan.sqlite.prepare('SELECT record_id FROM change_entry').pluck().all()).toEqual([
      'nytt',
    ]);
    expect(checkPlanFile(plan)).toEqual([]);
  });

  it('are refused where not all of them are found again for the log', () => {
    const plan = emptyPlan();
    const { sqlite: file } = plan;
    file.exec('BEGIN; INSERT INTO change_context (only_row, change_set_id) VALUES (1, NULL)');
    file.exec("UPDATE change_context SET bulk_table = 'goal'");
    file.exec("INSERT INTO goal (rowid, id, name, position) VALUES (50, 'g', 'Mål', 1); COMMIT");
    file.exec('DELETE FROM change_context');
    const table = loggedTable(file, 'goal');
    const early = "INSERT INTO goal (rowid, id, name, position) VALUES (7, 'tidigt', 'Mål', 1)";
    expect(() =>
      inChangeSet(plan, changeMeta(), () =>
        insertLoggedTogether(file, table, 1, () => file.exec(early)),
      ),
    ).toThrow('1 rows came, 0 of them could be logged');
    expect(dump(plan).goal).toMatchObject([{ id: 'g' }]);
  });

  it('cannot come outside a change set', () => {
    const plan = emptyPlan();
    expect(() => insertRows(plan.orm, schema.goal, newGoals(20))).toThrow(
      'goal changed outside a change set',
    );
    expect(dump(plan).goal).toEqual([]);
  });

  it('let no other table go past the log meanwhile', () => {
    const plan = emptyPlan();
    const { sqlite: file } = plan;
    inChangeSet(plan, changeMeta(), () => {
      insertLoggedTogether(file, loggedTable(file, 'goal'), 1, () => {
        file.exec("INSERT INTO goal VALUES ('g', 'Mål', 1)");
        file.exec("INSERT INTO area VALUES ('a', 'Område', 1)");
      });
      expect(standsAside(plan)).toBeNull();
    });
    const log = plan.sqlite
      .prepare("SELECT operation || ' ' || record_id FROM change_entry ORDER BY seq")
      .pluck()
      .all();
    expect(log).toEqual(['insert a', 'insert g']);
  });
});
