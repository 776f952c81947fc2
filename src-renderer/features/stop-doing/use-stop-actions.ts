// Why: the changes made to the list of what to stop doing, each saved at once and undone from its
// notice. Must not: ask whether one is sure.
import type { StopItem, StopPatch } from '../../../src-shared/contract/owner/stops.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { showNotice } from '../../ui/notice.tsx';

export const stopQuery = rpc.stop.list.queryOptions({ input: {} });

export interface StopActions {
  /** False when it was refused; the person has then been told. */
  readonly update: (id: string, patch: StopPatch) => Promise<boolean>;
  /** Marks it as stopped, with its service where asked. */
  readonly stop: (item: StopItem, reason: string | null, endService: boolean) => Promise<boolean>;
  readonly remove: (item: StopItem) => Promise<boolean>;
  readonly isBusy: boolean;
}

export function useStopActions(): StopActions {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.stop.update);
  const remove = useAction(rpc.stop.remove);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };
  return {
    isBusy: update.isRunning,
    update: async (id, patch) => (await update.run({ id, patch, endService: false })) !== null,
    stop: async ({ id, title }, reason, endService) => {
      const patch: StopPatch = { status: 'stopped', reason };
      const isDone = (await update.run({ id, patch, endService })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'stop-stopped',
          title: t(endService ? 'stopDoing.end.doneBoth' : 'stopDoing.end.done', { title }),
          action: undoAction,
        });
      }
      return isDone;
    },
    remove: async ({ id, title }) => {
      const isDone = (await remove.run({ id })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'stop-removed',
          title: t('stopDoing.panel.removed', { title }),
          action: undoAction,
        });
      }
      return isDone;
    },
  };
}
