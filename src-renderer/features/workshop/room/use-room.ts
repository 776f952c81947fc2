// Why: the open room as it stands, asked for often while it is open, and the acts that lead it.
// Must not: keep a state of its own beside the core's.
import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { Room } from '../../../../src-shared/contract/owner/room.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { showNotice } from '../../../ui/notice.tsx';

const askEvery = 1500;

export function useRoom() {
  const options = rpc.room.state.queryOptions({ input: {} });
  return useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.room ? askEvery : false),
  });
}

export function useRoomActions() {
  const queries = useQueryClient();
  const show = (room: Room | null): void => {
    queries.setQueryData(rpc.room.state.queryKey({ input: {} }), { room });
  };
  // Leading the room changes nothing of the plan.
  const isQuiet = true;
  return {
    open: useAction(rpc.room.open, { isQuiet, onDone: ({ room }) => show(room) }),
    close: useAction(rpc.room.close, {
      isQuiet,
      onDone: () => {
        show(null);
        showNotice({ tone: 'done', title: t('room.closed'), body: t('room.closedBody') });
      },
    }),
    show: useAction(rpc.room.show, { isQuiet, onDone: ({ room }) => show(room) }),
    setTimer: useAction(rpc.room.setTimer, { isQuiet, onDone: ({ room }) => show(room) }),
    lock: useAction(rpc.room.lock, { isQuiet, onDone: ({ room }) => show(room) }),
  };
}
