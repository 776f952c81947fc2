// Why: the script of a worker thread: takes one job a message and answers with progress and outcome.
// Must not: know any host, or hold state between jobs.
import { parentPort } from 'node:worker_threads';
import { jobs } from './jobs.ts';
import { flatten } from './messages.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread only');

function answer(message: FromWorker): void {
  port?.postMessage(message);
}

port.on('message', (message: ToWorker) => {
  const { number, name, input } = message;
  const control = {
    onProgress: (done: number, label: string) => answer({ kind: 'progress', number, done, label }),
    // A job in a thread is cancelled by ending the thread.
    isCancelled: () => false,
  };
  const run = jobs[name] as (
    input: ToWorker['input'],
    control: { onProgress: (done: number, label: string) => void; isCancelled: () => boolean },
  ) => Promise<never>;
  run(input, control).then(
    (output) => answer({ kind: 'done', number, output }),
    (error: unknown) => answer({ kind: 'failed', number, error: flatten(error) }),
  );
});
