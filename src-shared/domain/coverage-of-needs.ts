// Why: shows needs nobody answers and services nobody needs.
// Must not: count a declined or decommissioned service as an answer.
import type { ServiceStatus } from '../contract/values.ts';
import { isEnded } from './lifecycle.ts';

export interface NeedsCoverage {
  readonly needsWithoutService: readonly string[];
  readonly servicesWithoutNeed: readonly string[];
}

/**
 * Needs that no active service answers, and active services that answer no need, each in the
 * order given. Links to needs or services that are not listed do not count.
 */
export function coverageOfNeeds(input: {
  readonly needIds: readonly string[];
  readonly services: readonly { readonly id: string; readonly status: ServiceStatus }[];
  readonly links: readonly { readonly needId: string; readonly serviceId: string }[];
}): NeedsCoverage {
  const activeIds = input.services
    .filter((service) => !isEnded(service.status))
    .map((service) => service.id);
  const active = new Set(activeIds);
  const needs = new Set(input.needIds);
  const links = input.links.filter((link) => needs.has(link.needId) && active.has(link.serviceId));
  const answered = new Set(links.map((link) => link.needId));
  const answering = new Set(links.map((link) => link.serviceId));
  return {
    needsWithoutService: input.needIds.filter((id) => !answered.has(id)),
    servicesWithoutNeed: activeIds.filter((id) => !answering.has(id)),
  };
}

/**
 * The same from needs that carry the ids of their services, as `need.list` gives them.
 */
export function needGaps(
  needs: readonly { readonly id: string; readonly serviceIds: readonly string[] }[],
  services: readonly { readonly id: string; readonly status: ServiceStatus }[],
): NeedsCoverage {
  return coverageOfNeeds({
    needIds: needs.map((need) => need.id),
    services,
    links: needs.flatMap((need) =>
      need.serviceIds.map((serviceId) => ({ needId: need.id, serviceId })),
    ),
  });
}

/** What people call a need by: B3. */
export function needRef(number: number): string {
  return `B${number}`;
}
