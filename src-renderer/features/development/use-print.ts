// Why: making development cards on paper and handing the file over.
// Must not: choose the cards, or change the plan.
import { formatSize } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { failureWords, toFailure } from '../../api/failure.ts';
import { saveFile } from '../../api/files.ts';
import { useAction } from '../../api/use-action.ts';
import { useJob } from '../../api/use-job.ts';
import { showNotice } from '../../ui/notice.tsx';

export interface Print {
  /** Makes the file and hands it over. Never throws; the person is told how it went. */
  readonly run: (serviceIds: readonly string[]) => Promise<void>;
  readonly isRunning: boolean;
  readonly cancel: () => void;
}

export function usePrint(): Print {
  const job = useJob();
  const make = useAction(rpc.development.print, {
    isLong: true,
    isQuiet: true,
    onFailure: (failure) => {
      if (failure.kind === 'refusal' && failure.code === 'cancelled') {
        showNotice({ tone: 'info', id: 'cards', title: t('development.print.cancelled') });
        return true;
      }
      return false;
    },
  });
  return {
    isRunning: make.isRunning,
    cancel: job.cancel,
    run: async (serviceIds) => {
      try {
        const made = await make.run({ serviceIds: [...serviceIds], jobId: job.start() });
        if (made === null) return;
        const saved = await saveFile(made.fileId, made.name);
        if (saved === null) {
          showNotice({ tone: 'info', id: 'cards', title: t('development.print.notSaved') });
          return;
        }
        showNotice({
          tone: 'done',
          id: 'cards',
          title: t('development.print.done', { count: made.cards }),
          body: t('development.print.doneBody', { name: saved, size: formatSize(made.size) }),
        });
      } catch (error) {
        showNotice({ tone: 'failure', id: 'cards', ...failureWords(toFailure(error)) });
      } finally {
        job.end();
      }
    },
  };
}
