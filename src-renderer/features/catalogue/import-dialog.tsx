// Why: brings services in from a file: read it, see what would happen, then let it happen or not.
// Must not: change anything before the person has seen what it will be.
import { TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { sv } from '../../../src-shared/text/sv/index.ts';
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
import classes from './dialogs.module.css';

interface Read {
  readonly file: File;
  readonly sheet: string;
  readonly report: ImportReport;
}

/** A sheet is named by number or by name; nothing written means the first with services. */
function sheetOf(text: string): number | string | null {
  const bare = text.trim();
  if (bare === '') {
    return null;
  }
  return /^[1-9]\d*$/.test(bare) ? Number(bare) : bare;
}

export function ImportDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const job = useJob();
  const [reading, setReading] = useState<string | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [trouble, setTrouble] = useState<FailureWords | null>(null);
  const undo = useAction(rpc.plan.undo);

  const options = {
    isLong: true,
    onFailure: (failure: Parameters<typeof failureWords>[0]) => {
      const words = failureWords(failure);
      const isCancelled = failure.kind === 'refusal' && failure.code === 'cancelled';
      setTrouble(
        isCancelled
          ? null
          : {
              ...words,
              title: failure.kind === 'refusal' ? t('catalogue.importing.refused') : words.title,
            },
      );
      return true;
    },
  } as const;
  const look = useAction(rpc.import.run, { ...options, isQuiet: true });
  const accept = useAction(rpc.import.run, options);

  async function run(
    action: typeof look,
    file: File,
    sheet: string,
    isDryRun: boolean,
  ): Promise<ImportReport | null> {
    setTrouble(null);
    setReading(file.name);
    const jobId = job.start();
    const report = await action.run({
      kind: 'services',
      fileName: file.name,
      file,
      sheet: sheetOf(sheet),
      mapping: null,
      session: null,
      isDryRun,
      jobId,
    });
    job.end();
    setReading(null);
    return report;
  }

  async function choose(chosen: File, sheet: string): Promise<void> {
    const file = await inMemory(chosen);
    const report = await run(look, file, sheet, true);
    setRead(report === null ? null : { file, sheet, report });
  }

  async function take({ file, sheet }: Read): Promise<void> {
    const report = await run(accept, file, sheet, false);
    if (report !== null) {
      close();
      showNotice({
        tone: 'done',
        title: t('catalogue.importing.done'),
        body: t('catalogue.importing.doneBody', {
          created: report.created,
          updated: report.updated,
          unchanged: report.unchanged,
        }),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    }
  }

  function close(): void {
    job.cancel();
    setRead(null);
    setTrouble(null);
    onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={
        read === null
          ? t('catalogue.importing.title')
          : t('catalogue.importing.previewTitle', { name: read.file.name })
      }
      width={620}
    >
      {trouble !== null && (
        <div className={classes.trouble}>
          <FaultNotice title={trouble.title}>
            {trouble.body}
            {trouble.problems.length > 0 && (
              <ul className={classes.rows}>
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
          label={job.label ?? t('catalogue.importing.reading', { name: reading })}
          done={job.done}
          onCancel={job.cancel}
          isCancelling={job.isCancelling}
        />
      )}
      {reading === null && read === null && (
        <FileDrop
          label={t('catalogue.importing.drop')}
          help={t('catalogue.importing.dropHelp')}
          accept=".xlsx,.xls,.csv,.txt,.tsv"
          onFile={(file) => void choose(file, '')}
        />
      )}
      {reading === null && read !== null && (
        <Preview
          read={read}
          onSheet={(sheet) => void choose(read.file, sheet)}
          onOther={() => setRead(null)}
          onAccept={() => void take(read)}
        />
      )}
    </Dialog>
  );
}

const figures = ['created', 'updated', 'unchanged'] as const;

function Preview({
  read,
  onSheet,
  onOther,
  onAccept,
}: {
  readonly read: Read;
  readonly onSheet: (sheet: string) => void;
  readonly onOther: () => void;
  readonly onAccept: () => void;
}): ReactNode {
  const { report, file } = read;
  const [sheet, setSheet] = useState(read.sheet);
  const count = report.created + report.updated;
  const columns = Object.entries(report.mapping);
  return (
    <>
      <dl className={classes.figures}>
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`catalogue.importing.${name}`)}</dt>
            <dd>{formatNumber(report[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('catalogue.importing.skipped')}</dt>
          <dd>{formatNumber(report.skipped.length)}</dd>
        </div>
      </dl>
      {columns.length > 0 && (
        <details className={classes.part} open={columns.length <= 8}>
          <summary>
            {t('catalogue.importing.mapping')} <span>{columns.length}</span>
          </summary>
          <table className={classes.mapping}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.importing.mappingFrom')}</th>
                <th scope="col">{t('catalogue.importing.mappingTo')}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(([from, to]) => (
                <tr key={from}>
                  <td>{from}</td>
                  <td>
                    <IconArrowRight size={14} stroke={1.9} aria-hidden /> {fieldWord(to)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {report.warnings.length > 0 && (
        <details className={classes.part} open>
          <summary>
            {t('catalogue.importing.warnings')} <span>{report.warnings.length}</span>
          </summary>
          <ul className={classes.rows}>
            {report.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      {report.skipped.length > 0 && (
        <details className={classes.part} open>
          <summary>
            {t('catalogue.importing.skippedRows')} <span>{report.skipped.length}</span>
          </summary>
          <ul className={classes.rows}>
            {report.skipped.map(({ row, reason }) => (
              <li key={`${row} ${reason}`}>
                <b>{t('catalogue.importing.row', { row })}</b> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {/\.xlsx?$/i.test(file.name) && (
        <div className={classes.sheet}>
          <TextInput
            label={t('catalogue.importing.sheet')}
            description={t('catalogue.importing.sheetHelp')}
            value={sheet}
            onChange={(event) => setSheet(event.currentTarget.value)}
          />
          <Button disabled={sheet === read.sheet} onClick={() => onSheet(sheet)}>
            {t('catalogue.importing.readSheet')}
          </Button>
        </div>
      )}
      <div className={classes.end}>
        <Remark>{t('catalogue.importing.atomic')}</Remark>
        <Button onClick={onOther}>{t('catalogue.importing.otherFile')}</Button>
        <Button variant="primary" disabled={count === 0} onClick={onAccept} data-autofocus>
          {acceptLabel(count)}
        </Button>
      </div>
    </>
  );
}

const mappedFields: Readonly<Record<string, string>> = {
  ...sv.catalogue.field,
  ...sv.catalogue.importing.field,
};

/** What a column of the file becomes; a field without a word of its own is named as it is. */
function fieldWord(field: string): string {
  return mappedFields[field] ?? field;
}

function acceptLabel(count: number): string {
  if (count === 0) {
    return t('catalogue.importing.nothing');
  }
  return count === 1
    ? t('catalogue.importing.acceptOne')
    : t('catalogue.importing.accept', { count });
}
