// Why: mounts the owner's router, and turns what went wrong into the contract's own errors.
// Must not: show a person anything of a fault but its id.
import { randomUUID } from 'node:crypto';
import { onError, ORPCError, ValidationError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import type { AppDeps } from '../ports.ts';
import { asRefusal, refusalData } from '../refusal.ts';
import type { RpcContext } from '../router/base.ts';
import { ownerRouter } from '../router/index.ts';
import { createKeptAnswers } from './kept-answers.ts';

export function createRpcHandler(log: AppDeps['log']): RPCHandler<RpcContext> {
  return new RPCHandler(ownerRouter, {
    adapterInterceptors: [createKeptAnswers()],
    // An answer has been held against its contract, which allows nothing but JSON.
    clientInterceptors: [async ({ next }) => asPlainJson(await next())],
    interceptors: [
      onError((error) => {
        throw contractError(error, log);
      }),
    ],
  });
}

/**
 * The answer as an object that the serializer writes as it stands. A plain one it first copies value
 * by value, looking for dates, maps and files; for a list of ten thousand services that takes as
 * long as reading them.
 */
function asPlainJson(output: unknown): unknown {
  const isRecord = typeof output === 'object' && output !== null && !Array.isArray(output);
  return isRecord ? Object.assign(Object.create(notPlain) as object, output) : output;
}

const notPlain = Object.freeze({});

/**
 * The error as the contract has it: REFUSED with its code and Swedish message, BAD_REQUEST for
 * input that the contract does not allow, else FAULT with an id under which the log has the rest.
 */
export function contractError(error: unknown, log: AppDeps['log']): ORPCError<string, unknown> {
  const refusal = asRefusal(error);
  if (refusal) {
    return new ORPCError('REFUSED', {
      defined: true,
      status: 409,
      message: refusal.message,
      data: refusalData(refusal),
    });
  }
  if (
    error instanceof ORPCError &&
    error.code === 'BAD_REQUEST' &&
    error.cause instanceof ValidationError
  ) {
    const places = error.cause.issues.map((issue) => ({
      place: (issue.path ?? [])
        .map((part) => (typeof part === 'object' ? String(part.key) : String(part)))
        .join('.'),
      message: issue.message,
    }));
    return new ORPCError('BAD_REQUEST', {
      message:
        'Uppgiften kunde inte tas emot, ingenting har ändrats. Kontrollera fälten och försök igen.',
      data: { places },
    });
  }
  if (error instanceof ORPCError && error.code === 'NOT_FOUND') return error;
  const id = randomUUID().slice(0, 8);
  log({ level: 'error', message: 'Fault in an operation', faultId: id, error });
  return new ORPCError('FAULT', {
    defined: true,
    status: 500,
    message: `Ett oväntat fel inträffade (fel-id ${id}). Ingenting har ändrats. Försök igen, och uppge id:t om felet kommer tillbaka.`,
    data: { id },
  });
}
