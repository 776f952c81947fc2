// Why: what every use case works with: the open plan, who acts, and clock, ids and jobs from outside.
// Must not: know HTTP, a host or SQL.
import { inChangeSet } from '../../db/change-set.ts';
import type { PlanFile } from '../../db/open.ts';
import type { PlanDatabase } from '../../db/repos/database.ts';
import type { JobRunner } from '../workers/runner.ts';
import { Refusal } from './refusal.ts';
import type { Resources } from './resources.ts';

export interface PlanContext {
  readonly file: PlanFile;
  /** Drizzle over the plan's tables, for repositories. */
  readonly database: PlanDatabase;
  /** Who acts, as a role. */
  readonly role: string;
  /** Now as ISO-8601 UTC. */
  readonly now: () => string;
  /** Today as an ISO calendar date, in local time. */
  readonly today: () => string;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly jobs: JobRunner;
  readonly resources: Resources;
}

export interface ChangeOptions {
  /** False for what cannot be undone: votes, reveal, adoption. Undo stops there. */
  readonly isUndoable?: boolean;
}

/**
 * Runs one user action: all its changes in one transaction and one change set, which is the unit
 * of history and undo. Nested calls join the outer action. Any throw rolls all back. Every text
 * written is searched for identity numbers before the commit: the guard belongs to the open file
 * (open-plan.ts), so that no use case can forget it.
 *
 * @param label what the person did, in Swedish, as history and undo show it
 */
export function change<Result>(
  context: PlanContext,
  label: string,
  action: () => Result,
  options: ChangeOptions = {},
): Result {
  try {
    return inChangeSet(
      context.file,
      {
        id: context.newId(),
        label,
        role: context.role,
        at: context.now(),
        isUndoable: options.isUndoable ?? true,
      },
      action,
    );
  } catch (error) {
    throw isMissingReference(error) ? goneRefusal() : error;
  }
}

/** A row points to one that is not there: somebody removed it since the person saw it. */
function isMissingReference(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

function goneRefusal(): Refusal {
  return new Refusal(
    'not-found',
    'Något av det du valde finns inte längre i planen, så ingenting har ändrats. Ladda om sidan och försök igen.',
  );
}
