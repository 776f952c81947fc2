// Why: the import of services as a page of its own: three calm steps, back and forth, and what came of it.
// Must not: change anything before the person has seen what it will be.
import { IconArrowLeft, IconArrowRight, IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { FaultNotice, ProgressWithCancel } from '../../../ui/feedback.tsx';
import { PageHead } from '../../../ui/frame/page-head.tsx';
import { Screen } from '../../../ui/frame/screen.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import classes from './import-page.module.css';
import { PreviewAccept, PreviewStep } from './preview-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { SourceStep } from './source-step.tsx';
import { type ImportFlow, type ImportStep, useImport } from './use-import.ts';

const steps = ['sheet', 'columns', 'preview'] as const satisfies readonly ImportStep[];

export function ImportPage({ onClose }: { readonly onClose: () => void }): ReactNode {
  const flow = useImport();
  const { step, file, job, isBusy, trouble } = flow;
  const body = useRef<HTMLDivElement>(null);

  function leave(): void {
    flow.job.cancel();
    onClose();
  }

  // Each step is a new page to those who listen or go by keyboard.
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    body.current?.focus();
    body.current?.scrollTo({ top: 0 });
  }, [step]);

  const at = steps.findIndex((one) => one === step);
  const before = steps[at - 1];
  const after = at === -1 ? undefined : steps[at + 1];
  const canGoOn = !isBusy && flow.inspection !== null && isReady(flow);
  useKeys({
    Escape: () => {
      if (isBusy) return;
      if (before !== undefined) flow.goTo(before);
      else leave();
    },
    'Ctrl+Enter': () => {
      if (after !== undefined && canGoOn) flow.goTo(after);
    },
  });

  return (
    <Screen
      head={
        <PageHead title={t('importing.title')} {...(file === null ? {} : { note: file.name })}>
          {file !== null && step !== 'done' && (
            <Button onClick={flow.reset} disabled={isBusy}>
              {t('importing.otherFile')}
            </Button>
          )}
          {step !== 'done' && (
            <Button icon={IconX} onClick={leave}>
              {t('importing.leave')}
            </Button>
          )}
        </PageHead>
      }
      foot={
        at === -1 ? null : (
          <div className={classes.foot}>
            <span className={classes.atomic}>{t('importing.atomic')}</span>
            {before !== undefined && (
              <Button icon={IconArrowLeft} disabled={isBusy} onClick={() => flow.goTo(before)}>
                {t('importing.back')}
              </Button>
            )}
            {after === undefined ? (
              <PreviewAccept flow={flow} />
            ) : (
              <Button
                variant="primary"
                iconAfter={IconArrowRight}
                disabled={!canGoOn}
                onClick={() => flow.goTo(after)}
              >
                {t('importing.next', { step: t(`importing.step.${after}`) })}
              </Button>
            )}
          </div>
        )
      }
    >
      <div className={classes.page}>
        {step !== 'source' && step !== 'done' && <Steps flow={flow} />}
        <div ref={body} className={classes.body} tabIndex={-1} data-step={step}>
          {trouble !== null && (
            <div className={classes.trouble}>
              <FaultNotice title={trouble.title}>
                {trouble.body}
                {trouble.problems.length > 0 && (
                  <ul className={classes.problems}>
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
          {isBusy && file !== null && (
            <div className={classes.busy}>
              <ProgressWithCancel
                label={job.label ?? t('importing.reading', { name: file.name })}
                done={job.done}
                onCancel={job.cancel}
                isCancelling={job.isCancelling}
              />
            </div>
          )}
          <StepBody flow={flow} onClose={leave} />
        </div>
      </div>
    </Screen>
  );
}

function StepBody({
  flow,
  onClose,
}: {
  readonly flow: ImportFlow;
  readonly onClose: () => void;
}): ReactNode {
  const { step, inspection, preview, result } = flow;
  if (step === 'done' && result !== null) {
    return <DoneStep result={result} onAnother={flow.reset} onClose={onClose} />;
  }
  if (step === 'sheet' && inspection !== null) return <SheetStep flow={flow} seen={inspection} />;
  if (step === 'columns' && inspection !== null) {
    return <ColumnsStep flow={flow} seen={inspection} />;
  }
  if (step === 'preview' && preview !== null) return <PreviewStep flow={flow} preview={preview} />;
  return flow.isBusy ? null : <SourceStep onFile={(file) => void flow.choose(file)} />;
}

/** Whether the step that is shown has all that the next one needs. */
function isReady({ step, inspection }: ImportFlow): boolean {
  if (step === 'sheet') return true;
  return inspection?.columns.some(({ choice }) => choice === 'name') ?? false;
}

function Steps({ flow }: { readonly flow: ImportFlow }): ReactNode {
  const at = steps.findIndex((one) => one === flow.step);
  return (
    <nav aria-label={t('importing.steps')}>
      <ol className={classes.steps}>
        {steps.map((name, index) => {
          const isCurrent = index === at;
          const isPast = index < at;
          return (
            <li key={name}>
              <button
                type="button"
                className={cx(classes.step, isCurrent && classes.current)}
                aria-current={isCurrent ? 'step' : undefined}
                disabled={flow.isBusy || index > at + 1 || (index === at + 1 && !isReady(flow))}
                onClick={() => flow.goTo(name)}
              >
                <span className={classes.number} aria-hidden>
                  {isPast ? <IconCheck size={13} stroke={2.4} /> : index + 1}
                </span>
                {t(`importing.step.${name}`)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
