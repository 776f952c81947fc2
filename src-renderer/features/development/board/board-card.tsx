// Why: one card on the board: what it is, how far it has come, what the law says, who has spoken.
// Must not: be more than one thing to press.
import { IconCircleCheck, IconMessage, IconMessageQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { CardHead } from '../../../../src-shared/contract/owner/development.ts';
import { stepIndex } from '../../../../src-shared/domain/lifecycle.ts';
import { cardPartLabels } from '../../../../src-shared/text/card-parts.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { LegalChip } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { ReadinessBars } from '../../../ui/figures.tsx';
import classes from './board.module.css';

/** Whether a person has marked the service as developed, or taken it further. */
export function isDeveloped({ status }: Pick<CardHead, 'status'>): boolean {
  return (stepIndex(status) ?? -1) >= (stepIndex('developed') ?? 0);
}

/** The legal chip of a card, with "Ej färdigprövad" where questions are still unanswered. */
export function CardLegal({ legal }: Pick<CardHead, 'legal'>): ReactNode {
  const isUnfinished = legal.answered < legal.applicable;
  const word = isUnfinished ? t('development.card.notFinished') : t('development.card.lawyer');
  return (
    <LegalChip
      outcome={legal.outcome}
      openConditions={legal.openConditions}
      fulfilledConditions={legal.fulfilledConditions}
      {...(legal.outcome === 'review' ? { label: word } : {})}
    />
  );
}

/** "Två målgrupper", the one group, or that it is missing. */
export function groupWords(card: CardHead, groupNames: ReadonlyMap<string, string>): string {
  const [first] = card.targetGroupIds;
  const count = card.targetGroupIds.length;
  if (first === undefined) return t('development.card.noGroup');
  if (count === 1) return groupNames.get(first) ?? t('ui.unknown');
  return count === 2
    ? t('development.card.groupsTwo')
    : t('development.card.groupsMany', { count });
}

function missingWords({ parts }: CardHead): string | null {
  const missing = parts.filter(({ isFilled }) => !isFilled);
  const [only] = missing;
  if (only === undefined) return null;
  return missing.length === 1
    ? t('development.card.missing', { part: cardPartLabels[only.part].toLocaleLowerCase('sv') })
    : t('development.card.missingMany', { count: missing.length });
}

export function BoardCard({
  card,
  groupNames,
  isOpen,
  isStop,
  onOpen,
  onFocus,
}: {
  readonly card: CardHead;
  readonly groupNames: ReadonlyMap<string, string>;
  readonly isOpen: boolean;
  /** The one card that the Tab key stops at; arrows walk on from there. */
  readonly isStop: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}): ReactNode {
  const missing = missingWords(card);
  return (
    <button
      type="button"
      data-card={card.serviceId}
      className={cx(classes.card, isOpen && classes.open)}
      tabIndex={isStop ? 0 : -1}
      {...(isOpen ? { 'aria-current': true } : {})}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className={classes.eyebrow}>
        <span>{groupWords(card, groupNames)}</span>
        {isDeveloped(card) && (
          <span className={classes.developed}>
            <IconCircleCheck size={13} stroke={2.25} aria-hidden />
            {t('development.card.developed')}
          </span>
        )}
      </span>
      <span className={classes.name}>{card.name}</span>
      <span className={classes.readiness}>
        <ReadinessBars parts={card.parts.map(({ isFilled }) => isFilled)} />
        <span className={classes.figure}>
          <b>{card.filled}</b> {t('development.card.ofTen')}
        </span>
      </span>
      {missing !== null && <span className={classes.missing}>{missing}</span>}
      <span className={classes.marks}>
        <CardLegal legal={card.legal} />
        {card.comments > 0 && <Comments card={card} />}
      </span>
    </button>
  );
}

function Comments({ card }: { readonly card: CardHead }): ReactNode {
  const isWaiting = card.unanswered > 0;
  const Icon = isWaiting ? IconMessageQuestion : IconMessage;
  const words = [
    t('development.card.comments', { count: card.comments }),
    ...(isWaiting ? [t('development.card.unanswered', { count: card.unanswered })] : []),
  ].join(', ');
  return (
    <span className={cx(classes.comments, isWaiting && classes.waiting)} title={words}>
      <Icon size={15} stroke={1.9} aria-hidden />
      <span aria-hidden>{card.comments}</span>
      <span className={classes.spoken}>{words}</span>
    </span>
  );
}
