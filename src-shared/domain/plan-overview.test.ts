// Why: the overview is what a manager trusts at a glance, so each figure must add up.
// Must not: need a plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin, Quadrant, ScreeningOutcome } from '../contract/values.ts';
import { isStaleSince, periodTime } from './freshness.ts';
import { isEnded, serviceStatuses } from './lifecycle.ts';
import { type FlowService, type FlowStageId, planFlow } from './plan-overview.ts';
import { rolloutStatuses } from './rollout.ts';

const origins: readonly Origin[] = ['existing', 'new-idea', 'from-need', 'unknown'];
const outcomes: readonly ScreeningOutcome[] = [
  'block',
  'review',
  'condition',
  'pass',
  'unscreened',
];
const quadrants: readonly Quadrant[] = ['prioritise', 'enable', 'easy-limited', 'rest'];

const plain: FlowService = {
  id: 'a',
  status: 'inventoried',
  origin: 'existing',
  outcome: 'unscreened',
  quadrant: null,
  section: 'undecided',
  rollout: 'unknown',
};

function flow(...over: readonly Partial<FlowService>[]) {
  const stages = planFlow(over.map((one, at) => ({ ...plain, id: String(at), ...one })));
  return (id: FlowStageId) => {
    const stage = stages.find((one) => one.id === id);
    if (stage === undefined) throw new Error(`There is no ${id}`);
    return stage;
  };
}

describe('planFlow', () => {
  it('follows services from inventory to rollout, and says where each fell away', () => {
    const at = flow(
      {},
      { status: 'declined' },
      { outcome: 'block', section: 'excluded' },
      { outcome: 'pass' },
      { outcome: 'pass', quadrant: 'rest', section: 'included' },
      { outcome: 'review', quadrant: 'prioritise', status: 'developed' },
      {
        outcome: 'pass',
        quadrant: 'prioritise',
        status: 'decided',
        section: 'included',
        rollout: 'pilot',
      },
      {
        outcome: 'pass',
        quadrant: 'enable',
        status: 'proposed',
        section: 'included',
        rollout: 'planned',
      },
    );
    expect(at('inventory')).toMatchObject({
      total: 7,
      falls: [
        { id: 'declined', total: 1 },
        { id: 'unscreened', total: 1 },
      ],
    });
    expect(at('screened')).toMatchObject({
      total: 6,
      carried: 6,
      falls: [
        { id: 'blocked', total: 1 },
        { id: 'not-scored', total: 1 },
      ],
    });
    expect(at('scored')).toMatchObject({ total: 4, falls: [{ id: 'resting', total: 1 }] });
    expect(at('developed')).toMatchObject({ total: 3, falls: [{ id: 'undecided', total: 1 }] });
    // One of the three was never developed.
    expect(at('proposed')).toMatchObject({
      total: 3,
      carried: 2,
      parts: [
        { id: 'status-decided', total: 1 },
        { id: 'new-in-proposal', total: 2 },
      ],
      falls: [
        { id: 'planned', total: 1 },
        { id: 'not-started', total: 1 },
      ],
    });
    expect(at('piloted')).toMatchObject({ total: 1, carried: 1, from: 'proposed' });
    expect(at('rolled-out')).toMatchObject({ total: 0, from: 'proposed' });
  });

  it('counts a service that came another way, and says that it did not come through', () => {
    const at = flow({ rollout: 'sustained' });
    expect(at('rolled-out')).toMatchObject({ total: 1, carried: 0 });
    expect(at('proposed').total).toBe(0);
  });

  it('adds up for any services', () => {
    const service = fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...serviceStatuses),
      origin: fc.constantFrom(...origins),
      outcome: fc.constantFrom(...outcomes),
      quadrant: fc.option(fc.constantFrom(...quadrants)),
      section: fc.constantFrom('included' as const, 'undecided' as const, 'excluded' as const),
      rollout: fc.constantFrom(...rolloutStatuses),
    });
    const sum = (counts: readonly { readonly total: number }[]): number =>
      counts.reduce((all, { total }) => all + total, 0);
    fc.assert(
      fc.property(fc.array(service, { maxLength: 40 }), (services) => {
        const stages = planFlow(services);
        const active = services.filter(({ status }) => !isEnded(status));
        expect(stages[0]?.total).toBe(active.length);
        for (const stage of stages) {
          expect(sum(stage.parts)).toBe(stage.id === 'piloted' ? 0 : stage.total);
          expect(stage.carried).toBeLessThanOrEqual(stage.total);
          const ended = stage.id === 'inventory' ? services.length - active.length : 0;
          expect(sum(stage.falls) - ended).toBeLessThanOrEqual(stage.total);
          expect(sum(stage.falls) - ended).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('freshness', () => {
  it('is a year to the day, and never verified is stale', () => {
    expect(isStaleSince(null, '2026-11-22')).toBe(true);
    expect(isStaleSince('2025-11-22', '2026-11-22')).toBe(false);
    expect(isStaleSince('2025-11-21', '2026-11-22')).toBe(true);
  });

  it('places a half-year, and guesses at nothing else', () => {
    expect(periodTime('våren 2026', '2026-11-22')).toBe('past');
    expect(periodTime('hösten 2026', '2026-11-22')).toBe('now');
    expect(periodTime('våren 2026', '2026-06-30')).toBe('now');
    expect(periodTime('HT 2027', '2026-11-22')).toBe('coming');
    expect(periodTime('så snart som möjligt', '2026-11-22')).toBe('unknown');
  });
});
