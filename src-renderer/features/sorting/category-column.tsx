// Why: one column of the board: a category with its proposals, and where more are dropped.
// Must not: decide what a drop does.
import { Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useId, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './sorting.module.css';
import type { Column } from './sorting-view.ts';

export interface CategoryColumnProps {
  readonly column: Column;
  /** 1–9: the key that sorts into it; null has none. */
  readonly digit: number | null;
  readonly children: ReactNode;
  readonly onDrop: (event: DragEvent) => void;
  readonly onPropose: () => void;
  /** What can be done with the category; none for the unsorted. */
  readonly acts: readonly {
    readonly label: string;
    readonly run: () => void;
    readonly isDanger?: boolean;
  }[];
}

export function CategoryColumn({
  column,
  digit,
  children,
  onDrop,
  onPropose,
  acts,
}: CategoryColumnProps): ReactNode {
  const [isOver, setOver] = useState(false);
  const heading = useId();
  const count = column.cards.length + column.hidden;
  return (
    <section
      className={cx(classes.column, isOver && classes.over)}
      aria-labelledby={heading}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        setOver(false);
        onDrop(event);
      }}
    >
      <div className={classes.columnHead}>
        <h2 id={heading} className={classes.columnName}>
          {column.name} <span className={classes.count}>{count}</span>
        </h2>
        {digit !== null && <KeyHint keys={String(digit)} />}
        <IconButton
          icon={IconPlus}
          size="small"
          label={`${t('sorting.newProposal')}: ${column.name}`}
          onClick={onPropose}
        />
        {acts.length > 0 && (
          <Menu position="bottom-end" width={210}>
            <Menu.Target>
              <IconButton
                icon={IconDots}
                size="small"
                label={t('sorting.categoryMenu', { name: column.name })}
              />
            </Menu.Target>
            <Menu.Dropdown>
              {acts.map(({ label, run, isDanger = false }) => (
                <Menu.Item key={label} onClick={run} {...(isDanger ? { color: 'red' } : {})}>
                  {label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ul className={classes.cards} aria-labelledby={heading}>
        {children}
      </ul>
      {count === 0 && (
        <p className={classes.columnEmpty}>
          {column.id === null
            ? t('sorting.unsortedEmpty')
            : t('sorting.columnEmpty', { key: digit ?? 'M' })}
        </p>
      )}
      {column.hidden > 0 && (
        <p className={classes.columnEmpty}>
          {t('sorting.hiddenByFilter', { count: column.hidden })}
        </p>
      )}
    </section>
  );
}
