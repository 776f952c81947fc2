// Why: the matrix with its tools: what part is shown, how large, and the picture of it for a report.
// Must not: draw.
import { type ReactNode, useRef, useState } from 'react';

import { formatDate, formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlanInfo } from '../../../api/plan.ts';
import { usePlace } from '../../../api/place.tsx';
import { useSavePicture } from '../../../api/use-save-picture.ts';
import { ExampleMark } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { announce } from '../../../ui/live-region.tsx';
import { pictureName, type PictureFormat } from '../../../ui/picture/picture.ts';
import { useAlone } from '../../../ui/use-alone.ts';
import { useKeys } from '../../../ui/use-keys.ts';
import { useToday } from '../../../ui/use-today.ts';
import { MatrixLegend } from '../result/matrix-legend.tsx';
import type { ShownResult } from '../result/shown-result.ts';
import type { MatrixProps } from './matrix.tsx';
import { Matrix } from './matrix.tsx';
import classes from './matrix.module.css';
import { matrixPicture } from './matrix-picture.ts';
import { MatrixTools } from './matrix-tools.tsx';
import { measureText } from './use-size.ts';
import { isWhole, wholeView } from './view.ts';

export function MatrixPanel({
  shown,
  weight,
  ...rest
}: Omit<MatrixProps, 'view' | 'onView' | 'isEnlarged'> & {
  readonly shown: ShownResult;
  readonly weight: number;
}): ReactNode {
  const place = usePlace();
  const { name: plan } = usePlanInfo();
  const today = useToday();
  const savePicture = useSavePicture();
  const [view, setView] = useState(wholeView);
  const panel = useRef<HTMLElement>(null);
  const isEnlarged = place.search['helbild'] !== undefined;
  useAlone(panel, isEnlarged);

  function enlarge(isWanted: boolean): void {
    place.setSearch({ helbild: isWanted ? '1' : null });
    if (isWanted) {
      // Where the browser says no, the picture still fills the window.
      void document.documentElement.requestFullscreen?.().catch(() => {});
    } else if (document.fullscreenElement !== null) {
      void document.exitFullscreen();
    }
  }
  useKeys({ Escape: () => enlarge(false) }, isEnlarged);

  function save(format: PictureFormat): void {
    const picture = matrixPicture({
      plan,
      date: today,
      shown,
      weight,
      threshold: rest.threshold,
      ownScales: shown.session.scales,
      measure: measureText,
    });
    const { name, round } = shown.result;
    const words = t('workshop.picture.file', { plan, session: name, round, date: today });
    void savePicture(picture, pictureName(words, format), format);
  }

  return (
    <section
      ref={panel}
      className={cx(classes.panel, isEnlarged && classes.whole)}
      aria-label={t('workshop.matrix.picture')}
    >
      {isEnlarged && (
        <header className={classes.head}>
          <b>{shown.session.name}</b>
          <span>
            {[
              t('workshop.note.revealed', {
                round: shown.round.number,
                date: formatDate(shown.round.revealedAt ?? ''),
              }),
              t('workshop.note.participants', { count: shown.result.participants }),
              t('workshop.result.thresholdValue', { value: formatNumber(rest.threshold, 2) }),
            ].join(' · ')}
          </span>
          {shown.session.isExample && <ExampleMark />}
        </header>
      )}
      <MatrixTools
        view={view}
        isEnlarged={isEnlarged}
        onView={(next) => {
          setView(next);
          if (isWhole(next)) {
            announce(t('workshop.matrix.isWhole'));
          }
        }}
        onEnlarge={enlarge}
        onSave={save}
      />
      <Matrix {...rest} view={view} isEnlarged={isEnlarged} onView={setView} />
      <MatrixLegend items={shown.items} />
    </section>
  );
}
