// Why: services the law stops are not ranked, and the room is told which and by what paragraph.
// Must not: show a figure of their votes; the core gives none.
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { SessionResult } from '../../../../src-shared/contract/owner/sessions.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { ToneText } from '../../../ui/chips.tsx';
import classes from './result.module.css';

export function BlockedServices({
  blocked,
}: {
  readonly blocked: SessionResult['blocked'];
}): ReactNode {
  if (blocked.length === 0) {
    return null;
  }
  return (
    <section className={classes.blocked} aria-label={t('workshop.result.blockedLabel')}>
      <h2 className={classes.blockedTitle}>{t('workshop.result.blocked')}</h2>
      <ul>
        {blocked.map(({ serviceId, name, ground }) => (
          <li key={serviceId} className={classes.blockedRow}>
            <PlaceLink to={`/provning/${serviceId}`} className={classes.quietLink}>
              {name}
            </PlaceLink>
            <ToneText tone="block" icon={IconLock}>
              {ground.length === 0 ? t('workshop.create.noGround') : ground.join(', ')}
            </ToneText>
          </li>
        ))}
      </ul>
    </section>
  );
}
