// Why: a question that is not asked says what it waits for and how that stands, with the way there.
// Must not: let it be answered: an answer would have no effect.
import type { ReactNode } from 'react';

import type { RuleState } from '../../../src-shared/contract/owner/screening.ts';
import type { Rule } from '../../../src-shared/contract/rule-set.ts';
import {
  documentationRegimeLabels,
  labelOf,
  screeningAnswerLabels,
} from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../api/place.tsx';
import { Button } from '../../ui/button.tsx';
import { markOf, markWord } from './effect-mark.tsx';
import classes from './question-view.module.css';
import { type Question, referencesOf } from './screening-model.ts';

export function WhyNotAsked({
  rule,
  state,
  questions,
  serviceId,
  onShow,
  onRemove,
}: {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly questions: readonly Question[];
  readonly serviceId: string;
  readonly onShow: (ruleId: string) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const references = referencesOf(rule.appliesWhen);
  return (
    <section className={classes.why} aria-label={t('screening.why.title')}>
      <h3 className={classes.whyTitle}>{t('screening.why.title')}</h3>
      {references.length > 0 && (
        <>
          <p>{leadIn(rule, references.length)}</p>
          <ul>
            {references.map((reference) => {
              const gate = questions.find(({ id }) => id === reference.rule);
              return (
                <li key={reference.rule}>
                  <span>
                    {t('screening.why.reference', {
                      rule: `${reference.rule} ${gate?.rule?.short ?? ''}`.trim(),
                      answer: answerWord(reference.answer),
                    })}
                  </span>
                  <span className={classes.whyState}>
                    {t('screening.why.now', { state: stateWord(gate) })}
                  </span>
                  <Button variant="plain" size="small" onClick={() => onShow(reference.rule)}>
                    {t('screening.why.toRule', { rule: reference.rule })}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Attribute rule={rule} serviceId={serviceId} />
      {state.answer !== null && (
        <div className={classes.whyFoot}>
          <p>{t('screening.why.kept', { answer: answerWord(state.answer) })}</p>
          <Button size="small" keys="Delete" onClick={onRemove}>
            {t('screening.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}

function leadIn({ appliesWhen }: Rule, count: number): string {
  if (count === 1) {
    return t('screening.why.one');
  }
  return appliesWhen !== undefined && 'any' in appliesWhen
    ? t('screening.why.any')
    : t('screening.why.all');
}

function answerWord(answer: keyof typeof screeningAnswerLabels): string {
  return screeningAnswerLabels[answer].toLocaleLowerCase('sv');
}

function stateWord(question: Question | undefined): string {
  if (question === undefined) {
    return t('ui.unknown');
  }
  const { state } = question;
  return state.applies && state.answer !== null
    ? answerWord(state.answer)
    : markWord(markOf(state));
}

function Attribute({
  rule: { appliesWhen },
  serviceId,
}: {
  readonly rule: Rule;
  readonly serviceId: string;
}): ReactNode {
  if (appliesWhen === undefined || !('attribute' in appliesWhen)) {
    return null;
  }
  const { attribute, equals } = appliesWhen;
  return (
    <>
      <p>
        {attribute === 'documentationRegime'
          ? t('screening.why.regime', { regime: labelOf(documentationRegimeLabels, equals) })
          : t('screening.why.attribute', { attribute, value: equals })}
      </p>
      <div className={classes.whyFoot}>
        <PlaceLink to={`/insatser/${serviceId}`}>{t('screening.openService')}</PlaceLink>
      </div>
    </>
  );
}
