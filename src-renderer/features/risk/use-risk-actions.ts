// Why: the changes made to risks and measures, each saved at once and undone from its notice.
// Must not: ask whether one is sure.
import type { Measure, Risk, RiskFields } from '../../../src-shared/contract/owner/risks.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { showNotice } from '../../ui/notice.tsx';

export const riskQuery = rpc.risk.list.queryOptions({ input: {} });

export type RiskPatch = Partial<RiskFields>;
export type MeasurePatch = Partial<Omit<Measure, 'id' | 'riskId'>>;

export interface RiskActions {
  /** False when it was refused; the person has then been told. */
  readonly update: (id: string, patch: RiskPatch) => Promise<boolean>;
  readonly remove: (risk: Risk) => Promise<boolean>;
  readonly addMeasure: (riskId: string, what: string) => Promise<Risk | null>;
  readonly updateMeasure: (id: string, patch: MeasurePatch) => Promise<boolean>;
  readonly removeMeasure: (measure: Measure) => Promise<void>;
}

export function useRiskActions(): RiskActions {
  const undo = useAction(rpc.plan.undo);
  const update = useAction(rpc.risk.update);
  const remove = useAction(rpc.risk.remove);
  const addMeasure = useAction(rpc.risk.addMeasure, {
    announce: () => t('risk.measure.added'),
  });
  const updateMeasure = useAction(rpc.risk.updateMeasure);
  const removeMeasure = useAction(rpc.risk.removeMeasure);
  const undoAction = { label: t('shell.undo'), run: () => void undo.run({}) };

  return {
    update: async (id, patch) => (await update.run({ id, patch })) !== null,
    remove: async ({ id, title }) => {
      const isDone = (await remove.run({ id })) !== null;
      if (isDone) {
        showNotice({
          tone: 'done',
          id: 'risk-removed',
          title: t('risk.panel.removed', { title }),
          body: t('risk.panel.removedBody'),
          action: undoAction,
        });
      }
      return isDone;
    },
    addMeasure: async (riskId, what) => addMeasure.run({ riskId, fields: { what } }),
    updateMeasure: async (id, patch) => (await updateMeasure.run({ id, patch })) !== null,
    removeMeasure: async ({ id, what }) => {
      if ((await removeMeasure.run({ id })) !== null) {
        showNotice({
          tone: 'done',
          id: 'measure-removed',
          title: t('risk.measure.removed'),
          body: what,
          action: undoAction,
        });
      }
    },
  };
}
