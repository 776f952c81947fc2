// Why: progress and cancel of long work, asked for once a second, the same in every host.
// Must not: start the work; the operation that takes the job's id does.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { client, rpc } from './client.ts';

export interface Job {
  /** Give this to the operation. A new one for each start. */
  readonly start: () => string;
  readonly end: () => void;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
  /** 0–1; null before the first answer. */
  readonly done: number | null;
  readonly label: string | null;
}

export function useJob(): Job {
  const [jobId, setJobId] = useState<string | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const progress = useQuery({
    ...rpc.job.progress.queryOptions({ input: { jobId: jobId ?? '' } }),
    enabled: jobId !== null,
    refetchInterval: 500,
    staleTime: 0,
    gcTime: 0,
  });
  const running = jobId !== null && progress.data?.state === 'running' ? progress.data : null;
  return {
    start: () => {
      const id = crypto.randomUUID();
      setCancelling(false);
      setJobId(id);
      return id;
    },
    end: () => setJobId(null),
    cancel: () => {
      if (jobId !== null) {
        setCancelling(true);
        void client.job.cancel({ jobId }).catch(reportError);
      }
    },
    isCancelling,
    done: running?.done ?? null,
    label: running?.label ?? null,
  };
}
