// Why: the changes made to needs and their links, each saved at once and undone from its notice.
// Must not: ask whether one is sure.
import type { Need, NeedPatch } from '../../../src-shared/contract/owner/needs.ts';
import { needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/live-region.tsx';
import { showNotice } from '../../ui/notice.tsx';
import type { ShownService } from './needs-view.ts';

export const needQuery = rpc.need.list.queryOptions({ input: {} });

interface NeedList {
  readonly needs: Need[];
}

export interface NeedActions {
  /** False when it was refused; the person has then been told. */
  readonly update: (id: string, patch: NeedPatch) => Promise<boolean>;
  readonly remove: (need: Need) => Promise<boolean>;
  readonly setLink: (need: Need, service: ShownService, isLinked: boolean) => void;
}

export function useNeedActions(): NeedActions {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.need.update);
  const remove = useAction(rpc.need.remove);
  const link = useAction(rpc.need.link, {
    optimistic: ({ links }, cache) => {
      cache.patch<NeedList>(needQuery.queryKey, ({ needs }) => ({
        needs: needs.map((need) => ({
          ...need,
          serviceIds: [
            ...new Set([
              ...need.serviceIds,
              ...links.filter(({ needId }) => needId === need.id).map(({ serviceId }) => serviceId),
            ]),
          ],
        })),
      }));
    },
  });
  const unlink = useAction(rpc.need.unlink, {
    optimistic: ({ links }, cache) => {
      cache.patch<NeedList>(needQuery.queryKey, ({ needs }) => ({
        needs: needs.map((need) => ({
          ...need,
          serviceIds: need.serviceIds.filter(
            (id) => !links.some(({ needId, serviceId }) => needId === need.id && serviceId === id),
          ),
        })),
      }));
    },
  });

  return {
    update: async (id, patch) => (await update.run({ id, patch })) !== null,
    remove: async ({ id, number }) => {
      const isDone = (await remove.run({ id })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'need-removed',
          title: t('needs.panel.removed', { ref: needRef(number) }),
          body: t('needs.panel.removedBody'),
          action: { label: t('shell.undo'), run: () => void undo.run({}) },
        });
      }
      return isDone;
    },
    setLink: (need, service, isLinked) => {
      const action = isLinked ? link : unlink;
      // Said when it is pressed: the cell shows it at once, and a refusal is told by itself.
      announce(
        t(isLinked ? 'needs.link.added' : 'needs.link.removed', {
          service: service.name,
          need: needRef(need.number),
        }),
      );
      void action.run({ links: [{ needId: need.id, serviceId: service.id }] });
    },
  };
}
