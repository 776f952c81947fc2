// Why: how answers of the core are kept: the core is local and fast, so nothing is guessed old by
// time; it is fetched again when a change says so. Must not: retry: a refusal stays a refusal.
import { QueryClient } from '@tanstack/react-query';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}
