// Why: how much of the lead's time is left, by the room's clock.
// Must not: stop anybody: the time reminds, the lead locks.
import { type ReactNode, useEffect, useState } from 'react';

import { t } from './text.ts';

export function TimeLeft({
  endsAt,
  clockAhead,
}: {
  readonly endsAt: string | null;
  readonly clockAhead: number;
}): ReactNode {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (endsAt === null) return null;
  const seconds = Math.ceil((Date.parse(endsAt) - now - clockAhead) / 1000);
  if (seconds <= 0) return <span className="time isOut">{t('phone.ballot.timeOut')}</span>;
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className="time" role="timer">
      {t('phone.ballot.timeLeft', { time })}
    </span>
  );
}
