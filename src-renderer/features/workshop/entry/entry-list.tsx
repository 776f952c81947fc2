// Why: all items of the round with how many answers each has, so that none is forgotten.
// Must not: show anything of a person but the code.
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { ShareBar } from '../../../ui/figures.tsx';
import type { EntryItem, EntryWay } from './entry-rows.tsx';
import classes from './entry.module.css';

export function EntryList({
  way,
  items,
  currentId,
  tools,
  onOpen,
  listRef,
}: {
  readonly way: EntryWay;
  readonly items: readonly EntryItem[];
  readonly currentId: string;
  readonly tools: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly listRef: Ref<HTMLDivElement>;
}): ReactNode {
  const done = items.reduce((sum, { answers }) => sum + (answers?.done ?? 0), 0);
  const total = items.reduce((sum, { answers }) => sum + (answers?.total ?? 0), 0);
  return (
    <nav
      className={classes.list}
      aria-label={t(way === 'service' ? 'workshop.entry.services' : 'workshop.entry.participants')}
    >
      <div className={classes.listHead}>
        {tools}
        {way === 'service' && (
          <p className={classes.listNote}>{t('workshop.entry.progressAll', { done, total })}</p>
        )}
      </div>
      <div ref={listRef} className={classes.listScroll}>
        {items.map(({ id, label, answers }) => (
          <button
            key={id}
            type="button"
            aria-current={id === currentId}
            className={cx(classes.listItem, id === currentId && classes.current)}
            onClick={() => onOpen(id)}
          >
            <span className={classes.listName}>{label}</span>
            {answers !== null && (
              <span className={classes.listFigure}>
                <ShareBar
                  parts={[{ value: answers.done, tone: 'accent' }]}
                  total={answers.total}
                  width={44}
                />
                <span className={classes.listCount}>
                  {t('workshop.entry.positionShort', answers)}
                </span>
                <span className={classes.listDone}>
                  {answers.done === answers.total && (
                    <IconCheck size={14} stroke={2.25} aria-hidden />
                  )}
                </span>
              </span>
            )}
          </button>
        ))}
      </div>
    </nav>
  );
}
