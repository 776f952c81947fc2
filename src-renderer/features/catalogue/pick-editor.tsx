// Why: one or several of a list, chosen in a cell by typing, arrows and space, or by pointer.
// Must not: save by itself; Esc leaves all as it was.
import { Popover } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import { foldText, searchWords } from '../../../src-shared/domain/search-text.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import type { EditEnd } from './cell-editor.tsx';
import classes from './cell-editor.module.css';
import type { Choice } from './column-specs.ts';

export interface PickEditorProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly isMany: boolean;
  /** What is typed and not in the list can be added to it. */
  readonly canAdd?: boolean;
  readonly onDone: (values: readonly string[], end: EditEnd) => void;
  readonly onCancel: () => void;
}

export function PickEditor(props: PickEditorProps): ReactNode {
  const { label, choices, isMany, canAdd = false, onDone, onCancel } = props;
  const [values, setValues] = useState(props.chosen);
  const [text, setText] = useState('');
  const isOver = useRef(false);
  const id = useId();

  const words = searchWords(text);
  const known = [
    ...choices,
    ...values
      .filter((value) => !choices.some((choice) => choice.value === value))
      .map((value) => ({ value, label: value })),
  ];
  const shown = known.filter((choice) => {
    const name = foldText(choice.label);
    return words.every((word) => name.includes(word));
  });
  const written = text.replaceAll(/\s+/gu, ' ').trim();
  const isNew = canAdd && written !== '' && !known.some((choice) => choice.label === written);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ value }) => props.chosen.includes(value)),
    ),
  );
  const count = shown.length + (isNew ? 1 : 0);
  const at = Math.min(active, count - 1);

  function finish(next: readonly string[], end: EditEnd): void {
    if (!isOver.current) {
      isOver.current = true;
      onDone(next, end);
    }
  }

  function valueAt(index: number): string | undefined {
    return shown[index]?.value ?? (isNew ? written : undefined);
  }

  /** One: chosen and done. Several: on or off, in the order of the list. */
  function pick(index: number, end: EditEnd): void {
    const value = valueAt(index);
    if (value === undefined) {
      return;
    }
    if (!isMany) {
      finish([value], end);
      return;
    }
    const order = [...known.map((choice) => choice.value), value];
    const next = new Set(values);
    if (!next.delete(value)) {
      next.add(value);
    }
    setValues([...new Set(order)].filter((one) => next.has(one)));
    setText('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) {
      return;
    }
    const act = keyAction(event);
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  }

  function keyAction(event: KeyboardEvent): (() => void) | undefined {
    switch (event.key) {
      case 'ArrowDown':
        return () => setActive((at + 1) % Math.max(1, count));
      case 'ArrowUp':
        return () => setActive((at - 1 + count) % Math.max(1, count));
      case 'Escape':
        return () => {
          isOver.current = true;
          onCancel();
        };
      case ' ':
        return text === '' ? () => pick(at, 'stay') : undefined;
      case 'Enter':
        return isMany && text === '' ? () => finish(values, 'down') : () => pick(at, 'down');
      case 'Tab': {
        const end = event.shiftKey ? 'left' : 'right';
        return isMany || text === '' ? () => finish(values, end) : () => pick(at, end);
      }
    }
    return undefined;
  }

  return (
    <Popover
      opened
      position="bottom-start"
      offset={4}
      width={270}
      trapFocus={false}
      withRoles={false}
      returnFocus={false}
    >
      <Popover.Target>
        <span className={classes.anchor}>
          <input
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={count === 0 ? undefined : `${id}-${at}`}
            aria-autocomplete="list"
            aria-label={label}
            className={classes.input}
            placeholder={values
              .map((value) => known.find((choice) => choice.value === value)?.label ?? value)
              .join('; ')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => finish(values, 'stay')}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classes.picker} role="presentation">
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          aria-multiselectable={isMany}
          className={classes.options}
        >
          {shown.map((choice, index) => {
            const isChosen = values.includes(choice.value);
            return (
              <Option
                key={choice.value}
                id={`${id}-${index}`}
                isActive={index === at}
                isChosen={isChosen}
                onPick={() => pick(index, 'stay')}
              >
                <span className={classes.tick}>
                  {isChosen && <IconCheck size={15} stroke={2.25} aria-hidden />}
                </span>
                {choice.label}
              </Option>
            );
          })}
          {isNew && (
            <Option
              id={`${id}-${shown.length}`}
              isActive={at === shown.length}
              isChosen={false}
              onPick={() => pick(shown.length, 'stay')}
            >
              <span className={classes.tick}>
                <IconPlus size={15} stroke={2.25} aria-hidden />
              </span>
              {t('ui.addNamed', { name: written })}
            </Option>
          )}
        </div>
        {count === 0 && <span className={classes.hint}>{t('ui.noMatch')}</span>}
        <span className={classes.hint}>
          {t(isMany ? 'catalogue.editor.manyHint' : 'catalogue.editor.oneHint')}
        </span>
      </Popover.Dropdown>
    </Popover>
  );
}

function Option({
  id,
  isActive,
  isChosen,
  onPick,
  children,
}: {
  readonly id: string;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // The list is driven from its field, which keeps the focus.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={cx(classes.option, isActive && classes.active)}
      ref={(element) => {
        if (isActive) {
          element?.scrollIntoView({ block: 'nearest' });
        }
      }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
    </div>
  );
}
