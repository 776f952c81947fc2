// Why: one part of a card: its tick, its name, and its fields, the same in every view of the card.
// Must not: say that a part is filled by colour alone.
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { CardHead, CardPart } from '../../../../src-shared/contract/owner/development.ts';
import { cardPartLabels, cardPartRules } from '../../../../src-shared/text/card-parts.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { FigureExplain } from '../../../ui/figure-explain.tsx';
import classes from './card.module.css';

export type Part = CardHead['parts'][number];

function stateWord({ isFilled, isBegun }: Part): string {
  if (isFilled) return t('development.panel.isFilled');
  return isBegun ? t('development.panel.isBegun') : t('development.panel.isEmpty');
}

export function CardPartSection({
  state,
  layout = 'rows',
  children,
}: {
  readonly state: Part;
  /** single: one field whose name is the part's own. rows: label beside each field. */
  readonly layout?: 'single' | 'rows' | 'plain';
  readonly children: ReactNode;
}): ReactNode {
  const { part, isFilled, isBegun } = state;
  const title = cardPartLabels[part];
  return (
    <section className={classes.part} data-part={part} aria-label={title}>
      <div className={classes.partHead}>
        <span
          className={cx(classes.tick, isFilled && classes.ticked, isBegun && classes.begun)}
          title={stateWord(state)}
        >
          {isFilled && <IconCheck size={13} stroke={2.75} aria-hidden />}
          <span className={classes.spoken}>{stateWord(state)}: </span>
        </span>
        <h3 className={classes.partTitle}>{title}</h3>
        {!isFilled && (
          <FigureExplain
            figure={title}
            what={stateWord(state)}
            formula={cardPartRules[part as CardPart]}
          />
        )}
      </div>
      <div
        className={cx(
          classes.fields,
          layout === 'single' && classes.single,
          layout === 'rows' && classes.rows,
        )}
      >
        {children}
      </div>
    </section>
  );
}
