// Why: a view that is lost or overwritten is lost work for everybody who uses the plan.
// Must not: know a screen.
import { describe, expect, it } from 'vitest';

import { createTestPlan } from '../../../test/support/plan.ts';
import { viewConfigSchema, type ViewConfig } from '../../../src-shared/contract/owner/views.ts';
import { removeView, renameView, reorderViews, savedViews, saveView } from './views.ts';

const config: ViewConfig = {
  version: 1,
  builtIn: 'verify',
  text: 'öppen mottagning',
  facets: { outcome: ['review'], district: ['-'] },
  grouping: 'none',
  sort: [{ column: 'name', isDescending: false }],
  layout: { columns: [{ id: 'name', width: null }], frozen: 1 },
};

describe('saved views', () => {
  it('come back as they were saved, in the order they were saved', () => {
    const { context } = createTestPlan();
    const first = saveView(context, { id: null, name: 'Å', config });
    const second = saveView(context, { id: null, name: 'A', config: { ...config, text: '' } });
    expect(savedViews(context)).toEqual([first, second]);
    expect(first.config).toEqual(config);
  });

  it('get new contents, names and places, each one step of undo', () => {
    const plan = createTestPlan();
    const { context } = plan;
    const first = saveView(context, { id: null, name: 'Första', config });
    const second = saveView(context, { id: null, name: 'Andra', config });
    const before = plan.dump();
    const steps = [
      () => saveView(context, { id: first.id, name: 'Första', config: { ...config, text: 'x' } }),
      () => renameView(context, first.id, 'Tredje'),
      () => reorderViews(context, [second.id, first.id]),
      () => removeView(context, first.id),
    ];
    for (const step of steps) {
      step();
      const after = plan.dump();
      expect(after).not.toEqual(before);
      plan.undo();
      expect(plan.dump()).toEqual(before);
      plan.redo();
      expect(plan.dump()).toEqual(after);
      plan.undo();
    }
  });

  it('never share a name, whatever the case', () => {
    const { context } = createTestPlan();
    const first = saveView(context, { id: null, name: 'Mina', config });
    const second = saveView(context, { id: null, name: 'Våra', config });
    const taken = expect.objectContaining({ code: 'name-taken' });
    expect(() => saveView(context, { id: null, name: ' mina', config })).toThrow(taken);
    expect(() => renameView(context, second.id, 'MINA')).toThrow(taken);
    expect(renameView(context, first.id, 'MINA').name).toBe('MINA');
  });

  it('refuse an order that is not of these views, and a view that is gone', () => {
    const { context } = createTestPlan();
    const first = saveView(context, { id: null, name: 'Mina', config });
    const second = saveView(context, { id: null, name: 'Våra', config });
    const changed = expect.objectContaining({ code: 'changed-elsewhere' });
    expect(() => reorderViews(context, [first.id])).toThrow(changed);
    expect(() => reorderViews(context, [first.id, first.id])).toThrow(changed);
    removeView(context, second.id);
    const gone = expect.objectContaining({ code: 'not-found' });
    expect(() => removeView(context, second.id)).toThrow(gone);
    expect(() => saveView(context, { id: second.id, name: 'X', config })).toThrow(gone);
  });

  it('hold only what the contract knows', () => {
    expect(viewConfigSchema.safeParse({ ...config, version: 2 }).success).toBe(false);
    expect(viewConfigSchema.safeParse({ ...config, extra: 1 }).success).toBe(false);
    expect(viewConfigSchema.safeParse({ ...config, facets: { unknown: ['x'] } }).success).toBe(
      false,
    );
  });
});
