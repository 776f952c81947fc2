// Why: which service of the plan a row of a file means: by id, else by ref, else by name.
// Must not: match two rows to one service by name, or a name that two services share.
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { ServiceRow } from '../../imports/read-services.ts';

type Known = Pick<Service, 'id' | 'ref' | 'name'>;

export interface ServiceMatch<Found extends Known = Service> {
  readonly service: Found;
  readonly isById: boolean;
}

export interface ServiceMatcher<Found extends Known = Service> {
  match(row: ServiceRow): ServiceMatch<Found> | null;
}

export function createServiceMatcher<Found extends Known>(
  services: readonly Found[],
  rows: readonly ServiceRow[],
): ServiceMatcher<Found> {
  const byId = new Map(services.map((service) => [service.id, service]));
  const byRef = new Map(services.map((service) => [service.ref, service]));
  const fileRefs = new Set(rows.flatMap((row) => (row.ref === undefined ? [] : [row.ref])));
  const byName = Map.groupBy(services, (service) => normaliseName(service.name));
  const claimed = new Set<string>();

  function claim(service: Found, isById: boolean): ServiceMatch<Found> | null {
    if (claimed.has(service.id)) return null;
    claimed.add(service.id);
    return { service, isById };
  }

  function namesake(row: ServiceRow): Found | null {
    if (byName.size === 0) return null;
    const named = byName.get(normaliseName(row.name)) ?? [];
    const [only] = named;
    if (named.length !== 1 || !only) return null;
    // A ref that another row of the file carries belongs to that row.
    return row.ref !== undefined && fileRefs.has(only.ref) ? null : only;
  }

  return {
    match(row) {
      const own = row.id === undefined ? undefined : byId.get(row.id);
      if (own) return claim(own, true);
      const referred = row.ref === undefined ? undefined : byRef.get(row.ref);
      if (referred) return claim(referred, false);
      const named = namesake(row);
      return named && claim(named, false);
    },
  };
}

/** Finds a service by ref or by name, for files that refer to services; null where not one. */
export function createServiceFinder(
  services: readonly Service[],
): (reference: string) => Service | null {
  const byRef = new Map(services.map((service) => [normaliseName(service.ref), service]));
  const byName = Map.groupBy(services, (service) => normaliseName(service.name));
  return (reference) => {
    const key = normaliseName(reference);
    const referred = byRef.get(key);
    if (referred) return referred;
    const named = byName.get(key) ?? [];
    return named.length === 1 ? (named[0] ?? null) : null;
  };
}
