// Why: workshop 2: the board, and the opened card beside it, in full width or for the room.
// Must not: work out readiness or judge a card; the core has.
import { useQuery } from '@tanstack/react-query';
import {
  IconFilter,
  IconLayoutKanban,
  IconMapPin,
  IconPlus,
  IconPresentation,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { CardHead } from '../../../src-shared/contract/owner/development.ts';
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { PlaceLink, usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading, ProgressWithCancel } from '../../ui/feedback.tsx';
import { FilterInput } from '../../ui/filter-input.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen, ToolRow } from '../../ui/frame/screen.tsx';
import { ToolMenu } from '../../ui/tool-menu.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { AddService } from './add-service.tsx';
import { isDeveloped } from './board/board-card.tsx';
import { Board } from './board/board.tsx';
import { columnsOf, filterCards, inOrder, readFilter } from './board/board-view.ts';
import { OpenCard } from './open-card.tsx';
import { type Print, usePrint } from './use-print.ts';
import classes from './development.module.css';

export function DevelopmentPage(): ReactNode {
  const board = useQuery(rpc.development.board.queryOptions({ input: {} }));
  const lists = useQuery(rpc.list.get.queryOptions({ input: {} }));
  const loading = (
    <Screen head={<PageHead title={t('development.title')} />}>
      <Loading rows={12} />
    </Screen>
  );
  return (
    <Answer query={board} loading={loading}>
      {({ cards, blocked }) => (
        <Answer query={lists} loading={loading}>
          {(data) => <DevelopmentScreen cards={cards} blocked={blocked} lists={data} />}
        </Answer>
      )}
    </Answer>
  );
}

function DevelopmentScreen({
  cards,
  blocked,
  lists,
}: {
  readonly cards: readonly CardHead[];
  readonly blocked: readonly CardHead[];
  readonly lists: PlanLists;
}): ReactNode {
  const { id, open, search, setSearch } = usePlace();
  const print = usePrint();
  const filter = readFilter(search);
  const shown = filterCards(cards, filter);
  const columns = columnsOf(shown);
  const shownBlocked = filterCards(blocked, filter);
  const order = [...inOrder(columns), ...shownBlocked].map(({ serviceId }) => serviceId);
  const isRoom = search['storbild'] === '1';
  const isPage = search['vy'] === 'kort';
  const groupNames = new Map(lists.targetGroups.map((group) => [group.id, group.name]));

  useKeys(
    id === null
      ? {}
      : isRoom
        ? {
            Escape: () => setSearch({ storbild: null }),
            ArrowLeft: step(-1),
            ArrowRight: step(1),
          }
        : {
            Escape: () => (isPage ? setSearch({ vy: null }) : open(null)),
            ...(isPage ? {} : { J: () => step(1)?.(), K: () => step(-1)?.() }),
          },
  );

  function step(by: number): (() => void) | undefined {
    const at = id === null ? -1 : order.indexOf(id);
    const next = at < 0 ? undefined : order[at + by];
    return next === undefined ? undefined : () => open(next);
  }

  const card =
    id === null ? null : (
      <OpenCard
        key={id}
        serviceId={id}
        lists={lists}
        look={isRoom ? 'room' : isPage ? 'page' : 'panel'}
        position={
          order.includes(id)
            ? t('development.panel.position', {
                position: order.indexOf(id) + 1,
                total: order.length,
              })
            : ''
        }
        onPrevious={step(-1)}
        onNext={step(1)}
        onPrint={() => void print.run([id])}
      />
    );
  if (card !== null && (isRoom || isPage)) return card;

  const [first] = order;
  const openRoom = (): void => {
    if (id !== null) setSearch({ storbild: '1' });
    else if (first !== undefined) open(first, { storbild: '1' });
  };
  return (
    <>
      <Screen
        head={
          <PageHead title={t('development.title')} note={noteOf([...cards, ...blocked])}>
            {cards.length > 0 && (
              <>
                <Button
                  icon={IconPrinter}
                  title={t('development.print.allTitle')}
                  isBusy={print.isRunning}
                  disabled={shown.length === 0}
                  onClick={() => void print.run(inOrder(columns).map(({ serviceId }) => serviceId))}
                >
                  {t('development.print.all')}
                </Button>
                <Button icon={IconPresentation} onClick={openRoom}>
                  {t('development.panel.bigScreen')}
                </Button>
              </>
            )}
            <Button variant="primary" icon={IconPlus} onClick={() => setSearch({ ny: '1' })}>
              {t('development.add.open')}
            </Button>
          </PageHead>
        }
        side={card}
        foot={print.isRunning ? <PrintProgress print={print} /> : null}
      >
        {cards.length + blocked.length === 0 ? (
          <EmptyState
            icon={IconLayoutKanban}
            title={t('development.empty.title')}
            actions={
              <>
                <Button icon={IconPlus} onClick={() => setSearch({ ny: '1' })}>
                  {t('development.add.open')}
                </Button>
                <PlaceLink to="/workshop">{t('development.empty.workshop')}</PlaceLink>
              </>
            }
          >
            {t('development.empty.body')}
          </EmptyState>
        ) : (
          <div className={classes.main}>
            <Tools cards={[...cards, ...blocked]} lists={lists} shown={order.length} />
            {order.length === 0 ? (
              <EmptyState
                icon={IconFilter}
                title={t('development.filter.empty')}
                actions={
                  <Button onClick={() => setSearch({ q: null, malgrupp: null, stadsdel: null })}>
                    {t('ui.clearFilter')}
                  </Button>
                }
              >
                {t('development.filter.emptyBody', { total: cards.length + blocked.length })}
              </EmptyState>
            ) : (
              <Board
                columns={columns}
                blocked={shownBlocked}
                groupNames={groupNames}
                openId={id}
                onOpen={(next) => open(next)}
              />
            )}
          </div>
        )}
      </Screen>
      {search['ny'] === '1' && (
        <AddService
          onClose={() => setSearch({ ny: null })}
          onAdded={(added) => open(added, { ny: null })}
        />
      )}
    </>
  );
}

function noteOf(cards: readonly CardHead[]): string {
  return t('development.note', {
    cards: t('development.cards', { count: cards.length }),
    developed: t('development.developedCount', { count: cards.filter(isDeveloped).length }),
  });
}

function PrintProgress({ print }: { readonly print: Print }): ReactNode {
  return (
    <ProgressWithCancel
      label={t('development.print.working')}
      done={null}
      onCancel={print.cancel}
    />
  );
}

const all = '';

function Tools({
  cards,
  lists,
  shown,
}: {
  readonly cards: readonly CardHead[];
  readonly lists: PlanLists;
  readonly shown: number;
}): ReactNode {
  const { search, setSearch } = usePlace();
  const filter = readFilter(search);
  const groups = lists.targetGroups.filter(({ id }) =>
    cards.some(({ targetGroupIds }) => targetGroupIds.includes(id)),
  );
  const districts = lists.districts.filter(({ id }) =>
    cards.some(({ districtIds }) => districtIds.includes(id)),
  );
  return (
    <ToolRow
      end={
        shown === cards.length ? null : (
          <span className={classes.shown} role="status">
            {t('development.filter.shown', { shown, total: cards.length })}
          </span>
        )
      }
    >
      <FilterInput
        label={t('development.filter.text')}
        value={filter.text}
        onChange={(text) => setSearch({ q: text === '' ? null : text })}
      />
      <ToolMenu
        label={
          groups.find(({ id }) => id === filter.group)?.name ?? t('development.filter.groupAll')
        }
        title={t('development.filter.groupPick')}
        icon={IconUsers}
        choice="one"
        items={[
          { value: all, label: t('development.filter.groupAll'), isOn: filter.group === null },
          ...groups.map(({ id, name }) => ({ value: id, label: name, isOn: id === filter.group })),
        ]}
        onPick={(value) => setSearch({ malgrupp: value === all ? null : value })}
      />
      <ToolMenu
        label={
          districts.find(({ id }) => id === filter.district)?.name ??
          t('development.filter.districtAll')
        }
        title={t('development.filter.districtPick')}
        icon={IconMapPin}
        choice="one"
        items={[
          {
            value: all,
            label: t('development.filter.districtAll'),
            isOn: filter.district === null,
          },
          ...districts.map(({ id, name }) => ({
            value: id,
            label: name,
            isOn: id === filter.district,
          })),
        ]}
        onPick={(value) => setSearch({ stadsdel: value === all ? null : value })}
      />
    </ToolRow>
  );
}
