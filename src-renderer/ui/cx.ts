// Why: joins class names of which some may be off.
// Must not: grow into a styling system.

/** `cx('a', isOpen && 'b', undefined)` → `'a b'` or `'a'`. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
