// Why: the lead's time, counting down.
// Must not: close anything when it is out.
import { type ReactNode, useEffect, useState } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';

/** Seconds left, or null where no time is set; renders again twice a second. */
export function useSecondsLeft(endsAt: string | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1000));
}

export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function TimeLeft({ endsAt }: { readonly endsAt: string | null }): ReactNode {
  const seconds = useSecondsLeft(endsAt);
  if (seconds === null) return t('room.timerNone');
  return seconds === 0 ? t('room.timeOut') : t('room.timeLeft', { time: clockWords(seconds) });
}
