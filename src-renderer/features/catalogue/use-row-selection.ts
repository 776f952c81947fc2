// Why: which services are checked, one by one, from one to another (Shift), or all that are shown.
// Must not: know what is done with them.
import { useMemo, useState } from 'react';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { DisplayRow } from './catalogue-groups.ts';

export interface RowSelection {
  /** Checked services that are still in the plan, also those the filter hides. */
  readonly ids: ReadonlySet<string>;
  readonly state: 'all' | 'some' | 'none';
  /** Checks or unchecks a row; with `isRange`, all from the last one to this like it. */
  readonly toggle: (index: number, isRange: boolean) => void;
  readonly setAll: (isSelected: boolean) => void;
  readonly clear: () => void;
}

export function useRowSelection(
  all: readonly CatalogueRow[],
  rows: readonly CatalogueRow[],
  display: readonly DisplayRow[],
): RowSelection {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const [lastKey, setLastKey] = useState<string | null>(null);
  const ids = useMemo<ReadonlySet<string>>(
    () =>
      checked.size === 0
        ? checked
        : new Set(all.flatMap(({ id }) => (checked.has(id) ? [id] : []))),
    [all, checked],
  );
  const state = useMemo(() => {
    if (ids.size === 0) {
      return 'none';
    }
    return rows.every(({ id }) => ids.has(id)) ? 'all' : 'some';
  }, [ids, rows]);
  return {
    ids,
    state,
    toggle: (index, isRange) => {
      const shown = display[index];
      if (shown?.kind !== 'service') {
        return;
      }
      const isSelected = !ids.has(shown.row.id);
      const last = isRange ? display.findIndex(({ key }) => key === lastKey) : -1;
      const from = last < 0 ? index : Math.min(last, index);
      const to = last < 0 ? index : Math.max(last, index);
      const next = new Set(ids);
      for (const one of display.slice(from, to + 1)) {
        if (one.kind === 'service' && isSelected) {
          next.add(one.row.id);
        } else if (one.kind === 'service') {
          next.delete(one.row.id);
        }
      }
      setChecked(next);
      setLastKey(shown.key);
    },
    setAll: (isSelected) =>
      setChecked(isSelected ? new Set([...ids, ...rows.map(({ id }) => id)]) : new Set()),
    clear: () => setChecked(new Set()),
  };
}
