// Why: proves that a cancelled job is told as cancelled, and that the thread after it works.
// Must not: depend on how long a job takes; the job is cancelled before it can begin or end.
import { expect, it, onTestFinished } from 'vitest';
import { JobCancelled } from './job-cancelled.ts';
import type { JobRunner } from './runner.ts';
import { createInlineRunner, createWorkerRunner } from './runner.ts';

const entry = new URL('./entry.ts', import.meta.url);

function workerRunner(): JobRunner {
  const runner = createWorkerRunner(entry);
  onTestFinished(() => runner.close());
  return runner;
}

function csv(text: string) {
  return {
    kind: 'services' as const,
    bytes: new TextEncoder().encode(text),
    fileName: 'insatser.csv',
    sheet: null,
    mapping: null,
  };
}

const good = csv('insats;målgrupp\nRådgivning;Äldre\n');

it('runs a job in a thread and in line with the same outcome', async () => {
  const [threaded, inline] = [workerRunner(), createInlineRunner()];
  expect(await threaded.run('parse-import', good)).toEqual(await inline.run('parse-import', good));
});

it('carries a refusal out of the thread with its code and places', async () => {
  const runner = workerRunner();
  await expect(runner.run('parse-import', csv('bara\ntext\n'))).rejects.toMatchObject({
    code: 'no-header',
  });
});

it('tells a job cancelled while it runs as cancelled, never as a fault, and goes on working', async () => {
  const runner = workerRunner();
  const controller = new AbortController();
  const cancelled = runner.run('parse-import', good, {
    signal: controller.signal,
    // The first sign of life: the job is in the thread and not done.
    onProgress: () => controller.abort(),
  });
  await expect(cancelled).rejects.toBeInstanceOf(JobCancelled);
  expect(await runner.run('parse-import', good)).toMatchObject({ kind: 'services' });
});

it('does not start a job that is cancelled before', async () => {
  const runner = workerRunner();
  const run = runner.run('parse-import', good, { signal: AbortSignal.abort() });
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
});

it('fails the job, not the product, where the thread cannot start', async () => {
  const runner = createWorkerRunner(new URL('missing-script.ts', entry));
  await expect(runner.run('parse-import', good)).rejects.toThrow('missing-script');
  await runner.close();
});
