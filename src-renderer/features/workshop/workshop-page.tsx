// Why: workshop 1: the list of sessions, or the one that is opened.
// Must not: show anything of a round that is not revealed.
import type { ReactNode } from 'react';

import { usePlace } from '../../api/place.tsx';
import { SessionScreen } from './session-screen.tsx';
import { SessionListScreen } from './sessions/session-list.tsx';

export function WorkshopPage(): ReactNode {
  const { id } = usePlace();
  // A key, so that nothing typed in one session is left when another is opened.
  return id === null ? <SessionListScreen /> : <SessionScreen key={id} sessionId={id} />;
}
