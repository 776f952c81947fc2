// Why: the changes made on the board, each shown at once, saved, and undone from its notice.
// Must not: ask whether one is sure.
import type { SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/live-region.tsx';
import { showNotice } from '../../ui/notice.tsx';
import { boardAfter, type Placing } from './sorting-view.ts';

export const sortingQuery = rpc.sorting.board.queryOptions({ input: {} });

export interface SortingActions {
  readonly place: (placing: Placing, words: string) => void;
  readonly moveCategory: (id: string, beforeId: string | null, name: string) => void;
  readonly removeCategory: (id: string, name: string) => void;
  /** False when it was refused; the person has then been told. */
  readonly prioritise: (ids: readonly string[]) => Promise<boolean>;
  readonly decline: (ids: readonly string[], reason: string) => Promise<boolean>;
  readonly isBusy: boolean;
}

export function useSorting(): SortingActions {
  const undo = useAction(rpc.plan.undo);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };
  const place = useAction(rpc.sorting.place, {
    optimistic: (placing, cache) =>
      cache.patch<SortingBoard>(sortingQuery.queryKey, (board) => boardAfter(board, placing)),
  });
  const move = useAction(rpc.sorting.moveCategory);
  const remove = useAction(rpc.sorting.removeCategory);
  const setStatus = useAction(rpc.service.setStatus);

  /** Says what was done, where it was; a refusal has then been told already. */
  async function tell(id: string, title: string, acting: Promise<unknown>): Promise<void> {
    if ((await acting) !== null) {
      showNotice({ tone: 'done', id, title, action: undoAction });
    }
  }

  async function step(
    ids: readonly string[],
    status: 'prioritised' | 'declined',
    reason: string | null,
  ): Promise<boolean> {
    const answer = await setStatus.run({ ids: [...ids], status, reason });
    if (answer === null) return false;
    showNotice({
      tone: 'done',
      id: 'sorting-step',
      title: t(`sorting.${status}`, { count: answer.changed }),
      action: undoAction,
    });
    return true;
  }

  return {
    isBusy: setStatus.isRunning,
    // Said, not shown: the card is seen to move, and a notice a card would hide the board's foot.
    place: (placing, words) =>
      void place.run(placing).then((answer) => (answer === null ? undefined : announce(words))),
    moveCategory: (id, beforeId, name) =>
      void tell('sorting-moved', t('sorting.categoryMoved', { name }), move.run({ id, beforeId })),
    removeCategory: (id, name) =>
      void tell('sorting-removed', t('sorting.removed', { name }), remove.run({ id })),
    prioritise: async (ids) => step(ids, 'prioritised', null),
    decline: async (ids, reason) => step(ids, 'declined', reason),
  };
}
