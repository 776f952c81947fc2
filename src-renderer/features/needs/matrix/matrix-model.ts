// Why: which needs and services stand in the matrix, how many links each has, and how one moves.
// Must not: know React, or count an ended service as an answer.
import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import { compareSwedish } from '../../../../src-shared/domain/collation.ts';
import { needGaps } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { isEnded } from '../../../../src-shared/domain/lifecycle.ts';
import type { ShownService } from '../needs-view.ts';

export interface MatrixRow {
  readonly need: Need;
  readonly linked: ReadonlySet<string>;
  /** Services that are not ended and answer the need, shown or not. */
  readonly count: number;
}

export interface MatrixColumn {
  readonly service: ShownService;
  /** What stands in the head: the short name where there is one. */
  readonly label: string;
  /** Needs that the service answers, shown or not. */
  readonly count: number;
}

export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Gaps of the whole plan, whatever is shown. */
  readonly gaps: { readonly needs: number; readonly services: number };
  readonly endedServices: number;
}

export interface MatrixChoice {
  /** Only needs of this target group, and services for it or linked to those needs. */
  readonly group: string | null;
  readonly isGapsOnly: boolean;
}

export function matrixOf(
  needs: readonly Need[],
  services: readonly ShownService[],
  { group, isGapsOnly }: MatrixChoice,
): Matrix {
  const active = services
    .filter(({ status }) => !isEnded(status))
    .toSorted((a, b) => compareSwedish(a.ref, b.ref));
  const activeIds = new Set(active.map(({ id }) => id));
  const gaps = needGaps(needs, services);
  const openNeeds = new Set(gaps.needsWithoutService);
  const openServices = new Set(gaps.servicesWithoutNeed);
  const answers = new Map<string, number>();
  for (const need of needs) {
    for (const id of need.serviceIds) answers.set(id, (answers.get(id) ?? 0) + 1);
  }
  const ofGroup = needs.filter((need) => group === null || need.targetGroupId === group);
  const linkedToGroup = new Set(ofGroup.flatMap((need) => need.serviceIds));
  return {
    rows: ofGroup
      .filter((need) => !isGapsOnly || openNeeds.has(need.id))
      .map((need) => ({
        need,
        linked: new Set(need.serviceIds),
        count: need.serviceIds.filter((id) => activeIds.has(id)).length,
      })),
    columns: active
      .filter(
        (service) =>
          (group === null ||
            service.targetGroupIds.includes(group) ||
            linkedToGroup.has(service.id)) &&
          (!isGapsOnly || openServices.has(service.id)),
      )
      .map((service) => ({
        service,
        label: service.shortName ?? service.name,
        count: answers.get(service.id) ?? 0,
      })),
    gaps: { needs: gaps.needsWithoutService.length, services: gaps.servicesWithoutNeed.length },
    endedServices: services.length - active.length,
  };
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** How far PageUp and PageDown go. */
const page = 10;

/** Where a key leads in a grid, or null where it is no key of movement. Never outside. */
export function moveIn(
  { row, column }: Position,
  key: string,
  isCtrl: boolean,
  size: { readonly rows: number; readonly columns: number },
): Position | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const target: Readonly<Record<string, Position>> = {
    ArrowUp: { row: isCtrl ? 0 : row - 1, column },
    ArrowDown: { row: isCtrl ? lastRow : row + 1, column },
    ArrowLeft: { row, column: isCtrl ? 0 : column - 1 },
    ArrowRight: { row, column: isCtrl ? lastColumn : column + 1 },
    Home: { row: isCtrl ? 0 : row, column: 0 },
    End: { row: isCtrl ? lastRow : row, column: lastColumn },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  };
  const to = target[key];
  return to === undefined ? null : withinSize(to, size);
}

/** The nearest place inside the grid. */
export function withinSize(
  { row, column }: Position,
  size: { readonly rows: number; readonly columns: number },
): Position {
  return {
    row: Math.max(0, Math.min(size.rows - 1, row)),
    column: Math.max(0, Math.min(size.columns - 1, column)),
  };
}
