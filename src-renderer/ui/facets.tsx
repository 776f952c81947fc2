// Why: filters beside a list, each value with the number of hits it would give.
// Must not: filter; it shows choices and tells what was chosen.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

import { formatNumber } from '../../src-shared/text/format.ts';
import { t } from '../../src-shared/text/translate.ts';
import { CheckLine } from './check.tsx';
import { Hatch } from './chips.tsx';
import classes from './facets.module.css';

export interface FacetGroupProps {
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly isChosen: boolean;
    /** It stands for what is not known: hatched, as everywhere. */
    readonly isUnknown?: boolean;
  }[];
  readonly isOpenAtFirst?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

export function FacetGroup({
  label,
  options,
  isOpenAtFirst = false,
  onChange,
}: FacetGroupProps): ReactNode {
  const [isOpen, setOpen] = useState(isOpenAtFirst || options.some(({ isChosen }) => isChosen));
  const id = useId();
  const chosen = options.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.group}>
      <button
        type="button"
        className={classes.heading}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon size={14} stroke={2} aria-hidden />
        {label}
        {!isOpen && chosen.length > 0 && <span className={classes.chosen}>{chosen.length}</span>}
      </button>
      {chosen.length > 0 && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('ui.clearFacet', { facet: label })}
          onClick={() => onChange([])}
        >
          {t('ui.clear')}
        </button>
      )}
      <div id={id} role="group" aria-label={label} hidden={!isOpen} className={classes.options}>
        {(isOpen ? options : []).map((option) => (
          <CheckLine
            key={option.value}
            label={option.isUnknown === true ? <Hatch>{option.label}</Hatch> : option.label}
            figure={formatNumber(option.count)}
            checked={option.isChosen}
            onChange={() =>
              onChange(
                option.isChosen
                  ? chosen.filter((value) => value !== option.value)
                  : [...chosen, option.value],
              )
            }
          />
        ))}
      </div>
    </div>
  );
}
