// Why: the gate keeps what is not ready from going to everybody. Must not: test the figures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClear, screen } from '../../test/fixtures/domain-rules.ts';
import type { RolloutStatus } from '../contract/values.ts';
import type { PilotGateInput, StatusChange, StatusPermission } from './rollout-gate.ts';
import { mayEnterStatus, phaseStep, pilotGate } from './rollout-gate.ts';
import { isAdopted, rolloutStatuses } from './rollout.ts';

const pass = screen(allClear);
const open = screen({ ...allClear, R22: 'no' });
const fulfilled = screen({ ...allClear, R22: 'no' }, { fulfilled: { R22: 'KS 1' } });
const review = screen({ R01: 'no' });
const unscreened = screen({});
const block = screen({ R01: 'yes' });

const ready: PilotGateInput = {
  screening: pass,
  untreatedHighRisks: 0,
  evaluation: {
    reach: '120 personer',
    effect: 'God',
    adoption: 'Tre av tre',
    implementation: 'Enligt plan',
    maintenance: 'Budget finns',
  },
  ownerRole: 'Avdelningschef',
  funding: 'Ram 2027',
  decisionReference: 'SN 2026-12-16 § 12',
};
const openGate = pilotGate(ready);
const closedGate = pilotGate({ ...ready, funding: null });

describe('pilotGate', () => {
  it('is open where all five checks hold, shown in their order', () => {
    expect(openGate.isOpen).toBe(true);
    expect(openGate.checks.map((check) => [check.code, check.ok, check.missing])).toStrictEqual([
      ['legal', true, []],
      ['risks', true, []],
      ['evaluation', true, []],
      ['owner-and-funding', true, []],
      ['decision', true, []],
    ]);
  });

  it.each<readonly [string, Partial<PilotGateInput>, readonly string[]]>([
    ['block', { screening: block }, ['legal-block']],
    ['review', { screening: review }, ['legal-review']],
    ['unscreened', { screening: unscreened }, ['legal-unscreened']],
    ['open conditions', { screening: open }, ['open-conditions']],
    ['fulfilled conditions', { screening: fulfilled }, []],
    ['an untreated high risk', { untreatedHighRisks: 2 }, ['untreated-high-risk']],
    [
      'an evaluation filled in part',
      { evaluation: { ...ready.evaluation, reach: null, maintenance: '  ' } },
      ['reach', 'maintenance'],
    ],
    ['no owner', { ownerRole: '' }, ['owner-role']],
    ['no owner and no funding', { ownerRole: null, funding: null }, ['owner-role', 'funding']],
    ['no decision', { decisionReference: null }, ['decision-reference']],
  ])('%s', (_, difference, missing) => {
    const gate = pilotGate({ ...ready, ...difference });
    expect(gate.checks.flatMap((check) => check.missing)).toStrictEqual(missing);
    expect(gate.isOpen).toBe(missing.length === 0);
    expect(gate.checks.filter((check) => !check.ok)).toHaveLength(missing.length === 0 ? 0 : 1);
  });
});

function enter(from: RolloutStatus, to: RolloutStatus, more: Partial<StatusChange> = {}) {
  return mayEnterStatus({ from, to, screening: pass, gate: openGate, ...more });
}

const plainly: StatusPermission = { kind: 'allowed', flag: null, missing: [] };

describe('the law', () => {
  const allowed = (screening: StatusChange['screening']): readonly RolloutStatus[] =>
    rolloutStatuses.filter(
      (to) => enter(to === 'planned' ? 'unknown' : 'planned', to, { screening }).kind === 'allowed',
    );

  it('lets a blocked service be only not applicable, unknown or decommissioned', () => {
    expect(allowed(block)).toStrictEqual(['not-applicable', 'unknown', 'decommissioned']);
  });

  it.each([
    ['review', review],
    ['unscreened', unscreened],
    ['open conditions', open],
  ])('lets a service with %s be planned but not started', (_, screening) => {
    expect(allowed(screening)).toStrictEqual([
      'not-applicable',
      'unknown',
      'planned',
      'paused',
      'decommissioned',
    ]);
  });

  it('lets a service be anything when all conditions are fulfilled', () => {
    expect(allowed(fulfilled)).toStrictEqual(rolloutStatuses);
  });

  it('says why', () => {
    const reason = (screening: StatusChange['screening']) =>
      enter('planned', 'pilot', { screening });
    expect(reason(block)).toStrictEqual({ kind: 'refused', reasons: ['legal-block'] });
    expect(reason(review)).toStrictEqual({ kind: 'refused', reasons: ['legal-review'] });
    expect(reason(unscreened)).toStrictEqual({ kind: 'refused', reasons: ['legal-unscreened'] });
    expect(reason(open)).toStrictEqual({ kind: 'refused', reasons: ['open-conditions'] });
  });

  it('is overridden neither by a written reason nor by a registration', () => {
    const forced = { overrideReason: 'Vi vill ändå', isRegistration: true, gate: closedGate };
    const changes = rolloutStatuses
      .filter(isAdopted)
      .flatMap((to) =>
        [block, review, unscreened, open].map((screening) =>
          enter('planned', to, { ...forced, screening }),
        ),
      );
    expect(new Set(changes.map((change) => change.kind))).toStrictEqual(new Set(['refused']));
  });
});

describe('the gate', () => {
  const full = ['rolling-out', 'rolled-out', 'sustained'] as const;
  const outside = rolloutStatuses.filter((status) => !full.some((each) => each === status));

  it('stands before every entry into full rollout from outside it', () => {
    const kinds = outside.flatMap((from) =>
      full.map((to) => enter(from, to, { gate: closedGate }).kind),
    );
    expect(new Set(kinds)).toStrictEqual(new Set(['needs-override']));
  });

  it('says what is missing', () => {
    expect(enter('pilot', 'rolling-out', { gate: closedGate })).toStrictEqual({
      kind: 'needs-override',
      missing: ['funding'],
    });
  });

  it('is passed where it is open', () => {
    expect(enter('pilot', 'rolled-out')).toStrictEqual(plainly);
  });

  it('is passed with a written reason, which is flagged with what was missing', () => {
    expect(
      enter('pilot', 'rolled-out', { gate: closedGate, overrideReason: 'Medel väntas i mars' }),
    ).toStrictEqual({ kind: 'allowed', flag: 'gate-overridden', missing: ['funding'] });
    expect(enter('pilot', 'rolled-out', { gate: closedGate, overrideReason: '  ' }).kind).toBe(
      'needs-override',
    );
  });

  it('is not asked of a registration, and that is flagged', () => {
    expect(enter('unknown', 'sustained', { gate: closedGate, isRegistration: true })).toStrictEqual(
      { kind: 'allowed', flag: 'gate-not-checked', missing: ['funding'] },
    );
    expect(enter('unknown', 'sustained', { isRegistration: true })).toStrictEqual(plainly);
  });

  it('does not stand before pilot, within full rollout or on the way back', () => {
    const gate = closedGate;
    expect(enter('planned', 'pilot', { gate })).toStrictEqual(plainly);
    expect(enter('rolling-out', 'sustained', { gate })).toStrictEqual(plainly);
    expect(enter('rolled-out', 'pilot', { gate })).toStrictEqual(plainly);
    expect(enter('rolled-out', 'paused', { gate })).toStrictEqual(plainly);
  });
});

it('leaving a status as it is is always allowed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rolloutStatuses),
      fc.constantFrom(pass, open, review, unscreened, block),
      (status, screening) => {
        expect(enter(status, status, { screening, gate: closedGate })).toStrictEqual(plainly);
      },
    ),
  );
});

describe('phaseStep', () => {
  it.each([
    [null, 'needs', 'forward'],
    ['needs', 'installation', 'forward'],
    ['needs', 'sustaining', 'forward'],
    ['use', 'installation', 'back'],
    ['needs', null, 'back'],
    ['use', 'use', 'same'],
    [null, null, 'same'],
  ] as const)('%s to %s is %s', (from, to, step) => {
    expect(phaseStep(from, to)).toBe(step);
  });
});
