// Why: proves that the history of the plan and of one thing is whole, in order and by field.
// Must not: let a vote's value through, whatever is asked for.
import { describe, expect, it } from 'vitest';
import { filledPlan } from '../test/support/filled-plan.ts';
import { change, changeMeta, emptyPlan } from '../test/support/plan-files.ts';
import { history } from './history.ts';
import { undo } from './undo.ts';

describe('history', () => {
  it('shows actions newest first, with who, when and each changed field', () => {
    const plan = filledPlan();
    const meta = changeMeta({ label: 'Ändrade Familjerådgivning', role: 'Chef' });
    change(plan, "UPDATE service SET notes = 'Ny', yearly_cost = NULL WHERE id = 's1'", meta);
    const [latest, before] = history(plan, { limit: 2 });
    expect(latest).toMatchObject({
      id: meta.id,
      kind: 'do',
      unread: 0,
      label: 'Ändrade Familjerådgivning',
      role: 'Chef',
      at: meta.at,
      changes: [
        { table: 'service', field: 'yearly_cost', before: '0.1', after: null },
        { table: 'service', field: 'notes', before: null, after: 'Ny' },
      ],
    });
    expect(before?.label).toBe('Lade till ett mål');
    expect(history(plan, { limit: 500 })).toHaveLength(3);
  });

  it('of a service has its own row and every row that names it, and nothing else', () => {
    const plan = filledPlan();
    change(plan, "UPDATE goal SET position = 5 WHERE id = 'g1'", { label: 'Annat' });
    change(
      plan,
      `UPDATE risk SET current_severity = 4 WHERE id = 'ri1';
       DELETE FROM service_form WHERE form = 'Individuell';
       UPDATE service SET name = 'Ny' WHERE id = 's2'; UPDATE goal SET position = 6`,
      { label: 'Flera' },
    );
    const found = history(plan, { serviceId: 's1', limit: 100 });
    expect(found.map(({ label }) => label)).toEqual(['Flera', 'Fyllde planen']);
    expect(found[0]?.changes).toEqual([
      { table: 'risk', field: 'current_severity', before: '3', after: '4' },
      { table: 'service_form', field: 'service_id', before: 's1', after: null },
      { table: 'service_form', field: 'form', before: 'Individuell', after: null },
      { table: 'service_form', field: 'position', before: '2', after: null },
    ]);
    const tables = new Set(found[1]?.changes.map(({ table }) => table));
    expect(tables.size).toBeGreaterThan(15);
    expect([tables.has('service'), tables.has('goal')]).toEqual([true, false]);
    expect(history(plan, { serviceId: 'finns-inte', limit: 10 })).toEqual([]);
  });

  it('of one table or row has that alone', () => {
    const plan = filledPlan();
    const labels = (filter: Parameters<typeof history>[1]): readonly string[] =>
      history(plan, filter).map(({ label }) => label);
    expect(labels({ table: 'goal', limit: 10 })).toEqual(['Lade till ett mål', 'Fyllde planen']);
    expect(labels({ table: 'goal', recordId: 'g2', limit: 10 })).toEqual(['Lade till ett mål']);
    expect(labels({ table: 'service_form', recordId: 's1|Individuell', limit: 10 })).toEqual([
      'Fyllde planen',
    ]);
  });

  it('shows what an action came to, not each step of it', () => {
    const plan = filledPlan();
    change(
      plan,
      `DELETE FROM service_form WHERE service_id = 's1' AND form = 'Individuell';
       INSERT INTO service_form VALUES ('s1', 'Individuell', 3);
       INSERT INTO goal VALUES ('g9', 'Kort', 1); DELETE FROM goal WHERE id = 'g9'`,
    );
    expect(history(plan, { limit: 1 })[0]?.changes).toEqual([
      { table: 'service_form', field: 'position', before: '2', after: '3' },
    ]);
  });

  it('has undo as an action of its own', () => {
    const plan = emptyPlan();
    change(plan, "INSERT INTO goal VALUES ('g1', 'Mål', 1)", { label: 'Lade till' });
    undo(plan, changeMeta({ role: 'Chef' }));
    expect(history(plan, { limit: 10 })).toMatchObject([
      { label: 'Ångrade: Lade till', role: 'Chef', changes: [{ after: null }, {}, {}] },
      { label: 'Lade till' },
    ]);
  });

  it('never shows what a vote says, neither of the plan nor of the service voted on', () => {
    const plan = filledPlan();
    const meta = changeMeta({ label: 'Röstade' });
    change(
      plan,
      `INSERT INTO vote (id, seq, round_id, participant_id, service_id, criterion, value,
        confidence, entry, comment, at, change_set_id) SELECT 'vo2', 2, round_id, participant_id, service_id, 'feasibility',
       1, 'low', entry, 'Hemlig kommentar', at, '${meta.id}' FROM vote`,
      meta,
    );
    const all = history(plan, { limit: 10 });
    expect(all[0]).toMatchObject({ label: 'Röstade', changes: [] });
    const text = JSON.stringify([
      all,
      history(plan, { serviceId: 's1', limit: 10 }),
      history(plan, { table: 'vote', limit: 10 }),
    ]);
    expect(text).not.toContain('Hemlig');
    expect(text).not.toContain('"vote"');
  });
});
