// Why: the ballot: one service at a time, two questions, what is sent and what waits.
// Must not: show what anybody else has answered, or how many have.
import { type ReactNode, useState, useSyncExternalStore } from 'react';

import type { Ballot } from '../../src-shared/contract/participant/index.ts';
import { scalesOf } from '../../src-shared/text/scales.ts';
import { BrandMark } from '../ui/brand.tsx';
import type { BallotSession, BallotView } from './ballot-session.ts';
import { ItemForm } from './item-form.tsx';
import { type ItemState, itemStates } from './item-states.ts';
import { OwnViews } from './own-views.tsx';
import { t } from './text.ts';
import { TimeLeft } from './time-left.tsx';

export function BallotScreen({ session }: { readonly session: BallotSession }): ReactNode {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { ballot, contact } = view;
  if (ballot === null) {
    return (
      <main className="entry">
        <p role="status" className="help">
          {contact === 'there' ? t('phone.entry.joining') : t(contactText[contact])}
        </p>
      </main>
    );
  }
  const states = itemStates(ballot, session.outbox);
  return (
    <main className="ballot">
      <Head ballot={ballot} states={states} session={session} />
      <Body ballot={ballot} states={states} session={session} view={view} />
    </main>
  );
}

const contactText = {
  lost: 'phone.failure.unreachable',
  closed: 'phone.closed.text',
} as const;

function Head({
  ballot,
  states,
  session,
}: {
  readonly ballot: Ballot;
  readonly states: readonly ItemState[];
  readonly session: BallotSession;
}): ReactNode {
  const { waiting } = session.outbox.count(ballot.pulse.roundId);
  const sent = states.filter((state) => state === 'sent').length;
  return (
    <header>
      <div className="brand">
        <BrandMark />
        <span className="workshop">{ballot.workshop}</span>
        {ballot.isExample && <span className="mark">{t('phone.example')}</span>}
        {ballot.isRehearsal && <span className="mark">{t('phone.rehearsal')}</span>}
      </div>
      <p role="status" className={waiting > 0 ? 'sent isWaiting' : 'sent'}>
        {waiting > 0
          ? t('phone.ballot.waiting', { count: waiting })
          : t('phone.ballot.sent', { count: sent, total: states.length })}
      </p>
      <div className="progress" aria-hidden>
        {states.map((state, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a step is its place in a list that is never sorted
          <span key={index} data-state={state} />
        ))}
      </div>
      {ballot.isRehearsal && <p className="note">{t('phone.rehearsalNote')}</p>}
    </header>
  );
}

function Body({
  ballot,
  states,
  session,
  view: { contact, clockAhead },
}: {
  readonly ballot: Ballot;
  readonly states: readonly ItemState[];
  readonly session: BallotSession;
  readonly view: BallotView;
}): ReactNode {
  const { pulse, items } = ballot;
  const [own, setOwn] = useState(() => firstOpen(states));
  const shown = items.findIndex(({ serviceId }) => serviceId === pulse.shownServiceId);
  const isLed = shown >= 0;
  const at = Math.min(isLed ? shown : own, items.length - 1);
  const item = items[at];
  const isOver = pulse.state === 'revealed';

  if (isOver) {
    const { closed } = session.outbox.count(pulse.roundId);
    return (
      <section className="message">
        <h1>{t('phone.revealed.title')}</h1>
        <p>{t('phone.revealed.text', { round: pulse.round })}</p>
        {closed > 0 && <p className="problem">{t('phone.revealed.missed', { count: closed })}</p>}
        <OwnViews
          key={pulse.roundId}
          ballot={ballot}
          session={session}
          isThere={contact === 'there'}
        />
      </section>
    );
  }
  if (item === undefined) return null;
  return (
    <>
      <div className="place">
        <span>{t('phone.ballot.item', { number: at + 1, total: items.length })}</span>
        <TimeLeft endsAt={pulse.endsAt} clockAhead={clockAhead} />
        <span className="who">
          {ballot.perspective === null
            ? t('phone.ballot.asCode', { label: ballot.label })
            : t('phone.ballot.as', { perspective: ballot.perspective.toLowerCase() })}
        </span>
      </div>
      <ItemForm
        // A form of its own per service and round: what is chosen in one is never sent for another.
        key={`${pulse.roundId} ${item.serviceId}`}
        item={item}
        scales={scalesOf(ballot.scales)}
        roundId={pulse.roundId}
        session={session}
        hindrance={contact === 'there' ? (pulse.state === 'locked' ? 'locked' : null) : contact}
        isLed={isLed}
        isLast={at === items.length - 1}
        onBack={at > 0 ? () => setOwn(at - 1) : null}
        onForward={at < items.length - 1 ? () => setOwn(at + 1) : null}
      />
      {!isLed && states.every((state) => state === 'sent') && (
        <p className="note">
          <b>{t('phone.ballot.done')}.</b> {t('phone.ballot.doneHelp')}
        </p>
      )}
    </>
  );
}

/** Where a person goes on after a reload: the first service that is not answered. */
function firstOpen(states: readonly ItemState[]): number {
  return Math.max(
    0,
    states.findIndex((state) => state === 'none' || state === 'half'),
  );
}
