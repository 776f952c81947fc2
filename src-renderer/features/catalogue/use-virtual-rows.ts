// Why: which lines of the table are in sight, measured anew only where a line has got another height.
// Must not: draw them.
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useMemo } from 'react';

import { useSame } from '../../ui/use-same.ts';
import type { DisplayRow } from './catalogue-groups.ts';
import { groupHeight, rowHeight } from './rows.tsx';

function groupLinesOf(display: readonly DisplayRow[]): readonly number[] {
  const lines: number[] = [];
  for (const [index, { kind }] of display.entries()) {
    if (kind === 'group') {
      lines.push(index);
    }
  }
  return lines;
}

export function useVirtualRows(
  display: readonly DisplayRow[],
  getScrollElement: () => HTMLDivElement | null,
): Virtualizer<HTMLDivElement, Element> {
  // Another order within the groups leaves every line as high as it was. Where it does not, the
  // function of keys is another, which is what has the library measure.
  const groupLines = useSame(groupLinesOf(display));
  const getItemKey = useMemo(() => {
    const lines = new Set(groupLines);
    return (index: number) => (lines.has(index) ? `group ${index}` : index);
  }, [groupLines]);

  // The compiler is told off here because the virtualizer's functions change what they answer.
  // oxlint-disable-next-line react/incompatible-library -- known and meant: see the line above
  return useVirtualizer({
    count: display.length,
    getScrollElement,
    estimateSize: (index) => (display[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey,
    // The head covers the first 32 px of what the virtualizer takes for its window.
    scrollPaddingEnd: 32,
    overscan: 12,
  });
}
