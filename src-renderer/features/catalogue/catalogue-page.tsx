// Why: the catalogue page: list, filters, the opened service, and what one does with them.
// Must not: hold rules of filtering, grouping or fields.
import { useQuery } from '@tanstack/react-query';
import { IconFilter, IconPlus, IconTableImport } from '@tabler/icons-react';
import { memo, type ReactNode, useMemo, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { SavedView } from '../../../src-shared/contract/owner/views.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { useOpened, useSetSearch } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { SidePanel } from '../../ui/frame/side-panel.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { useStable } from '../../ui/use-stable.ts';
import { CatalogueFoot } from './catalogue-foot.tsx';
import type { DisplayRow } from './catalogue-groups.ts';
import classes from './catalogue-page.module.css';
import { CatalogueTable } from './catalogue-table.tsx';
import { CatalogueTools } from './catalogue-tools.tsx';
import { isStale } from './facets.ts';
import { FilterColumn } from './filter-column.tsx';
import { ImportPage } from './import/import-page.tsx';
import type { ServiceDisplay } from './rows.tsx';
import { MergeDialog } from './merge/merge-dialog.tsx';
import { chosenPair, MergeSelected } from './merge/merge-selected.tsx';
import { SimilarButton } from './merge/similar-button.tsx';
import { NewServiceDialog } from './new-service-dialog.tsx';
import { ServicePanel } from './panel/service-panel.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useCatalogue, viewsQuery } from './use-catalogue.ts';
import { useRowSelection } from './use-row-selection.ts';
import {
  catalogueQuery,
  type StatusChange,
  useDuplicateService,
  useSetStatus,
  useUpdateService,
  useUpdateServices,
  useVerifyService,
  useVerifyServices,
} from './use-service-actions.ts';
import { useWords, type Words } from './use-words.ts';
import { useViewActions } from './views/use-view-actions.ts';
import { ViewNameDialog } from './views/view-name-dialog.tsx';

export function CataloguePage(): ReactNode {
  const { words, choose } = useWords();
  // A page of its own: it asks for the list anew when it is left.
  if (words['importera'] === '1') {
    return <ImportPage onClose={() => choose({ importera: null })} />;
  }
  return <CataloguePageBody words={words} choose={choose} />;
}

/** Not drawn anew when the address has been told what is shown already. */
const CataloguePageBody = memo(function CataloguePageBody(words: Words): ReactNode {
  const services = useQuery(catalogueQuery);
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const saved = useQuery(viewsQuery);
  return (
    <Answer query={services} loading={<CatalogueLoading />}>
      {({ rows }) => (
        <Answer query={lists} loading={<CatalogueLoading />}>
          {(data) => (
            <Answer query={saved} loading={<CatalogueLoading />}>
              {({ views }) => <Catalogue all={rows} lists={data} views={views} words={words} />}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
});

function CatalogueLoading(): ReactNode {
  return (
    <Screen head={<PageHead title={t('catalogue.title')} />}>
      <Loading rows={12} />
    </Screen>
  );
}

function isService(row: DisplayRow): row is ServiceDisplay {
  return row.kind === 'service';
}

function Catalogue({
  all,
  lists,
  views,
  words,
}: {
  readonly all: readonly CatalogueRow[];
  readonly lists: PlanLists;
  readonly views: readonly SavedView[];
  readonly words: Words;
}): ReactNode {
  const { id, open } = useOpened();
  const { words: search, choose: setSearch } = words;
  const catalogue = useCatalogue(all, lists, views, words);
  const { display, state } = catalogue;
  const selection = useRowSelection(all, catalogue.rows, display);
  const [viewActions, isAskingName] = useViewActions(catalogue);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [pending, setPending] = useState<StatusChange | null>(null);
  // Which of its rows is meant when a service stands in two groups.
  const [openedKey, setOpenedKey] = useState<string | null>(null);

  const update = useUpdateService();
  const updateMany = useUpdateServices();
  const verify = useVerifyService();
  const verifyMany = useVerifyServices();
  const duplicate = useDuplicateService(open);
  const setStatus = useSetStatus(setPending);

  const deeds = useStable({
    showHelp: () => setHelpOpen(true),
    showStale: () => catalogue.openBuiltIn('verify'),
  });

  // Only an opened service is looked for, and only then are there others beside it.
  const walk = useMemo(() => (id === null ? [] : display.filter(isService)), [display, id]);
  const opened = id === null ? null : (all.find((row) => row.id === id) ?? null);
  const place = walk.findIndex(({ key, row }) =>
    openedKey !== null && openedKey.endsWith(id ?? '-') ? key === openedKey : row.id === id,
  );

  function openRow({ key, row }: ServiceDisplay): void {
    setOpenedKey(key);
    if (row.id !== id) {
      open(row.id);
    }
  }

  function step(by: number): (() => void) | undefined {
    const next = place < 0 ? undefined : walk[place + by];
    return next === undefined ? undefined : () => openRow(next);
  }

  function moveTo(ids: readonly string[], status: ServiceStatus): void {
    if (status === 'declined' || status === 'decommissioned') {
      setPending({ ids, status });
    } else {
      void setStatus.run({ ids, status }, null);
    }
  }

  useKeys({
    N: () => setSearch({ ny: '1' }),
    'Alt+N': () => setSearch({ ny: '1' }),
    '?': () => setHelpOpen(true),
    '/': () => document.querySelector<HTMLElement>('[role=searchbox]')?.focus(),
    ...(id === null ? {} : { Escape: () => open(null), K: step(-1), J: step(1) }),
  });

  const panel =
    opened === null ? (
      <NoSuchService isAsked={id !== null} onClose={() => open(null)} />
    ) : (
      <ServicePanel
        key={opened.id}
        row={opened}
        lists={lists}
        isStaleRow={isStale(opened, catalogue.today)}
        position={place < 0 ? '' : t('ui.rowPosition', { position: place + 1, total: walk.length })}
        onPrevious={step(-1)}
        onNext={step(1)}
        onClose={() => open(null)}
        onSave={async (patch) => update(opened.id, patch)}
        onVerify={() => verify(opened)}
        onDuplicate={() => duplicate(opened)}
        onStatus={(status) => moveTo([opened.id], status)}
      />
    );

  return (
    <>
      <Screen
        head={<Head all={all} lists={lists} />}
        side={panel}
        foot={
          all.length === 0 ? null : (
            <CatalogueFoot
              isFiltered={catalogue.isFiltered}
              figures={catalogue.figures}
              total={all.length}
              staleCount={catalogue.viewCounts.verify}
              onStale={deeds.showStale}
              onHelp={deeds.showHelp}
            />
          )
        }
      >
        {all.length === 0 ? (
          <NoServices />
        ) : (
          <div className={classes.body}>
            <FilterColumn
              id="catalogue-filters"
              views={views}
              viewCounts={catalogue.viewCounts}
              builtIn={state.config.builtIn}
              openedId={state.saved?.id ?? null}
              isChanged={state.isChanged}
              chosen={state.config.facets}
              selection={catalogue.selection}
              today={catalogue.today}
              lists={lists}
              viewActions={viewActions}
              onBuiltIn={catalogue.openBuiltIn}
              onSaved={catalogue.openSaved}
              onFacet={catalogue.setFacet}
              onClear={catalogue.clearFilter}
              isOpen={isFilterOpen}
            />
            <div className={classes.list}>
              <CatalogueTools
                catalogue={catalogue}
                selection={selection}
                viewActions={viewActions}
                onVerify={verifyMany}
                onUpdateMany={updateMany}
                isFilterOpen={isFilterOpen}
                onFilterOpen={setFilterOpen}
                onStatus={moveTo}
              >
                <MergeSelected ids={selection.ids} />
              </CatalogueTools>
              {display.length === 0 ? (
                <EmptyState
                  icon={IconFilter}
                  title={t('catalogue.empty.filteredTitle')}
                  actions={<Button onClick={catalogue.clearFilter}>{t('ui.clearFilter')}</Button>}
                >
                  {t('catalogue.empty.filteredBody', { total: all.length })}
                </EmptyState>
              ) : (
                <CatalogueTable
                  catalogue={catalogue}
                  selection={selection}
                  openKey={place < 0 ? null : (walk[place]?.key ?? null)}
                  onOpen={openRow}
                  onClosePanel={() => open(null)}
                  onEdit={(row, patch) => void update(row.id, patch)}
                  onUpdateMany={updateMany}
                  onStatus={moveTo}
                  onVerify={verifyMany}
                  onDuplicate={duplicate}
                  onHelp={() => setHelpOpen(true)}
                />
              )}
            </div>
          </div>
        )}
      </Screen>
      <NewServiceDialog
        isOpen={search['ny'] === '1'}
        lists={lists}
        onClose={() => setSearch({ ny: null })}
        onCreated={(created) => open(created, { ny: null })}
      />
      {isAskingName && (
        <ViewNameDialog
          title={t('catalogue.saveThisView')}
          submit={t('catalogue.saveView')}
          name=""
          onClose={viewActions.endAsking}
          onSubmit={async (name) => {
            if (await viewActions.saveAs(name)) {
              viewActions.endAsking();
            }
          }}
        />
      )}
      {isHelpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
      {(search['likna'] === '1' || chosenPair(search['slaihop']) !== null) && (
        <MergeDialog
          chosen={chosenPair(search['slaihop'])}
          lists={lists}
          onClose={() => setSearch({ likna: null, slaihop: null })}
          onMerged={(kept) => {
            selection.clear();
            open(kept, { likna: null, slaihop: null });
          }}
        />
      )}
      <ReasonDialog
        change={pending}
        isBusy={setStatus.isRunning}
        onClose={() => setPending(null)}
        onSubmit={(change, reason, onStopList) => {
          void setStatus
            .run(change, reason, onStopList)
            .then((isDone) => isDone && setPending(null));
        }}
      />
    </>
  );
}

const Head = memo(function Head({
  all,
  lists,
}: {
  readonly all: readonly CatalogueRow[];
  readonly lists: PlanLists;
}): ReactNode {
  const setSearch = useSetSearch();
  const used = useMemo(() => {
    const groups = new Set<string>();
    for (const { targetGroupIds } of all) {
      for (const id of targetGroupIds) {
        groups.add(id);
      }
    }
    return lists.targetGroups.filter(({ id }) => groups.has(id)).length;
  }, [all, lists]);
  return (
    <PageHead
      title={t('catalogue.title')}
      {...(all.length === 0
        ? {}
        : {
            note: t('catalogue.note', {
              services: t('catalogue.services', { count: all.length }),
              groups: t('catalogue.groups', { count: used }),
            }),
          })}
    >
      <SimilarButton />
      <Button icon={IconTableImport} onClick={() => setSearch({ importera: '1' })}>
        {t('catalogue.import')}
      </Button>
      <Button
        variant="primary"
        icon={IconPlus}
        keys="N"
        aria-keyshortcuts="N"
        onClick={() => setSearch({ ny: '1' })}
      >
        {t('catalogue.newService')}
      </Button>
    </PageHead>
  );
});

/** An address of a service that was removed, or that belongs to another plan. */
function NoSuchService({
  isAsked,
  onClose,
}: {
  readonly isAsked: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return isAsked ? (
    <SidePanel
      label={t('catalogue.panel.label')}
      title={t('catalogue.empty.unknownTitle')}
      onClose={onClose}
    >
      {t('catalogue.empty.unknownBody')}
    </SidePanel>
  ) : null;
}

function NoServices(): ReactNode {
  const setSearch = useSetSearch();
  return (
    <EmptyState
      icon={IconTableImport}
      title={t('catalogue.empty.title')}
      actions={
        <>
          <Button
            variant="primary"
            icon={IconTableImport}
            onClick={() => setSearch({ importera: '1' })}
          >
            {t('catalogue.importServices')}
          </Button>
          <Button icon={IconPlus} onClick={() => setSearch({ ny: '1' })}>
            {t('catalogue.newService')}
          </Button>
        </>
      }
    >
      {t('catalogue.empty.body')}
    </EmptyState>
  );
}
