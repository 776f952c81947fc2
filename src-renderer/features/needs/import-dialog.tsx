// Why: brings needs or insights in from a file: see what would happen, then let it happen or not.
// Must not: change anything before the person has seen what it will be.
import { type ReactNode, useState } from 'react';

import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { type FailureWords, failureWords } from '../../api/failure.ts';
import { inMemory } from '../../api/files.ts';
import { useAction } from '../../api/use-action.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultNotice, ProgressWithCancel, Remark } from '../../ui/feedback.tsx';
import { FileDrop } from '../../ui/file-input.tsx';
import { showNotice } from '../../ui/notice.tsx';
import classes from './import-dialog.module.css';

interface Read {
  readonly file: File;
  readonly report: ImportReport;
}

export interface ImportDialogProps {
  readonly kind: 'needs' | 'insights';
  readonly onClose: () => void;
}

/** Mount it to open it. */
export function ImportDialog({ kind, onClose }: ImportDialogProps): ReactNode {
  const job = useJob();
  const [reading, setReading] = useState<string | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<FailureWords | null>(null);
  const undo = useAction(rpc.plan.undo);

  const options = {
    isLong: true,
    onFailure: (failure: Parameters<typeof failureWords>[0]) => {
      const words = failureWords(failure);
      const isRefusal = failure.kind === 'refusal';
      setTrouble(
        isRefusal && failure.code === 'cancelled'
          ? null
          : { ...words, title: isRefusal ? t('needs.importing.refused') : words.title },
      );
      return true;
    },
  } as const;
  const look = useAction(rpc.import.run, { ...options, isQuiet: true });
  const accept = useAction(rpc.import.run, options);

  async function run(
    action: typeof look,
    file: File,
    isDryRun: boolean,
  ): Promise<ImportReport | null> {
    setTrouble(null);
    setReading(file.name);
    const report = await action.run({
      kind,
      fileName: file.name,
      file,
      sheet: null,
      mapping: null,
      session: null,
      isDryRun,
      jobId: job.start(),
    });
    job.end();
    setReading(null);
    return report;
  }

  async function choose(chosen: File): Promise<void> {
    const file = await inMemory(chosen);
    const report = await run(look, file, true);
    setRead(report === null ? null : { file, report });
  }

  async function take({ file }: Read): Promise<void> {
    const report = await run(accept, file, false);
    if (report !== null) {
      onClose();
      showNotice({
        tone: 'done',
        title: t('needs.importing.done'),
        body: t('needs.importing.doneBody', {
          created: report.created,
          updated: report.updated,
          unchanged: report.unchanged,
        }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    }
  }

  return (
    <Dialog
      isOpen
      onClose={() => {
        job.cancel();
        onClose();
      }}
      title={
        read === null
          ? t(`needs.importing.${kind}`)
          : t('needs.importing.previewTitle', { name: read.file.name })
      }
      width={600}
    >
      {trouble !== null && (
        <div className={classes.trouble}>
          <FaultNotice title={trouble.title}>
            {trouble.body}
            {trouble.problems.length > 0 && (
              <ul className={classes.lines}>
                {trouble.problems.map(({ place, message }) => (
                  <li key={`${place} ${message}`}>
                    <b>{place}</b> {message}
                  </li>
                ))}
              </ul>
            )}
          </FaultNotice>
        </div>
      )}
      {reading !== null && (
        <ProgressWithCancel
          label={job.label ?? t('needs.importing.reading', { name: reading })}
          done={job.done}
          onCancel={job.cancel}
          isCancelling={job.isCancelling}
        />
      )}
      {reading === null && read === null && (
        <FileDrop
          label={t('needs.importing.drop')}
          help={t(kind === 'needs' ? 'needs.importing.needsHelp' : 'needs.importing.insightsHelp')}
          accept=".xlsx,.xls,.csv,.txt,.tsv"
          onFile={(file) => void choose(file)}
        />
      )}
      {reading === null && read !== null && (
        <Preview read={read} onOther={() => setRead(null)} onAccept={() => void take(read)} />
      )}
    </Dialog>
  );
}

const figures = ['created', 'updated', 'unchanged'] as const;

function Preview({
  read: { report },
  onOther,
  onAccept,
}: {
  readonly read: Read;
  readonly onOther: () => void;
  readonly onAccept: () => void;
}): ReactNode {
  const count = report.created + report.updated;
  return (
    <>
      <dl className={classes.figures}>
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`needs.importing.${name}`)}</dt>
            <dd>{formatNumber(report[name])}</dd>
          </div>
        ))}
      </dl>
      {report.warnings.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('needs.importing.warnings')}</h3>
          <ul className={classes.lines}>
            {report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.end}>
        <Remark>{t('needs.importing.atomic')}</Remark>
        <Button onClick={onOther}>{t('needs.importing.other')}</Button>
        <Button variant="primary" disabled={count === 0} onClick={onAccept} data-autofocus>
          {count === 0 ? t('needs.importing.nothing') : t('needs.importing.accept', { count })}
        </Button>
      </div>
    </>
  );
}
