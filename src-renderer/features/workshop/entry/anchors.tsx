// Why: the anchored scales, the same words wherever a vote is given or read.
// Must not: be written anywhere else; the texts stand in text/sv/workshop.ts.
import type { ReactNode } from 'react';

import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import classes from './anchors.module.css';
import { criteria } from './entry-keys.ts';

export const scaleSteps = [1, 2, 3, 4, 5] as const;
export type ScaleStep = (typeof scaleSteps)[number];

export function isScaleStep(value: number): value is ScaleStep {
  return (scaleSteps as readonly number[]).includes(value);
}

/** The word of a step: "Stor". */
export function anchorWord(criterion: Criterion, step: ScaleStep): string {
  return t(`workshop.anchor.${criterion}.word.s${step}`);
}

export function Anchors(): ReactNode {
  return (
    <div className={classes.anchors}>
      {criteria.map((criterion) => (
        <section key={criterion} className={classes.scale}>
          <h3 className={classes.name}>{criterionLabels[criterion]}</h3>
          <p className={classes.question}>{t(`workshop.anchor.${criterion}.question`)}</p>
          <ol>
            {scaleSteps.map((step) => (
              <li key={step} className={classes.step}>
                <span className={classes.figure}>{step}</span>
                <span>
                  <b>{anchorWord(criterion, step)}:</b>{' '}
                  {t(`workshop.anchor.${criterion}.text.s${step}`)}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className={classes.abstain}>
        <span className={classes.figure}>{t('workshop.entry.abstainShort')}</span>
        <span>
          <b>{t('workshop.anchor.cannotAssess')}:</b> {t('workshop.anchor.cannotAssessText')}
        </span>
      </p>
    </div>
  );
}
