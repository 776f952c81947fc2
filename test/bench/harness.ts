// Why: measures ours against a raw baseline, in turn in the same process, so that a noisy machine
// slows both: the ratio is what counts, never a time alone.
// Must not: be part of a test run.
import { cpus } from 'node:os';

export interface Sample {
  /** Milliseconds. */
  readonly ours: number;
  readonly baseline: number;
  /** What else a run has to tell, by name. */
  readonly details?: Readonly<Record<string, number>>;
}

export interface Benchmark {
  readonly name: string;
  /** What one run of ours and of the baseline does, in one sentence. */
  readonly what: string;
  /** Ratio that the product promises to stay under; null where it promises something else. */
  readonly reach: number | null;
  /** Counted runs, where not the usual number. */
  readonly runs?: number;
  /** One run of both. Preparation is not in the figures. */
  readonly run: (run: number) => Promise<Sample>;
  /** Ends what the benchmark started; may be called when there is nothing. */
  readonly close?: () => Promise<void>;
}

export interface BenchmarkResult {
  readonly name: string;
  readonly what: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly reach: number | null;
  readonly unit: 'ms';
  readonly runs: number;
  /** Lowest and highest ratio of the runs. */
  readonly spread: readonly [number, number];
  /** Of the run in the middle: the median of each figure. */
  readonly details?: Readonly<Record<string, number>>;
}

/** Counted runs after one that warms up. */
export const countedRuns = 5;

export async function measure(benchmark: Benchmark): Promise<BenchmarkResult> {
  await benchmark.run(0);
  const samples: Sample[] = [];
  const runs = benchmark.runs ?? countedRuns;
  for (let run = 1; run <= runs; run += 1) samples.push(await benchmark.run(run));
  const ours = median(samples.map((sample) => sample.ours));
  const baseline = median(samples.map((sample) => sample.baseline));
  const ratios = samples.map((sample) => sample.ours / sample.baseline);
  return {
    name: benchmark.name,
    what: benchmark.what,
    ours: round(ours),
    baseline: round(baseline),
    // Pair by pair, so that a drift of the machine between runs does not count.
    ratio: round(median(ratios)),
    reach: benchmark.reach,
    unit: 'ms',
    runs,
    spread: [round(Math.min(...ratios)), round(Math.max(...ratios))],
    ...medianDetails(samples),
  };
}

function medianDetails(
  samples: readonly Sample[],
): { readonly details: Readonly<Record<string, number>> } | Record<never, never> {
  const names = Object.keys(samples[0]?.details ?? {});
  if (names.length === 0) return {};
  const of = (name: string): number =>
    round(median(samples.map(({ details }) => details?.[name] ?? 0)));
  return { details: Object.fromEntries(names.map((name) => [name, of(name)])) };
}

/** Runs the work and answers with its milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function machine(): { readonly cpu: string; readonly cores: number; readonly node: string } {
  const all = cpus();
  return { cpu: all[0]?.model ?? 'unknown', cores: all.length, node: process.version };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
