// Why: how wide a column must be for what stands in it.
// Must not: change a width.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cellText } from './cell-values.ts';
import type { ColumnId } from './column-specs.ts';

const font = '13px "IBM Plex Sans", sans-serif';
/** Icon, tile and edges of a chip. */
const chipRoom = 44;
const cellRoom = 20;
const headRoom = 40;
const chips: ReadonlySet<ColumnId> = new Set(['outcome', 'rollout']);
/** Longer texts are read in the panel. */
const widestFit = 480;

/** Pixels for the widest text of a column, its head among them. */
export function fitWidth(rows: readonly CatalogueRow[], id: ColumnId, lists: PlanLists): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) {
    throw new Error('A canvas can always be drawn on');
  }
  context.font = font;
  const measure = (text: string): number => context.measureText(text).width;
  const room = chips.has(id) ? chipRoom : cellRoom;
  const widest = rows.reduce(
    (width, row) => Math.max(width, measure(cellText(row, id, lists).slice(0, 120)) + room),
    measure(t(`catalogue.column.${id}`)) + headRoom,
  );
  return Math.ceil(Math.min(widestFit, widest));
}
