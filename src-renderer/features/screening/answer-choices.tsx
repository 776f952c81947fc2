// Why: the possible answers as large choices, each with what it leads to before it is chosen.
// Must not: suggest one of them.
import { type ReactNode, useId } from 'react';

import type { Rule, RuleBranch, RuleSet } from '../../../src-shared/contract/rule-set.ts';
import type { ScreeningAnswer } from '../../../src-shared/contract/values.ts';
import { screeningAnswerLabels, screeningEffectLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { LegalChip } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './question-view.module.css';
import { openedBy } from './screening-model.ts';

const keys: Readonly<Record<ScreeningAnswer, string>> = {
  yes: 'J',
  no: 'N',
  'not-applicable': 'E',
};
/** Not applicable is no hinder; see the screening rules of the domain. */
const notApplicable: RuleBranch = { effect: 'pass' };

export function AnswerChoices({
  ruleSet,
  rule,
  value,
  onAnswer,
}: {
  readonly ruleSet: RuleSet;
  readonly rule: Rule;
  readonly value: ScreeningAnswer | null;
  readonly onAnswer: (answer: ScreeningAnswer) => void;
}): ReactNode {
  const name = useId();
  const choices: readonly (readonly [ScreeningAnswer, RuleBranch])[] = [
    ['yes', rule.yes],
    ['no', rule.no],
    ...(rule.allowNotApplicable === undefined ? [] : [['not-applicable', notApplicable] as const]),
  ];
  return (
    <div role="radiogroup" aria-label={t('screening.answers')} className={classes.choices}>
      {choices.map(([answer, branch]) => (
        <label key={answer} className={cx(classes.choice, value === answer && classes.chosen)}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={value === answer}
            aria-keyshortcuts={keys[answer]}
            onChange={() => onAnswer(answer)}
          />
          <span className={classes.answerWord}>
            {screeningAnswerLabels[answer]}
            <KeyHint keys={keys[answer]} />
          </span>
          <span className={classes.leads}>
            <LegalChip outcome={branch.effect} label={screeningEffectLabels[branch.effect]} />
            <span className={classes.leadsText}>
              {branch.reason ?? branch.condition ?? ruleSet.effects[branch.effect]}
            </span>
            {openedBy(ruleSet, rule.id, answer).map((opened) => (
              <span key={opened.id} className={classes.opens}>
                {t('screening.opens', { rule: `${opened.id} ${opened.short}` })}
              </span>
            ))}
          </span>
          {answer === 'not-applicable' && (
            <span className={classes.when}>{rule.allowNotApplicable}</span>
          )}
        </label>
      ))}
    </div>
  );
}
