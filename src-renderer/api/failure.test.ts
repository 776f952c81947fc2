// Why: what a person is told when a call fails, and that nothing foreign leaks into it.
// Must not: need a core.
import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';

import { failureWords, toFailure } from './failure.ts';

describe('toFailure', () => {
  it('keeps the message and places of a refusal', () => {
    const failure = toFailure(
      new ORPCError('REFUSED', {
        status: 409,
        data: {
          code: 'identity-number',
          message: 'Texten innehåller ett personnummer.',
          problems: [{ place: 'Beskrivning', message: 'tecken 12' }],
        },
      }),
    );
    expect(failure).toEqual({
      kind: 'refusal',
      code: 'identity-number',
      message: 'Texten innehåller ett personnummer.',
      problems: [{ place: 'Beskrivning', message: 'tecken 12' }],
    });
  });

  it('gives the id of a fault', () => {
    const failure = toFailure(new ORPCError('FAULT', { status: 500, data: { id: 'F-7' } }));
    expect(failureWords(failure).body).toContain('F-7');
  });

  it('tells input that broke the contract from a lost connection', () => {
    expect(toFailure(new ORPCError('BAD_REQUEST'))).toEqual({ kind: 'invalid' });
    expect(toFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
  });

  it('never shows a foreign message', () => {
    const words = failureWords(toFailure(new Error('SQLITE_BUSY: database is locked')));
    expect(`${words.title} ${words.body}`).not.toContain('SQLITE');
  });
});
