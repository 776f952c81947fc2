// Why: what can be done with the selected proposals; else what has left the board, and the keys.
// Must not: merge by itself: the comparison does, where a person sees what follows.
import { Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowRight,
  IconChevronUp,
  IconCircleMinus,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { SortingBoard } from '../../../src-shared/contract/owner/sorting.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import classes from './sorting.module.css';

export function SelectionFoot({
  count,
  targets,
  isBusy,
  onMove,
  onPrioritise,
  onDecline,
  onMerge,
  onClear,
}: {
  readonly count: number;
  readonly targets: readonly { readonly id: string | null; readonly name: string }[];
  readonly isBusy: boolean;
  readonly onMove: (categoryId: string | null) => void;
  readonly onPrioritise: () => void;
  readonly onDecline: () => void;
  /** Given for exactly two. */
  readonly onMerge: (() => void) | null;
  readonly onClear: () => void;
}): ReactNode {
  return (
    <div className={classes.selection} role="group" aria-label={t('sorting.selected', { count })}>
      <strong>{t('sorting.selected', { count })}</strong>
      <Menu position="top-start" width={230}>
        <Menu.Target>
          <Button size="small" iconAfter={IconChevronUp}>
            {t('sorting.move.to')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {targets.map(({ id, name }) => (
            <Menu.Item key={id ?? 'unsorted'} onClick={() => onMove(id)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button size="small" icon={IconArrowRight} isBusy={isBusy} onClick={onPrioritise}>
        {t('sorting.prioritise')}
      </Button>
      <Button size="small" icon={IconCircleMinus} onClick={onDecline}>
        {t('sorting.decline')}
      </Button>
      {onMerge !== null && (
        <Button size="small" icon={IconArrowMerge} onClick={onMerge}>
          {t('sorting.merge')}
        </Button>
      )}
      <Button size="small" variant="plain" icon={IconX} keys="Esc" onClick={onClear}>
        {t('sorting.clear')}
      </Button>
    </div>
  );
}

export function BoardFoot({ board }: { readonly board: SortingBoard }): ReactNode {
  return (
    <>
      {board.goneOn > 0 && <span>{t('sorting.foot.goneOn', { count: board.goneOn })}</span>}
      {board.declined > 0 && <span>{t('sorting.foot.declined', { count: board.declined })}</span>}
      <span className={classes.help}>{t('sorting.foot.help')}</span>
    </>
  );
}
