// Why: rows are told apart and ordered by their ids, so these must never repeat or go back.
// Must not: depend on how fast the machine is.
import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('ids', () => {
  const ids = Array.from({ length: 50_000 }, newId);

  it('are UUIDs of version 7', () => {
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  });

  it('are each new, and sort in the order they were made', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('tell when they were made', () => {
    const before = Date.now();
    const made = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(before - 1);
    expect(made).toBeLessThanOrEqual(Date.now() + 60_000);
  });
});
