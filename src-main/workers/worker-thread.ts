// Why: one worker thread that is started when first needed and carries jobs as messages.
// Must not: let a thread that dies leave a job waiting for ever.
import { Worker } from 'node:worker_threads';
import type { JobName, JobTypes } from './jobs.ts';
import { revive } from './messages.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Memory a job may take before its thread is ended: a hostile file must not take the product. */
const maxMegabytes = 2_048;

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: ((done: number, label: string) => void) | undefined;
}

export interface WorkerThread {
  run<Name extends JobName>(
    name: Name,
    input: JobTypes[Name]['input'],
    onProgress?: (done: number, label: string) => void,
  ): Promise<JobTypes[Name]['output']>;
  end(): Promise<void>;
}

export function createWorkerThread(url: URL): WorkerThread {
  let worker: Worker | null = null;
  let nextNumber = 1;
  const waiting = new Map<number, Waiting>();

  function failAll(error: unknown): void {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
    worker = null;
  }

  function start(): Worker {
    const started = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: maxMegabytes } });
    started.unref();
    started.on('message', (message: FromWorker) => {
      const one = waiting.get(message.number);
      if (!one) return;
      if (message.kind === 'progress') {
        one.onProgress?.(message.done, message.label);
        return;
      }
      waiting.delete(message.number);
      if (waiting.size === 0) started.unref();
      if (message.kind === 'done') one.resolve(message.output as never);
      else one.reject(revive(message.error));
    });
    started.on('error', failAll);
    started.on('exit', (code) => failAll(new Error(`The worker thread ended with code ${code}`)));
    return started;
  }

  return {
    run(name, input, onProgress) {
      return new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const number = nextNumber++;
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        worker.postMessage({ number, name, input } satisfies ToWorker);
      });
    },
    async end() {
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}
