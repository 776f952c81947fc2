// Why: a risk must never look smaller than it is. Must not: test how risks are shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Risk, RiskMeasure } from './risk.ts';
import {
  bandOf,
  checkRiskBands,
  compareRisks,
  defaultRiskBands,
  isTreated,
  isUntreatedHigh,
  riskWarnings,
  valueNow,
} from './risk.ts';

const bands = defaultRiskBands();
const TODAY = '2026-11-22';

function risk(more: Partial<Risk> = {}): Risk {
  return {
    id: 'r1',
    title: 'Våldet trappas upp',
    inherent: null,
    current: null,
    residual: null,
    knowledge: null,
    measures: [],
    acceptedByRole: null,
    acceptanceReason: null,
    reviewDate: null,
    ...more,
  };
}

function at(severity: number, likelihood: number) {
  return { severity, likelihood };
}

const measure: RiskMeasure = { what: 'Säkerhetsplan', due: '2026-12-15', status: 'planned' };
const accepted = { acceptedByRole: 'Enhetschef', acceptanceReason: 'Låg kostnad, tillfällig' };

describe('the bands', () => {
  it('are low for 1–2, medium for 3–6 and high for 8–16', () => {
    const row = (severity: number) =>
      [1, 2, 3, 4].map((likelihood) => bandOf(at(severity, likelihood), bands));
    expect([1, 2, 3, 4].map(row)).toStrictEqual([
      ['low', 'low', 'medium', 'medium'],
      ['low', 'medium', 'medium', 'high'],
      ['medium', 'medium', 'high', 'high'],
      ['medium', 'high', 'high', 'high'],
    ]);
  });

  it('are sixteen cells', () => {
    expect(bands).toHaveLength(16);
    expect(checkRiskBands(bands)).toStrictEqual([]);
  });

  it('are those of the plan, not a formula', () => {
    const own = bands.map((cell) =>
      cell.severity === 4 ? Object.assign({}, cell, { band: 'high' as const }) : cell,
    );
    expect(bandOf(at(4, 1), own)).toBe('high');
  });

  it('have none for what is not assessed', () => {
    expect(bandOf(null, bands)).toBeNull();
  });

  it('are never guessed', () => {
    expect(() => bandOf(at(5, 1), bands)).toThrow(RangeError);
    expect(() => bandOf(at(4, 1), bands.slice(0, 12))).toThrow('4x1');
  });

  it('are reported where a cell is missing or there twice', () => {
    const broken = [...bands.slice(0, 15), { severity: 1, likelihood: 1, band: 'low' as const }];
    expect(checkRiskBands(broken)).toStrictEqual(['duplicate 1x1', 'missing 4x4']);
  });
});

describe('the order', () => {
  const sorted = (...risks: readonly Risk[]): readonly string[] =>
    risks.toSorted(compareRisks).map((each) => each.id);

  it('has what is not assessed first', () => {
    expect(sorted(risk({ id: 'worst', inherent: at(4, 4) }), risk({ id: 'none' }))).toStrictEqual([
      'none',
      'worst',
    ]);
  });

  it('goes by severity before likelihood, never by the product', () => {
    expect(
      sorted(
        risk({ id: '3x4', inherent: at(3, 4) }),
        risk({ id: '4x1', inherent: at(4, 1) }),
        risk({ id: '4x2', inherent: at(4, 2) }),
      ),
    ).toStrictEqual(['4x2', '4x1', '3x4']);
  });

  it('goes by knowledge where both are the same, the weakest first', () => {
    const inherent = at(3, 2);
    expect(
      sorted(
        risk({ id: 'strong', inherent, knowledge: 'strong' }),
        risk({ id: 'weak', inherent, knowledge: 'weak' }),
        risk({ id: 'not stated', inherent }),
        risk({ id: 'medium', inherent, knowledge: 'medium' }),
      ),
    ).toStrictEqual(['not stated', 'weak', 'medium', 'strong']);
  });

  it('goes by the value that stands now', () => {
    const lowered = risk({ id: 'lowered', inherent: at(4, 4), current: at(2, 1) });
    expect(valueNow(lowered)).toStrictEqual(at(2, 1));
    expect(sorted(lowered, risk({ id: 'other', inherent: at(3, 1) }))).toStrictEqual([
      'other',
      'lowered',
    ]);
  });

  it('is a total order', () => {
    const assessment = fc.option(
      fc.record({
        severity: fc.integer({ min: 1, max: 4 }),
        likelihood: fc.integer({ min: 1, max: 4 }),
      }),
    );
    const any = fc
      .record({
        id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
        title: fc.constantFrom('Ös', 'As', 'Ås'),
        inherent: assessment,
        current: assessment,
        knowledge: fc.constantFrom('weak', 'medium', 'strong', null),
      })
      .map((parts) => risk(parts));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const [ab, ba, bc, ac] = [
          compareRisks(a, b),
          compareRisks(b, a),
          compareRisks(b, c),
          compareRisks(a, c),
        ];
        expect(Math.sign(ab)).toBe(0 - Math.sign(ba));
        expect(ab !== 0 || a.id === b.id).toBe(true);
        expect(ab <= 0 && bc <= 0 ? ac <= 0 : true).toBe(true);
        expect(compareRisks(a, a)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a high risk', () => {
  it('is untreated without a measure and without a role that accepts it with a reason', () => {
    const inherent = at(2, 4);
    expect(isUntreatedHigh(risk({ inherent }), bands)).toBe(true);
    expect(isUntreatedHigh(risk({ inherent, measures: [measure] }), bands)).toBe(false);
    expect(isUntreatedHigh(risk({ inherent, ...accepted }), bands)).toBe(false);
  });

  it('is not treated by an empty measure, a role alone or a reason alone', () => {
    expect(isTreated(risk({ measures: [{ ...measure, what: '  ' }] }))).toBe(false);
    expect(isTreated(risk({ ...accepted, acceptanceReason: ' ' }))).toBe(false);
    expect(isTreated(risk({ ...accepted, acceptedByRole: null }))).toBe(false);
  });

  it('goes by the current value where there is one, in either direction', () => {
    const lowered = risk({ inherent: at(4, 4), current: at(1, 1) });
    const raised = risk({ inherent: at(1, 1), current: at(3, 3) });
    expect(isUntreatedHigh(lowered, bands)).toBe(false);
    expect(isUntreatedHigh(raised, bands)).toBe(true);
  });

  it('is not one that is not assessed, nor one with a high residual value only', () => {
    expect(isUntreatedHigh(risk(), bands)).toBe(false);
    expect(isUntreatedHigh(risk({ inherent: at(1, 1), residual: at(4, 4) }), bands)).toBe(false);
  });
});

describe('the warnings', () => {
  it.each<readonly [string, Partial<Risk>, readonly string[]]>([
    ['not assessed', {}, ['not-assessed']],
    ['nothing to warn of', { inherent: at(2, 2) }, []],
    ['high without a measure', { inherent: at(3, 3) }, ['high-without-measure']],
    ['high with a measure', { inherent: at(3, 3), measures: [measure] }, []],
    ['severity 4, band medium', { inherent: at(4, 1) }, ['severity-four-without-measure']],
    ['severity 4, accepted', { inherent: at(4, 1), ...accepted }, []],
    [
      'severity 4 and high',
      { inherent: at(4, 2) },
      ['high-without-measure', 'severity-four-without-measure'],
    ],
    [
      'severity 4 assessed away without a measure',
      { inherent: at(4, 1), current: at(2, 1) },
      ['severity-four-without-measure'],
    ],
    [
      'a measure that is late',
      { inherent: at(3, 3), measures: [{ ...measure, due: '2026-11-21' }] },
      ['overdue-measure'],
    ],
    ['a measure due today', { inherent: at(3, 3), measures: [{ ...measure, due: TODAY }] }, []],
    [
      'a late measure that is done',
      { inherent: at(3, 3), measures: [{ ...measure, due: '2026-01-01', status: 'done' }] },
      [],
    ],
    ['a measure without date', { inherent: at(3, 3), measures: [{ ...measure, due: null }] }, []],
    ['a review that is late', { inherent: at(1, 1), reviewDate: '2026-11-21' }, ['review-overdue']],
    ['a review today', { inherent: at(1, 1), reviewDate: TODAY }, []],
  ])('%s', (_, more, warnings) => {
    expect(riskWarnings(risk(more), TODAY, bands)).toStrictEqual(warnings);
  });
});
