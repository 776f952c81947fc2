// Why: one text for one content, so that a hash of it proves that nothing has changed.
// Must not: depend on the order in which keys were written.
import { createHash } from 'node:crypto';

/** JSON with keys in code-unit order and no white space (the rules of RFC 8785 for our values). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 of the canonical JSON in UTF-8, lower-case hex. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
