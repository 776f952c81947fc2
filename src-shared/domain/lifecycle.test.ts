// Why: nothing is a one-way street, and nothing forbidden goes forward. Must not: test screening.
import { describe, expect, it } from 'vitest';
import { contractServiceStatuses } from '../../test/fixtures/domain-values.ts';
import { isEnded, mayTakeStep, serviceStatuses, stepIndex, stepKind } from './lifecycle.ts';

type Step = Parameters<typeof mayTakeStep>[0];

function step(from: Step['from'], to: Step['to'], more: Partial<Step> = {}) {
  return mayTakeStep({ from, to, outcome: 'pass', reason: null, ...more });
}

describe('the life cycle', () => {
  it('has the statuses of the contract, in its order', () => {
    expect(serviceStatuses).toStrictEqual(contractServiceStatuses);
  });

  it('counts six steps, and none for an ended service', () => {
    expect(serviceStatuses.map(stepIndex)).toStrictEqual([0, 1, 2, 3, 4, 5, null, null]);
    expect(serviceStatuses.filter(isEnded)).toStrictEqual(['declined', 'decommissioned']);
  });

  it.each([
    ['inventoried', 'candidate', 'forward'],
    ['inventoried', 'proposed', 'forward'],
    ['decided', 'developed', 'back'],
    ['developed', 'declined', 'end'],
    ['declined', 'decommissioned', 'end'],
    ['declined', 'inventoried', 'resume'],
    ['candidate', 'candidate', 'same'],
  ] as const)('%s to %s is %s', (from, to, kind) => {
    expect(stepKind(from, to)).toBe(kind);
  });
});

describe('mayTakeStep', () => {
  it('needs no reason forward, also over several steps', () => {
    expect(step('inventoried', 'decided')).toStrictEqual({
      isAllowed: true,
      kind: 'forward',
      refusal: null,
    });
  });

  it.each([
    ['back', 'decided', 'proposed'],
    ['end', 'candidate', 'declined'],
    ['end', 'decided', 'decommissioned'],
    ['resume', 'declined', 'candidate'],
  ] as const)('needs a written reason to go %s (%s to %s)', (kind, from, to) => {
    expect(step(from, to)).toStrictEqual({ isAllowed: false, kind, refusal: 'reason-required' });
    expect(step(from, to, { reason: ' \n' }).isAllowed).toBe(false);
    expect(step(from, to, { reason: 'Ny bedömning' })).toStrictEqual({
      isAllowed: true,
      kind,
      refusal: null,
    });
  });

  it('stops a blocked service from being ranked, developed, proposed and decided', () => {
    const refusals = serviceStatuses.map((to) => {
      const from = to === 'inventoried' ? 'candidate' : 'inventoried';
      return step(from, to, { outcome: 'block', reason: 'Skäl' }).refusal;
    });
    expect(refusals).toStrictEqual([
      null,
      null,
      'legal-block',
      'legal-block',
      'legal-block',
      'legal-block',
      null,
      null,
    ]);
  });

  it('asks the law of the status entered on the way back too', () => {
    expect(step('decided', 'proposed', { outcome: 'block', reason: 'Skäl' }).refusal).toBe(
      'legal-block',
    );
  });

  it('lets a service under review be proposed but not decided', () => {
    expect(step('developed', 'proposed', { outcome: 'review' }).isAllowed).toBe(true);
    expect(step('proposed', 'decided', { outcome: 'review' })).toStrictEqual({
      isAllowed: false,
      kind: 'forward',
      refusal: 'legal-review',
    });
    expect(step('proposed', 'decided', { outcome: 'unscreened' }).refusal).toBe('legal-unscreened');
    expect(step('proposed', 'decided', { outcome: 'condition' }).isAllowed).toBe(true);
  });

  it('lets everything stay as it is', () => {
    expect(step('decided', 'decided', { outcome: 'block' }).isAllowed).toBe(true);
  });
});
