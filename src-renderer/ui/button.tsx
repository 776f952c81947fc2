// Why: the one button of the product, with icon and key hint, in four weights and two sizes.
// Must not: act by itself: what a press does is the caller's.
import { Tooltip } from '@mantine/core';
import { IconLoader2 } from '@tabler/icons-react';
import type { ButtonHTMLAttributes, ComponentType, ReactNode, Ref } from 'react';

import classes from './button.module.css';
import { cx } from './cx.ts';
import { KeyHint } from './key-hint.tsx';

export type IconType = ComponentType<{
  size?: number | string;
  stroke?: number | string;
  className?: string;
  'aria-hidden'?: boolean;
}>;

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'>;

export interface ButtonProps extends Native {
  readonly children: ReactNode;
  /** primary: at most one on a screen. plain: no edge. danger: red edge and text. */
  readonly variant?: 'primary' | 'default' | 'plain' | 'danger';
  readonly size?: 'regular' | 'small';
  readonly icon?: IconType;
  readonly iconAfter?: IconType;
  /** Shown beside the label; binding the key is the caller's (see `useKeys`). */
  readonly keys?: string;
  readonly isBusy?: boolean;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  children,
  variant = 'default',
  size = 'regular',
  icon: Icon,
  iconAfter: IconAfter,
  keys,
  isBusy = false,
  className,
  disabled,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy || undefined}
      className={cx(classes.button, classes[variant], size === 'small' && classes.small, className)}
    >
      {isBusy ? (
        <IconLoader2 size={16} stroke={1.9} className={classes.spin} aria-hidden />
      ) : (
        Icon !== undefined && <Icon size={size === 'small' ? 15 : 17} stroke={1.9} aria-hidden />
      )}
      <span className={classes.label}>{children}</span>
      {keys !== undefined && <KeyHint keys={keys} isOnAccent={variant === 'primary'} />}
      {IconAfter !== undefined && <IconAfter size={15} stroke={2} aria-hidden />}
    </button>
  );
}

export interface IconButtonProps extends Native {
  /** Says what it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: IconType;
  readonly size?: 'regular' | 'small';
  /** Key hint inside the tooltip. */
  readonly keys?: string;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button of one icon. A disabled one stays reachable, so that its tooltip can say why. */
export function IconButton({
  label,
  icon: Icon,
  size = 'regular',
  keys,
  disabled = false,
  className,
  onClick,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Tooltip
      label={
        keys === undefined ? (
          label
        ) : (
          <span className={classes.tip}>
            {label} <KeyHint keys={keys} isOnInk />
          </span>
        )
      }
    >
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
        className={cx(classes.icon, size === 'small' && classes.iconSmall, className)}
      >
        <Icon size={size === 'small' ? 16 : 18} stroke={1.9} aria-hidden />
      </button>
    </Tooltip>
  );
}
