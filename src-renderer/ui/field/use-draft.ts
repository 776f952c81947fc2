// Why: one behaviour of every field: write, leave or press Enter to save, Esc to take back.
// Must not: lose what was written when saving failed: it stays, marked as not saved.
import { useEffect, useRef, useState } from 'react';

/** Answers false when the value was refused; the field then keeps what was written. */
export type Save<Value> = (value: Value) => unknown;

export interface Draft<Value> {
  readonly draft: Value;
  readonly isUnsaved: boolean;
  readonly write: (value: Value) => void;
  /** Saves if it differs from what is saved. */
  readonly commit: (value?: Value) => void;
  /** Back to what is saved. */
  readonly revert: () => void;
  readonly startWriting: () => void;
}

export function useDraft<Value>(
  value: Value,
  onSave: Save<Value>,
  isSame: (a: Value, b: Value) => boolean = Object.is,
): Draft<Value> {
  const [draft, setDraft] = useState(value);
  const [isUnsaved, setUnsaved] = useState(false);
  const isWriting = useRef(false);
  const isReverting = useRef(false);
  const saved = useRef(value);
  // What stood before a save that is under way or was refused.
  const triedOver = useRef<{ readonly before: Value } | null>(null);

  useEffect(() => {
    saved.current = value;
    // A refused save brings the old value back, which must not take the place of what was written.
    if (triedOver.current !== null && isSame(value, triedOver.current.before)) {
      return;
    }
    // A change from elsewhere (undo, another screen) shows at once, but never under the hands.
    if (!isWriting.current) {
      setDraft(value);
      setUnsaved(false);
    }
  }, [value, isSame]);

  function commit(next: Value = draft): void {
    isWriting.current = false;
    if (isReverting.current) {
      isReverting.current = false;
      return;
    }
    if (isSame(next, saved.current)) {
      triedOver.current = null;
      setDraft(saved.current);
      setUnsaved(false);
      return;
    }
    const before = saved.current;
    triedOver.current = { before };
    saved.current = next;
    setDraft(next);
    void save(next, before);
  }

  async function save(next: Value, before: Value): Promise<void> {
    const isRefused = (await onSave(next)) === false;
    if (isRefused) {
      saved.current = before;
    } else {
      triedOver.current = null;
    }
    setUnsaved(isRefused);
  }

  return {
    draft,
    isUnsaved,
    write: (next) => {
      isWriting.current = true;
      setDraft(next);
    },
    commit,
    revert: () => {
      isWriting.current = false;
      isReverting.current = true;
      triedOver.current = null;
      setDraft(saved.current);
      setUnsaved(false);
      // A blur that follows at once must not save; one that does not come must not be waited for.
      queueMicrotask(() => {
        isReverting.current = false;
      });
    },
    startWriting: () => {
      isWriting.current = true;
    },
  };
}
