// Why: what the catalogue shows right now, read from the address so that every view can be linked.
// Must not: save changes of services, or of views.
import { useQueryClient } from '@tanstack/react-query';
import { useTable } from '@tanstack/react-table';
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';

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
import { usePlace } from '../../api/place.tsx';
import { useSame } from '../../ui/use-same.ts';
import { useToday } from '../../ui/use-today.ts';
import {
  type CatalogueFilter,
  select,
  type Selection,
  viewCounts,
  type ViewId,
} from './catalogue-filter.ts';
import {
  type DisplayRow,
  type Grouping,
  layoutFigures,
  type LayoutFigures,
  layOut,
} from './catalogue-groups.ts';
import { createSearchIndex } from './catalogue-search.ts';
import { type ColumnId, columnIds } from './column-specs.ts';
import { type CatalogueTableModel, columns, features } from './columns.ts';
import type { FacetId } from './facets.ts';
import { sortRows } from './sort-rows.ts';
import { type TableGeometry, useTableGeometry } from './use-table-geometry.ts';
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

export interface Catalogue {
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

/** How long one pauses in typing before the address says what was typed. */
const addressDelay = 250;

/**
 * The text of the filter. It is the person's at once and the address's a little later: a new address
 * for every letter would make the history of the window a list of letters, and typing slow.
 */
function useFilterText(said: string, write: (text: string) => void) {
  const [text, setText] = useState(said);
  const [key, setKey] = useState(0);
  const [address, setAddress] = useState({ seen: said, written: said });
  if (said !== address.seen) {
    setAddress({ ...address, seen: said });
    if (said !== address.written) {
      setText(said);
      setKey(key + 1);
    }
  }
  useEffect(() => {
    if (text === said) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setAddress((before) => ({ ...before, written: text }));
      write(text);
    }, addressDelay);
    return () => clearTimeout(timer);
  }, [text, said, write]);
  return {
    text,
    key,
    type: (next: string) => startTransition(() => setText(next)),
    /** From elsewhere than the field: the address has been told already. */
    replace: (next: string) => {
      setText(next);
      setAddress((before) => ({ ...before, written: next }));
      setKey(key + 1);
    },
  };
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
): Catalogue {
  const { search, setSearch } = usePlace();
  const queries = useQueryClient();
  const today = useToday();
  const [layouts, storeLayout] = useLayouts();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const state = useMemo(() => readViewState(search, views, layouts), [search, views, layouts]);
  const { base, config, saved, layoutKey } = state;
  // Another word in the address is no new choice of these.
  const sort = useSame(config.sort);
  const facets = useSame(config.facets);
  const write = useMemo(
    () => (text: string) => setSearch(wordsFor({ text }, base)),
    [setSearch, base],
  );
  const filterText = useFilterText(config.text, write);

  const index = useMemo(() => createSearchIndex(lists), [lists]);
  const sorted = useMemo(() => sortRows(all, sort, lists), [all, sort, lists]);
  const filter = useMemo<CatalogueFilter>(
    () => ({ view: config.builtIn, text: filterText.text, facets }),
    [config.builtIn, filterText.text, facets],
  );
  const deferred = useDeferredValue(filter);
  const chosen = useMemo(() => select(all, deferred, index, today), [all, deferred, index, today]);
  // Another order shows the same services: nothing is searched or counted anew.
  const selection = useMemo(() => {
    if (chosen.rows.length === all.length) return { ...chosen, rows: sorted };
    const shown = new Set(chosen.rows);
    return { ...chosen, rows: sorted.filter((row) => shown.has(row)) };
  }, [chosen, sorted, all]);
  useEffect(() => index.warm(all), [index, all]);
  const { rows } = selection;
  const display = useMemo(
    () =>
      layOut(rows, config.grouping, lists, closed, {
        none: t(config.grouping === 'targetGroup' ? 'catalogue.noGroup' : 'catalogue.none'),
        today,
      }),
    [rows, config.grouping, lists, closed, today],
  );
  const table = useTableModel(state);

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
    figures: useMemo(
      () => layoutFigures(rows, config.grouping, today),
      [rows, config.grouping, today],
    ),
    viewCounts: useMemo(() => viewCounts(all, today), [all, today]),
    isFiltered: rows.length < all.length || filter.text !== '' || filter.view !== 'all',
    setText: filterText.type,
    setFacet: (id, values) => setSearch(wordsFor({ facet: { id, values } }, base)),
    setGrouping: (grouping) => setSearch(wordsFor({ grouping }, base)),
    setSort: (sort) => setSearch(wordsFor({ sort }, base)),
    setLayout: (layout) => storeLayout(layoutKey, layout),
    openBuiltIn: (view) => {
      if (saved !== null) {
        filterText.replace('');
      }
      setSearch(wordsOfBuiltIn(view, saved !== null));
    },
    openSaved: (id) => {
      filterText.replace(views.find((view) => view.id === id)?.config.text ?? '');
      setSearch(wordsOfSaved(id));
    },
    resetView: () => {
      if (saved !== null) {
        storeLayout(layoutKey, null);
        filterText.replace(saved.config.text);
        setSearch(wordsOfSaved(saved.id));
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
      setSearch(wordsOfSaved(view.id));
    },
    clearFilter: () => {
      filterText.replace('');
      setSearch(clearedWords());
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
  };
}
