// Why: where each service is tried and rolled out: the matrix, its waves, and figures per district.
// Must not: let anything round the gate; every change goes through the core.
import { useQuery } from '@tanstack/react-query';
import { IconLayoutGrid } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { DistrictsView } from './districts-view.tsx';
import { MatrixScreen } from './matrix-screen.tsx';
import { NoDistricts } from './no-districts.tsx';
import { WavesView } from './waves-view.tsx';

const views = ['matrix', 'waves', 'districts'] as const;
type View = (typeof views)[number];
const viewWords: Readonly<Record<View, string>> = {
  matrix: 'insatser',
  waves: 'vagor',
  districts: 'stadsdelar',
};

export function RolloutPage(): ReactNode {
  const matrix = useQuery(rpc.rollout.matrix.queryOptions({ input: {} }));
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  return (
    <Answer query={matrix}>
      {(data) => <Answer query={lists}>{(plan) => <Views matrix={data} lists={plan} />}</Answer>}
    </Answer>
  );
}

function Views({
  matrix,
  lists,
}: {
  readonly matrix: RolloutMatrix;
  readonly lists: PlanLists;
}): ReactNode {
  const { search, go, open } = usePlace();
  const view = views.find((one) => viewWords[one] === search['vy']) ?? 'matrix';
  const hasRows = matrix.rows.length > 0;
  const hasDistricts = matrix.districts.length > 0;
  const title = t('shell.page.rollout');
  const size = t('rollout.size', {
    services: t('rollout.services', { count: matrix.rows.length }),
    districts: t('rollout.districts', { count: matrix.districts.length }),
  });
  if (!hasRows) {
    return (
      <Screen head={<PageHead title={title} />}>
        <EmptyState
          icon={IconLayoutGrid}
          title={t('rollout.emptyServices.title')}
          actions={
            <Button variant="primary" onClick={() => go('/insatser')}>
              {t('rollout.emptyServices.action')}
            </Button>
          }
        >
          {t('rollout.emptyServices.body')}
        </EmptyState>
      </Screen>
    );
  }
  if (!hasDistricts) {
    return (
      <Screen head={<PageHead title={title} />}>
        <NoDistricts />
      </Screen>
    );
  }
  const head = (actions?: ReactNode): ReactNode => (
    <PageHead title={title} note={size}>
      <Segmented
        label={t('rollout.view')}
        value={view}
        options={views.map((value) => ({ value, label: t(`rollout.tab.${value}`) }))}
        onChange={(next) =>
          open(null, { vy: next === 'matrix' ? null : viewWords[next], stadsdel: null })
        }
      />
      {actions}
    </PageHead>
  );
  switch (view) {
    case 'matrix':
      return <MatrixScreen matrix={matrix} lists={lists} head={head} />;
    case 'waves':
      return <WavesView matrix={matrix} lists={lists} head={head} />;
    case 'districts':
      return <DistrictsView matrix={matrix} lists={lists} head={head} />;
  }
}
