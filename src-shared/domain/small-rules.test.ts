// Why: the rules that fit in one function each. Must not: grow; a larger rule gets its own test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInProposal } from './catalogue-proposal.ts';
import { coverageOfNeeds } from './coverage-of-needs.ts';
import { maskSmallCount } from './small-count.ts';
import { isBlank } from './text-check.ts';

describe('maskSmallCount', () => {
  it('hides 1–4 and nothing else', () => {
    expect([0, 1, 2, 3, 4, 5, 120].map(maskSmallCount)).toStrictEqual([
      0,
      '<5',
      '<5',
      '<5',
      '<5',
      5,
      120,
    ]);
  });

  it.each([-1, Number.NaN, Infinity])('refuses %s', (count) => {
    expect(() => maskSmallCount(count)).toThrow(RangeError);
  });
});

describe('isBlank', () => {
  it.each([
    [null, true],
    [undefined, true],
    ['', true],
    [' \n\t\u00A0', true],
    ['x', false],
    ['0', false],
  ])('%o is %s', (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });
});

describe('coverageOfNeeds', () => {
  const services = [
    { id: 's1', status: 'candidate' as const },
    { id: 's2', status: 'decided' as const },
    { id: 's3', status: 'declined' as const },
    { id: 's4', status: 'decommissioned' as const },
  ];

  it('shows needs without service and services without need', () => {
    expect(
      coverageOfNeeds({
        needIds: ['n1', 'n2'],
        services,
        links: [{ needId: 'n1', serviceId: 's1' }],
      }),
    ).toStrictEqual({ needsWithoutService: ['n2'], servicesWithoutNeed: ['s2'] });
  });

  it('does not let a declined or decommissioned service answer a need', () => {
    expect(
      coverageOfNeeds({
        needIds: ['n1'],
        services,
        links: [
          { needId: 'n1', serviceId: 's3' },
          { needId: 'n1', serviceId: 's4' },
          { needId: 'other', serviceId: 's1' },
        ],
      }),
    ).toStrictEqual({ needsWithoutService: ['n1'], servicesWithoutNeed: ['s1', 's2'] });
  });

  it('has every need and active service either linked or listed', () => {
    const links = fc.array(
      fc.record({
        needId: fc.constantFrom('n1', 'n2', 'n3'),
        serviceId: fc.constantFrom('s1', 's2', 's3', 's4'),
      }),
    );
    fc.assert(
      fc.property(links, (given) => {
        const found = coverageOfNeeds({ needIds: ['n1', 'n2', 'n3'], services, links: given });
        const active = given.filter((link) => ['s1', 's2'].includes(link.serviceId));
        expect(found.needsWithoutService).toHaveLength(
          3 - new Set(active.map((link) => link.needId)).size,
        );
        expect(found.servicesWithoutNeed).toHaveLength(
          2 - new Set(active.map((link) => link.serviceId)).size,
        );
      }),
    );
  });
});

describe('placeInProposal', () => {
  type Input = Parameters<typeof placeInProposal>[0];
  const place = (more: Partial<Input>) =>
    placeInProposal({
      status: 'proposed',
      outcome: 'pass',
      openConditions: 0,
      exclusion: null,
      ...more,
    });

  it.each<readonly [string, Partial<Input>, string, readonly string[]]>([
    ['pass', {}, 'included', []],
    ['conditions fulfilled', { outcome: 'condition' }, 'included', []],
    [
      'open conditions',
      { outcome: 'condition', openConditions: 2 },
      'included',
      ['open-conditions'],
    ],
    ['review', { outcome: 'review' }, 'undecided', ['legal-review']],
    [
      'review and open conditions',
      { outcome: 'review', openConditions: 1 },
      'undecided',
      ['legal-review', 'open-conditions'],
    ],
    ['unscreened', { outcome: 'unscreened' }, 'undecided', ['legal-unscreened']],
    ['block', { outcome: 'block' }, 'excluded', ['legal-block']],
    ['declined', { status: 'declined' }, 'excluded', ['declined']],
    ['decommissioned', { status: 'decommissioned' }, 'excluded', ['decommissioned']],
    ['left out by choice', { exclusion: 'För få svar' }, 'excluded', ['left-out']],
    [
      'several reasons, all told',
      { outcome: 'block', status: 'declined', exclusion: 'Skäl' },
      'excluded',
      ['legal-block', 'declined', 'left-out'],
    ],
    [
      'declined while under review',
      { status: 'declined', outcome: 'review' },
      'excluded',
      ['declined'],
    ],
  ])('%s', (_, more, section, reasons) => {
    expect(place(more)).toStrictEqual({ section, reasons });
  });
});
