// Why: small preferences of the person at the screen, kept on this machine.
// Must not: hold anything of a plan.
import { useState } from 'react';

/** A yes or no that is remembered under a key. */
export function useStored(key: string, byDefault: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => {
    const stored = localStorage.getItem(key);
    return stored === null ? byDefault : stored === 'yes';
  });
  return [
    value,
    (next) => {
      localStorage.setItem(key, next ? 'yes' : 'no');
      setValue(next);
    },
  ];
}
