// Why: making the ballots of paper and handing the file over.
// Must not: know who gets a ballot; the core does.
import { formatSize } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { failureWords, toFailure } from '../../../api/failure.ts';
import { saveFile } from '../../../api/files.ts';
import { useAction } from '../../../api/use-action.ts';
import { useJob } from '../../../api/use-job.ts';
import { showNotice } from '../../../ui/notice.tsx';

export interface Ballots {
  /** Makes the file and hands it over. Never throws; the person is told how it went. */
  readonly run: (sessionId: string) => Promise<void>;
  readonly isRunning: boolean;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
}

export function useBallots(undo: { readonly label: string; readonly run: () => void }): Ballots {
  const job = useJob();
  const make = useAction(rpc.room.ballots, {
    isLong: true,
    onFailure: (failure) => {
      if (failure.kind === 'refusal' && failure.code === 'cancelled') {
        showNotice({ tone: 'info', id: 'ballots', title: t('room.ballots.cancelled') });
      } else {
        showNotice({ tone: 'failure', id: 'ballots', ...failureWords(failure) });
      }
      return true;
    },
  });

  return {
    isRunning: make.isRunning,
    cancel: job.cancel,
    isCancelling: job.isCancelling,
    run: async (sessionId) => {
      try {
        const made = await make.run({ sessionId, jobId: job.start() });
        if (made === null) return;
        const { name, size, ballots, issued } = made;
        const saved = await saveFile(made.fileId, name);
        // Codes that were given out stand in the plan even where the file was not saved.
        const action = issued === 0 ? {} : { action: undo };
        if (saved === null) {
          const title =
            issued === 0
              ? t('room.ballots.notSaved')
              : t('room.ballots.notSavedIssued', { count: issued });
          showNotice({ tone: 'info', id: 'ballots', title, ...action });
          return;
        }
        const body = t('room.ballots.doneBody', { name: saved, size: formatSize(size) });
        showNotice({
          tone: 'done',
          id: 'ballots',
          title: t('room.ballots.done', { count: ballots }),
          body: issued === 0 ? body : `${body} ${t('room.ballots.issued', { count: issued })}`,
          ...action,
        });
      } catch (error) {
        showNotice({ tone: 'failure', id: 'ballots', ...failureWords(toFailure(error)) });
      } finally {
        job.end();
      }
    },
  };
}
