// Why: what a case of an operation is.
// Must not: hold a case.
import type { OwnerHost } from '../../support/owner-client.ts';

/** Makes what the call needs, calls, and gives what it answered. */
export type OperationCase = (host: OwnerHost) => Promise<unknown>;
