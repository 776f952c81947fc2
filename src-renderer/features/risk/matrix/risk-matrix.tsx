// Why: shows where risks start and where their measures leave them, on the plan's own 16 cells.
// Must not: be the only place a value stands, or let colour alone tell a band: cells say S×L, and
// the register says the word.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import type { Risk } from '../../../../src-shared/contract/owner/risks.ts';
import type { RiskBand } from '../../../../src-shared/contract/values.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { bandOfCell, isUntreated, valueNow, valueWords } from '../risk-view.ts';
import {
  cellCorner,
  cellHeight,
  cellWidth,
  endValue,
  gridHeight,
  gridWidth,
  layOut,
  steps,
} from './matrix-layout.ts';
import classes from './risk-matrix.module.css';

export interface RiskMatrixProps {
  /** The risks that the register shows. */
  readonly risks: readonly Risk[];
  readonly bandCells: readonly RiskBand[];
  readonly severityLabels: readonly string[];
  readonly likelihoodLabels: readonly string[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

const fromHighest = steps.toReversed();

export function RiskMatrix({
  risks,
  bandCells,
  severityLabels,
  likelihoodLabels,
  openId,
  onOpen,
}: RiskMatrixProps): ReactNode {
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const layout = layOut(risks);
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  const placed = risks.filter((risk) => endValue(risk) !== null);
  const unplaced = risks.filter((risk) => valueNow(risk) === null && endValue(risk) === null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  // One tab stop: the point last walked to, else the opened one, else the first.
  const stop =
    [focusedId, openId].find((one) => layout.points.some((point) => point.id === one)) ??
    layout.points[0]?.id;

  function walk(event: KeyboardEvent, pointId: string): void {
    const at = layout.points.findIndex((point) => point.id === pointId);
    const last = layout.points.length - 1;
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(pointId);
    } else if (to !== undefined) {
      event.preventDefault();
      const next = layout.points[Math.min(last, Math.max(0, to))];
      if (next !== undefined) {
        setFocusedId(next.id);
        svg.current?.querySelector<SVGElement>(`[data-point="${next.id}"]`)?.focus();
      }
    }
  }

  const counts = { high: 0, medium: 0, low: 0 };
  for (const risk of placed) {
    const end = endValue(risk);
    if (end !== null) {
      counts[bandOfCell(bandCells, end)] += 1;
    }
  }

  return (
    <div className={classes.matrix}>
      <span className={classes.axis}>{t('risk.matrix.severity')}</span>
      <div className={classes.severities} aria-hidden>
        {fromHighest.map((step) => (
          <span key={step}>
            <b>{step}</b>
            {severityLabels[step - 1]}
          </span>
        ))}
      </div>
      <svg
        ref={svg}
        className={classes.grid}
        viewBox={`0 0 ${gridWidth} ${gridHeight}`}
        role="group"
        aria-label={t('risk.matrix.points')}
        aria-describedby={`${id}-summary`}
      >
        <defs>
          {(['plain', 'chosen'] as const).map((kind) => (
            <marker
              key={kind}
              id={`${id}-${kind}`}
              viewBox="0 0 8 8"
              refX={6}
              refY={4}
              markerWidth={6}
              markerHeight={6}
              orient="auto-start-reverse"
            >
              <path
                d="M0 0.8L7 4L0 7.2Z"
                className={kind === 'plain' ? classes.head : classes.headChosen}
              />
            </marker>
          ))}
        </defs>
        <g aria-hidden>
          {fromHighest.flatMap((severity) =>
            steps.map((likelihood) => {
              const { x, y } = cellCorner({ severity, likelihood });
              const band = bandOfCell(bandCells, { severity, likelihood });
              return (
                <g key={`${severity}${likelihood}`}>
                  <rect
                    x={x}
                    y={y}
                    width={cellWidth}
                    height={cellHeight}
                    rx={4}
                    className={classes[`cell-${band}`]}
                  />
                  <text
                    x={x + cellWidth - 6}
                    y={y + 13}
                    className={cx(classes.value, band === 'high' && classes.onHigh)}
                  >
                    {severity}×{likelihood}
                  </text>
                </g>
              );
            }),
          )}
          {layout.arrows.map(({ id: arrow, path }) => (
            <g key={arrow} className={cx(arrow === openId && classes.chosen)}>
              <path d={path} className={classes.halo} />
              <path
                d={path}
                className={classes.arrow}
                markerEnd={`url(#${id}-${arrow === openId ? 'chosen' : 'plain'})`}
              />
            </g>
          ))}
          {layout.starts.map(({ id: start, x, y, radius }) => (
            <circle
              key={start}
              cx={x}
              cy={y}
              r={radius}
              className={cx(classes.start, start === openId && classes.chosenStart)}
            />
          ))}
        </g>
        {layout.points.map(({ id: point, x, y, radius }) => {
          const risk = byId.get(point);
          return risk === undefined ? null : (
            <g
              key={point}
              role="button"
              data-point={point}
              tabIndex={point === stop ? 0 : -1}
              aria-label={pointWords(risk, bandCells)}
              aria-pressed={point === openId}
              className={cx(
                classes.point,
                risk.residual === null && classes.unfinished,
                isUntreated(risk) && classes.untreated,
                point === openId && classes.chosenPoint,
              )}
              onClick={() => onOpen(point)}
              onFocus={() => setFocusedId(point)}
              onKeyDown={(event) => walk(event, point)}
            >
              <title>{pointWords(risk, bandCells)}</title>
              <circle cx={x} cy={y} r={radius} />
              <text x={x} y={y} fontSize={radius < 8 ? 8 : 11}>
                {risk.number}
              </text>
            </g>
          );
        })}
        {layout.overflow.map(({ x, y, ids }) => (
          <text key={ids.join()} x={x} y={y} className={classes.more}>
            <title>{t('risk.matrix.more', { count: ids.length })}</title>+{ids.length}
          </text>
        ))}
      </svg>
      <div className={classes.likelihoods} aria-hidden>
        {steps.map((step) => (
          <span key={step}>
            <b>{step}</b> {likelihoodLabels[step - 1]}
          </span>
        ))}
      </div>
      <span className={cx(classes.axis, classes.axisEnd)}>{t('risk.matrix.likelihood')}</span>
      <p id={`${id}-summary`} className={classes.hidden}>
        {t('risk.matrix.summary', { placed: placed.length, ...counts })}
      </p>
      <Legend risks={placed} />
      {unplaced.length > 0 && (
        <p className={classes.unplaced}>
          {t('risk.matrix.unplaced')}
          {unplaced.map((risk) => (
            <button key={risk.id} type="button" onClick={() => onOpen(risk.id)}>
              {risk.number} {risk.title}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** "Risk 1, Våldet trappas upp: inneboende 4×2 Hög till kvarstående 4×1 Medel". */
function pointWords(risk: Risk, bandCells: readonly RiskBand[]): string {
  const name = { number: risk.number, title: risk.title };
  const from = t('risk.matrix.inherentAt', {
    value: valueWords(risk.inherent, risk.bands.inherent),
  });
  const to =
    risk.residual === null
      ? t('risk.matrix.residualMissing')
      : t('risk.matrix.residualAt', {
          value: valueWords(risk.residual, bandOfCell(bandCells, risk.residual)),
        });
  const words = t('risk.matrix.point', { ...name, from, to });
  return isUntreated(risk) ? `${words}, ${t('risk.matrix.untreated')}` : words;
}

/** What the marks mean; only those that are there. */
function Legend({ risks }: { readonly risks: readonly Risk[] }): ReactNode {
  const marks = [
    { mark: classes.legendStart, word: t('risk.matrix.legendInherent'), isThere: true },
    { mark: classes.legendPoint, word: t('risk.matrix.legendResidual'), isThere: true },
    {
      mark: cx(classes.legendPoint, classes.legendMissing),
      word: t('risk.matrix.legendMissing'),
      isThere: risks.some((risk) => risk.residual === null && !isUntreated(risk)),
    },
    {
      mark: cx(classes.legendPoint, classes.legendUntreated),
      word: t('risk.matrix.legendUntreated'),
      isThere: risks.some(isUntreated),
    },
  ];
  return (
    <ul className={classes.legend}>
      {marks
        .filter(({ isThere }) => isThere)
        .map(({ mark, word }) => (
          <li key={word}>
            <i className={mark} aria-hidden />
            {word}
          </li>
        ))}
    </ul>
  );
}
