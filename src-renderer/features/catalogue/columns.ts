// Why: the columns as the table library keeps them: order, width, and what is frozen.
// Must not: draw cells (cells.tsx), or hold state: all of it is in the view.
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  createColumnHelper,
  type ReactTable,
  columnVisibilityFeature,
  tableFeatures,
} from '@tanstack/react-table';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { columnIds, columnSpecs } from './column-specs.ts';

// Rows are filtered, sorted and grouped outside the library: a service may stand in two groups.
export const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});
export type CatalogueFeatures = typeof features;
export type CatalogueTableModel = ReactTable<CatalogueFeatures, CatalogueRow>;

const helper = createColumnHelper<CatalogueFeatures, CatalogueRow>();

export const columns = helper.columns(
  columnIds.map((id) =>
    helper.display({
      id,
      header: t(`catalogue.column.${id}`),
      size: columnSpecs[id].width,
      minSize: columnSpecs[id].minWidth,
    }),
  ),
);
