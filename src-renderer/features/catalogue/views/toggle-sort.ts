// Why: what a press on a column's head makes of the order.
// Must not: sort.
import type { CatalogueSort } from '../../../../src-shared/contract/owner/views.ts';
import type { ColumnId } from '../column-specs.ts';

/**
 * Alone: by this column, or the other way round. Added to others (Shift): last among them, then the
 * other way round, then out again. There is always an order.
 */
export function toggleSort(
  sort: readonly CatalogueSort[],
  column: ColumnId,
  isAdded: boolean,
): readonly CatalogueSort[] {
  const at = sort.findIndex((one) => one.column === column);
  const now = sort[at];
  if (!isAdded) {
    const isDescending = now !== undefined && sort.length === 1 && !now.isDescending;
    return [{ column, isDescending }];
  }
  if (now === undefined) {
    return [...sort, { column, isDescending: false }];
  }
  if (!now.isDescending) {
    return sort.with(at, { column, isDescending: true });
  }
  return sort.length === 1 ? [{ column, isDescending: false }] : sort.toSpliced(at, 1);
}
