// Why: gaps between needs and services must show from both sides. Must not: test the life cycle.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOfNeeds } from './coverage-of-needs.ts';

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
