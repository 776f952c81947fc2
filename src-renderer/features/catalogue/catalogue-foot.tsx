// Why: the figures under the list, which must add up to what is seen, and what has grown old.
// Must not: count anew; it says what was counted.
import { IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { ToneText } from '../../ui/chips.tsx';
import classes from './catalogue-page.module.css';
import type { Catalogue } from './use-catalogue.ts';

export function CatalogueFoot({
  catalogue,
  total,
}: {
  readonly catalogue: Catalogue;
  readonly total: number;
}): ReactNode {
  const { staleCount, setView } = catalogue;
  return (
    <>
      <span role="status">{words(catalogue, total)}</span>
      {staleCount > 0 && (
        <button type="button" className={classes.staleLink} onClick={() => setView('verify')}>
          <ToneText tone="review" icon={IconClockExclamation}>
            {t('catalogue.foot.stale', { count: staleCount })}
          </ToneText>
        </button>
      )}
    </>
  );
}

function words({ isFiltered, figures }: Catalogue, total: number): string {
  if (isFiltered) {
    return t('catalogue.foot.filtered', { shown: figures.services, total });
  }
  const services = t('catalogue.services', { count: figures.services });
  if (figures.repeated === 0) {
    return services;
  }
  return t('catalogue.foot.rows', {
    rows: figures.rows,
    services,
    repeated:
      figures.repeated === 1
        ? t('catalogue.foot.repeatedOne')
        : t('catalogue.foot.repeatedMany', { count: figures.repeated }),
  });
}
