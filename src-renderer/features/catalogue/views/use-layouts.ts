// Why: the columns a person has arranged, remembered on this machine, for each view by itself.
// Must not: be part of a plan; saving a view is.
import { useState } from 'react';

import {
  type CatalogueLayout,
  catalogueLayoutSchema,
} from '../../../../src-shared/contract/owner/views.ts';

const storageKey = 'forsta-linjen.catalogue-layouts';

export type Layouts = Readonly<Record<string, CatalogueLayout>>;

/** What an older version of the program wrote, or another hand, is passed over. */
function read(): Layouts {
  const stored: unknown = parsed(localStorage.getItem(storageKey));
  if (typeof stored !== 'object' || stored === null) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, value]) => {
      const layout = catalogueLayoutSchema.safeParse(value);
      return layout.success && layout.data.columns.some(({ id }) => id === 'name')
        ? [[key, layout.data] as const]
        : [];
    }),
  );
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

/** Null forgets what this machine had for a view. */
export function useLayouts(): [Layouts, (key: string, layout: CatalogueLayout | null) => void] {
  const [layouts, setLayouts] = useState(read);
  return [
    layouts,
    (key, layout) => {
      const { [key]: _before, ...rest } = layouts;
      const next = layout === null ? rest : { ...rest, [key]: layout };
      localStorage.setItem(storageKey, JSON.stringify(next));
      setLayouts(next);
    },
  ];
}
