// Why: a line of a menu that is on or off, said so also to those who listen.
// Must not: be used for acts; `Menu.Item` is for those.
import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { IconType } from './button.tsx';
import classes from './choice-item.module.css';

export interface ChoiceItemProps {
  /** one: one of the lines around it, and the menu closes. many: on or off by itself. */
  readonly choice: 'one' | 'many';
  readonly isOn: boolean;
  readonly icon?: IconType;
  readonly isDisabled?: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

const tick = <IconCheck size={16} stroke={1.9} aria-hidden />;

export function ChoiceItem({
  choice,
  isOn,
  icon: Icon,
  isDisabled = false,
  onPick,
  children,
}: ChoiceItemProps): ReactNode {
  const content = (
    <span className={classes.content}>
      {Icon !== undefined && <Icon size={16} stroke={1.9} aria-hidden />}
      {children}
    </span>
  );
  const shared = { checked: isOn, checkIcon: tick, disabled: isDisabled };
  return choice === 'one' ? (
    <Menu.RadioItem {...shared} value="" closeMenuOnClick onChange={onPick}>
      {content}
    </Menu.RadioItem>
  ) : (
    <Menu.CheckboxItem {...shared} closeMenuOnClick={false} onChange={onPick}>
      {content}
    </Menu.CheckboxItem>
  );
}
