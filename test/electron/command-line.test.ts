// Why: in a package, a command must not open a window and a plan must not be taken for a command.
// Must not: run a command; test/cli does.
import { expect, it } from 'vitest';

import { commandNames, isCommandLine } from '../../src-main/hosts/electron/command-line.ts';
import { projectRoot, runCommand } from '../../scripts/run-command.ts';
import { join } from 'node:path';

it('knows exactly the commands that the command line has', async () => {
  const script = join(projectRoot, 'src-main', 'hosts', 'cli', 'main.ts');
  const { code, output } = await runCommand(process.execPath, [script, '--help'], {
    isQuiet: true,
  });
  expect(code).toBe(0);
  const [, commands = ''] = output.split('Commands:');
  const listed = [...commands.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]);
  expect(listed.length).toBeGreaterThan(10);
  expect([...commandNames].sort()).toEqual([...new Set(listed)].sort());
});

it.each([
  [['info', 'plan.flplan'], true],
  [['--help'], true],
  [[], false],
  [['plan.flplan'], false],
  [['--no-sandbox'], false],
  [['-psn_0_1'], false],
])('%j is a command line: %s', (args, expected) => {
  expect(isCommandLine(args)).toBe(expected);
});
