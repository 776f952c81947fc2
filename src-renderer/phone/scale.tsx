// Why: one anchored scale: every step in words while one chooses, a row of figures once it is chosen.
// Must not: suggest a step: nothing is chosen beforehand.
import { type ReactNode, useId, useState } from 'react';

import type { Criterion } from '../../src-shared/contract/values.ts';
import type { ScaleWords } from '../../src-shared/contract/scales.ts';
import { t } from './text.ts';

const steps = [1, 2, 3, 4, 5] as const;
export type Choice = (typeof steps)[number] | 'abstain';
const choices: readonly Choice[] = [...steps, 'abstain'];

export function Scale({
  criterion,
  scale,
  value,
  isOpen: startsOpen,
  onChoose,
}: {
  readonly criterion: Criterion;
  readonly scale: ScaleWords;
  readonly value: Choice | null;
  readonly isOpen: boolean;
  readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const name = useId();
  return (
    <fieldset className="scale">
      <legend>{t(`phone.ballot.${criterion}`)}</legend>
      <p className="question">{scale.question}</p>
      {!isOpen && (
        <button type="button" className="link" onClick={() => setIsOpen(true)}>
          {t('phone.ballot.allSteps')}
        </button>
      )}
      <div className={isOpen ? 'steps' : 'steps isShort'}>
        {choices.map((choice) => (
          <label key={choice} className={choice === 'abstain' ? 'step isAbstain' : 'step'}>
            <input
              type="radio"
              name={name}
              checked={value === choice}
              onChange={() => {
                onChoose(choice);
                setIsOpen(false);
              }}
            />
            <span className="figure" aria-hidden>
              {choice === 'abstain' ? '?' : choice}
            </span>
            <span className="words">
              <Words scale={scale} choice={choice} />
            </span>
          </label>
        ))}
      </div>
      {!isOpen && value !== null && (
        <p className="chosen" aria-hidden>
          <Words scale={scale} choice={value} />
        </p>
      )}
    </fieldset>
  );
}

function Words({
  scale,
  choice,
}: {
  readonly scale: ScaleWords;
  readonly choice: Choice;
}): ReactNode {
  if (choice === 'abstain') return t('anchors.cannotAssess');
  const step = scale.steps[choice - 1];
  return (
    <>
      <b>
        <span className="heard">{choice} </span>
        {step?.word}:
      </b>{' '}
      {step?.text}
    </>
  );
}
