// Why: says what each circle of the matrix means, in its own shape.
// Must not: leave a sign unexplained.
import type { ReactNode } from 'react';

import { agreementLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import type { LiveItem } from './reorder.ts';
import classes from './result.module.css';

const signs = ['consensus', 'partial', 'disagreement', 'too-few'] as const;

export function MatrixLegend({ items }: { readonly items: readonly LiveItem[] }): ReactNode {
  const notPlaced = items.filter(
    ({ effect, feasibility }) => effect.median === null || feasibility.median === null,
  ).length;
  return (
    <div className={classes.legend}>
      <ul className={classes.signs} aria-label={t('workshop.matrix.legend')}>
        {signs.map((label) => (
          <li key={label} title={t('workshop.matrix.mixed')}>
            <i className={cx(classes.sign, classes[`sign-${label}`])} aria-hidden />
            <span className={classes.signWord}>{agreementLabels[label]}</span>
          </li>
        ))}
        <li>
          <i className={cx(classes.sign, classes.signCluster)} aria-hidden />
          {t('workshop.matrix.sameMedian')}
        </li>
      </ul>
      {notPlaced > 0 && <span>{t('workshop.matrix.notPlaced', { count: notPlaced })}</span>}
    </div>
  );
}
