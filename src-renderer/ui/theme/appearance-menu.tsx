// Why: light, dark, as the system, and high contrast, one press away.
// Must not: change anything in the plan.
import { Menu } from '@mantine/core';
import { IconContrast, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { ChoiceItem } from '../choice-item.tsx';
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
        {schemes.map(({ value, label, icon }) => (
          <ChoiceItem
            key={value}
            choice="one"
            isOn={look.scheme === value}
            icon={icon}
            onPick={() => setAppearance({ scheme: value, contrast: look.contrast })}
          >
            {t(`shell.appearance.${label}`)}
          </ChoiceItem>
        ))}
        <Menu.Divider />
        <ChoiceItem
          choice="many"
          isOn={look.hasHighContrast}
          icon={IconContrast}
          onPick={() =>
            setAppearance({
              scheme: look.scheme,
              contrast: look.contrast === 'more' ? 'system' : 'more',
            })
          }
        >
          {t('shell.appearance.contrast')}
        </ChoiceItem>
      </Menu.Dropdown>
    </Menu>
  );
}
