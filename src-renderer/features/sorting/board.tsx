// Why: the board between the workshops: proposals in columns, moved by mouse and by key alike.
// Must not: hold the plan: what is shown is the answer of the core, or what it is about to be.
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

import type { SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { usePlace } from '../../api/place.tsx';
import { announce } from '../../ui/live-region.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { CategoryColumn } from './category-column.tsx';
import { ProposalCard } from './proposal-card.tsx';
import classes from './sorting.module.css';
import { type Column, type Direction, neighbour, shifted } from './sorting-view.ts';
import type { SortingActions } from './use-sorting.ts';

const mime = 'application/x-forsta-linjen-proposals';

export interface BoardProps {
  readonly board: SortingBoard;
  readonly columns: readonly Column[];
  readonly actions: SortingActions;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onPropose: (categoryId: string | null) => void;
  readonly onRename: (categoryId: string) => void;
}

export function Board({
  board,
  columns,
  actions,
  selected,
  onSelect,
  onPropose,
  onRename,
}: BoardProps): ReactNode {
  const { go } = usePlace();
  const [wanted, setCurrent] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLButtonElement>());
  const shown = columns.flatMap(({ cards }) => cards);
  const current = shown.find(({ id }) => id === wanted) ?? shown[0] ?? null;
  const targets = columns.map(({ id, name }) => ({ id, name }));

  /** A selected card takes the other selected ones along. */
  function carried(id: string): string[] {
    const order = shown.map((card) => card.id).filter((one) => selected.has(one));
    return order.includes(id) ? order : [id];
  }

  function place(ids: string[], categoryId: string | null, beforeServiceId: string | null): void {
    const category = columns.find(({ id }) => id === categoryId)?.name ?? '';
    const name = shown.find(({ id }) => id === ids[0])?.name ?? '';
    actions.place(
      { serviceIds: ids, categoryId, beforeServiceId },
      t('sorting.moved', { count: ids.length, name, category }),
    );
  }

  function toggle(id: string): void {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
    announce(t('sorting.selected', { count: next.size }));
  }

  function walk(direction: Direction): void {
    const next = current === null ? null : neighbour(columns, current.id, direction);
    if (next !== null) elements.current.get(next)?.focus();
  }

  function carry(direction: Direction): void {
    const to = current === null ? null : shifted(columns, current.id, direction);
    if (to !== null) {
      place(to.serviceIds, to.categoryId, to.beforeServiceId);
    }
  }

  function sortInto(digit: number): void {
    const target = columns[digit];
    if (current !== null && target !== undefined) {
      place(carried(current.id), target.id, null);
    }
  }

  useKeys({
    ArrowUp: () => walk('up'),
    ArrowDown: () => walk('down'),
    ArrowLeft: () => walk('left'),
    ArrowRight: () => walk('right'),
    'Alt+ArrowUp': () => carry('up'),
    'Alt+ArrowDown': () => carry('down'),
    'Alt+ArrowLeft': () => carry('left'),
    'Alt+ArrowRight': () => carry('right'),
    X: () => (current === null ? undefined : toggle(current.id)),
    ...Object.fromEntries(
      columns.slice(0, 10).map((_column, digit) => [String(digit), () => sortInto(digit)]),
    ),
    ...(selected.size === 0 ? {} : { Escape: () => onSelect(new Set()) }),
  });

  function drop(event: DragEvent, categoryId: string | null, before: string | null): void {
    const ids = event.dataTransfer.getData(mime);
    if (ids === '') return;
    event.preventDefault();
    event.stopPropagation();
    place(JSON.parse(ids) as string[], categoryId, before);
  }

  return (
    <div className={classes.board} role="group" aria-label={t('sorting.board')}>
      {columns.map((column, at) => (
        <CategoryColumn
          key={column.id ?? 'unsorted'}
          column={column}
          digit={at < 10 ? at : null}
          onPropose={() => onPropose(column.id)}
          onDrop={(event) => drop(event, column.id, null)}
          acts={column.id === null ? [] : actsOf(column.id, at)}
        >
          {column.cards.map((card) => (
            <ProposalCard
              key={card.id}
              ref={(element) => {
                if (element === null) elements.current.delete(card.id);
                else elements.current.set(card.id, element);
              }}
              card={card}
              targets={targets}
              isSelected={selected.has(card.id)}
              isCurrent={current?.id === card.id}
              onFocus={() => setCurrent(card.id)}
              onSelect={() => toggle(card.id)}
              onOpen={() => go(`/insatser/${card.id}`)}
              onCompare={(other) => go('/insatser', { slaihop: `${card.id}|${other}` })}
              onMove={(categoryId) => place(carried(card.id), categoryId, null)}
              onDragStart={(event) => {
                event.dataTransfer.setData(mime, JSON.stringify(carried(card.id)));
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDropBefore={(event) => drop(event, column.id, card.id)}
            />
          ))}
        </CategoryColumn>
      ))}
    </div>
  );

  function actsOf(id: string, at: number) {
    const { categories } = board;
    const name = categories[at - 1]?.name ?? '';
    const left = categories[at - 2];
    const isLast = at === categories.length;
    return [
      { label: t('sorting.rename'), run: () => onRename(id) },
      ...(left === undefined
        ? []
        : [
            {
              label: t('sorting.moveLeft'),
              run: () => actions.moveCategory(id, left.id, name),
            },
          ]),
      ...(isLast
        ? []
        : [
            {
              label: t('sorting.moveRight'),
              run: () => actions.moveCategory(id, categories[at + 1]?.id ?? null, name),
            },
          ]),
      {
        label: t('sorting.remove'),
        run: () => actions.removeCategory(id, name),
        isDanger: true,
      },
    ];
  }
}
