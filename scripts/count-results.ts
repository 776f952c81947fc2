// Why: one closing line for all runners, counted from their own reports, in which nothing that went
// wrong can disappear: a skipped test, a file that did not load and a report that is missing all fail.
// Must not: print or run anything.
import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly errors: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Counts a report of Vitest's JSON reporter. */
export function countVitest(file: string, exitCode: number | null): Count {
  const report = readReport<VitestReport>(file);
  if (report === null) {
    return { passed: 0, failed: 1 };
  }
  const failedWithoutTest = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const { numFailedTests, numPendingTests, numTodoTests } = report;
  return settle(
    report.numPassedTests,
    numFailedTests + numPendingTests + numTodoTests + failedWithoutTest,
    exitCode,
  );
}

/** Counts a report of Playwright's JSON reporter. */
export function countPlaywright(file: string, exitCode: number | null): Count {
  const report = readReport<PlaywrightReport>(file);
  if (report === null) {
    return { passed: 0, failed: 1 };
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(expected, unexpected + flaky + skipped + report.errors.length, exitCode);
}

/** Counts a check that only has an exit code. */
export function countCheck(exitCode: number | null): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/** A runner that ran nothing, or ended badly without naming a test, has failed once. */
function settle(passed: number, failed: number, exitCode: number | null): Count {
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed };
}

function readReport<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}
