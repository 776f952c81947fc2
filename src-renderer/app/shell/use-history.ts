// Why: undo and redo of the plan, the same from button, key and palette.
// Must not: keep a history of its own; the core's survives restarts.
import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/live-region.tsx';

export interface HistoryControls {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string;
  readonly redoLabel: string;
}

export function useHistory(info: PlanInfo): HistoryControls {
  const undo = useAction(rpc.plan.undo);
  const redo = useAction(rpc.plan.redo);
  return {
    canUndo: info.undo !== null,
    canRedo: info.redo !== null,
    undoLabel:
      info.undo === null
        ? t('shell.nothingToUndo')
        : t('shell.undoWhat', { label: info.undo.label }),
    redoLabel:
      info.redo === null
        ? t('shell.nothingToRedo')
        : t('shell.redoWhat', { label: info.redo.label }),
    undo: () => {
      const label = info.undo?.label;
      if (label === undefined) {
        announce(t('shell.nothingToUndo'));
        return;
      }
      void undo.run({}).then((done) => done !== null && announce(t('shell.undone', { label })));
    },
    redo: () => {
      const label = info.redo?.label;
      if (label === undefined) {
        announce(t('shell.nothingToRedo'));
        return;
      }
      void redo.run({}).then((done) => done !== null && announce(t('shell.redone', { label })));
    },
  };
}
