// Why: a choice between a few views, where all stay in sight.
// Must not: be used for more than five, or for settings in a form (use a select).
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import { cx } from './cx.ts';
import classes from './segmented.module.css';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'regular' | 'small';
}

export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  size = 'regular',
}: SegmentedProps<Value>): ReactNode {
  const group = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = options.findIndex((option) => option.value === value);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const index = (at + step + options.length) % options.length;
    const next = options[index];
    if (next !== undefined) {
      onChange(next.value);
      group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus();
    }
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={cx(classes.group, size === 'small' && classes.small)}
      onKeyDown={move}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          className={cx(classes.option, option.value === value && classes.current)}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
