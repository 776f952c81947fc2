// Why: reading and changing the proposal: which document is shown, leaving a service out, exports.
// Must not: change an adopted version.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { CatalogueDocument } from '../../../src-shared/contract/catalogue-document.ts';
import type { ExportFormat } from '../../../src-shared/contract/values.ts';
import { formatSize } from '../../../src-shared/text/format.ts';
import { exportFormatLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { failureWords, toFailure } from '../../api/failure.ts';
import { saveFile } from '../../api/files.ts';
import { useAction } from '../../api/use-action.ts';
import { useJob } from '../../api/use-job.ts';
import { announce } from '../../ui/live-region.tsx';
import { showNotice } from '../../ui/notice.tsx';

export const draftQuery = rpc.proposal.draft.queryOptions({ input: {} });
export const versionsQuery = rpc.proposal.versions.queryOptions({ input: {} });

/** The draft, or an adopted version. */
export function useDocument(version: number | null) {
  const draft = useQuery({ ...draftQuery, enabled: version === null });
  const adopted = useQuery({
    ...rpc.proposal.version.queryOptions({ input: { number: version ?? 1 } }),
    enabled: version !== null,
  });
  return version === null ? draft : adopted;
}

export interface ExclusionActions {
  readonly exclude: (service: Named, reason: string) => Promise<boolean>;
  readonly include: (service: Named) => Promise<boolean>;
  readonly isRunning: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function useExclusion(): ExclusionActions {
  const undo = useAction(rpc.plan.undo);
  const set = useAction(rpc.proposal.setExclusion);
  const action = { label: t('shell.undo'), run: () => void undo.run({}) };

  function tell(title: string): void {
    showNotice({ tone: 'done', id: 'proposal-exclusion', title, action });
  }

  return {
    isRunning: set.isRunning,
    exclude: async ({ id, name }, reason) => {
      const isDone = (await set.run({ serviceId: id, reason })) !== null;
      if (isDone) {
        tell(t('proposal.exclude.done', { name }));
      }
      return isDone;
    },
    include: async ({ id, name }) => {
      const document: CatalogueDocument | null = await set.run({ serviceId: id, reason: null });
      if (document !== null) {
        const section = document.services.find((one) => one.id === id)?.proposal.section;
        tell(
          section === 'included'
            ? t('proposal.include.done', { name })
            : t('proposal.include.doneUndecided', { name }),
        );
      }
      return document !== null;
    },
  };
}

export interface Exporting {
  /** Makes the file and hands it over. A second export waits for the first. */
  readonly run: (format: ExportFormat, version: number | null) => Promise<void>;
  /** What is being made, null when nothing is. */
  readonly label: string | null;
  readonly done: number | null;
  readonly cancel: () => void;
  readonly isCancelling: boolean;
}

export function useExport(): Exporting {
  const job = useJob();
  const [format, setFormat] = useState<ExportFormat | null>(null);
  const make = useAction(rpc.proposal.export, {
    isLong: true,
    isQuiet: true,
    onFailure: (failure) => {
      if (failure.kind === 'refusal' && failure.code === 'cancelled') {
        showNotice({ tone: 'info', id: 'export', title: t('proposal.exporting.cancelled') });
      } else {
        showNotice({ tone: 'failure', id: 'export', ...failureWords(failure) });
      }
      return true;
    },
  });

  async function handOver(fileId: string, name: string, size: number): Promise<void> {
    const saved = await saveFile(fileId, name);
    if (saved === null) {
      announce(t('proposal.exporting.notSaved'));
      return;
    }
    showNotice({
      tone: 'done',
      id: 'export',
      title: t('proposal.exporting.done', { name: saved }),
      body: t('proposal.exporting.doneBody', { size: formatSize(size) }),
    });
  }

  return {
    label:
      format === null
        ? null
        : (job.label ?? t('proposal.exporting.running', { format: exportFormatLabels[format] })),
    done: job.done,
    cancel: job.cancel,
    isCancelling: job.isCancelling,
    run: async (wanted, version) => {
      if (format !== null) {
        return;
      }
      setFormat(wanted);
      try {
        const made = await make.run({ format: wanted, version, jobId: job.start() });
        if (made !== null) {
          await handOver(made.fileId, made.name, made.size);
        }
      } catch (error) {
        showNotice({ tone: 'failure', id: 'export', ...failureWords(toFailure(error)) });
      } finally {
        job.end();
        setFormat(null);
      }
    },
  };
}
