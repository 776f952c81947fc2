// Why: the changes made to insights and subpopulations, each saved at once and undone from its notice.
// Must not: ask whether one is sure.
import type { Insight, InsightPatch } from '../../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { announce } from '../../../ui/live-region.tsx';
import { showNotice } from '../../../ui/notice.tsx';

export const insightQuery = rpc.insight.list.queryOptions({ input: {} });

export interface InsightActions {
  /** False when it was refused; the person has then been told. */
  readonly update: (id: string, patch: InsightPatch) => Promise<boolean>;
  readonly remove: (insight: Insight) => Promise<boolean>;
  /** The id of the new subpopulation, or null when it was refused. */
  readonly addSubpopulation: (name: string) => Promise<string | null>;
  readonly renameSubpopulation: (row: Named) => Promise<boolean>;
  readonly orderSubpopulations: (rows: readonly Named[], moved: Named) => Promise<boolean>;
  readonly removeSubpopulation: (row: Named) => Promise<boolean>;
}

export function useInsightActions(): InsightActions {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.insight.update);
  const remove = useAction(rpc.insight.remove);
  const add = useAction(rpc.insight.addSubpopulation, {
    announce: ({ name }) => t('insights.subpopulations.added', { name }),
  });
  const rename = useAction(rpc.insight.renameSubpopulation);
  const order = useAction(rpc.insight.orderSubpopulations);
  const removeOne = useAction(rpc.insight.removeSubpopulation);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };

  return {
    update: async (id, patch) => (await update.run({ id, patch })) !== null,
    remove: async ({ id, text }) => {
      const isDone = (await remove.run({ id })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'insight-removed',
          title: t('insights.panel.removed'),
          body: text,
          action: undoAction,
        });
      }
      return isDone;
    },
    addSubpopulation: async (name) => (await add.run({ name }))?.id ?? null,
    renameSubpopulation: async (row) => (await rename.run(row)) !== null,
    orderSubpopulations: async (rows, moved) => {
      const isDone = (await order.run({ ids: rows.map(({ id }) => id) })) !== null;
      if (isDone) {
        const position = rows.findIndex(({ id }) => id === moved.id) + 1;
        announce(t('insights.subpopulations.moved', { name: moved.name, position }));
      }
      return isDone;
    },
    removeSubpopulation: async ({ id, name }) => {
      const isDone = (await removeOne.run({ id })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'subpopulation-removed',
          title: t('insights.subpopulations.removed', { name }),
          action: undoAction,
        });
      }
      return isDone;
    },
  };
}
