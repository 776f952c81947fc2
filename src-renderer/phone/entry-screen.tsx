// Why: the way in: the code, then from which perspective one answers, then in.
// Must not: ask who somebody is.
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';

import type { ParticipantClient } from '../api/participant-client.ts';
import { toRoomFailure } from '../api/participant-client.ts';
import { BrandMark } from '../ui/brand.tsx';
import type { Entry } from './memory.ts';
import { t } from './text.ts';

type Greeting = Awaited<ReturnType<ParticipantClient['room']['greet']>>;

export function EntryScreen({
  client,
  code: given,
  message,
  onEnter,
}: {
  readonly client: ParticipantClient;
  /** From the QR code; empty where the person types it. */
  readonly code: string;
  readonly message: string | null;
  readonly onEnter: (entry: Entry) => void;
}): ReactNode {
  const [code, setCode] = useState(given);
  const [greeting, setGreeting] = useState<Greeting | null>(null);
  const [problem, setProblem] = useState(message);
  const [isBusy, setIsBusy] = useState(given !== '');
  const [perspectiveId, setPerspectiveId] = useState<string | null>(null);
  const codeId = useId();

  async function attempt(act: () => Promise<void>): Promise<void> {
    setIsBusy(true);
    try {
      await act();
      setProblem(null);
    } catch (error) {
      const failure = toRoomFailure(error);
      setProblem(failure.kind === 'refusal' ? failure.message : t(`phone.failure.${failure.kind}`));
    } finally {
      setIsBusy(false);
    }
  }

  const greet = (): Promise<void> =>
    attempt(async () => setGreeting(await client.room.greet({ code })));
  const enter = (): Promise<void> =>
    attempt(async () => {
      const entered = await client.room.enter({ code, perspectiveId, districtId: null });
      onEnter({ ...entered, enteredBy: code });
    });

  useEffect(() => {
    if (given !== '' && message === null) void greet();
    else setIsBusy(false);
    // oxlint-disable-next-line react/exhaustive-deps -- the code of the address is looked up once, when the page opens
  }, []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void (greeting === null ? greet() : enter());
  }

  const asksPerspective = greeting !== null && !greeting.isPlaced;
  return (
    <main className="entry">
      <div className="brand">
        <BrandMark />
        <span>{t('phone.title')}</span>
        {greeting?.isExample === true && <span className="mark">{t('phone.example')}</span>}
        {greeting?.isRehearsal === true && <span className="mark">{t('phone.rehearsal')}</span>}
      </div>
      <h1>{greeting?.workshop ?? t('phone.entry.title')}</h1>
      <form onSubmit={submit}>
        {greeting === null ? (
          <div className="field">
            <label htmlFor={codeId}>{t('phone.entry.code')}</label>
            <input
              id={codeId}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              aria-describedby={`${codeId}-help`}
            />
            <p id={`${codeId}-help`} className="help">
              {t('phone.entry.codeHelp')}
            </p>
          </div>
        ) : (
          asksPerspective && (
            <fieldset className="field">
              <legend>{t('phone.entry.perspective')}</legend>
              {[...greeting.perspectives, { id: null, name: t('phone.entry.perspectiveNone') }].map(
                ({ id, name }) => (
                  <label key={id ?? 'none'} className="choice">
                    <input
                      type="radio"
                      name="perspective"
                      checked={perspectiveId === id}
                      onChange={() => setPerspectiveId(id)}
                    />
                    <span>{name}</span>
                  </label>
                ),
              )}
              <p className="help">{t('phone.entry.perspectiveHelp')}</p>
            </fieldset>
          )
        )}
        <p role="alert" className="problem">
          {problem}
        </p>
        <button type="submit" className="primary" disabled={isBusy || code.trim() === ''}>
          {isBusy
            ? t('phone.entry.joining')
            : greeting === null
              ? t('phone.entry.next')
              : t('phone.entry.join')}
        </button>
      </form>
      <p className="help">{t('phone.entry.anonymous')}</p>
      <p className="help">{t('phone.entry.plain')}</p>
    </main>
  );
}
