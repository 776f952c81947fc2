// Why: the anchored scales, the same words wherever a vote is given or read: the workshop's own, or
// the usual ones. Must not: hold words; those stand in text/sv/anchors.ts and in the session.
import { createContext, type ReactNode, useContext } from 'react';

import type { Scales } from '../../../../src-shared/contract/scales.ts';
import type { Criterion } from '../../../../src-shared/contract/values.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { scalesOf } from '../../../../src-shared/text/scales.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import classes from './anchors.module.css';
import { criteria } from './entry-keys.ts';

export const scaleSteps = [1, 2, 3, 4, 5] as const;
export type ScaleStep = (typeof scaleSteps)[number];

export function isScaleStep(value: number): value is ScaleStep {
  return (scaleSteps as readonly number[]).includes(value);
}

const Words = createContext<Scales | null>(null);

/** Gives all that it holds the words of a workshop; null is the usual ones. */
export function ScaleWords({
  own,
  children,
}: {
  readonly own: Scales | null;
  readonly children: ReactNode;
}): ReactNode {
  return <Words value={own}>{children}</Words>;
}

/** The workshop's own words; null where it has the usual ones. */
export function useOwnScales(): Scales | null {
  return useContext(Words);
}

export function useScales(): Scales {
  return scalesOf(useOwnScales());
}

/** The word of a step: "Stor". */
export function AnchorWord({
  criterion,
  step,
}: {
  readonly criterion: Criterion;
  readonly step: ScaleStep;
}): ReactNode {
  return useScales()[criterion].steps[step - 1]?.word;
}

export function Anchors(): ReactNode {
  const scales = useScales();
  return (
    <div className={classes.anchors}>
      {criteria.map((criterion) => (
        <section key={criterion} className={classes.scale}>
          <h3 className={classes.name}>{criterionLabels[criterion]}</h3>
          <p className={classes.question}>{scales[criterion].question}</p>
          <ol>
            {scales[criterion].steps.map(({ word, text }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a step is its place on the scale
              <li key={index} className={classes.step}>
                <span className={classes.figure}>{index + 1}</span>
                <span>
                  <b>{word}:</b> {text}
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
