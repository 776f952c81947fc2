// Why: both questions of one service, and handing in what is chosen whenever one leaves it.
// Must not: lose a choice because somebody forgot to press a button.
import { type ReactNode, useEffect, useRef, useState } from 'react';

import type { Ballot } from '../../src-shared/contract/participant/index.ts';
import type { Scales } from '../../src-shared/contract/scales.ts';
import type { Confidence } from '../../src-shared/contract/values.ts';
import type { BallotSession } from './ballot-session.ts';
import { criteria } from './item-states.ts';
import { type Choice, Scale } from './scale.tsx';
import { t } from './text.ts';

type Criterion = (typeof criteria)[number];

interface Draft {
  readonly effect: Choice | null;
  readonly feasibility: Choice | null;
  readonly confidence: Confidence | null;
}

const hindranceText = {
  lost: 'phone.ballot.offline',
  closed: 'phone.closed.text',
  locked: 'phone.locked.text',
} as const;

/** How long a second tap of the same finger may come after the first, in milliseconds. */
const doubleTap = 400;

const levels = ['low', 'medium', 'high'] as const;

export function ItemForm({
  item,
  scales,
  roundId,
  session,
  hindrance,
  isLed,
  isLast,
  onBack,
  onForward,
}: {
  readonly item: Ballot['items'][number];
  readonly scales: Scales;
  readonly roundId: string;
  readonly session: BallotSession;
  /** Why answers are not received right now. */
  readonly hindrance: 'lost' | 'closed' | 'locked' | null;
  /** The lead turns the pages. */
  readonly isLed: boolean;
  readonly isLast: boolean;
  readonly onBack: (() => void) | null;
  readonly onForward: (() => void) | null;
}): ReactNode {
  const { serviceId } = item;
  const kept = (criterion: Criterion) =>
    session.outbox.answerTo({ roundId, serviceId, criterion })?.vote ?? null;
  const [draft, setDraft] = useState<Draft>(() => ({
    effect: choiceOf(kept('effect')),
    feasibility: choiceOf(kept('feasibility')),
    confidence: kept('effect')?.confidence ?? kept('feasibility')?.confidence ?? null,
  }));
  // A scale that folds up moves the next one under the finger: a tap that bounces must not vote.
  const [isSettling, setIsSettling] = useState(false);
  useEffect(() => {
    if (!isSettling) return undefined;
    const timer = setTimeout(() => setIsSettling(false), doubleTap);
    return () => clearTimeout(timer);
  }, [isSettling]);
  const latest = useRef(draft);
  latest.current = draft;

  function handIn(): void {
    for (const criterion of criteria) {
      const { [criterion]: choice, confidence } = latest.current;
      const before = kept(criterion);
      const value = choice === 'abstain' ? null : choice;
      const isSame = before !== null && before.value === value && before.confidence === confidence;
      if (choice === null || isSame) continue;
      session.answer({ roundId, serviceId, criterion }, { value: value as never, confidence });
    }
  }

  // By whatever way one leaves: a button, the lead's next page, a reload.
  const leave = useRef(handIn);
  leave.current = handIn;
  useEffect(() => {
    const hide = (): void => leave.current();
    globalThis.addEventListener('pagehide', hide);
    return () => {
      globalThis.removeEventListener('pagehide', hide);
      leave.current();
    };
  }, []);

  // Reading starts at the top of the service, not in the middle of it.
  useEffect(() => {
    globalThis.scrollTo({ top: 0 });
  }, []);

  const isComplete = draft.effect !== null && draft.feasibility !== null;
  const isSent = criteria.every((criterion) => kept(criterion) !== null) && !hasNews(draft, kept);
  return (
    <form
      data-settling={isSettling}
      onSubmit={(event) => {
        event.preventDefault();
        handIn();
        if (!isLed) onForward?.();
      }}
    >
      <h1>{item.name}</h1>
      {item.targetGroups.length > 0 && <p className="groups">{item.targetGroups.join(' · ')}</p>}
      {item.description !== null && item.description !== '' && (
        <details>
          <summary>{t('phone.ballot.about')}</summary>
          <p>{item.description}</p>
        </details>
      )}
      {criteria.map((criterion) => (
        <Scale
          key={criterion}
          criterion={criterion}
          scale={scales[criterion]}
          value={draft[criterion]}
          isOpen={draft[criterion] === null}
          onChoose={(choice) => {
            setIsSettling(true);
            setDraft({ ...draft, [criterion]: choice });
          }}
        />
      ))}
      <fieldset className="confidence">
        <legend>{t('phone.ballot.confidence')}</legend>
        <div className="levels">
          {levels.map((level) => (
            <label key={level}>
              <input
                type="radio"
                name="confidence"
                checked={draft.confidence === level}
                onChange={() => setDraft({ ...draft, confidence: level })}
              />
              <span>{t(`phone.ballot.confidenceLevel.${level}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <footer>
        {/* Down here, where it moves nothing: a ballot that jumps takes a vote on the wrong step. */}
        <p role="status" className={hindrance === null ? 'blind' : 'blind isHindered'}>
          {hindrance === null
            ? isSent
              ? t(isLed ? 'phone.ballot.together' : 'phone.ballot.sentHere')
              : t('phone.ballot.blind')
            : t(hindranceText[hindrance])}
        </p>
        <div className="buttons">
          {!isLed && (
            <button
              type="button"
              className="back"
              disabled={onBack === null}
              aria-label={t('phone.ballot.back')}
              onClick={() => onBack?.()}
            >
              <Arrow isBack />
            </button>
          )}
          <button type="submit" className="primary" disabled={isLed && (!isComplete || isSent)}>
            {isLed || isLast
              ? t('phone.ballot.sendLast')
              : isComplete
                ? t('phone.ballot.send')
                : t('phone.ballot.skip')}
            {!isLed && !isLast && <Arrow />}
          </button>
        </div>
      </footer>
    </form>
  );
}

function choiceOf(vote: { readonly value: number | null } | null): Choice | null {
  return vote === null ? null : ((vote.value ?? 'abstain') as Choice);
}

function hasNews(
  draft: Draft,
  kept: (
    criterion: Criterion,
  ) => { readonly value: number | null; readonly confidence: Confidence | null } | null,
): boolean {
  return criteria.some((criterion) => {
    const before = kept(criterion);
    return choiceOf(before) !== draft[criterion] || before?.confidence !== draft.confidence;
  });
}

function Arrow({ isBack = false }: { readonly isBack?: boolean }): ReactNode {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
      <path
        d={isBack ? 'M12 5l-5 5 5 5M7 10h9' : 'M8 5l5 5-5 5M13 10H4'}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
