// Why: the filter's own field: what is typed stands there at once, the list follows when it can.
// Must not: filter.
import { type ReactNode, useState } from 'react';

import { FilterInput } from '../../ui/filter-input.tsx';

export function SearchBox({
  label,
  text,
  onType,
}: {
  readonly label: string;
  /** Where the field starts; it is made anew where the text is changed from elsewhere. */
  readonly text: string;
  readonly onType: (text: string) => void;
}): ReactNode {
  const [value, setValue] = useState(text);
  return (
    <FilterInput
      label={label}
      value={value}
      onChange={(next) => {
        setValue(next);
        onType(next);
      }}
    />
  );
}
