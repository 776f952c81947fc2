// Why: the history in pages, the newest first, and the way from an action to where it was done.
// Must not: hold a page in a form of its own; what is shown comes whole from the core.
import { useInfiniteQuery } from '@tanstack/react-query';

import type {
  HistoryEntry,
  HistoryPage,
  HistoryPlace,
  HistoryRequest,
} from '../../src-shared/contract/owner/history.ts';
import { rpc } from './client.ts';

const pageSize = 40;

export interface HistoryPages {
  readonly entries: readonly HistoryEntry[];
  readonly roles: HistoryPage['roles'];
  readonly fields: HistoryPage['fields'];
}

export function useHistoryPages(request: Omit<HistoryRequest, 'limit' | 'before'>) {
  return useInfiniteQuery(
    rpc.plan.history.infiniteOptions({
      input: (before: number | null) => ({ ...request, before, limit: pageSize }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }: HistoryPage) => next,
      select: ({ pages }): HistoryPages => ({
        entries: pages.flatMap(({ entries }) => entries),
        roles: pages[0]?.roles ?? [],
        fields: pages[0]?.fields ?? [],
      }),
    }),
  );
}

const paths: Readonly<Record<HistoryPlace['page'], string>> = {
  catalogue: '/insatser',
  needs: '/behov',
  screening: '/provning',
  workshop: '/workshop',
  development: '/utveckling',
  risks: '/risker',
  rollout: '/inforande',
  proposal: '/forslag',
  'stop-doing': '/sluta-gora',
};
/** Pages whose address holds an opened record. */
const opens: ReadonlySet<HistoryPlace['page']> = new Set([
  'catalogue',
  'needs',
  'screening',
  'workshop',
  'development',
  'risks',
  'stop-doing',
]);

/** The address of a place of the history. */
export function addressOf({ page, id }: HistoryPlace): string {
  return id !== null && opens.has(page) ? `${paths[page]}/${id}` : paths[page];
}
