// Why: light, dark, as the system, and high contrast, one press away.
// Must not: change anything in the plan.
import { Menu } from '@mantine/core';
import { IconCheck, IconContrast, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { type SchemeChoice, setAppearance, useLook } from './appearance.ts';

const schemes: readonly {
  readonly value: SchemeChoice;
  readonly label: 'system' | 'light' | 'dark';
  readonly icon: typeof IconSun;
}[] = [
  { value: 'system', label: 'system', icon: IconDeviceDesktop },
  { value: 'light', label: 'light', icon: IconSun },
  { value: 'dark', label: 'dark', icon: IconMoon },
];

export function AppearanceMenu({
  isRail,
  className,
}: {
  readonly isRail: boolean;
  readonly className?: string | undefined;
}): ReactNode {
  const look = useLook();
  const Icon = look.shown === 'dark' ? IconMoon : IconSun;
  return (
    <Menu position="right-end" width={200}>
      <Menu.Target>
        <button type="button" className={className} aria-label={t('shell.appearance.menu')}>
          <Icon size={18} stroke={1.9} aria-hidden />
          {!isRail && <span>{t('shell.appearance.menu')}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({ value, label, icon: SchemeIcon }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={look.scheme === value}
            leftSection={<SchemeIcon size={16} stroke={1.9} aria-hidden />}
            rightSection={
              look.scheme === value ? <IconCheck size={16} stroke={1.9} aria-hidden /> : null
            }
            onClick={() => setAppearance({ scheme: value, contrast: look.contrast })}
          >
            {t(`shell.appearance.${label}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={look.hasHighContrast}
          closeMenuOnClick={false}
          leftSection={<IconContrast size={16} stroke={1.9} aria-hidden />}
          rightSection={
            look.hasHighContrast ? <IconCheck size={16} stroke={1.9} aria-hidden /> : null
          }
          onClick={() =>
            setAppearance({
              scheme: look.scheme,
              contrast: look.contrast === 'more' ? 'system' : 'more',
            })
          }
        >
          {t('shell.appearance.contrast')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
