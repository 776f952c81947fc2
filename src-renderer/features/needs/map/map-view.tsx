// Why: the insight map: heat table, white spots, overlap and the insights themselves, narrowed alike.
// Must not: count or draw; the parts do.
import { IconFilter, IconListDetails, IconMessage2, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';

import type { Insight } from '../../../../src-shared/contract/owner/insights.ts';
import { insightMap, perspectiveOverlap } from '../../../../src-shared/domain/insight-map.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/feedback.tsx';
import { Screen } from '../../../ui/frame/screen.tsx';
import { SidePanel } from '../../../ui/frame/side-panel.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { ImportDialog } from '../import-dialog.tsx';
import lists from '../list/list-view.module.css';
import { NeedsHead, type NeedsContent } from '../needs-head.tsx';
import { HeatTable } from './heat-table.tsx';
import { InsightList } from './insight-list.tsx';
import { InsightPanel } from './insight-panel.tsx';
import {
  cellWord,
  choiceName,
  chosenInsights,
  collectorsOf,
  filterInsights,
  isMapFiltered,
  readChoice,
  readMapFilter,
  regionWord,
  tagCounts,
} from './map-choice.ts';
import { MapTools } from './map-tools.tsx';
import classes from './map.module.css';
import { Overlap } from './overlap.tsx';
import { QuickEntry } from './quick-entry.tsx';
import { SubpopulationsDialog } from './subpopulations-dialog.tsx';
import { useInsightActions } from './use-insight-actions.ts';
import { WhiteSpots } from './white-spots.tsx';

export function MapView(content: NeedsContent): ReactNode {
  const { insights, subpopulations } = content;
  const { id, open, search, setSearch } = usePlace();
  const actions = useInsightActions();
  const filter = readMapFilter(search);
  const choice = readChoice(search);
  const counted = filterInsights(insights, filter);
  const map = useMemo(
    () =>
      insightMap(
        filterInsights(insights, readMapFilter(search)),
        subpopulations.map((one) => one.id),
      ),
    [insights, subpopulations, search],
  );
  const overlap = useMemo(
    () => perspectiveOverlap(filterInsights(insights, readMapFilter(search))),
    [insights, search],
  );
  const collectors = collectorsOf(insights);
  const tags = tagCounts(insights).map(({ tag }) => tag);
  const chosen = chosenInsights(counted, choice);
  const at = chosen.findIndex((one) => one.id === id);
  const openNew = (): void => setSearch({ ny: '1' });
  const choose = (change: { readonly ruta?: string; readonly falt?: string }): void =>
    open(null, { ruta: change.ruta ?? null, falt: change.falt ?? null });

  function step(by: number): (() => void) | undefined {
    const next = at < 0 ? undefined : chosen[at + by];
    return next === undefined ? undefined : () => open(next.id);
  }

  async function remove(insight: Insight): Promise<void> {
    const next = chosen[at + 1] ?? chosen[at - 1] ?? null;
    if (await actions.remove(insight)) {
      open(next?.id ?? null);
    }
  }

  function close(): void {
    if (id === null) choose({});
    else open(null);
  }

  useKeys({
    N: openNew,
    ...(id === null && choice === null ? {} : { Escape: close }),
    ...(id === null ? {} : { K: step(-1), J: step(1) }),
  });

  const list = (shown: readonly Insight[]): ReactNode => (
    <InsightList
      insights={shown}
      subpopulations={subpopulations}
      collectors={collectors}
      openId={id}
      onOpen={open}
    />
  );

  return (
    <>
      <Screen
        head={
          <NeedsHead content={content}>
            <Button
              variant="primary"
              icon={IconPlus}
              keys="N"
              aria-keyshortcuts="N"
              onClick={openNew}
            >
              {t('insights.newInsight')}
            </Button>
          </NeedsHead>
        }
        side={
          id === null ? (
            choice !== null && (
              <SidePanel
                label={t('insights.list.title')}
                eyebrow={t('insights.insights', { count: chosen.length })}
                title={choiceName(choice, subpopulations)}
                onClose={() => choose({})}
              >
                {chosen.length === 0 ? (
                  <EmptyState
                    size="part"
                    icon={IconMessage2}
                    title={t('insights.list.emptyCell')}
                    actions={
                      <Button size="small" icon={IconPlus} onClick={openNew}>
                        {t('insights.map.addHere')}
                      </Button>
                    }
                  >
                    {t('insights.list.emptyCellBody')}
                  </EmptyState>
                ) : (
                  list(chosen)
                )}
              </SidePanel>
            )
          ) : (
            <InsightPanel
              key={id}
              insight={insights.find((one) => one.id === id) ?? null}
              subpopulations={subpopulations}
              tags={tags}
              actions={actions}
              position={
                at < 0
                  ? ''
                  : t('insights.panel.position', { position: at + 1, total: chosen.length })
              }
              onPrevious={step(-1)}
              onNext={step(1)}
              onClose={() => open(null)}
              onRemove={(insight) => void remove(insight)}
            />
          )
        }
      >
        {insights.length === 0 ? (
          <EmptyState
            icon={IconMessage2}
            title={t('insights.empty.title')}
            actions={
              <>
                <Button icon={IconPlus} onClick={openNew}>
                  {t('insights.newInsight')}
                </Button>
                <Button onClick={() => setSearch({ importera: '1' })}>
                  {t('insights.import')}
                </Button>
                <Button icon={IconListDetails} onClick={() => setSearch({ delgrupper: '1' })}>
                  {t('insights.empty.addSubpopulation')}
                </Button>
              </>
            }
          >
            {t('insights.empty.body')}
          </EmptyState>
        ) : (
          <div className={lists.list}>
            <MapTools
              insights={insights}
              filter={filter}
              figure={{ map, overlap, subpopulations }}
              hasExample={counted.some(({ isExample }) => isExample)}
            />
            <div className={classes.body}>
              {isMapFiltered(filter) && (
                <p className={classes.filtered} role="status">
                  <IconFilter size={15} stroke={1.9} aria-hidden />
                  {t('insights.filter.filtered', { shown: counted.length, total: insights.length })}
                </p>
              )}
              <div className={classes.parts}>
                <section aria-labelledby="insight-map" className={classes.part}>
                  <h2 id="insight-map" className={classes.partTitle}>
                    {t('insights.map.title')}
                  </h2>
                  {subpopulations.length === 0 ? (
                    <EmptyState
                      size="part"
                      icon={IconListDetails}
                      title={t('insights.empty.noSubpopulations')}
                      actions={
                        <Button size="small" onClick={() => setSearch({ delgrupper: '1' })}>
                          {t('insights.empty.addSubpopulation')}
                        </Button>
                      }
                    >
                      {t('insights.empty.noSubpopulationsBody')}
                    </EmptyState>
                  ) : (
                    <>
                      <HeatTable
                        map={map}
                        subpopulations={subpopulations}
                        chosen={choice?.kind === 'cell' ? cellWord(choice.place) : null}
                        onChoose={(place) => choose({ ruta: cellWord(place) })}
                      />
                      <WhiteSpots map={map} subpopulations={subpopulations} />
                    </>
                  )}
                </section>
                <Overlap
                  regions={overlap}
                  chosen={choice?.kind === 'region' ? regionWord(choice.perspectives) : null}
                  onChoose={({ perspectives }) => choose({ falt: regionWord(perspectives) })}
                />
              </div>
              <section aria-labelledby="insight-list" className={classes.part}>
                <h2 id="insight-list" className={classes.partTitle}>
                  {t('insights.list.title')}
                </h2>
                {counted.length === 0 ? (
                  <EmptyState
                    size="part"
                    icon={IconFilter}
                    title={t('insights.filter.empty')}
                    actions={
                      <Button
                        size="small"
                        onClick={() => setSearch({ sok: null, etikett: null, insamlare: null })}
                      >
                        {t('ui.clearFilter')}
                      </Button>
                    }
                  >
                    {t('insights.filter.emptyBody', { count: insights.length })}
                  </EmptyState>
                ) : (
                  list(counted)
                )}
              </section>
            </div>
          </div>
        )}
      </Screen>
      {search['ny'] === '1' && (
        <QuickEntry
          subpopulations={subpopulations}
          tags={tags}
          place={choice?.kind === 'cell' ? choice.place : null}
          onClose={() => setSearch({ ny: null })}
        />
      )}
      {search['importera'] === '1' && (
        <ImportDialog kind="insights" onClose={() => setSearch({ importera: null })} />
      )}
      {search['delgrupper'] === '1' && (
        <SubpopulationsDialog
          subpopulations={subpopulations}
          insights={insights}
          actions={actions}
          onClose={() => setSearch({ delgrupper: null })}
        />
      )}
    </>
  );
}
