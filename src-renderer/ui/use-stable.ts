// Why: functions for memoised children that always do what the latest render meant.
// Must not: be called while rendering.
import { useLayoutEffect, useRef, useState } from 'react';

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The same object for the component's whole life; its functions run those of the latest render. */
export function useStable<Table extends object>(latest: Table & Functions): Table {
  const current = useRef<Functions>(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(latest).map((name) => [
          name,
          (...args: never[]) => current.current[name]?.(...args),
        ]),
      ) as unknown as Table,
  );
  return stable;
}
