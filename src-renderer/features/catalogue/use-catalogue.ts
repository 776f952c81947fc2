// Why: what the catalogue shows right now, read from the address so that every view can be linked.
// Must not: save changes of services, or of views.
import { useQueryClient } from '@tanstack/react-query';
import { useTable } from '@tanstack/react-table';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type {
  CatalogueLayout,
  CatalogueSort,
  SavedView,
} from '../../../src-shared/contract/owner/views.ts';
import { searchWords } from '../../../src-shared/domain/search-text.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useSetSearch } from '../../api/place.tsx';
import { useSame } from '../../ui/use-same.ts';
import { useStable } from '../../ui/use-stable.ts';
import { useToday } from '../../ui/use-today.ts';
import {
  type CatalogueFilter,
  inOrder,
  select,
  type Selection,
  viewCounts,
  type ViewId,
} from './catalogue-filter.ts';
import {
  type DisplayRow,
  type Grouping,
  type LayoutFigures,
  layOut,
  linesOf,
} from './catalogue-groups.ts';
import { createSearchIndex } from './catalogue-search.ts';
import { type ColumnId, columnIds } from './column-specs.ts';
import { type CatalogueTableModel, columns, features } from './columns.ts';
import type { FacetId } from './facets.ts';
import { sortOrder } from './sort-rows.ts';
import { type TableGeometry, useTableGeometry } from './use-table-geometry.ts';
import { useFilterText, type Words } from './use-words.ts';
import { columnsOf } from './views/layout.ts';
import { useLayouts } from './views/use-layouts.ts';
import {
  clearedWords,
  readViewState,
  type ViewState,
  wordsFor,
  wordsOfBuiltIn,
  wordsOfSaved,
} from './views/view-state.ts';

export const viewsQuery = rpc.view.list.queryOptions({ input: {} });

/** What can be done with what is shown; the same functions for the page's whole life. */
export interface CatalogueDeeds {
  readonly setText: (text: string) => void;
  readonly setFacet: (facet: FacetId, values: readonly string[]) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly setSort: (sort: readonly CatalogueSort[]) => void;
  readonly setLayout: (layout: CatalogueLayout) => void;
  readonly openBuiltIn: (view: ViewId) => void;
  readonly openSaved: (id: string) => void;
  /** Back to how the saved view is saved. */
  readonly resetView: () => void;
  /** Shows a view that has just been saved as it was saved. */
  readonly resetTo: (view: SavedView) => void;
  readonly clearFilter: () => void;
  readonly toggleGroup: (key: string, isOpen: boolean) => void;
}

export interface Catalogue extends CatalogueDeeds {
  readonly all: readonly CatalogueRow[];
  readonly lists: PlanLists;
  readonly today: string;
  readonly views: readonly SavedView[];
  readonly state: ViewState;
  readonly geometry: TableGeometry;
  readonly columns: readonly ColumnId[];
  /** What is searched for, folded; each word of it is marked where it hits. */
  readonly words: readonly string[];
  readonly text: string;
  /** Another number where the text was changed from elsewhere than its own field. */
  readonly textKey: number;
  readonly selection: Selection;
  /** Services that pass the filter. */
  readonly rows: readonly CatalogueRow[];
  readonly display: readonly DisplayRow[];
  readonly figures: LayoutFigures;
  readonly viewCounts: Readonly<Record<ViewId, number>>;
  readonly isFiltered: boolean;
}

const noRows: readonly CatalogueRow[] = [];

/** The library keeps columns only: a service may stand in two groups, which no row of its can. */
function useTableModel({ config }: ViewState): CatalogueTableModel {
  const { layout } = config;
  const state = useMemo(() => {
    const shown = columnsOf(layout);
    return {
      columnOrder: [...shown],
      columnVisibility: Object.fromEntries(columnIds.map((id) => [id, shown.includes(id)])),
      columnPinning: { start: shown.slice(0, layout.frozen), end: [] },
      columnSizing: Object.fromEntries(
        layout.columns.flatMap(({ id, width }) => (width === null ? [] : [[id, width] as const])),
      ),
    };
  }, [layout]);
  return useTable({ features, columns, data: noRows, state });
}

export function useCatalogue(
  all: readonly CatalogueRow[],
  lists: PlanLists,
  views: readonly SavedView[],
  { words: search, choose }: Words,
): Catalogue {
  const setSearch = useSetSearch();
  const queries = useQueryClient();
  const today = useToday();
  const [layouts, storeLayout] = useLayouts();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const read = useMemo(() => readViewState(search, views, layouts), [search, views, layouts]);
  // Another word in the address is no new choice of these.
  const sort = useSame(read.config.sort);
  const facets = useSame(read.config.facets);
  const state = useMemo(
    () => ({ ...read, config: { ...read.config, sort, facets } }),
    [read, sort, facets],
  );
  const { base, config, saved, layoutKey } = state;
  const write = useMemo(
    () => (text: string) => setSearch(wordsFor({ text }, base)),
    [setSearch, base],
  );
  const filterText = useFilterText(config.text, write);

  const index = useMemo(() => createSearchIndex(lists), [lists]);
  const order = useMemo(() => sortOrder(all, sort, lists), [all, sort, lists]);
  const filter = useMemo<CatalogueFilter>(
    () => ({ view: config.builtIn, text: filterText.text, facets }),
    [config.builtIn, filterText.text, facets],
  );
  const deferred = useDeferredValue(filter);
  const selection = useMemo(
    () => select(all, deferred, index, today),
    [all, deferred, index, today],
  );
  // Another order shows the same services: nothing is searched or counted anew.
  const rows = useMemo(() => inOrder(all, order, selection), [all, order, selection]);
  useEffect(() => index.warm(all), [index, all]);
  const { grouping } = config;
  const lines = useMemo(() => linesOf(all, grouping, today), [all, grouping, today]);
  const { display, figures } = useMemo(() => {
    const none = t(grouping === 'targetGroup' ? 'catalogue.noGroup' : 'catalogue.none');
    return layOut(rows, lines, grouping, lists, closed, none);
  }, [rows, lines, grouping, lists, closed]);
  const table = useTableModel(state);

  const deeds = useStable<CatalogueDeeds>({
    setText: filterText.type,
    setFacet: (id, values) => choose(wordsFor({ facet: { id, values } }, base)),
    setGrouping: (grouping) => choose(wordsFor({ grouping }, base)),
    setSort: (sort) => choose(wordsFor({ sort }, base)),
    setLayout: (layout) => storeLayout(layoutKey, layout),
    openBuiltIn: (view) => {
      if (saved !== null) {
        filterText.replace('');
      }
      choose(wordsOfBuiltIn(view, saved !== null));
    },
    openSaved: (id) => {
      filterText.replace(views.find((view) => view.id === id)?.config.text ?? '');
      choose(wordsOfSaved(id));
    },
    resetView: () => {
      if (saved !== null) {
        storeLayout(layoutKey, null);
        filterText.replace(saved.config.text);
        choose(wordsOfSaved(saved.id));
      }
    },
    resetTo: (view) => {
      queries.setQueryData<{ views: SavedView[] }>(viewsQuery.queryKey, (before) => {
        const others = before?.views ?? [];
        return {
          views: others.some(({ id }) => id === view.id)
            ? others.map((one) => (one.id === view.id ? view : one))
            : [...others, view],
        };
      });
      storeLayout(view.id, null);
      filterText.replace(view.config.text);
      choose(wordsOfSaved(view.id));
    },
    clearFilter: () => {
      filterText.replace('');
      choose(clearedWords());
    },
    toggleGroup: (key, isOpen) =>
      setClosed((before) => {
        const next = new Set(before);
        if (isOpen) {
          next.delete(key);
        } else {
          next.add(key);
        }
        return next;
      }),
  });

  return {
    all,
    lists,
    today,
    views,
    state,
    geometry: useTableGeometry(table, config.layout),
    columns: useMemo(() => columnsOf(config.layout), [config.layout]),
    words: useMemo(() => searchWords(deferred.text), [deferred.text]),
    text: filterText.text,
    textKey: filterText.key,
    selection,
    rows,
    display,
    figures: useSame(figures),
    viewCounts: useMemo(() => viewCounts(all, today), [all, today]),
    isFiltered: rows.length < all.length || filter.text !== '' || filter.view !== 'all',
    ...deeds,
  };
}
