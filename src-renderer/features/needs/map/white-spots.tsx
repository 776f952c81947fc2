// Why: the white spots of the map in words, and what the tints mean.
// Must not: call a white spot an error: it is a question to ask.
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import type { InsightMap } from '../../../../src-shared/domain/insight-map.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { ToneText } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { whiteSpotLines, whiteSpotText } from './map-choice.ts';
import classes from './map.module.css';

export function WhiteSpots({
  map,
  subpopulations,
}: {
  readonly map: InsightMap;
  readonly subpopulations: readonly Named[];
}): ReactNode {
  const lines = whiteSpotLines(map.whiteSpots, subpopulations);
  return (
    <>
      <p className={classes.legend}>
        <span className={cx(classes.swatch, classes['heat-0'])} aria-hidden />
        {t('insights.map.legendNone')}
        <span className={classes.swatches} aria-hidden>
          <span className={cx(classes.swatch, classes['heat-1'])} />
          <span className={cx(classes.swatch, classes['heat-2'])} />
          <span className={cx(classes.swatch, classes['heat-3'])} />
        </span>
        {t('insights.map.legend')}
      </p>
      <h3 className={classes.smallTitle}>{t('insights.map.whiteSpots')}</h3>
      {lines.length === 0 ? (
        <ToneText tone="full" icon={IconCircleCheck}>
          {t('insights.map.noWhiteSpots')}
        </ToneText>
      ) : (
        <>
          <ToneText tone="review" icon={IconCircleDashed}>
            {t('insights.map.whiteSpotCount', {
              count: map.whiteSpots.length,
              total: map.cells.length,
            })}
          </ToneText>
          <ul className={classes.spots}>
            {lines.map((line) => (
              <li key={line.subpopulation.id}>{whiteSpotText(line)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
