// Why: proves that the plan of every release so far opens in this one, whole and sound.
// Must not: rewrite a fixture so that a test passes: what a release wrote is what people have.
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPlanFile } from '../../db/check.ts';
import type { PlanFile } from '../../db/open.ts';
import { peekRedo } from '../../db/undo.ts';
import { change, newPlan, reopen, temporaryFolder } from '../support/plan-files.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'test/fixtures/plans');
const ending = '.flplan.gz';
const releases = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));

function schemaOf(plan: PlanFile): readonly unknown[] {
  return plan.sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

/** Rows per table, of tables that hold any. */
function countsOf(sqlite: Database.Database): Readonly<Record<string, number>> {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables
      .map(
        (name) =>
          [name, Number(sqlite.prepare(`SELECT count(*) FROM ${name}`).pluck().get())] as const,
      )
      .filter(([, count]) => count > 0),
  );
}

it('this release has left its plan behind', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(releases).toContain(version);
});

describe.each(releases)('the plan of release %s', (release) => {
  function fixture(): string {
    const path = join(temporaryFolder(), 'Plan.flplan');
    writeFileSync(path, gunzipSync(readFileSync(join(folder, release + ending))));
    return path;
  }

  it('opens, comes to the schema of a new plan, is sound and goes on', () => {
    const plan = reopen(fixture());
    expect(schemaOf(plan)).toEqual(schemaOf(newPlan()));
    expect(checkPlanFile(plan)).toEqual([]);
    change(plan, "INSERT INTO goal (id, name, position) VALUES ('ny', 'Nytt mål', 9)");
    expect(checkPlanFile(plan)).toEqual([]);
    expect(peekRedo(plan)).toBeNull();
  });

  it('loses no row of any table', () => {
    const path = fixture();
    const old = new Database(path, { readonly: true });
    const { schema_migration: _, ...before } = countsOf(old);
    old.close();
    expect(Object.keys(before).length).toBeGreaterThan(45);
    expect(countsOf(reopen(path).sqlite)).toMatchObject(before);
  });
});
