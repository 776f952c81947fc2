// Why: the page of needs and insights: reads once, and shows one of three views of it.
// Must not: hold what a view shows.
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Loading } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { ListView } from './list/list-view.tsx';
import { MapView } from './map/map-view.tsx';
import { insightQuery } from './map/use-insight-actions.ts';
import { MatrixView } from './matrix/matrix-view.tsx';
import type { NeedsContent } from './needs-head.tsx';
import { readView, type View } from './needs-view.ts';
import { needQuery } from './use-need-actions.ts';

const viewComponents: Readonly<Record<View, (content: NeedsContent) => ReactNode>> = {
  behov: ListView,
  matris: MatrixView,
  karta: MapView,
};

export function NeedsPage(): ReactNode {
  const needs = useQuery(needQuery);
  const services = useQuery(rpc.service.list.queryOptions({ input: {} }));
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const insights = useQuery(insightQuery);
  const { search } = usePlace();
  const choosingViewRef = useRef(false);
  const ShownView = viewComponents[readView(search)];
  const loading = (
    <Screen head={<PageHead title={t('needs.title')} />}>
      <Loading rows={12} />
    </Screen>
  );
  return (
    <Answer query={needs} loading={loading}>
      {(needList) => (
        <Answer query={services} loading={loading}>
          {({ rows }) => (
            <Answer query={lists} loading={loading}>
              {({ targetGroups }) => (
                <Answer query={insights} loading={loading}>
                  {(heard) => (
                    <ShownView
                      choosingViewRef={choosingViewRef}
                      needs={needList.needs}
                      services={rows}
                      targetGroups={targetGroups}
                      insights={heard.insights}
                      subpopulations={heard.subpopulations}
                    />
                  )}
                </Answer>
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}
