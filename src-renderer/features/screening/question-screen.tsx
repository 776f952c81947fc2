// Why: one service's screening: its questions to the left, the one at hand, the outcome to the right.
// Must not: keep an answer of its own; what is shown is what is saved.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { Screening, ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import { QuestionList } from './question-list.tsx';
import classes from './question-screen.module.css';
import { QuestionView } from './question-view.tsx';
import { firstToAnswer, neighboursOf, questionsOf } from './screening-model.ts';
import { ServicePicker } from './service-picker.tsx';
import { useScreeningActions } from './use-screening-actions.ts';

export interface Queue {
  readonly unfinished: readonly ScreeningSummary[];
  readonly finished: readonly ScreeningSummary[];
}

interface QuestionScreenProps {
  readonly serviceId: string;
  readonly ruleSet: RuleSet;
  readonly queue: Queue;
  readonly head: ReactNode;
}

export function QuestionScreen(props: QuestionScreenProps): ReactNode {
  const { serviceId } = props;
  const query = useQuery(rpc.screening.get.queryOptions({ input: { serviceId } }));
  return (
    <Answer query={query}>{(screening) => <Questions {...props} screening={screening} />}</Answer>
  );
}

function Questions({
  serviceId,
  ruleSet,
  queue,
  head,
  screening,
}: QuestionScreenProps & { readonly screening: Screening }): ReactNode {
  const { search, open, setSearch } = usePlace();
  const actions = useScreeningActions(serviceId);
  // Where there is no room for three columns the outcome stands under the question.
  const isNarrow = useMedia('(max-width: 820px)');
  const questions = questionsOf(ruleSet, screening);
  // Where the address names none, the first that was unanswered when the service was opened; it
  // must not jump on by itself when that one is answered.
  const [firstId] = useState(() => firstToAnswer(questions)?.id);
  const [focusId, setFocusId] = useState<string | null>(null);
  const asked = search['fraga'] ?? firstId;
  const current = questions.find(({ id }) => id === asked) ?? questions[0];
  if (current === undefined) {
    return null;
  }
  const show = (ruleId: string): void => setSearch({ fraga: ruleId });
  // Walking on moves the focus along, so that the new question is read aloud and Enter goes on.
  const walk = (ruleId: string): void => {
    setFocusId(ruleId);
    show(ruleId);
  };
  const { previous, next } = neighboursOf(questions, current.id);
  const unanswered = questions.find(
    ({ id, state }) => state.applies && state.answer === null && id !== current.id,
  );
  const outcome = (
    <OutcomePanel
      key={serviceId}
      ruleSet={ruleSet}
      screening={screening}
      actions={actions}
      onShow={walk}
    />
  );
  return (
    <Screen head={head} side={isNarrow ? undefined : outcome}>
      <div className={classes.columns}>
        <div className={classes.list}>
          <ServicePicker
            queue={queue}
            current={screening}
            onPick={(id) => open(id, { fraga: null })}
          />
          <QuestionList questions={questions} currentId={current.id} onShow={show} />
        </div>
        <QuestionView
          key={current.id}
          ruleSet={ruleSet}
          question={current}
          questions={questions}
          screening={screening}
          actions={actions}
          previous={previous}
          next={next}
          unanswered={next === null ? (unanswered ?? null) : null}
          takesFocus={focusId === current.id}
          onWalk={walk}
        />
        {isNarrow && outcome}
      </div>
    </Screen>
  );
}
