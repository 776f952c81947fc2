// Why: a filter or count that reads "not assessed" as low would hide what nobody has looked at.
// Must not: test the order, which is the core's.
import { describe, expect, it } from 'vitest';

import type { Measure, Risk } from '../../../src-shared/contract/owner/risks.ts';
import {
  bandNow,
  bandWord,
  countBands,
  filterRisks,
  foremostMeasure,
  isOverdue,
  overAllWord,
  readFilter,
} from './risk-view.ts';

function risk(part: Partial<Risk>): Risk {
  return {
    id: 'r',
    number: 1,
    serviceId: null,
    serviceName: null,
    title: 'Risk',
    cause: null,
    affected: null,
    inherent: null,
    current: null,
    residual: null,
    knowledge: null,
    treatment: null,
    acceptedByRole: null,
    acceptedReason: null,
    reviewOn: null,
    isExample: false,
    measures: [],
    bands: { inherent: null, current: null, residual: null },
    warnings: [],
    ...part,
  };
}

const high = risk({
  serviceId: 's1',
  inherent: { severity: 4, likelihood: 2 },
  bands: { inherent: 'high', current: null, residual: null },
});
const lowered = risk({
  serviceId: 's1',
  inherent: { severity: 4, likelihood: 2 },
  current: { severity: 1, likelihood: 1 },
  bands: { inherent: 'high', current: 'low', residual: null },
});
const unassessed = risk({});

function measure(part: Partial<Measure>): Measure {
  return {
    id: 'm',
    riskId: 'r',
    what: 'Åtgärd',
    ownerRole: null,
    dueOn: null,
    cost: null,
    status: 'planned',
    ...part,
  };
}

describe('the band that counts now', () => {
  it('is the current one, else the inherent one, never a guess', () => {
    expect([high, lowered, unassessed].map(bandNow)).toEqual(['high', 'low', null]);
  });

  it('is counted with what is not assessed for itself', () => {
    expect(countBands([high, lowered, unassessed], null)).toEqual({
      high: 1,
      medium: 0,
      low: 1,
      none: 1,
    });
    expect(countBands([high, lowered, unassessed], overAllWord).none).toBe(1);
  });
});

describe('the filter', () => {
  it('is read from the address and written to it', () => {
    for (const band of ['high', 'medium', 'low', 'none'] as const) {
      expect(readFilter({ band: bandWord(band) ?? '' }).band).toBe(band);
    }
    expect(readFilter({ band: 'annat', insats: 's1' })).toEqual({ band: null, service: 's1' });
  });

  it('never takes a risk that is not assessed for a low one', () => {
    const all = [high, lowered, unassessed];
    expect(filterRisks(all, { band: 'low', service: null })).toEqual([lowered]);
    expect(filterRisks(all, { band: 'none', service: null })).toEqual([unassessed]);
    expect(filterRisks(all, { band: null, service: overAllWord })).toEqual([unassessed]);
    expect(filterRisks(all, { band: 'high', service: 's1' })).toEqual([high]);
  });
});

describe('measures', () => {
  it('tells of the one that is due first, not of one that is done', () => {
    const late = measure({ id: 'late', dueOn: '2026-01-01' });
    const later = measure({ id: 'later', dueOn: '2026-06-01' });
    const undated = measure({ id: 'undated' });
    const done = measure({ id: 'done', status: 'done', dueOn: '2025-01-01' });
    expect(foremostMeasure({ measures: [done, undated, later, late] })?.id).toBe('late');
    expect(foremostMeasure({ measures: [done] })?.id).toBe('done');
    expect(foremostMeasure({ measures: [] })).toBeNull();
  });

  it('are late the day after their date, unless they are done', () => {
    expect(isOverdue(measure({ dueOn: '2026-01-01' }), '2026-01-01')).toBe(false);
    expect(isOverdue(measure({ dueOn: '2026-01-01' }), '2026-01-02')).toBe(true);
    expect(isOverdue(measure({ dueOn: '2026-01-01', status: 'done' }), '2026-01-02')).toBe(false);
    expect(isOverdue(measure({}), '2026-01-02')).toBe(false);
  });
});
