// Why: which services are proposals between the workshops, and where one lands when it is put down.
// Must not: know what a category is called, or take a step of the life cycle.
import type { Origin, ServiceStatus } from '../contract/values.ts';
import { isEnded, stepIndex } from './lifecycle.ts';

export type SortingPlace = 'board' | 'gone-on' | 'ended' | 'inventory';

/**
 * Where a service stands between the workshops. On the board are candidates and prioritised ones,
 * and ideas that came up for this plan; what is given today and nobody has made a candidate is the
 * inventory's matter.
 */
export function sortingPlace(service: {
  readonly status: ServiceStatus;
  readonly origin: Origin;
}): SortingPlace {
  if (isEnded(service.status)) return 'ended';
  const step = stepIndex(service.status) ?? 0;
  if (step > (stepIndex('prioritised') ?? 0)) return 'gone-on';
  if (service.status !== 'inventoried') return 'board';
  return service.origin === 'new-idea' || service.origin === 'from-need' ? 'board' : 'inventory';
}

/**
 * The order of a list after some of its or other things are put before one of it, or last.
 *
 * @param before what to put them before; where it is null, is not in the list, or is itself put
 * down, they come last.
 * @returns every id once; what is put down stands together, in the order given.
 */
export function putBefore(
  order: readonly string[],
  put: readonly string[],
  before: string | null,
): string[] {
  const moved = [...new Set(put)];
  const rest = order.filter((id) => !moved.includes(id));
  const at = before === null ? -1 : rest.indexOf(before);
  const place = at === -1 ? rest.length : at;
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}
