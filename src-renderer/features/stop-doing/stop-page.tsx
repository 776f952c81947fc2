// Why: what to stop doing, as a list with what it frees, and the one that is opened beside it.
// Must not: end a service unasked.
import { IconHandStop, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { StopItem } from '../../../src-shared/contract/owner/stops.ts';
import { type StopStatus, stopStatusSchema } from '../../../src-shared/contract/values.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import { stopStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { SidePanel } from '../../ui/frame/side-panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { EndDialog } from './end-dialog.tsx';
import { NewStopDialog } from './new-stop-dialog.tsx';
import { StopFoot } from './stop-foot.tsx';
import { StopPanel } from './stop-panel.tsx';
import { StopTable } from './stop-table.tsx';
import { stopQuery, useStopActions } from './use-stop-actions.ts';

export function StopPage(): ReactNode {
  const query = useQuery(stopQuery);
  return (
    <Answer
      query={query}
      loading={<Screen head={<PageHead title={t('stopDoing.title')} />}>{null}</Screen>}
    >
      {({ items }) => <StopList items={items} />}
    </Answer>
  );
}

function StopList({ items }: { readonly items: readonly StopItem[] }): ReactNode {
  const { id, open, search, setSearch } = usePlace();
  const actions = useStopActions();
  const [ending, setEnding] = useState<StopItem | null>(null);
  const view = stopStatusSchema.options.find((status) => status === search['lage']) ?? null;
  const shown = view === null ? items : items.filter(({ status }) => status === view);
  const opened = items.find((item) => item.id === id) ?? null;
  const at = shown.findIndex((item) => item.id === id);

  function step(by: number): (() => void) | undefined {
    const next = at < 0 ? undefined : shown[at + by];
    return next === undefined ? undefined : () => open(next.id);
  }

  async function setStatus(item: StopItem, status: StopStatus): Promise<boolean> {
    // Where a service would be left standing, the person says what becomes of it.
    if (status === 'stopped' && item.service !== null && !isEnded(item.service.status)) {
      setEnding(item);
      return false;
    }
    return actions.update(item.id, { status });
  }

  useKeys({
    N: () => setSearch({ ny: '1' }),
    ...(id === null ? {} : { Escape: () => open(null), K: step(-1), J: step(1) }),
  });

  const panel =
    id === null ? null : opened === null ? (
      <SidePanel
        label={t('stopDoing.panel.label')}
        title={t('stopDoing.panel.unknownTitle')}
        onClose={() => open(null)}
      >
        {t('stopDoing.panel.unknownBody')}
      </SidePanel>
    ) : (
      <StopPanel
        key={opened.id}
        item={opened}
        position={at < 0 ? '' : t('ui.rowPosition', { position: at + 1, total: shown.length })}
        onPrevious={step(-1)}
        onNext={step(1)}
        onClose={() => open(null)}
        onSave={async (patch) => actions.update(opened.id, patch)}
        onStatus={async (status) => setStatus(opened, status)}
        onRemove={() => void actions.remove(opened).then((isDone) => isDone && open(null))}
      />
    );

  return (
    <>
      <Screen
        head={
          <PageHead
            title={t('stopDoing.title')}
            {...(items.length === 0 ? {} : { note: t('stopDoing.items', { count: items.length }) })}
          >
            {items.length > 0 && (
              <Segmented
                label={t('stopDoing.view.label')}
                value={view ?? 'all'}
                options={[
                  { value: 'all', label: t('stopDoing.view.all') },
                  ...stopStatusSchema.options.map((status) => ({
                    value: status,
                    label: stopStatusLabels[status],
                  })),
                ]}
                onChange={(value) => setSearch({ lage: value === 'all' ? null : value })}
              />
            )}
            <Button
              variant="primary"
              icon={IconPlus}
              keys="N"
              aria-keyshortcuts="N"
              onClick={() => setSearch({ ny: '1' })}
            >
              {t('stopDoing.new')}
            </Button>
          </PageHead>
        }
        side={panel}
        foot={shown.length === 0 ? null : <StopFoot items={shown} />}
      >
        {shown.length === 0 ? (
          <Empty isFiltered={items.length > 0} />
        ) : (
          <StopTable items={shown} openId={id} onOpen={(item) => open(item.id)} />
        )}
      </Screen>
      {search['ny'] === '1' && (
        <NewStopDialog
          listed={items}
          onClose={() => setSearch({ ny: null })}
          onCreated={(created) => open(created, { ny: null })}
        />
      )}
      {ending !== null && (
        <EndDialog
          item={ending}
          isBusy={actions.isBusy}
          onClose={() => setEnding(null)}
          onSubmit={(reason, endService) => {
            void actions
              .stop(ending, reason, endService)
              .then((isDone) => isDone && setEnding(null));
          }}
        />
      )}
    </>
  );
}

function Empty({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const { setSearch } = usePlace();
  return isFiltered ? (
    <EmptyState
      icon={IconHandStop}
      title={t('stopDoing.empty.filtered')}
      actions={
        <Button onClick={() => setSearch({ lage: null })}>{t('stopDoing.empty.showAll')}</Button>
      }
    >
      {t('stopDoing.empty.filteredBody')}
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconHandStop}
      title={t('stopDoing.empty.title')}
      actions={
        <Button icon={IconPlus} onClick={() => setSearch({ ny: '1' })}>
          {t('stopDoing.create.submit')}
        </Button>
      }
    >
      {t('stopDoing.empty.body')}
    </EmptyState>
  );
}
