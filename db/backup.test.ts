// Why: proves that a copy is whole before it has a name, and that nothing is ever overwritten.
// Must not: trust the copy's own word: it is opened and compared row by row.
import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledPlan, filledPlanFile } from '../test/support/filled-plan.ts';
import { change, dump, reopen, temporaryFolder } from '../test/support/plan-files.ts';
import { backupPlan, copyVerified, restoreBackup } from './backup.ts';

const refused = (code: string): unknown =>
  expect.objectContaining({ name: 'PlanFileRefusal', code });

describe('a backup', () => {
  it('of an open plan has every row, history too, and is itself a plan', () => {
    const plan = filledPlan();
    const out = join(temporaryFolder(), 'Säkerhetskopia.flplan');
    const report = backupPlan(plan, out);
    expect(report).toMatchObject({ path: out, size: readFileSync(out).length });
    expect(report.rows).toBeGreaterThan(100);

    const copy = reopen(out);
    expect(dump(copy)).toEqual(dump(plan));
    for (const table of ['change_set', 'change_entry', 'schema_migration']) {
      const rows = `SELECT * FROM ${table}`;
      expect(copy.sqlite.prepare(rows).all()).toEqual(plan.sqlite.prepare(rows).all());
    }
    // The plan goes on, and the copy stands by itself.
    change(plan, "DELETE FROM goal WHERE id = 'g2'");
    expect(dump(copy).goal).toHaveLength(2);
  });

  it('of a closed plan leaves the plan as it was', () => {
    const path = filledPlanFile();
    const bytes = readFileSync(path);
    const out = join(temporaryFolder(), 'Kopia.flplan');
    backupPlan(path, out);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
    expect(readdirSync(dirname(out))).toEqual(['Kopia.flplan']);
  });

  it('never overwrites, and leaves no trace where it is refused', () => {
    const plan = filledPlan();
    const folder = temporaryFolder();
    const taken = join(folder, 'Kopia.flplan');
    writeFileSync(taken, 'något annat');
    expect(() => backupPlan(plan, taken)).toThrow(refused('plan-exists'));
    expect(() => backupPlan(plan, plan.path)).toThrow(refused('plan-exists'));
    expect(readFileSync(taken, 'utf8')).toBe('något annat');
    expect(() => backupPlan(plan, join(folder, 'saknas', 'Kopia.flplan'))).toThrow(
      refused('file-not-found'),
    );
    expect(readdirSync(folder)).toEqual(['Kopia.flplan']);
  });

  it('of a plan that is open elsewhere by path is refused', () => {
    const plan = filledPlan();
    const out = join(temporaryFolder(), 'Kopia.flplan');
    expect(() => backupPlan(plan.path, out)).toThrow(refused('plan-in-use'));
  });

  it('of a plan with broken references is refused, since the copy would be no better', () => {
    const path = filledPlanFile();
    const sqlite = new Database(path);
    sqlite.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER change_log_area_delete; DELETE FROM area');
    const folder = temporaryFolder();
    expect(() => copyVerified(sqlite, join(folder, 'Kopia.flplan'))).toThrow(
      refused('plan-corrupt'),
    );
    sqlite.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('restoring', () => {
  it('makes a plan equal to the one backed up, and keeps the backup', () => {
    const plan = filledPlan();
    const folder = temporaryFolder();
    const backup = join(folder, 'Kopia.flplan-backup');
    backupPlan(plan, backup);
    const bytes = readFileSync(backup);
    restoreBackup(backup, join(folder, 'Åter.flplan'));
    expect(readFileSync(backup).equals(bytes)).toBe(true);
    expect(dump(reopen(join(folder, 'Åter.flplan')))).toEqual(dump(plan));
  });

  it('never overwrites, and refuses what is no plan, damaged or missing', () => {
    const folder = temporaryFolder();
    const out = join(folder, 'Ny.flplan');
    const backup = filledPlanFile();
    mkdirSync(join(folder, 'taget'));
    expect(() => restoreBackup(backup, join(folder, 'taget'))).toThrow(refused('plan-exists'));

    const text = join(folder, 'text.flplan');
    writeFileSync(text, 'inte en plan');
    expect(() => restoreBackup(text, out)).toThrow(refused('plan-not-a-plan'));
    expect(() => restoreBackup(join(folder, 'saknas'), out)).toThrow(refused('file-not-found'));
    writeFileSync(backup, readFileSync(backup).subarray(0, 40_000));
    expect(() => restoreBackup(backup, out)).toThrow(refused('plan-corrupt'));
    expect(readdirSync(folder).toSorted()).toEqual(['taget', 'text.flplan']);
  });
});
