// Why: one proposal on the board: what it is, what the room and the law said, what it looks like.
// Must not: show more of a score than its place, its quadrant and how many answered.
import { Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsMove, IconBulb } from '@tabler/icons-react';
import type { DragEvent, ReactNode, Ref } from 'react';

import type { ProposalCard as Proposal } from '../../../src-shared/contract/owner/sorting.ts';
import { FEWEST_VOTES } from '../../../src-shared/domain/agreement.ts';
import { quadrantLabels, serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { IconButton } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { Chip, Hatch, LegalChip } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import classes from './sorting.module.css';

export interface ProposalCardProps {
  readonly card: Proposal;
  /** Where it can be moved; null is the unsorted. */
  readonly targets: readonly { readonly id: string | null; readonly name: string }[];
  readonly isSelected: boolean;
  /** The one card of the board that Tab leads to; arrows lead to the others. */
  readonly isCurrent: boolean;
  readonly ref: Ref<HTMLButtonElement>;
  readonly onOpen: () => void;
  readonly onCompare: (otherId: string) => void;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
  readonly onMove: (categoryId: string | null) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDropBefore: (event: DragEvent) => void;
}

export function ProposalCard({
  card,
  targets,
  isSelected,
  isCurrent,
  ref,
  onOpen,
  onCompare,
  onFocus,
  onSelect,
  onMove,
  onDragStart,
  onDropBefore,
}: ProposalCardProps): ReactNode {
  const tabIndex = isCurrent ? 0 : -1;
  const group = card.targetGroups.join(', ');
  return (
    <li
      className={cx(classes.card, isSelected && classes.selected)}
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDropBefore}
      onFocus={onFocus}
    >
      <div className={classes.cardHead}>
        <span className={classes.eyebrow}>
          {card.ref} · {group === '' ? <Hatch /> : group}
        </span>
        <Check
          aria-label={t('sorting.card.select', { name: card.name })}
          checked={isSelected}
          onChange={onSelect}
          tabIndex={tabIndex}
        />
        <Menu position="bottom-end" width={230}>
          <Menu.Target>
            <IconButton
              icon={IconArrowsMove}
              label={t('sorting.card.menu', { name: card.name })}
              size="small"
              tabIndex={tabIndex}
            />
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            <Menu.Label>{t('sorting.move.to')}</Menu.Label>
            {targets.map(({ id, name }) => (
              <Menu.Item
                key={id ?? 'unsorted'}
                disabled={id === card.categoryId}
                onClick={() => onMove(id)}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <button type="button" className={classes.name} ref={ref} tabIndex={tabIndex} onClick={onOpen}>
        {card.name}
      </button>
      <Score card={card} />
      <div className={classes.chips}>
        <LegalChip
          outcome={card.outcome}
          openConditions={card.openConditions}
          fulfilledConditions={card.fulfilledConditions}
        />
        {card.status === 'prioritised' ? (
          <Chip>{serviceStatusLabels[card.status]}</Chip>
        ) : (
          card.origin === 'new-idea' && <Chip icon={IconBulb}>{t('sorting.card.isNew')}</Chip>
        )}
      </div>
      {card.similar.map((other) => (
        <button
          key={other.id}
          type="button"
          className={classes.similar}
          aria-label={t('sorting.card.compare', { name: card.name, other: other.name })}
          tabIndex={tabIndex}
          onClick={() => onCompare(other.id)}
        >
          <IconArrowMerge size={13} stroke={2.1} aria-hidden />
          {t('sorting.card.similar', { ref: other.ref })}
        </button>
      ))}
      {card.merged.length > 0 && (
        <p className={classes.merged}>
          {t('sorting.card.merged', { refs: card.merged.map((one) => one.ref).join(', ') })}
        </p>
      )}
    </li>
  );
}

function Score({ card: { score } }: { readonly card: Proposal }): ReactNode {
  if (score === null) {
    return (
      <p className={classes.score}>
        <Hatch>{t('sorting.card.notScored')}</Hatch>
      </p>
    );
  }
  const parts = [
    score.votes < FEWEST_VOTES ? t('sorting.card.tooFew') : null,
    score.rank === null ? null : t('sorting.card.place', { rank: score.rank }),
    score.quadrant === null ? null : quadrantLabels[score.quadrant],
    t('sorting.card.votes', { count: score.votes }),
  ];
  return <p className={classes.score}>{parts.filter((part) => part !== null).join(' · ')}</p>;
}
