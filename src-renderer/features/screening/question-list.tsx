// Why: all questions of a service by group, each with what its answer leads to.
// Must not: hide a question: one that is not asked says so.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import { screeningAnswerLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import { EffectMark, markOf, markWord } from './effect-mark.tsx';
import classes from './question-list.module.css';
import { groupsOf, type Question } from './screening-model.ts';

export function QuestionList({
  questions,
  currentId,
  onShow,
}: {
  readonly questions: readonly Question[];
  readonly currentId: string;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    list.current
      ?.querySelector(`[data-question="${currentId}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  function move(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons[to];
    if (to !== undefined) {
      event.preventDefault();
    }
    next?.focus();
  }

  return (
    <nav ref={list} aria-label={t('screening.questions')} className={classes.nav} onKeyDown={move}>
      {groupsOf(questions).map(({ name, questions: own, answered, applicable }) => (
        <section key={name} className={classes.group}>
          <h2 className={classes.head}>
            <span>{name}</span>
            <span className={classes.figure}>
              {t('screening.groupCount', { answered, applicable })}
            </span>
          </h2>
          <ul>
            {own.map((question) => (
              <li key={question.id}>
                <QuestionRow
                  question={question}
                  isCurrent={question.id === currentId}
                  onShow={onShow}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function QuestionRow({
  question: { id, rule, state },
  isCurrent,
  onShow,
}: {
  readonly question: Question;
  readonly isCurrent: boolean;
  readonly onShow: (ruleId: string) => void;
}): ReactNode {
  const mark = markOf(state);
  return (
    <button
      type="button"
      data-question={id}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={cx(classes.row, isCurrent && classes.current, classes[mark])}
      onClick={() => onShow(id)}
    >
      <EffectMark mark={mark} />
      <span className={classes.short}>{rule?.short ?? id}</span>
      <span className={classes.answer}>
        {mark === 'not-asked' || mark === 'unanswered' || state.answer === null ? (
          markWord(mark)
        ) : (
          <>
            {state.answer === 'not-applicable' ? (
              <span title={screeningAnswerLabels[state.answer]}>
                <span aria-hidden>–</span>
                <span className={classes.aloud}>{screeningAnswerLabels[state.answer]}</span>
              </span>
            ) : (
              screeningAnswerLabels[state.answer]
            )}
            <span className={classes.aloud}>, {markWord(mark)}</span>
          </>
        )}
      </span>
    </button>
  );
}
