// Why: where two services were merged, both say that their votes were never added together.
// Must not: show a vote.
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { Remark } from '../../../ui/feedback.tsx';
import classes from './merge.module.css';

export function MergeRemarks({ serviceId }: { readonly serviceId: string }): ReactNode {
  const { data } = useQuery(rpc.service.merges.queryOptions({ input: {} }));
  const own = (data?.merges ?? []).filter(
    ({ merged, into }) => merged.id === serviceId || into.id === serviceId,
  );
  return own.map(({ merged, into }) => (
    <div key={merged.id} className={classes.remark}>
      <Remark icon={IconArrowMerge}>
        {merged.id === serviceId
          ? t('merge.votesStay', { ref: into.ref, name: into.name })
          : t('merge.votesLeft', { ref: merged.ref, name: merged.name })}
      </Remark>
    </div>
  ));
}
