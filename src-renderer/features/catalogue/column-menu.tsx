// Why: what one can do with a column, from its head: sort, freeze, fit, move, hide, group.
// Must not: hold state.
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconArrowsSort,
  IconEyeOff,
  IconArrowAutofitWidth,
  IconSnowflake,
  IconStack2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { Grouping } from './catalogue-groups.ts';
import type { ColumnId } from './column-specs.ts';
import { type MenuPoint, PointMenu } from './point-menu.tsx';
import type { Catalogue } from './use-catalogue.ts';
import { columnsOf, freezeTo, moveColumn, toggleColumn } from './views/layout.ts';
import { toggleSort } from './views/toggle-sort.ts';

const groupingOf: Readonly<Partial<Record<ColumnId, Grouping>>> = {
  targetGroups: 'targetGroup',
  outcome: 'outcome',
  status: 'status',
  forms: 'form',
  supportLevel: 'supportLevel',
  rollout: 'rollout',
  districts: 'district',
  evidenceStatus: 'evidence',
  origin: 'origin',
  responsibleRole: 'role',
  provider: 'provider',
  lastVerifiedOn: 'verified',
  assessmentToday: 'assessmentToday',
  documentationRegime: 'documentation',
};

const icon = { size: 16, stroke: 1.9, 'aria-hidden': true } as const;

export function ColumnMenu({
  id,
  point,
  catalogue,
  onFit,
  onClose,
}: {
  readonly id: ColumnId;
  readonly point: MenuPoint;
  readonly catalogue: Catalogue;
  readonly onFit: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { state, setSort, setLayout, setGrouping } = catalogue;
  const { layout, sort } = state.config;
  const at = columnsOf(layout).indexOf(id);
  const grouping = groupingOf[id];
  const isSorted = sort.some(({ column }) => column === id);
  const line = (label: string, Icon: typeof IconArrowUp, act: () => void, keys?: string) => (
    <Menu.Item
      leftSection={<Icon {...icon} />}
      rightSection={keys === undefined ? null : <KeyHint keys={keys} />}
      onClick={act}
    >
      {label}
    </Menu.Item>
  );
  return (
    <PointMenu
      point={point}
      label={t('catalogue.head.menu', { name: t(`catalogue.column.${id}`) })}
      onClose={onClose}
    >
      {line(t('catalogue.head.ascending'), IconArrowDown, () =>
        setSort([{ column: id, isDescending: false }]),
      )}
      {line(t('catalogue.head.descending'), IconArrowUp, () =>
        setSort([{ column: id, isDescending: true }]),
      )}
      {!isSorted &&
        line(
          t('catalogue.head.alsoSort'),
          IconArrowsSort,
          () => setSort(toggleSort(sort, id, true)),
          'Shift Enter',
        )}
      {grouping !== undefined &&
        line(t('catalogue.head.group'), IconStack2, () => setGrouping(grouping))}
      <Menu.Divider />
      {line(
        t(layout.frozen === at + 1 ? 'catalogue.head.unfreeze' : 'catalogue.head.freeze'),
        IconSnowflake,
        () => setLayout(freezeTo(layout, id)),
      )}
      {line(t('catalogue.head.fit'), IconArrowAutofitWidth, onFit)}
      {at > 0 &&
        line(
          t('catalogue.head.left'),
          IconArrowLeft,
          () => setLayout(moveColumn(layout, id, at - 1)),
          'Ctrl Shift ←',
        )}
      {at < layout.columns.length - 1 &&
        line(
          t('catalogue.head.right'),
          IconArrowRight,
          () => setLayout(moveColumn(layout, id, at + 1)),
          'Ctrl Shift →',
        )}
      {id !== 'name' &&
        line(t('catalogue.head.hide'), IconEyeOff, () => setLayout(toggleColumn(layout, id)))}
    </PointMenu>
  );
}
