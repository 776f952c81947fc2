// Why: a closing line that says "0 failed" over a failure would be worse than none.
// Must not: run a runner; reports are written for the test.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { countCheck, countPlaywright, countVitest, sum } from './count-results.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('countVitest', () => {
  it('counts what passed and failed', () => {
    expect(countVitest(write(vitest), 0)).toEqual({ passed: 5, failed: 0 });
    const failing = {
      ...vitest,
      numFailedTests: 2,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    };
    expect(countVitest(write(failing), 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts skipped tests and files that did not load as failed', () => {
    const skipping = {
      ...vitest,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(write(skipping), 1)).toEqual({ passed: 5, failed: 3 });
  });

  it('counts a bad end, an empty run and a missing report as failed', () => {
    expect(countVitest(write(vitest), 1)).toEqual({ passed: 5, failed: 1 });
    expect(countVitest(write({ ...vitest, numPassedTests: 0 }), 0).failed).toBe(1);
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 7, unexpected: 0, flaky: 0, skipped: 0 };

  it('counts what passed', () => {
    expect(countPlaywright(write({ errors: [], stats }), 0)).toEqual({ passed: 7, failed: 0 });
  });

  it('counts flaky, skipped and broken as failed', () => {
    const bad = { errors: ['x'], stats: { ...stats, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(countPlaywright(write(bad), 1)).toEqual({ passed: 7, failed: 4 });
    expect(countPlaywright(join(folder, 'none.json'), 0).failed).toBe(1);
  });
});

it('sums, and counts a check as one', () => {
  expect(sum([countCheck(0), countCheck(1), countCheck(null), { passed: 3, failed: 0 }])).toEqual({
    passed: 4,
    failed: 2,
  });
});
