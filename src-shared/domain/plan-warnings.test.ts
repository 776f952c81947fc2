// Why: a warning that is missing is a person who is not helped in time; a false one is soon ignored.
// Must not: need a plan.
import { describe, expect, it } from 'vitest';
import {
  planWaits,
  planWarnings,
  type WarnedRisk,
  type WarnedService,
  type WarningInput,
} from './plan-warnings.ts';

const service: WarnedService = {
  id: 's1',
  name: 'Familjesamtal',
  status: 'proposed',
  outcome: 'pass',
  unanswered: 0,
  openConditions: 0,
  isSigned: true,
  lastVerifiedOn: '2026-10-01',
  votes: 12,
  rollout: 'planned',
  isInProposal: false,
  hasGateOverride: false,
  isGateUnchecked: false,
};
const risk: WarnedRisk = {
  id: 'r1',
  title: 'Ingen hittar hit',
  serviceId: 's1',
  isUntreatedHigh: false,
  isUnassessed: false,
  lateRoles: [],
};

function input(over: Partial<WarningInput> = {}): WarningInput {
  return {
    services: [service],
    risks: [risk],
    needs: [{ id: 'n1', name: 'Någon att prata med' }],
    needsWithoutService: [],
    servicesWithoutNeed: [],
    openRounds: [],
    districtsWithoutPopulation: [],
    stopsToDecide: 0,
    stopsToFollowUp: [],
    today: '2026-11-22',
    ...over,
  };
}

function codes(over: Partial<WarningInput>): readonly string[] {
  return planWarnings(input(over)).map(({ code }) => code);
}

const withService = (over: Partial<WarnedService>): Partial<WarningInput> => ({
  services: [{ ...service, ...over }],
});

describe('planWarnings', () => {
  it('says nothing of a plan where nothing is wrong', () => {
    expect(planWarnings(input())).toEqual([]);
    expect(planWaits(input())).toEqual([]);
  });

  it.each([
    [{ outcome: 'block' as const }, 'blocked'],
    [{ outcome: 'review' as const }, 'review'],
    [{ outcome: 'review' as const, unanswered: 3 }, 'unscreened'],
    [{ outcome: 'unscreened' as const }, 'unscreened'],
    [{ openConditions: 2 }, 'open-conditions'],
    [{ votes: 4 }, 'too-few-votes'],
    [{ lastVerifiedOn: null }, 'stale'],
    [{ lastVerifiedOn: '2025-01-01' }, 'stale'],
    [{ hasGateOverride: true }, 'gate-override'],
    [{ isGateUnchecked: true }, 'gate-not-checked'],
    [{ status: 'declined' as const, rollout: 'pilot' as const }, 'ended-in-use'],
  ])('of a service with %j is %s alone', (over, code) => {
    expect(codes(withService(over))).toEqual([code]);
  });

  it('leaves ended services alone, but for what is still given', () => {
    const ended = {
      status: 'decommissioned',
      outcome: 'block',
      openConditions: 3,
      lastVerifiedOn: null,
      votes: 1,
    } as const;
    expect(codes(withService(ended))).toEqual([]);
  });

  it('tells a high risk where people are from one that is still on paper', () => {
    const risks = [{ ...risk, isUntreatedHigh: true }];
    expect(codes({ risks })).toEqual(['high-risk']);
    expect(codes({ risks, ...withService({ rollout: 'rolled-out' }) })).toEqual([
      'high-risk-in-use',
    ]);
    expect(codes({ risks, ...withService({ rollout: 'paused' }) })).toEqual(['high-risk']);
    expect(codes({ risks: [{ ...risk, serviceId: null, isUntreatedHigh: true }] })).toEqual([
      'high-risk',
    ]);
  });

  it('names needs and services without each other, but not before a need is written', () => {
    const over = { needsWithoutService: ['n1'], servicesWithoutNeed: ['s1'] };
    expect(planWarnings(input(over))).toEqual([
      { code: 'needs-without-service', items: [{ id: 'n1', name: 'Någon att prata med' }] },
      { code: 'services-without-need', items: [{ id: 's1', name: 'Familjesamtal' }] },
    ]);
    expect(codes({ needs: [], servicesWithoutNeed: ['s1'] })).toEqual([]);
  });
});

describe('planWaits', () => {
  it('says what waits for whom, late measures by the role that owns them', () => {
    const risks = [
      { ...risk, lateRoles: ['Enhetschef', null] },
      { ...risk, id: 'r2', lateRoles: ['Enhetschef'] },
    ];
    const services = [
      { ...service, outcome: 'review' as const },
      { ...service, id: 's2', isSigned: false, lastVerifiedOn: null },
      { ...service, id: 's3', isInProposal: true },
      { ...service, id: 's4', isInProposal: true, status: 'decided' as const },
    ];
    const openRounds = [{ id: 'w1', name: 'Workshop 1' }];
    expect(planWaits(input({ risks, services, openRounds, stopsToDecide: 2 }))).toEqual([
      { code: 'assess-law', role: null, total: 1 },
      { code: 'sign-law', role: null, total: 1 },
      { code: 'reveal-round', role: null, total: 1 },
      { code: 'late-measures', role: 'Enhetschef', total: 2 },
      { code: 'late-measures', role: null, total: 1 },
      { code: 'decide-services', role: null, total: 1 },
      { code: 'decide-stops', role: null, total: 2 },
      { code: 'verify', role: null, total: 1 },
    ]);
  });
});
