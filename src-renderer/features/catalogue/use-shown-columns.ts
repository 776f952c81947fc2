// Why: which columns the person wants, remembered on this machine.
// Must not: be part of a plan.
import type { ColumnVisibilityState, Updater } from '@tanstack/react-table';
import { useState } from 'react';

import { columnIds, shownAtFirst } from './columns.tsx';

const storageKey = 'forsta-linjen.catalogue-columns';

function read(): ColumnVisibilityState {
  const stored = localStorage.getItem(storageKey)?.split(' ');
  return Object.fromEntries(
    columnIds.map((id) => [
      id,
      id === 'name' || (stored === undefined ? shownAtFirst.has(id) : stored.includes(id)),
    ]),
  );
}

export function useShownColumns(): [
  ColumnVisibilityState,
  (change: Updater<ColumnVisibilityState>) => void,
] {
  const [shown, setShown] = useState(read);
  return [
    shown,
    (change) => {
      const next = typeof change === 'function' ? change(shown) : change;
      localStorage.setItem(storageKey, columnIds.filter((id) => next[id] === true).join(' '));
      setShown(next);
    },
  ];
}
