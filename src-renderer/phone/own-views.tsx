// Why: after the reveal, who sees it otherwise than most can say why, without being known for it.
// Must not: show a result, the own answer, or what others have written.
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { v4 as uuid } from 'uuid';

import type { Ballot, OwnView } from '../../src-shared/contract/participant/index.ts';
import type { BallotSession } from './ballot-session.ts';
import './own-views.css';
import { t } from './text.ts';

const longestReason = 1000;

export function OwnViews({
  ballot,
  session,
  isThere,
}: {
  readonly ballot: Ballot;
  readonly session: BallotSession;
  /** Asked again when the room can be reached again. */
  readonly isThere: boolean;
}): ReactNode {
  const [views, setViews] = useState<readonly OwnView[]>([]);
  useEffect(() => {
    let isWanted = isThere;
    if (isThere) {
      session.ownViews().then(
        (found) => isWanted && setViews(found),
        // No contact: the pulse says so, and it is asked again once there is.
        () => undefined,
      );
    }
    return () => {
      isWanted = false;
    };
  }, [session, isThere]);
  const nameOf = (serviceId: string): string =>
    ballot.items.find((item) => item.serviceId === serviceId)?.name ?? '';
  return views.length === 0 ? null : (
    <section className="views" aria-label={t('phone.ownViews.title')}>
      <h2>{t('phone.ownViews.title')}</h2>
      <p className="help">{t('phone.ownViews.help')}</p>
      {views.map((view) => (
        <ReasonForm
          key={`${view.roundId} ${view.serviceId} ${view.criterion}`}
          view={view}
          name={nameOf(view.serviceId)}
          session={session}
        />
      ))}
    </section>
  );
}

function ReasonForm({
  view,
  name,
  session,
}: {
  readonly view: OwnView;
  readonly name: string;
  readonly session: BallotSession;
}): ReactNode {
  const field = useId();
  const [id] = useState(() => uuid());
  const [text, setText] = useState('');
  const [state, setState] = useState<'writing' | 'sending' | 'given'>('writing');
  const [problem, setProblem] = useState<string | null>(null);

  async function send(): Promise<void> {
    setState('sending');
    const failure = await session.giveReason({ ...view, id, text: text.trim() });
    setState(failure === null ? 'given' : 'writing');
    setProblem(
      failure === null
        ? null
        : failure.kind === 'refusal'
          ? failure.message
          : t(`phone.failure.${failure.kind}`),
    );
  }

  if (state === 'given') {
    return (
      <p role="status" className="note">
        <b>{name}.</b> {t('phone.ownViews.given')}
      </p>
    );
  }
  return (
    <form
      className="reason"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={field}>
        <b>{name}</b> <span>{t(`phone.ballot.${view.criterion}`)}</span>
      </label>
      <textarea
        id={field}
        rows={3}
        maxLength={longestReason}
        placeholder={t('phone.ownViews.placeholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <button
        type="submit"
        className="primary"
        disabled={text.trim() === '' || state === 'sending'}
      >
        {t('phone.ownViews.send')}
      </button>
    </form>
  );
}
