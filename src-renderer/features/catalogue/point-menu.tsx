// Why: a menu at a point of the table: of a row, or of a column's head.
// Must not: know what its lines do.
import { Menu, Portal } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './point-menu.module.css';

export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** Below an element's start, for a menu that was asked for by key. */
export function pointBelow(element: Element): MenuPoint {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}

export function PointMenu({
  point,
  label,
  onClose,
  children,
}: {
  readonly point: MenuPoint;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  // Beside everything else: within a part that is laid out by itself, a point of the window is none.
  return (
    <Portal>
      <Menu
        opened
        onChange={(isOpen) => {
          if (!isOpen) {
            onClose();
          }
        }}
        position="bottom-start"
        width={250}
        offset={2}
        returnFocus={false}
        // A point has no size, and would count as hidden.
        hideDetached={false}
      >
        <Menu.Target>
          <span aria-hidden className={classes.point} style={{ left: point.x, top: point.y }} />
        </Menu.Target>
        <Menu.Dropdown aria-label={label} aria-labelledby={undefined}>
          {children}
        </Menu.Dropdown>
      </Menu>
    </Portal>
  );
}
