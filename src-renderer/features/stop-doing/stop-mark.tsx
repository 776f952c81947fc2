// Why: how far it has come, as a mark with its word.
// Must not: say it by colour alone.
import { IconCircleCheck, IconCircleDashed, IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { StopStatus } from '../../../src-shared/contract/values.ts';
import { ToneText } from '../../ui/chips.tsx';

const marks = {
  proposed: ['review', IconCircleDashed],
  decided: ['plan', IconGavel],
  stopped: ['full', IconCircleCheck],
} as const;

export function StopMark({
  status,
  children,
}: {
  readonly status: StopStatus;
  readonly children: ReactNode;
}): ReactNode {
  const [tone, icon] = marks[status];
  return (
    <ToneText tone={tone} icon={icon}>
      {children}
    </ToneText>
  );
}
