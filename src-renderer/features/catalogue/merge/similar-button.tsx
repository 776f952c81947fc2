// Why: says that there are services that look alike, and opens their review.
// Must not: show where there are none.
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { useSetSearch } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { duplicatesQuery } from './merge-dialog.tsx';

export function SimilarButton(): ReactNode {
  const setSearch = useSetSearch();
  const { data } = useQuery(duplicatesQuery);
  return data === undefined || data.total === 0 ? null : (
    <Button icon={IconArrowMerge} onClick={() => setSearch({ likna: '1' })}>
      {t('merge.open', { count: data.total })}
    </Button>
  );
}
