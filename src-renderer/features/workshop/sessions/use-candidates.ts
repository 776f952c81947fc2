// Why: what candidates are chosen from, read as one: services, the law's word, needs, target groups.
// Must not: choose.
import { useQuery } from '@tanstack/react-query';

import { rpc } from '../../../api/client.ts';

export function useCandidateSources() {
  return {
    services: useQuery(rpc.service.list.queryOptions({ input: {} })),
    screenings: useQuery(rpc.screening.list.queryOptions({ input: {} })),
    needs: useQuery(rpc.need.list.queryOptions({ input: {} })),
    lists: useQuery(rpc.list.get.queryOptions({ input: {} })),
  };
}
