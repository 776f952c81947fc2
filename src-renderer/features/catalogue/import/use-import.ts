// Why: where one stands in an import: the file, how it is read, what it would do, what is decided.
// Must not: change the plan before the last step, or lose a choice on the way back and forth.
import { useState } from 'react';

import type {
  ColumnChoice,
  ImportChoices,
  ImportPreview,
  Inspection,
  ReadingChoices,
  RowChoice,
  ServiceColumn,
} from '../../../../src-shared/contract/owner/imports.ts';
import { settledReading } from '../../../../src-shared/domain/import-reading.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { type FailureWords, failureWords } from '../../../api/failure.ts';
import { inMemory } from '../../../api/files.ts';
import { useAction } from '../../../api/use-action.ts';
import { type Job, useJob } from '../../../api/use-job.ts';
import { announce } from '../../../ui/live-region.tsx';
import { withColumn, withReasons, withValue } from './reading.ts';

export type ImportStep = 'source' | 'sheet' | 'columns' | 'preview' | 'done';

type Result = Awaited<ReturnType<typeof rpc.import.apply.call>>;
type Decisions = Pick<ImportChoices, 'rows' | 'fileWins' | 'missing'>;

const undecided: Decisions = { rows: {}, fileWins: [], missing: [] };
const unsaid: ReadingChoices = {
  sheet: null,
  headerRow: null,
  columns: null,
  values: null,
  isNameSplit: null,
};

export interface ImportFlow {
  readonly step: ImportStep;
  readonly file: File | null;
  readonly inspection: Inspection | null;
  readonly preview: ImportPreview | null;
  readonly decisions: Decisions;
  readonly result: Result | null;
  readonly trouble: FailureWords | null;
  readonly isBusy: boolean;
  readonly job: Job;
  readonly choose: (file: File) => Promise<void>;
  readonly setSheet: (sheet: string) => void;
  readonly setHeaderRow: (row: number) => void;
  readonly setColumn: (key: string, choice: ColumnChoice) => void;
  readonly setValue: (field: ServiceColumn, text: string, become: readonly string[]) => void;
  readonly setSplit: (isSplit: boolean) => void;
  readonly forget: () => void;
  readonly goTo: (step: ImportStep) => void;
  readonly setRows: (rows: Readonly<Record<string, RowChoice | null>>, isLocal?: boolean) => void;
  readonly setFileWins: (key: string, field: ServiceColumn, wins: boolean) => void;
  readonly setMissing: (missing: ImportChoices['missing']) => void;
  readonly apply: () => Promise<void>;
  readonly reset: () => void;
}

export function useImport(): ImportFlow {
  const job = useJob();
  const [step, setStep] = useState<ImportStep>('source');
  const [file, setFile] = useState<File | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [decisions, setDecisions] = useState<Decisions>(undecided);
  const [result, setResult] = useState<Result | null>(null);
  const [trouble, setTrouble] = useState<FailureWords | null>(null);
  const [isBusy, setBusy] = useState(false);

  const options = {
    isLong: true,
    onFailure: (failure: Parameters<typeof failureWords>[0]) => {
      const words = failureWords(failure);
      const isRefusal = failure.kind === 'refusal';
      const isCancelled = isRefusal && failure.code === 'cancelled';
      setTrouble(
        isCancelled ? null : isRefusal ? { ...words, title: t('importing.refused') } : words,
      );
      return true;
    },
  } as const;
  const look = useAction(rpc.import.inspect, { ...options, isQuiet: true });
  const show = useAction(rpc.import.preview, { ...options, isQuiet: true });
  const take = useAction(rpc.import.apply, options);
  const forgetAction = useAction(rpc.import.forget, {
    announce: () => t('importing.columns.forgotten'),
  });

  /** Runs one call with the file and a job's id; null when it failed or was cancelled. */
  async function call<Output>(
    work: (upload: { fileName: string; file: File; jobId: string }) => Promise<Output | null>,
    chosen: File | null = file,
  ): Promise<Output | null> {
    if (chosen === null) return null;
    setTrouble(null);
    setBusy(true);
    const answer = await work({ fileName: chosen.name, file: chosen, jobId: job.start() });
    job.end();
    setBusy(false);
    return answer;
  }

  async function inspect(
    reading: ReadingChoices,
    chosen: File | null = file,
    before: Inspection | null = null,
  ): Promise<boolean> {
    const seen = await call((upload) => look.run({ ...upload, reading }), chosen);
    if (seen === null) return false;
    // Only what the person changed is chosen; what spoke for the others still does.
    setInspection(before === null ? seen : withReasons(seen, before));
    setPreview(null);
    return true;
  }

  async function choose(chosen: File): Promise<void> {
    const copy = await inMemory(chosen);
    setFile(copy);
    setInspection(null);
    setPreview(null);
    setDecisions(undecided);
    setResult(null);
    setStep((await inspect(unsaid, copy)) ? 'sheet' : 'source');
  }

  /** What was said so far; suggestions are made anew, so that they stay suggestions. */
  function said(seen: Inspection): ReadingChoices {
    const told = seen.values.filter(({ kind }) => kind === 'chosen' || kind === 'remembered');
    const settled = settledReading({ ...seen, values: told });
    return { ...settled, headerRow: seen.headerRow };
  }

  async function showPreview(now: Decisions, seen = inspection): Promise<ImportPreview | null> {
    if (seen === null) return null;
    // What happens to services that are gone needs no look at the file.
    const choices = { ...now, missing: [], reading: settledReading(seen) };
    const answer = await call((upload) => show.run({ ...upload, choices }));
    if (answer !== null) {
      setPreview(answer);
      announce(t('importing.preview.ready', answer.counts));
    }
    return answer;
  }

  async function forget(): Promise<void> {
    if (inspection === null || inspection.remembered === null) return;
    const done = await forgetAction.run({ id: inspection.remembered.id });
    if (done === null) return;
    await inspect({ ...unsaid, sheet: inspection.sheet, headerRow: inspection.headerRow });
  }

  function changeReading(next: Inspection): void {
    // Rows mean other services once they are read in another way.
    setDecisions(undecided);
    setPreview(null);
    setInspection(next);
  }

  return {
    step,
    file,
    inspection,
    preview,
    decisions,
    result,
    trouble,
    isBusy,
    job,
    choose,
    setSheet: (sheet) => {
      setDecisions(undecided);
      void inspect({ ...unsaid, sheet });
    },
    setHeaderRow: (headerRow) => {
      setDecisions(undecided);
      void inspect({ ...unsaid, sheet: inspection?.sheet ?? null, headerRow });
    },
    setColumn: (key, choice) => {
      if (inspection === null) return;
      const next = withColumn(inspection, key, choice);
      changeReading(next);
      void inspect(said(next), file, next);
    },
    setValue: (field, text, become) => {
      if (inspection !== null) changeReading(withValue(inspection, field, text, become));
    },
    setSplit: (isSplit) => {
      if (inspection === null) return;
      changeReading({ ...inspection, names: { ...inspection.names, isSplit } });
    },
    forget: () => void forget(),
    goTo: (next) => {
      setTrouble(null);
      if (next !== 'preview' || preview !== null) setStep(next);
      else void showPreview(decisions).then((answer) => answer !== null && setStep('preview'));
    },
    setRows: (changes, isLocal = false) => {
      const rows = { ...decisions.rows };
      for (const [key, choice] of Object.entries(changes)) {
        if (choice === null) delete rows[key];
        else rows[key] = choice;
      }
      const next = { ...decisions, rows };
      setDecisions(next);
      if (!isLocal) void showPreview(next);
    },
    setFileWins: (key, field, wins) => {
      const others = decisions.fileWins.filter((one) => one.key !== key || one.field !== field);
      setDecisions({ ...decisions, fileWins: wins ? [...others, { key, field }] : others });
    },
    setMissing: (missing) => setDecisions({ ...decisions, missing }),
    apply: async () => {
      if (inspection === null) return;
      const choices = { ...decisions, reading: settledReading(inspection) };
      const answer = await call((upload) => take.run({ ...upload, choices }));
      if (answer === null) return;
      setResult(answer);
      setStep('done');
    },
    reset: () => {
      job.cancel();
      setStep('source');
      setFile(null);
      setInspection(null);
      setPreview(null);
      setDecisions(undecided);
      setResult(null);
      setTrouble(null);
    },
  };
}
