// Why: free-text filter of a list, in the tool row.
// Must not: be used for search across the plan; the palette does that.
import { IconFilter, IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';

import { t } from '../../src-shared/text/translate.ts';
import classes from './filter-input.module.css';

export interface FilterInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function FilterInput({ label, value, onChange, ref }: FilterInputProps): ReactNode {
  return (
    <label className={classes.field}>
      <IconFilter size={16} stroke={1.9} aria-hidden />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onChange('');
          }
        }}
      />
      {value !== '' && (
        <button type="button" aria-label={t('ui.clear')} onClick={() => onChange('')}>
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      )}
    </label>
  );
}
