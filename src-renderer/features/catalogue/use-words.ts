// Why: what a person chooses in the catalogue, shown before the address has been told of it.
// Must not: know what the words mean.
import { startTransition, useCallback, useEffect, useState } from 'react';

import {
  type Search,
  type SearchChange,
  usePlace,
  useSetSearch,
  withWords,
} from '../../api/place.tsx';
import { useSame } from '../../ui/use-same.ts';

export interface Words {
  readonly words: Search;
  /** Changes some of them; null takes one away. */
  readonly choose: (change: SearchChange) => void;
}

/** What of a choice the address does not say yet; null where it says all of it. */
function notSaid(chosen: SearchChange, search: Search): SearchChange | null {
  const left = Object.entries(chosen).filter(([name, value]) => (search[name] ?? null) !== value);
  return left.length === 0 ? null : Object.fromEntries(left);
}

/**
 * The words of the address, with what was chosen last. To tell the address takes as long as to draw
 * the table anew, so that the choice is seen first and written as soon as it has been painted.
 */
export function useWords(): Words {
  const { search } = usePlace();
  const setSearch = useSetSearch();
  const [seen, setSeen] = useState(search);
  const [chosen, setChosen] = useState<SearchChange | null>(null);
  if (seen !== search) {
    setSeen(search);
    setChosen(chosen === null ? null : notSaid(chosen, search));
  }
  useEffect(() => {
    if (chosen === null) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        if (!setSearch(chosen)) {
          setChosen((now) => (now === chosen ? null : now));
        }
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [chosen, setSearch]);
  const choose = useCallback(
    (change: SearchChange) => setChosen((before) => ({ ...before, ...change })),
    [],
  );
  // The address that has been told says nothing new.
  const words = useSame(chosen === null ? search : withWords(search, chosen));
  return { words, choose };
}

/** How long one pauses in typing before the address says what was typed. */
const addressDelay = 250;

/**
 * The text of the filter. It is the person's at once and the address's a little later: a new address
 * for every letter would make the history of the window a list of letters, and typing slow.
 */
export function useFilterText(said: string, write: (text: string) => unknown) {
  const [text, setText] = useState(said);
  const [key, setKey] = useState(0);
  const [address, setAddress] = useState({ seen: said, written: said });
  if (said !== address.seen) {
    setAddress({ ...address, seen: said });
    if (said !== address.written) {
      setText(said);
      setKey(key + 1);
    }
  }
  useEffect(() => {
    if (text === said) {
      return undefined;
    }
    const timer = setTimeout(() => {
      setAddress((before) => ({ ...before, written: text }));
      write(text);
    }, addressDelay);
    return () => clearTimeout(timer);
  }, [text, said, write]);
  return {
    text,
    key,
    type: (next: string) => startTransition(() => setText(next)),
    /** From elsewhere than the field: the address has been told already. */
    replace: (next: string) => {
      setText(next);
      setAddress((before) => ({ ...before, written: next }));
      setKey(key + 1);
    },
  };
}
