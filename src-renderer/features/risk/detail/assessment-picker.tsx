// Why: one of three assessments of a risk, chosen in the plan's own matrix by mouse or arrow keys.
// Must not: choose for anyone: not assessed stays until a cell is pressed.
import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import type { Assessment } from '../../../../src-shared/contract/owner/risks.ts';
import type { RiskBand } from '../../../../src-shared/contract/values.ts';
import { riskBandLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { RiskBadge } from '../../../ui/figures.tsx';
import { steps } from '../matrix/matrix-layout.ts';
import { bandOfCell, type Stage, valueWords } from '../risk-view.ts';
import classes from './assessment-picker.module.css';

export interface Scale {
  readonly bandCells: readonly RiskBand[];
  readonly severityLabels: readonly string[];
  readonly likelihoodLabels: readonly string[];
}

export interface AssessmentGridProps {
  readonly label: string;
  readonly value: Assessment | null;
  readonly scale: Scale;
  readonly onPick: (value: Assessment) => void;
}

const fromHighest = steps.toReversed();

/** The sixteen cells as one choice; arrow keys walk them, Enter or space chooses. */
export function AssessmentGrid({ label, value, scale, onPick }: AssessmentGridProps): ReactNode {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Assessment>(value ?? { severity: 2, likelihood: 2 });

  function walk(event: KeyboardEvent): void {
    const move = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[
      event.key
    ];
    if (move === undefined) {
      return;
    }
    event.preventDefault();
    const [up = 0, right = 0] = move;
    const next = {
      severity: Math.min(4, Math.max(1, at.severity + up)),
      likelihood: Math.min(4, Math.max(1, at.likelihood + right)),
    };
    setAt(next);
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${next.severity}${next.likelihood}"]`)
      ?.focus();
  }

  return (
    <div ref={grid} role="radiogroup" aria-label={label} className={classes.grid} onKeyDown={walk}>
      {fromHighest.map((severity) => (
        <div key={severity} className={classes.row} role="presentation">
          <span className={classes.severity} aria-hidden>
            <b>{severity}</b> {scale.severityLabels[severity - 1]}
          </span>
          {steps.map((likelihood) => {
            const cell = { severity, likelihood };
            const band = bandOfCell(scale.bandCells, cell);
            const isChosen = value?.severity === severity && value.likelihood === likelihood;
            const isStop = at.severity === severity && at.likelihood === likelihood;
            return (
              <button
                key={likelihood}
                type="button"
                role="radio"
                aria-checked={isChosen}
                data-cell={`${severity}${likelihood}`}
                {...(isStop ? { 'data-autofocus': true } : {})}
                tabIndex={isStop ? 0 : -1}
                aria-label={t('risk.picker.cell', {
                  severity,
                  severityLabel: scale.severityLabels[severity - 1] ?? '',
                  likelihood,
                  likelihoodLabel: scale.likelihoodLabels[likelihood - 1] ?? '',
                  band: riskBandLabels[band],
                })}
                className={cx(classes.cell, classes[band], isChosen && classes.chosen)}
                onFocus={() => setAt(cell)}
                onClick={() => onPick(cell)}
              >
                <b>
                  {severity}×{likelihood}
                </b>
                <span>{riskBandLabels[band]}</span>
              </button>
            );
          })}
        </div>
      ))}
      <div className={classes.row} role="presentation" aria-hidden>
        <span />
        {steps.map((likelihood) => (
          <span key={likelihood} className={classes.likelihood}>
            <b>{likelihood}</b> {scale.likelihoodLabels[likelihood - 1]}
          </span>
        ))}
      </div>
    </div>
  );
}

export interface AssessmentPickerProps {
  readonly stage: Stage;
  readonly value: Assessment | null;
  readonly scale: Scale;
  readonly onSave: (value: Assessment | null) => void;
}

export function AssessmentPicker({
  stage,
  value,
  scale,
  onSave,
}: AssessmentPickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const name = t(`risk.stage.${stage}`);
  const band = value === null ? null : bandOfCell(scale.bandCells, value);

  function pick(next: Assessment | null): void {
    setOpen(false);
    if (next?.severity !== value?.severity || next?.likelihood !== value?.likelihood) {
      onSave(next);
    }
  }

  return (
    <div className={classes.stage}>
      <span className={classes.name} title={t(`risk.stageHelp.${stage}`)}>
        {name}
      </span>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={classes.button}
            aria-label={t('risk.picker.button', { stage: name, value: valueWords(value, band) })}
            onClick={() => setOpen(!isOpen)}
          >
            {value !== null && band !== null ? (
              <RiskBadge severity={value.severity} likelihood={value.likelihood} band={band} />
            ) : (
              <Hatch>{t('ui.notAssessed')}</Hatch>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('risk.picker.title', { stage: name })}>
          <div className={classes.dropdown}>
            <p className={classes.title}>{t(`risk.stageHelp.${stage}`)}</p>
            <AssessmentGrid
              label={t('risk.picker.grid', { stage: name })}
              value={value}
              scale={scale}
              onPick={pick}
            />
            {value !== null && (
              <Button
                size="small"
                variant="plain"
                className={classes.clear}
                onClick={() => pick(null)}
              >
                {t('risk.picker.clear')}
              </Button>
            )}
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
