// Why: a quiet button in a tool row that opens a menu: group by, columns, filters.
// Must not: be used for the main action of a page.
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Button, type IconType } from './button.tsx';
import { ChoiceItem } from './choice-item.tsx';

export interface ToolMenuItem {
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
}

export interface ToolMenuProps {
  readonly label: string;
  readonly icon: IconType;
  readonly items: readonly ToolMenuItem[];
  readonly onPick: (value: string) => void;
  /** many: a list of things on or off, the menu stays open. one: one of them. */
  readonly choice: 'one' | 'many';
  /** Read aloud where the label alone does not say what it does. */
  readonly title?: string;
}

export function ToolMenu({ label, icon, items, onPick, choice, title }: ToolMenuProps): ReactNode {
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button variant="plain" size="small" icon={icon} iconAfter={IconChevronDown} title={title}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {items.map((item) => (
          <ChoiceItem
            key={item.value}
            choice={choice}
            isOn={item.isOn}
            onPick={() => onPick(item.value)}
          >
            {item.label}
          </ChoiceItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
