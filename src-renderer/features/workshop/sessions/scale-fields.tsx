// Why: the own words of a workshop's scales, step by step.
// Must not: decide which words are good.
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Scales, ScaleWords } from '../../../../src-shared/contract/scales.ts';
import { criterionLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { criteria } from '../entry/entry-keys.ts';
import classes from './settings-dialog.module.css';

export function ScaleFields({
  scales,
  isFixed,
  onChange,
}: {
  readonly scales: Scales;
  readonly isFixed: boolean;
  readonly onChange: (scales: Scales) => void;
}): ReactNode {
  return (
    <>
      {criteria.map((criterion) => (
        <OneScale
          key={criterion}
          name={criterionLabels[criterion]}
          scale={scales[criterion]}
          isFixed={isFixed}
          onChange={(scale) => onChange({ ...scales, [criterion]: scale })}
        />
      ))}
    </>
  );
}

function OneScale({
  name,
  scale,
  isFixed,
  onChange,
}: {
  readonly name: string;
  readonly scale: ScaleWords;
  readonly isFixed: boolean;
  readonly onChange: (scale: ScaleWords) => void;
}): ReactNode {
  function setStep(at: number, part: Partial<ScaleWords['steps'][number]>): void {
    onChange({
      ...scale,
      steps: scale.steps.map((step, index) => (index === at ? { ...step, ...part } : step)),
    });
  }
  return (
    <div className={classes.scale} role="group" aria-label={name}>
      <h3 className={classes.scaleName}>{name}</h3>
      <TextInput
        label={t('workshop.prepare.question')}
        value={scale.question}
        maxLength={160}
        disabled={isFixed}
        autoComplete="off"
        onChange={(event) => onChange({ ...scale, question: event.currentTarget.value })}
      />
      {scale.steps.map(({ word, text }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is its place on the scale
        <div key={at} className={classes.step}>
          <span className={classes.figure} aria-hidden>
            {at + 1}
          </span>
          <TextInput
            aria-label={t('workshop.prepare.word', { step: at + 1 })}
            value={word}
            maxLength={40}
            disabled={isFixed}
            autoComplete="off"
            onChange={(event) => setStep(at, { word: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t('workshop.prepare.text', { step: at + 1 })}
            value={text}
            maxLength={160}
            disabled={isFixed}
            autoComplete="off"
            onChange={(event) => setStep(at, { text: event.currentTarget.value })}
          />
        </div>
      ))}
    </div>
  );
}
