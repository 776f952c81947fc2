// Why: the one way a long job says that it was cancelled, in a worker thread and in line alike.
// Must not: be thrown for anything else: a failed job throws its own error.

/** Thrown where a job was cancelled; a refusal by shape, so that every host says the same. */
export class JobCancelled extends Error {
  readonly code = 'cancelled';
  readonly problems = [];

  constructor() {
    super('Avbrutet. Ingenting har ändrats.');
    this.name = 'JobCancelled';
  }
}
