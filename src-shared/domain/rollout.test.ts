// Why: coverage and equity go to the board; what is unknown or missing must stay so.
// Must not: test the gate, which is a matter of its own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RolloutStatus } from '../contract/values.ts';
import { contractRolloutStatuses } from '../../test/fixtures/domain-values.ts';
import type { RolloutCell, ServiceCell } from './rollout.ts';
import {
  adoption,
  completeCells,
  districtFigures,
  districtsAtRisk,
  equityGap,
  isAdopted,
  isApplicable,
  isCovering,
  isFullRollout,
  isStarted,
  populationCoverage,
  rolloutStatuses,
} from './rollout.ts';

function cells(...statuses: readonly RolloutStatus[]): readonly RolloutCell[] {
  return statuses.map((status, position) => ({ districtId: `d${position + 1}`, status }));
}

describe('the statuses', () => {
  it('are all those of the contract, in its order', () => {
    expect(rolloutStatuses).toStrictEqual(contractRolloutStatuses);
  });

  it.each([
    ['isApplicable', isApplicable, [false, true, true, true, true, true, true, true, true]],
    ['isAdopted', isAdopted, [false, false, false, true, true, true, true, false, false]],
    ['isStarted', isStarted, [false, false, false, true, true, true, true, true, false]],
    ['isFullRollout', isFullRollout, [false, false, false, false, true, true, true, false, false]],
    ['isCovering', isCovering, [false, false, false, false, false, true, true, false, false]],
  ])('%s', (_, is, expected) => {
    expect(rolloutStatuses.map(is)).toStrictEqual(expected);
  });
});

describe('completeCells', () => {
  it('fills what is not recorded with unknown, one cell per service and district', () => {
    const recorded: readonly ServiceCell[] = [
      { serviceId: 's2', districtId: 'd1', status: 'pilot' },
      { serviceId: 'gone', districtId: 'd1', status: 'pilot' },
    ];
    expect(completeCells(['s1', 's2'], ['d1', 'd2'], recorded)).toStrictEqual([
      { serviceId: 's1', districtId: 'd1', status: 'unknown' },
      { serviceId: 's1', districtId: 'd2', status: 'unknown' },
      { serviceId: 's2', districtId: 'd1', status: 'pilot' },
      { serviceId: 's2', districtId: 'd2', status: 'unknown' },
    ]);
  });
});

describe('adoption', () => {
  it('is pilot or later out of applicable districts, with unknown told beside', () => {
    expect(
      adoption(cells('not-applicable', 'unknown', 'planned', 'pilot', 'rolled-out', 'paused')),
    ).toStrictEqual({ adopted: 2, applicable: 5, unknown: 1, share: 0.4 });
  });

  it('is no figure where no district is applicable', () => {
    expect(adoption(cells('not-applicable'))).toStrictEqual({
      adopted: 0,
      applicable: 0,
      unknown: 0,
      share: null,
    });
  });
});

describe('populationCoverage', () => {
  const populations = new Map<string, number | null>([
    ['d1', 40_000],
    ['d2', 60_000],
    ['d3', 100_000],
    ['d4', null],
  ]);

  it('is the inhabitants of districts at rolled out or later, of applicable ones', () => {
    expect(
      populationCoverage(cells('rolled-out', 'rolling-out', 'sustained'), populations),
    ).toStrictEqual({
      share: 0.7,
      covered: 140_000,
      total: 200_000,
      reason: null,
      missingDistrictIds: [],
      unknownDistrictIds: [],
    });
  });

  it('leaves out districts where it is not applicable, also one without population', () => {
    const found = populationCoverage(
      cells('rolled-out', 'planned', 'not-applicable', 'not-applicable'),
      populations,
    );
    expect(found.share).toBe(0.4);
  });

  it('is missing, and says for which districts, where any population is', () => {
    const found = populationCoverage(
      [
        ...cells('rolled-out', 'planned', 'planned', 'unknown'),
        { districtId: 'd5', status: 'pilot' },
      ],
      populations,
    );
    expect(found).toStrictEqual({
      share: null,
      covered: null,
      total: null,
      reason: 'missing-population',
      missingDistrictIds: ['d4', 'd5'],
      unknownDistrictIds: ['d4'],
    });
  });

  it('is missing where nothing is applicable or nobody lives there', () => {
    expect(populationCoverage(cells('not-applicable'), populations).reason).toBe(
      'no-applicable-district',
    );
    expect(populationCoverage(cells('pilot'), new Map([['d1', 0]])).reason).toBe('no-inhabitants');
  });

  it.each([-1, Number.NaN, Infinity])('refuses a population of %s', (population) => {
    expect(() => populationCoverage(cells('pilot'), new Map([['d1', population]]))).toThrow(
      RangeError,
    );
  });
});

describe('equity', () => {
  const all: readonly ServiceCell[] = [
    { serviceId: 's1', districtId: 'd1', status: 'pilot' },
    { serviceId: 's2', districtId: 'd1', status: 'sustained' },
    { serviceId: 's1', districtId: 'd2', status: 'planned' },
    { serviceId: 's2', districtId: 'd2', status: 'rolled-out' },
    { serviceId: 's3', districtId: 'd2', status: 'not-applicable' },
    { serviceId: 's1', districtId: 'd3', status: 'unknown' },
    { serviceId: 's2', districtId: 'd3', status: 'unknown' },
    { serviceId: 's3', districtId: 'd3', status: 'pilot' },
    { serviceId: 's4', districtId: 'd3', status: 'decommissioned' },
    { serviceId: 's1', districtId: 'd4', status: 'not-applicable' },
  ];

  it('has the share of each district over its applicable services', () => {
    expect(districtFigures(all)).toStrictEqual([
      { districtId: 'd1', adopted: 2, applicable: 2, unknown: 0, share: 1 },
      { districtId: 'd2', adopted: 1, applicable: 2, unknown: 0, share: 0.5 },
      { districtId: 'd3', adopted: 1, applicable: 4, unknown: 2, share: 0.25 },
      { districtId: 'd4', adopted: 0, applicable: 0, unknown: 0, share: null },
    ]);
  });

  it('has a gap in percentage points over districts with any applicable service', () => {
    expect(equityGap(districtFigures(all))).toBe(75);
  });

  it('has no gap in one district, and no figure in none', () => {
    expect(equityGap(districtFigures(all.slice(0, 2)))).toBe(0);
    expect(equityGap([])).toBeNull();
    expect(equityGap(districtFigures(cells('not-applicable')))).toBeNull();
  });
});

describe('districtsAtRisk', () => {
  it('are those where the service is started while it has an untreated high risk', () => {
    const row = cells('planned', 'pilot', 'rolled-out', 'paused', 'decommissioned');
    expect(districtsAtRisk(row, 1)).toStrictEqual(['d2', 'd3', 'd4']);
    expect(districtsAtRisk(row, 0)).toStrictEqual([]);
  });
});

describe('for any matrix', () => {
  const matrix = fc.array(
    fc.record({
      districtId: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
      status: fc.constantFrom(...rolloutStatuses),
    }),
    { maxLength: 12 },
  );
  const population = fc.option(fc.nat({ max: 200_000 }));
  const populations = fc
    .tuple(population, population, population, population)
    .map((each) => new Map(each.map((value, position) => [`d${position + 1}`, value])));
  const isShare = (value: number | null): boolean =>
    value === null || (Number.isFinite(value) && value >= 0 && value <= 1);

  it('shares lie in 0–1 or are missing with a reason, never NaN', () => {
    fc.assert(
      fc.property(matrix, populations, (row, inhabitants) => {
        const coverage = populationCoverage(row, inhabitants);
        expect(isShare(coverage.share)).toBe(true);
        expect(coverage.share === null).toBe(coverage.reason !== null);
        expect(isShare(adoption(row).share)).toBe(true);
        const gap = equityGap(districtFigures(row));
        expect(isShare(gap === null ? null : gap / 100)).toBe(true);
      }),
    );
  });

  it('finding out about an unknown district never changes the denominator', () => {
    fc.assert(
      fc.property(matrix, (row) => {
        const known = row.map((cell) =>
          cell.status === 'unknown' ? Object.assign({}, cell, { status: 'pilot' as const }) : cell,
        );
        const before = adoption(row);
        const after = adoption(known);
        expect(after.applicable).toBe(before.applicable);
        expect(after.adopted).toBe(before.adopted + before.unknown);
      }),
    );
  });
});
