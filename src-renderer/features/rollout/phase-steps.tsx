// Why: the phase of the implementation as four steps that are pressed where one is.
// Must not: step back by itself; the caller asks for a reason.
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import type { ImplementationPhase } from '../../../src-shared/contract/values.ts';
import { implementationPhaseLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Hatch } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { PanelSection } from '../../ui/frame/side-panel.tsx';
import classes from './panel.module.css';

const phases: readonly ImplementationPhase[] = ['needs', 'installation', 'use', 'sustaining'];

export function PhaseSteps({
  phase,
  onPhase,
}: {
  readonly phase: ImplementationPhase | null;
  readonly onPhase: (phase: ImplementationPhase) => void;
}): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const at = phase === null ? -1 : phases.indexOf(phase);

  // Moves the focus only: a step taken is recorded, and a step back wants a reason.
  function move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLElement);
    if (step !== undefined && from >= 0) {
      event.preventDefault();
      buttons[Math.min(buttons.length - 1, Math.max(0, from + step))]?.focus();
    }
  }

  return (
    <PanelSection
      title={t('rollout.panel.phase')}
      note={
        phase === null ? (
          <Hatch>{t('rollout.panel.noPhase')}</Hatch>
        ) : (
          implementationPhaseLabels[phase]
        )
      }
    >
      <div
        ref={group}
        role="radiogroup"
        aria-label={t('rollout.panel.phase')}
        className={classes.steps}
        onKeyDown={move}
      >
        {phases.map((one, index) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === phase}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            className={cx(
              classes.step,
              index < at && classes.past,
              index === at && classes.present,
            )}
            onClick={() => one !== phase && onPhase(one)}
          >
            <span className={classes.dot}>
              {index < at && <IconCheck size={11} stroke={2.5} aria-hidden />}
            </span>
            <span className={classes.stepWord}>{t(`rollout.phaseStep.${one}`)}</span>
          </button>
        ))}
      </div>
    </PanelSection>
  );
}
