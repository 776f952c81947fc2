// Why: proves that each kind of harm to a plan is found and named, and that a sound plan is sound.
// Must not: harm a plan in ways that SQLite itself would refuse on opening (see open.test.ts).
import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filledPlan, filledPlanFile } from '../test/support/filled-plan.ts';
import {
  change,
  changeMeta,
  emptyPlan,
  migrationsWith,
  reopen,
} from '../test/support/plan-files.ts';
import { checkPlanFile } from './check.ts';
import { redo, undo } from './undo.ts';

/** What is found in a filled plan that something outside the program has changed. */
function harmed(sql: string, path = filledPlanFile()): ReturnType<typeof checkPlanFile> {
  const sqlite = new Database(path);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(sql);
  sqlite.close();
  return checkPlanFile(reopen(path));
}

/** As above, by someone who knows of the log's triggers and puts them back. */
function harmedPastTheLog(sql: string): ReturnType<typeof checkPlanFile> {
  const path = filledPlanFile();
  const sqlite = new Database(path);
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  sqlite.close();
  const drop = triggers.map(({ name }) => `DROP TRIGGER ${name};`).join('');
  const restore = triggers.map((trigger) => `${trigger.sql};`).join('');
  return harmed(`BEGIN; ${drop} ${sql}; ${restore} COMMIT;`, path);
}

describe('a sound plan', () => {
  it('has nothing wrong, empty or filled, worked in, undone and reopened', () => {
    expect(checkPlanFile(emptyPlan())).toEqual([]);
    const plan = filledPlan({ withVote: false });
    expect(checkPlanFile(plan)).toEqual([]);
    change(plan, "UPDATE service SET yearly_cost = 1e21, notes = 'a' || char(0) || 'b'");
    change(plan, "UPDATE goal SET id = 'g8' WHERE id = 'g1'; DELETE FROM need");
    change(plan, "INSERT OR REPLACE INTO goal VALUES ('g8', 'Ersatt', 2)");
    expect(checkPlanFile(plan)).toEqual([]);
    undo(plan, changeMeta());
    undo(plan, changeMeta());
    expect(checkPlanFile(plan)).toEqual([]);
    redo(plan, changeMeta());
    expect(checkPlanFile(plan)).toEqual([]);
    plan.close();
    expect(checkPlanFile(reopen(plan.path))).toEqual([]);
  });

  it('has nothing wrong after a migration that changed rows without the log', () => {
    const step = "UPDATE goal SET name = upper(name); INSERT INTO goal VALUES ('m', 'Ny', 9);";
    expect(checkPlanFile(reopen(filledPlanFile(), migrationsWith(step)))).toEqual([]);
  });
});

describe('a plan that was harmed', () => {
  it.each([
    [
      'a row that hangs loose',
      "DELETE FROM area WHERE id = 'a2'",
      ['area a2', 'target_group_area, rad 2'],
    ],
    [
      'a value changed outside the program',
      "UPDATE service SET name = 'Annat' WHERE id = 's2'",
      ['service s2'],
    ],
    [
      'a row added outside the program',
      "INSERT INTO goal VALUES ('x', 'Insmuglat', 1)",
      ['goal x'],
    ],
    ['a row taken out outside the program', "DELETE FROM goal WHERE id = 'g2'", ['goal g2']],
  ])('is found out, though its triggers are whole: %s', (_what, sql, places) => {
    const problems = harmedPastTheLog(sql);
    expect(problems.map(({ place }) => place).toSorted()).toEqual(places);
    for (const { message } of problems) expect(message).toMatch(/^[A-ZÅÄÖ].*\.$/u);
  });

  it.each([
    [
      'a missing trigger',
      'DROP TRIGGER change_log_goal_update',
      ['trigger change_log_goal_update'],
    ],
    [
      'a changed trigger',
      `DROP TRIGGER round_stays_revealed; CREATE TRIGGER round_stays_revealed
       BEFORE UPDATE ON round BEGIN SELECT 1; END`,
      ['trigger round_stays_revealed'],
    ],
    ['a missing index', 'DROP INDEX vote_round', ['index vote_round']],
    ['a foreign table', 'CREATE TABLE extra (a TEXT PRIMARY KEY)', ['table extra']],
    ['another column', 'ALTER TABLE goal ADD COLUMN extra TEXT', ['table goal']],
    [
      'an action that never ended',
      "INSERT INTO change_context (only_row, change_set_id) VALUES (1, 'x')",
      ['change_context'],
    ],
  ])('is found out: %s', (_what, sql, places) => {
    const problems = harmed(sql);
    expect(problems.map(({ place }) => place).toSorted()).toEqual(places.toSorted());
    for (const { message } of problems) expect(message).toMatch(/^[A-ZÅÄÖ].*\.$/u);
  });

  it.each([
    [
      'vote',
      'Röstjournalen',
      'DROP TRIGGER vote_is_append_only_delete; DELETE FROM vote WHERE seq = 1',
    ],
    ['change_entry', 'Historiken', 'DELETE FROM change_entry WHERE seq = 3'],
    ['change_set', 'Listan', 'DELETE FROM change_set WHERE seq = 1'],
  ])('is found out: something taken out of %s', (table, what, sql) => {
    const path = filledPlanFile();
    const before = reopen(path);
    const meta = changeMeta();
    change(
      before,
      `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT 'vo2', 2, round_id, participant_id, service_id, 'feasibility',
       1, NULL, entry, NULL, at, '${meta.id}' FROM vote`,
      meta,
    );
    before.close();
    const problems = harmed(`DROP TRIGGER change_log_${table}_delete; ${sql}`, path);
    expect(problems.find(({ place }) => place === table)?.message).toContain(what);
  });

  it('is found out: a vote slipped in after the reveal, and one out of turn', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    const early = before.sqlite.prepare('SELECT id FROM change_set WHERE seq = 2').pluck().get();
    change(before, "UPDATE round SET revealed_at = '2026-11-22T11:00:00Z', revealed_role = 'Chef'");
    expect(checkPlanFile(before)).toEqual([]);
    const late = changeMeta();
    change(before, "INSERT INTO goal VALUES ('sen', 'Sen', 9)", late);
    before.close();
    const vote = (id: string, seq: number, set: unknown): string =>
      `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT '${id}', ${seq}, round_id, participant_id, service_id, criterion,
       1, NULL, entry, NULL, at, '${String(set)}' FROM vote WHERE seq = 1;`;
    const sqlite = new Database(path);
    const [open, log] = ['vote_only_in_an_open_round', 'change_log_vote_insert'].map((name) => ({
      name,
      sql: sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
    }));
    sqlite.exec(`DROP TRIGGER ${open?.name}; DROP TRIGGER ${log?.name};
      ${vote('sen', 2, late.id)} ${vote('före', 3, early)} ${String(open?.sql)}; ${String(log?.sql)};`);
    sqlite.close();
    expect(checkPlanFile(reopen(path))).toEqual([
      { place: 'vote sen', message: 'Rösten har kommit in efter att omgången avslöjades.' },
      { place: 'vote före', message: 'Rösten står inte i den ordning som rösterna kom in.' },
    ]);
  });

  it('is found out: damage that a quick look on opening does not see', () => {
    const path = filledPlanFile();
    const before = reopen(path);
    change(before, "UPDATE goal SET name = 'Unikt ord i planen'");
    before.close();
    // A unique index that says something else than its table.
    const sqlite = new Database(path);
    const page = sqlite
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_target_group_2'")
      .pluck()
      .get() as number;
    sqlite.close();
    const bytes = readFileSync(path);
    const start = (page - 1) * 4096;
    const at = bytes.indexOf('Barn och unga', start);
    expect(at).toBeGreaterThan(start);
    expect(at).toBeLessThan(start + 4096);
    bytes.write('Barn ocj unga', at);
    writeFileSync(path, bytes);
    const problems = checkPlanFile(reopen(path));
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ place }) => place))).toEqual(new Set(['filen']));
  });
});
