// Why: one port for long work, with two hosts: a worker thread (windows) or in line (command line).
// Must not: decide what a job does (jobs.ts), or swallow a job's failure.
import { JobCancelled } from './job-cancelled.ts';
import type { JobControl, JobName, JobTypes } from './jobs.ts';
import { jobs } from './jobs.ts';
import { createWorkerThread } from './worker-thread.ts';

export { JobCancelled };

export interface JobOptions {
  readonly onProgress?: (done: number, label: string) => void;
  readonly signal?: AbortSignal;
}

export interface JobRunner {
  run<Name extends JobName>(
    name: Name,
    input: JobTypes[Name]['input'],
    options?: JobOptions,
  ): Promise<JobTypes[Name]['output']>;
  close(): Promise<void>;
}

/** Runs jobs in the calling thread: the command line has no window to keep awake. */
export function createInlineRunner(): JobRunner {
  return {
    async run(name, input, options = {}) {
      const control: JobControl = {
        onProgress: options.onProgress ?? (() => undefined),
        isCancelled: () => options.signal?.aborted ?? false,
      };
      const output = await jobs[name](input, control);
      if (control.isCancelled()) throw new JobCancelled();
      return output;
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Runs jobs in a worker thread that is kept warm between jobs and ended when one is cancelled.
 * Jobs run one after another: they are short, and two at once would only share the same cores.
 */
export function createWorkerRunner(workerUrl: URL): JobRunner {
  let thread = createWorkerThread(workerUrl);
  let last: Promise<unknown> = Promise.resolve();

  async function runNow<Name extends JobName>(
    name: Name,
    input: JobTypes[Name]['input'],
    options: JobOptions,
  ): Promise<JobTypes[Name]['output']> {
    if (options.signal?.aborted) throw new JobCancelled();
    const running = thread;
    const cancelled = new Promise<never>((_resolve, reject) => {
      options.signal?.addEventListener(
        'abort',
        () => {
          // A job may be inside a library call that cannot be asked to stop: end its thread.
          thread = createWorkerThread(workerUrl);
          // Said first: a thread that is ended fails its job, which would look like a fault.
          reject(new JobCancelled());
          void running.end();
        },
        { once: true },
      );
    });
    return Promise.race([running.run(name, input, options.onProgress), cancelled]);
  }

  return {
    run(name, input, options = {}) {
      const result = last.then(() => runNow(name, input, options));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      await thread.end();
    },
  };
}
