// Why: what the three views of needs and insights share: their content, and the head with the choice.
// Must not: know what a view shows.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

import type { Insight } from '../../../src-shared/contract/owner/insights.ts';
import type { Named, TargetGroup } from '../../../src-shared/contract/owner/lists.ts';
import type { Need } from '../../../src-shared/contract/owner/needs.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePlace } from '../../api/place.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { readView, type ShownService, views } from './needs-view.ts';

/** All that the three views show. */
export interface NeedsContent {
  /** True while a person goes between the views, so that the focus follows to the next head. */
  readonly choosingViewRef: RefObject<boolean>;
  readonly needs: readonly Need[];
  readonly services: readonly ShownService[];
  readonly targetGroups: readonly TargetGroup[];
  readonly insights: readonly Insight[];
  readonly subpopulations: readonly Named[];
}

/** Title, how much there is, the three views, and what one does here last. */
export function NeedsHead({
  content,
  children,
}: {
  readonly content: NeedsContent;
  readonly children: ReactNode;
}): ReactNode {
  const { needs, insights, choosingViewRef } = content;
  const { search, go } = usePlace();
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choosingViewRef.current) {
      choosingViewRef.current = false;
      choice.current?.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
    }
  }, [choosingViewRef]);
  return (
    <PageHead
      title={t('needs.title')}
      note={t('needs.note', {
        needs: t('needs.needs', { count: needs.length }),
        insights: t('insights.insights', { count: insights.length }),
      })}
    >
      <div ref={choice}>
        <Segmented
          label={t('needs.views')}
          value={readView(search)}
          options={views.map((value) => ({ value, label: t(`needs.view.${value}`) }))}
          onChange={(view) => {
            choosingViewRef.current = true;
            go('/behov', view === 'behov' ? {} : { vy: view });
          }}
        />
      </div>
      {children}
    </PageHead>
  );
}
