// Why: shows needs nobody answers and services nobody needs.
// Must not: count a declined or decommissioned service as an answer.
import type { ServiceStatus } from '../contract/values.ts';

export interface NeedsCoverage {
  readonly needsWithoutService: readonly string[];
  readonly servicesWithoutNeed: readonly string[];
}

export declare function coverageOfNeeds(input: {
  readonly needIds: readonly string[];
  readonly services: readonly { readonly id: string; readonly status: ServiceStatus }[];
  readonly links: readonly { readonly needId: string; readonly serviceId: string }[];
}): NeedsCoverage;
