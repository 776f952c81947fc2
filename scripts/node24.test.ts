// Why: the person with an old Node must get a sentence, not a stack trace or a crash.
// Must not: need an old Node; the version is pretended in a process of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot, runCommand, type CommandResult } from './run-command.ts';

const script = join(projectRoot, 'scripts', 'node24.mjs');

function run(args: readonly string[], before: readonly string[] = []): Promise<CommandResult> {
  return runCommand(process.execPath, [...before, script, ...args], { isQuiet: true });
}

it('says what to do where Node is too old, and does not start the rest', async () => {
  const pretend = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });",
  )}`;
  const { code, output } = await run(['start'], ['--import', pretend]);
  expect(output.trim()).toMatch(
    /^Första linjen behöver Node 24, här kör 20\.1\.0\. Kör "npm install"/,
  );
  expect(code).toBe(2);
});

it('gives a program its arguments', async () => {
  const { code, output } = await run(['cli', '--version']);
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(output.trim()).toBe(version);
  expect(code).toBe(0);
});

it('says how it is used', async () => {
  const { code, output } = await run(['nonsense']);
  expect(output).toContain('start|build|test|cli|bench');
  expect(code).toBe(2);
});
