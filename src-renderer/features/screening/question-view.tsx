// Why: one legal question with its ground, the possible answers and what each leads to, and a note.
// Must not: advise; what an answer means stands in the rule set.
import { IconArrowLeft, IconArrowRight, IconBook2 } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

import type { Screening } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import type { ScreeningAnswer } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { ExampleMark } from '../../ui/chips.tsx';
import { Remark } from '../../ui/feedback.tsx';
import { isWriting, useKeys } from '../../ui/use-keys.ts';
import { AnswerChoices } from './answer-choices.tsx';
import { AnswerNote } from './answer-note.tsx';
import classes from './question-view.module.css';
import type { Question } from './screening-model.ts';
import { neighboursOf, questionsOf } from './screening-model.ts';
import type { ScreeningActions } from './use-screening-actions.ts';
import { WhyNotAsked } from './why-not-asked.tsx';

export interface QuestionViewProps {
  readonly ruleSet: RuleSet;
  readonly question: Question;
  readonly questions: readonly Question[];
  readonly screening: Screening;
  readonly actions: ScreeningActions;
  readonly previous: Question | null;
  readonly next: Question | null;
  /** Offered at the end of the list: an earlier question that is left. */
  readonly unanswered: Question | null;
  readonly takesFocus: boolean;
  readonly onWalk: (ruleId: string) => void;
}

export function QuestionView(props: QuestionViewProps): ReactNode {
  const { ruleSet, question, questions, screening, actions, takesFocus, onWalk } = props;
  const { rule, state, number } = question;
  const heading = useRef<HTMLHeadingElement>(null);
  const { shown, note, answer, settled } = useAnswerAndNote(question, actions);
  const forward = props.next ?? props.unanswered;
  // An answer can open the very next question, so walking on waits until the core has taken it.
  const walkOn = async (): Promise<void> => {
    const fresh = await settled();
    const opened =
      fresh === null ? forward : neighboursOf(questionsOf(ruleSet, fresh), question.id).next;
    const to = opened ?? forward;
    if (to !== null) {
      onWalk(to.id);
    }
  };

  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus]);

  const canAnswer = state.applies && rule !== null;
  useKeys({
    J: canAnswer ? () => answer('yes') : undefined,
    N: canAnswer ? () => answer('no') : undefined,
    E:
      canAnswer && rule.allowNotApplicable !== undefined
        ? () => answer('not-applicable')
        : undefined,
    K: props.previous === null ? undefined : () => onWalk(props.previous?.id ?? question.id),
    Delete: state.answer === null ? undefined : () => answer(null),
  });
  useEnter(() => void walkOn());

  return (
    <div className={classes.view}>
      <div className={classes.scroll}>
        <p className={classes.eyebrow}>
          <span>
            {number === null
              ? t('screening.placeNotAsked')
              : t('screening.place', { number, total: screening.applicable })}
          </span>
          <span>{question.id}</span>
          {rule !== null && <span>{rule.group}</span>}
          {state.isExample && state.answer !== null && <ExampleMark isShort />}
        </p>
        <h2 ref={heading} tabIndex={-1} className={classes.question}>
          {rule?.question ?? question.id}
        </h2>
        {rule === null ? (
          <Remark tone="review">{t('screening.goneQuestion')}</Remark>
        ) : (
          <>
            <p className={classes.ground}>
              <IconBook2 size={15} stroke={1.9} aria-hidden />
              <span>{t('screening.ground')}</span>
              <b>{rule.ground.join(', ')}</b>
            </p>
            {rule.evidence !== undefined && (
              <p className={classes.evidence}>
                {t('screening.evidence', { items: rule.evidence.join(', ') })}
              </p>
            )}
            {state.applies ? (
              <>
                <AnswerChoices ruleSet={ruleSet} rule={rule} value={shown} onAnswer={answer} />
                <AnswerNote
                  state={state}
                  onSave={note}
                  onRemove={state.answer === null ? null : () => answer(null)}
                />
              </>
            ) : (
              <WhyNotAsked
                rule={rule}
                state={state}
                questions={questions}
                serviceId={screening.serviceId}
                onShow={onWalk}
                onRemove={() => answer(null)}
              />
            )}
          </>
        )}
      </div>
      <Steps {...props} forward={forward} walkOn={walkOn} />
    </div>
  );
}

/**
 * Answer and note go to the core together, so an answer given while a note is being saved waits
 * for it: it must carry the new note, or the old one where the new was refused.
 */
function useAnswerAndNote(
  { id, state }: Question,
  actions: ScreeningActions,
): {
  /** The answer just given, until the core has taken it. */
  readonly shown: ScreeningAnswer | null;
  readonly note: (text: string) => Promise<boolean>;
  readonly answer: (given: ScreeningAnswer | null) => void;
  /** The screening after the last answer given here, once the core has taken it; null if none. */
  readonly settled: () => Promise<Screening | null>;
} {
  const saved = useRef(state.note);
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const answering = useRef<Promise<Screening | null> | null>(null);
  useEffect(() => {
    saved.current = state.note;
  }, [state.note]);
  const { answer: given } = state;
  const [pressed, setPressed] = useState<{ readonly answer: ScreeningAnswer | null } | null>(null);
  const shown = pressed === null ? given : pressed.answer;
  return {
    shown,
    note: async (text) => {
      if (given === null) {
        return false;
      }
      const saving = actions.setNote(id, given, text);
      pending.current = saving;
      const isSaved = await saving;
      if (isSaved) {
        saved.current = text;
      }
      return isSaved;
    },
    answer: (next) => {
      if (next !== shown) {
        const press = { answer: next };
        setPressed(press);
        const saving = pending.current.then(() =>
          actions.answer(id, next, next === null ? '' : saved.current),
        );
        answering.current = saving;
        void saving.then(() => setPressed((latest) => (latest === press ? null : latest)));
      }
    },
    settled: () => answering.current ?? Promise.resolve(null),
  };
}

/** Enter goes on, unless it belongs to what has the focus: a button, a link, a field. */
function useEnter(act: () => unknown): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const isTaken =
      event.defaultPrevented ||
      event.isComposing ||
      isWriting(target) ||
      (target instanceof HTMLElement && target.closest('button, a, input[type=checkbox]') !== null);
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'Enter' && isBare && !isTaken) {
      event.preventDefault();
      act();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function Steps({
  previous,
  next,
  forward,
  onWalk,
  walkOn,
}: QuestionViewProps & {
  readonly forward: Question | null;
  readonly walkOn: () => Promise<void>;
}): ReactNode {
  return (
    <div className={classes.steps}>
      <Button
        icon={IconArrowLeft}
        keys="K"
        aria-keyshortcuts="K"
        disabled={previous === null}
        onClick={() => previous !== null && onWalk(previous.id)}
      >
        {t('screening.previous')}
      </Button>
      <span className={classes.nextWords}>
        {forward === null
          ? t('screening.lastQuestion')
          : t('screening.nextIs', { short: forward.rule?.short ?? forward.id })}
      </span>
      <Button
        variant="primary"
        iconAfter={IconArrowRight}
        keys="Enter"
        aria-keyshortcuts="Enter"
        disabled={forward === null}
        onClick={() => void walkOn()}
      >
        {next === null && forward !== null ? t('screening.toUnanswered') : t('screening.next')}
      </Button>
    </div>
  );
}
