// Why: one or several of a list, and dates, chosen where they stand.
// Must not: invent values: what is not chosen is null, shown in words.
import { Combobox, useCombobox } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

import { t } from '../../../src-shared/text/translate.ts';
import { Chip, Hatch } from '../chips.tsx';
import { cx } from '../cx.ts';
import { FieldFrame } from './field.tsx';
import classes from './field.module.css';
import { type Save, useDraft } from './use-draft.ts';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

interface Common {
  readonly label: string;
  readonly isWide?: boolean;
  readonly help?: ReactNode;
  readonly missing?: string;
  readonly isReadOnly?: boolean;
}

/** Lists longer than this can be searched. */
const searchFrom = 9;

function matches(label: string, search: string): boolean {
  return label.toLocaleLowerCase('sv').includes(search.trim().toLocaleLowerCase('sv'));
}

export interface SelectFieldProps<Value extends string> extends Common {
  readonly value: Value | null;
  readonly options: readonly Option<Value>[];
  readonly onSave: Save<Value | null>;
  /** Offers "okänd" (null) among the options. */
  readonly canClear?: boolean;
  /** A chip or the like in place of the plain word. */
  readonly renderValue?: (option: Option<Value>) => ReactNode;
}

/** One of a list. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onSave,
  canClear = true,
  renderValue,
  missing = t('ui.unknown'),
  isReadOnly = false,
  isWide = false,
  help,
}: SelectFieldProps<Value>): ReactNode {
  const { draft, isUnsaved, commit } = useDraft(value, onSave);
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      combobox.selectActiveOption();
      if (options.length >= searchFrom) {
        combobox.focusSearchInput();
      }
    },
  });
  const current = options.find((option) => option.value === draft);
  const shown = options.filter((option) => matches(option.label, search));

  return (
    <FieldFrame label={label} isWide={isWide} help={help} isUnsaved={isUnsaved}>
      {({ id, describedBy, labelledBy }) => (
        <Combobox
          store={combobox}
          offset={4}
          shadow="md"
          width="max-content"
          position="bottom-start"
          classNames={{
            dropdown: classes.dropdown,
            option: classes.option,
            search: classes.search,
            empty: classes.empty,
          }}
          onOptionSubmit={(next) => {
            commit(next === '' ? null : (next as Value));
            combobox.closeDropdown();
            combobox.focusTarget();
          }}
        >
          <Combobox.Target targetType="button">
            <button
              id={id}
              type="button"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              disabled={isReadOnly}
              className={cx(classes.control, classes.choice)}
              onClick={() => combobox.toggleDropdown()}
            >
              {current === undefined ? (
                <Hatch>{missing}</Hatch>
              ) : (
                <span>{renderValue?.(current) ?? current.label}</span>
              )}
              {!isReadOnly && <IconChevronDown size={14} stroke={2} aria-hidden />}
            </button>
          </Combobox.Target>
          <Combobox.Dropdown>
            {options.length >= searchFrom && (
              <Combobox.Search
                aria-label={t('ui.searchIn', { field: label })}
                placeholder={t('ui.search')}
                value={search}
                onChange={(event) => {
                  setSearch(event.currentTarget.value);
                  combobox.selectFirstOption();
                }}
              />
            )}
            <Combobox.Options className={classes.options} aria-label={label}>
              {shown.map((option) => (
                <Combobox.Option
                  key={option.value}
                  value={option.value}
                  active={option.value === draft}
                >
                  <Tick isOn={option.value === draft} />
                  {renderValue?.(option) ?? option.label}
                </Combobox.Option>
              ))}
              {canClear && search === '' && (
                <Combobox.Option value="" active={draft === null}>
                  <Tick isOn={draft === null} />
                  <Hatch>{missing}</Hatch>
                </Combobox.Option>
              )}
              {shown.length === 0 && <Combobox.Empty>{t('ui.noMatch')}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </FieldFrame>
  );
}

function Tick({ isOn }: { readonly isOn: boolean }): ReactNode {
  return (
    <span className={classes.tick} aria-hidden>
      {isOn && <IconCheck size={14} stroke={2.25} />}
    </span>
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

export interface MultiSelectFieldProps extends Common {
  readonly value: readonly string[];
  readonly options: readonly Option[];
  /** Called once, when the list closes. */
  readonly onSave: Save<readonly string[]>;
  /** Lets the person add a value that is not in the list. */
  readonly onAdd?: (text: string) => Promise<string | null>;
}

/** Several of a list; saved as one change when the list closes. */
export function MultiSelectField({
  label,
  value,
  options,
  onSave,
  onAdd,
  missing = t('ui.missing'),
  isReadOnly = false,
  isWide = true,
  help,
}: MultiSelectFieldProps): ReactNode {
  const { draft, isUnsaved, write, commit } = useDraft(value, onSave, isSameSet);
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
      commit(draft);
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput();
      combobox.selectFirstOption();
    },
  });
  const latest = useRef({ draft, isOpen: false });
  const isOpen = combobox.dropdownOpened;
  useLayoutEffect(() => {
    latest.current = { draft, isOpen };
  }, [draft, isOpen]);
  const chosen = options.filter((option) => draft.includes(option.value));
  const shown = options.filter((option) => matches(option.label, search));
  const wanted = search.trim();
  const canAdd =
    onAdd !== undefined &&
    wanted !== '' &&
    !options.some(
      (option) => option.label.toLocaleLowerCase('sv') === wanted.toLocaleLowerCase('sv'),
    );

  async function submit(next: string): Promise<void> {
    if (next === '+') {
      const added = await onAdd?.(wanted);
      if (added !== undefined && added !== null) {
        const next = [...latest.current.draft, added];
        // Who closed the list meanwhile has had the rest saved, and wants this as well.
        if (latest.current.isOpen) {
          write(next);
          setSearch('');
        } else {
          commit(next);
        }
      }
      return;
    }
    write(draft.includes(next) ? draft.filter((one) => one !== next) : [...draft, next]);
  }

  return (
    <FieldFrame label={label} isWide={isWide} help={help} isUnsaved={isUnsaved}>
      {({ id, describedBy, labelledBy }) => (
        <Combobox
          store={combobox}
          offset={4}
          shadow="md"
          width={280}
          position="bottom-start"
          classNames={{
            dropdown: classes.dropdown,
            option: classes.option,
            search: classes.search,
            empty: classes.empty,
          }}
          onOptionSubmit={(next) => void submit(next)}
        >
          <Combobox.Target targetType="button">
            <button
              id={id}
              type="button"
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
              disabled={isReadOnly}
              className={cx(classes.control, classes.choice)}
              onClick={() => combobox.toggleDropdown()}
            >
              {chosen.length === 0 ? (
                <Hatch>{missing}</Hatch>
              ) : (
                <span className={classes.chips}>
                  {chosen.map((option) => (
                    <Chip key={option.value}>{option.label}</Chip>
                  ))}
                </span>
              )}
              {!isReadOnly && <IconChevronDown size={14} stroke={2} aria-hidden />}
            </button>
          </Combobox.Target>
          <Combobox.Dropdown>
            <Combobox.Search
              aria-label={t('ui.searchIn', { field: label })}
              placeholder={onAdd === undefined ? t('ui.search') : t('ui.searchOrAdd')}
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value);
                combobox.selectFirstOption();
              }}
            />
            <Combobox.Options className={classes.options} aria-label={label} aria-multiselectable>
              {shown.map((option) => (
                <Combobox.Option
                  key={option.value}
                  value={option.value}
                  active={draft.includes(option.value)}
                  aria-selected={draft.includes(option.value)}
                >
                  <Tick isOn={draft.includes(option.value)} />
                  {option.label}
                </Combobox.Option>
              ))}
              {canAdd && (
                <Combobox.Option value="+">
                  <Tick isOn={false} />
                  {t('ui.addNamed', { name: wanted })}
                </Combobox.Option>
              )}
              {shown.length === 0 && !canAdd && <Combobox.Empty>{t('ui.noMatch')}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </FieldFrame>
  );
}

export interface DateFieldProps extends Common {
  /** ISO date. */
  readonly value: string | null;
  readonly onSave: Save<string | null>;
}

/** A date, written as 2026-11-22 or picked. */
export function DateField({
  label,
  value,
  onSave,
  missing = t('ui.missing'),
  isReadOnly = false,
  isWide = false,
  help,
}: DateFieldProps): ReactNode {
  const { draft, isUnsaved, write, commit, revert, startWriting } = useDraft(value, onSave);
  return (
    <FieldFrame label={label} isWide={isWide} help={help} isUnsaved={isUnsaved}>
      {({ id, describedBy }) => (
        <DateInput
          id={id}
          aria-describedby={describedBy}
          value={draft}
          valueFormat="YYYY-MM-DD"
          placeholder={missing}
          readOnly={isReadOnly}
          clearable={false}
          allowDeselect
          variant="unstyled"
          popoverProps={{ shadow: 'md', transitionProps: { duration: 0 } }}
          classNames={{ input: cx(classes.control, draft === null && classes.missing) }}
          onFocus={startWriting}
          onChange={(next) => write(next)}
          onBlur={() => commit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              commit();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              revert();
            }
          }}
        />
      )}
    </FieldFrame>
  );
}
