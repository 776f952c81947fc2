// Why: which columns are shown and in which order, by pointer and by keyboard.
// Must not: know what a column holds.
import { Popover } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconColumns3,
  IconGripVertical,
  IconSnowflake,
} from '@tabler/icons-react';
import { memo, type DragEvent, type ReactNode, useState } from 'react';

import type { CatalogueLayout } from '../../../src-shared/contract/owner/views.ts';
import { foldText, searchWords } from '../../../src-shared/domain/search-text.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { cx } from '../../ui/cx.ts';
import { announce } from '../../ui/live-region.tsx';
import classes from './column-chooser.module.css';
import { type ColumnId, columnIds } from './column-specs.ts';
import { columnsOf, firstLayout, freezeTo, moveColumn, toggleColumn } from './views/layout.ts';

export const ColumnChooser = memo(function ColumnChooser({
  layout,
  onLayout,
}: {
  readonly layout: CatalogueLayout;
  readonly onLayout: (layout: CatalogueLayout) => void;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="plain"
          size="small"
          icon={IconColumns3}
          iconAfter={IconChevronDown}
          onClick={() => setOpen(!isOpen)}
        >
          {t('catalogue.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.box} aria-label={t('catalogue.columns')}>
        {isOpen && <Columns layout={layout} onLayout={onLayout} />}
      </Popover.Dropdown>
    </Popover>
  );
});

function Columns({
  layout,
  onLayout,
}: {
  readonly layout: CatalogueLayout;
  readonly onLayout: (layout: CatalogueLayout) => void;
}): ReactNode {
  const [text, setText] = useState('');
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [dropAt, setDropAt] = useState<ColumnId | null>(null);
  const shown = columnsOf(layout);
  const words = searchWords(text);
  const all = [...shown, ...columnIds.filter((id) => !shown.includes(id))].filter((id) =>
    words.every((word) => foldText(t(`catalogue.column.${id}`)).includes(word)),
  );

  function move(id: ColumnId, to: number): void {
    const next = moveColumn(layout, id, to);
    onLayout(next);
    announce(
      t('catalogue.head.moved', {
        name: t(`catalogue.column.${id}`),
        place: columnsOf(next).indexOf(id) + 1,
      }),
    );
  }

  return (
    <>
      <input
        className={classes.search}
        type="text"
        role="searchbox"
        data-autofocus
        aria-label={t('catalogue.chooser.search')}
        placeholder={t('catalogue.chooser.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.list} aria-label={t('catalogue.columns')}>
        {all.map((id) => {
          const at = shown.indexOf(id);
          const name = t(`catalogue.column.${id}`);
          const isFirstHidden =
            at < 0 && all.indexOf(id) > 0 && shown.includes(all[all.indexOf(id) - 1] ?? id);
          return (
            <li
              key={id}
              className={cx(
                classes.line,
                isFirstHidden && classes.firstHidden,
                dropAt === id && classes.dropTarget,
              )}
              draggable={at >= 0}
              onDragStart={() => setDragged(id)}
              onDragEnd={() => {
                setDragged(null);
                setDropAt(null);
              }}
              onDragOver={(event: DragEvent) => {
                if (dragged !== null && at >= 0) {
                  event.preventDefault();
                  setDropAt(id);
                }
              }}
              onDrop={() => {
                if (dragged !== null) {
                  move(dragged, at);
                }
              }}
            >
              <IconGripVertical
                size={14}
                stroke={2}
                aria-hidden
                className={cx(classes.grip, at < 0 && classes.unseen)}
              />
              <label className={classes.name}>
                <Check
                  checked={at >= 0}
                  aria-disabled={id === 'name'}
                  onChange={() => onLayout(toggleColumn(layout, id))}
                />
                {name}
              </label>
              {at >= 0 && (
                <span className={classes.deeds}>
                  <IconButton
                    size="small"
                    icon={IconSnowflake}
                    label={t('catalogue.chooser.freeze', { name })}
                    aria-pressed={at < layout.frozen}
                    className={cx(at < layout.frozen && classes.frozen)}
                    onClick={() => onLayout(freezeTo(layout, id))}
                  />
                  <IconButton
                    size="small"
                    icon={IconChevronUp}
                    label={t('catalogue.chooser.up', { name })}
                    disabled={at === 0}
                    onClick={() => move(id, at - 1)}
                  />
                  <IconButton
                    size="small"
                    icon={IconChevronDown}
                    label={t('catalogue.chooser.down', { name })}
                    disabled={at === shown.length - 1}
                    onClick={() => move(id, at + 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {all.length === 0 && <p className={classes.none}>{t('ui.noMatch')}</p>}
      <div className={classes.foot}>
        <Button variant="plain" size="small" onClick={() => onLayout(firstLayout)}>
          {t('catalogue.chooser.reset')}
        </Button>
      </div>
    </>
  );
}
