// Why: a step back in the implementation is allowed, with a reason that stays in the plan.
// Must not: be shown for a step forward.
import type { ReactNode } from 'react';

import type { ImplementationPhase } from '../../../src-shared/contract/values.ts';
import { implementationPhaseLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** Mount it to open it. */
export function StepBackDialog({
  from,
  to,
  service,
  district,
  onClose,
  onSubmit,
}: {
  readonly from: ImplementationPhase | null;
  readonly to: ImplementationPhase;
  readonly service: string;
  readonly district: string;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
}): ReactNode {
  const word = (phase: ImplementationPhase | null): string =>
    phase === null
      ? t('rollout.panel.noPhase')
      : implementationPhaseLabels[phase].toLocaleLowerCase('sv');
  return (
    <ReasonDialog
      title={t('rollout.back.title')}
      lead={t('rollout.back.body', { service, district, from: word(from), to: word(to) })}
      label={t('rollout.back.reason')}
      submit={t('rollout.back.submit')}
      onClose={onClose}
      onSubmit={onSubmit}
    />
  );
}
