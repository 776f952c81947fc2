// Why: what one can do with a service, or with those that are selected, where the pointer is.
// Must not: do it.
import { Menu } from '@mantine/core';
import {
  IconArrowsRight,
  IconCheck,
  IconCopy,
  IconEraser,
  IconFileDescription,
  IconArrowBarDown,
  IconPencil,
  IconSquareCheck,
  IconCopyPlus,
  IconBan,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { type MenuPoint, PointMenu } from './point-menu.tsx';
import { statusChoices } from './status-choices.ts';

export interface RowMenuDeeds {
  readonly open: () => void;
  readonly edit: (() => void) | null;
  readonly copy: () => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
  readonly select: () => void;
  readonly verify: () => void;
  readonly duplicate: (() => void) | null;
  readonly status: (status: ServiceStatus) => void;
}

const icon = { size: 16, stroke: 1.9, 'aria-hidden': true } as const;

export function RowMenu({
  point,
  count,
  deeds,
  onClose,
}: {
  readonly point: MenuPoint;
  /** How many services it is about. */
  readonly count: number;
  readonly deeds: RowMenuDeeds;
  readonly onClose: () => void;
}): ReactNode {
  const line = (label: string, Icon: typeof IconCopy, act: () => void, keys?: string) => (
    <Menu.Item
      leftSection={<Icon {...icon} />}
      rightSection={keys === undefined ? null : <KeyHint keys={keys} />}
      onClick={act}
    >
      {label}
    </Menu.Item>
  );
  return (
    <PointMenu point={point} label={t('catalogue.rowMenu.label')} onClose={onClose}>
      {line(t('catalogue.rowMenu.open'), IconFileDescription, deeds.open, 'Ctrl Enter')}
      {deeds.edit !== null && line(t('catalogue.rowMenu.edit'), IconPencil, deeds.edit, 'F2')}
      <Menu.Divider />
      {line(t('catalogue.rowMenu.copy'), IconCopy, deeds.copy, 'Ctrl C')}
      {line(t('catalogue.rowMenu.fill'), IconArrowBarDown, deeds.fillDown, 'Ctrl D')}
      {line(t('catalogue.rowMenu.clear'), IconEraser, deeds.clear, 'Delete')}
      <Menu.Divider />
      {count > 1 && <Menu.Label>{t('catalogue.rowMenu.about', { count })}</Menu.Label>}
      {line(t('catalogue.rowMenu.select'), IconSquareCheck, deeds.select, 'Shift Mellanslag')}
      {line(t('catalogue.panel.verify'), IconCheck, deeds.verify)}
      {deeds.duplicate !== null &&
        line(t('catalogue.panel.duplicate'), IconCopyPlus, deeds.duplicate)}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<IconArrowsRight {...icon} />}>
            {t('catalogue.setStatus')}
          </Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {statusChoices.map(({ value, label }) => (
            <Menu.Item key={value} onClick={() => deeds.status(value as ServiceStatus)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      {line(t('catalogue.panel.decline'), IconBan, () => deeds.status('declined'))}
    </PointMenu>
  );
}
