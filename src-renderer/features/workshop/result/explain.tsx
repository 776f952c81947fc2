// Why: what every figure of the result says, how it is counted, and where that comes from.
// Must not: hold words; they stand in text/sv/workshop.ts.
import type { ReactNode } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { FigureExplain } from '../../../ui/figure-explain.tsx';

const figures = {
  rank: { what: t('workshop.explain.rank.what'), source: t('workshop.explain.rank.source') },
  balanced: {
    what: t('workshop.explain.balanced.what'),
    formula: t('workshop.explain.balanced.formula'),
    source: t('workshop.explain.balanced.source'),
  },
  index: {
    what: t('workshop.explain.index.what'),
    formula: t('workshop.explain.index.formula'),
    source: t('workshop.explain.index.source'),
  },
  criterion: {
    what: t('workshop.explain.criterion.what'),
    formula: t('workshop.explain.criterion.formula'),
    source: t('workshop.explain.criterion.source'),
  },
  n: { what: t('workshop.explain.n.what') },
  perspective: {
    what: t('workshop.explain.perspective.what'),
    formula: t('workshop.explain.perspective.formula'),
    source: t('workshop.explain.perspective.source'),
  },
  A: {
    what: t('workshop.explain.A.what'),
    formula: t('workshop.explain.A.formula'),
    source: t('workshop.explain.A.source'),
  },
  DI: {
    what: t('workshop.explain.DI.what'),
    formula: t('workshop.explain.DI.formula'),
    source: t('workshop.explain.DI.source'),
  },
  TW: {
    what: t('workshop.explain.TW.what'),
    formula: t('workshop.explain.TW.formula'),
    source: t('workshop.explain.TW.source'),
  },
  leik: {
    what: t('workshop.explain.leik.what'),
    formula: t('workshop.explain.leik.formula'),
    source: t('workshop.explain.leik.source'),
  },
  kendall: {
    what: t('workshop.explain.kendall.what'),
    formula: t('workshop.explain.kendall.formula'),
    source: t('workshop.explain.kendall.source'),
  },
  threshold: {
    what: t('workshop.explain.threshold.what'),
    formula: t('workshop.explain.threshold.formula'),
  },
  sensitivity: {
    what: t('workshop.explain.sensitivity.what'),
    formula: t('workshop.explain.sensitivity.formula'),
  },
} as const;

export type ExplainedFigure = keyof typeof figures;

/** A figure's name that opens its explanation when pressed. */
export function explain(figure: ExplainedFigure, name: string): ReactNode {
  return (
    <FigureExplain figure={name} {...figures[figure]}>
      {name}
    </FigureExplain>
  );
}

/** The explanation of stability, which names the number of draws. */
export function explainTop(name: string, draws: string): ReactNode {
  return (
    <FigureExplain
      figure={name}
      what={t('workshop.explain.top.what')}
      formula={t('workshop.explain.top.formula', { draws })}
      source={t('workshop.explain.top.source')}
    >
      {name}
    </FigureExplain>
  );
}
