// Why: two selected services can be one; the way from the selection to their comparison.
// Must not: show but for exactly two.
import { IconArrowMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import type { PairIds } from './merge-dialog.tsx';

/** The pair that the address names, as `one|other`; null where it names none. */
export function chosenPair(word: string | undefined): PairIds | null {
  const [id, otherId, ...rest] = word?.split('|') ?? [];
  return id === undefined || otherId === undefined || rest.length > 0 ? null : { id, otherId };
}

export function MergeSelected({ ids }: { readonly ids: ReadonlySet<string> }): ReactNode {
  const { setSearch } = usePlace();
  return ids.size === 2 ? (
    <Button
      size="small"
      icon={IconArrowMerge}
      onClick={() => setSearch({ slaihop: [...ids].join('|') })}
    >
      {t('merge.two')}
    </Button>
  ) : null;
}
