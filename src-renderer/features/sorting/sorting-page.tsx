// Why: between the workshops the proposals are sorted, likenesses merged, and some go on.
// Must not: show a result before its round is revealed; the board holds only what the core gives.
import { IconFolderPlus, IconPlus, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import type { SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Remark } from '../../ui/feedback.tsx';
import { FilterInput } from '../../ui/filter-input.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Board } from './board.tsx';
import { CategoryDialog, ProposeDialog } from './dialogs.tsx';
import { BoardFoot, SelectionFoot } from './sorting-foot.tsx';
import classes from './sorting.module.css';
import { columnsOf } from './sorting-view.ts';
import { sortingQuery, useSorting } from './use-sorting.ts';

export function SortingPage(): ReactNode {
  const query = useQuery(sortingQuery);
  return (
    <Answer
      query={query}
      loading={<Screen head={<PageHead title={t('sorting.title')} />}>{null}</Screen>}
    >
      {(board) => <Sorting board={board} />}
    </Answer>
  );
}

type Opened =
  | { readonly kind: 'category'; readonly id: string | null }
  | { readonly kind: 'propose'; readonly categoryId: string | null }
  | { readonly kind: 'decline' };

const noneSelected: ReadonlySet<string> = new Set();

function Sorting({ board }: { readonly board: SortingBoard }): ReactNode {
  const { search, setSearch, go } = usePlace();
  const actions = useSorting();
  const [filter, setFilter] = useState('');
  const [marked, setMarked] = useState(noneSelected);
  const [opened, setOpened] = useState<Opened | null>(null);
  const columns = columnsOf(board, filter);
  // What has left the board is no longer selected.
  const selected = board.cards.map(({ id }) => id).filter((id) => marked.has(id));
  const dialog: Opened | null =
    opened ?? (search['ny'] === '1' ? { kind: 'propose', categoryId: null } : null);
  const unsorted = board.cards.filter(({ categoryId }) => categoryId === null).length;

  function close(): void {
    setOpened(null);
    if (search['ny'] !== undefined) setSearch({ ny: null });
  }

  useKeys({
    N: () => setOpened({ kind: 'propose', categoryId: null }),
    K: () => setOpened({ kind: 'category', id: null }),
  });

  return (
    <>
      <Screen
        head={
          <PageHead
            title={t('sorting.title')}
            {...(board.cards.length === 0
              ? {}
              : { note: t('sorting.note', { count: board.cards.length, unsorted }) })}
          >
            {board.cards.length > 0 && (
              <FilterInput label={t('sorting.filter')} value={filter} onChange={setFilter} />
            )}
            <Button
              icon={IconFolderPlus}
              keys="K"
              aria-keyshortcuts="K"
              onClick={() => setOpened({ kind: 'category', id: null })}
            >
              {t('sorting.newCategory')}
            </Button>
            <Button
              variant="primary"
              icon={IconPlus}
              keys="N"
              aria-keyshortcuts="N"
              onClick={() => setOpened({ kind: 'propose', categoryId: null })}
            >
              {t('sorting.newProposal')}
            </Button>
          </PageHead>
        }
        foot={
          selected.length > 0 ? (
            <SelectionFoot
              count={selected.length}
              targets={columns}
              isBusy={actions.isBusy}
              onMove={(categoryId) => {
                actions.place(
                  { serviceIds: selected, categoryId, beforeServiceId: null },
                  t('sorting.moved', {
                    count: selected.length,
                    name: board.cards.find(({ id }) => id === selected[0])?.name ?? '',
                    category: columns.find(({ id }) => id === categoryId)?.name ?? '',
                  }),
                );
              }}
              onPrioritise={() =>
                void actions
                  .prioritise(selected)
                  .then((isDone) => (isDone ? setMarked(noneSelected) : undefined))
              }
              onDecline={() => setOpened({ kind: 'decline' })}
              onMerge={
                selected.length === 2
                  ? () => go('/insatser', { slaihop: selected.join('|') })
                  : null
              }
              onClear={() => setMarked(noneSelected)}
            />
          ) : board.cards.length + board.goneOn + board.declined > 0 ? (
            <BoardFoot board={board} />
          ) : null
        }
      >
        {board.cards.length === 0 && board.categories.length === 0 ? (
          <EmptyState
            icon={IconStack2}
            title={t('sorting.empty.title')}
            actions={<Button onClick={() => go('/workshop')}>{t('sorting.empty.workshop')}</Button>}
          >
            {t('sorting.empty.body')}
          </EmptyState>
        ) : (
          <div className={classes.page}>
            {board.categories.length === 0 && <Remark>{t('sorting.noCategories')}</Remark>}
            <Board
              board={board}
              columns={columns}
              actions={actions}
              selected={new Set(selected)}
              onSelect={setMarked}
              onPropose={(categoryId) => setOpened({ kind: 'propose', categoryId })}
              onRename={(id) => setOpened({ kind: 'category', id })}
            />
          </div>
        )}
      </Screen>
      {dialog?.kind === 'category' && (
        <CategoryDialog
          category={board.categories.find(({ id }) => id === dialog.id) ?? null}
          onClose={close}
        />
      )}
      {dialog?.kind === 'propose' && (
        <ProposeDialog
          categories={board.categories}
          categoryId={dialog.categoryId}
          onClose={close}
          onDone={close}
        />
      )}
      {dialog?.kind === 'decline' && (
        <ReasonDialog
          title={t('sorting.declineDialog.title')}
          lead={t('sorting.declineDialog.lead', { count: selected.length })}
          label={t('sorting.declineDialog.reason')}
          help={t('sorting.declineDialog.help')}
          submit={t('sorting.declineDialog.submit')}
          isBusy={actions.isBusy}
          onClose={close}
          onSubmit={(reason) =>
            void actions.decline(selected, reason).then((isDone) => (isDone ? close() : undefined))
          }
        />
      )}
    </>
  );
}
