// Why: proves that no table, column or way of writing escapes the change log, from the tables
// themselves, so that what a later migration adds is proved too.
// Must not: list tables or columns by hand.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { filledPlan } from '../test/support/filled-plan.ts';
import {
  change,
  changeMeta,
  dump,
  migrationsFolder,
  emptyPlan,
} from '../test/support/plan-files.ts';
import { exemptTables, loggedTables, type LoggedTable } from './change-log.ts';
import { inChangeSet } from './change-set.ts';
import { applyMigrations, readMigrations } from './migrate.ts';
import { createLoggedRowReader } from './logged-row.ts';
import type { PlanFile } from './open.ts';

interface Entry {
  readonly table_name: string;
  readonly record_id: string;
  readonly operation: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

interface EntryRow {
  readonly table_name: string;
  readonly record_id: string;
  readonly operation: string;
  readonly b: string | null;
  readonly a: string | null;
}

function entriesOf(plan: PlanFile, changeSetId: string): readonly Entry[] {
  const rows = plan.sqlite
    .prepare<[string], EntryRow>(
      `SELECT table_name, record_id, operation, before_json AS b, after_json AS a
       FROM change_entry WHERE change_set_id = ? ORDER BY seq`,
    )
    .all(changeSetId);
  const read = createLoggedRowReader(plan.tables);
  return rows.map(({ table_name, record_id, operation, b, a }) => ({
    table_name,
    record_id,
    operation,
    before: read(table_name, b),
    after: read(table_name, a),
  }));
}

function recorded(plan: PlanFile, sql: string): readonly Entry[] {
  const meta = changeMeta();
  change(plan, sql, meta);
  return entriesOf(plan, meta.id);
}

/** A filled plan in which any value may stand anywhere: only the change log is left to say no. */
function planWithoutRules(): PlanFile {
  const plan = filledPlan();
  const { sqlite } = plan;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  const rules = sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name NOT GLOB 'change_log_*'",
    )
    .pluck()
    .all() as string[];
  for (const name of rules) sqlite.exec(`DROP TRIGGER ${name}`);
  return plan;
}

/** SQL for another value than the column has, by its type. */
function otherValue(plan: PlanFile, table: LoggedTable, column: string): string {
  const columns = plan.sqlite.pragma(`table_info(${table.name})`) as readonly {
    name: string;
    type: string;
  }[];
  const type = columns.find(({ name }) => name === column)?.type;
  if (type === 'TEXT') return `coalesce(${column}, '') || ' å"\\'`;
  return type === 'REAL' ? `coalesce(${column}, 0) + 0.1` : `coalesce(${column}, 0) + 1000`;
}

function shippedTables(): readonly LoggedTable[] {
  const sqlite = new Database(':memory:');
  applyMigrations(sqlite, readMigrations(migrationsFolder), '2026-11-22T00:00:00Z');
  const tables = loggedTables(sqlite);
  sqlite.close();
  return tables;
}

/** Three ways to write to a table, none of which only a rule of the table would stop. */
function writesTo(plan: PlanFile, table: LoggedTable): readonly string[] {
  const { name, columns } = table;
  const [key = ''] = table.key;
  const others = columns.map((column) => otherValue(plan, table, column)).join(', ');
  return [
    `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${others} FROM ${name} LIMIT 1`,
    `UPDATE ${name} SET ${key} = ${otherValue(plan, table, key)}`,
    `DELETE FROM ${name}`,
  ];
}

const tables = shippedTables();
const recordedTables = tables.filter(({ journalColumn }) => journalColumn === null);
const journals = tables.filter(({ journalColumn }) => journalColumn !== null);

describe.each(recordedTables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  it('is recorded when rows come, with every column', () => {
    const plan = filledPlan();
    const rows = dump(plan)[name] ?? [];
    const after = plan.sqlite
      .prepare("SELECT after_json FROM change_entry WHERE table_name = ? AND operation = 'insert'")
      .pluck()
      .all(name)
      .map((json) => createLoggedRowReader(plan.tables)(name, String(json)));
    expect(after).toHaveLength(rows.length);
    expect(after).toEqual(expect.arrayContaining([...rows]));
  });

  it('is recorded when any column changes, with what it was and became', () => {
    const plan = planWithoutRules();
    const read = `SELECT * FROM ${name} ORDER BY rowid LIMIT 1`;
    for (const column of table.columns) {
      const before = plan.sqlite.prepare(read).get() as Record<string, unknown>;
      const entries = recorded(
        plan,
        `UPDATE ${name} SET ${column} = ${otherValue(plan, table, column)}
         WHERE rowid = (SELECT min(rowid) FROM ${name})`,
      );
      const after = plan.sqlite.prepare(read).get() as Record<string, unknown>;
      const idOf = (row: Record<string, unknown>): string =>
        table.key.map((key) => row[key]).join('|');
      const entry = (operation: string, one: object | null, other: object | null): object => ({
        table_name: name,
        record_id: idOf(one === null ? after : before),
        operation,
        before: one,
        after: other,
      });
      // With another key, one record goes and another comes.
      expect(entries).toEqual(
        table.key.includes(column)
          ? [entry('delete', before, null), entry('insert', null, after)]
          : [entry('update', before, after)],
      );
      expect(table.columns.filter((one) => after[one] !== before[one])).toEqual([column]);
    }
  });

  it('is recorded when rows go, with every column', () => {
    const plan = planWithoutRules();
    const rows = dump(plan)[name] ?? [];
    const entries = recorded(plan, `DELETE FROM ${name}`);
    expect(entries.map(({ operation, after }) => [operation, after])).toEqual(
      rows.map(() => ['delete', null]),
    );
    expect(entries.map(({ before }) => before)).toEqual(expect.arrayContaining([...rows]));
  });

  it('cannot be written outside a change set', () => {
    const plan = planWithoutRules();
    const before = dump(plan);
    for (const sql of writesTo(plan, table)) {
      expect(() => plan.sqlite.exec(sql)).toThrow(`${name} changed outside a change set`);
    }
    expect(dump(plan)).toEqual(before);
  });
});

describe.each(journals.map((table) => [table.name, table] as const))('%s', (name, table) => {
  it('is its own log: nothing in it changes or goes, and no second copy is written', () => {
    const plan = planWithoutRules();
    for (const column of table.columns) {
      const sql = `UPDATE ${name} SET ${column} = ${otherValue(plan, table, column)}`;
      expect(() => change(plan, sql)).toThrow('append-only');
    }
    expect(() => change(plan, `DELETE FROM ${name}`)).toThrow('append-only');
    const copies = plan.sqlite.prepare('SELECT 1 FROM change_entry WHERE table_name = ?').all(name);
    expect(copies).toEqual([]);
  });

  it('cannot be written outside a change set', () => {
    const plan = planWithoutRules();
    const [insert = '', ...others] = writesTo(plan, table);
    expect(() => plan.sqlite.exec(insert)).toThrow('outside its change set');
    for (const sql of others) expect(() => plan.sqlite.exec(sql)).toThrow('append-only');
  });
});

describe('ways of writing', () => {
  const newService = (id: string, ref: string): string =>
    `INSERT INTO service (id, ref, name, created_at, updated_at)
     VALUES ('${id}', '${ref}', 'Insats ${id}', 'nu', 'nu')`;

  it('REPLACE is recorded as what it takes away, with children, and what it adds', () => {
    const plan = emptyPlan();
    change(plan, `${newService('a', 'S1')}; INSERT INTO service_form VALUES ('a', 'Grupp', 1)`);
    const entries = recorded(plan, newService('b', 'S1').replace('INSERT', 'INSERT OR REPLACE'));
    expect(
      entries.map((entry) => `${entry.operation} ${entry.table_name} ${entry.record_id}`),
    ).toEqual(['delete service_form a|Grupp', 'delete service a', 'insert service b']);
  });

  it('UPSERT is recorded as the change it makes', () => {
    const plan = emptyPlan();
    change(plan, newService('a', 'S1'));
    const entries = recorded(
      plan,
      `${newService('b', 'S1')} ON CONFLICT (ref) DO UPDATE SET name = excluded.name`,
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      operation: 'update',
      record_id: 'a',
      before: { name: 'Insats a' },
      after: { name: 'Insats b' },
    });
  });

  it('a deletion that cascades is recorded for every row it takes, children first', () => {
    const plan = filledPlan({ withVote: false });
    change(plan, 'DELETE FROM session_service; DELETE FROM minority_reason; DELETE FROM cut_line');
    const before = dump(plan);
    const entries = recorded(plan, "DELETE FROM service WHERE id = 's1'");
    const after = dump(plan);
    const gone = Object.entries(before).flatMap(([name, rows]) =>
      rows.slice(after[name]?.length).map(() => name),
    );
    expect(gone.length).toBeGreaterThan(20);
    expect(entries.map((entry) => entry.table_name).toSorted()).toEqual(gone.toSorted());
    expect(entries.at(-1)).toMatchObject({ table_name: 'service', record_id: 's1' });
  });

  it('an update that changes nothing leaves no entry and no change set', () => {
    const plan = emptyPlan();
    change(plan, newService('a', 'S1'));
    const sets = plan.sqlite.prepare('SELECT count(*) FROM change_set').pluck();
    expect(sets.get()).toBe(1);
    change(plan, "UPDATE service SET name = name, notes = NULL WHERE id = 'a'");
    expect(sets.get()).toBe(1);
  });

  it('keeps text, numbers and nothing exactly as they were', () => {
    const plan = emptyPlan();
    const text = 'rad 1\n"rad" 2\\ \u0000 \u2028 å ä ö 🙂';
    const cost = 0.1 + 0.2;
    inChangeSet(plan, changeMeta(), () =>
      plan.sqlite
        .prepare(
          `INSERT INTO service (id, ref, name, notes, yearly_cost, created_at, updated_at)
           VALUES ('a', 'S1', 'Insats', ?, ?, 'nu', 'nu')`,
        )
        .run(text, cost),
    );
    const read = (path: string): unknown =>
      plan.sqlite
        .prepare(`SELECT json_extract(after_json, '${path}') FROM change_entry`)
        .pluck()
        .get();
    expect(read('$.notes')).toBe(text);
    expect(read('$.yearly_cost')).toBe(cost);
    expect(read('$.purpose')).toBeNull();
  });
});

describe('the log itself', () => {
  it('covers every table but the closed list', () => {
    const { sqlite } = emptyPlan();
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
      .pluck()
      .all() as string[];
    expect(tables.filter((name) => !exemptTables.has(name)).toSorted()).toEqual(
      loggedTables(sqlite).map(({ name }) => name),
    );
  });

  it.each([
    'UPDATE change_entry SET after_json = NULL',
    'DELETE FROM change_entry',
    "UPDATE change_set SET role = 'Någon annan'",
    'DELETE FROM change_set',
  ])('cannot be rewritten: %s', (sql) => {
    const plan = filledPlan();
    expect(() => plan.sqlite.exec(sql)).toThrow('history is append-only');
  });

  it('refuses a vote that names another change set than its own', () => {
    const plan = filledPlan();
    const first = plan.sqlite.prepare('SELECT min(id) FROM change_set').pluck().get();
    const vote = `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT 'vo2', 2, round_id, participant_id, service_id, criterion,
      5, confidence, entry, NULL, at, '${String(first)}' FROM vote`;
    expect(() => change(plan, vote)).toThrow('outside its change set');
    expect(() => plan.sqlite.exec(vote)).toThrow('outside its change set');
  });
});
