// Why: finds one of many by words and picks it, where a menu of all would be too long.
// Must not: keep what was picked; it hands it over and is ready for the next.
import { Combobox, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import { cx } from './cx.ts';
import fields from './field/field.module.css';
import classes from './link-picker.module.css';

export interface LinkOption {
  readonly value: string;
  readonly label: string;
  /** What tells two of one name apart: a number, a group. Searched too. */
  readonly note: string;
}

export interface LinkPickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly LinkOption[];
  readonly onPick: (value: string) => void;
}

/** More than this nobody reads: write another word. */
const mostShown = 30;

function words(text: string): string {
  return text.toLocaleLowerCase('sv');
}

export function LinkPicker({ label, placeholder, options, onPick }: LinkPickerProps): ReactNode {
  const [search, setSearch] = useState('');
  const id = useId();
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  const wanted = words(search).split(/\s+/u).filter(Boolean);
  const hits = options.filter((option) => {
    const text = words(`${option.note} ${option.label}`);
    return wanted.every((word) => text.includes(word));
  });
  const rest = hits.length - mostShown;

  return (
    <Combobox
      store={combobox}
      offset={4}
      shadow="md"
      position="bottom-start"
      classNames={{
        dropdown: fields.dropdown,
        option: cx(fields.option, classes.option),
        empty: fields.empty,
      }}
      onOptionSubmit={(value) => {
        onPick(value);
        setSearch('');
        combobox.closeDropdown();
      }}
    >
      <div className={classes.picker}>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        <Combobox.DropdownTarget>
          <div className={classes.box}>
            <IconSearch size={15} stroke={1.9} aria-hidden />
            <Combobox.EventsTarget withExpandedAttribute>
              <input
                id={id}
                role="combobox"
                aria-autocomplete="list"
                className={classes.input}
                placeholder={placeholder}
                autoComplete="off"
                value={search}
                onChange={(event) => {
                  setSearch(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.selectFirstOption();
                }}
                onClick={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={(event) => {
                  if (event.key === 'Escape' && (combobox.dropdownOpened || search !== '')) {
                    event.stopPropagation();
                    setSearch('');
                    combobox.closeDropdown();
                  }
                }}
              />
            </Combobox.EventsTarget>
          </div>
        </Combobox.DropdownTarget>
      </div>
      <Combobox.Dropdown>
        <Combobox.Options className={fields.options} aria-label={label}>
          {hits.slice(0, mostShown).map((option) => (
            <Combobox.Option key={option.value} value={option.value}>
              <span className={classes.note}>{option.note}</span>
              <span>{option.label}</span>
            </Combobox.Option>
          ))}
          {hits.length === 0 && <Combobox.Empty>{t('ui.noMatch')}</Combobox.Empty>}
          {rest > 0 && <Combobox.Footer>{t('ui.moreHits', { count: rest })}</Combobox.Footer>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
