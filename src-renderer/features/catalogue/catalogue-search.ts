// Why: free text over everything that is written of a service, fast enough for every key press.
// Must not: know the table; which columns are shown is told.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { foldText, hasEveryWord } from '../../../src-shared/domain/search-text.ts';
import { cellText } from './cell-values.ts';
import { type ColumnId, columnIds, columnSpecs } from './column-specs.ts';

/** Columns whose text is searched: what people have written or named, not figures or closed words. */
export const searchedColumns: readonly ColumnId[] = columnIds.filter(
  (id) => id === 'ref' || ['line', 'area', 'list', 'forms'].includes(columnSpecs[id].kind),
);
const searched: ReadonlySet<ColumnId> = new Set(searchedColumns);

export interface SearchIndex {
  /** True when every (folded) word stands somewhere in the service. */
  readonly matches: (row: CatalogueRow, words: readonly string[]) => boolean;
  /**
   * Folds texts while the browser has nothing else to do, so that the first key press need not wait
   * for all of them. Answers with how to stop.
   */
  readonly warm: (rows: readonly CatalogueRow[]) => () => void;
}

/** Texts are folded the first time a service is asked for and kept for as long as it is unchanged. */
export function createSearchIndex(lists: PlanLists): SearchIndex {
  const texts = new WeakMap<CatalogueRow, string>();
  const textOf = (row: CatalogueRow): string => {
    let text = texts.get(row);
    if (text === undefined) {
      text = searchedColumns.map((id) => folded(row, id, lists)).join('\n');
      texts.set(row, text);
    }
    return text;
  };
  return {
    matches: (row, words) => words.length === 0 || hasEveryWord(textOf(row), words),
    warm: (rows) => {
      // Not every browser that the product may be opened in tells when it is idle.
      if (!('requestIdleCallback' in globalThis)) return () => undefined;
      let next = 0;
      const goOn = (deadline: IdleDeadline): void => {
        for (; next < rows.length && deadline.timeRemaining() > 1; next += 1) {
          const row = rows[next];
          if (row !== undefined) textOf(row);
        }
        if (next < rows.length) handle = requestIdleCallback(goOn);
      };
      let handle = requestIdleCallback(goOn);
      return () => cancelIdleCallback(handle);
    },
  };
}

function folded(row: CatalogueRow, id: ColumnId, lists: PlanLists): string {
  return foldText(cellText(row, id, lists).normalize('NFC'));
}

/**
 * Where a service was hit out of sight: the hidden columns with a word that no shown column has. For
 * the rows on screen only.
 */
export function hiddenHits(
  row: CatalogueRow,
  words: readonly string[],
  shown: readonly ColumnId[],
  lists: PlanLists,
): readonly ColumnId[] {
  const inSight = shown
    .filter((id) => searched.has(id))
    .map((id) => folded(row, id, lists))
    .join('\n');
  const missing = words.filter((word) => !inSight.includes(word));
  if (missing.length === 0) {
    return [];
  }
  const isShown = new Set(shown);
  return searchedColumns.filter((id) => {
    const text = isShown.has(id) ? '' : folded(row, id, lists);
    return missing.some((word) => text.includes(word));
  });
}
