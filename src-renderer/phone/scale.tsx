// Why: one anchored scale: every step in words while one chooses, a row of figures once it is chosen.
// Must not: suggest a step: nothing is chosen beforehand.
import { type ReactNode, useId, useState } from 'react';

import type { Criterion } from '../../src-shared/contract/values.ts';
import { t } from './text.ts';

const steps = [1, 2, 3, 4, 5] as const;
export type Choice = (typeof steps)[number] | 'abstain';
const choices: readonly Choice[] = [...steps, 'abstain'];

export function Scale({
  criterion,
  value,
  isOpen: startsOpen,
  onChoose,
}: {
  readonly criterion: Criterion;
  readonly value: Choice | null;
  readonly isOpen: boolean;
  readonly onChoose: (choice: Choice) => void;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const name = useId();
  return (
    <fieldset className="scale">
      <legend>{t(`phone.ballot.${criterion}`)}</legend>
      <p className="question">{t(`anchors.${criterion}.question`)}</p>
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
              <Words criterion={criterion} choice={choice} />
            </span>
          </label>
        ))}
      </div>
      {!isOpen && value !== null && (
        <p className="chosen" aria-hidden>
          <Words criterion={criterion} choice={value} />
        </p>
      )}
    </fieldset>
  );
}

function Words({
  criterion,
  choice,
}: {
  readonly criterion: Criterion;
  readonly choice: Choice;
}): ReactNode {
  if (choice === 'abstain') return t('anchors.cannotAssess');
  return (
    <>
      <b>
        <span className="heard">{choice} </span>
        {t(`anchors.${criterion}.word.s${choice}`)}:
      </b>{' '}
      {t(`anchors.${criterion}.text.s${choice}`)}
    </>
  );
}
