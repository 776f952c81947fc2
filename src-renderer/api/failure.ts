// Why: sorts what can go wrong with a call into the few kinds that people are told about.
// Must not: let an English message or a stack reach the screen.
import { ORPCError } from '@orpc/client';

import type { Problem, RefusalCode, RefusalData } from '../../src-shared/contract/base.ts';
import { t } from '../../src-shared/text/translate.ts';
import { hideNotice, showNotice } from '../ui/notice.tsx';

export type Failure =
  /** The product said no: expected, with a message that says what to do. */
  | {
      readonly kind: 'refusal';
      readonly code: RefusalCode;
      readonly message: string;
      readonly problems: readonly Problem[];
    }
  /** A bug in the core, logged under an id. */
  | { readonly kind: 'fault'; readonly id: string }
  /** The input broke the contract; nothing was changed. */
  | { readonly kind: 'invalid' }
  /** No answer at all. */
  | { readonly kind: 'unreachable' }
  /** A bug on this side. */
  | { readonly kind: 'unknown' };

function isRefusal(data: unknown): data is RefusalData {
  return typeof data === 'object' && data !== null && 'code' in data && 'problems' in data;
}

function faultId(data: unknown): string | null {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string'
    ? data.id
    : null;
}

/** What an error thrown by a call means. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED' && isRefusal(error.data)) {
      const { code, message, problems } = error.data;
      return { kind: 'refusal', code, message, problems };
    }
    const id = error.code === 'FAULT' ? faultId(error.data) : null;
    if (id !== null) {
      return { kind: 'fault', id };
    }
    if (error.code === 'BAD_REQUEST') {
      return { kind: 'invalid' };
    }
  }
  // The browser's own word for "no connection".
  return error instanceof TypeError ? { kind: 'unreachable' } : { kind: 'unknown' };
}

export interface FailureWords {
  readonly title: string;
  readonly body: string;
  readonly problems: readonly Problem[];
}

/** A failure in words: what happened, what was kept, what to do. */
export function failureWords(failure: Failure): FailureWords {
  switch (failure.kind) {
    case 'refusal':
      return { title: t('ui.fault.refused'), body: failure.message, problems: failure.problems };
    case 'fault':
      return {
        title: t('ui.fault.title'),
        body: t('ui.fault.body', { id: failure.id }),
        problems: [],
      };
    case 'invalid':
      return { title: t('ui.fault.invalid'), body: t('ui.fault.invalidBody'), problems: [] };
    case 'unreachable':
      return {
        title: t('ui.fault.unreachable'),
        body: t('ui.fault.unreachableBody'),
        problems: [],
      };
    case 'unknown':
      return { title: t('ui.fault.title'), body: t('ui.fault.unknown'), problems: [] };
  }
}

const noticeId = 'failure';
let toldOf: string | null = null;

/** Tells the person of a failure of an operation, until it is closed or the operation succeeds. */
export function showFailure(failure: Failure, operation: string): void {
  toldOf = operation;
  showNotice({ tone: 'failure', id: noticeId, ...failureWords(failure) });
}

/** An operation has succeeded: what was told of its failure is no longer so. */
export function withdrawFailure(operation: string): void {
  if (toldOf === operation) {
    toldOf = null;
    hideNotice(noticeId);
  }
}
