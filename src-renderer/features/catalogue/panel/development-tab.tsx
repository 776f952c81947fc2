// Why: how far the service's development card has come, part by part, and the way to the card.
// Must not: edit the card; its own page does.
import { useQuery } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { cardPartLabels } from '../../../../src-shared/text/card-parts.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { PlaceLink } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { ExampleMark, Hatch, ToneText } from '../../../ui/chips.tsx';
import { ReadinessBars } from '../../../ui/figures.tsx';
import classes from './panel.module.css';

function cardQuery(serviceId: string) {
  return rpc.development.card.queryOptions({ input: { serviceId } });
}

/** What the tab says before it is opened; null while it is not known. */
export function useDevelopmentFigure(serviceId: string): string | null {
  const { data } = useQuery(cardQuery(serviceId));
  return data === undefined ? null : t('development.tab.figure', { count: data.filled });
}

export function DevelopmentTab({ serviceId }: { readonly serviceId: string }): ReactNode {
  const query = useQuery(cardQuery(serviceId));
  return (
    <Answer query={query}>
      {(card) => (
        <>
          <div className={classes.outcome}>
            <ReadinessBars parts={card.parts.map(({ isFilled }) => isFilled)} isWide />
            <span className={classes.place}>
              {t('development.panel.parts', { count: card.filled })}
            </span>
            {card.isExample && <ExampleMark />}
          </div>
          {card.filled === 0 && card.updatedAt === null && (
            <p className={classes.quiet}>{t('development.tab.none')}</p>
          )}
          <ul className={classes.lines}>
            {card.parts.map(({ part, isFilled, isBegun }) => (
              <li key={part}>
                <span>{cardPartLabels[part]}</span>
                {isFilled ? (
                  <ToneText tone="full" icon={IconCheck}>
                    {t('development.panel.isFilled')}
                  </ToneText>
                ) : (
                  <Hatch>
                    {t(isBegun ? 'development.panel.isBegun' : 'ui.missing').toLocaleLowerCase(
                      'sv',
                    )}
                  </Hatch>
                )}
              </li>
            ))}
          </ul>
          <div className={classes.after}>
            {card.unanswered > 0 && (
              <ToneText tone="review">
                {t('development.card.comments', { count: card.comments })},{' '}
                {t('development.card.unanswered', { count: card.unanswered })}
              </ToneText>
            )}
            <PlaceLink to={`/utveckling/${serviceId}`} className={classes.more}>
              {t('development.tab.open')}
            </PlaceLink>
          </div>
        </>
      )}
    </Answer>
  );
}
