// Why: what was done, day by day: who, when, what, from and to, wherever a history is shown.
// Must not: fetch, or know where a thing is opened; both are the caller's.
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';

import { formatClock, formatDate } from '../../src-shared/text/format.ts';
import { t } from '../../src-shared/text/translate.ts';
import { Button } from './button.tsx';
import { Hatch } from './chips.tsx';
import classes from './history-list.module.css';
import { useToday } from './use-today.ts';

export interface HistoryLine {
  readonly field: string;
  readonly label: string;
  readonly subject: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  readonly canPutBack: boolean;
}

export interface HistoryItem {
  readonly id: string;
  readonly at: string;
  readonly role: string;
  readonly label: string;
  readonly changes: readonly HistoryLine[];
  readonly moreChanges: number;
  readonly moreRecords: number;
}

/** More than this at once is an import or a whole new thing; the heading says which. */
const toldAtOnce = 5;

/** A field of a record changes once in an action, to one value. */
function keyOf({ field, subject, before, after }: HistoryLine): string {
  return JSON.stringify([field, subject, before, after]);
}

function byDay<Item extends HistoryItem>(
  items: readonly Item[],
): readonly { readonly day: string; readonly items: readonly Item[] }[] {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = formatDate(item.at);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, own]) => ({ day, items: own }));
}

export function HistoryList<Item extends HistoryItem>({
  items,
  dayLevel,
  link,
  onPutBack,
}: {
  readonly items: readonly Item[];
  /** Level of the headings of the days: one below the heading that the list stands under. */
  readonly dayLevel: 2 | 3;
  /** A way to where it was done. */
  readonly link?: (item: Item) => ReactNode;
  readonly onPutBack?: (item: Item, line: HistoryLine) => void;
}): ReactNode {
  const today = useToday();
  const Day = dayLevel === 2 ? 'h2' : 'h3';
  return byDay(items).map(({ day, items: own }) => (
    <Fragment key={day}>
      <Day className={classes.day}>{day === today ? t('history.today', { date: day }) : day}</Day>
      <ol className={classes.list} aria-label={`${t('history.list')} ${day}`}>
        {own.map((item) => (
          <li key={item.id} className={classes.item}>
            <span className={classes.clock}>{formatClock(item.at)}</span>
            <div className={classes.body}>
              <p className={classes.label}>{item.label}</p>
              <p className={classes.role}>
                <span>{item.role}</span>
                {link?.(item)}
              </p>
              <Lines
                item={item}
                onPutBack={onPutBack === undefined ? undefined : (line) => onPutBack(item, line)}
              />
            </div>
          </li>
        ))}
      </ol>
    </Fragment>
  ));
}

function Lines({
  item,
  onPutBack,
}: {
  readonly item: HistoryItem;
  readonly onPutBack: ((line: HistoryLine) => void) | undefined;
}): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const { changes, moreChanges, moreRecords } = item;
  if (changes.length + moreChanges + moreRecords === 0) return null;
  const rest = changes.length - toldAtOnce;
  const told = isWhole ? changes : changes.slice(0, toldAtOnce);
  return (
    <ul className={classes.lines}>
      {told.map((line) => (
        <li key={keyOf(line)} className={classes.line}>
          <Line line={line} />
          {line.canPutBack && onPutBack !== undefined && (
            <Button
              variant="plain"
              size="small"
              icon={IconArrowBackUp}
              className={classes.putBack}
              aria-label={t('history.putBackWhat', {
                field: line.label,
                value: line.before ?? t('history.missing'),
              })}
              onClick={() => onPutBack(line)}
            >
              {t('history.putBack')}
            </Button>
          )}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button
            variant="plain"
            size="small"
            className={classes.more}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t('history.fewerChanges') : t('history.moreChanges', { count: rest })}
          </Button>
        </li>
      )}
      {moreChanges > 0 && <li>{t('history.untold', { count: moreChanges })}</li>}
      {moreRecords > 0 && <li>{t('history.moreRecords', { count: moreRecords })}</li>}
    </ul>
  );
}

function Line({ line }: { readonly line: HistoryLine }): ReactNode {
  const { label, subject, kind, before, after } = line;
  return (
    <span className={classes.words}>
      <span className={classes.field}>{subject === null ? label : `${subject} · ${label}`}</span>{' '}
      {kind === 'changed' ? (
        <>
          <Value text={before} />{' '}
          <IconArrowRight size={12} stroke={2} aria-label={t('history.to')} />{' '}
          <Value text={after} />
        </>
      ) : (
        <>
          <Value text={kind === 'added' ? after : before} />{' '}
          <span className={classes.act}>{t(`history.${kind}`)}</span>
        </>
      )}
    </span>
  );
}

function Value({ text }: { readonly text: string | null }): ReactNode {
  return text === null || text === '' ? (
    <Hatch>{t('history.missing')}</Hatch>
  ) : (
    <span className={classes.value}>{text}</span>
  );
}
