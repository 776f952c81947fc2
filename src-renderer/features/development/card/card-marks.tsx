// Why: the marks under a card's name: what the law says and how far the card has come.
// Must not: make readiness a demand; its explanation says that it stops nothing.
import type { ReactNode } from 'react';

import type { CardHead } from '../../../../src-shared/contract/owner/development.ts';
import { cardPartLabels, cardPartRules } from '../../../../src-shared/text/card-parts.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { FigureExplain } from '../../../ui/figure-explain.tsx';
import { ReadinessBars } from '../../../ui/figures.tsx';
import { CardLegal } from '../board/board-card.tsx';
import classes from './card.module.css';

export function CardMarks({ card }: { readonly card: CardHead }): ReactNode {
  return (
    <>
      <CardLegal legal={card.legal} />
      <span className={classes.readiness}>
        <ReadinessBars parts={card.parts.map(({ isFilled }) => isFilled)} isWide />
        <FigureExplain
          figure={t('development.panel.readiness')}
          what={t('development.panel.readinessWhat')}
          formula={card.parts.map(({ part }) => (
            <span key={part} className={classes.rule}>
              <b>{cardPartLabels[part]}:</b> {cardPartRules[part]}
            </span>
          ))}
        >
          {t('development.panel.parts', { count: card.filled })}
        </FigureExplain>
      </span>
    </>
  );
}
