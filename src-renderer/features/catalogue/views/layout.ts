// Why: which columns stand where and how wide, changed one step at a time.
// Must not: render or store.
import type { CatalogueLayout } from '../../../../src-shared/contract/owner/views.ts';
import { type ColumnId, columnSpecs, shownAtFirst } from '../column-specs.ts';

/** What somebody sees who has chosen nothing: number and name stay when the rest is scrolled. */
export const firstLayout: CatalogueLayout = {
  columns: shownAtFirst.map((id) => ({ id, width: null })),
  frozen: 2,
};

const widest = 1200;

export function columnsOf(layout: CatalogueLayout): readonly ColumnId[] {
  return layout.columns.map(({ id }) => id);
}

/** Shows a column, last, or hides it; the name is always there. */
export function toggleColumn(layout: CatalogueLayout, id: ColumnId): CatalogueLayout {
  const at = columnsOf(layout).indexOf(id);
  if (id === 'name') {
    return layout;
  }
  if (at < 0) {
    return { ...layout, columns: [...layout.columns, { id, width: null }] };
  }
  return {
    columns: layout.columns.toSpliced(at, 1),
    frozen: at < layout.frozen ? layout.frozen - 1 : layout.frozen,
  };
}

/** Moves a column to a place counted from 0; beyond the ends is at the end. */
export function moveColumn(layout: CatalogueLayout, id: ColumnId, to: number): CatalogueLayout {
  const at = columnsOf(layout).indexOf(id);
  const column = layout.columns[at];
  if (column === undefined) {
    return layout;
  }
  const place = Math.max(0, Math.min(layout.columns.length - 1, to));
  return { ...layout, columns: layout.columns.toSpliced(at, 1).toSpliced(place, 0, column) };
}

/** Null gives a column its own width back. Narrower than its head or wider than a screen it never is. */
export function resizeColumn(
  layout: CatalogueLayout,
  id: ColumnId,
  width: number | null,
): CatalogueLayout {
  const within =
    width === null ? null : Math.round(Math.max(columnSpecs[id].minWidth, Math.min(widest, width)));
  return {
    ...layout,
    columns: layout.columns.map((one) => (one.id === id ? { id, width: within } : one)),
  };
}

/** Freezes the columns up to and with this one, or none where they already are. */
export function freezeTo(layout: CatalogueLayout, id: ColumnId): CatalogueLayout {
  const count = columnsOf(layout).indexOf(id) + 1;
  return { ...layout, frozen: layout.frozen === count ? 0 : count };
}

export function widthOf(layout: CatalogueLayout, id: ColumnId): number {
  return layout.columns.find((one) => one.id === id)?.width ?? columnSpecs[id].width;
}
