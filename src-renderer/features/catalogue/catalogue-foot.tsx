// Why: the figures under the list, which must add up to what is seen, and what has grown old.
// Must not: count anew; it says what was counted.
import { IconClockExclamation, IconKeyboard } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { ToneText } from '../../ui/chips.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { LayoutFigures } from './catalogue-groups.ts';
import classes from './catalogue-page.module.css';

interface CatalogueFootProps {
  readonly isFiltered: boolean;
  readonly figures: LayoutFigures;
  readonly total: number;
  readonly staleCount: number;
  readonly onStale: () => void;
  readonly onHelp: () => void;
}

export const CatalogueFoot = memo(function CatalogueFoot(props: CatalogueFootProps): ReactNode {
  const { staleCount, onStale, onHelp } = props;
  return (
    <>
      <span role="status">{words(props)}</span>
      <button type="button" className={classes.keys} aria-keyshortcuts="?" onClick={onHelp}>
        <IconKeyboard size={15} stroke={1.9} aria-hidden />
        {t('catalogue.help.title')}
        <KeyHint keys="?" />
      </button>
      {staleCount > 0 && (
        <button type="button" className={classes.staleLink} onClick={onStale}>
          <ToneText tone="review" icon={IconClockExclamation}>
            {t('catalogue.foot.stale', { count: staleCount })}
          </ToneText>
        </button>
      )}
    </>
  );
});

function words({ isFiltered, figures, total }: CatalogueFootProps): string {
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
