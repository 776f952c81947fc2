// Why: proves that opening an older plan brings it forward whole, with a copy made before, and that
// a plan which does not fit is refused with not a byte changed.
// Must not: use invented tables where the shipped ones show the same.
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PlanFileRefusal } from '../../db/errors.ts';
import { openPlanFile, type PlanFile } from '../../db/open.ts';
import { readMigrations } from '../../db/migrate.ts';
import { peekUndo, undo } from '../../db/undo.ts';
import { filledPlanFile } from '../support/filled-plan.ts';
import {
  change,
  changeMeta,
  dump,
  migrationsFolder,
  migrationsWith,
  newPlan,
  reopen,
} from '../support/plan-files.ts';

const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });

const shipped = readMigrations(migrationsFolder).length;
const addColumn = 'ALTER TABLE goal ADD COLUMN horizon TEXT;';
const addTable = 'CREATE TABLE idea (id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT;';

/** A closed, filled plan alone in its folder, brought forward to the given migrations. */
function filledPlanAt(migrations: string): string {
  const path = filledPlanFile();
  const plan = reopen(path, migrations);
  plan.close();
  if (plan.upgrade !== null) rmSync(plan.upgrade.backupPath);
  return path;
}

function schemaOf(plan: PlanFile): readonly unknown[] {
  return plan.sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

/** A migration that rebuilds a table as SQLite's manual says, for want of a better ALTER TABLE. */
function rebuild(table: string): string {
  const sqlite = new Database(':memory:');
  sqlite.exec(readMigrations(migrationsFolder)[0]?.sql ?? '');
  const objects = sqlite
    .prepare<[string], { type: string; sql: string }>(
      `SELECT type, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'table' DESC`,
    )
    .all(table);
  sqlite.close();
  const [made, ...rest] = objects.map(({ sql }) => sql);
  return [
    made?.replace(`CREATE TABLE ${table}`, `CREATE TABLE ${table}_new`),
    `INSERT INTO ${table}_new SELECT * FROM ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table}_new RENAME TO ${table}`,
    ...rest,
    '',
  ].join(';\n');
}

describe('an older plan', () => {
  it('is brought to the schema of a new one, with everything in it', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    const rows = dump(before);
    before.close();

    const newer = migrationsWith(addColumn, addTable);
    const plan = reopen(path, newer);
    expect(plan.upgrade?.fromVersion).toBe(shipped);
    expect(plan.sqlite.pragma('user_version', { simple: true })).toBe(shipped + 2);
    expect(schemaOf(plan)).toEqual(schemaOf(newPlan(undefined, newer)));
    const goals = (rows.goal ?? []).map((row) => Object.assign({}, row, { horizon: null }));
    expect(goals.length).toBeGreaterThan(0);
    expect(dump(plan)).toEqual({ ...rows, goal: goals, idea: [] });
    plan.close();
    expect(reopen(path, newer).upgrade).toBeNull();
  });

  it('is copied first, to a file that is the plan as it was', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    const rows = dump(before);
    const schema = schemaOf(before);
    before.close();

    const plan = reopen(path, migrationsWith('DELETE FROM goal;'));
    expect(dump(plan).goal).toEqual([]);
    const copyPath = plan.upgrade?.backupPath ?? '';
    expect(copyPath).toBe(path.replace('.flplan', ` (före version ${shipped + 1}).flplan-backup`));
    plan.close();
    const copy = reopen(copyPath);
    expect(dump(copy)).toEqual(rows);
    expect(schemaOf(copy)).toEqual(schema);
    copy.close();
    expect(readdirSync(join(path, '..')).toSorted()).toHaveLength(2);
  });

  it('never gives the copy a name that is taken', () => {
    const path = filledPlanFile();
    const taken = path.replace('.flplan', ` (före version ${shipped + 1}).flplan-backup`);
    writeFileSync(taken, 'något annat');
    const plan = reopen(path, migrationsWith(addColumn));
    expect(readFileSync(taken, 'utf8')).toBe('något annat');
    expect(plan.upgrade?.backupPath).toBe(
      taken.replace('.flplan-backup', '').replace(')', ' 2).flplan-backup'),
    );
  });

  it('records changes of what a migration added, and of what it rebuilt', () => {
    const path = filledPlanFile();
    const plan = reopen(path, migrationsWith(addColumn, addTable, rebuild('milestone')));
    const meta = changeMeta();
    change(
      plan,
      `UPDATE goal SET horizon = '2027'; INSERT INTO idea VALUES ('i1', 'Prova kvällstid');
       UPDATE milestone SET text = 'Ny text'`,
      meta,
    );
    const tables = plan.sqlite
      .prepare('SELECT DISTINCT table_name FROM change_entry WHERE change_set_id = ?')
      .pluck()
      .all(meta.id);
    expect(tables).toEqual(['goal', 'idea', 'milestone']);
    expect(() => plan.sqlite.exec("UPDATE goal SET horizon = '2028'")).toThrow(
      'outside a change set',
    );
  });

  it('has its history, but undo does not reach back past the migration', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    expect(peekUndo(before)).not.toBeNull();
    before.close();

    const plan = reopen(path, migrationsWith(addColumn));
    expect(peekUndo(plan)).toBeNull();
    expect(() => undo(plan, changeMeta())).toThrow(refused('cannot-undo'));
    change(plan, "UPDATE goal SET horizon = '2027'", { label: 'Satte år' });
    expect(peekUndo(plan)?.label).toBe('Satte år');
    undo(plan, changeMeta());
    expect(peekUndo(plan)).toBeNull();
  });

  it('is not migrated when it is opened to read', () => {
    const path = filledPlanFile();
    const bytes = readFileSync(path);
    const migrations = migrationsWith(addColumn);
    expect(() => openPlanFile(path, { migrationsFolder: migrations, readOnly: true })).toThrow(
      refused('plan-read-only'),
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['Plan.flplan']);
  });
});

describe('rebuilding a table that others hang on', () => {
  const sql = rebuild('service');

  it('loses no row of the table or of any child', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    const rows = dump(before);
    before.close();
    const children = Object.entries(rows).filter(
      ([, list]) => list.length > 0 && 'service_id' in (list[0] as object),
    );
    expect(children.length).toBeGreaterThan(10);

    const plan = reopen(path, migrationsWith(sql));
    expect(dump(plan)).toEqual(rows);
    expect(plan.sqlite.pragma('foreign_key_check')).toEqual([]);
    // The children still follow their parent.
    expect(() => change(plan, "INSERT INTO service_area VALUES ('none', 'none')")).toThrow(
      'FOREIGN KEY',
    );
  });

  it('would lose them where foreign keys are on, so the test above can fail', () => {
    const sqlite = new Database(filledPlanFile());
    onTestFinished(() => {
      sqlite.close();
    });
    const answers = sqlite.prepare('SELECT count(*) FROM screening_answer').pluck();
    expect(answers.get()).toBe(1);
    // As drizzle's migrator does it: the pragma stands inside the transaction and has no effect.
    sqlite.exec('PRAGMA foreign_keys = ON; BEGIN; PRAGMA foreign_keys = OFF');
    const triggers = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck();
    for (const name of triggers.all() as string[]) sqlite.exec(`DROP TRIGGER ${name}`);
    sqlite.exec(
      'DELETE FROM vote; DELETE FROM tally; DELETE FROM session_service; DELETE FROM minority_reason; DELETE FROM cut_line',
    );
    sqlite.exec(sql);
    expect(answers.get()).toBe(0);
  });
});

describe('a migration that fails', () => {
  const cases: readonly (readonly [what: string, steps: readonly string[], message: string])[] = [
    [
      'has wrong SQL',
      [addColumn, 'UPDATE goal SET name = name; SELECT no_such_function();'],
      'no_such_function',
    ],
    ['ends its transaction', ['DELETE FROM goal; ROLLBACK;'], 'ended its transaction'],
    [
      'adds a table that cannot be recorded',
      ['CREATE TABLE t (id BLOB PRIMARY KEY NOT NULL) STRICT;'],
      'cannot be logged',
    ],
    ['adds a table without a key', ['CREATE TABLE t (a TEXT) STRICT;'], 'no primary key'],
    ['adds a virtual table', ['CREATE VIRTUAL TABLE t USING fts5(a);'], 'cannot be logged'],
  ];
  it.each(cases)('leaves the plan as it was: it %s', (_what, steps, message) => {
    const path = filledPlanFile();
    const bytes = readFileSync(path);
    const migrations = migrationsWith(...steps);
    expect(() => openPlanFile(path, { migrationsFolder: migrations })).toThrow(message);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    // A copy was made and stays; nothing else does.
    expect(readdirSync(join(path, '..'))).toHaveLength(2);
    reopen(path).close();
  });

  it('is refused, and leaves the plan as it was, where references would break', () => {
    const path = filledPlanFile();
    const bytes = readFileSync(path);
    const migrations = migrationsWith("DELETE FROM target_group WHERE id <> '';");
    expect(() => openPlanFile(path, { migrationsFolder: migrations })).toThrow(
      refused('plan-corrupt'),
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a plan whose migrations do not fit', () => {
  interface Outcome {
    readonly codes: readonly string[];
    readonly isUntouched: boolean;
    readonly files: readonly string[];
  }

  /** What opening it, to read and to write, answers and leaves behind. */
  function tryToOpen(path: string, migrations: string): Outcome {
    const bytes = readFileSync(path);
    const codes = [true, false].map((readOnly) => {
      try {
        openPlanFile(path, { migrationsFolder: migrations, readOnly }).close();
        return 'opened';
      } catch (error) {
        return error instanceof PlanFileRefusal ? error.code : String(error);
      }
    });
    const files = readdirSync(join(path, '..'));
    return { codes, isUntouched: readFileSync(path).equals(bytes), files };
  }

  const refusedWith = (code: string): Outcome => ({
    codes: [code, code],
    isUntouched: true,
    files: ['Plan.flplan'],
  });

  it('is refused where it is newer than this app', () => {
    expect(tryToOpen(filledPlanAt(migrationsWith(addColumn)), migrationsFolder)).toEqual(
      refusedWith('plan-newer'),
    );
  });

  it('is refused where a migration was edited', () => {
    const path = filledPlanAt(migrationsWith(addColumn));
    expect(tryToOpen(path, migrationsWith(`${addColumn}\n-- edited`))).toEqual(
      refusedWith('plan-migrations-differ'),
    );
  });

  it('is refused where two migrations changed places', () => {
    const path = filledPlanAt(migrationsWith(addColumn, addTable));
    expect(tryToOpen(path, migrationsWith(addTable, addColumn))).toEqual(
      refusedWith('plan-migrations-differ'),
    );
  });

  it('is refused where a migration was renamed', () => {
    const path = filledPlanAt(migrationsWith(addColumn));
    const migrations = migrationsWith(addColumn);
    const number = String(shipped + 1).padStart(4, '0');
    renameSync(
      join(migrations, `${number}-test-step.sql`),
      join(migrations, `${number}-other.sql`),
    );
    expect(tryToOpen(path, migrations)).toEqual(refusedWith('plan-migrations-differ'));
  });

  const spoiled: readonly (readonly [what: string, sql: string, code: string])[] = [
    [
      'has a gap',
      `DELETE FROM schema_migration WHERE number = ${shipped + 1}`,
      'plan-migrations-differ',
    ],
    ['has none', 'DELETE FROM schema_migration', 'plan-corrupt'],
    ['has no table of them', 'DROP TABLE schema_migration', 'plan-corrupt'],
    ['has another version in its header', 'PRAGMA user_version = 99', 'plan-migrations-differ'],
  ];
  it.each(spoiled)('is refused where the plan %s', (_what, sql, code) => {
    const migrations = migrationsWith(addColumn, addTable);
    const path = filledPlanAt(migrations);
    new Database(path).exec(sql).close();
    expect(tryToOpen(path, migrations)).toEqual(refusedWith(code));
  });

  it('is refused, before it is looked at, where the app itself lacks a migration', () => {
    const path = filledPlanFile();
    const migrations = migrationsWith(addColumn, addTable);
    const number = (offset: number): string => String(shipped + offset).padStart(4, '0');
    renameSync(
      join(migrations, `${number(2)}-test-step.sql`),
      join(migrations, `${number(3)}-test-step.sql`),
    );
    expect(tryToOpen(path, migrations)).toEqual(refusedWith('plan-migrations-differ'));
    writeFileSync(join(migrations, 'extra.sql'), 'SELECT 1;');
    expect(tryToOpen(path, migrations)).toEqual(refusedWith('plan-migrations-differ'));
  });
});

it('a migration is the same whatever line ends the checkout gave it', () => {
  const unix = migrationsWith('CREATE TABLE idea (\n  id TEXT PRIMARY KEY NOT NULL\n) STRICT;\n');
  const windows = migrationsWith(
    'CREATE TABLE idea (\r\n  id TEXT PRIMARY KEY NOT NULL\r\n) STRICT;\r\n',
  );
  const path = filledPlanAt(unix);
  expect(reopen(path, windows).upgrade).toBeNull();
});

it('the shipped migrations hold nothing that takes the transaction out of the migrator’s hands', () => {
  for (const { name, sql } of readMigrations(migrationsFolder)) {
    const statements = sql.replaceAll(/--.*$/gmu, '');
    expect([
      name,
      /\b(?:COMMIT|ROLLBACK|SAVEPOINT|PRAGMA|ATTACH|VACUUM)\b/iu.exec(statements),
    ]).toEqual([name, null]);
  }
});
