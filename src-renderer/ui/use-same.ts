// Why: values that are read anew at every step, such as from the address, and seldom say another thing.
// Must not: be given what JSON cannot say, or large lists.
import { useState } from 'react';

/** The same object for as long as what it says is the same, so that nothing is worked out anew. */
export function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) {
    return kept;
  }
  setKept(value);
  return value;
}
