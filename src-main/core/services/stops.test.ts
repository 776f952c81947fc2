// Why: to stop doing something is a decision: it must be one action, logged, and taken back whole.
// Must not: know the window.
import { describe, expect, it } from 'vitest';
import { createPlanWithService } from '../../../test/support/plan.ts';
import { listDecisions } from '../../../db/repos/decisions.ts';
import { asRefusal } from '../refusal.ts';
import { draftDocument } from './document.ts';
import { requireService } from './services.ts';
import { createStop, removeStop, setStatusesAndStops, stopItems, updateStop } from './stops.ts';

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return asRefusal(error)?.code ?? 'fault';
  }
}

describe('the list of what to stop doing', () => {
  it('takes a service by its name and a habit by its words, each with a decision logged', () => {
    const { plan, id } = createPlanWithService('Dagträffen');
    const before = plan.dump();
    const service = createStop(plan.context, { serviceId: id, fields: { reason: 'Ingen kommer' } });
    expect(service).toMatchObject({
      title: 'Dagträffen',
      service: { id, name: 'Dagträffen', status: 'inventoried' },
      status: 'proposed',
      freesCost: null,
    });
    createStop(plan.context, { serviceId: null, fields: { title: 'Möten utan dagordning' } });
    expect(stopItems(plan.context).map(({ title }) => title)).toEqual([
      'Dagträffen',
      'Möten utan dagordning',
    ]);
    expect(listDecisions(plan.context.database).map(({ text }) => text)).toEqual([
      'Sluta göra: Möten utan dagordning, föreslagen',
      'Sluta göra: föreslagen. Skäl: Ingen kommer',
    ]);
    plan.undo();
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('refuses the same service twice, and what has no name', () => {
    const { plan, id } = createPlanWithService();
    createStop(plan.context, { serviceId: id, fields: {} });
    expect(refusalOf(() => createStop(plan.context, { serviceId: id, fields: {} }))).toBe(
      'name-taken',
    );
    expect(refusalOf(() => createStop(plan.context, { serviceId: null, fields: {} }))).toBe(
      'invalid-value',
    );
  });

  it('ends the service in the same action where asked, and needs a reason for it', () => {
    const { plan, id } = createPlanWithService();
    const item = createStop(plan.context, { serviceId: id, fields: {} });
    const stop = (reason: string | null): unknown =>
      updateStop(plan.context, {
        id: item.id,
        patch: { status: 'stopped', reason },
        endService: true,
      });
    const before = plan.dump();
    expect(refusalOf(() => stop(null))).toBe('reason-needed');
    expect(plan.dump()).toEqual(before);
    stop('Ersätts av öppen mottagning');
    expect(requireService(plan.context, id)).toMatchObject({
      status: 'decommissioned',
      statusReason: 'Ersätts av öppen mottagning',
    });
    plan.undo();
    expect(plan.dump()).toEqual(before);
  });

  it('takes a service that is decommissioned onto the list, in one action', () => {
    const { plan, id } = createPlanWithService();
    const [other] = plan.addServices('Dagträffen');
    createStop(plan.context, { serviceId: id, fields: { reason: 'Få deltagare' } });
    const before = plan.dump();
    const input = {
      ids: [id, other?.id ?? ''],
      status: 'decommissioned',
      reason: 'Beslut i nämnden',
    } as const;
    expect(setStatusesAndStops(plan.context, { ...input, onStopList: true })).toBe(2);
    expect(stopItems(plan.context)).toMatchObject([
      { status: 'stopped', reason: 'Få deltagare', service: { status: 'decommissioned' } },
      { status: 'stopped', reason: 'Beslut i nämnden', title: 'Dagträffen' },
    ]);
    plan.undo();
    expect(plan.dump()).toEqual(before);
    setStatusesAndStops(plan.context, input);
    expect(stopItems(plan.context)).toHaveLength(1);
  });

  it('is taken off without touching the service, and stands in the document', async () => {
    const { plan, id } = createPlanWithService('Dagträffen');
    const item = createStop(plan.context, {
      serviceId: id,
      fields: { freesCost: 400_000, freesStaffing: 0.5, stopOn: '2027-01-01' },
    });
    expect((await draftDocument(plan.context)).stops).toMatchObject([
      { title: 'Dagträffen', service: 'Dagträffen', freesCost: 400_000, stopOn: '2027-01-01' },
    ]);
    removeStop(plan.context, item.id);
    expect(stopItems(plan.context)).toEqual([]);
    expect(requireService(plan.context, id).status).toBe('inventoried');
  });
});
