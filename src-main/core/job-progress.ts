// Why: long work that a window waits for: how far it has come, and a way to cancel it.
// Must not: remember a job for ever; a finished one is forgotten when a new one starts.
import type { JobOptions } from '../workers/runner.ts';

export interface JobState {
  readonly state: 'unknown' | 'running' | 'done';
  /** Share done, 0–1. */
  readonly done: number;
  readonly label: string;
}

export interface JobProgress {
  /** Runs a job under an id that the window chose, so that it can ask before there is an answer. */
  track<Result>(
    jobId: string,
    label: string,
    work: (options: Required<JobOptions>) => Promise<Result>,
  ): Promise<Result>;
  state(jobId: string): JobState;
  cancel(jobId: string): void;
}

export function createJobProgress(): JobProgress {
  const running = new Map<string, { state: JobState; readonly controller: AbortController }>();
  const unknown: JobState = { state: 'unknown', done: 0, label: '' };

  return {
    async track(jobId, label, work) {
      for (const [id, job] of running) if (job.state.state === 'done') running.delete(id);
      const job = {
        state: { state: 'running', done: 0, label } as JobState,
        controller: new AbortController(),
      };
      running.set(jobId, job);
      try {
        return await work({
          signal: job.controller.signal,
          onProgress: (done, what) => {
            job.state = { state: 'running', done: Math.min(1, Math.max(0, done)), label: what };
          },
        });
      } finally {
        job.state = { ...job.state, state: 'done', done: 1 };
      }
    },
    state: (jobId) => running.get(jobId)?.state ?? unknown,
    cancel: (jobId) => running.get(jobId)?.controller.abort(),
  };
}
