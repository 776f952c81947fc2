// Why: the participants' page: in by a code, then the ballot, in the colours of the phone.
// Must not: show a result; there is none to show.
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';

import { createParticipantClient } from '../api/participant-client.ts';
import { usePalette } from '../ui/theme/appearance.ts';
import { variablesOf } from '../ui/theme/tokens.ts';
import { BallotScreen } from './ballot-screen.tsx';
import { type BallotSession, createBallotSession } from './ballot-session.ts';
import { EntryScreen } from './entry-screen.tsx';
import { type Entry, forgetEntry, keepEntry, readEntry, takeCodeFromAddress } from './memory.ts';

let token: string | null = null;
const client = createParticipantClient(() => token);
const codeInAddress = takeCodeFromAddress();

export function PhoneApp(): ReactNode {
  const palette = usePalette();
  const [entry, setEntry] = useState<Entry | null>(entryToResume);
  const [message, setMessage] = useState<string | null>(null);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(variablesOf(palette))) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [palette]);

  const session = useBallotSession(entry, (reason) => {
    forgetEntry();
    setMessage(reason);
    setEntry(null);
  });

  if (session === null) {
    return (
      <EntryScreen
        client={client}
        code={codeInAddress ?? ''}
        message={message}
        onEnter={(entered) => {
          keepEntry(entered);
          setMessage(null);
          setEntry(entered);
        }}
      />
    );
  }
  return <BallotScreen session={session} />;
}

/** Who this phone was, unless the address says that it is to be somebody else. */
function entryToResume(): Entry | null {
  const known = readEntry();
  if (known === null || codeInAddress === null) return known;
  return [known.enteredBy, known.code].includes(codeInAddress) ? known : null;
}

function useBallotSession(
  entry: Entry | null,
  onExpelled: (message: string) => void,
): BallotSession | null {
  const [session, setSession] = useState<BallotSession | null>(null);
  useEffect(() => {
    token = entry?.token ?? null;
    if (entry === null) {
      setSession(null);
      return undefined;
    }
    const opened = createBallotSession({ entry, client, onExpelled });
    const ask = (): void => opened.ask();
    setSession(opened);
    opened.ask();
    globalThis.addEventListener('online', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      globalThis.removeEventListener('online', ask);
      document.removeEventListener('visibilitychange', ask);
      opened.stop();
    };
    // A new session is wanted for a new entry only.
    // oxlint-disable-next-line react/exhaustive-deps -- onExpelled closes over setters alone
  }, [entry]);
  return session;
}
