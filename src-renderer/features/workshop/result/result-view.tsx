// Why: the result as one picture and one list, which always show the same service.
// Must not: hide a service: what has no rank stands last, what is blocked stands below.
import { lazy, type ReactNode, Suspense, useMemo } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Loading } from '../../../ui/feedback.tsx';
import { BlockedServices } from './blocked-services.tsx';
import { reorder } from './reorder.ts';
import type { Trial } from './live-result.ts';
import { ResultFoot } from './result-foot.tsx';
import { ResultTable } from './result-table.tsx';
import { ResultTools } from './result-tools.tsx';
import classes from './result.module.css';
import type { ShownResult } from './shown-result.ts';

// The picture has a chunk of its own; the list does not wait for it.
const MatrixPanel = lazy(async () => ({
  default: (await import('../matrix/matrix-panel.tsx')).MatrixPanel,
}));

export function ResultView({
  trial,
  shown,
}: {
  readonly trial: Trial;
  readonly shown: ShownResult;
}): ReactNode {
  const place = usePlace();
  const { items, session, result } = shown;
  const restingItems = useMemo(
    () => reorder(result.items, session.weight, session.threshold),
    [result.items, session.weight, session.threshold],
  );
  const asked = place.search['insats'];
  const selectedId = items.some(({ id }) => id === asked) ? (asked ?? null) : null;
  const select = (id: string | null): void => place.setSearch({ insats: id });

  return (
    <div className={classes.result}>
      <div className={classes.picture}>
        <Suspense fallback={<Loading />}>
          <MatrixPanel
            shown={shown}
            weight={trial.weight}
            items={items}
            restingItems={restingItems}
            threshold={trial.threshold}
            savedThreshold={session.threshold}
            selectedId={selectedId}
            onSelect={select}
            onTryThreshold={(threshold) => trial.tryOut({ threshold })}
            onSaveThreshold={(threshold) => trial.save({ threshold })}
          />
        </Suspense>
      </div>
      <section className={classes.ranking} aria-label={t('workshop.result.list')}>
        <ResultTools trial={trial} shown={shown} />
        <div className={classes.scroll}>
          <ResultTable shown={shown} selectedId={selectedId} onSelect={select} />
          <BlockedServices blocked={result.blocked} />
        </div>
        <ResultFoot shown={shown} />
      </section>
    </div>
  );
}
