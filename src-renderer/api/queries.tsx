// Why: reading the plan: one form of loading and of failure for all screens.
// Must not: swallow a failure: what cannot be shown says so, and can be tried again.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { FaultNotice, Loading } from '../ui/feedback.tsx';
import { failureWords, toFailure } from './failure.ts';

/** Shows the answer of a query, or that it is on its way, or why it did not come. */
export function Answer<Data>({
  query,
  children,
  loading,
}: {
  readonly query: Pick<UseQueryResult<Data, Error>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
  readonly loading?: ReactNode;
}): ReactNode {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error !== null) {
    const { title, body } = failureWords(toFailure(query.error));
    return (
      <div style={{ padding: 20 }}>
        <FaultNotice title={title} onRetry={() => void query.refetch()}>
          {body}
        </FaultNotice>
      </div>
    );
  }
  return loading ?? <Loading />;
}
