// Why: the board: columns by readiness, walked by arrow keys; blocked services apart.
// Must not: move a card: readiness does, as the parts are filled.
import { IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

import type { CardHead } from '../../../../src-shared/contract/owner/development.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { BoardCard } from './board-card.tsx';
import { type Arrow, cardBeside, type Column, inOrder } from './board-view.ts';
import classes from './board.module.css';

const arrows: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

export function Board({
  columns,
  blocked,
  groupNames,
  openId,
  onOpen,
}: {
  readonly columns: readonly Column[];
  readonly blocked: readonly CardHead[];
  readonly groupNames: ReadonlyMap<string, string>;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const board = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const ids = inOrder(columns).map(({ serviceId }) => serviceId);
  const stop = [at, openId].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;

  // Back from a card that was opened: the keys go on from where it stands.
  const wasOpen = useRef(openId);
  useEffect(() => {
    const closed = openId === null ? wasOpen.current : null;
    wasOpen.current = openId;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (closed !== null && isLost) {
      board.current?.querySelector<HTMLElement>(`[data-card="${closed}"]`)?.focus();
    }
  }, [openId]);

  function walk(event: KeyboardEvent): void {
    const from = (event.target as HTMLElement).dataset['card'];
    if (from === undefined || !arrows.has(event.key)) return;
    event.preventDefault();
    const next = cardBeside(columns, from, event.key as Arrow);
    if (next !== null) {
      board.current?.querySelector<HTMLElement>(`[data-card="${next}"]`)?.focus();
    }
  }

  const cardOf = (card: CardHead, isStop: boolean): ReactNode => (
    <li key={card.serviceId}>
      <BoardCard
        card={card}
        groupNames={groupNames}
        isOpen={card.serviceId === openId}
        isStop={isStop}
        onOpen={() => onOpen(card.serviceId)}
        onFocus={() => setAt(card.serviceId)}
      />
    </li>
  );

  return (
    <div ref={board} className={classes.board} role="group" aria-label={t('development.board')}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the cards in it */}
      <div className={classes.columns} onKeyDown={walk}>
        {columns.map(({ stage, cards }) => (
          <section key={stage} className={classes.column} aria-labelledby={`stage-${stage}`}>
            <div className={classes.columnHead}>
              <h2 id={`stage-${stage}`} className={classes.columnTitle}>
                {t(`development.stage.${stage}`)} <span>{cards.length}</span>
              </h2>
              <span className={classes.range}>{t(`development.range.${stage}`)}</span>
            </div>
            {cards.length === 0 ? (
              <p className={classes.none}>{t('development.emptyColumn')}</p>
            ) : (
              <ul className={classes.cards}>
                {cards.map((card) => cardOf(card, card.serviceId === stop))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {blocked.length > 0 && (
        <section className={classes.blocked} aria-labelledby="development-blocked">
          <h2 id="development-blocked" className={classes.blockedTitle}>
            <IconLock size={15} stroke={2} aria-hidden />
            {t('development.blocked.title')} <span>{blocked.length}</span>
          </h2>
          <p className={classes.missing}>{t('development.blocked.body')}</p>
          <ul className={classes.blockedList}>
            {blocked.map((card) => (
              <li key={card.serviceId}>
                <button
                  type="button"
                  className={cx(classes.blockedCard, card.serviceId === openId && classes.open)}
                  onClick={() => onOpen(card.serviceId)}
                >
                  <span className={classes.name}>{card.name}</span>
                  <span className={classes.ground}>{card.legal.ground.join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
